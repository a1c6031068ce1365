/** A row with this year's figure, last year's and the change: the change follows from the two. */
import { Big } from 'big.js';
import type { OfficialDocument, Table } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import { STATISTICS } from '../sources.ts';
import { allTables, placeOfCell } from './tables.ts';

const NOW = /^(?:本年|今年|本期|当年|实绩|本年度|今年完成|本年完成)(?:数|值|累计)?(?:[（(].*)?$/u;
const BEFORE = /^(?:上年|去年|上年同期|去年同期|同期|上期|上年度)(?:数|值|累计)?(?:[（(].*)?$/u;
const CHANGE =
  /^(?:增减|增长|同比|增幅|增速|同比增减|同比增长|比上年增减|比上年增长|变化)(?:率|幅度|情况)?(?:[（(].*)?$/u;
const NUMBER =
  /^\s*(?<digits>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?<unit>[\p{Script=Han}]{0,4}|[%％])\s*$/u;
const RATE =
  /^\s*(?:同比|比上年)?(?<way>增长|上升|增加|提高|下降|减少|降低|[+＋-－−])?(?<digits>\d+(?:\.\d+)?)\s*[%％]?\s*$/u;
/** These grow at comparable prices. */
const COMPARABLE = /生产总值|增加值|GDP/u;

function checkChanges(whole: Whole): PlacedMistake[] {
  return allTables(whole.document).flatMap((table) => checkTable(table, whole));
}

function checkTable({ header, rows }: Table, whole: Whole): PlacedMistake[] {
  const plain = header.map((name) => name.replace(/\s/gu, ''));
  const columns = [NOW, BEFORE, CHANGE].map((name) => plain.findIndex((one) => name.test(one)));
  const [now = -1, before = -1, change = -1] = columns;
  if (columns.some((column) => column < 0)) return [];
  const inPercent = /[%％]|同比|率|幅|速/u.test(header[change] ?? '');
  return rows.flatMap((row): PlacedMistake[] => {
    if (COMPARABLE.test(row[0] ?? '')) return [];
    const [a, b] = [NUMBER.exec(row[now] ?? ''), NUMBER.exec(row[before] ?? '')];
    const cell = row[change] ?? '';
    const rate = RATE.exec(cell);
    if (!a || !b || !rate || a.groups?.unit !== b.groups?.unit) return [];
    if ((!inPercent && !/[%％]/u.test(cell)) || a.groups?.unit === '%') return [];
    const right = growth(a.groups?.digits ?? '', b.groups?.digits ?? '');
    const said = saidOf(rate);
    if (right === undefined || fits(said, right)) return [];
    const shown = `${right.middle.gte(0) ? '增长' : '下降'}${right.middle.abs().toFixed(said.places)}%`;
    return [
      {
        ...placeOfCell(whole, row, cell),
        message: {
          zh: `“${row[0]?.trim()}”按前面两个数算是${shown}，表里写的是${cell.trim()}`,
          en: `By the two figures before, this is ${right.middle.toFixed(1)}%`,
        },
        hint: { zh: '核对这一行的三个数', en: 'Check the three figures of the row' },
      },
    ];
  });
}

interface Growth {
  low: Big;
  high: Big;
  middle: Big;
}

/** Growth in percent, with what rounding of both figures leaves open. */
function growth(now: string, before: string): Growth | undefined {
  const [a, b] = [now, before].map((typed) => {
    const plain = typed.replaceAll(',', '');
    const places = plain.split('.')[1]?.length ?? 0;
    return { value: new Big(plain), half: new Big(10).pow(-places).times('0.5') };
  }) as [{ value: Big; half: Big }, { value: Big; half: Big }];
  if (a.value.lte(0) || b.value.minus(b.half).lte(0)) return undefined;
  const rate = (x: Big, y: Big) => x.div(y).minus(1).times(100);
  return {
    low: rate(a.value.minus(a.half), b.value.plus(b.half)),
    high: rate(a.value.plus(a.half), b.value.minus(b.half)),
    middle: rate(a.value, b.value),
  };
}

interface SaidRate {
  value: Big;
  places: number;
}

function saidOf({ groups }: RegExpExecArray): SaidRate {
  const digits = groups?.digits ?? '0';
  const falls = /下降|减少|降低|[-－−]/u.test(groups?.way ?? '');
  return {
    value: new Big(digits).times(falls ? -1 : 1),
    places: digits.split('.')[1]?.length ?? 0,
  };
}

function fits({ value, places }: SaidRate, { low, high }: Growth): boolean {
  const half = new Big(10).pow(-places).times('0.5');
  return value.plus(half).gte(low) && value.minus(half).lte(high);
}

const table = (rows: string[][]): Partial<OfficialDocument> => ({
  body: [{ type: 'table', header: ['指标', '本年', '上年', '增减'], rows }],
});

export const tableChangeRules: Rule[] = [
  {
    code: 'check/table-change',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '表里同一行的本年数、上年数和增减幅度对不上。',
      en: 'In a row of a table the change does not follow from this year and last.',
    },
    examples: {
      bad: [
        { document: table([['投资', '46.3亿元', '41.8亿元', '增长17.8%']]) },
        { document: table([['信访量', '31件', '42件', '增长26.2%']]) },
      ],
      good: [
        {
          document: table([
            ['投资', '46.3亿元', '41.8亿元', '增长10.8%'],
            ['信访量', '31件', '42件', '下降26.2%'],
            ['研发强度', '3.2%', '2.9%', '提高0.3个百分点'],
            ['地区生产总值', '72.6亿元', '69.5亿元', '增长5.6%'],
            ['企业', '43家', '35家', '增加8家'],
          ]),
        },
      ],
    },
    inWhole: checkChanges,
  },
];
