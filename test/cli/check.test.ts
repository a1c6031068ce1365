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
    const cwd = folderWith({ '总结.yaml': FINE });
    expect(hongtou(['check', '总结.yaml'], { cwd })).toEqual({
      code: 0,
      out: '总结.yaml：没有发现问题。\n下一步：hongtou render 总结.yaml（生成文件）\n',
      err: '',
    });
  });

  it('sums up, lists every problem with its line, and ends with the next command', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { code, out, err } = hongtou(['check', '总结.yaml'], { cwd });
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(`总结.yaml：一定要改 1 处，还没填 1 处。

总结.yaml:5:1 错误 form/unknown-key：“工作总结”里没有“主送单位”这一项。
   5 | 主送单位: 各部（室）、办、中心
     | ^^^^^^^^ “主送机关”写在“印发通知”“通知”“报告”“请示”“批复”等表里；这里用不着就删掉。

总结.yaml:7:9 错误 form/empty-box：这个空还没有填。
   7 |   - 开工项目【】个。
     |             ^^^^ 写在方框里，如【29】。

下一步：hongtou check 总结.yaml（改好后再查一遍）
`);
    expect(readdirSync(cwd)).toEqual(['总结.yaml']);
  });

  it('speaks English when asked to', () => {
    const cwd = folderWith({ '总结.yaml': FORM });
    const { out } = hongtou(['--lang', 'en', 'check', '总结.yaml'], { cwd });
    expect(out).toContain('总结.yaml:5:1 error form/unknown-key');
    expect(out).toMatch(/^总结\.yaml: 1 to mend, 1 to fill in\.\n/u);
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'Next: hongtou check 总结.yaml (once more when mended)',
    );
  });

  it('says nothing but what is wrong with --quiet', () => {
    const cwd = folderWith({ '总结.yaml': FORM, '好.yaml': FINE });
    expect(hongtou(['-q', 'check', '好.yaml'], { cwd }).out).toBe('');
    const { out } = hongtou(['-q', 'check', '总结.yaml'], { cwd });
    expect(out.trim()).toMatch(/^总结\.yaml:5:1[\s\S]*如【29】。$/u);
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
    const { out } = hongtou(['check', '总结.yaml'], { cwd, env: { NO_COLOR: '1' } });
    expect(out).not.toContain('\u001b[');
  });
});

describe('what `check` suggests to do next', () => {
  const last = (args: string[], files: Record<string, string>) =>
    hongtou(args, { cwd: folderWith(files) })
      .out.trimEnd()
      .split('\n')
      .at(-1);
  const BLANK = FINE.replace('【29】', '【】');

  it.each([
    [
      'a form that is only to be filled in',
      BLANK,
      'hongtou check 甲.yaml（填好后再查一遍）；hongtou render 甲.yaml --draft（先看草稿）',
    ],
    [
      'what can be mended',
      FINE.replace('开工', '截止目前，开工'),
      'hongtou check 甲.yaml --fix（有把握的 1 处自动改正）；hongtou check 甲.yaml（改好后再查一遍）',
    ],
    ['a form that is ready', FINE, 'hongtou render 甲.yaml（生成文件）'],
  ])('%s', (_, form, command) => {
    expect(last(['check', '甲.yaml'], { '甲.yaml': form })).toBe(`下一步：${command}`);
  });

  it('quotes what a shell would split', () => {
    const name = '工作 总结(1).yaml';
    expect(last(['check', name], { [name]: FINE })).toBe(
      '下一步：hongtou render "工作 总结(1).yaml"（生成文件）',
    );
  });

  it('names all that was named', () => {
    expect(last(['check', '2024', '乙.yaml'], { '2024/甲.yaml': FINE, '乙.yaml': FINE })).toBe(
      '下一步：hongtou render 2024 乙.yaml（生成文件）',
    );
  });

  it('is silent where the form came by standard input', () => {
    expect(hongtou(['check', '-'], { cwd: folderWith({}), input: FINE }).out).not.toContain(
      '下一步',
    );
  });
});
