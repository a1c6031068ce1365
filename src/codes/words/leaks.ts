/** What the codes of leaks mean: what must not get out with a public copy. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

const REVIEW = {
  zh: '在 Word 或 WPS 的“审阅”里处理完，再另存一份公开。',
  en: 'Settle it under Review, then publish another copy.',
};
const LEAVE_OUT = {
  zh: '公开前删去，或者换成办公电话、单位名称。',
  en: 'Leave it out, or name the office instead.',
};
const NEVER = {
  zh: '删去，或者只留前几位，其余写成*。',
  en: 'Leave it out, or mask it with *.',
};

export const leaksWords = {
  author: {
    zh: 'Word 文件的属性里有个人的姓名，公开后谁都能看到。',
    en: "The file's properties name a person, for everyone to see.",
    remedy: { zh: '改成单位名称，或删去。', en: 'Name the office, or nobody.' },
    typed: '（文件属性里作者是“林知远”）',
    said: '文件属性里的“作者”是：林知远',
  },
  'bank-card': {
    zh: '文字里有银行卡号或账号。',
    en: 'The text has the number of a bank card or an account.',
    remedy: NEVER,
    typed: '（正文写着：卡号6222 0000 0000 0000 009）',
    said: '这里有银行账号：6222 0000 0000 0000 009',
  },
  bookmark: {
    zh: 'Word 文件里有书签，名称会一起公开。',
    en: 'The file has bookmarks, whose names are published with it.',
    remedy: { zh: '在“插入”——“书签”里删去。', en: 'Delete them under Insert, Bookmark.' },
    typed: '（正文里有书签“林主任改”）',
    said: '这一段有书签“林主任改”。',
  },
  'certificate-number': {
    zh: '文字里有护照、驾驶证等证件的号码。',
    en: 'The text has the number of a passport or another certificate.',
    remedy: NEVER,
    typed: '（正文写着：护照号码E00000000）',
    said: '这里有证件号码：E00000000',
  },
  classified: {
    zh: '公文标着密级。涉密的公文不能公开；公开版虽然不印密级，内容还是那些内容。',
    en: 'The paper is classified and must not be published, though a public copy would not show the mark.',
    remedy: {
      zh: '不要公开；已经解密的，先办完解密手续，再删去密级。',
      en: 'Do not publish it; once it is declassified, take the mark out first.',
    },
    typed: '密级: 机密★1年',
    said: '这里有密级“密级：机密”：涉密的公文不能公开。',
  },
  comment: {
    zh: 'Word 文件里还有批注。',
    en: 'The file still has comments.',
    remedy: REVIEW,
    typed: '（林知远在第三段加了批注“数字再核一下”）',
    said: '这一段有林知远的批注“数字再核一下”。',
  },
  'e-mail': {
    zh: '文字里有电子邮箱或 QQ、微信号。',
    en: 'The text has an e-mail address or a chat account.',
    remedy: LEAVE_OUT,
    typed: '（正文写着：请发至 lin@qinghe.example）',
    said: '这里有电子邮箱：lin@qinghe.example',
  },
  embedded: {
    zh: 'Word 文件里嵌着别的文件，公开后谁都能打开。',
    en: 'Another file is embedded, for everyone to open.',
    remedy: { zh: '换成图片或文字。', en: 'Put a picture or words in its place.' },
    typed: '（正文里嵌着一张 Excel 表）',
    said: '这一段里嵌着另一个文件，里面的内容会一起公开。',
  },
  'hidden-data': {
    zh: 'Word 文件里附着看不见的数据：自定义属性、文档变量、程序写入的数据。',
    en: 'The file carries data that does not show.',
    remedy: {
      zh: '用 Word 的“检查文档”删去，或者由表单生成公开版。',
      en: 'Remove it with Inspect Document, or make the public copy from the form.',
    },
    typed: '（文件带有办公系统写入的属性）',
    said: '文件里附着看不见的数据（自定义属性、文档变量或程序写入的数据）。',
  },
  'hidden-text': {
    zh: 'Word 文件里有隐藏、白色或极小的字，纸上看不见，别人一选就看见。',
    en: 'The file has words that are hidden, white or tiny: unseen on paper, plain to whoever selects them.',
    remedy: { zh: '显示出来，看过以后删去。', en: 'Make them show, and delete them.' },
    typed: '（有一句设成了隐藏）',
    said: '这一段有看不见的文字“此数暂不公布”（隐藏、白色或极小的字）。',
  },
  'home-address': {
    zh: '文字里有个人的住址。',
    en: "The text has the address of somebody's home.",
    remedy: NEVER,
    typed: '（正文写着：住址：云溪市青禾路1号）',
    said: '这里有个人住址：云溪市青禾路1号',
  },
  'identity-number': {
    zh: '文字里有身份证号。',
    en: 'The text has an identity number.',
    remedy: NEVER,
    typed: '（正文写着一个18位的身份证号）',
    said: '这里有身份证号：（号码）',
  },
  'not-public': {
    zh: '文字里写着内部资料、不予公开等，却要做成公开版。',
    en: 'The text says that it is not for the public.',
    remedy: {
      zh: '先核对公开属性；可以公开的，删去这句话。',
      en: 'See whether it may be published; if so, take these words out.',
    },
    typed: '（正文末尾写着：内部资料，不得外传）',
    said: '这里写着“不得外传”，却要做成公开版。',
  },
  path: {
    zh: 'Word 文件里留着某台电脑上的文件夹，常带着人名。',
    en: "The file names a folder of somebody's computer, often with a name in it.",
    remedy: { zh: '删去链接、图片说明，或换掉模板。', en: 'Take the link or the template out.' },
    typed: '（图片的说明是 C:\\Users\\林知远\\桌面\\1.png）',
    said: '文件里留着电脑上的文件夹：C:\\Users\\林知远\\桌面\\1.png',
  },
  receivers: {
    zh: '列着抄送、分送的单位和人员。',
    en: 'Those who receive copies are listed.',
    remedy: { zh: '公开版里删去这一行。', en: 'Leave the line out of the public copy.' },
    typed: '（文末写着：分送：林知远、沈若川）',
    said: '这里列着分送、抄送的单位和人员。',
  },
  revision: {
    zh: 'Word 文件里还有修订痕迹，改掉的字别人看得见。',
    en: 'The file still has tracked changes: everyone sees what was changed.',
    remedy: REVIEW,
    typed: '（林知远删去了一句，修订还没有接受）',
    said: '这一段有林知远的修订痕迹“拟追加5000万元”。',
  },
  signatory: {
    zh: '写着签发人、拟稿人等办文人员的姓名。',
    en: 'Those who handled the paper are named.',
    remedy: { zh: '公开版里删去。', en: 'Leave them out of the public copy.' },
    typed: '（文末写着：拟稿人：林知远）',
    said: '这里有办文人员：拟稿人：林知远',
  },
  telephone: {
    zh: '文字里有电话或手机号。公开版里该不该有，要人来定。',
    en: 'The text has a telephone number; whether it may be public is for a person to say.',
    remedy: LEAVE_OUT,
    typed: '附注: 联系人：林知远，电话：0000-1234567',
    said: '这里有电话号码：0000-1234567',
  },
  unfinished: {
    zh: '还有没写定的地方：空着的框、下划线、XX、征求意见稿。',
    en: 'Something is not finished: empty boxes, blanks, XX, a draft for comments.',
    remedy: { zh: '写好以后再公开。', en: 'Finish it before it is published.' },
    typed: '（正文写着：会议定于XX日召开）',
    said: '这里还没有写定：XX',
  },
} as const satisfies Record<CodeOf<'leaks'>, Explanation>;
