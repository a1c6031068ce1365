/** The built program is the sources: the same bytes and the same problems from both, for every example. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import * as program from '../../src/cli/program.ts';
import * as library from '../../src/index.ts';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is installed
import { build } from '../../src/tools/prepare.mjs';
import { diskFiles, formsBelow, projectFolder, templatesFolder } from '../support/project.ts';

build();
const dist = join(projectFolder, 'dist');
const builtLibrary: typeof library = await import(pathToFileURL(join(dist, 'index.js')).href);
const builtProgram: typeof program = createRequire(import.meta.url)(
  join(dist, 'compiled/program.js'),
);

const examples = formsBelow('examples');
const broken = readdirSync(join(projectFolder, 'test/form/broken')).map(
  (name) => `test/form/broken/${name}/form.yaml`,
);

/** All that comes of a form: its files, and what is wrong in each of them. */
async function results(of: typeof library, form: string, draft: boolean) {
  const open = of.openForm(join(projectFolder, form), {
    files: diskFiles,
    templatesFolder,
    cwd: projectFolder,
  });
  const { value, problems } = of.composeDocument(open, { draft });
  const files = [];
  for (const format of ['docx', 'html', 'text'] as const) {
    if (value) files.push(Buffer.from(await of.writeDocument(value, format)).toString('base64'));
  }
  return { problems, files };
}

/** What a command prints, and how it ends. */
async function printed(of: typeof program, args: readonly string[]) {
  let out = '';
  const catchAll = (text: string | Uint8Array) => {
    out += text;
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(catchAll),
  );
  try {
    const code = await of.runCommandLine(args);
    return { code, out };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('the library', () => {
  it.each([...examples, ...broken])('makes the same of %s when it is built', async (form) => {
    for (const draft of [true, false]) {
      const wanted = await results(library, form, draft);
      expect(await results(builtLibrary, form, draft)).toEqual(wanted);
      const prints = examples.includes(form) && !form.includes('/部门稿/');
      if (prints) expect(wanted.files).toHaveLength(3);
    }
  });
});

describe('the command', () => {
  it.each([...examples, ...broken])('says the same of %s when it is built', async (form) => {
    const args = ['check', join(projectFolder, form), '--json'];
    const wanted = await printed(program, args);
    expect(await printed(builtProgram, args)).toEqual(wanted);
    expect(wanted.out.length).toBeGreaterThan(1);
  });

  it('reads the same from a file when it is built', async () => {
    for (const name of ['印发工作总结.docx', '印发工作总结.txt']) {
      const args = ['outline', join(projectFolder, 'examples/2024/成品', name)];
      const wanted = await printed(program, args);
      expect(await printed(builtProgram, args)).toEqual(wanted);
      expect(wanted.code).toBe(0);
    }
  });
});

describe('the code that V8 has compiled', () => {
  it('lies beside every part of the program that commands run most, and is taken from there', async () => {
    const { compiledFiles, optimizeLate } = await import('../../src/cli/load-program.ts');
    optimizeLate();
    const parts = readdirSync(join(dist, 'compiled')).filter((name) => name.endsWith('.code'));
    expect(parts.length).toBeGreaterThan(10);
    const files = compiledFiles();
    const refused = parts.filter(
      (name) => !files.accepts(join(dist, 'compiled', name.slice(0, -5))),
    );
    expect(refused).toEqual([]);
  });
});

describe('the lists of words', () => {
  it('are loaded one by one, when a rule asks for them: to print a form takes two of eight', async () => {
    const { compiledFiles } = await import('../../src/cli/load-program.ts');
    const files = compiledFiles();
    const command = files.load(join(dist, 'compiled/program.js')) as typeof program;
    const loaded = () =>
      [...files.scripts.keys()]
        .filter((file) => basename(file).startsWith('late-'))
        .map((file) => /([A-Z]+_LIST)=/u.exec(readFileSync(file, 'latin1'))?.[1])
        .sort();
    const folder = mkdtempSync(join(tmpdir(), 'lists-'));
    const form = join(folder, '通知.yaml');
    writeFileSync(
      form,
      `文种: 通知
年度: 2025
发文机关: 云溪市青禾产业园区管理委员会
标题: 关于做好防汛工作的通知
主送机关: 各科室
成文日期: 2025年6月3日
正文:
  - 各科室要把排水管网检查一遍，本月底前报送情况。
`,
    );
    try {
      const { code } = await printed(command, ['render', form, '-o', join(folder, '通知.txt')]);
      expect(code).toBe(0);
      expect(loaded()).toEqual(['IDIOM_LIST', 'SOUND_LIST']);
      await printed(command, ['check', form]);
      expect(loaded()).toContain('FOLLOW_LIST');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
