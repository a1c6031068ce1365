/** Columns of a table in a form: 序号 that leaps, and a unit beside one number of many bare ones. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { type FormNode, isBlank, type MapNode, type TextNode, valueAt } from '../source/tree.ts';
import { cellsOf } from './table.ts';

/** A cell that is joined with the one before it, or above. */
const JOINED = /^\s*[←↑]\s*$/u;

/** At most one doubt a column. */
export function* columnProblems(map: MapNode): Generator<Problem> {
  const header = valueAt(map, '表头');
  const rows = valueAt(map, '行');
  if (header === undefined && rows?.type === 'list') yield* withoutHeader(rows.items);
  if (header?.type !== 'list' || rows?.type !== 'list') return;
  const cells = rows.items.map(cellsOf);
  const widest = cells.reduce((most, { length }) => Math.max(most, length), 0);
  for (let index = 0; index < widest; index += 1) {
    yield* emptyAmongNumbers(cells, index, headOf(header.items, index));
    yield* bareAmongRates(cells, index);
  }
  for (let index = 0; index < widest; index += 1) {
    const column = cells.flatMap((row): TextNode[] => {
      const cell: FormNode | undefined = row[index];
      const isCell = cell?.type === 'text' && !isBlank(cell) && !JOINED.test(cell.text);
      return isCell ? [cell] : [];
    });
    const head = headOf(header.items, index);
    const isNumber = /^序\s*号$/u.test(head);
    yield* isNumber ? leaps(column) : unitsAmongBare(column);
    if (PERSONS.test(head)) yield* namedTwice(column, 'name-twice');
  }
  const totals = cells.some((row) => TOTAL.test(wordsOf(row[0]) || wordsOf(row[1])));
  const names = header.items.findIndex(
    (name) => name.type === 'text' && !/^(?:序\s*号|排名|名次|位次)$/u.test(name.text.trim()),
  );
  const column = cells.map((row) => row[names]).filter((cell) => cell?.type === 'text');
  const isList = NAMED_ONCE.test(wordsOf(header.items[names])) || isRanking(header.items, cells);
  yield* emptyAmongFull(cells);
  if ((totals && column.length > FEW_ROWS) || isList) yield* namedTwice(column, 'twice');
  else if (isKeyed(header.items, cells)) yield* namedTwice(column, 'twice', 2);
}

/** What is counted place by place, or grade by grade: each has one row. */
const PLACED =
  /^(?:片区|乡镇|镇街|街道|社区|村|行政村|县区|区县|区域|园区|地区|组团|校区|等次|等级|档次)(?:名称)?$/u;
/** What is said of a row, and tells it from no other. */
const OF_ROW =
  /^(?:备注|说明|(?:责任|牵头|配合|主管|包保)?(?:部门|单位|领导|人员|人)|负责人|联系人|联系电话|电话|完成时限|时限)$/u;

/** 片区, 企业数, 责任部门: a name, numbers, and what is said of the row. */
function isKeyed(heads: readonly FormNode[], rows: readonly (readonly FormNode[])[]): boolean {
  const [name, ...others] = heads.filter((head) => !/^序\s*号$/u.test(wordsOf(head)));
  if (name === undefined || !PLACED.test(wordsOf(name))) return false;
  const isCount = (head: FormNode) =>
    /(?:[数量额值积]|占比|率)$/u.test(wordsOf(head).replace(/[（(].*$/u, '')) &&
    rows.every((row) => /^[\d.,]*%?$/u.test(wordsOf(row[heads.indexOf(head)])));
  const counts = others.filter(isCount);
  return counts.length > 0 && others.every((head) => isCount(head) || OF_ROW.test(wordsOf(head)));
}

const PERSONS = /^(?:姓名|发言人|主讲人|获奖人|参训人员|参会人员|联系人)$/u;
/** Lists of those who were honoured, checked, invited: each once. */
const NAMED_ONCE =
  /^(?:企业|公司|单位|学校|企业名称|单位名称|学校名称|获奖单位|表彰单位|参会单位|先进集体)$/u;
const TOTAL = /^\s*(?:合\s*计|总\s*计|共\s*计)\s*$/u;
/** So many rows make a name that stands twice odd. */
const FEW_ROWS = 4;

/** What no one adds up. */
const NOT_ADDED =
  /号|编码|代码|电话|手机|传真|邮编|年份|年度|年限|年龄|日期|时间|排名|名次|位次|排序|单价|价格|均|每|得分|评分|率|增速|增幅|同比|环比|度(?:[（(].*)?$/u;

/** The words above a column, of one line or of several. */
function headOf(header: readonly FormNode[], index: number): string {
  const lines = header.some(({ type }) => type === 'list')
    ? header.map((line) => wordsOf(cellsOf(line)[index]))
    : [wordsOf(header[index])];
  return lines.join('');
}

/** Years, and numbers that run on: names of their rows, and no amounts. */
function isRunning(cells: readonly (FormNode | undefined)[]): boolean {
  const numbers = cells.map((cell) => Number(wordsOf(cell)));
  return (
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) ||
    numbers.every((number) => Number.isInteger(number) && number >= 1900 && number < 2100)
  );
}

const wordsOf = (node: FormNode | undefined) => (node?.type === 'text' ? node.text.trim() : '');

/** One name of a column that stands twice, where all others stand once. */
function* namedTwice(
  column: readonly TextNode[],
  code: 'name-twice' | 'twice',
  least = 3,
): Generator<Problem> {
  const names = column.map(wordsOf);
  const again = column.filter(
    (cell, index) =>
      /^\p{Script=Han}{2,}$/u.test(wordsOf(cell)) && names.indexOf(wordsOf(cell)) < index,
  );
  const [cell] = again;
  if (cell === undefined || again.length > 1 || column.length < least) return;
  yield asked(
    cell,
    code,
    { zh: `这一列“${wordsOf(cell)}”写了两次。`, en: `${wordsOf(cell)} stands twice.` },
    { zh: '核对是不是复制以后忘了改。', en: 'Was it copied and not changed?' },
  );
}

/** 名次, 部门, 得分: nothing but one name, ranks, scores and grades in a row. */
function isRanking(heads: readonly FormNode[], rows: readonly (readonly FormNode[])[]): boolean {
  const isRanked = heads.some((head) => /^(?:排名|名次|位次|排序)$/u.test(wordsOf(head)));
  const others = heads.filter(
    (_, index) => !rows.every((row) => /^-?[\d.]+%?$/u.test(wordsOf(row[index]))),
  );
  const named = others.filter((head) => !/(?:等次|等级|档次|评级|备注)$/u.test(wordsOf(head)));
  return isRanked && named.length === 1;
}

/** Rows that are numbered from the first on: the row above them that says what they are is missing. */
function* withoutHeader(rows: readonly FormNode[]): Generator<Problem> {
  const [first] = rows;
  const isNumbered = rows.every((row, at) => wordsOf(cellsOf(row)[0]) === `${at + 1}`);
  if (first === undefined || rows.length < 2 || !isNumbered) return;
  yield asked(
    first,
    'no-header',
    { zh: '这张表没有“表头”，第一行就是1。', en: 'This table has no 表头.' },
    { zh: '在“行”上面加一行“表头: [序号, 名称]”这样。', en: 'Add 表头 above 行.' },
  );
}

/** One row with nothing in it among rows with every cell filled; a form to fill in has none of those. */
function* emptyAmongFull(rows: readonly (readonly FormNode[])[]): Generator<Problem> {
  const isEmpty = (row: readonly FormNode[]) => row.every((cell) => wordsOf(cell) === '');
  const empty = rows.filter((row) => row.length > 1 && isEmpty(row));
  const full = rows.filter((row) => row.every((cell) => wordsOf(cell) !== ''));
  const [row] = empty;
  const first = row?.[0];
  if (first === undefined || empty.length > 1 || full.length < 3) return;
  if (full.length + 1 < rows.length) return;
  yield asked(
    first,
    'empty-cell',
    { zh: '这一行全空着，别的行都填满了。', en: 'An empty row among full ones.' },
    { zh: '填上；多余的行删去。', en: 'Fill it in, or delete it.' },
  );
}

/** One empty cell in a column of numbers that is added up. */
function* emptyAmongNumbers(
  rows: readonly (readonly FormNode[])[],
  index: number,
  head: string,
): Generator<Problem> {
  const total = rows.findIndex((row) => TOTAL.test(wordsOf(row[0]) || wordsOf(row[1])));
  const above = rows.slice(0, Math.max(total, 0)).map((row) => row[index]);
  const sum = rows[total]?.[index];
  if (sum?.type === 'text' && sum.text.trim() === '') {
    const isSummed = (cell: FormNode, at: number) =>
      at !== index && /^[\d.,]+%?$/u.test(wordsOf(cell));
    const isLacking = above.length > 1 && above.every((cell) => BARE.test(wordsOf(cell)));
    if (NOT_ADDED.test(head) || isRunning(above)) return;
    if (isLacking && rows[total]?.some(isSummed))
      yield asked(
        sum,
        'empty-cell',
        { zh: '合计行这一格空着，上面各行都是数。', en: 'The total of this column is empty.' },
        { zh: '填上合计；这一列不合计就写“—”。', en: 'Fill it in, or write —.' },
      );
    return;
  }
  if (total < 3 || !BARE.test(wordsOf(sum))) return;
  const empty = above.filter((cell) => cell?.type === 'text' && cell.text.trim() === '');
  const [cell] = empty;
  const numbers = above.filter((one) => BARE.test(wordsOf(one)));
  if (cell === undefined || empty.length > 1 || numbers.length + 1 < above.length) return;
  yield asked(
    cell,
    'empty-cell',
    { zh: '这一列都是数，这一格空着。', en: 'An empty cell in a column of numbers.' },
    { zh: '填上数；没有就写0或“—”。', en: 'Fill it in; write 0 or — where there is none.' },
  );
}

function* leaps(column: readonly TextNode[]): Generator<Problem> {
  let before: number | undefined;
  for (const cell of column) {
    const typed = cell.text.trim();
    if (!/^\d{1,3}$/u.test(typed)) return;
    const number = Number(typed);
    if (number === before && isOneOfFew(column)) {
      yield asked(
        cell,
        'typed-number',
        { zh: `“序号”${number}写了两次。`, en: `The number ${number} stands twice.` },
        { zh: `核对是不是应为${number + 1}，或者这一行多了。`, en: 'Is it the next number?' },
      );
      return;
    }
    if (before !== undefined && number !== before + 1 && number !== 1 && number !== before) {
      yield asked(
        cell,
        'typed-number',
        {
          zh: `“序号”从${before}到了${number}。`,
          en: `The numbers go from ${before} to ${number}.`,
        },
        { zh: '核对是不是少了一行，或者序号没有改。', en: 'Is a row missing?' },
      );
      return;
    }
    before = number;
  }
}

/** Rows that share a number belong together where more than two do, or more than once, or the next goes on; one alone is a slip. */
function isOneOfFew(column: readonly TextNode[]): boolean {
  const typed = column.map(({ text }) => text.trim());
  const twice = typed.flatMap((text, at) => (text === typed[at - 1] ? [at] : []));
  const [at = 0] = twice;
  const goesOn = Number(typed[at + 1]) === Number(typed[at]) + 1;
  return twice.length === 1 && typed.length > 2 && !goesOn;
}

/** So many bare numbers make a column of bare numbers. */
const ENOUGH = 2;
const BARE = /^-?[\d,，]+(?:\.\d+)?$/u;
const WITH_UNIT =
  /^-?[\d,]+(?:\.\d+)?(?<unit>[百千]?[万亿]?(?:元|家|个|户|人|套|项|件|次|处|辆|亩|吨|平方米|公里|千米|米|千克|公斤|公顷|平方公里|立方米|人次|家次|批次|名|座|条|台|场)|万|亿)$/u;

const RATE = /^-?[\d.]+[%％]$/u;
/** 新增就业人数, PM2.5平均浓度（微克/立方米）: a row of amounts among rates. */
const AMOUNT = /[）)]$|[数量额值]$|浓度/u;
const plain = (cell: FormNode | undefined) =>
  wordsOf(cell)
    .replace(/[【】\s]/gu, '')
    .replace(/[｜|].*$/u, '');

/** 86.7%, 13.0, 59.0%: one number of a column has not the sign of the others, where its row is no amount. */
function* bareAmongRates(
  rows: readonly (readonly FormNode[])[],
  index: number,
): Generator<Problem> {
  const filled = rows.filter((row) => row[index]?.type === 'text' && plain(row[index]) !== '');
  const bare = filled.filter((row) => BARE.test(plain(row[index])));
  const [row] = bare;
  const cell = row?.[index];
  const rates = filled.filter((one) => RATE.test(plain(one[index]))).length;
  if (row === undefined || cell === undefined || bare.length > 1) return;
  if (rates < 2 || rates + 1 < filled.length) return;
  const typed = plain(cell);
  // a total of 1 is told as no 100 %; nothing has no sign
  const value = Number(typed.replace(/[,，]/gu, ''));
  if (value === 0 || value > 100 || /^1(?:00)?$/u.test(typed)) return;
  const isAmongBare = row.some(
    (other, at) =>
      at !== index &&
      BARE.test(plain(other)) &&
      rows.some((one) => one !== row && RATE.test(plain(one[at]))),
  );
  if (isAmongBare || row.some((other) => AMOUNT.test(plain(other)))) return;
  yield asked(
    cell,
    'unit',
    { zh: `这一列都有“%”，这一格“${wordsOf(cell)}”没有。`, en: 'This cell lacks its %.' },
    { zh: '补上“%”，或者核对是不是别的数。', en: 'Add it, or check the number.' },
  );
}

function* unitsAmongBare(column: readonly TextNode[]): Generator<Problem> {
  const words = column.map((cell) => cell.text.replace(/[【】\s]/gu, '').replace(/[｜|].*$/u, ''));
  const odd = column.filter((_, index) => WITH_UNIT.test(words[index] ?? ''));
  const bare = words.filter((word) => BARE.test(word)).length;
  const [cell] = odd;
  if (cell === undefined || odd.length > 1 || bare < ENOUGH || bare + 1 < column.length) return;
  yield asked(
    cell,
    'unit',
    {
      zh: `这一列别的格子只写数，这里写了“${cell.text.trim()}”。`,
      en: 'The other cells of this column hold bare numbers.',
    },
    { zh: '去掉单位，单位写在表头里；数不是这个单位的，先换算。', en: 'Leave the unit out.' },
  );
}
