/** Several documents side by side: one figure says the same in all of them, and this year's 上年 is what last year's file said. */
import type { Quantity } from '../figures/index.ts';
import type { Place, Problem, ProblemCode, Severity, Words } from '../problem.ts';
import { intervalOf, overlap } from './arithmetic/interval.ts';
import { rolesIn } from './arithmetic/roles.ts';
import { type Indicator, indicatorsOf } from './indicators/indicators.ts';
import type { Paragraph } from './paragraph.ts';
import type { Basis } from './rule.ts';
import { Text } from './text.ts';

const STATISTICS = '《中华人民共和国统计法》关于统计数据真实、准确的要求';

/** What several documents are held against each other for. */
export const ACROSS_RULES: readonly {
  code: ProblemCode;
  severity: Severity;
  basis: Basis;
  source: string;
  words: Words;
  /** Two files, a line each, what is said of the second, and how it should be. */
  example: { typed: string; said: string; good: string };
}[] = [
  {
    code: 'check/across-documents',
    severity: 'warning',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '同一年、同一时段的几份文件里，同一指标的数不同，四舍五入也解释不了。',
      en: 'Documents of one year and period give one figure two values that no rounding explains.',
    },
    example: {
      typed:
        '2023年工作总结：完成固定资产投资41.8亿元。\n关于2023年工作情况的报告：完成固定资产投资41.2亿元。',
      said: '“固定资产投资”在1.txt里是41.8亿元，在2.txt里是41.2亿元',
      good: '两份文件都写41.8亿元',
    },
  },
  {
    code: 'check/last-year',
    severity: 'error',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '今年文件里写的上年数，与去年文件里的数不同。',
      en: 'What this year’s document says of last year is not what last year’s document said.',
    },
    example: {
      typed:
        '2023年工作总结：完成固定资产投资41.8亿元。\n2024年工作总结：完成固定资产投资46.3亿元，上年同期42.8亿元。',
      said: '“固定资产投资”的上年数写的是42.8亿元，上年文件里是41.8亿元',
      good: '上年同期41.8亿元',
    },
  },
];

/** One of the documents to compare. */
export interface ComparedDocument {
  /** As the person named it. */
  file: string;
  paragraphs: readonly Paragraph[];
  /** The year it is about; read off its title where it is not given. */
  year?: number;
}

interface Read {
  file: string;
  year: number | undefined;
  /** 上半年, 一季度 …; empty for a whole year. */
  period: string;
  values: Map<string, Indicator>;
  bases: Map<string, Indicator>;
}

/** Every figure of the same name that differs between two documents beyond rounding, with both places. */
export function compareDocuments(documents: readonly ComparedDocument[]): Problem[] {
  const read = documents.map(readDocument);
  const problems: Problem[] = [];
  for (const [index, one] of read.entries()) {
    for (const other of read.slice(index + 1)) {
      if (one.period !== other.period) continue;
      const [earlier, later] = (one.year ?? 0) <= (other.year ?? 0) ? [one, other] : [other, one];
      if (one.year === other.year)
        problems.push(...differences(one.values, other.values, one, other, 'same'));
      else if ((later.year ?? 0) - (earlier.year ?? 0) === 1) {
        problems.push(...differences(earlier.values, later.bases, earlier, later, 'last-year'));
      }
    }
  }
  return problems;
}

function readDocument({ file, paragraphs, year }: ComparedDocument): Read {
  const texts = paragraphs.map((paragraph, index) => new Text(paragraph, index));
  const title = titleOf(texts);
  const named = /(20\d\d)年/u.exec(title)?.[1];
  return {
    file,
    year: year ?? (named === undefined ? undefined : Number(named)),
    period:
      /上半年|半年|[一二三四1-4]季度|\d{1,2}[—-]\d{1,2}月/u
        .exec(title)?.[0]
        .replace('上半年', '半年') ?? '',
    values: byName(indicatorsOf(texts)),
    bases: byName(basesOf(texts)),
  };
}

/** The first line that says it is a title, or else the first that names a year. */
function titleOf(texts: readonly Text[]): string {
  const titles = texts.filter(({ part }) => part === 'title').map(({ text }) => text);
  const named = titles.find((title) => /20\d\d年/u.test(title));
  return (
    named ??
    texts.slice(0, 12).find(({ text }) => /^[^，。；]{0,30}20\d\d年[^，。；]{2,30}$/u.test(text))
      ?.text ??
    ''
  );
}

const keyOf = ({ name, quantity }: Indicator) => `${name} ${quantity.kind} ${quantity.unit}`;

/** The first value of each name; a name with several values is no one figure's name. */
function byName(indicators: readonly Indicator[]): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  const many = new Set<string>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    const known = found.get(key);
    if (known && !overlap(intervalOf(known.quantity), intervalOf(indicator.quantity)))
      many.add(key);
    if (!known) found.set(key, indicator);
  }
  for (const key of many) found.delete(key);
  return found;
}

/** Last year's figures that a document states: 完成投资46.3亿元，上年同期41.8亿元. */
function basesOf(texts: readonly Text[]): Indicator[] {
  return texts.flatMap((text) =>
    text.sentences.flatMap((sentence) => {
      const found: Indicator[] = [];
      let name = '';
      for (const said of rolesIn(text, sentence)) {
        if (said.role === 'value') name = said.name;
        if (said.role !== 'base' || said.quantity.approximate) continue;
        const own = said.name
          .replace(/^(?:去年|上年|上一年)?(?:同期)?(?:的|为|累计)?/u, '')
          .replace(/^\d{4}年/u, '');
        found.push({
          name: plain(own.length > 1 ? own : name),
          quantity: said.quantity,
          text,
          paper: 0,
        });
      }
      return found.filter((one) => one.name.length >= 4);
    }),
  );
}

const plain = (name: string) =>
  name
    .replace(/^(?:全区|全市|园区|我区|我市|本级|完成|实现|共|年度)+/u, '')
    .replace(/(?:总额|总量|总数|由|从)$/u, '');

const typed = ({ digits, scale, unit }: Quantity) => `${digits}${scale}${unit}`;

function differences(
  first: ReadonlyMap<string, Indicator>,
  second: ReadonlyMap<string, Indicator>,
  one: Read,
  other: Read,
  what: 'same' | 'last-year',
): Problem[] {
  return [...first].flatMap(([key, known]): Problem[] => {
    const found = second.get(key);
    if (found === undefined || overlap(intervalOf(known.quantity), intervalOf(found.quantity)))
      return [];
    const here = placeOf(found);
    const there = placeOf(known);
    return [
      {
        severity: what === 'same' ? 'warning' : 'error',
        code: what === 'same' ? 'check/across-documents' : 'check/last-year',
        message:
          what === 'same'
            ? {
                zh: `“${known.name}”在${one.file}里是${typed(known.quantity)}，在${other.file}里是${typed(found.quantity)}`,
                en: `${known.name} is ${typed(known.quantity)} in ${one.file} and ${typed(found.quantity)} in ${other.file}`,
              }
            : {
                zh: `“${known.name}”的上年数写的是${typed(found.quantity)}，上年文件里是${typed(known.quantity)}`,
                en: `Last year’s ${known.name} is ${typed(found.quantity)} here and ${typed(known.quantity)} in last year’s file`,
              },
        hint: { zh: '核对两处的数', en: 'Check both figures' },
        ...(here ? { place: here } : {}),
        ...(there
          ? {
              related: [
                {
                  place: there,
                  message: { zh: `${one.file}里的数`, en: `the figure in ${one.file}` },
                },
              ],
            }
          : {}),
      },
    ];
  });
}

function placeOf({ text, quantity }: Indicator): Place | undefined {
  return text.paragraph.place?.(quantity.start, quantity.unitSpan.end);
}
