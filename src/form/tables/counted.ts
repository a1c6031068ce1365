/** What a text counts, held against the rows of a table: 全县6个分中心 above five rows, 四所学校（名单见附件1）. */
import type { Problem } from '../../problem.ts';
import { readCount, remembered } from '../../text/index.ts';
import { asked } from '../head/asked.ts';
import { type FormNode, type MapNode, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf } from './plain.ts';
import { type Table, tableOf, thingsIn, words } from './table.ts';

const NUMERAL = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const COUNTED = new RegExp(
  `(?<![第前近约超\\d.〔—至到.一二三四五六七八九十百千余多])(?<count>${NUMERAL})(?<measure>[个家所座条户名位人批件处种篇项])(?<noun>(?:\\p{Script=Han}|\\d{4}(?=年)){0,20})`,
  'gu',
);

interface Count {
  count: number;
  measure: string;
  noun: string;
  start: number;
  length: number;
}

function countsIn(text: string, from: number, to: number): Count[] {
  return [...text.slice(from, to).matchAll(COUNTED)].flatMap((match): Count[] => {
    const { count = '', measure = '', noun = '' } = match.groups ?? {};
    const read = readCount(count);
    if (read === undefined) return [];
    const length = count.length + measure.length;
    return [{ count: read, measure, noun, start: from + match.index, length }];
  });
}

function differs(plain: Plain, { start, length, count }: Count, rows: number, where: string) {
  const said = plain.text.slice(start, start + length);
  return asked(
    placeOfPlain(plain, start, length),
    'announced',
    {
      zh: `这里说“${said}”，${where}列了${rows}个。`,
      en: `The text counts ${count}, the table has ${rows} rows.`,
    },
    { zh: '核对个数，或者补上表里缺的行。', en: 'Check the count, or add the missing rows.' },
  );
}

/** 全县6个政务服务分中心共受理4000件: the table adds the same total up of five. */
export function* countedInTotal(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const rows = thingsIn(table);
  const noun = table.heads[table.names]?.name ?? '';
  const totals = (table.total ?? []).map(words).filter((cell) => /^\d{2,}(?:\.\d+)?$/u.test(cell));
  if (rows === undefined || rows < 2 || !/^\p{Script=Han}{2,8}$/u.test(noun)) return;
  const anyTotal = new RegExp(
    `(?<![\\d.])(?:${totals.map((total) => total.replace('.', '\\.')).join('|')})(?![\\d.])`,
    'u',
  );
  const own = new RegExp(`^(?:(?!等|有|中)\\p{Script=Han}){0,8}?${noun}(?![中里内之])`, 'u');
  for (const node of texts) {
    const plain = plainOf(node);
    for (const { words: sentence, isAbove, counts } of countedSentencesOf(plain)) {
      const isOfAll = totals.some((total) => sentence.includes(total)) && anyTotal.test(sentence);
      if (!isOfAll && !isAbove) continue;
      const found = counts.find((one) => own.test(one.noun));
      if (found === undefined || found.count === rows) continue;
      yield differs(plain, found, rows, '表里');
      return;
    }
  }
}

/** 对9个部门进行了考核 above 8个部门平均: who was looked at, where the rows are those of whom all is said. */
export function* countedTwice(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const rows = thingsIn(table);
  const noun = table.heads[table.names]?.name ?? '';
  if (rows === undefined || rows < 3 || !/^\p{Script=Han}{2,6}$/u.test(noun)) return;
  const plains = texts.map(plainOf);
  const own = new RegExp(`^${noun}(?:的)?(?:平均|均|全部|总|共|考核)`, 'u');
  const isWhole = (plain: Plain) =>
    countsOf(plain).some((one) => one.count === rows && own.test(one.noun));
  if (!plains.some(isWhole)) return;
  const looked = new RegExp(
    `^${noun}[^。；，]{0,16}(?:考核|检查|测评|评估|评价|评议|督查|督导|抽查|调查|审计|排名)`,
    'u',
  );
  // 对5个部门抽查，其中4个…: of a part, and said so
  for (const plain of plains.filter((one) => !isWhole(one))) {
    const odd = countsOf(plain).find(
      ({ count, noun: said, start }) =>
        count !== rows &&
        looked.test(said) &&
        /对(?:全[园区县市])?(?:所属|下属)?$/u.test(plain.text.slice(0, start)),
    );
    if (odd === undefined) continue;
    yield differs(plain, odd, rows, '表里');
    return;
  }
}

/** Once for all tables. */
const countsOf = remembered(({ text }: Plain) => countsIn(text, 0, text.length));

/** The sentences of a text that count something: which of them point to the table below. Once for all tables. */
const countedSentencesOf = remembered(({ text }: Plain) =>
  [...text.matchAll(/[^。！？；\n]+/gu)].flatMap(({ index, 0: words }) => {
    const counts = countsIn(text, index, index + words.length);
    return counts.length === 0
      ? []
      : { words, isAbove: words.includes('下表') || words.includes('见表'), counts };
  }),
);

const POINTER =
  /[（(](?:具体|详细)?(?:名单|清单|目录|名录|明细|项目|安排|表|一览表|情况)?(?:及[^（）()]{1,6})?(?:详见|附后|参见|见)?附件\s*(?<number>\d{1,2})?(?:所列)?[）)]|(?:名单|清单|目录|名录|明细|详)?见附件\s*(?<after>\d{1,2})?(?=[。；，]|$)/gu;

/** 三所学校作交流发言（名单见附件1）, against the one table of that attachment. */
export function* countedInAttachment(
  root: MapNode,
  texts: readonly TextNode[],
): Generator<Problem> {
  const list = valueAt(root, '附件');
  const attachments = list?.type === 'list' ? list.items.map(listedIn) : [];
  if (attachments.length === 0) return;
  for (const node of texts) {
    const plain = plainOf(node);
    for (const match of plain.text.matchAll(POINTER)) {
      const number = match.groups?.number ?? match.groups?.after ?? '';
      const attachment =
        number === '' && attachments.length > 1 ? undefined : attachments[Number(number || 1) - 1];
      const one = attachment && countBefore(plain.text, match.index, attachment);
      if (attachment === undefined || one === undefined || one.count === attachment.rows) continue;
      yield differs(plain, one, attachment.rows, `附件${number}里`);
      return;
    }
  }
}

interface Listed {
  table: Table;
  rows: number;
  title: string;
}

/** What an attachment lists in its one table. */
function listedIn(attachment: FormNode): Listed | undefined {
  const [table, ...more] = tablesBelow(attachment);
  const rows = table && thingsIn(table);
  if (table === undefined || more.length > 0 || rows === undefined || rows < 1) return undefined;
  const title = attachment.type === 'map' ? (textOf(attachment, '标题')?.text ?? '') : '';
  return { table, rows, title };
}

/** The one count of its sentence that stands before a pointer and is of what the attachment lists. */
function countBefore(text: string, end: number, { table, title }: Listed): Count | undefined {
  const from = Math.max(...['。', '；', '：', '\n'].map((mark) => text.lastIndexOf(mark, end) + 1));
  const counts = countsIn(text, from, end);
  const [one, ...more] = counts.filter((each) => isListed(each, table, title));
  if (one !== undefined || more.length > 0) return more.length === 0 ? one : undefined;
  const [last] = counts.slice(-1);
  return counts.length === 1 && last && isOfRows(text.slice(from, end), last, end, table)
    ? last
    : undefined;
}

const PERSON = /^(?:姓名|人员|发言人|负责人|联系人|代表|专家|主讲人|获奖人)/u;
/** 名称, 单位名称: 名称 says nothing of what is named. */
const nameOf = (head: string) => head.replace(/(?:全称|名称)$/u, '');

/** Whether a table lists what is counted: by its head, or by the title of its attachment. */
function isListed({ measure, noun }: Count, { heads }: Table, title: string): boolean {
  if (/^(?:方面|阶段|步骤|环节|工作日|小时|月|季度|批次|百分点)/u.test(noun)) return false;
  if (/[名位人]/u.test(measure) && heads.some(({ name }) => PERSON.test(name))) return true;
  const isHead = heads.some(({ name }) => {
    const plain = nameOf(name);
    return plain.length >= 2 && noun.includes(plain);
  });
  return isHead || (noun.length >= 2 && title.includes(noun.slice(0, 2)));
}

/** 重点企业负责人，共8人（名单见附件1）: one person a row, where no row has two. */
function isOfRows(sentence: string, count: Count, end: number, { heads, rows }: Table): boolean {
  const isLast = count.noun === '' && count.start + count.length === end;
  const isNamed = heads.some(({ name }) => {
    const plain = nameOf(name);
    return plain.length > 1 && sentence.includes(plain);
  });
  return isLast && isNamed && count.count % rows.length !== 0;
}

function tablesBelow(node: FormNode): Table[] {
  if (node.type === 'list') return node.items.flatMap(tablesBelow);
  if (node.type !== 'map') return [];
  const own = tableOf(node);
  if (own) return [own];
  return [...node.entries.values()].flatMap(({ value }) => tablesBelow(value));
}
