import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../src/form/index.ts';
import { type Report, reportPage } from '../../src/report/index.ts';

const PLACE = { file: '总结.yaml', line: 1, column: 1, length: 1, lineText: '甲' };

function chartOf(...figures: Partial<FigureRow>[]): string {
  const rows = figures.map(
    (row): FigureRow => ({
      type: 'figure',
      name: '甲',
      unit: '个',
      place: PLACE,
      uses: [],
      ...row,
    }),
  );
  const report: Report = { title: '', issuers: [], form: '', figures: rows, problems: [] };
  return /<svg.*<\/svg>/su.exec(reportPage(report))?.[0] ?? '';
}

/** Bars and columns of a kind: [x, y, width, height]. */
function shapes(svg: string, kind: string): number[][] {
  const found = svg.matchAll(
    new RegExp(`<rect class="${kind}" x="(\\S+)" y="(\\S+)" width="(\\S+)" height="(\\S+)"`, 'gu'),
  );
  return [...found].map((match) => match.slice(1).map(Number));
}

describe('the chart of a figure', () => {
  it('draws both years to one scale that begins at nothing', () => {
    const svg = chartOf({ value: '4', last: '1' });
    const [now = [], last = []] = [shapes(svg, 'now')[0], shapes(svg, 'last')[0]];
    expect(now[0]).toBe(last[0]);
    expect(now[2]).toBe(166);
    expect(last[2]).toBe(41.5);
    expect(svg).toContain('<title>上年1个，今年4个</title>');
  });

  it('draws losses to the left of nothing', () => {
    const svg = chartOf({ value: '3', last: '-1' });
    const [now = [], last = []] = [shapes(svg, 'now')[0], shapes(svg, 'last')[0]];
    expect((last[0] ?? 0) + (last[2] ?? 0)).toBeCloseTo(now[0] ?? -1);
    expect((now[2] ?? 0) / (last[2] ?? 1)).toBeCloseTo(3, 1);
    expect(svg).toContain('class="zero"');
  });

  it('marks the plan where it lies', () => {
    expect(chartOf({ value: '2', last: '1', plan: '4' })).toContain(
      '<path class="plan" d="M168 8V24"/>',
    );
    expect(chartOf({ value: '4', last: '1', plan: '2' })).toContain(
      '<path class="plan" d="M85 8V24"/>',
    );
  });

  it('leaves room for a number that is still missing', () => {
    const svg = chartOf({ last: '8' });
    expect(shapes(svg, 'now')).toEqual([]);
    expect(shapes(svg, 'missing')[0]?.[2]).toBe(166);
    expect(svg).toContain('今年待填');
  });

  it('draws parts to the scale of their whole, unless they are counted otherwise', () => {
    const whole = { name: '房', value: '10', last: '5' };
    const part = chartOf(whole, { name: '房/东', value: '5', last: '1' });
    expect(shapes(part, 'now').map(([, , width]) => width)).toEqual([166, 83]);
    const other = chartOf(whole, { name: '房/面积', unit: '亩', value: '5', last: '1' });
    expect(shapes(other, 'now').map(([, , width]) => width)).toEqual([166, 166]);
  });

  it('draws months as columns beside last year’s', () => {
    const svg = chartOf({
      value: '7',
      series: [
        { label: '1月', value: '4', last: '2', plan: '4' },
        { label: '2月', value: '3' },
        { label: '3月', last: '1' },
      ],
    });
    const heights = (kind: string) => shapes(svg, kind).map(([, , , height]) => height);
    expect(heights('now')).toEqual([33, 24.8]);
    expect(heights('last')).toEqual([16.5, 8.3]);
    expect(svg).toContain('1月4个（上年2）（计划4），2月3个，3月待填个（上年1）');
    expect(svg).toMatch(/>1月<\/text>.*>3月<\/text>/u);
  });

  it('is left out where there is nothing to draw', () => {
    expect(chartOf({})).toBe('');
    expect(chartOf({ value: '0', last: '0' })).toBe('');
  });
});
