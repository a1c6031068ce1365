/** What a paper answers, passes and signs, held against its title and its issuer: 不同意 below 关于同意…的批复. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { mapOf, type TextNode, textOf, textsOf } from '../source/tree.ts';
import type { Signed } from './dates.ts';
import { textsIn } from './walk.ts';

/** @param title as it is printed */
export function* answerProblems(
  form: Form,
  {
    title,
    issuers,
    signed,
  }: { title: string; issuers: readonly string[]; signed: Signed | undefined },
): Generator<Problem> {
  const texts = textsIn(form).map(({ node }) => node);
  yield* repliesToNobody(form, title, texts);
  yield* otherAnswer(form, title, texts);
  yield* otherReport(title, texts);
  yield* otherMeeting(form, issuers);
  yield* otherOffice(form, issuers);
  if (signed?.isBack) yield* lastYearsWork(form, signed);
}

const REPLY = /(?:特此|专此|现予?)函复/u;
const CAME =
  /来[函电文信件]|转来|转办|交办|提案|建议|收悉|收到|贵[^，。]{0,16}《?[^，。]{0,24}函|《[^》]*函》|征求[^，。]{0,12}意见|商请|询问|咨询/u;

/** 特此函复。 where no letter came. */
function* repliesToNobody(
  form: Form,
  title: string,
  texts: readonly TextNode[],
): Generator<Problem> {
  const closing = textsOf(form.root, '结语').at(-1);
  if (form.kind.habits.format !== '信函' || closing === undefined) return;
  if (!REPLY.test(closing.text) || /复|答|意见|反馈/u.test(title)) return;
  if (texts.some(({ text }) => CAME.test(text.replace(closing.text, '')))) return;
  yield asked(
    closing,
    'closing',
    {
      zh: '“函复”用来答复来函，前面没有提到来函。',
      en: 'It replies to a letter that is not named.',
    },
    {
      zh: '商洽、告知的，写“特此函商”“特此函告”“特此函达”；是复函的，开头写明来函。',
      en: 'Use another formula, or name the letter.',
    },
  );
}

const TITLE = /关于(?<no>不(?:予)?)?同意(?<what>[^《》]{2,40})的批复$/u;
const ANSWER = /^(?:经研究，)?(?:原则上?)?(?<no>不(?:予)?)?同意(?<what>[^，。；]{2,40})/u;

/** 不同意, or another matter by a sign or two, below 关于同意建设物业服务中心的批复. */
function* otherAnswer(form: Form, title: string, texts: readonly TextNode[]): Generator<Problem> {
  const said = TITLE.exec(title.replaceAll('\n', ''))?.groups;
  if (said === undefined || !/批复/u.test(form.kind.name)) return;
  const [node, ...more] = texts.filter(({ text }) => ANSWER.test(text));
  const answer = node && ANSWER.exec(node.text)?.groups;
  if (node === undefined || answer === undefined || more.length > 0) return;
  const isOther = (said.no === undefined) !== (answer.no === undefined);
  const [one, other] = [said.what ?? '', answer.what ?? ''];
  // 同意建设中心，不同意另行新建用房: of another matter
  if (isOther ? !isSameMatter(one, other) : !isNearly(one, other)) return;
  const [a, b] = isOther ? ['同意', '不同意'] : [one, other];
  yield asked(
    node,
    'title',
    {
      zh: `标题写的是“${said.no === undefined ? a : b}”，这里写的是“${said.no === undefined ? b : a}”。`,
      en: 'The title says otherwise.',
    },
    { zh: '核对标题和批复的意见，改成一致。', en: 'Make both agree.' },
  );
}

const isSameMatter = (one: string, other: string) =>
  other.includes(one.slice(0, 4)) || other.includes(one.slice(-4));

/** Of one length, and different in a sign or two in the middle. */
function isNearly(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.length < 5) return false;
  const different = [...one].filter((sign, at) => sign !== other[at]).length;
  return different <= 2 && one.slice(0, 2) === other.slice(0, 2);
}

const OF_REPORT = /^关于(?<what>[^《》]{2,24}?报告)的决议$/u;
const PASSED =
  /(?:批准|通过)(?:了)?[^，。；]{0,24}?(?<said>(?!这个|该|此|上述|以上)\p{Script=Han}{2}报告)/u;

/** 会议批准财务报告。 below 关于工作报告的决议. */
function* otherReport(title: string, texts: readonly TextNode[]): Generator<Problem> {
  const what = OF_REPORT.exec(title.replaceAll('\n', ''))?.groups?.what;
  if (what === undefined) return;
  const own = what.slice(-4);
  if (texts.some(({ text }) => text.includes(own))) return;
  const node = texts.find(({ text }) => PASSED.test(text));
  const match = node && PASSED.exec(node.text);
  const said = match?.groups?.said ?? '';
  if (node === undefined || !match || own.endsWith(said)) return;
  yield asked(
    placeInText(node, match.index + match[0].length - said.length, said.length),
    'title',
    { zh: `标题是“${what}”，这里写的是“${said}”。`, en: `The title is about ${what}.` },
    { zh: '核对标题和正文，改成一致。', en: 'Make both agree.' },
  );
}

/** 职工代表会议通过 in a 题注 whose issuer is 企业代表会议. */
function* otherMeeting(form: Form, issuers: readonly string[]): Generator<Problem> {
  const note = textOf(form.root, '题注');
  const [issuer, ...more] = issuers;
  if (note === undefined || issuer === undefined || more.length > 0) return;
  const words = note.text.replace(/[【】（）()\s]/gu, '');
  if (!/(?:会议|大会)$/u.test(issuer) || !/(?:会议|大会)(?:表决)?通过$/u.test(words)) return;
  if (issuer.length < 6 || words.includes(issuer.slice(-6))) return;
  yield asked(
    note,
    'issuers',
    {
      zh: `“题注”里的会议和“发文机关”不是一个：“发文机关”是“${issuer}”。`,
      en: `The issuer is ${issuer}.`,
    },
    { zh: '核对会议的名称，改成一致。', en: 'Check the name of the meeting.' },
  );
}

const GOVERNMENT = /(?<level>[省市州县区乡镇])人民政府$/u;

/** 主任 below the name of a 市人民政府. */
function* otherOffice(form: Form, issuers: readonly string[]): Generator<Problem> {
  const stamp = mapOf(form.root, '签名章');
  const office = stamp && textOf(stamp, '职务');
  const [issuer = '', ...more] = issuers;
  const level = GOVERNMENT.exec(issuer)?.groups?.level;
  if (office === undefined || level === undefined || more.length > 0) return;
  const words = office.text.replace(/[【】\s]/gu, '');
  // a name in the place of an office is told as such
  if (!/(?:[长任席]|书记|主任)$/u.test(words)) return;
  if (words.includes(`${level}长`) || /主席/u.test(words)) return;
  yield asked(
    office,
    'issuers',
    {
      zh: `“职务”写的是“${words}”，“发文机关”是“${issuer}”。`,
      en: `The office does not go with ${issuer}.`,
    },
    { zh: `写成“${level}长”这样。`, en: 'Check the office.' },
  );
}

const LAST_YEAR =
  /(?<![比较与和同在对])(?:去年|上年)的?(?:各项)?工作(?:虽然)?(?:取得|有了|成绩|亮点)/u;

/** 去年的工作取得了成绩。 at the end of a summary that was signed within its year. */
function* lastYearsWork(form: Form, { day, year }: Signed): Generator<Problem> {
  const typed = Number(textOf(form.root, '年度')?.text.trim());
  const signedIn = day === undefined ? year : new Date(day * 86_400_000).getUTCFullYear();
  if (form.kind.family !== 'paper' || typed !== signedIn) return;
  for (const { node, key, map } of textsIn(form)) {
    const match = key === '结语' && map === form.root ? LAST_YEAR.exec(node.text) : null;
    if (match === null) continue;
    yield asked(
      placeInText(node, match.index, 2),
      'years-differ',
      {
        zh: `这里写的是“${match[0].slice(0, 2)}”，这份总结是${typed}年的。`,
        en: `The summary is of ${typed}.`,
      },
      { zh: '核对是不是沿用了去年的稿子；说的是本年，写“今年”。', en: 'Write 今年.' },
    );
    return;
  }
}
