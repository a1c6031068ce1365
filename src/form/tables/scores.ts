/** Sentences about scores and grades, held against the table that lists them: 平均得分92.5分, 优秀4个, 得分最高的是…. */
import type { Problem, Words } from '../../problem.ts';
import { literally, readCount } from '../../text/index.ts';
import { asked } from '../head/asked.ts';
import type { TextNode } from '../source/tree.ts';
import { type Plain, placeOfPlain, plainOf, sentenceBefore } from './plain.ts';
import { type Table, words } from './table.ts';

const SCORE = /(?:得分|分数|总分|评分|成绩|测评分|考核分|评价分)$/u;
const NUMBER = /^\d+(?:\.\d+)?$/u;
const FEW_ROWS = 3;
/** What is said of a part of the rows, of another year, or of others. */
const OF_OTHERS =
  /上年|去年|上期|往年|全[国省市县]|其中|其他|其余|前\p{Script=Han}|后\p{Script=Han}|以上|以下|除|不含|近.年/u;
const CHECK: Words = { zh: '核对文中和表里的数。', en: 'Check both.' };

interface Scores {
  /** What stands in the head: 得分. */
  head: string;
  of: ReadonlyMap<string, number>;
}

/** The one column of scores, each of its rows with a name of its own. */
function scoresOf({ heads, rows, names }: Table): Scores | undefined {
  const columns = heads.flatMap(({ name }, at) => (SCORE.test(name) ? [at] : []));
  const [column, ...more] = columns;
  if (column === undefined || more.length > 0 || rows.length < FEW_ROWS) return undefined;
  const of = new Map(rows.map((row) => [words(row[names]), Number(words(row[column]))]));
  const isWhole =
    of.size === rows.length && rows.every((row) => NUMBER.test(words(row[column]))) && !of.has('');
  return isWhole ? { head: heads[column]?.name ?? '', of } : undefined;
}

/** At most one doubt a table. */
export function* saidOfScores(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const scores = scoresOf(table);
  const grades = gradesOf(table);
  for (const node of texts) {
    const plain = plainOf(node);
    const problem =
      (scores && (highest(plain, scores) ?? ofName(plain, scores) ?? average(plain, scores))) ??
      (grades && gradeCounts(plain, grades, table.rows.length));
    if (problem === undefined) continue;
    yield problem;
    return;
  }
}

const AVERAGE =
  /平均(?:得分|分数|总分|评分|成绩|考核得分|分)[为是达到]{0,2}(?<value>\d+(?:\.\d+)?)分?/gu;

function average(plain: Plain, { of }: Scores): Problem | undefined {
  for (const match of plain.text.matchAll(AVERAGE)) {
    const before = sentenceBefore(plain.text, match.index);
    const counted = /(?<count>\d+|[一二两三四五六七八九十]{1,3})[个家所名项]/u.exec(before);
    const isOfPart =
      OF_OTHERS.test(before) ||
      [...of.keys()].some((name) => before.includes(name)) ||
      (counted && readCount(counted.groups?.count ?? '') !== of.size);
    if (isOfPart) continue;
    const value = match.groups?.value ?? '';
    const decimals = value.split('.')[1]?.length ?? 0;
    const mean = [...of.values()].reduce((sum, one) => sum + one, 0) / of.size;
    // one unit of the last place: rounded or cut off
    if (Math.abs(Number(value) - mean) < 1.001 * 10 ** -decimals) continue;
    return told(plain, match, {
      zh: `这里是“${match[0]}”，按表里${of.size}行算是${mean.toFixed(Math.max(1, decimals))}分。`,
      en: `The rows of the table make ${mean.toFixed(2)}.`,
    });
  }
  return undefined;
}

const HIGHEST =
  /(?:得分|分数|成绩|总分|评分)?(?:最(?<end>高|低)的(?:部门|单位|企业|学校)?[是为]|排(?:名|在)?第一的?(?:部门|单位|企业|学校)?[是为])(?<name>\p{Script=Han}{2,20}?)(?=[，。；、（]|$)/gu;

function highest(plain: Plain, { head, of }: Scores): Problem | undefined {
  for (const match of plain.text.matchAll(HIGHEST)) {
    const { end = '高', name = '' } = match.groups ?? {};
    const own = of.get(name);
    const sentence = sentenceBefore(plain.text, match.index);
    if (own === undefined || OF_OTHERS.test(sentence.split('，').at(-1) ?? '')) continue;
    const best = end === '高' ? Math.max(...of.values()) : Math.min(...of.values());
    if (own === best) continue;
    const [first] = [...of].find(([, score]) => score === best) ?? [];
    return told(plain, match, {
      zh: `表里“${head}”最${end}的是“${first}”（${best}），不是“${name}”（${own}）。`,
      en: `In the table it is ${first} (${best}), not ${name} (${own}).`,
    });
  }
  return undefined;
}

/** 经济运行部，得96.4分: the name, and the score that is said of it. */
function ofName(plain: Plain, { head, of }: Scores): Problem | undefined {
  for (const [name, score] of of) {
    const said = new RegExp(
      `(?<!\\p{Script=Han}[、和])${literally(name)}[，（]?(?:以|考核|综合|最终|最后)?(?:得分?|总分|成绩|分数|评分)[为是]?(?<value>\\d+(?:\\.\\d+)?)分`,
      'gu',
    );
    for (const match of plain.text.matchAll(said)) {
      if (OF_OTHERS.test(sentenceBefore(plain.text, match.index).split('，').at(-1) ?? ''))
        continue;
      const value = Number(match.groups?.value);
      const isNear = Math.abs(Math.round(score) - value) < 0.001 && Number.isInteger(value);
      if (value === score || isNear) continue;
      return told(plain, match, {
        zh: `文中“${name}”是${match.groups?.value}分，表里“${head}”是${score}。`,
        en: `The table has ${score} for ${name}.`,
      });
    }
  }
  return undefined;
}

const GRADED = /(?:等次|等级|档次|评级|类别|结果|结论|评价)$/u;

/** How many rows have each grade: 优秀 3, 良好 5. */
function gradesOf({ heads, rows, names }: Table): ReadonlyMap<string, number> | undefined {
  const column = heads.findIndex(({ name }, at) => at !== names && GRADED.test(name));
  if (column < 0 || rows.length < FEW_ROWS) return undefined;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const grade = words(row[column]);
    if (!/^\p{Script=Han}{1,5}$/u.test(grade)) return undefined;
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return counts.size > 1 && counts.size <= 5 ? counts : undefined;
}

/** 评定优秀等次4个、良好等次5个, of as many as the table has rows, or with another grade that agrees. */
function gradeCounts(
  plain: Plain,
  grades: ReadonlyMap<string, number>,
  rows: number,
): Problem | undefined {
  const claims = [...grades].flatMap(([grade, count]) => {
    const said = new RegExp(
      `(?<!\\p{Script=Han}不|[不非上])${grade}(?:等次|等级|档次|档)?(?:的?(?:部门|单位|企业|学校|项目|人员))?[有为共]?(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})(?<measure>[个家名人所项])`,
      'u',
    );
    const match = said.exec(plain.text);
    const typed = match && readCount(match.groups?.count ?? '');
    return match && typed !== undefined && typed !== null ? [{ match, typed, grade, count }] : [];
  });
  const odd = claims.find(({ typed, count }) => typed !== count);
  if (odd === undefined) return undefined;
  const before = sentenceBefore(plain.text, odd.match.index);
  const all = [
    ...before.matchAll(/(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})[个家名人所项]/gu),
  ];
  const isOfAll = all.some(({ groups }) => readCount(groups?.count ?? '') === rows);
  if (OF_OTHERS.test(before.replace(/其中/gu, ''))) return undefined;
  if (!isOfAll && !claims.some(({ typed, count }) => typed === count)) return undefined;
  return asked(
    placeOfPlain(plain, odd.match.index, odd.match[0].length),
    'announced',
    {
      zh: `这里说“${odd.match[0]}”，表里“${odd.grade}”有${odd.count}行。`,
      en: `The table has ${odd.count} rows of ${odd.grade}.`,
    },
    { zh: '核对个数和表里的等次。', en: 'Check the count and the grades in the table.' },
  );
}

function told(plain: Plain, match: RegExpExecArray, message: Words): Problem {
  return {
    severity: 'warning',
    code: 'check/table-row',
    message,
    place: placeOfPlain(plain, match.index, match[0].length),
    hint: CHECK,
  };
}
