/** At a terminal, render tells what check would call an error in the text; the file is made all the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { render } from '../../src/cli/actions/render.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Problem } from '../../src/problem.ts';
import { folderWith } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 再接再励，抓好落实。
`;

async function rendered(attended: boolean) {
  const cwd = folderWith({ '总结.yaml': FORM });
  const told: Problem[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    language: 'zh',
    quiet: false,
    attended,
    color: false,
    out: () => undefined,
    tell: () => undefined,
    say: ({ zh }) => void said.push(zh),
    report: (problems) => void told.push(...problems),
  };
  const output = join(cwd, '总结.docx');
  const options = { output, draft: false, watch: false, force: false };
  const code = await render([join(cwd, '总结.yaml')], options, terminal);
  return {
    code,
    said: said.join('\n'),
    codes: told.map((each) => each.code),
    made: existsSync(output),
  };
}

it('is told where a person reads along', async () => {
  const { code, said, codes, made } = await rendered(true);
  expect([code, codes, made]).toEqual([0, ['check/wrong-word'], true]);
  expect(said).toMatch(/生成了，文字里还有 1 处错误（见上）：改好再生成一次。/u);
});

it('costs nothing where nobody does', async () => {
  expect(await rendered(false)).toMatchObject({ code: 0, codes: [], made: true });
});
