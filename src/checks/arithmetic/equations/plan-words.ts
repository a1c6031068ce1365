/** Words that say the plan is passed beside a rate that says it is not, and the other way round. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const PLAN = '(?:年度|全年|年初|既定|总|考核)?(?:计划|目标|任务|预算)(?:目标|任务|数)?';
/** 完成年度目标1000万元的96%，超额完成年度目标任务. */
const PASSED = new RegExp(
  `(?:完成|占|为|达到?)(?:了)?${PLAN}(?:[（(]?\\d[\\d.,]*[万亿]?\\p{Script=Han}{1,3}[）)]?)?(?:的)?(?<rate>\\d+(?:\\.\\d+)?)[%％]，(?:已|提前|圆满|全面)?(?<said>超额完成|没有完成|未完成|未能完成)(?:了)?(?:${PLAN})?(?=[，。；]|$)`,
  'dgu',
);
/** How much of the year is gone by the time that is named. */
const AHEAD =
  /(?<when>一季度|第一季度|上半年|前三季度|截至(?<until>\d{1,2})月[底末]|1[—－–~～至到-](?<last>\d{1,2})月)[^。；\d]{0,20}(?:完成|占)[^。；，\d]{0,12}(?<rate>\d+(?:\.\d+)?)[%％]，[^，。；\d]{0,4}?(?<said>(?:超|超过|超前|快于|高于|领先|落后|滞后|低于|慢于)(?:于)?(?:时序|序时)进度\d+(?:\.\d+)?个百分点)/dgu;
const MONTHS: Readonly<Record<string, number>> = {
  一季度: 3,
  第一季度: 3,
  上半年: 6,
  前三季度: 9,
};

const mistake = ([start, end]: readonly [number, number], zh: string, en: string): Mistake => ({
  start,
  end,
  message: { zh, en },
  hint: { zh: '核对百分数和文字', en: 'Check the rate and the words' },
});

export function checkPlanWords(text: Text): Mistake[] {
  const passed = text.matches(PASSED).flatMap((match): Mistake[] => {
    const { rate = '', said = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const isPassed = Number(rate) > 100;
    const isReached = Number(rate) >= 100;
    if (place === undefined || (said === '超额完成' ? isPassed : !isReached)) return [];
    return [mistake(place, `完成的是${rate}%，文中写“${said}”`, `${rate}% are done`)];
  });
  const ahead = text.matches(AHEAD).flatMap((match): Mistake[] => {
    const { when = '', until, last, rate = '', said = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const months = MONTHS[when] ?? Number(until ?? last);
    const gone = (months / 12) * 100;
    const isBehind = /^(?:落后|滞后|低于|慢于)/u.test(said);
    const off = Number(rate) - gone;
    if (place === undefined || Math.abs(off) < 0.6 || off < 0 === isBehind) return [];
    const zh = `到这时全年已过${Number(gone.toFixed(1))}%，完成${rate}%是${isBehind ? '超前' : '落后'}，文中写“${said}”`;
    return [mistake(place, zh, `${Number(gone.toFixed(1))}% of the year are gone`)];
  });
  return [...passed, ...ahead];
}
