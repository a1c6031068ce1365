/** What was done of a plan, and how far ahead of the months that are gone. */
import { dated, type Equation, is, percent, SAME, UNIT, words } from './equation.ts';

type N = Readonly<Record<string, number>>;
const at = (numbers: N, name: string) => numbers[name] ?? Number.NaN;
const PLAN = '(?:年度|全年|年初|既定|总)?(?:计划|目标|任务|预算)(?:目标|任务|数)?';
const BEYOND = { zh: '完成数减去计划数，超出', en: 'Done less planned' } as const;
const DONE = { zh: '完成数除以计划数（%）', en: 'Done of planned' } as const;
const beyond = (n: N) => at(n, 'done') - at(n, 'plan');
const done = (n: N) => (at(n, 'done') / at(n, 'plan')) * 100;
export const PLANS: readonly Equation[] = [
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
