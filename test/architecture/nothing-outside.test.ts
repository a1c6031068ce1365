/** The tree stands by itself: a clone is all that is needed, wherever it lies. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** Every text file of the project that git knows or would take in. */
const files = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: projectFolder, encoding: 'utf8' },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(projectFolder, file)))
  .filter((file) => statSync(join(projectFolder, file)).isFile())
  .map((file) => ({ file, text: readFileSync(join(projectFolder, file), 'utf8') }))
  .filter(({ text }) => !text.includes('\0'));

const linesWith = (pattern: RegExp, lines = files): string[] =>
  lines.flatMap(({ file, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, line }))
      .filter(({ line }) => pattern.test(line))
      .map(({ place, line }) => `${place}: ${line.trim().slice(0, 120)}`),
  );

describe('the tree', () => {
  it('is looked through', () => expect(files.length).toBeGreaterThan(500));

  it('leads to no folder beside it', () => {
    const code = files.filter(({ file }) => /\.(?:ts|tsx|mjs|js|json|ya?ml|sh)$/u.test(file));
    const out = code.flatMap(({ file, text }) =>
      [...text.matchAll(/['"`]((?:\.\.\/)+[^'"`\s]*)['"`]/gu)]
        .map(([, path = '']) => path)
        .filter((path) => !join(projectFolder, dirname(file), path).startsWith(projectFolder))
        .map((path) => `${file}: ${path}`),
    );
    expect(out).toEqual([]);
    expect(linesWith(/projectFolder, ['"`]\.\./u, code)).toEqual([]);
  });

  it('names no folder of one machine, and no host of packages', () => {
    const home = ['(?<![\\w.~])/(?:home|root|Users', 'work)/[\\w.-]+'].join('|');
    expect(linesWith(new RegExp(home, 'u'))).toEqual([]);
    const lock = files.filter(({ file }) => file === 'package-lock.json');
    expect(lock).toHaveLength(1);
    expect(linesWith(/"resolved"/u, lock)).toEqual([]);
  });
});
