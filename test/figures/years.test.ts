/** 历年: growth since other years than the last, and what all of them come to. */
import { describe, expect, it } from 'vitest';
import { buildFigures, resolveText } from '../../src/figures/index.ts';

const figures = buildFigures({
  投资: {
    值: '27.5',
    单位: '亿元',
    上年: '26.9',
    历年: { '2021': '20', '2022': '24.6', '2023': '26.9' },
  },
});

function printed(box: string): string {
  const scope = {
    figure: (name: string) => figures.get(name),
    names: () => figures.names(),
    variable: () => undefined,
  };
  const { text, problems } = resolveText(box, scope, { draft: true });
  return problems.length > 0 ? problems.map(({ message }) => message.zh).join() : text;
}

describe('a figure with 历年', () => {
  it.each([
    ['【投资·2021年】', '20亿元'],
    ['【投资·前年】', '24.6亿元'],
    ['【投资·比2021年】', '比2021年增长37.5%'],
    ['【投资·比前年】', '比前年增长11.8%'],
    ['【投资·历年合计】', '99.0亿元'],
    ['【投资·比2019年】', '“投资”的“历年”里没有2019年的数。'],
  ])('prints %s as %s', (box, text) => {
    expect(printed(box)).toBe(text);
  });
});
