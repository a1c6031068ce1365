/** render tells what check would call an error in the text; the file is made all the same. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, hongtou } from './command.ts';

const FORM = `文种: 工作总结
年度: 2024
发文机关: 云溪市青禾产业园区管理委员会
标题: 【年度】年工作总结
正文:
  - 再接再励，抓好落实。
`;

it('as findings, on standard output', () => {
  const cwd = folderWith({ '总结.yaml': FORM });
  const { code, out, err } = hongtou(['render', '总结.yaml'], { cwd });
  expect([code, existsSync(join(cwd, '总结.docx'))]).toEqual([0, true]);
  expect(out).toContain('check/wrong-word');
  expect(err).toMatch(/生成了，文字里还有 1 处错误（见上）：改好再生成一次。/u);
});

it('beside a document that goes to standard output', () => {
  const cwd = folderWith({ '总结.yaml': FORM });
  const args = ['render', '总结.yaml', '--format', 'text', '-o', '-'];
  const { code, out, err } = hongtou(args, { cwd });
  expect(code).toBe(0);
  expect(out).not.toContain('check/');
  expect(err).toContain('check/wrong-word');
});

it.each([['--draft'], ['-q']])('not with %s', (flag) => {
  const cwd = folderWith({ '总结.yaml': FORM });
  const { code, out } = hongtou(['render', '总结.yaml', flag], { cwd });
  expect([code, out]).toEqual([0, '']);
});

it('does not search the texts for doubts with -q, and says why nothing was made', () => {
  const doubted = FORM.replace('再接再励，', '一期（数据待核实）已经建成，');
  const refused = FORM.replace('再接再励', '错误！未定义书签');
  const cwd = folderWith({ '疑.yaml': doubted, '错.yaml': refused });
  const { out: told, err } = hongtou(['render', '疑.yaml'], { cwd });
  expect(`${told}${err}`).toContain('form/placeholder');
  expect(hongtou(['render', '疑.yaml', '-q'], { cwd })).toMatchObject({
    code: 0,
    out: '',
    err: '',
  });
  const why = hongtou(['render', '错.yaml', '-q'], { cwd });
  expect([why.code, `${why.out}${why.err}`.includes('form/word-remains')]).toEqual([1, true]);
});
