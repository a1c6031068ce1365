/** Our Word files stay what they are when other programs open, save and change them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PYTHON, programWorks } from '../support/programs.ts';
import { clauses, deviationsFrom } from './clauses/index.ts';
import { Parts } from './mutants/parts.ts';
import { canRender, convert } from './office.ts';
import type { Page } from './page.ts';
import { textLines } from './queries.ts';
import { renderToPages } from './render.ts';
import { specimens } from './specimens/specimens.ts';
import { settings, writeAll } from './write.ts';

const works =
  programWorks(PYTHON, ['-c', 'import docx'], 'changing Word files with python-docx') && canRender;

/** Every paragraph: the name of its style, and its text; text boxes once, not again for older programs. */
const LIST = `
import sys, docx
from docx.text.paragraph import Paragraph
from docx.oxml.ns import qn
FALLBACK = '{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback'
file = docx.Document(sys.argv[1])
names = {s.style_id: s.name for s in file.styles}
for p in file.element.body.iter(qn('w:p')):
    if any(a.tag == FALLBACK for a in p.iterancestors()): continue
    text = Paragraph(p, None).text.replace('\\n', '').replace('\\t', '')
    if text: print(names.get(p.style), text, sep=' | ')
`;

/** Adds paragraphs in the middle of the body, of the style of the one before. */
const ADD = `
import copy, sys, docx
file = docx.Document(sys.argv[1])
body = [p for p in file.paragraphs if len(p.text) > 60]
p = body[len(body) // 2]
for _ in range(int(sys.argv[3])):
    new = copy.deepcopy(p._p)
    p._p.addnext(new)
file.save(sys.argv[2])
`;

const NAMES = [
  '文件·全部要素',
  '文件·联合行文用印',
  '信函·多页',
  '命令',
  '纪要·多页',
  '印发通知',
  '表格',
];
const ADDED = [1, 12];

const folder = mkdtempSync(join(tmpdir(), 'hongtou-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function python(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

let before: Map<string, Uint8Array>;
let after: Map<string, Uint8Array>;
let pages: Map<string, Page[]>;

beforeAll(async () => {
  if (!works) return;
  const own = new Map([...specimens].filter(([name]) => NAMES.includes(name)));
  before = await writeAll(own);
  after = await convert(before, 'docx', (files) => {
    const saved = [...files].map(([name, path]) => [name, readFileSync(path)] as const);
    return new Map<string, Uint8Array>(saved);
  });
  const longer = NAMES.flatMap((name) =>
    ADDED.map((count) => [`${name} +${count}`, withParagraphs(name, count)] as const),
  );
  pages = await renderToPages(
    new Map([
      ...before,
      ...[...after].map(([name, bytes]) => [`${name} saved`, mended(bytes)] as const),
      ...longer,
    ]),
  );
}, 300_000);

/**
 * LibreOffice reads `overflowPunct` the wrong way round but writes it the right way: in what it saved itself, marks
 * would hang out of full lines, and some lines would be saved.
 */
function mended(saved: Uint8Array): Uint8Array {
  const parts = new Parts(saved);
  parts.change(/word\/(?:styles|document)\.xml$/u, (xml) =>
    xml.replace(/<w:overflowPunct w:val="(?:0|false)"\/>/gu, '<w:overflowPunct w:val="1"/>'),
  );
  return parts.zipped();
}

function withParagraphs(name: string, count: number): Uint8Array {
  const [from, to] = [join(folder, `${name}.docx`), join(folder, `${name}-${count}.docx`)];
  writeFileSync(from, before.get(name) ?? '');
  python(ADD, from, to, String(count));
  return readFileSync(to);
}

function listed(bytes: Uint8Array | undefined): string[] {
  const path = join(folder, 'listed.docx');
  writeFileSync(path, bytes ?? '');
  return python(LIST, path).split('\n');
}

describe.skipIf(!works).each(NAMES)('%s', (name) => {
  const document = specimens.get(name);

  it('has the same text in the same styles after LibreOffice opened and saved it', () => {
    expect(listed(after.get(name))).toEqual(listed(before.get(name)));
  });

  it('has the same pages after LibreOffice opened and saved it', () => {
    expect(pages.get(`${name} saved`)?.length).toBe(pages.get(name)?.length);
  });

  it.each(ADDED)(
    'with %d paragraphs more keeps imprint and page numbers in their places',
    (count) => {
      const own = pages.get(`${name} +${count}`) ?? [];
      const lines = (each: Page[] = []) => each.flatMap(textLines).length;
      expect(lines(own)).toBeGreaterThan(lines(pages.get(name)));
      expect(document).toBeDefined();
      if (document === undefined) return;
      const places = clauses.filter(
        (clause) => /^7\.(?:4|5$)/u.test(clause.clause) && clause.applies(document),
      );
      expect(places.length).toBeGreaterThan(0);
      const faults = places
        .flatMap((clause) => deviationsFrom(clause, { pages: own, document, ...settings }))
        // Only the writer knows that the imprint will stand alone; no word processor takes the number away.
        .filter(({ clause, expected }) => !(clause === '7.5' && expected === ''));
      expect(faults).toEqual([]);
    },
  );
});
