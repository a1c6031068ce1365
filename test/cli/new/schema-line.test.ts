/** New forms name their schema, so that an editor completes and checks what is typed from the first line on. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../support/project.ts';
import { folderWith, hongtou, program } from '../command.ts';

const LINE = /^# yaml-language-server: \$schema=(\S+)$/mu;
const OFFICE = '文种: 单位\n发文机关: 云溪市青禾产业园区管理委员会\n';
const own = (name: string) =>
  readFileSync(join(projectFolder, `examples/自定文种/模板/${name}`), 'utf8');

/** The schema that the first line of a form names, found as an editor finds it. */
function schemaOf(form: string): string {
  const [, named = ''] = LINE.exec(readFileSync(form, 'utf8')) ?? [];
  return named.startsWith('file:') ? fileURLToPath(named) : join(dirname(form), named);
}

/** What an editor finds wrong in a form, with the schema that it names. */
function foundByEditor(form: string): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const path = schemaOf(form);
  const common = join(projectFolder, 'schemas/common.schema.json');
  ajv.addSchema(JSON.parse(readFileSync(common, 'utf8')), 'common.schema.json');
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(parse(readFileSync(form, 'utf8')));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the first line of a new form names its schema', () => {
  it('by its address, in any folder of the computer', () => {
    const cwd = folderWith({});
    hongtou(['new', '通知', '--year', '2024', '-o', '新 的/通知.yaml'], { cwd });
    const form = join(cwd, '新 的/通知.yaml');
    expect(readFileSync(form, 'utf8').split('\n')[0]).toMatch(
      /^# yaml-language-server: .*\$schema=file:/u,
    );
    expect(relative(projectFolder, schemaOf(form))).toBe('schemas/notice.schema.json');
  });

  it.each(['通知', '工作总结', '纪要', '单位'])('and the editor reads %s with it', (kind) => {
    const cwd = folderWith({});
    hongtou(['new', kind, '--year', '2024'], { cwd });
    const found = foundByEditor(join(cwd, `${kind}.yaml`));
    // what is still to be filled in is null
    expect(found.filter((each) => !/must be|required/u.test(each))).toEqual([]);
    expect(found.join()).not.toContain('additional');
  });

  it('relative to the form where program and forms lie in one folder', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'hongtou-installed-'));
    const installed = join(cwd, 'node_modules/hongtou');
    for (const part of ['dist', 'templates', 'schemas', 'package.json']) {
      cpSync(join(projectFolder, part), join(installed, part), { recursive: true });
    }
    const main = join(installed, relative(projectFolder, program));
    spawnSync(process.execPath, [main, 'new', '通知', '-o', '材料/通知.yaml'], { cwd });
    const form = join(cwd, '材料/通知.yaml');
    expect(LINE.exec(readFileSync(form, 'utf8'))?.[1]).toBe(
      '../node_modules/hongtou/schemas/notice.schema.json',
    );
    expect(existsSync(schemaOf(form))).toBe(true);
  });

  it('also after roll-over to another folder, and only once', () => {
    const cwd = folderWith({});
    hongtou(['new', '通知', '--year', '2023', '-o', '2023/通知.yaml'], { cwd });
    hongtou(
      ['new', '通知', '--from', '2023/通知.yaml', '--year', '2024', '-o', '新/2024/通知.yaml'],
      { cwd },
    );
    const form = join(cwd, '新/2024/通知.yaml');
    expect(existsSync(schemaOf(form))).toBe(true);
    expect(readFileSync(form, 'utf8').match(/yaml-language-server/gu)).toHaveLength(1);
  });

  it('also where the form was made of an old file', () => {
    const cwd = folderWith({ '旧.txt': '关于开会的通知\n\n各部：\n请准时参加。\n2024年1月16日\n' });
    hongtou(['import', '旧.txt', '-o', '新.yaml'], { cwd });
    expect(existsSync(schemaOf(join(cwd, '新.yaml')))).toBe(true);
  });

  it('that of an office’s own kind is written beside it', () => {
    const files = Object.fromEntries(
      ['电话记录.json', '电话记录.yaml', '电话记录.hbs'].map((name) => [`模板/${name}`, own(name)]),
    );
    const cwd = folderWith({ ...files, '单位.yaml': OFFICE });
    hongtou(['new', '电话记录', '-o', '2024/电话记录.yaml'], { cwd });
    const form = join(cwd, '2024/电话记录.yaml');
    expect(LINE.exec(readFileSync(form, 'utf8'))?.[1]).toBe('../模板/编辑器/电话记录.schema.json');
    expect(foundByEditor(form).join()).not.toContain('additional');
    expect(hongtou(['check', '2024/电话记录.yaml'], { cwd }).out).not.toContain('form/kind');
  });

  it('keeps a line that names a schema on the web', () => {
    const line = '# yaml-language-server: $schema=https://example.org/通知.json\n';
    const cwd = folderWith({
      '2023/通知.yaml': `${line}文种: 通知\n年度: 2023\n标题: 关于开会的通知\n正文: [请参加。]\n`,
    });
    hongtou(['new', '通知', '--from', '2023/通知.yaml', '--year', '2024'], { cwd });
    expect(readFileSync(join(cwd, '2024/通知.yaml'), 'utf8').startsWith(line)).toBe(true);
  });
});
