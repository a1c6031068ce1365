/** A cell with a unit of its own in a column whose head has the unit, or whose other cells are bare. */
import type { OfficialDocument, Table } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import { allTables, placeOfCell } from './tables.ts';

const BARE = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/u;
const WITH_UNIT =
  /^\s*-?\d[\d,]*(?:\.\d+)?\s*(?<unit>[万亿]?[元吨人亩户家个件套]|平方米|公里|万平方米|[%％])\s*$/u;
const IN_HEAD = /[（(](?<unit>[^（）()]{1,6})[）)]\s*$/u;
/** So many bare cells make one with a unit odd. */
const FEWEST = 2;

function checkUnits(whole: Whole): PlacedMistake[] {
  return allTables(whole.document).flatMap((table) => checkTable(table, whole));
}

function checkTable({ header, rows }: Table, whole: Whole): PlacedMistake[] {
  return header.flatMap((head, column): PlacedMistake[] => {
    const unit = IN_HEAD.exec(head)?.groups?.unit;
    const bare = rows.filter((row) => BARE.test(row[column] ?? '')).length;
    const odd = rows.filter((row) => WITH_UNIT.test(row[column] ?? ''));
    if (unit === undefined || bare < FEWEST || odd.length === 0 || odd.length >= bare) return [];
    return odd.map((row) => {
      const cell = row[column] ?? '';
      return {
        ...placeOfCell(whole, row, cell),
        message: {
          zh: `表头已写单位“${unit}”，这一格又写“${cell.trim()}”`,
          en: `The head of the column has the unit ${unit}, this cell has one of its own`,
        },
        hint: { zh: '格里只写数；单位不同的先换算', en: 'Write the number only, in that unit' },
      };
    });
  });
}

const table = (cells: string[]): Partial<OfficialDocument> => ({
  body: [
    { type: 'table', header: ['项目', '金额（万元）'], rows: cells.map((cell) => ['改造', cell]) },
  ],
});

export const tableUnitRules: Rule[] = [
  {
    code: 'check/table-unit',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'standard',
    source: 'GB/T 1.1、GB/T 15835关于表内单位一致的要求',
    words: {
      zh: '表头已有单位，多数格只写数，个别格又带单位。',
      en: 'The head of a column has the unit, most cells are bare, and one has a unit of its own.',
    },
    examples: {
      bad: [
        { document: table(['120', '80', '60万元']) },
        { document: table(['120', '80', '0.6亿元']) },
      ],
      good: [
        { document: table(['120', '80', '60']) },
        { document: table(['120万元', '80万元', '60万元']) },
      ],
    },
    inWhole: checkUnits,
  },
];
