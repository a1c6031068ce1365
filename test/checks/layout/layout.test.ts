/** Word files of other programs, a fault in each: the check of layout names its clause, and finds nothing else wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayout } from '../../../src/checks/index.ts';
import { layoutRules } from '../../../src/checks/layout/check.ts';
import { layoutExamples } from '../../../src/checks/layout/examples.ts';
import { defaultFonts } from '../../../src/layout/index.ts';
import type { Problem } from '../../../src/problem.ts';
import { readLines } from '../../../src/readers/index.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import { documentOf } from '../../support/documents.ts';
import { PYTHON, programWorks } from '../../support/programs.ts';
import { projectFolder } from '../../support/project.ts';
import { planted } from './planted.ts';

const script = fileURLToPath(new URL('make_docx.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hongtou-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Other ways to the same page, faultless too. */
const ways: Record<string, Record<string, unknown>> = {
  'page numbers in boxes at the outer edge, as WPS has them': {
    'odd.box': 'outside',
    'even.box': 'outside',
    'odd.align': 'left',
    'odd.right': 0,
  },
  'a grid of characters instead of tight ones': { 'page.charSpace': -860, 'text1.tracking': 0 },
  'a title in one paragraph, lines broken in it': {
    'title1.text': '关于开展园区企业\n安全生产专项整治工作的通知',
    drop: ['title2'],
  },
  'a line broken in a paragraph': { 'text1.text': '园区各企业要做到以下几点。\n按时整改。' },
  'paragraphs in by typed blanks': {
    'text1.first': 0,
    'text1.text': `　　${'园区各企业要按时整改。'.repeat(5)}`,
  },
  'an imprint in a table': { 'imprint.table': true },
  'a signature set off by blanks': {
    'issuer.align': 'left',
    'issuer.text': `${'　'.repeat(12)}云溪市青禾产业园区管理委员会`,
    'date.left': 0,
    'date.text': `${'　'.repeat(14)}2024年1月16日`,
  },
};
const clean = Object.entries(ways).map(([what, changes], index) => ({
  name: `way${index}`,
  what,
  changes,
}));
const cases = [{ name: 'base', changes: {} }, ...clean, ...planted];
const hasPython = programWorks(PYTHON, ['-c', 'import docx'], 'faults in files of python-docx');
if (hasPython) {
  const { status, stderr } = spawnSync(PYTHON, [script, folder], {
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

  it.each(clean)('has none with $what', ({ name }) => {
    expect(
      check(join(folder, `${name}.docx`)).map(({ code, message }) => `${code} ${message.zh}`),
    ).toEqual([]);
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

describe.skipIf(!hasPython)('the example that explains a rule', () => {
  it.each(layoutRules)('$code is said of a file that is so', ({ code }) => {
    const said = planted
      .filter((each) => each.code === code)
      .flatMap(({ name }) => check(join(folder, `${name}.docx`)))
      .filter((problem) => problem.code === code)
      .map(({ message }) => message.zh);
    expect(said).toContain(layoutExamples.get(code)?.said);
  });
});

const hasOffice =
  hasPython && programWorks('soffice', ['--version'], 'faults in files of LibreOffice');

const own = ['函', '请示', '通报', '决议', '纪要', '命令'];

describe.skipIf(!hasOffice)('a Word file saved by LibreOffice', () => {
  const saved = join(folder, 'office');
  // It takes its time: every other fault.
  const kept = planted.filter((_, index) => index % 2 === 0);
  const found = (name: string) => check(join(saved, `${name}.docx`));

  beforeAll(async () => {
    for (const kind of own) {
      const { document, words } = documentOf(
        join(projectFolder, 'examples', '公文种类', `${kind}.yaml`),
      );
      if (document === undefined) throw new Error(`${kind} makes no document`);
      writeFileSync(
        join(folder, `${kind}.docx`),
        await writeDocx(document, { fonts: defaultFonts, words }),
      );
    }
    const names = ['base', ...own, ...kept.map(({ name }) => name)];
    spawnSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved],
      ...names.map((name) => join(folder, `${name}.docx`)),
    ]);
  }, 180_000);

  it.each(['base', ...own])('%s has no fault', (name) => {
    expect(found(name).map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });

  it('has the faults that it had before', () => {
    const missed = kept.filter(({ name, code }) => !codes(found(name)).includes(code));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
