/** What makes up a whole in percent: structures of three industries, shares of all parts, quarters of a year. */
import { Big } from 'big.js';
import type { Mistake, Rule } from '../rule.ts';
import type { Stretch, Text } from '../text.ts';
import { intervalOf, overlap, sumOf } from './interval.ts';
import { totalLike } from './parts.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';
import { STATISTICS } from './sources.ts';

const RATIO =
  /结构(?:比例?)?[^，。；\d]{0,14}?(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)(?![\d:：∶])/gu;

/** 三次产业结构为5.2：46.3：48.5: parts of a hundred. */
function checkRatio(text: Text): Mistake[] {
  return [...text.matches(RATIO)].flatMap((match): Mistake[] => {
    const parts = match.slice(1, 4);
    const sum = parts.reduce((all, part) => all.plus(part), new Big(0));
    // 1：2：3 is no structure in percent
    if (sum.lt(80) || sum.gt(120)) return [];
    const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
    if (sum.minus(100).abs().lte(new Big(10).pow(-decimals).times(1.5))) return [];
    const start = match.index + match[0].indexOf(parts[0] ?? '');
    return [
      {
        start,
        end: match.index + match[0].length,
        message: { zh: `结构各项相加为${sum}，不是100`, en: `The parts make ${sum}, not 100` },
        hint: { zh: '核对各项比重', en: 'Check the parts' },
      },
    ];
  });
}

const REST = /(?:其他|其它|其余)[^，。；]{0,6}$/u;

/** 甲占35%、乙占40%、其他占30%: shares of one whole that name the rest make a hundred, and no shares make more. */
function checkShares(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const found: Mistake[] = [];
    let run: Said[] = [];
    const close = () => {
      const mistake = run.length >= 2 ? sharesMistake(run) : undefined;
      if (mistake) found.push(mistake);
      run = [];
    };
    for (const said of rolesIn(text, sentence)) {
      const listed = said.quantity.unit === '%' && /占(?:比)?(?:为|达)?$/u.test(said.lead);
      const goesOn = run.length === 0 || /^[、，,；;和及]/u.test(said.lead);
      if (!listed || !goesOn || said.quantity.approximate) close();
      if (listed && !said.quantity.approximate) run.push(said);
    }
    close();
    return found;
  });
}

function sharesMistake(run: readonly Said[]): Mistake | undefined {
  const quantities = run.map(({ quantity }) => quantity);
  const all = sumOf(quantities);
  const namesRest = run.some(({ lead }) => REST.test(lead.replace(/占(?:比)?(?:为|达)?$/u, '')));
  if (!namesRest || (all.low.lte(100) && all.high.gte(100))) return undefined;
  const sum = quantities.reduce((total, { value }) => total.plus(value), new Big(0));
  return {
    start: quantities[0]?.start ?? 0,
    end: quantities.at(-1)?.unitSpan.end ?? 0,
    message: { zh: `各项占比相加为${sum}%，不是100%`, en: `The shares make ${sum}%, not 100%` },
    hint: { zh: '核对各项占比', en: 'Check the shares' },
  };
}

/** The names of the parts of a year, and what they make up. */
const PERIODS: readonly [whole: RegExp, parts: readonly RegExp[]][] = [
  [
    /全年[^，。；、]{0,10}$/u,
    [
      /一季度[^，。；、]{0,8}$/u,
      /二季度[^，。；、]{0,8}$/u,
      /三季度[^，。；、]{0,8}$/u,
      /四季度[^，。；、]{0,8}$/u,
    ],
  ],
  [/全年[^，。；、]{0,10}$/u, [/上半年[^，。；、]{0,8}$/u, /下半年[^，。；、]{0,8}$/u]],
  [/上半年[^，。；、]{0,10}$/u, [/一季度[^，。；、]{0,8}$/u, /二季度[^，。；、]{0,8}$/u]],
];

/** 一季度3.2亿元、…四季度4.1亿元，全年14.9亿元. */
function checkPeriods(text: Text): Mistake[] {
  if (!/全年|上半年/u.test(text.text)) return [];
  const stretch: Stretch = { start: 0, end: text.text.length };
  const said = rolesIn(text, stretch).filter(
    ({ role, quantity }) => role === 'value' && quantity.unit !== '',
  );
  return PERIODS.flatMap(([whole, parts]): Mistake[] => {
    const total = said.filter(({ lead }) => whole.test(lead));
    const found = parts.map((part) => said.filter(({ lead }) => part.test(lead)));
    const all = total[0];
    if (total.length !== 1 || all === undefined || found.some(({ length }) => length !== 1))
      return [];
    const pieces = found.flat();
    const fits = pieces.every(({ quantity }) => sameUnit(quantity, all.quantity));
    const vague = [all, ...pieces].some(({ quantity }) => quantity.approximate);
    if (!fits || vague) return [];
    const quantities = pieces.map(({ quantity }) => quantity);
    if (overlap(sumOf(quantities), intervalOf(all.quantity))) return [];
    const { start, end, digits, scale, unit } = all.quantity;
    const sum = totalLike(quantities, all.quantity);
    return [
      {
        start,
        end,
        message: {
          zh: `各季（半年）相加为${sum}${scale}${unit}，文中写的是${digits}${scale}${unit}`,
          en: `The periods add up to ${sum}${scale}${unit}`,
        },
        hint: { zh: '核对各期数和合计', en: 'Check the periods and the total' },
      },
    ];
  });
}

export const structureRules: Rule[] = [
  {
    code: 'check/structure',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '结构、占比各项已列全，相加却不是100%。',
      en: 'The parts of a structure do not make a hundred.',
    },
    examples: {
      bad: [
        '三次产业结构调整为「5.2：46.3：49.5」。',
        '收入中，租金占「35%，服务费占40%，其他占30%」。',
      ],
      good: [
        '三次产业结构调整为5.2：46.3：48.5。',
        '收入中，租金占35%，服务费占40%，其他占25%。',
        '按1：2：3配备人员。',
      ],
    },
    inText: (text) => [...checkRatio(text), ...checkShares(text)],
  },
  {
    code: 'check/periods',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '各季度、上下半年的数相加不等于全年的数。',
      en: 'Quarters or halves do not add up to the year.',
    },
    examples: {
      bad: [
        '一季度完成3.2亿元、二季度完成3.6亿元、三季度完成4.0亿元、四季度完成4.1亿元，全年完成「15.9」亿元。',
        '上半年完成6.8亿元，下半年完成8.1亿元，全年完成「13.9」亿元。',
      ],
      good: [
        '上半年完成6.8亿元，下半年完成8.1亿元，全年完成14.9亿元。',
        '上半年完成6.8亿元，全年完成14.9亿元。',
      ],
    },
    inText: checkPeriods,
  },
];
