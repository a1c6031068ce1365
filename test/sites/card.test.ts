/** The catalogue card of a page, in every shape that sites print it. */
import { describe, expect, it } from 'vitest';
import { cardEntries, cardEntry, isCardKey, isCardValue } from '../../src/sites/index.ts';

describe('a key of a card', () => {
  it.each([
    ['索引号：YX-1', '索引号', 'YX-1'],
    ['索 引 号： YX-1', '索引号', 'YX-1'],
    ['主 题 词：', '主题词', ''],
    ['  · 发文机构:', '发文机构', ''],
    ['| 发文字号：云溪管发〔2024〕3号 | |', '发文字号', '云溪管发〔2024〕3号'],
    ['【发布日期】：2024-01-05', '发布日期', '2024-01-05'],
  ])('%s is found with its value', (line, key, value) => {
    expect(cardEntry(line)).toMatchObject({ key, value });
  });

  it('is found several times on a line', () => {
    const found = cardEntries(
      '索 引 号：YX-1　　发布机构：云溪园区管理委员会 文　号：云溪管发〔2024〕3号',
    );
    expect(found.map(({ key, value }) => [key, value])).toEqual([
      ['索引号', 'YX-1'],
      ['发布机构', '云溪园区管理委员会'],
      ['文号', '云溪管发〔2024〕3号'],
    ]);
  });

  it('says what of the document it gives', () => {
    expect(cardEntry('名 称：园区2024年工作总结')?.field).toBe('title');
    expect(cardEntry('成文日期：2024-01-05')?.field).toBe('date');
  });

  it.each(['各部门：', '云溪县人民政府：', '一、名称：园区', '加强来源管理：要点'])(
    '%s is none',
    (line) => {
      expect(cardEntry(line)).toBeUndefined();
    },
  );
});

describe('a cell', () => {
  it.each(['索引号', '发布机构：', '文 号'])('%s is a key', (cell) =>
    expect(isCardKey(cell)).toBe(true),
  );
  it.each(['主动公开', '综合政务', '有效'])('%s is a value', (cell) =>
    expect(isCardValue(cell)).toBe(true),
  );
});
