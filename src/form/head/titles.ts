/** The title, understood: no issuer, one kind at its end, years with 年. */
import { titleWord, titleWords } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { readCount } from '../../text/index.ts';
import type { TextNode } from '../source/tree.ts';
import { textOf } from '../source/tree.ts';
import { asked, isRegulated, type Paper } from './asked.ts';
import { fullName } from './issuers.ts';

/** What papers are called that are written in a form of another kind, for want of their own: ……办法（试行）. */
const OF_OTHER_PAPERS =
  /(?:意见|方案|办法|规定|细则|制度|规则|措施|规范|标准|章程|预案|规程|清单|准则|指南|指引|纲要|规划|条例|须知)$/u;
const BULLETIN = /(?:简报|专报|快报)/u;
const KINDS = new RegExp(`(?:${titleWords.join('|')})$`, 'u');
const DRAFT = /[（(](?:[^）)]*稿)[）)]$/u;

/** What is wrong, and what to do. */
type Doubt = readonly [string, string];

/** At most one doubt. */
export function* titleProblems(paper: Paper): Generator<Problem> {
  const node = textOf(paper.form.root, '标题');
  const title = (paper.data.标题 ?? '').replaceAll('\n', '');
  if (node === undefined || title === '' || title.includes('【')) return;
  const other = otherKind(title, paper);
  if (other) {
    yield asked(
      node,
      'other-kind',
      {
        zh: `标题末尾是“${other}”，“文种”写的是“${paper.form.kind.name}”。`,
        en: `The title says ${other}, 文种 ${paper.form.kind.name}.`,
      },
      { zh: '改“文种”那一行，或者改标题。', en: 'Mend one of them.' },
    );
    return;
  }
  const doubt = readings.map((read) => read(title, node, paper)).find((one) => one !== undefined);
  if (doubt) {
    yield asked(
      node,
      'title',
      { zh: doubt[0], en: 'The title is not right.' },
      { zh: doubt[1], en: doubt[1] },
    );
  }
}

const readings: readonly ((title: string, node: TextNode, paper: Paper) => Doubt | undefined)[] = [
  wrapped,
  quoted,
  labelled,
  withIssuer,
  yearWithoutWord,
  shortYear,
  draftMark,
  aboutTo,
  sameYears,
  otherIssue,
  withoutKind,
  withoutAbout,
  withoutOf,
  issuesAnAct,
  urgent,
];

/** The kind that the title ends with, where it is not the form's. */
function otherKind(title: string, { form }: Paper): string | undefined {
  const { kind } = form;
  // An order has no title.
  if (!isRegulated(form) || !Object.hasOwn(kind.schema.properties ?? {}, '标题')) return undefined;
  const end = ended(title);
  const typed = KINDS.exec(end)?.[0];
  // 2026年工作总结 as a notice: a paper has no letterhead, and its title no 关于
  if (typed === undefined && !end.includes('关于'))
    return form.kinds.all.find(({ name, family }) => family === 'paper' && end.endsWith(name))
      ?.name;
  return typed === titleWord(kind) ? undefined : typed;
}

/** Without a mark, or words in brackets, at the end. */
function ended(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]$|[。；，：、]$/gu, '');
}

function wrapped(title: string): Doubt | undefined {
  return /^《[^《》]*》$/u.test(title) ? ['标题外面不加书名号。', '去掉“《》”。'] : undefined;
}

/** “2025年工作总结”: the marks would be printed. */
function quoted(title: string): Doubt | undefined {
  return /^[“"「『][^“”"「」『』]+[”"」』]$/u.test(title)
    ? ['整个标题加了引号，会照样印出来。', '删掉引号。']
    : undefined;
}

function labelled(title: string): Doubt | undefined {
  const label = /^[^：:]{1,4}[：:]/u.exec(title)?.[0];
  return label ? [`标题前面多了“${label}”。`, `删掉“${label}”。`] : undefined;
}

function withIssuer(title: string, _node: TextNode, { data }: Paper): Doubt | undefined {
  const printed = data.标题机关;
  const name = printed.find(
    (issuer) => issuer !== '' && fullName(title).startsWith(fullName(issuer)),
  );
  return name
    ? [
        `标题里写了“${name}”，上面还会再印一遍。`,
        '标题不含发文机关名称，删掉它；要自己排就写“标题含机关: 否”。',
      ]
    : undefined;
}

function yearWithoutWord(title: string, { text }: TextNode): Doubt | undefined {
  if (/【[上下]?年度】(?!年|—|-|–|－|至|、|～|~|\/)/u.test(text)) {
    return ['【年度】只印四位数，后面少了“年”。', '写成“【年度】年”。'];
  }
  return /\d{4}年年/u.test(title) ? ['“年”字重复。', '删掉一个“年”。'] : undefined;
}

/** 2026年工作总结和2026年工作计划: the plan is of the next year. */
function sameYears(title: string): Doubt | undefined {
  const year =
    /(?<year>\d{4})年[^和与]*总结[和与]\k<year>年[^和与]*(?:计划|安排|打算|要点|思路)/u.exec(title)
      ?.groups?.year;
  return year === undefined || /半年/u.test(title)
    ? undefined
    : [`总结和计划写的都是${year}年。`, '计划写“【下年度】年”。'];
}

/** 26年度 for 2026年度. */
function shortYear(title: string, _node: TextNode, { data }: Paper): Doubt | undefined {
  const typed =
    /(?<!\d)(?<year>\d\d)年度?(?=工作|安全|计划|总结|要点|重点|上半年|下半年|[^\d]{0,16}(?:的|$))/u.exec(
      title,
    );
  const year = Number(data.年度 ?? Number.NaN) % 100;
  const two = Number(typed?.groups?.year ?? Number.NaN);
  if (typed === null || !(Math.abs(two - year) <= 1 || typed[0].endsWith('年度'))) return undefined;
  return [`标题里的年份只写了两位：“${typed[0]}”。`, `写成四位，如“20${typed[0]}”。`];
}

const ISSUE = /第(?<n>\d{1,4}|[一二三四五六七八九十百]{1,5})期/u;

/** …会议纪要（第5期） of a form with 期号: 6. */
function otherIssue(title: string, _node: TextNode, { form }: Paper): Doubt | undefined {
  const own = textOf(form.root, '期号')?.text ?? '';
  const said = readCount(ISSUE.exec(title)?.groups?.n ?? '');
  const number = readCount(/\d{1,4}|[一二三四五六七八九十百]{1,5}/u.exec(own)?.[0] ?? '');
  if (said === undefined || number === undefined || said === number) return undefined;
  return [`标题里是第${said}期，“期号”写的是${own.trim()}。`, '期号自动印，标题里删掉“第几期”。'];
}

/** （讨论稿）; （征求意见稿） of a paper that has its number: what is sent for comments has none. */
function draftMark(title: string, _node: TextNode, { form }: Paper): Doubt | undefined {
  const mark = DRAFT.exec(title)?.[0];
  if (mark === undefined || /草案|试行/u.test(mark)) return undefined;
  const isNumbered = isRegulated(form) && textOf(form.root, '发文字号') !== undefined;
  if (mark.includes('征求意见') && !isNumbered) return undefined;
  return [`标题里有“${mark}”。`, '定稿时删掉；出草稿写“版本: 草稿”。'];
}

/** What is done to somebody: 关于对…进行通报的决定. */
const DONE_TO =
  /进行|实行|实施|给予|予以|加以|开展|作出|处以|采取|征收|处理|处罚|处分|表扬|表彰|批评|奖励|问责|考核|检查|意见|答复|解释|反馈|复函|处置|追究|免除|减免|补助|资助|支持|开放|开征|任[免职]|免职|审计|走访|摸底|调[研查]|慰问|评[价估审议]|验收|督[查办导]|巡[察视]|审[查核批]/u;

/** 关于对青禾大道封闭施工的通告: two prepositions, one of them too many. */
function aboutTo(title: string): Doubt | undefined {
  const { rest, kind } =
    /^关于对(?!口|外|内|标|接|账|讲|联|策|照|比|手|象|等|公)(?<rest>.+)的(?<kind>[^的]{1,4})$/u.exec(
      title,
    )?.groups ?? {};
  if (rest === undefined || DONE_TO.test(rest) || DONE_TO.test(title.slice(-4))) return undefined;
  return ['“关于”和“对”都是介词，重复了。', `删掉“对”，写成“关于……的${kind}”。`];
}

function withoutKind(title: string, _node: TextNode, { form }: Paper): Doubt | undefined {
  const { kind } = form;
  const bare = ended(title);
  const isMinutes = kind.habits.format === '纪要';
  if (isMinutes && /[记会]要$/u.test(bare) && !bare.endsWith(kind.name)) {
    return [`文种是“${kind.name}”，标题末尾写错了。`, `写成“……会议${kind.name}”。`];
  }
  if (isRegulated(form)) {
    if (isMinutes || KINDS.test(bare)) return undefined;
    const word = titleWord(kind);
    return [`标题末尾没有文种“${word}”。`, `写成“关于……的${word}”。`];
  }
  const groups = kind.habits.titles ?? [];
  const missing = groups.find((words) => !words.some((word) => title.includes(word)));
  if (
    kind.family !== 'paper' ||
    missing === undefined ||
    OF_OTHER_PAPERS.test(bare) ||
    BULLETIN.test(`${title}${textOf(form.root, '题注')?.text}`)
  )
    return undefined;
  const [word = ''] = missing;
  const [first = '', second] = groups.map(([one]) => one);
  const name = kind.name.includes(word) && !second ? kind.name : `工作${first}`;
  const model = `【年度】年${name}${second ? `和【下年度】年工作${second}` : ''}`;
  return [`标题里没有“${word}”。`, `文种是“${kind.name}”，写成“${model}”这样。`];
}

function withoutAbout(title: string, _node: TextNode, { form }: Paper): Doubt | undefined {
  const { kind } = form;
  if (!isRegulated(form) || kind.habits.bareTitle) return undefined;
  if (kind.habits.asks === 'always' && /关于(?:请求|请示)[^的]*的请示$/u.test(title)) {
    return ['“请求”和“请示”意思重复。', '删掉“请求”，写成“关于……的请示”。'];
  }
  if (
    /关于|转发|印发|批转|发布|公布|会议|任免|任职/u.test(title) ||
    (title.length < 8 && kind.habits.asks !== 'always' && kind.habits.format !== '信函')
  )
    return undefined;
  return [
    '标题里没有“关于”。',
    `写成“关于……的${/(通知|通报|报告|请示|批复|函|意见|决定)$/u.exec(title)?.[0] ?? '通知'}”。`,
  ];
}

/** 关于印发…方案通知: the proofreader leaves titles that name another paper alone. */
function withoutOf(title: string, _node: TextNode, { form }: Paper): Doubt | undefined {
  const typed = /^关于(?:印发|转发|公布|发布|批转)[^《》]*[^的](?<kind>通知|决定|公告)$/u.exec(
    title,
  );
  const kind = typed?.groups?.kind;
  return kind && isRegulated(form)
    ? [`“${kind}”前面少了“的”。`, `写成“关于……的${kind}”。`]
    : undefined;
}

/** What is done, and is no paper: 关于印发2026年安全生产检查的通知. */
const ISSUES_ACT =
  /^关于印发(?<act>[^《》]{0,30}?(?:检查|排查|整治|活动|行动|会议|大会|培训|演练|竞赛|比赛|评选|评比|督查|督导|巡查|整改|(?<!重点)工作|调研|普查|治理|创建|建设))的(?<kind>通知|函)$/u;

function issuesAnAct(title: string): Doubt | undefined {
  const { act, kind } = ISSUES_ACT.exec(title)?.groups ?? {};
  return act === undefined
    ? undefined
    : [
        `“印发”后面要写文件的名称，“${act.slice(-8)}”不是文件。`,
        `要办这件事，写“关于开展……的${kind}”；印发文件，写出名称，如“关于印发《……方案》的${kind}”。`,
      ];
}

/** 特急通知: how urgent a paper is has a line of its own. */
function urgent(title: string): Doubt | undefined {
  const word = /(?<word>特急|加急|特提|平急)的?(?:通知|请示|报告|函|通报|意见|批复)$/u.exec(title)
    ?.groups?.word;
  return word === undefined
    ? undefined
    : [`标题里写了“${word}”。`, '紧急程度写在“紧急程度”那一行，标题里删掉它。'];
}
