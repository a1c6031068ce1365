/** A block of cells from Excel, put into the grid of figures: each where it belongs, or told. */
import { describe, expect, it } from 'vitest';
import type { FigureView, FormView } from '../../src/fields/index.ts';
import { leftOut, pasteActs } from '../../src/window/views/figures/cells.ts';

const figure = (name: string, own: Partial<FigureView> = {}): FigureView => ({
  name,
  at: { file: '总结.yaml', path: ['指标', name] },
  isMap: true,
  depth: 0,
  now: '',
  last: '',
  unit: '亿元',
  change: '',
  department: '',
  computed: false,
  uses: [],
  ...own,
});

const view = {
  files: ['总结.yaml'],
  figures: [
    figure('税收'),
    figure('投资', { last: '46.30' }),
    figure('合计', { computed: true, now: '58.66' }),
    figure('企业', { isMap: false, now: '12' }),
  ],
} as unknown as FormView;

const cells = (...lines: string[][]) => lines.map((line) => line.join('\t')).join('\r\n');

/** 税收.值=7.46 for each cell that is written. */
function written(
  ...pasted: Parameters<typeof pasteActs> extends [unknown, ...infer R] ? R : never
) {
  const { acts, left } = pasteActs(view, ...pasted);
  const sets = acts.map((act) => {
    if (act.do === 'set') return `${act.at.path.slice(1).join('.')}=${act.text}`;
    if (act.do === 'add') return `${act.name}+${JSON.stringify(act.value)}`;
    return act.do;
  });
  return { sets, left };
}

describe('cells pasted into the grid', () => {
  it('go line by line from the cell on', () => {
    expect(written(0, 'now', cells(['7.46', '6.59'], ['1,051.20', '46.31']))).toEqual({
      sets: ['税收.值=7.46', '税收.上年=6.59', '投资.值=1051.20', '投资.上年=46.31'],
      left: [],
    });
  });

  it('go to the figure whose name stands in front, in whatever order', () => {
    const block = cells(['投资', '亿元', '51.20', '46.30'], ['税收', '亿元', '7.46', '6.59']);
    expect(written(0, 'name', block)).toEqual({
      sets: ['投资.值=51.20', '税收.值=7.46', '税收.上年=6.59'],
      left: [],
    });
  });

  it('rename no figure: a name that is not there is told', () => {
    expect(written(0, 'name', cells(['利润', '亿元', '3.20']))).toEqual({
      sets: [],
      left: ['利润 亿元 3.20'],
    });
  });

  it('are told where the grid ends before them, below and at the right', () => {
    const { sets, left } = written(3, 'department', cells(['财政局', '备注'], ['招商部', '']));
    expect(sets).toHaveLength(2);
    expect(left).toEqual(['备注', '招商部']);
    expect(leftOut(left).zh).toContain('有 2 处没有放进去：备注；招商部。');
  });

  it('leave what is computed, and say so where it differs', () => {
    expect(written(2, 'now', cells(['58.66']))).toEqual({ sets: [], left: [] });
    expect(written(2, 'now', cells(['60.00']))).toEqual({ sets: [], left: ['60.00'] });
  });

  it('give a bare number all its entries at once', () => {
    expect(written(3, 'now', cells(['14', '12']))).toEqual({
      sets: ['remove', '企业+{"entries":[["值","14"],["上年","12"]]}'],
      left: [],
    });
  });
});
