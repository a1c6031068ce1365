/** Where a line may not end: marks and stretches, one row a case. */
import { describe, expect, it } from 'vitest';
import {
  cannotEndLine,
  cannotStartLine,
  type Span,
  unbreakableSpans,
  wholeSpans,
} from '../../src/layout/lines/break-rules.ts';
import { BLANK, PAIR, QUARTERS, traitsAt } from '../../src/layout/lines/traits.ts';

/** Stretches of two signs or more; a longer one says all that those inside it say. */
function stretches(text: string, spans: (text: string) => Span[]): string[] {
  const found = spans(text).filter(({ start, end }) => end - start > 1);
  const widest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  return [
    ...new Set(
      widest.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end)),
    ),
  ];
}

describe('marks', () => {
  it.each([...'。，、；：？！…～·）》', ...'〉」』】〕］”’%‰℃％.,;:?!)]}\u0301\u200d'])(
    '%s begins no line',
    (mark) => {
      expect(cannotStartLine(mark)).toBe(true);
    },
  );

  it.each([...'（《〈「『【〔［“‘([{$￥¥'])('%s ends no line', (mark) => {
    expect(cannotEndLine(mark)).toBe(true);
    expect(cannotStartLine(mark)).toBe(false);
  });

  it('nothing and signs of words begin and end lines', () => {
    for (const sign of ['', '园', 'a', '5']) {
      expect([cannotStartLine(sign), cannotEndLine(sign)], sign).toEqual([false, false]);
    }
    expect(cannotEndLine('，')).toBe(false);
  });
});

const UNITS =
  '个百分点 百分点 平方公里 平方千米 平方米 立方米 千瓦时 标准煤 公里 公顷 公斤 千克 美元 年度 年份 月份 季度 周年 小时 分钟 人次 元 年 月 日 号 时 分 秒 天 周 岁 届 期 次 轮 批 位 名 人 户 家 个 项 件 宗 起 条 款 处 所 座 栋 幢 间 套 台 辆 艘 吨 亩 米 斤 升 株 头 只 支 张 份 本 册 场 篇 类 级 倍 成 度 瓦 组 队 村 镇 县 多 余'.split(
    ' ',
  );

describe('in a title', () => {
  it.each(UNITS)('a number stays with its unit %s', (unit) => {
    expect(stretches(`完成35${unit}工作`, unbreakableSpans)).toEqual([`35${unit}`]);
  });

  it.each([
    ['于2024年1月16日开会', ['2024年1月16日']],
    ['2024年12月部署', ['2024年12月']],
    ['自12月31日起', ['12月31日']],
    ['增长13.2%以上', ['13.2%']],
    ['增长１３%', []],
    ['下降-1.5‰', ['-1.5‰']],
    ['零下+5℃和±3％', ['+5℃', '±3％']],
    ['5—8月', ['5—8月']],
    ['10至12个', ['10至12个']],
    ['3~5%、2–4家、1到6', ['3~5%', '2–4家']],
    ['投资12.80亿元', ['12.80亿元']],
    ['1,292人', ['1,292人']],
    ['100多万元', ['100多']],
    ['近5万余户', ['近5万余户']],
    ['约3、超20、达15、第9期', ['约3', '超20', '达15', '第9期']],
    ['第一季度、第二十届、第三批次', ['第一季度', '第二十届', '第三批']],
    ['第十一条、第〇章、第二节', ['第十一条', '第〇章', '第二节']],
    ['GB/T 9704-2012格式', ['GB/T', '9704-2012']],
    [
      "A-1、b.c、d_e、f&g、h@i、j:k、l+m、n’o、p'q",
      ['A-1', 'b.c', 'd_e', 'f&g', 'h@i', 'j:k', 'l+m', 'n’o', "p'q"],
    ],
    ['园区——新区……', ['——', '……']],
    ['一—二', ['一—']],
    ['园区运行平稳', []],
  ])('%s', (text, whole) => expect(stretches(text, unbreakableSpans)).toEqual(whole));
});

describe('in running text', () => {
  it.each([
    ['完成35个，增长13.2%', ['35', '13.2%']],
    ['下降-1.5‰和±3℃', ['-1.5‰', '±3℃']],
    ['1,292人、12.80亿元', ['1,292', '12.80']],
    ['2024年1月16日', ['2024', '16']],
    ['GB/T 9704-2012格式', ['GB/T', '9704-2012']],
    ['园区——新区……', ['——', '……']],
    ['园区运行平稳', []],
  ])('%s', (text, whole) => expect(stretches(text, wholeSpans)).toEqual(whole));
});

describe('the room of a sign, in quarters of a cell', () => {
  it.each([
    ['\u0007', 0],
    ['\u0301', 0],
    ['\u200b', 0],
    ['\u200d', 0],
    ['a', 2],
    ['7', 2],
    [' ', 2],
    ['A', 3],
    ['&', 3],
    ['À', 3],
    ...[...'%MWm@¼½¾°±·×÷§'].map((sign): [string, number] => [sign, 4]),
    ['园', 4],
    ['“', 4],
    ['\u3000', 4],
    ['𠮷', 4],
  ])('%s takes %i', (sign, quarters) => {
    // Twice: the second time it is known.
    expect([traitsAt(sign, 0) & QUARTERS, traitsAt(sign, 0) & QUARTERS]).toEqual([
      quarters,
      quarters,
    ]);
  });

  it('is none at the end of a line for blanks; pairs are known', () => {
    expect([' ', '\u3000', '园', 'a'].map((sign) => (traitsAt(sign, 0) & BLANK) !== 0)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['𠮷', '园'].map((sign) => (traitsAt(sign, 0) & PAIR) !== 0)).toEqual([true, false]);
  });
});
