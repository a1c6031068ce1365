/** What the codes of the head of a paper mean. */
import type { CodeOf } from '../../codes.ts';
import type { Explanation } from '../explanation.ts';

export const formHeadWords = {
  'part-alone': {
    zh: '部门稿是综合材料的一节，不单独生成文件。',
    en: 'A department’s part is printed within a whole paper only.',
    remedy: {
      zh: '在总表里写“引用: 这份部门稿.yaml”，再生成总表。',
      en: 'Refer to it from a whole form, and print that.',
    },
    typed: 'hongtou render 部门稿.yaml',
    said: '部门稿不能单独生成文件。',
  },
  'years-differ': {
    zh: '表里的几个年份互相矛盾：年度、标题、成文日期、印发的文件。',
    en: 'The years of a form contradict each other.',
    remedy: {
      zh: '核对是不是去年的日期没有改，或者“年度”写错了。',
      en: 'Check which of them is wrong.',
    },
    typed: '（年度 2026 的通知）成文日期: 2025-03-05',
    said: '“成文日期”是2025年，“年度”写的是2026。',
  },
  'other-kind': {
    zh: '标题末尾的文种和“文种”那一项不同。',
    en: 'The title ends with another kind than 文种.',
    remedy: { zh: '改“文种”那一行，或者改标题。', en: 'Mend one of them.' },
    typed: '（文种: 通知）标题: 关于防汛工作的通报',
    said: '标题末尾是“通报”，“文种”写的是“通知”。',
  },
  title: {
    zh: '标题写得不合规矩：写了机关名称、缺文种、缺“年”字等。',
    en: 'The title has an issuer in it, no kind, or a year without 年.',
    remedy: { zh: '照提示改；标题由“关于……的”和文种组成。', en: 'Write it as the hint says.' },
    typed: '（通知）标题: 关于做好【年度】防汛工作的通知',
    said: '【年度】只印四位数，后面少了“年”。',
  },
  issuers: {
    zh: '发文机关写得不对：几个机关在一行、重复、次序颠倒，或者后面多了字。',
    en: 'An issuer is not right: several on a line, twice, out of order, or with more than its name.',
    remedy: {
      zh: '一个机关一行，只写名称，党的机关在前。',
      en: 'One office a line, its name only.',
    },
    typed: '（通知）发文机关: 甲县人民政府文件',
    said: '机关名称后面多了“文件”。',
  },
  closing: {
    zh: '结语或开头的用语是别的文种的。',
    en: 'The closing words belong to another kind.',
    remedy: {
      zh: '核对文种，或者换成这个文种的固定用语。',
      en: 'Check the kind, or use its own words.',
    },
    typed: '（通知）结语: 特此报告。',
    said: '“特此报告。”不是“通知”的用语。',
  },
  'typed-signature': {
    zh: '署名或日期写在了结语里，会和落款重复。',
    en: 'The signature is typed into the text.',
    remedy: { zh: '删掉它，落款自动印。', en: 'Delete it.' },
    typed: '（通知）结语: 2026年3月5日',
    said: '“2026年3月5日”会和自动印出来的落款重复。',
  },
  secrecy: {
    zh: '份号、密级、保密期限没有配齐，或者期限不对。',
    en: 'Number, level and term of a classified paper do not go together.',
    remedy: { zh: '三项写齐，期限写成“1年”这样。', en: 'Write all three.' },
    typed: '（通知）密级: 机密',
    said: '写了“密级”，没有写“保密期限”。',
  },
  signatories: {
    zh: '签发人只写姓名，一人一行。',
    en: 'Signatories are names, one a line.',
    remedy: { zh: '去掉职务；几个人写成清单。', en: 'Names only, as a list.' },
    typed: '（请示）签发人: 程禾生主任',
    said: '“签发人”只印姓名，不印职务：“程禾生主任”。',
  },
  signer: {
    zh: '签名章的职务和姓名写混了。',
    en: 'Office and name of the stamp are mixed up.',
    remedy: { zh: '“职务”写市长这样，“姓名”只写姓名。', en: 'Keep office and name apart.' },
    typed: '（命令）签名章: {职务: 周明远, 姓名: 市长}',
    said: '“职务”和“姓名”写混了。',
  },
  'names-joined': {
    zh: '“请假”“出席”这样的名单写成了上下两行，已经接成一份。',
    en: 'A list of names stood on two lines of one name, and was read as one.',
    remedy: { zh: '没有错就不用改。', en: 'Nothing needs to be done.' },
    typed: '（纪要）请假: 何晓原\n请假: 周一鸣',
    said: '“请假”写了两行，已经接成一份名单。',
  },
  contact: {
    zh: '联系人或联系电话写得不像。',
    en: 'A person with digits, or a telephone number without.',
    remedy: { zh: '姓名和电话分两项写。', en: 'Name and number have entries of their own.' },
    typed: '（请示）联系电话: 林小满',
    said: '“联系电话”不像电话号码：“林小满”。',
  },
  recipients: {
    zh: '主送机关重复、用空格隔开，或者就是发文机关自己。',
    en: 'A recipient stands twice, is parted by blanks, or is the issuer.',
    remedy: { zh: '同类之间用顿号，每个机关写一次。', en: 'Part them with 、, each once.' },
    typed: '（通知）主送机关: 各部 各局',
    said: '“主送机关”用空格隔开了。',
  },
  copies: {
    zh: '抄送的机关已经主送，或者抄送、分送都写了。',
    en: 'Copies go to a recipient, or 分送 stands beside 抄送机关.',
    remedy: { zh: '删掉重复的。', en: 'Delete one.' },
    typed: '（通知）分送和抄送机关都写',
    said: '“抄送机关”和“分送”只印一个。',
  },
  'name-twice': {
    zh: '一个人写在了两处，或者写了两次。',
    en: 'A person is named twice.',
    remedy: { zh: '出席、请假、列席中只写一处。', en: 'Name everyone once.' },
    typed: '（纪要）出席和请假都写了同一个人',
    said: '“何晓原”写了两次。',
  },
  'printing-office': {
    zh: '印发机关里写了日期，会印两遍。',
    en: 'The date stands in 印发机关.',
    remedy: { zh: '日期写在“印发日期”里。', en: 'The date belongs to 印发日期.' },
    typed: '（通知）印发机关: 综合办公室2026年3月6日',
    said: '“印发机关”里写了日期，会印两遍。',
  },
  'print-date': {
    zh: '印发日期比成文日期晚了很多天。',
    en: 'It is printed long after it was signed.',
    remedy: { zh: '核对两个日期。', en: 'Check both dates.' },
    typed: '（3月5日成文）印发日期: 2026-06-03',
    said: '“印发日期”比“成文日期”晚了90天。',
  },
  review: {
    zh: '“审议”接不上前后的话。',
    en: '审议 does not fit between 已经 and 现印发.',
    remedy: { zh: '写成“党工委会议审议通过”这样。', en: 'Write it like 党工委会议审议通过.' },
    typed: '（印发通知）审议: 党工委会议',
    said: '“审议”接在“已经”后面、“现印发给你们”前面，写的是“党工委会议”。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
