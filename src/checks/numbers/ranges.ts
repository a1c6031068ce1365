/** Ranges, approximate numbers, groups of digits. */
import { amount } from '../arithmetic/interval.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

function checkOrder(text: Text): Mistake[] {
  return text.quantities.flatMap((from, index): Mistake[] => {
    const to = text.quantities[index + 1];
    if (from.range !== 'from' || to?.range !== 'to' || from.value.startsWith('-')) return [];
    const falls = /(?:由|从|降|减)[^，。；]{0,10}$/u.test(
      text.text.slice(Math.max(0, from.start - 12), from.start),
    );
    if (falls || amount(from).lt(amount(to))) return [];
    const isNumber =
      (to.unit === '' && to.scale === '') ||
      NUMBERED.test(text.text.slice(Math.max(0, from.start - 4), from.start)) ||
      (to.unit === '%' && isOfTable(from.value));
    if (isNumber) return [];
    return [
      {
        start: from.start,
        end: to.end,
        message: { zh: '范围的起点不小于终点', en: 'The range does not rise' },
        hint: { zh: '核对起止两个数', en: 'Check both ends' },
      },
    ];
  });
}

/** The cells of a table that were copied into one line: 14141270-10%. */
const isOfTable = (digits: string) => digits.split('.').length > 2 || Number(digits) > MOST_PERCENT;
const MOST_PERCENT = 300;

/** 附件10—1, 表3-1, 图2—1: a number of its own and no range. */
const NUMBERED = /(?:[附表图式页册卷号栋幢楼室款条型式编码件]|[A-Za-z<＜〈≤>≥])\s*$/u;

const PERCENT_RANGE = /(?<![\d.%])(\d[\d.]*)(\s*[-—–~～至到]{1,2}\s*)(\d[\d.]*)[%％]/gu;

/** 3%-5% keeps both marks; 3-5% leaves open what 3 is. */
function checkPercent(text: Text): Mistake[] {
  return eachMatch(text, PERCENT_RANGE, (match) =>
    isOfTable(match[1] ?? '')
      ? undefined
      : mistakeAt(match, {
          message: {
            zh: '百分数的范围，前一个数也要带“%”',
            en: 'Both ends of a range of percentages carry %',
          },
          hint: write(`${match[1]}%${match[2]}${match[3]}%`),
        }),
  );
}

function checkHedges(text: Text): Mistake[] {
  return text.quantities.flatMap((quantity): Mistake[] => {
    const about = /^(?:约|大约|约为|约有|约计|近|将近|接近)$/u.test(quantity.before);
    const again = quantity.inexact !== '' || /^(?:左右|上下)$/u.test(quantity.after);
    const over = /^(?:超过?|突破|逾|至少|不少于|不低于)$/u.test(quantity.before);
    const overAgain = /^(?:以上|多|余)/u.test(quantity.after) || (over && quantity.inexact !== '');
    const rest = text.text.slice(quantity.whole.end, quantity.whole.end + 2);
    const third =
      /^(?:以上|以下|以内|之内|余|多)/u.test(quantity.after) && /^(?:左右|上下)/u.test(rest);
    if (!(about && (again || quantity.after === '以上')) && !(over && overAgain) && !third)
      return [];
    const { start, end } = quantity.whole;
    return [
      {
        start,
        end,
        message: {
          zh: `“${text.text.slice(start, end)}”：概数词用了两次`,
          en: 'The number is hedged twice',
        },
        hint: { zh: '只留一个', en: 'Keep one of the two words' },
      },
    ];
  });
}

const GROUPS = /(?<![\d.,])(\d{1,3}(?:,\d+)+)(?![\d,])/gu;

function checkGroups(text: Text): Mistake[] {
  return eachMatch(text, GROUPS, (match) => {
    const groups = match[0].split(',').slice(1);
    if (groups.every(({ length }) => length === 3)) return undefined;
    const after = text.text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (!/^[\p{Script=Han}%.]/u.test(after) || groups.some(({ length }) => length < 2))
      return undefined;
    return mistakeAt(match, {
      message: { zh: '千分撇应三位一隔', en: 'Digits are grouped by three' },
      hint: { zh: '核对数字', en: 'Check the number' },
    });
  });
}

export const rangeRules: Rule[] = [
  {
    code: 'check/range-order',
    severity: 'error',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011，5.1.4',
    words: { zh: '范围的前一个数不小于后一个数。', en: 'A range begins with the larger number.' },
    examples: {
      bad: ['力争引进「8—5」个项目。'],
      good: ['见附件10—1。', '粒径<15—2.7mm。', '力争引进5—8个项目。', '由8%至5%。'],
    },
    inText: checkOrder,
  },
  {
    code: 'check/range-percent',
    severity: 'warning',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011，5.1.4',
    words: {
      zh: '表示数值范围时，前一个数值的“%”不能省略。',
      en: 'In a range of percentages the first % must not be left out.',
    },
    examples: {
      bad: ['增长「8-10%」。', '降低成本「5～8%」。'],
      good: ['14141270-10%', '增长8%—10%。'],
    },
    inText: checkPercent,
  },
  {
    code: 'check/double-hedge',
    severity: 'warning',
    family: 'numbers',
    basis: 'practice',
    source: '按语法：概数词不叠用',
    words: { zh: '“约”与“余”“左右”“以上”重复。', en: 'A number is hedged by two words at once.' },
    examples: {
      bad: ['面积「约5000余平方米」。', '参会「近200人左右」。', '培育企业「超过30家以上」。'],
      good: ['面积约5000平方米。', '参会200人左右。', '培育企业30家以上。'],
    },
    inText: checkHedges,
  },
  {
    code: 'check/digit-groups',
    severity: 'error',
    family: 'numbers',
    basis: 'standard',
    source: 'GB/T 15835—2011，5.1.1',
    words: {
      zh: '千分撇的位置不对，可能多打或漏打了数字。',
      en: 'Digits are not grouped by three; one may be missing.',
    },
    examples: {
      bad: ['实有职工「1,29」人。', '完成投资「12,3456」万元。'],
      good: ['实有职工1,292人。', '经济增长快,2024年更快。'],
    },
    inText: checkGroups,
  },
];
