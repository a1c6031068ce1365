/** The package as a stranger gets it: packed from a clean copy, installed where nothing else is, and used. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

const work = mkdtempSync(join(tmpdir(), 'hongtou-package-'));
const [copy, home] = [join(work, 'copy'), join(work, 'home')];
const installed = join(home, 'node_modules', 'hongtou');
/** The program stands in it twice: as modules of the command and the libraries, and packed in the window. */
const LARGEST_INSTALLED = 10_000_000;

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const node = (args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: home, encoding: 'utf8' });

beforeAll(() => {
  copyTree();
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  npm(['pack', '--pack-destination', home], copy);
  const [archive = ''] = readdirSync(home).filter((name) => name.endsWith('.tgz'));
  npm(['install', `./${archive}`], home);
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the package', () => {
  it('brings no other package along, and is small', () => {
    const others = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(others).toEqual(['hongtou']);
    expect(sizeOf(join(home, 'node_modules'))).toBeLessThan(LARGEST_INSTALLED);
  });

  it('is a command that helps and renders', () => {
    const main = join(installed, 'dist/cli/main.js');
    expect(node([main, '--help'])).toContain('render');
    const form = join(installed, 'examples/2023/工作总结.yaml');
    node([main, 'render', form, '-o', 'out.docx']);
    expect(readFileSync(join(home, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('is a command that says what the compiled one says', () => {
    const [packed, compiled] = [installed, copy].map((folder) => join(folder, 'dist/cli/main.js'));
    for (const args of [['check', '--json'], ['figures']]) {
      const form = join(projectFolder, 'examples/2024/工作总结.yaml');
      expect(node([packed ?? '', ...args, form])).toBe(node([compiled ?? '', ...args, form]));
    }
  });

  it('opens its window', async () => {
    const main = join(installed, 'dist/cli/main.js');
    const open = spawn(process.execPath, [main, 'open', home, '--no-browser']);
    try {
      const [address] = await once(open.stdout, 'data');
      const page = await fetch(String(address).trim());
      expect(await page.text()).toContain('<title>红头</title>');
    } finally {
      open.kill();
    }
  });

  it('ships the licences of what it contains', () => {
    const text = readFileSync(join(installed, 'dist/THIRD-PARTY.md'), 'utf8');
    for (const name of ['docx', 'handlebars', 'yaml', 'saxes', 'parse5', 'big.js', 'commander']) {
      expect(text).toMatch(new RegExp(`^## ${name} \\d`, 'mu'));
    }
    for (const counted of ['jieba dictionary', 'xin-wen-lian-bo', 'Apache Lucene']) {
      expect(text).toContain(`## ${counted}`);
    }
  });

  it('has types that hold for a program that is written against it', () => {
    writeFileSync(
      join(home, 'use.ts'),
      `import { checkForm, openForm, type Problem, renderForm } from 'hongtou';
import { composeDocument } from 'hongtou/browser';
export async function problemsOf(path: string): Promise<readonly Problem[]> {
  const form = openForm(path);
  const bytes: Uint8Array | undefined = (await renderForm(path, { format: 'html' })).value;
  const title: string | undefined = composeDocument(form, { draft: true }).value?.document.title;
  return bytes && title ? (await checkForm(form)).problems : [];
}
// @ts-expect-error there is no such format
export const wrong = renderForm('通知.yaml', { format: 'doc' });
`,
    );
    const options = {
      noEmit: true,
      strict: true,
      target: 'es2023',
      module: 'nodenext',
      types: [],
      skipLibCheck: false,
    };
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['use.ts'] }),
    );
    const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc');
    expect(node([tsc, '-p', '.'])).toBe('');
  }, 60_000);

  it('is a library of which one function takes a path', () => {
    writeFileSync(
      join(home, 'use.mjs'),
      `import { renderForm } from 'hongtou';
const { value, problems } = await renderForm(process.argv[2], { format: 'text' });
console.log(problems.length, new TextDecoder().decode(value).includes('工作总结'));
`,
    );
    const form = join(installed, 'examples/2023/工作总结.yaml');
    expect(node(['use.mjs', form])).toBe('0 true\n');
  });
});

/** All that is not ignored; the packages are those that are there, since a test downloads nothing. */
function copyTree(): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: projectFolder, encoding: 'utf8' }).split('\0');
  for (const file of files) {
    const from = join(projectFolder, file);
    if (file === '' || !statSync(from, { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(from, join(copy, file));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'), 'dir');
}

function sizeOf(path: string): number {
  const { size } = statSync(path);
  if (!statSync(path).isDirectory()) return size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
