/** What a paragraph keeps when `format` gives it a style, and what it gets beside that. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/index.ts';
import { paragraph, wordFile, wordPart } from '../readers/word-file.ts';
import { END, formatted, HEAD, run, stylesByText } from './formatted.ts';

describe('what the styles of a file bring along', () => {
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="清单"/><w:basedOn w:val="a3"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="r"><w:name w:val="右起"/><w:pPr><w:bidi/></w:pPr></w:style>',
  );
  const level = (number: number, format: string, text: string, style = '') =>
    `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>`,
  );
  const styled = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
  const propertiesOf = (xml: string | undefined, text: string) =>
    new RegExp(`<w:pPr>((?:(?!<w:p>|</w:pPr>).)*)</w:pPr>(?:(?!<w:p>).)*${text}`, 'su').exec(
      xml ?? '',
    )?.[1] ?? '';

  it('stays with their paragraphs: automatic numbers, of headings too, and the direction of text', async () => {
    const body = [
      styled('2', '查重点场所'),
      styled('a3', '检查仓库，逐一登记。'),
      styled('a4', '检查厂房，逐一登记。'),
      styled('r', '一句话。'),
    ].join('');
    const made = await formatted(HEAD + body + END, { styles, numbering });
    const document = made.after['word/document.xml'];
    const number = (level: number, id: number) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
    expect(propertiesOf(document, '查重点场所')).toContain(number(1, 6));
    expect(propertiesOf(document, '检查仓库')).toContain(number(0, 5));
    expect(propertiesOf(document, '检查厂房')).toContain(number(0, 5));
    expect(propertiesOf(document, '一句话')).toContain('<w:bidi/>');
    const lines = async (bytes: Uint8Array) =>
      (await readDocument(bytes, '甲.docx')).value?.read.lines
        .map(({ label = '', text }) => label + text)
        .filter((line) => line !== '' && !line.includes('{PAGE}'));
    const before = wordFile(HEAD + body + END, { styles, numbering });
    expect(await lines(made.bytes)).toEqual(await lines(before));
  });
});

describe('a paragraph', () => {
  it('whose lines are broken by hand is not justified: its lines would be torn apart', async () => {
    const broken = `<w:p>${run('联系人：张明')}<w:r><w:br/></w:r>${run('电话：12345')}</w:p>`;
    const document = (await formatted(HEAD + broken + END)).after['word/document.xml'] ?? '';
    const [, properties] =
      /<w:pPr>((?:(?!<w:p>).)*)<\/w:pPr>(?:(?!<w:p>).)*联系人/su.exec(document) ?? [];
    expect(properties).toContain('<w:jc w:val="left"/>');
  });

  it('above the signature goes to its page with it (7.3.5.5)', async () => {
    const document = (await formatted(HEAD + END)).after['word/document.xml'] ?? '';
    const kept = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>.*?<\/w:p>/gsu)].map(
      ([one]) => /<w:t[^>]*>([^<]*)/u.exec(one)?.[1],
    );
    expect(kept).toEqual(['重点排查低洼地段、地下车库。']);
  });

  it('in columns keeps its own place where that is counted from the edge of a page, and is listed', async () => {
    const sections = END.replace(
      paragraph('重点排查低洼地段、地下车库。'),
      `<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${paragraph('重点排查低洼地段、地下车库。')}`,
    );
    const { after, left } = await formatted(
      `${HEAD}${sections}<w:sectPr><w:cols w:num="2"/></w:sectPr>`,
    );
    const styles = stylesByText({ after });
    expect(styles.get('重点排查低洼地段、地下车库。')).toBe('公文正文');
    expect(styles.get('云溪市青禾产业园区管理委员会')).toBe('');
    expect(left.map(({ text }) => text)).toContain('云溪市青禾产业园区管理委员会');
  });
});
