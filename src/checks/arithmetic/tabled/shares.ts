/** Columns of shares in tables: each share is its number of the total's, and all of them make a hundred. */
import { Big } from 'big.js';
import type { OfficialDocument, Table } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import { allTables, placeOfCell, TOTAL } from './tables.ts';

const SHARE = /^(?:所占|占|构成)[^（(]{0,6}(?:比重|比例|比)?|(?:占比|比重|构成比)/u;
const PERCENT = /^\s*(?<digits>\d+(?:\.\d+)?)\s*[%％]\s*$/u;
const NUMBER = /^\s*(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*$/u;
/** So many shares have to follow from a column before one that does not is wrong. */
const FEWEST = 2;

function checkShares(whole: Whole): PlacedMistake[] {
  return allTables(whole.document).flatMap((table) => checkTable(table, whole));
}

function checkTable({ header, rows }: Table, whole: Whole): PlacedMistake[] {
  const total = rows.findIndex((row) => row.slice(0, 2).some((cell) => TOTAL.test(cell)));
  if (total < FEWEST) return [];
  return header.flatMap((name, column): PlacedMistake[] =>
    SHARE.test(name) ? checkColumn({ header, rows: rows.slice(0, total + 1) }, column, whole) : [],
  );
}

/** 合计 99%, or one share that its number does not make while all others follow from theirs. */
function checkColumn(
  { header, rows }: Pick<Table, 'header' | 'rows'>,
  column: number,
  whole: Whole,
): PlacedMistake[] {
  // （%） in the head stands for that of each cell
  const percent = /[%％]/u.test(header[column] ?? '') ? NUMBER : PERCENT;
  const shares = rows.map((row) => read(percent, row[column]));
  const last = rows.at(-1) ?? [];
  const all = shares.at(-1) ?? read(NUMBER, last[column]);
  if (all !== undefined && !all.eq(100) && shares.slice(0, -1).every((one) => one !== undefined)) {
    const sum = shares.slice(0, -1).reduce<Big>((so, one) => so.plus(one ?? 0), new Big(0));
    if (sum.minus(100).abs().lte('0.5')) {
      return [
        mistake(whole, last, column, `各项占比的合计应为100%，表里写的是${last[column]?.trim()}`),
      ];
    }
  }
  for (const other of header.keys()) {
    const numbers = rows.map((row) => read(NUMBER, row[other]));
    const whole100 = numbers.at(-1);
    if (other === column || whole100 === undefined || whole100.lte(0)) continue;
    const off = rows.flatMap((_, index) => {
      const [number, share] = [numbers[index], shares[index]];
      if (number === undefined || share === undefined) return [];
      return [{ index, right: number.times(100).div(whole100), share }];
    });
    const wrong = off.filter(({ right, share }) => right.minus(share).abs().gt('0.1'));
    const [only] = wrong;
    if (off.length - wrong.length < FEWEST || wrong.length !== 1 || only === undefined) continue;
    const row = rows[only.index] ?? [];
    const decimals = row[column]?.split('.')[1]?.replace(/\D/gu, '').length ?? 0;
    return [
      mistake(
        whole,
        row,
        column,
        `“${row[0]?.trim()}”按“${header[other]}”算占${only.right.toFixed(decimals)}%，表里写的是${row[column]?.trim()}`,
      ),
    ];
  }
  return [];
}

function read(pattern: RegExp, cell = ''): Big | undefined {
  const digits = pattern.exec(cell)?.groups?.digits;
  return digits === undefined ? undefined : new Big(digits.replaceAll(',', ''));
}

function mistake(whole: Whole, row: readonly string[], column: number, zh: string): PlacedMistake {
  return {
    ...placeOfCell(whole, row, row[column] ?? ''),
    message: { zh, en: 'A share in the table does not follow from its numbers' },
    hint: { zh: '核对这一行和合计', en: 'Check the row and the total' },
  };
}

const table = (rows: string[][]): Partial<OfficialDocument> => ({
  body: [{ type: 'table', header: ['等次', '企业数', '占比'], rows }],
});

export const tableShareRules: Rule[] = [
  {
    code: 'check/table-share',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '表里的占比和同一行的数算出来的不同，或者各项占比的合计不是100%。',
      en: 'A share in a table does not follow from the numbers beside it.',
    },
    examples: {
      bad: [
        {
          document: table([
            ['优秀', '21', '42.4%'],
            ['合格', '65', '75.6%'],
            ['合计', '86', '100%'],
          ]),
        },
        {
          document: table([
            ['优秀', '21', '24.4%'],
            ['合格', '65', '75.6%'],
            ['合计', '86', '99%'],
          ]),
        },
      ],
      good: [
        {
          document: table([
            ['优秀', '21', '24.4%'],
            ['合格', '65', '75.6%'],
            ['合计', '86', '100%'],
          ]),
        },
        {
          document: table([
            ['优秀', '21', '12.1%'],
            ['合格', '65', '33.0%'],
            ['合计', '86', '100%'],
          ]),
        },
      ],
    },
    inWhole: checkShares,
  },
];
