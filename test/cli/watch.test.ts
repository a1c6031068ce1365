import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { folderWith, program } from './command.ts';

const form = (count: number) => `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 开工项目【${count}】个。
`;

it('render --watch makes the document again when the form is saved, and only then', async () => {
  const cwd = folderWith({ '总结.yaml': form(29) });
  const child = spawn(
    process.execPath,
    [program, 'render', '总结.yaml', '--format', 'text', '--watch'],
    { cwd },
  );
  onTestFinished(() => void child.kill());
  let messages = '';
  child.stderr.on('data', (data) => {
    messages += data;
  });
  const timesWritten = () => messages.split('已生成').length - 1;
  const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

  await waitFor(() => expect(messages).toContain('正在等候修改'));
  expect(timesWritten()).toBe(1);
  writeFileSync(join(cwd, '总结.yaml'), form(31));
  await waitFor(() => expect(timesWritten()).toBe(2));
  expect(readFileSync(join(cwd, '总结.txt'), 'utf8')).toContain('开工项目31个');
  // Its own result lies in the watched folder and must not start another run.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(timesWritten()).toBe(2);
  expect(child.exitCode).toBeNull();
}, 40_000);
