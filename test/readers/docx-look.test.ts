/** How paragraphs and pages of a Word file look: styles, own properties, sections, drawings. */
import { describe, expect, it } from 'vitest';
import { paragraph, readWord, wordPart } from './word-file.ts';

const STYLES = wordPart(
  'styles',
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/><w:spacing w:line="579" w:lineRule="exact"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
);

describe('the look of a paragraph', () => {
  it('is its style, inherited parts included', () => {
    const [line] = readWord(paragraph('一、总体要求', '<w:pStyle w:val="1"/>'), {
      styles: STYLES,
    }).lines;
    expect(line?.look).toEqual({
      style: 'heading 1',
      outlineLevel: 1,
      font: '黑体',
      latinFont: 'Times New Roman',
      size: 16,
      align: 'justify',
      keepNext: true,
      indent: { left: 0, right: 0, firstLine: 32, characters: { firstLine: 2 } },
      spacing: { before: 0, after: 0, line: 28.95, exact: true },
    });
  });

  it('has its own properties over its style, attribute by attribute', () => {
    const own =
      '<w:pStyle w:val="1"/><w:jc w:val="center"/><w:outlineLvl w:val="9"/><w:ind w:left="200"/><w:spacing w:before="100"/>';
    const [line] = readWord(paragraph('甲', own, '<w:sz w:val="44"/><w:color w:val="ff0000"/>'), {
      styles: STYLES,
    }).lines;
    expect(line?.look).toMatchObject({
      align: 'center',
      size: 22,
      color: 'FF0000',
      indent: { left: 10, firstLine: 44 },
      spacing: { before: 5, line: 28.95 },
    });
    expect(line?.look.outlineLevel).toBeUndefined();
  });

  it('takes a hanging indent instead of a first line that is indented', () => {
    const own = '<w:pStyle w:val="1"/><w:ind w:left="400" w:hanging="400"/>';
    const [line] = readWord(paragraph('甲', own), { styles: STYLES }).lines;
    expect(line?.look.indent).toEqual({ left: 20, right: 0, firstLine: -20 });
  });

  it.each([
    ['its list', '<w:ind w:firstLineChars="0"/>', { left: 32, firstLine: -32 }],
    ['itself', '<w:ind w:firstLineChars="0" w:firstLine="0"/>', { left: 32, firstLine: 0 }],
    [
      'itself in twips',
      '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="640"/>',
      { left: 0, firstLine: 32 },
    ],
  ])(
    'in a list has the place that %s says, where Word takes characters back with 0',
    (_, own, place) => {
      const numbering = wordPart(
        'numbering',
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="640" w:hanging="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
      );
      const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>';
      const [line] = readWord(paragraph('压实责任', `<w:pStyle w:val="1"/>${number}${own}`), {
        styles: STYLES,
        numbering,
      }).lines;
      expect(line?.look.indent).toEqual({ right: 0, ...place });
    },
  );

  it('is that of most of its characters; stretches of other looks are listed', () => {
    const body =
      '<w:p><w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>一是</w:t></w:r><w:r><w:t>抓</w:t></w:r><w:r><w:t>好安全生产</w:t></w:r></w:p>';
    const [line] = readWord(body, { styles: STYLES }).lines;
    expect(line?.look.bold).toBeUndefined();
    expect(line?.runs?.map(({ text, look }) => [text, look.bold])).toEqual([
      ['一是', true],
      ['抓好安全生产', undefined],
    ]);
  });

  it('knows rules above and below', () => {
    const own =
      '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="7" w:color="FF0000"/></w:pBdr>';
    const [line] = readWord(paragraph('云溪园发〔2024〕3号', own)).lines;
    expect(line?.look.rules).toEqual({
      below: { width: 1.5, space: 7, color: 'FF0000', style: 'single' },
    });
  });

  it('counts distances in lines of the grid of its own section', () => {
    const own = (more: string) => `<w:spacing w:beforeLines="200" w:before="1"/>${more}`;
    const grid = (pitch: number) => `<w:docGrid w:type="lines" w:linePitch="${pitch}"/>`;
    const body = `${paragraph('甲', own(`<w:sectPr>${grid(400)}</w:sectPr>`))}${paragraph('乙', own(''))}<w:sectPr>${grid(600)}</w:sectPr>`;
    expect(readWord(body).lines.map(({ look }) => look.spacing?.before)).toEqual([40, 60]);
  });
});

describe('the look of pages', () => {
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/><w:footerReference w:type="even" r:id="rId-footer2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:pgNumType w:start="3"/><w:titlePg/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>`;
  const page = (text: string) =>
    wordPart(
      'ftr',
      `<w:p><w:r><w:t xml:space="preserve">${text} </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>`,
    );
  const file = readWord(paragraph('甲') + section, {
    footer1: page('—'),
    footer2: page('－'),
    settings: wordPart('settings', '<w:evenAndOddHeaders/>'),
  });
  const [look] = file.pages ?? [];

  it('says paper, margins and grid in points', () => {
    expect(look).toMatchObject({
      firstLine: 1,
      lastLine: 1,
      width: 595.3,
      height: 841.9,
      margins: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4, header: 42.55, footer: 70 },
      ownFirstPage: true,
      ownEvenPages: true,
      pageNumbers: { start: 3 },
    });
    expect(look?.grid?.linePitch).toBe(28.95);
    expect(look?.grid?.charSpace).toBeCloseTo(-0.207, 3);
  });

  it('has headers and footers by kind of page, page numbers marked', () => {
    expect(look?.footers.odd?.map(({ text }) => text)).toEqual(['— {PAGE} —']);
    expect(look?.footers.even?.map(({ text }) => text)).toEqual(['－ {PAGE} —']);
    expect(file.lines.map(({ text, region }) => [text, region])).toEqual([
      ['甲', 'body'],
      ['— {PAGE} —', 'footer'],
      ['－ {PAGE} —', 'footer'],
    ]);
  });

  it('places lines and boxes', () => {
    const line =
      '<w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>1270000</wp:posOffset></wp:positionV><wp:extent cx="6120000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="19050" cmpd="thickThin"><a:solidFill><a:srgbClr val="ff0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>';
    const { pages } = readWord(`<w:p><w:r>${line}<w:t>甲</w:t></w:r></w:p>`);
    expect(pages?.[0]?.drawings).toEqual([
      {
        kind: 'line',
        anchor: 1,
        region: 'body',
        inline: false,
        width: 6120000 / 12700,
        height: 0,
        horizontal: { from: 'margin', align: 'center' },
        vertical: { from: 'page', offset: 100 },
        stroke: { width: 1.5, color: 'FF0000', compound: 'thickThin' },
      },
    ]);
  });

  it('reads the same from a file in the strict namespaces', () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'schemas.openxmlformats.org/wordprocessingml/2006/main',
          'purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll('w:w="11906"', 'w:w="595.3pt"');
    const { lines, pages } = readWord(
      `${paragraph('甲', '<w:ind w:start="20pt"/>')}<w:sectPr><w:pgSz w:w="595.3pt" w:h="841.9pt"/></w:sectPr>`,
      { styles: strict(STYLES) },
    );
    expect(lines[0]?.look.indent?.left).toBe(20);
    expect(lines[0]?.look.font).toBe('宋体');
    expect(pages?.[0]?.width).toBe(595.3);
  });
});
