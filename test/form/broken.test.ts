/**
 * Broken forms: every folder of `broken/` holds a form.yaml (and what it refers to) and what a person is told
 * about it. A new case is a new folder; `vitest -u` writes what is expected, to be read before it is kept.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fillForm, readForm } from '../../src/form/index.ts';
import { formatProblem } from '../../src/frame.ts';
import { sortProblems } from '../../src/problem.ts';

const folder = fileURLToPath(new URL('./broken/', import.meta.url));
const cases = readdirSync(folder).sort();

const disk = {
  read: (path: string) => {
    try {
      return statSync(path).isFile() ? readFileSync(path) : undefined;
    } catch {
      return undefined;
    }
  },
};

function problemsOf(name: string) {
  const cwd = join(folder, name);
  const { value, problems } = readForm(join(cwd, 'form.yaml'), disk, { cwd, root: cwd });
  const filled = value && fillForm(value, { draft: false });
  return sortProblems([...problems, ...(filled?.problems ?? [])]);
}

describe.each(cases)('the broken form %s', (name) => {
  const problems = problemsOf(name);

  it('is explained', async () => {
    const text = problems
      .map((problem) => formatProblem(problem, { lang: 'zh', color: false }))
      .join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
  });

  it('is explained without a word that only programmers know', () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = problems
        .map((problem) => formatProblem(problem, { lang, color: false }))
        .join('\n');
      expect(text).not.toMatch(/Error:|\bat \/|undefined|NaN|\bnull\b|object Object/);
    }
  });

  it('has a place and something to do for every problem', () => {
    expect(problems.length).toBeGreaterThan(0);
    for (const { place, hint, severity, code } of problems) {
      expect([code, place !== undefined]).toEqual([code, true]);
      if (severity !== 'note') expect([code, hint?.zh !== undefined]).toEqual([code, true]);
    }
  });
});

it('covers thirty forms and more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
});
