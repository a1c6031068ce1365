import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../src/sheets/index.ts';
import { folderWith, hongtou } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
标题: 【年度】年工作总结
指标:
  财政收入: {值: 7.46, 单位: 亿元, 上年: 6.59, 填报: 财政局}
  审批事项: {值: 65, 单位: 件}
正文:
  - 完成财政收入【财政收入】，【财政收入·同比】；办理审批【审批事项】，检查企业【｜38】家。
`;

describe('hongtou figures', () => {
  it('shows each figure with last year’s, its change, and where it is used', () => {
    const { code, out } = hongtou(['figures', '总结.yaml'], {
      cwd: folderWith({ '总结.yaml': FORM }),
    });
    expect(code).toBe(0);
    const line = out.split('\n').find((each) => each.startsWith('财政收入'));
    for (const part of [
      '7.46',
      '亿元',
      '6.59',
      '同比增长13.2%',
      '财政局',
      '总结.yaml:5',
      '总结.yaml:8',
    ]) {
      expect(line).toContain(part);
    }
    expect(out).toContain('38');
  });

  it('keeps the columns under each other, a Chinese character being two columns wide', () => {
    const { out } = hongtou(['figures', '总结.yaml'], { cwd: folderWith({ '总结.yaml': FORM }) });
    const columns = out
      .split('\n')
      .filter((line) => /^(名称|财政收入|审批事项)/u.test(line))
      .map((line) => {
        const before = line.slice(0, line.search(/值|7\.46|65/u));
        return [...before].reduce((width, char) => width + (char > '\u2e80' ? 2 : 1), 0);
      });
    expect(new Set(columns).size).toBe(1);
  });

  it('writes a table that Excel opens', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const made = hongtou(['figures', '总结.yaml', '--format', 'xlsx', '-o', '指标.xlsx'], { cwd });
    expect(made.code).toBe(0);
    const read = readSheets(readFileSync(join(cwd, '指标.xlsx')));
    expect('sheets' in read && read.sheets[0]?.rows[1]?.slice(0, 5)).toEqual([
      '财政收入',
      '7.46',
      '亿元',
      '6.59',
      '同比增长13.2%',
    ]);
    const csv = hongtou(['figures', '总结.yaml', '--format', 'csv'], { cwd }).out;
    expect(csv.startsWith('\ufeff名称,值,单位,上年,同比')).toBe(true);
    const json = JSON.parse(hongtou(['figures', '总结.yaml', '--format', 'json'], { cwd }).out);
    expect(json[0]).toMatchObject({ name: '财政收入', value: '7.46', change: '同比增长13.2%' });
  });

  it('needs a file for an Excel table, and writes none for a form with errors', () => {
    const cwd = folderWith({ '总结.yaml': FORM, '错.yaml': '文种: 总结\n' });
    expect(hongtou(['figures', '总结.yaml', '--format', 'xlsx'], { cwd }).code).toBe(2);
    expect(hongtou(['figures', '错.yaml', '--format', 'csv', '-o', '表.csv'], { cwd }).code).toBe(
      1,
    );
    expect(existsSync(join(cwd, '表.csv'))).toBe(false);
  });
});
