/** Totals in tables: the last row that says 合计 is the sum of the rows above it, column by column. */
import { Big } from 'big.js';
import type { Block, OfficialDocument, Table } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import { type Interval, overlap } from '../interval.ts';

export const TOTAL =
  /^\s*(?:全[园区市县省]|园区|各[\p{Script=Han}]{2})?(?:合\s*计|总\s*计|共\s*计|总\s*数|总\s*和)数?\s*$/u;
const SUBTOTAL = /小\s*计/u;
/** Columns of these add up to nothing. */
const NO_SUM =
  /%|率|比|增长|增幅|增速|同比|序号|编号|年份|年度|平均|人均|单价|占|电话|日期|时间|排名|位次/u;

interface Cell {
  digits: string;
  unit: string;
}

/** 168.90亿元, 1,292, －; undefined where a cell is no number. */
function readCell(text: string): Cell | undefined {
  const match =
    /^\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*([\p{Script=Han}%㎡]{0,4})\s*$/u.exec(
      text,
    );
  return match ? { digits: (match[1] ?? '').replaceAll(',', ''), unit: match[2] ?? '' } : undefined;
}

const isEmpty = (text: string) => /^\s*[-—－/无]?\s*$/u.test(text);

function intervalOf({ digits }: Cell): Interval {
  const decimals = digits.split('.')[1]?.length ?? 0;
  // counts are exact; with decimals a number may have been rounded
  const half = decimals === 0 ? new Big(0) : new Big(10).pow(-decimals).times('0.5');
  return { low: new Big(digits).minus(half), high: new Big(digits).plus(half) };
}

function tablesOf(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [withOneHead(block)];
    return block.type === 'section' ? tablesOf(block.children) : [];
  });
}

/** A head of several rows as one: each column goes by the lowest of its names. */
function withOneHead(table: Table): Table {
  const more = table.moreHeadRows ?? 0;
  if (more === 0) return table;
  const heads = [table.header, ...table.rows.slice(0, more)].reverse();
  const header = table.header.map(
    (_, column) => heads.find((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '',
  );
  return { ...table, header, rows: table.rows.slice(more) };
}

/** All tables of a document, its attachments and what it issues. */
export function allTables(document: OfficialDocument | undefined): Table[] {
  if (document === undefined) return [];
  const { body, attachments, issued } = document;
  return [body, ...attachments.map((attachment) => attachment.body)]
    .flatMap(tablesOf)
    .concat(allTables(issued));
}

function checkTables(whole: Whole): PlacedMistake[] {
  return allTables(whole.document).flatMap((table) => checkTable(table, whole));
}

function checkTable({ header, rows }: Table, whole: Whole): PlacedMistake[] {
  const at = rows.findIndex((row) => row.slice(0, 2).some((cell) => TOTAL.test(cell)));
  const total = rows[at];
  // a total above its rows is often followed by 其中, which says nothing of the sum
  if (total === undefined || at < 1) return [];
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const isSubtotal = (row: readonly string[]) =>
    row.slice(0, 2).some((cell) => SUBTOTAL.test(cell));
  // one row above a total that has rows below it: it is the sum of all of them, of those below, or wrong
  const parts = (
    at === 1
      ? [[...above, ...below], below]
      : [above.filter((row) => !isSubtotal(row)), above.filter(isSubtotal)]
  ).filter(({ length }) => length >= 2);
  const wrong = total.flatMap((text, column): WrongTotal[] => {
    const said = readCell(text);
    if (said === undefined || said.unit === '%' || NO_SUM.test(header[column] ?? '')) return [];
    const sums = parts.map((some) =>
      sumOf(
        some.map((row) => row[column] ?? ''),
        said,
      ),
    );
    const known = sums.filter((sum) => sum !== undefined);
    if (known.length === 0 || known.some((sum) => overlap(sum, intervalOf(said)))) return [];
    const right = known[0] ? known[0].low.plus(known[0].high).div(2) : undefined;
    const mistake = placed(whole, total, text, right?.toString() ?? '', header[column] ?? '');
    const lacking = right && new Big(said.digits).minus(right);
    return [{ mistake, isRow: lacking !== undefined && isLikeRows(lacking, above, column) }];
  });
  // one row that is missing makes all of them too large
  const told = wrong.every(({ isRow }) => isRow) ? wrong.slice(0, 1) : wrong;
  return told.map(({ mistake }) => mistake);
}

interface WrongTotal {
  mistake: PlacedMistake;
  /** Whether what the total has too much may be the cell of a row that is missing. */
  isRow: boolean;
}

/** Whether an amount may stand in a column: no less than half its least, no more than twice its largest. */
function isLikeRows(amount: Big, rows: readonly (readonly string[])[], column: number): boolean {
  const amounts = rows.flatMap((row) => {
    const cell = readCell(row[column] ?? '');
    return cell ? [new Big(cell.digits)] : [];
  });
  return (
    amounts.some((one) => amount.gte(one.div(2))) && amounts.some((one) => amount.lte(one.times(2)))
  );
}

/** The sum of cells; undefined where one of them is no number of the same unit. */
function sumOf(cells: readonly string[], like: Cell): Interval | undefined {
  let sum: Interval = { low: new Big(0), high: new Big(0) };
  let count = 0;
  for (const text of cells) {
    if (isEmpty(text)) continue;
    const cell = readCell(text);
    if (cell === undefined || cell.unit !== like.unit) return undefined;
    const { low, high } = intervalOf(cell);
    sum = { low: sum.low.plus(low), high: sum.high.plus(high) };
    count++;
  }
  return count >= 2 ? sum : undefined;
}

function placed(
  whole: Whole,
  row: readonly string[],
  text: string,
  right: string,
  name: string,
): PlacedMistake {
  return {
    ...placeOfCell(whole, row, text),
    message: {
      zh: `合计行${name === '' ? '' : `“${name}”`}写的是${text.trim()}，各行相加为${right}`,
      en: `The total${name === '' ? '' : ` of ${name}`} says ${text.trim()}, the rows add up to ${right}`,
    },
    hint: { zh: '核对各行和合计', en: 'Check the rows and the total' },
  };
}

/** Where a cell stands: it is a paragraph of its own, or stands in its row's line. */
export function placeOfCell(
  { texts }: Pick<Whole, 'texts'>,
  row: readonly string[],
  text: string,
): Pick<PlacedMistake, 'text' | 'start' | 'end'> {
  const line = row.join('\t');
  const own = texts.find((one) => one.part === 'cell' && one.text === line);
  const cells = own ? [own] : texts.filter((one) => one.part === 'cell' && one.text === text);
  const head = row[0] ?? '';
  // one of several alike is found by the head of its row
  if (cells.length > 1 && head !== text && head !== '') return placeOfCell({ texts }, row, head);
  const cell = cells.at(-1);
  if (cell === undefined) return { start: 0, end: 0 };
  const start = own
    ? row.slice(0, row.indexOf(text)).join('\t').length + (row.indexOf(text) > 0 ? 1 : 0)
    : 0;
  return { text: cell, start, end: start + text.length };
}

/** A document that is one table, for the examples of rules. */
export const exampleTable = (header: string[], rows: string[][]): Partial<OfficialDocument> => ({
  body: [{ type: 'table', header, rows }],
});

export const tableRules: Rule[] = [
  {
    code: 'check/table-total',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '表里的合计不等于各行之和。',
      en: 'A total in a table is not the sum of its rows.',
    },
    examples: {
      bad: [
        {
          document: exampleTable(
            ['片区', '套数'],
            [
              ['石屏', '150'],
              ['河湾', '166'],
              ['竹埠', '120'],
              ['合计', '446'],
            ],
          ),
        },
        {
          document: exampleTable(
            ['片区', '投资（亿元）'],
            [
              ['石屏', '6.30'],
              ['河湾', '3.20'],
              ['合 计', '9.70'],
            ],
          ),
        },
      ],
      good: [
        {
          document: exampleTable(
            ['片区', '套数', '占比'],
            [
              ['石屏', '150', '34.4%'],
              ['河湾', '166', '38.1%'],
              ['竹埠', '120', '27.5%'],
              ['合计', '436', '100%'],
            ],
          ),
        },
        {
          document: exampleTable(
            ['片区', '套数'],
            [
              ['甲', '3'],
              ['乙', '4'],
              ['小计', '7'],
              ['丙', '5'],
              ['丁', '1'],
              ['小计', '6'],
              ['合计', '13'],
            ],
          ),
        },
        {
          document: exampleTable(
            ['片区', '均价（元）'],
            [
              ['合计', '12'],
              ['石屏', '5'],
            ],
          ),
        },
      ],
    },
    inWhole: checkTables,
  },
];
