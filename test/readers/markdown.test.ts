/** Markdown files. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from './word-file.ts';

const lines = (source: string) => read(strToU8(source), '总结.md').lines;

describe('a Markdown file', () => {
  it('has headings with their level, in both forms', () => {
    expect(
      lines('# 工作总结 #\n## 一、总体情况\n（一）经济运行\n--------\n').map(
        ({ text, look, number }) => [text, look.outlineLevel, number],
      ),
    ).toEqual([
      ['工作总结', 1, 1],
      ['一、总体情况', 2, 2],
      ['（一）经济运行', 2, 3],
    ]);
  });

  it('has the numbers of its lists as labels', () => {
    expect(
      lines('1. 甲\n2) 乙\n   - 丙\n3.丁').map(({ label, text, listLevel }) => [
        label,
        text,
        listLevel,
      ]),
    ).toEqual([
      ['1.', '甲', 1],
      ['2)', '乙', 1],
      [undefined, '丙', 2],
      [undefined, '3.丁', undefined],
    ]);
  });

  it('loses marks of emphasis, links and escapes, and nothing else', () => {
    expect(
      lines('**一是**抓[项目](http://a.cn "题")。`甲`*乙*\\*丙&nbsp;<u>丁</u>').map(
        ({ text }) => text,
      ),
    ).toEqual(['一是抓项目。甲乙*丙 丁']);
    expect(lines('完成投资**亿元，增长*%，**年上半年').map(({ text }) => text)).toEqual([
      '完成投资**亿元，增长*%，**年上半年',
    ]);
  });

  it('says what is bold', () => {
    const [whole, part] = lines('**（一）稳增长**\n\n**（二）促改革。**各项工作有序推进').filter(
      ({ text }) => text !== '',
    );
    expect(whole?.look.bold).toBe(true);
    expect(part?.runs?.map(({ text, look }) => [text, look.bold])).toEqual([
      ['（二）促改革。', true],
      ['各项工作有序推进', undefined],
    ]);
  });

  it('has rows of tables as cells', () => {
    expect(
      lines('| 指标 | 数值 |\n|---|---:|\n| 产值 | 12\\|13 |\n| 多 |\n').map(
        ({ cells, headRow, number }) => [cells, headRow, number],
      ),
    ).toEqual([
      [['指标', '数值'], true, 1],
      [['产值', '12|13'], undefined, 3],
      [['多', ''], undefined, 4],
    ]);
  });

  it('keeps rules, fences and front matter out of the text', () => {
    const file = read(
      strToU8('---\ntitle: "总结"\n---\n甲\n\n***\n```\n- 乙\n```\n> 丙\n'),
      'a.md',
    );
    expect(file.lines.map(({ text }) => text)).toEqual(['甲', '', '- 乙', '丙']);
    expect(file.properties?.title).toBe('总结');
    expect(file.leftOut).toEqual([{ text: 'title: "总结"', reason: 'frontMatter', number: 2 }]);
  });

  it('goes on in a paragraph after a line end', () => {
    expect(lines('甲\n乙\n\n丙').map(({ continues }) => continues)).toEqual([
      undefined,
      'break',
      undefined,
      undefined,
    ]);
  });

  it('keeps notes to programs apart', () => {
    const file = read(strToU8('# 标题\n\n<!-- 结束 -->\n\n正文。'), 'a.md');
    expect(file.lines.map(({ text }) => text).filter(Boolean)).toEqual(['标题', '正文。']);
    expect(file.leftOut).toEqual([{ text: '<!-- 结束 -->', reason: 'comment', number: 3 }]);
  });
});

describe('front matter of a Markdown file', () => {
  it('is known by its front matter under any name, whose number stays and whose remarks are no text', () => {
    const text =
      '---\n标题: 通知\n文号: 云园管发〔2024〕5号\n类型: 办法\n---\n\n> 由脚本提取，仅供参考。\n\n# 关于印发办法的通知\n\n> 各部门';
    const file = read(strToU8(text), 'a.txt');
    expect(file.format).toBe('markdown');
    expect(file.lines.filter((line) => line.text).map((line) => [line.text, line.hint])).toEqual([
      ['文号: 云园管发〔2024〕5号', undefined],
      ['由脚本提取，仅供参考。', 'metadata'],
      ['关于印发办法的通知', undefined],
      ['各部门', undefined],
    ]);
    expect(file.leftOut[0]?.text).toBe('标题: 通知 类型: 办法');
  });
});
