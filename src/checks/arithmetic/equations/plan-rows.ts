/** What was done of a plan, and how far ahead of the months that are gone. */
import { dated, type Equation, is, percent, SAME, UNIT, words } from './equation.ts';

type N = Readonly<Record<string, number>>;
const at = (numbers: N, name: string) => numbers[name] ?? Number.NaN;
const PLAN = '(?:年度|全年|年初|既定|总)?(?:计划|目标|任务|预算)(?:目标|任务|数)?';
const BEYOND = { zh: '完成数减去计划数，超出', en: 'Done less planned' } as const;
const DONE = { zh: '完成数除以计划数（%）', en: 'Done of planned' } as const;
const beyond = (n: N) => at(n, 'done') - at(n, 'plan');
const done = (n: N) => (at(n, 'done') / at(n, 'plan')) * 100;
const AHEAD =
  '(?:超|超过|超前|快于|高于|领先|领先于|超前于|高出)(?:于)?(?:时序|序时)进度(?<said>\\d+(?:\\.\\d+)?)个百分点';
const BEHIND =
  '(?:落后|滞后|低于|慢于|落后于|滞后于|低)(?:于)?(?:时序|序时)进度(?<said>\\d+(?:\\.\\d+)?)个百分点';
const TIME_GONE = {
  zh: '完成的百分比减去已过月份占全年的百分比，相差（百分点）',
  en: 'The completion less the share of the months gone',
} as const;

/** Half a point, since months gone are rounded themselves: 8 of 12 are 66.7 or 67 %. */
const NEAR = [0.6, 0.6] as const;
const OF_PLAN = `[^。；\\d]{0,16}?(?:${is('amount')}[\\p{Script=Han}]{1,3}，(?:占|完成|为)${words(6)}(?:${is('planned')}[\\p{Script=Han}]{1,2})?)?[^。；\\d]{0,12}?的?${percent('done')}，[^，。；\\d]{0,4}?`;

/** Parts of the year by name, with the share of its months that is gone. */
const GONE: readonly (readonly [words: string, months: number])[] = [
  ['(?:一季度|第一季度|1[—－–~～至到-]3月)', 3],
  ['(?:上半年|1[—－–~～至到-]6月|截至6月[底末])', 6],
  ['(?:前三季度|1[—－–~～至到-]9月|截至9月[底末])', 9],
  ...[1, 2, 4, 5, 7, 8, 10, 11].map(
    (month) => [`(?:1[—－–~～至到-]${month}月|截至${month}月[底末])`, month] as const,
  ),
];
const scheduled = GONE.flatMap(([time, months]): Equation[] => [
  {
    pattern: `${time}${OF_PLAN}${AHEAD}`,
    right: (n) => at(n, 'done') - (months / 12) * 100,
    rough: NEAR,
    ...TIME_GONE,
  },
  {
    pattern: `${time}${OF_PLAN}${BEHIND}`,
    right: (n) => (months / 12) * 100 - at(n, 'done'),
    rough: NEAR,
    ...TIME_GONE,
  },
]);

export const PLANS: readonly Equation[] = [
  ...scheduled,
  {
    pattern: `${PLAN}${words(10)}${is('plan')}${UNIT}，(?:实际)(?:完成|收入|实现|到位|征收)?${words(4)}${is('done')}${SAME}，超(?:收|额完成|出|过|计划)?(?:了)?${is('said')}${SAME}`,
    right: beyond,
    ...BEYOND,
  },
  {
    pattern: `计划(?:收入|投资|招收|征收|培训)${words(4)}${is('plan')}${UNIT}，实际(?:完成|收入|实现|到位|征收)?${words(4)}${is('done')}${SAME}，超(?:收|额完成|出|过|计划)?(?:了)?${is('said')}${SAME}`,
    right: beyond,
    ...BEYOND,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('done')}${UNIT}，(?:比|较)${words(6)}${PLAN}(?:的)?${is('plan')}${SAME}(?:超出|超过|多|增加|增收|超收|超)(?:了)?${is('said')}${SAME}`,
    right: beyond,
    ...BEYOND,
  },
  {
    pattern: `(?:^|[^\\d.第])${is('done')}${UNIT}，超(?:额完成)?${PLAN}(?:的)?${percent('rate')}[，（(]${PLAN}(?:为|是)?${is('said')}${SAME}`,
    right: (n) => at(n, 'done') / (1 + at(n, 'rate') / 100),
    zh: '按完成数和超出的百分比倒推，计划数',
    en: 'By what was done and the rate the plan',
  },
  {
    pattern: `(?:^|[^\\d.第])${is('done')}${UNIT}，超(?:额完成)?${PLAN}(?:的)?${is('more')}${SAME}[，（(]${PLAN}(?:为|是)?${is('said')}${SAME}`,
    right: (n) => at(n, 'done') - at(n, 'more'),
    zh: '完成数减去超出的数，计划数',
    en: 'What was done less what is beyond, the plan',
  },
  {
    pattern: `(?:^|[^\\d.第])${is('done')}${UNIT}，(?:完成|占|为)${PLAN}的${percent('rate')}[，（(]${PLAN}(?:数)?(?:为|是)?${is('said')}${SAME}`,
    right: (n) => (at(n, 'done') / at(n, 'rate')) * 100,
    zh: '按完成数和完成的百分比倒推，计划数',
    en: 'By what was done and the rate the plan',
  },
  {
    pattern: `计划(?:总?投资|收入|培训|种植|建设|安排)${words(4)}${is('plan')}${UNIT}，实际(?:完成|到位)${words(4)}${is('done')}${SAME}，为${PLAN}的${percent('said')}`,
    right: done,
    rounds: true,
    ...DONE,
  },
  {
    pattern: `执行率(?:为|达到?)?${percent('said')}，${dated(2)}预算数(?:为)?${is('plan')}元，(?:实际)?执行数(?:为)?${is('done')}元`,
    right: done,
    rounds: true,
    ...DONE,
  },
];
