import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
主送单位: 各部（室）、办、中心
正文:
  - 开工项目【】个。
`;
const FINE = FORM.replace('主送单位: 各部（室）、办、中心\n', '').replace('【】', '【29】');

describe('hongtou check', () => {
  it('is content with a good form', () => {
    const { code, err } = hongtou(['check', '总结.yaml'], {
      cwd: folderWith({ '总结.yaml': FINE }),
    });
    expect([code, err]).toEqual([0, '总结.yaml：没有发现问题。\n']);
  });

  it('lists every problem with its line and counts them last', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { code, out, err } = hongtou(['check', '总结.yaml'], { cwd });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('总结.yaml:5:1 错误 form/unknown-key');
    expect(err).toContain('总结.yaml:7:9 错误 form/empty-box');
    expect(err.trimEnd().split('\n').at(-1)).toBe('总结.yaml：2 处错误（其中还有 1 个空没有填）。');
    expect(readdirSync(cwd)).toEqual(['总结.yaml']);
  });

  it('speaks English when asked to', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { err } = hongtou(['--lang', 'en', 'check', '总结.yaml'], { cwd });
    expect(err).toContain('总结.yaml:5:1 error form/unknown-key');
    expect(err).toContain('2 error(s)');
  });

  it('prints JSON for machines', () => {
    const cwd = folderWith({ '总结.yaml': FORM, '好.yaml': FINE });
    const { code, out, err } = hongtou(['check', '总结.yaml', '好.yaml', '--json'], { cwd });
    expect([code, err]).toEqual([1, '']);
    const report = JSON.parse(out);
    expect(report.version).toBe(1);
    expect(report.forms.map((form: { ok: boolean }) => form.ok)).toEqual([false, true]);
    expect(report.forms[0].problems[0]).toMatchObject({
      severity: 'error',
      code: 'form/unknown-key',
      place: { file: '总结.yaml', line: 5, column: 1, length: 4 },
    });
  });

  it('reads standard input', () => {
    const { code } = hongtou(['check', '-'], { cwd: folderWith({}), input: FINE });
    expect(code).toBe(0);
  });

  it('has no colours when its output is not a terminal, and none with NO_COLOR', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { err } = hongtou(['check', '总结.yaml'], { cwd, env: { NO_COLOR: '1' } });
    expect(err).not.toContain('\u001b[');
  });
});
