/** `format` on a Word file: its look becomes the official one, all that it holds stays as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInPlace, type Reformatted, readDocument } from '../../src/index.ts';
import { paragraph, wordFile, wordPart } from '../readers/word-file.ts';
import {
  BODY,
  contentOf,
  END,
  formatted,
  HEAD,
  NOTES,
  partsOf,
  run,
  stylesByText,
} from './formatted.ts';

const PICTURE =
  '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="图 1"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r>';
const SPECIAL = [
  `<w:p>${run('现场见下图。')}${PICTURE}</w:p>`,
  `<w:p>${run('各企业')}<w:ins w:id="7" w:author="甲" w:date="2024-06-01T00:00:00Z">${run('每日')}</w:ins>${run('报送')}<w:del w:id="8" w:author="甲" w:date="2024-06-01T00:00:00Z"><w:r><w:delText>一次</w:delText></w:r></w:del>${run('情况。')}</w:p>`,
  `<w:p><w:commentRangeStart w:id="4"/>${run('物资储备按清单落实。')}<w:commentRangeEnd w:id="4"/></w:p>`,
  '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>',
  `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('物资清单')}</w:tc></w:tr>`,
  `<w:tr><w:tc><w:tcPr/>${paragraph('沙袋')}</w:tc><w:tc><w:tcPr/>${paragraph('500个')}</w:tc></w:tr></w:tbl>`,
  '<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>',
].join('');

describe('a Word file formatted in place', () => {
  it('gives title, headings, text and signature the styles of our own files', async () => {
    const styles = stylesByText(await formatted(HEAD + BODY + END, NOTES));
    expect(styles.get('关于做好园区防汛工作的通知')).toBe('材料标题');
    expect(styles.get('园区各企业：')).toBe('主送机关');
    expect(styles.get('一、加强值守')).toBe('一级标题');
    expect(styles.get('重点排查低洼地段、地下车库。')).toBe('公文正文');
    expect(styles.get('云溪市青禾产业园区管理委员会')).toBe('发文机关署名');
    expect(styles.get('2024年6月3日')).toBe('成文日期');
  });

  it('leaves widow control on over footnotes, where LibreOffice would not come to the end of a page', async () => {
    const widows = ({ after }: { after: Record<string, string> }) =>
      [...(after['word/styles.xml'] ?? '').matchAll(/<w:widowControl[^>]*>/gu)].map(String);
    expect(widows(await formatted(HEAD + BODY + END, NOTES))).toEqual(['<w:widowControl/>']);
    expect(widows(await formatted(HEAD + END))).toEqual(['<w:widowControl w:val="0"/>']);
  });

  it('sets page, margins and page numbers', async () => {
    const { after } = await formatted(HEAD + BODY + END, NOTES);
    const section = /<w:sectPr.*?<\/w:sectPr>/su.exec(after['word/document.xml'] ?? '')?.[0];
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(section).toMatch(/<w:pgMar[^>]*w:top="2098"/u);
    expect(section?.match(/<w:footerReference/gu)).toHaveLength(2);
    expect(after['word/footer1.xml']).toContain('PAGE');
  });

  it('leaves a footer with words on the pages of the sections after it, which have none of their own', async () => {
    const first = `<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rId-footer7"/></w:sectPr></w:pPr></w:p>`;
    const parts = { ...NOTES, footer7: wordPart('ftr', paragraph('青禾产业园区内部资料')) };
    const { after, left } = await formatted(`${HEAD}${first}${BODY}${END}<w:sectPr/>`, parts);
    const sections = (after['word/document.xml'] ?? '').match(/<w:sectPr.*?<\/w:sectPr>/gsu) ?? [];
    expect(sections.map((one) => one.match(/<w:footerReference/gu)?.length ?? 0)).toEqual([2, 0]);
    expect(sections[0]?.match(/r:id="rId-footer7"/gu)).toHaveLength(2);
    expect(left.map(({ reason }) => reason)).toContain('footer');
  });

  it('gives letters that are joined a style of their own, where LibreOffice would come to no end', async () => {
    const joined = `<w:p>${run('标语为')}<w:r><w:rPr><w:rtl/></w:rPr><w:t>خۇش كەپسىز</w:t></w:r>${run('。')}</w:p>`;
    const { before, after } = await formatted(HEAD + joined + END);
    const document = after['word/document.xml'] ?? '';
    expect(document).toMatch(/<w:rStyle w:val="GongwenJoined"\/><w:rtl\/><\/w:rPr><w:t[^>]*>خۇش/u);
    expect(contentOf(document)).toBe(contentOf(before['word/document.xml'] ?? ''));
  });

  it('takes looks off that were set by hand, not a word nor its weight within text', async () => {
    const bold = `<w:p>${run('重点排查')}<w:r><w:rPr><w:rFonts w:eastAsia="楷体"/><w:b/><w:sz w:val="21"/></w:rPr><w:t>地下车库</w:t></w:r>${run('和低洼地段。')}</w:p>`;
    const { after } = await formatted(HEAD + bold + END);
    const document = after['word/document.xml'] ?? '';
    expect(document).not.toContain('楷体');
    expect(document).not.toContain('w:val="21"');
    expect(document).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t>地下车库/u);
    expect(/<w:r>(?:(?!<w:t).)*<w:t[^>]*>一、加强值守/su.exec(document)?.[0]).not.toContain(
      '<w:b/>',
    );
  });
});

describe('an empty line', () => {
  it('goes where styles keep the distance, and it is said how many', async () => {
    const { after, emptyRemoved } = await formatted(HEAD + BODY + END, NOTES);
    expect(emptyRemoved).toBe(2);
    expect(after['word/document.xml']).not.toMatch(/<w:t[^>]*><\/w:t>/u);
  });

  it('goes as well where a program has written it as an element without content, also several', async () => {
    const bare = (body: string) => body.replaceAll(paragraph(''), '<w:p/><w:p w:rsidR="00AA"/>');
    const { after, emptyRemoved } = await formatted(bare(HEAD + END));
    expect(emptyRemoved).toBe(4);
    expect(after['word/document.xml']).not.toMatch(/<w:p(?:\s[^>]*)?\/>/u);
  });

  it('stays where somebody put it in as a tracked change', async () => {
    const tracked = '<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="甲"/></w:rPr></w:pPr></w:p>';
    const { after, emptyRemoved } = await formatted(HEAD + END.replace(paragraph(''), tracked));
    expect(emptyRemoved).toBe(1);
    expect(after['word/document.xml']).toContain('<w:ins w:id="9" w:author="甲"/>');
  });

  it('stays where it holds a bookmark, or parts two tables', async () => {
    const mark = '<w:p><w:bookmarkStart w:id="1" w:name="甲"/><w:bookmarkEnd w:id="1"/></w:p>';
    const cell = (text: string) =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('值')}</w:tc></w:tr></w:tbl>`;
    const made = await formatted(
      HEAD + BODY + cell('甲') + paragraph('') + cell('乙') + END.replace(paragraph(''), mark),
      NOTES,
    );
    expect(made.after['word/document.xml']).toContain('w:name="甲"');
    expect(made.after['word/document.xml']).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/su);
  });
});

describe('what is no look', () => {
  it('keeps pictures, notes, comments, tracked changes, tables and formulas as they are', async () => {
    const { before, after } = await formatted(HEAD + BODY + SPECIAL + END, NOTES);
    expect(contentOf(after['word/document.xml'] ?? '')).toBe(
      contentOf(before['word/document.xml'] ?? ''),
    );
    const table = /<w:tbl>.*<\/w:tbl>/su;
    expect(table.exec(after['word/document.xml'] ?? '')?.[0]).toBe(
      table.exec(before['word/document.xml'] ?? '')?.[0],
    );
    expect(after['word/footnotes.xml']).toBe(before['word/footnotes.xml']);
  });

  it('gives a paragraph with a picture the height of the picture', async () => {
    const { after } = await formatted(HEAD + SPECIAL + END);
    const holder = /<w:p><w:pPr>(?:(?!<w:p>).)*现场见下图/su.exec(after['word/document.xml'] ?? '');
    expect(holder?.[0]).toContain('w:line="240" w:lineRule="auto"');
  });

  it('leaves what it cannot place as it is, and lists it', async () => {
    const footer = {
      footer1: wordPart('footer', paragraph('内部资料，注意保存')),
    };
    const section =
      '<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/><w:cols w:num="2"/></w:sectPr>';
    const made = await formatted(HEAD + SPECIAL + END + section, footer);
    const reasons = made.left.map(({ reason }) => reason);
    expect(reasons).toContain('table');
    expect(reasons).toContain('footer');
    expect(reasons).toContain('columns');
    expect(made.after['word/footer1.xml']).toBe(made.before['word/footer1.xml']);
    expect(made.after['word/document.xml']).toContain('r:id="rId-footer1"');
  });

  it.each([
    ['2024/06/03', true],
    ['0571-1234567', true],
    ['第2页 内部', true],
    ['— 2 —', false],
    ['第2页 共12页', false],
    ['2/12', false],
  ])('a footer that says %s: stays %s', async (text, stays) => {
    const footer1 = wordPart('ftr', paragraph(text));
    const section = '<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/></w:sectPr>';
    const { after, left } = await formatted(HEAD + END + section, { footer1 });
    expect((after['word/document.xml'] ?? '').includes('r:id="rId-footer1"')).toBe(stays);
    expect(left.some(({ reason }) => reason === 'footer')).toBe(stays);
  });

  it('changes no second time what it has formatted', async () => {
    const once = await formatted(HEAD + BODY + SPECIAL + END, NOTES);
    const { value } = await readDocument(once.bytes, '新.docx');
    if (value === undefined) throw new Error('nothing was read');
    const twice = (await formatInPlace(once.bytes, value)) as Reformatted;
    expect(contentOf(partsOf(twice.bytes)['word/document.xml'] ?? '')).toBe(
      contentOf(once.after['word/document.xml'] ?? ''),
    );
    expect(twice.emptyRemoved).toBe(0);
  });

  it('keeps the words of any text, however it is cut into paragraphs and runs', async () => {
    const words = fc.string({
      unit: fc.constantFrom(...'一二（）、。：关于通知附件2024年月日甲乙A ①&<“”　'),
      maxLength: 30,
    });
    const paragraphs = fc.array(fc.array(words, { maxLength: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(paragraphs, async (all) => {
        const body = all
          .map(
            (runs) =>
              `<w:p>${runs.map((text) => paragraph(text).replace(/^<w:p><w:pPr><\/w:pPr>|<\/w:p>$/gu, '')).join('')}</w:p>`,
          )
          .join('');
        const bytes = wordFile(paragraph('关于防汛工作的通知') + body);
        const { value } = await readDocument(bytes, '甲.docx');
        if (value === undefined) return;
        const made = (await formatInPlace(bytes, value)) as Reformatted;
        expect(contentOf(partsOf(made.bytes)['word/document.xml'] ?? '')).toBe(
          contentOf(partsOf(bytes)['word/document.xml'] ?? ''),
        );
      }),
      { numRuns: 60 },
    );
  });
});
