/** What Word and Excel leave in copied text: field codes, marks of comments, lines of contents, errors of formulas. */
import type { CodeOf, Problem, Words } from '../../problem.ts';
import { rememberedTexts } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { placeInText } from '../source/places.ts';
import type { FormNode, TextNode } from '../source/tree.ts';

interface Remains {
  code: CodeOf<'form'>;
  pattern: RegExp;
  /** Stands in whatever the pattern finds, and in few texts. */
  sign?: RegExp;
  /** Where old papers may well have it: asked about, not refused. */
  severity?: 'warning';
  /** What it is. */
  words: Words;
  hint: Words;
}

const LOST: Words = {
  zh: '在原件里找到它本来的文字，照着写；没有文字就删去。',
  en: 'See the original for the text that stood there, or delete it.',
};

/** Control characters but tabs and line ends: what writers leave out. */
const CONTROL = /(?:(?![\s\u0085])\p{Cc})+/u;

/** 请王主任审定, 此处由产业部补充, 领导批示后再改: said to somebody, not to the reader. 报区领导审定后实施 is text. */
const TO_LEADERS = new RegExp(
  [
    '[（(]?请(?:[^，。；（）]{0,4})(?:领导|主任|书记|[局处科部]长|[\\p{Script=Han}]总)(?:再)?(?:审阅|审定|审核|审示|过目|斧正|定夺|把关|核|阅)[）)]?(?=[，。；]|$)',
    '(?:领导|主任|书记)(?:审阅|审定|批示|过目|看过|同意)[后完](?:再|才)?[定改填补写](?:[^，。；（）]{0,4})[）)]?(?=[，。；]|$)',
    '(?:此|本|这|该)(?:处|段|句|节|部分|里)(?:内容)?(?:[^，。；（）]{0,2})(?:请|由|待|需)[^，。；（）]{0,8}(?:补充|补上|再核|核实|核对|核定|确认|更新|完善|提供|填写?|改|删|定)(?=[，。；）)]|$)',
    '[（(](?:此|本|这一?)(?:条|项|数|表|指标)(?:内容|数据|数字)?(?:[^，。；（）]{0,2})(?:请|由|待|需)[^，。；（）]{0,8}(?:补充|补上|核实|核对|核定|确认|更新|完善|提供|填写?|改|删|定)[）)]',
    '[（(]请[^，。；（）]{2,10}(?:补充|补上|核实|核对|确认|更新|完善|提供|填写?|把关|审核)[）)]',
    '[（(](?:[^（）()]{0,6})(?:再改|再定|再核|再补|待补|先空着|先这样)[）)]',
    '(?<=^|[。；，（(])(?:注|备注|说明|附言)[：:][^。；（）()]{0,14}(?:未核|来自|没有?核|待核|暂缺|不准|存疑|存在出入)[^。；（）()]{0,6}',
  ].join('|'),
  'u',
);
/** 【王主任：时间再定】, （李科长：此数再核）, 【请财政局补充】: a remark between brackets, which would be printed. */
const REMARK = new RegExp(
  [
    '[（(［[【](?:\\p{Script=Han}{1,3}(?:主任|书记|[局处科部院校县区镇乡市]长|主席|经理|总|老师|同志)|领导|(?<=【)[小老]\\p{Script=Han})[：:][^（）()［］[\\]【】｜|]{1,60}[）)］\\]】]',
    '【(?:备?注|批注|问|(?:修改)?意见|建议|提示|提醒)[：:][^【】｜|]{1,60}】',
    '【[^【】｜|]{0,30}(?:再[定核改补议商看]|待[定核补查](?!期)|(?:请|由)[^【】]{1,10}(?:核实|核对|确认|补充|提供|填写?|把关|审定|审阅)|要不要|怎么写|对吗|删掉|改成|改为|[？?])[^【】｜|]{0,20}】',
  ].join('|'),
  'u',
);
const UNSETTLED =
  /(?<=[\p{Script=Han}，；：])(?:(?<=\p{Script=Han})尚?待定(?!期)|(?:数据|数字|名单|金额|情况)(?:暂缺|未核|未定|待补|缺失|待[^，。；]{1,8}(?:提供|补充|核实|确认|报送)))(?=[，。；、）)]|$)(?![^。]{0,16}另行)/u;
/** An address in running text that is not said to be one. */
const LINK =
  /(?<!(?:网址|登录|登陆|网站|访问|官网|平台|下载|邮箱|网页|门户|系统|扫码|地址|链接)[^。；]{0,16})(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+/iu;

/** A leader, or a tab, and the number of a page. */
const CONTENTS = /(?:…{2,}|\.{5,}|·{5,}|\t)\s*\d{1,3}\s*$/mu;

/** @安全应急部 收到请回复[OK]: all that is said to those who read the chat. */
const CHAT = new RegExp(
  [
    '@(?:所有人|[\\p{Script=Han}]{2,12})(?:(?=[\\s\\u2005])[^。；]{0,30}(?:回复|收到)[^。；]{0,12}|(?=[\\s\\u2005]|$))',
    '(?<=^|[。！；])[^。！；，@]{0,8}收到请回复?(?:[！!。]|\\[[^\\]]{1,4}\\])*(?=$)',
    '发自我的[ ]?[A-Za-z\\p{Script=Han}]{2,12}|(?<=^|[。！，])辛苦(?:大家|各位)[了啦]?[！!。]?(?=$)',
    '(?<=^|[。！])以下是(?:为您|根据您|按照?您)[^：:。]{0,24}[：:]',
  ].join('|'),
  'u',
);
/** What one encoding makes of the bytes of another: 锟斤拷, 烫烫烫, UTF-8 as GBK (锛 for ，), GBK as Latin. */
const GARBLED =
  /[锟斤拷]{3,}|烫{3,}|屯{3,}|[\p{Script=Han}\p{Co}€?]*[锛銆][\p{Script=Han}\p{Co}€?]*|[À-ÖØ-öø-ÿ£¬¡°±²³µ]{5,}/u;

const REMAINS: readonly Remains[] = [
  {
    code: 'word-remains',
    pattern:
      /错误[！!]\s*(?:未定义书签|未找到引用源|不能通过[^。]{0,12}链接)[。.]?|Error!\s*(?:Bookmark not defined|Reference source not found)\.?/iu,
    words: { zh: '失效的交叉引用', en: 'a broken cross reference' },
    hint: LOST,
  },
  {
    code: 'word-remains',
    pattern:
      /\{?\s*\b(?:PAGEREF|HYPERLINK|MERGEFORMAT|NUMPAGES|SECTIONPAGES|INCLUDEPICTURE|MERGEFIELD|STYLEREF|EMBED|TOC\s\\|(?:REF|SEQ|PAGE|DATE)(?=\s+\\|\s+_))\b[^\p{Script=Han}}]*\}?|\b_(?:Toc|Ref|Hlt|GoBack)\d*\b|\bOLE_LINK\d+/u,
    sign: /[A-Z_]/,
    words: { zh: 'Word 的域代码、书签', en: 'a field code or bookmark' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern:
      /[[【](?:批注|注释|Comment)\s*[[［]?[^\]】]{0,12}\]?\s*[:：][^\]】]*[\]】]|[[［](?:批注)?\p{Script=Han}{0,3}[A-Za-z]{0,3}\d{1,2}[\]］](?=\s*$)/u,
    words: { zh: '批注的标记', en: 'the mark of a comment' },
    hint: { zh: '删去它；批注里说的先改好。', en: 'Delete it, and do what the comment asks.' },
  },
  {
    code: 'placeholder',
    pattern:
      /[（([［][^（）()【】，。；]{0,16}待[^（）()【】，。；]{0,8}(?:核实|核对|核准|确认|补充?|更新|提供|核|定稿?|查证?|改)[）)\]］]/u,
    sign: /待/,
    severity: 'warning',
    words: { zh: '还没有办完的记号', en: 'a note of what is still to be done' },
    hint: { zh: '办好以后删去它。', en: 'Do it, and delete the note.' },
  },
  {
    code: 'word-remains',
    pattern: /(?<=[\p{Script=Han}\d%％）】])\[\d{1,2}(?:[,，\-–—]\d{1,2})*\](?=[，。；：、）]|$)/u,
    severity: 'warning',
    words: { zh: '论文里引文的序号', en: 'the number of a reference' },
    hint: { zh: '删去它；要注明出处，用文字写。', en: 'Delete it; say in words where it is from.' },
  },
  {
    code: 'word-remains',
    pattern:
      /^(?:#{1,6}\s*(?=[\p{Script=Han}【《“\d])|>\s+(?=\p{Script=Han})|[*＊]\s*(?![号为是指]|表示|代表|标)(?=[\p{Script=Han}【《“])|[-o][ ]+(?=[\p{Script=Han}【《“])|[=~*-]{5,}[ ]*$)/mu,
    severity: 'warning',
    words: { zh: 'Markdown 的标题、引用、分隔线、清单记号', en: 'a mark of Markdown' },
    hint: { zh: '删去它；小标题写成“- 标题: ……”，分条写成“要点:”。', en: 'Use 标题 or 要点.' },
  },
  {
    code: 'placeholder',
    pattern: REMARK,
    severity: 'warning',
    words: { zh: '写给同事看的话，不是正文', en: 'a remark, and no text' },
    hint: { zh: '办好以后连括号一起删去；确实要印的，只留文字。', en: 'Do it, and delete it.' },
  },
  {
    code: 'placeholder',
    pattern: TO_LEADERS,
    sign: /请|领导|主任|书记|[此本这该][处段句节部里]|[此本这一][条项数表指]|再[改定核补]|待补|先[空这]|[注明言][：:]/,
    severity: 'warning',
    words: { zh: '写给领导或者同事看的话', en: 'words to a leader or colleague' },
    hint: { zh: '办好以后删去它。', en: 'Do it, and delete the words.' },
  },
  {
    code: 'placeholder',
    pattern: UNSETTLED,
    sign: /待|暂缺|未[核定]|缺失/,
    severity: 'warning',
    words: { zh: '还没有定下来的内容', en: 'what is not settled' },
    hint: {
      zh: '写上实际内容；还不知道就写【】；确实以后再通知的，写“另行通知”。',
      en: 'Write what it is, or 【】.',
    },
  },
  {
    code: 'word-remains',
    pattern: LINK,
    sign: /https?:|www\./i,
    severity: 'warning',
    words: { zh: '网址', en: 'a link' },
    hint: {
      zh: '删去它；确实要请人登录，写清楚是什么网站：登录园区官网（https://…）。',
      en: 'Delete it, or say what it is the address of.',
    },
  },
  {
    code: 'word-remains',
    pattern: CONTROL,
    sign: /\p{Cc}/u,
    words: { zh: '看不见的控制符', en: 'a control character' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern: /[\ufffc\ufffd]+/u,
    words: { zh: '图片、公式或者认不出的字', en: 'a picture, formula or unreadable sign' },
    hint: LOST,
  },
  {
    code: 'word-remains',
    pattern: /[\u2e80-\u2fdf]+/u,
    severity: 'warning',
    words: { zh: 'PDF 里的部首，样子像字，不是字', en: 'a radical of a PDF, no character' },
    hint: { zh: '打上那个字。', en: 'Type the character that it looks like.' },
  },
  {
    code: 'word-remains',
    pattern: CONTENTS,
    sign: /…|\.{5}|·{5}|\t/,
    words: { zh: '目录里的一行', en: 'a line of a table of contents' },
    hint: { zh: '删去点线和页码。', en: 'Delete the leader and the page number.' },
  },
  {
    code: 'word-remains',
    pattern:
      /^[ \u3000]*[—–―-]{1,2}\s*\d{1,3}\s*[—–―-]{1,2}[ \u3000]*$|(?<![\d—–―-])[—–―－-]{1,2}[ \u3000]\d{1,3}[ \u3000][—–―－-]{1,2}(?![\d—–―-])|(?<=^|[。；])[—–―]{1,2}\d{1,3}[—–―]{1,2}(?=\p{Script=Han})|第[ \u3000]?\d{1,3}[ \u3000]?页[ \u3000，,/]*共[ \u3000]?\d{1,3}[ \u3000]?页/mu,
    sign: /[—–―－-]|页/,
    words: { zh: '页码', en: 'a page number' },
    hint: { zh: '删去它，页码自动生成。', en: 'Delete it: pages are numbered automatically.' },
  },
  {
    code: 'word-remains',
    pattern:
      /<\/?(?:[bipu]|br|p|div|span|font|strong|em|table|t[rdh]|a|img)(?:\s[^<>]*)?\/?>|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,5});/iu,
    sign: /[<&]/,
    words: { zh: '网页的标记', en: 'a tag of a web page' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern: CHAT,
    sign: /@|收到请回|发自我|辛苦|以下是/,
    severity: 'warning',
    words: { zh: '聊天、邮件里的话', en: 'words of a chat or mail' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern: GARBLED,
    sign: /[锟斤拷烫屯锛銆À-ÖØ-öø-ÿ£¬¡°±²³µ]/,
    words: { zh: '编码弄错了的乱码', en: 'a text read in the wrong encoding' },
    hint: LOST,
  },
  {
    code: 'word-remains',
    pattern:
      /(?:\p{Extended_Pictographic}(?<![\u2190-\u2bff©®™※〰〽㊗㊙])[\ufe0f\u200d]*)+|\[(?:强|玫瑰|抱拳|微笑|OK|合十|鲜花|握手|呲牙|偷笑|捂脸|赞|鼓掌)\]/u,
    sign: /[©®\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83f]|\[/,
    severity: 'warning',
    words: { zh: '表情符号', en: 'an emoji' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'excel-remains',
    pattern:
      /^\s*=\s*[A-Z]{2,12}\(|=(?:SUM|SUMIFS?|AVERAGE|COUNTIFS?|VLOOKUP|ROUND|IF|TEXT)\([^)]*\)/u,
    words: { zh: 'Excel 的公式', en: 'a formula of Excel' },
    hint: { zh: '写算出来的数。', en: 'Write the number that it gives.' },
  },
  {
    code: 'excel-remains',
    pattern: /#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!)|#{4,}/u,
    words: { zh: 'Excel 算不出来、显示不下的数', en: 'what Excel shows where there is no number' },
    hint: { zh: '回到 Excel 里改好，再写上数。', en: 'Mend it in Excel and write the number.' },
  },
  {
    code: 'excel-remains',
    pattern: /(?<![\w.])\d{1,12}\.\d{9,}(?![\w.])/u,
    words: { zh: '没有四舍五入的长小数', en: 'a number that was not rounded' },
    hint: { zh: '按需要的位数四舍五入，再写上。', en: 'Round it.' },
  },
  {
    code: 'excel-remains',
    pattern: /(?<![\w.])\d(?:\.\d+)?E[+-]?\d{1,3}(?![\w.])/u,
    words: { zh: 'Excel 的科学计数', en: 'a number in scientific notation' },
    hint: { zh: '在 Excel 里把格式改成“数值”，再写上整个数。', en: 'Write the whole number.' },
  },
];

/** Entries that are not printed, or are read by their form. */
const UNPRINTED = new Set('上年文字 待核对 数据 字体 版式 校对 签名章 引用 单位'.split(' '));

/** The sorts that a text has something of: most have none, and are the same at the next look. */
const sortsIn = rememberedTexts(2000, (text) =>
  REMAINS.filter(({ sign, pattern }) => sign?.test(text) !== false && pattern.test(text)),
);

/** One remark for each text and sort. */
export function* remainsIn(form: Form): Generator<Problem> {
  for (const [key, node] of printedTexts(form.root)) {
    for (const { code, pattern, severity = 'error', words, hint } of sortsIn(node.text)) {
      // rows as Excel gives them have tabs and end in numbers
      if (key === '行' && pattern === CONTENTS) continue;
      const match = pattern.exec(node.text);
      if (match === null) continue;
      const typed = match[0].trim();
      const shown = pattern === CONTROL ? codeOf(typed) : typed;
      yield {
        severity,
        code: `form/${code}`,
        message: {
          zh: `“${shown}”${code === 'placeholder' ? '会照样印出来' : '是复制时带来的'}：${words.zh}。`,
          en: `"${shown}" ${code === 'placeholder' ? 'is printed' : 'came along when the text was copied'}: ${words.en}.`,
        },
        place: placeInText(node, match.index + match[0].indexOf(typed), typed.length),
        hint,
      };
      break;
    }
  }
}

function codeOf(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The texts below a node, each with the key that it stands under. */
function* printedTexts(node: FormNode, under = ''): Generator<readonly [key: string, TextNode]> {
  if (node.type === 'text') yield [under, node];
  else if (node.type === 'list') for (const item of node.items) yield* printedTexts(item, under);
  else {
    for (const [key, { value }] of node.entries) {
      if (!UNPRINTED.has(key)) yield* printedTexts(value, key);
    }
  }
}
