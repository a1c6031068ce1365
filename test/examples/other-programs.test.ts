/** Other programs read from our Word files the text that our text writer gives. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PYTHON, programWorks } from '../support/programs.ts';
import { exampleForms, projectFolder } from '../support/project.ts';

const pythonDocx = programWorks(
  PYTHON,
  ['-c', 'import docx'],
  'reading Word files with python-docx',
);
const pandoc = programWorks('pandoc', ['--version'], 'reading Word files with Pandoc');
const libreOffice = programWorks('soffice', ['--version'], 'opening Word files in LibreOffice');

/** All paragraphs in document order, those of tables and text boxes too, each box once. */
const PARAGRAPHS_SCRIPT = `
import sys, docx
from docx.text.paragraph import Paragraph
from docx.oxml.ns import qn
FALLBACK = '{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback'
for p in docx.Document(sys.argv[1]).element.body.iter(qn('w:p')):
    if any(a.tag == FALLBACK for a in p.iterancestors()): continue
    print(Paragraph(p, None).text.replace('\\n', ''))
`;

const folder = mkdtempSync(join(tmpdir(), 'hongtou-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(exampleForms())('$form as a Word file', ({ year, name }) => {
  const docx = join(projectFolder, 'examples', year, '成品', `${name}.docx`);
  // A picture is a picture there, and no words in brackets.
  const wanted = () =>
    readFileSync(docx.replace(/docx$/, 'txt'), 'utf8').replace(/\[图片：(.*?)\]/gu, '$1');

  it.skipIf(!pythonDocx)('is read by python-docx, paragraph by paragraph', () => {
    const lines = linesOf(run(PYTHON, ['-c', PARAGRAPHS_SCRIPT, docx]));
    expect(lines).toEqual(asParagraphs(linesOf(wanted().replaceAll('\t', '\n')), lines));
  });

  it.skipIf(!pandoc)('shows its headings in the Markdown that Pandoc makes of it', () => {
    const text = run('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', docx]);
    const alone = linesOf(wanted()).filter((line) =>
      /^[一二三四五六七八九十]+、[^。]+$/u.test(line),
    );
    for (const heading of alone) expect(text).toMatch(new RegExp(`^# ${heading}(?: |$)`, 'mu'));
  });

  it.skipIf(!pandoc)('is read by Pandoc', () => {
    const text = run('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', docx]);
    // what a picture is called stands there in brackets, above its caption
    expect(lettersOf(text.replace(/^\[.*\]$/gmu, ''))).toBe(lettersOf(wanted()));
  });

  it.skipIf(!libreOffice)(
    'loses no text when LibreOffice opens and saves it',
    () => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const out = join(folder, year);
      run('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, docx]);
      const text = run(PYTHON, ['-c', PARAGRAPHS_SCRIPT, join(out, basename(docx))]);
      expect(lettersOf(text)).toBe(lettersOf(wanted()));
    },
    120_000,
  );
});

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The letters alone: layout in rows and columns is each program's own. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u3000\-|+=]/g, '');
}

/** Lines as the paragraphs that hold them: the lines of a title, its issuers' among them, are one. */
function asParagraphs(lines: readonly string[], paragraphs: readonly string[]): string[] {
  const joined: string[] = [];
  const left = [...lines];
  while (left.length > 0) {
    const paragraph = paragraphs[joined.length] ?? '';
    let text = left.shift() ?? '';
    while (left.length > 0 && text !== paragraph && paragraph.startsWith(text + left[0])) {
      text += left.shift();
    }
    joined.push(text);
  }
  return joined;
}
