/** What makes up a whole in percent: structures of three industries, shares of all parts, quarters of a year. */
import { Big } from 'big.js';
import type { Severity } from '../../problem.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { sumOf } from './interval.ts';
import { rolesIn, type Said } from './roles.ts';
import { STATISTICS } from './sources.ts';

const ABOUT_PARTS = /结构|比例|占比|比重|构成/u;
const RATIO =
  /(?<![\d:：∶.])(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)(?![\d:：∶])/gu;

/** 三次产业结构由8：45：47调整为5.2：46.3：48.5: parts of a hundred, each of the two. */
function checkRatio(text: Text): Mistake[] {
  return [...text.matches(RATIO)].flatMap((match): Mistake[] => {
    if (!ABOUT_PARTS.test(text.text.slice(Math.max(0, match.index - NEAR), match.index))) return [];
    const parts = match.slice(1, 4);
    const sum = parts.reduce((all, part) => all.plus(part), new Big(0));
    // 1：2：3 is no structure in percent
    if (sum.lt(80) || sum.gt(120)) return [];
    const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
    if (sum.eq(100)) return [];
    const off = sum.minus(100).abs();
    const rounded = off.lte(new Big(10).pow(-decimals).times(1.5));
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        severity: severityOf(rounded, decimals > 0 || off.lte(10)),
        message: { zh: `结构各项相加为${sum}，不是100`, en: `The parts make ${sum}, not 100` },
        hint: { zh: '核对各项比重', en: 'Check the parts' },
      },
    ];
  });
}

/** Rounding may leave a last digit; 60：30：5 may be something else than parts of a hundred. */
function severityOf(rounded: boolean, isSure: boolean): Severity {
  if (rounded) return 'note';
  return isSure ? 'error' : 'warning';
}

/** How far before a ratio the words stand that say what it is of; two ratios may follow one another. */
const NEAR = 40;

const REST = /(?:其他|其它|其余)[^，。；]{0,6}$/u;

/** 从行业看，甲占60%，乙占25%，丙占15%: the classes of one thing, unless only the main ones are named. */
const CLASSES =
  /(?:从[\p{Script=Han}]{1,8}(?:看|上看|来看|上说)|[按分][\p{Script=Han}]{1,8}(?:分|看|划分|分类|统计))[，,：:](?![^，。；]*(?:主要|前|较|最|重点|其中))[^，。；]{1,16}$/u;

const SHARE_WORD = /占(?:比|总数|总量|全部)?(?:的)?(?:为|达)?$/u;
const ALL_PARTS =
  /(?:三次产业|三产|一二三产业?|第?一、二、三产业?|男女|男、女|城乡)[^，。；\d]{0,16}$/u;
const SHARED =
  /(?:占|比重|比例|占比)[^，。；\d]{0,6}?(?:分别)?(?:为|达|是)?$|分别占[^，。；\d]{0,10}$/u;

/** 甲占35%、乙占40%、其他占30%; 三次产业比重分别为6.5%、48.3%、46.2%: what divides one whole makes a hundred. */
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
      const isPercent = said.quantity.unit === '%' && !said.quantity.approximate;
      const listed = isPercent && (SHARE_WORD.test(said.lead) || SHARED.test(said.lead));
      const follows = isPercent && run.length > 0 && /^[、，,和及与]{1,2}$/u.test(said.lead);
      const goesOn = run.length > 0 && /^[、，,；;和及与]/u.test(said.lead);
      if (!follows && !(listed && (goesOn || run.length === 0))) close();
      if (listed || follows) run.push(said);
    }
    close();
    return found;
  });
}

/**
 * Shares of one whole are told where their words say that they are all of it, or where they make a little more than a
 * hundred: shares that overlap (女性占40%、党员占90%) make much more.
 */
function sharesMistake(run: readonly Said[]): Mistake | undefined {
  const quantities = run.map(({ quantity }) => quantity);
  const all = sumOf(quantities);
  if (all.low.lte(100) && all.high.gte(100)) return undefined;
  const namesRest = run.some(({ lead }) => REST.test(lead.replace(SHARE_WORD, '')));
  const namesAll = ALL_PARTS.test(run[0]?.lead ?? '');
  const slightlyMore = run.length >= 3 && all.low.gt(100) && all.high.lt(115);
  const together = namesRest || namesAll;
  const classified =
    run.length >= 3 && CLASSES.test(run[0]?.lead ?? '') && all.high.gt(60) && all.low.lt(140);
  if (!together && !slightlyMore && !classified) return undefined;
  const sum = quantities.reduce((total, { value }) => total.plus(value), new Big(0));
  if (sum.lt(85) && !namesRest && !classified) return undefined;
  return {
    start: quantities[0]?.start ?? 0,
    end: quantities.at(-1)?.unitSpan.end ?? 0,
    severity: together ? 'error' : 'warning',
    message: { zh: `各项占比相加为${sum}%，不是100%`, en: `The shares make ${sum}%, not 100%` },
    hint: { zh: '核对各项占比；有交叉的，换一种写法', en: 'Check the shares' },
  };
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
        '三次产业结构由8.2：45.3：46.5调整为「7.1：46.4：47.5」。',
        '一二三产业占比分别为「6.5%、48.3%、46.2%」。',
        '从学历看，本科占「35%，大专占48%，高中占7%」。',
        '参评企业中，优秀占「25%、良好占50%、合格占20%、不合格占10%」。',
      ],
      good: [
        '三次产业结构调整为5.2：46.3：48.5。',
        '收入中，租金占35%，服务费占40%，其他占25%。',
        '按1：2：3配备人员。',
        '代表中，女性占40%、党员占80%、基层代表占60%。',
        '教育、卫生支出占比分别为18%、9%。',
        '从行业看，主要是电子占35%，食品占20%，纺织占15%。',
        '从行业看，电子占45%，食品占35%，纺织占20%。',
      ],
    },
    inText: (text) => [...checkRatio(text), ...checkShares(text)],
  },
];
