/** 上年 is held against last year's paper of the same name, where it lies in the folder of its year. */
import { expect, it } from 'vitest';
import { openForm } from '../../src/index.ts';
import { checkForm } from '../../src/roads/proofread/form.ts';
import { filesWith, templatesFolder } from '../support/project.ts';

const paper = (year: number, figures: readonly string[]) =>
  [
    '文种: 工作总结',
    `年度: ${year}`,
    '单位: ../单位.yaml',
    '标题: 【年度】年工作总结',
    '指标:',
    ...figures.map((figure) => `  ${figure}`),
    '正文:',
    '  - 园区经济平稳运行。',
    '',
  ].join('\n');
const OFFICE = '文种: 单位\n发文机关: 云溪市云园管理委员会\n';

async function toldOf(
  last: readonly string[],
  own: readonly string[],
  name = '/公文/2023/工作总结.yaml',
) {
  const files = filesWith({
    '/公文/单位.yaml': OFFICE,
    [name]: paper(2023, last),
    '/公文/2024/工作总结.yaml': paper(2024, own),
  });
  const open = openForm('/公文/2024/工作总结.yaml', { files, templatesFolder, cwd: '/公文' });
  const { problems } = await checkForm(open);
  return problems
    .filter(({ code }) => code === 'form/figures-disagree' || code === 'figures/odd-unit')
    .map(
      ({ code, severity, place, message }) => `${code} ${severity} ${place?.line} ${message.zh}`,
    );
}

const LAST = ['进出口: {值: 7.95, 单位: 亿元, 上年: 6.80}', '惠企资金: {值: 4156, 单位: 万元}'];

it('is told where the two differ', async () => {
  expect(await toldOf(LAST, ['进出口: {值: 9.26, 单位: 亿元, 上年: 7.59}'])).toEqual([
    'form/figures-disagree warning 6 “进出口”2023年的数这里是7.59亿元，2023/工作总结.yaml第6行是7.95亿元。',
  ]);
});

it('is told where the unit is another', async () => {
  expect(await toldOf(LAST, ['惠企资金: {值: 4873, 单位: 亿元, 上年: 4156}'])).toEqual([
    'form/figures-disagree warning 6 “惠企资金”2023年的数这里是4156亿元，2023/工作总结.yaml第7行是4156万元。',
  ]);
});

it.each([
  ['the same number', '进出口: {值: 9.26, 单位: 亿元, 上年: 7.95}'],
  ['the same in another unit', '进出口: {值: 92600, 单位: 万元, 上年: 79500}'],
  ['a rounded one', '进出口: {值: 9.3, 单位: 亿元, 上年: 8.0}'],
  ['a figure that is new', '出口: {值: 5.26, 单位: 亿元, 上年: 4.59}'],
])('is silent about %s', async (_, figure) => {
  expect(await toldOf(LAST, [figure])).toEqual([]);
});

it('is silent where the paper lies elsewhere', async () => {
  const own = ['进出口: {值: 9.26, 单位: 亿元, 上年: 7.59}'];
  expect(await toldOf(LAST, own, '/公文/旧/工作总结.yaml')).toEqual([]);
});

it('notes only, where so many differ that the bases were revised', async () => {
  const names = ['产值', '投资', '消费', '税收'];
  const figures = (value: string) => names.map((name) => `${name}: ${value}`);
  const told = await toldOf(
    figures('{值: 7.95, 单位: 亿元}'),
    figures('{值: 9.26, 单位: 亿元, 上年: 7.59}'),
  );
  expect(told.map((one) => one.split(' ')[1])).toEqual(['note', 'note', 'note', 'note']);
});
