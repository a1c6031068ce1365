/** Word files of other programs, a fault in each: the check of layout names its clause, and finds nothing else wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkLayout } from '../../../src/checks/index.ts';
import type { Problem } from '../../../src/problem.ts';
import { readLines } from '../../../src/readers/index.ts';
import { programWorks } from '../../support/programs.ts';
import { planted } from './planted.ts';

const script = fileURLToPath(new URL('make_docx.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hongtou-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = [{ name: 'base', changes: {} }, ...planted];
const hasPython = programWorks('python3', ['-c', 'import docx'], 'faults in files of python-docx');
if (hasPython) {
  const { status, stderr } = spawnSync('python3', [script, folder], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function check(path: string): Problem[] {
  const { value } = readLines(readFileSync(path), { name: 'x.docx' });
  if (value === undefined) throw new Error(`${path} was not read`);
  return checkLayout(value, 'x.docx');
}

const codes = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.map(({ code }) => code)),
];

describe.skipIf(!hasPython)('a Word file made by python-docx', () => {
  it('has no fault where it keeps to the standard', () => {
    expect(check(join(folder, 'base.docx'))).toEqual([]);
  });

  it.each(planted)('$name: breaks $code', ({ name, code }) => {
    const problems = check(join(folder, `${name}.docx`));
    expect(codes(problems)).toContain(code);
    // Another margin moves lines and signature too; other faults break a clause or two.
    expect(codes(problems).length).toBeLessThanOrEqual(3);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.hint?.zh).toMatch(/（GB\/T 9704-2012，[\d.、]+）。$/u);
    expect(found?.place?.line).toBeGreaterThan(0);
  });
});

const hasOffice =
  hasPython && programWorks('soffice', ['--version'], 'faults in files of LibreOffice');

describe.skipIf(!hasOffice)('a Word file saved by LibreOffice', () => {
  const saved = join(folder, 'office');
  // It takes its time: every other fault.
  const kept = planted.filter((_, index) => index % 2 === 0);

  it('has the same faults, and none where it keeps to the standard', () => {
    const files = ['base', ...kept.map(({ name }) => name)].map((name) =>
      join(folder, `${name}.docx`),
    );
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      saved,
      ...files,
    ]);
    expect(
      check(join(saved, 'base.docx')).map(({ code, message }) => `${code} ${message.zh}`),
    ).toEqual([]);
    const missed = kept.filter(
      ({ name, code }) => !codes(check(join(saved, `${name}.docx`))).includes(code),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  }, 180_000);
});
