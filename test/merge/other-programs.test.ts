/** Rounds really through other programs: LibreOffice saves the edited file, python-docx edits it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../src/cli/libreoffice.ts';
import { openForm } from '../../src/computer/library.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile } from '../../src/roads/merge/merge.ts';
import { PYTHON, programWorks } from '../support/programs.ts';
import { projectFolder } from '../support/project.ts';
import { corrected, merged, path, tableOf } from './corrections.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';

const NOTICE = join(projectFolder, 'examples/2024/通知.yaml');
const hasOffice = findLibreOffice() !== undefined;
const hasPython = programWorks(PYTHON, ['-c', 'import docx'], 'files edited by python-docx');

async function printed(form: string): Promise<Uint8Array> {
  const { value } = composeDocument(openForm(form));
  if (value === undefined) throw new Error(`${form} cannot be printed`);
  return writeDocument(value, 'docx');
}

describe.skipIf(!hasOffice)('a Word file that LibreOffice has saved', { timeout: 180_000 }, () => {
  it.each([NOTICE, path])(
    'unedited, has nothing to merge, and nothing to tell: %s',
    async (form) => {
      const bytes = await convert(await printed(form), 'docx', 'docx');
      const { value, problems } = await mergeWordFile(openForm(form), { name: '存.docx', bytes });
      expect(value).toMatchObject({ files: [], landed: [], left: [] });
      expect(problems).toEqual([]);
    },
  );

  // Beside a frame (the word 文件 of the letterhead) LibreOffice drops tracking: the number then stands there twice.
  it.each([
    ['without tracking', undefined, 'forty-corrections'],
    ['with tracking', '王主任', 'forty-corrections-libreoffice'],
  ])('%s, lands the forty corrections where Word’s own file does', async (_, author, golden) => {
    const bytes = await convert(await corrected(author), 'docx', 'docx');
    const { value, problems } = await merged(bytes);
    const told = problems.filter(({ code }) => code !== 'merge/no-origin');
    await expect(tableOf(value, told)).toMatchFileSnapshot(`golden/${golden}.txt`);
    expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), value.left)).toEqual([]);
  });
});

const EDIT = `
import docx, sys
source, target = sys.argv[1:]
document = docx.Document(source)
def put(old, new):
    done = 0
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new)
                done += 1
    assert done > 0, old
put('严防', '坚决防范')
put('57', '60')
paragraphs = [p for p in document.paragraphs if '检查范围' in p.text]
assert paragraphs
paragraphs[0].insert_paragraph_before('本次检查由安全应急部牵头组织。')
cells = [c for t in document.tables for r in t.rows for c in r.cells if '责任落实' in c.text]
assert cells
cells[0].paragraphs[0].runs[0].text = '责任体系'
for paragraph in document.paragraphs:
    if '应急预案编制' in paragraph.text:
        paragraph._element.getparent().remove(paragraph._element)
document.save(target)
`;

describe.skipIf(!hasPython)('a Word file that python-docx has edited', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-python-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lands words, a box, a new paragraph, a cell; a removed item is gone', async () => {
    const [source, target] = ['原.docx', '改.docx'].map((name) => join(folder, name));
    writeFileSync(source as string, await printed(NOTICE));
    const { status, stderr } = spawnSync(PYTHON, ['-c', EDIT, source as string, target as string]);
    expect([status, String(stderr)]).toEqual([0, '']);
    const bytes = new Uint8Array(readFileSync(target as string));
    const { value } = await mergeWordFile(openForm(NOTICE), { name: '改.docx', bytes });
    if (value === undefined) throw new Error('not merged');
    const after = value.files.map((file) => new TextDecoder().decode(file.after)).join('\n');
    expect(after).toContain('坚决防范各类事故发生');
    expect(after).toContain('【60】家');
    expect(after).toContain('本次检查由安全应急部牵头组织。');
    expect(after).toContain('责任体系');
    expect(after).not.toContain('应急预案编制');
    const again = await printedAfter(NOTICE, value);
    expect(unlisted(paragraphsOf(bytes), again, value.left)).toEqual([]);
  });
});
