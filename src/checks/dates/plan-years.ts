/** Five-year plans against the years that are said of them. */
import { eachMatch } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const PLAN_START: Record<string, number> = {
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
};

const PLAN_SPAN =
  /[“"](十[二三四五六]五)[”"](?:规划|时期|期间)?[（(](20\d\d)年?[-—–~～至]{1,2}(20\d\d)年?[）)]/gu;

/** “十四五”（2020—2025年）: its five years. */
function checkPlanSpan(text: Text): Mistake[] {
  return eachMatch(text, PLAN_SPAN, (match) => {
    const [all, plan = '', from, to] = match;
    const first = PLAN_START[plan];
    if (first === undefined || (Number(from) === first && Number(to) === first + 4))
      return undefined;
    const start = match.index + all.indexOf(from ?? '');
    return {
      start,
      end: match.index + all.lastIndexOf(to ?? '') + 4,
      message: {
        zh: `“${plan}”是${first}—${first + 4}年`,
        en: `${plan} is ${first} to ${first + 4}`,
      },
      hint: { zh: '核对起止年份', en: 'Check both years' },
    };
  });
}

const PLAN_YEAR =
  /((?:19|20)\d\d)年[^。；]{0,40}?[“"](十[二三四五六]五)[”"](?:规划)?(?:目标任务|时期)?(?:的)?(开局|起步|收官)之年/gu;

function checkPlanYear(text: Text): Mistake[] {
  return eachMatch(text, PLAN_YEAR, (match) => {
    const [all, year, plan = '', what = ''] = match;
    const first = PLAN_START[plan];
    if (first === undefined) return undefined;
    const right = what === '收官' ? first + 4 : first;
    if (right === Number(year)) return undefined;
    const end = match.index + all.length;
    return {
      start: end - what.length - 2,
      end,
      message: {
        zh: `“${plan}”的${what}之年是${right}年`,
        en: `${plan} ${what === '收官' ? 'ends' : 'begins'} in ${right}`,
      },
      hint: { zh: '核对年份和提法', en: 'Check the year and the phrase' },
    };
  });
}

const WITHIN =
  /((?:19|20)\d\d)年(?:是|为)[^。；“”]{0,30}?(?:实现|完成|实施|落实|推进)[“"](十[二三四五六]五)[”"](?:规划|时期)?[^。；“”]{0,10}?((?:关键|攻坚)(?:一年|之年))/gu;

/** 2024年是“十三五”规划的关键一年: a year that is none of the plan's. */
function checkWithin(text: Text): Mistake[] {
  return eachMatch(text, WITHIN, (match) => {
    const [all, year, plan = '', what = ''] = match;
    const first = PLAN_START[plan];
    if (first === undefined || (Number(year) >= first && Number(year) <= first + 4))
      return undefined;
    const start = match.index + all.lastIndexOf(plan);
    return {
      start,
      end: start + plan.length,
      severity: 'warning' as const,
      message: {
        zh: `“${plan}”是${first}—${first + 4}年，${year}年不是它的“${what}”`,
        en: `${plan} is ${first} to ${first + 4}`,
      },
      hint: { zh: '核对年份和提法', en: 'Check the year and the phrase' },
    };
  });
}

export const planYearRules: Rule[] = [
  {
    code: 'check/plan-year',
    severity: 'error',
    family: 'dates',
    basis: 'practice',
    source: '五年规划起止年份',
    words: {
      zh: '五年规划的开局、收官之年与年份不符。',
      en: 'A five-year plan does not begin or end in this year.',
    },
    examples: {
      bad: [
        '2024年是“十四五”「开局之年」。',
        '2026年是实施“十五五”规划的「收官之年」。',
        '“十四五”（「2020—2025」年）期间建成。',
        '2024年是实现“「十三五」”规划目标任务的关键一年。',
      ],
      good: [
        '2025年是“十四五”规划收官之年。',
        '2026年是“十五五”开局之年。',
        '2024年是实现“十四五”规划目标任务的关键一年；2025年是谋划“十五五”的关键之年。',
      ],
    },
    inText: (text) => [...checkPlanYear(text), ...checkPlanSpan(text), ...checkWithin(text)],
  },
];
