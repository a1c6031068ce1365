/** A box as it is filled in: what a person types stays theirs, whatever it is on the way to its value. */
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/fields/index.ts';
import { fillIn } from '../../src/roads/fill-in.ts';
import { templatesFolder } from '../support/project.ts';

/** The boxes of a sentence of a form that has one figure, 税收. */
function boxesOf(sentence: string, tax = '7.46') {
  const text = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
指标:
  税收: {值: ${tax}, 单位: 亿元, 上年: 6.59}
正文:
  - ${sentence}
`;
  const read = (path: string) =>
    path === '/园区/工作总结.yaml' ? new TextEncoder().encode(text) : undefined;
  const { value } = fillIn('/园区/工作总结.yaml', {
    files: { read },
    templatesFolder,
    cwd: '/园区',
  });
  const [view] = value ? [...textsOf(value.view.body)] : [];
  return view?.pieces.filter(({ kind }) => kind !== 'text') ?? [];
}

describe('a box', () => {
  it.each([
    ['7.46', '7.46'],
    ['7.', '7.'],
    ['约7', '约7'],
    ['', ''],
    ['"1,007.50"', '1,007.50'],
  ])('that prints the value %s shows it as typed', (typed, now) => {
    expect(boxesOf('税收【税收】。', typed)).toMatchObject([{ kind: 'figure', name: '税收', now }]);
  });

  it.each(['5', '约5', '-', '税收入', '三'])('with %s in it can be typed in', (now) => {
    expect(boxesOf(`检查企业【${now}】家。`)).toMatchObject([{ kind: 'hand', now, unit: '家' }]);
  });

  it('that is computed cannot, nor can the year', () => {
    expect(boxesOf('【年度】年税收【税收·同比】。')).toMatchObject([
      { kind: 'auto', text: '2024' },
      { kind: 'auto', text: '同比增长13.2%' },
    ]);
  });
});
