/** Every line says what it was taken for, and on what evidence. */
import { describe, expect, it } from 'vitest';
import { recognise, whyJson, whyText } from '../../src/recognise/index.ts';
import { samples } from '../evaluation/truth.ts';
import { plainLines, recogniseText } from './plain.ts';

const TEXT = `云溪市青禾产业园区管理委员会文件
青禾园管发〔2023〕7号
关于做好冬季消防安全工作的通知
各部、局、中心，园区各企业：
入冬以来，用火用电增多。现将有关事项通知如下。
一、加强排查
（一）查重点场所。检查企业38家，整改隐患52处。
1.会同住建部门完成验收，负责归档。
——清理占道车辆16台。
附件：消防安全检查表
云溪市青禾产业园区管理委员会
2023年11月28日
（此件公开发布）
抄送：市消防救援支队。`;

const why = (text: string, line?: number) => whyJson(recogniseText(text), line);

describe('why a line is what it is', () => {
  it('is said of every part of a document', () => {
    expect(why(TEXT).map(({ line, name }) => `${line} ${name}`)).toEqual([
      '1 发文机关标志',
      '2 发文字号',
      '3 标题',
      '4 主送机关',
      '5 正文',
      '6 小标题',
      '7 小标题',
      '7 正文',
      '8 编号的句子',
      '9 条目',
      '10 附件说明',
      '11 署名',
      '12 成文日期',
      '13 附注',
      '14 抄送',
    ]);
  });

  it.each(samples())('is said of every line of $name', ({ text }) => {
    const lines = plainLines(text);
    const said = new Set(whyJson(recognise(lines, { file: '文件.txt' })).map(({ line }) => line));
    const silent = lines.filter((line) => line.text.trim() !== '' && !said.has(line.number));
    expect(silent.map(({ number, text: words }) => `${number} ${words}`)).toEqual([]);
  });

  it('adds up where traits were weighed, and the sum decides', () => {
    const readings = why(TEXT).filter(({ taken }) => taken === 'heading' || taken === 'numbered');
    for (const { taken, text, evidence } of readings) {
      const sum = evidence.reduce((total, { weight = 0 }) => total + weight, 0);
      expect(sum > 0, text).toBe(taken === 'heading');
    }
    expect(readings).toHaveLength(3);
  });

  it('names what is left out, and what lines were joined', () => {
    const [out] = why('分享到微信\n2023年工作总结\n园区工作有序推进。');
    expect(out).toMatchObject({ line: 1, taken: 'leftOut', text: '分享到微信' });
  });

  it('is printed for one line, with weights and their sum', () => {
    expect(whyText(recogniseText(TEXT), 6)).toMatchInlineSnapshot(`
      "第6行　小标题：一、加强排查
          +3　单独一行，没有句末标点
          +1　下面有属于它的内容
          合计4，大于0
      "
    `);
    expect(whyText(recogniseText(TEXT), 99)).toBe('第99行没有文字。\n');
  });
});
