/** Word files as other programs write them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../src/cli/libreoffice.ts';
import { readLines } from '../../src/readers/index.ts';
import { PYTHON, programWorks } from '../support/programs.ts';
import { paragraph, read, readWord, texts, wordFile, wordPart } from './word-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hongtou-readers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const PATIENCE = 120_000;

const SCRIPT = `
import sys, docx
from docx.shared import Pt
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
d = docx.Document()
d.core_properties.title = '工作总结'
p = d.add_paragraph()
p.alignment = WD_ALIGN_PARAGRAPH.CENTER
r = p.add_run('2024年工作总结')
r.font.size = Pt(22)
r._element.get_or_add_rPr().get_or_add_rFonts().set(qn('w:eastAsia'), '方正小标宋简体')
d.add_heading('一、总体情况', 1)
p = d.add_paragraph('完成投资')
p.add_run('12.8').bold = True
p.add_run('亿元。')
p.paragraph_format.first_line_indent = Pt(32)
d.add_paragraph('甲', style='List Number')
d.add_paragraph('乙', style='List Number')
t = d.add_table(2, 2)
for at, words in enumerate(['指标', '数值', '产值', '12']):
    t.cell(at // 2, at % 2).text = words
d.add_page_break()
d.add_paragraph('云溪市青禾产业园')
d.sections[0].footer.paragraphs[0].text = '— 1 —'
d.save(sys.argv[1])
`;

const hasPython = programWorks(PYTHON, ['-c', 'import docx'], 'files of python-docx');

describe.skipIf(!hasPython)('a file of python-docx', () => {
  const path = join(folder, 'python.docx');
  if (hasPython) spawnSync(PYTHON, ['-c', SCRIPT, path]);

  it('has its text, looks, labels, tables and pages', () => {
    const { lines, properties } = read(readFileSync(path));
    expect(texts(lines)).toEqual([
      '2024年工作总结',
      '一、总体情况',
      '完成投资12.8亿元。',
      '[1.]甲',
      '[2.]乙',
      '指标\t数值',
      '产值\t12',
      '',
      '云溪市青禾产业园',
      '— 1 —',
    ]);
    expect(lines[0]?.look).toMatchObject({ align: 'center', size: 22, font: '方正小标宋简体' });
    expect(lines[1]?.look).toMatchObject({ outlineLevel: 1, style: 'heading 1' });
    expect(lines[2]?.look.indent?.firstLine).toBe(32);
    expect(lines[8]?.pageBreak).toBe(true);
    expect(properties?.title).toBe('工作总结');
  });
});

const hasOffice = findLibreOffice() !== undefined;
if (!hasOffice) console.warn('LibreOffice is not installed: left out files that it writes');

describe.skipIf(!hasOffice)('a file that LibreOffice has written', () => {
  const numbering = wordPart(
    'numbering',
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  );
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = [
    paragraph('2024年工作总结', '<w:jc w:val="center"/>', '<w:sz w:val="44"/>'),
    paragraph('总体情况', item),
    paragraph('主要成效', item),
    '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>',
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    paragraph('戊', '<w:jc w:val="right"/>'),
  ].join('');
  const original = wordFile(body, { numbering });
  const facts = (bytes: Uint8Array) =>
    read(bytes).lines.map(({ text, label, look }) => [text, label, look.align ?? 'left']);

  it(
    'reads as the file that it was made from',
    async () => {
      expect(facts(await convert(original, 'docx', 'docx'))).toEqual(facts(original));
      expect(texts(readWord(body, { numbering }).lines).slice(0, 3)).toEqual([
        '2024年工作总结',
        '[一、]总体情况',
        '[二、]主要成效',
      ]);
    },
    PATIENCE,
  );

  it(
    'reads the same after it was a .doc',
    async () => {
      const path = join(folder, 'source.docx');
      writeFileSync(path, original);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync(findLibreOffice() ?? '', [
        profile,
        '--headless',
        '--convert-to',
        'doc',
        '--outdir',
        folder,
        path,
      ]);
      const old = readFileSync(join(folder, 'source.doc'));
      expect(readLines(old, { name: '总结.doc' }).problems.map(({ code }) => code)).toEqual([
        'readers/needs-conversion',
      ]);
      expect(facts(await convert(old, 'doc', 'docx'))).toEqual(facts(original));
    },
    PATIENCE,
  );
});
