/** `hongtou check --public`: what must not get out, of a form and of a Word file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordEditing } from '../merge/word-edits.ts';
import { projectFolder } from '../support/project.ts';
import { folderWith, hongtou } from './command.ts';

it('tells leaks of a form and of a Word file with their places, and none of our own public copy', () => {
  const form = readFileSync(join(projectFolder, 'examples/2024/通知.yaml'), 'utf8');
  const cwd = folderWith({
    '2024/通知.yaml': `${form}附注: 联系人：林知远，电话13800000000\n`,
    '单位.yaml': readFileSync(join(projectFolder, 'examples/单位.yaml'), 'utf8'),
  });
  const run = (...args: string[]) => hongtou(args, { cwd });
  const first = run('check', '--public', '2024/通知.yaml');
  expect(first.out).toMatch(/通知\.yaml:\d+:\d+ \S+ leaks\/telephone/u);
  writeFileSync(join(cwd, '2024/通知.yaml'), form);
  expect(run('check', '--public', '2024/通知.yaml').out).not.toContain('leaks/');
  run('render', '2024/通知.yaml', '--variant', '公开版', '-o', '公开.docx');
  expect(run('check', '--public', '公开.docx').out).not.toContain('leaks/');
  const edited = wordEditing(readFileSync(join(cwd, '公开.docx')), '林知远');
  edited.replace('严防', '坚决防范');
  writeFileSync(join(cwd, '公开.docx'), edited.bytes());
  expect(run('check', '--public', '公开.docx').out).toMatch(/leaks\/revision/u);
});
