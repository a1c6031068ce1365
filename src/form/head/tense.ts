/** Whether a paper looks back or ahead: then its date may well be of the year after, or before, the one it is about. */

const BACK = /总结|报告|公报|通报|考核|决算|年报|表彰|奖励|评比|完成情况/u;
const AHEAD = /计划|要点|方案|安排|规划|预算/u;

/** Years that a date may be away from the year that the paper is about. */
export function yearsAway(words: string): readonly number[] {
  const away = [0];
  if (BACK.test(words)) away.push(1);
  if (AHEAD.test(words)) away.push(-1);
  return away;
}

export function looksBack(words: string): boolean {
  return BACK.test(words);
}
