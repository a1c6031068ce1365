/** What of a Word file is text, and what is not. */
import { describe, expect, it } from 'vitest';
import { paragraph, readWord, texts, wordPart } from './word-file.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

function lineTexts(body: string, parts?: Record<string, string>): string[] {
  return texts(readWord(body, parts).lines);
}

describe('the text of a paragraph', () => {
  it('is joined from its runs, links, smart tags and content controls', () => {
    const body = `<w:p>${run('关于')}<w:hyperlink>${run('做好')}</w:hyperlink><w:smartTag>${run('安全')}</w:smartTag><w:sdt><w:sdtContent>${run('工作')}</w:sdtContent></w:sdt><w:bookmarkStart w:name="_GoBack"/><w:proofErr/>${run('的通知')}</w:p>`;
    expect(lineTexts(body)).toEqual(['关于做好安全工作的通知']);
  });

  it('has tabs and hyphens as characters, and no soft hyphens', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r></w:p>';
    expect(lineTexts(body)).toEqual(['甲\tA-BC']);
  });

  it('names soft hyphens, which only show where a line ends', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>A</w:t><w:softHyphen/><w:t>B</w:t></w:r></w:p>';
    expect(readWord(body).leftOut).toEqual([{ text: '-', reason: 'softHyphen', number: 2 }]);
  });

  it('keeps spaces only where the file says so, as Word does', () => {
    const body = '<w:p><w:r><w:t>\n  甲 \n</w:t><w:t xml:space="preserve">  乙</w:t></w:r></w:p>';
    expect(lineTexts(body)).toEqual(['甲  乙']);
  });

  it('shows symbols as the characters they look like', () => {
    const sign = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
    expect(
      lineTexts(`<w:p>${sign('F0FE')}${sign('F0A8')}${sign('F06C')}${sign('F081')}</w:p>`),
    ).toEqual(['☑□●①']);
  });

  it('is parted by paragraphs and tables within it, as some programs write them', () => {
    const cells = `<w:tbl><w:tr><w:tc><w:p>${run('丙')}</w:p></w:tc><w:tc><w:p>${run('丁')}</w:p></w:tc></w:tr></w:tbl>`;
    const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('甲')}<w:p>${run('乙')}<w:p>${run('里')}</w:p></w:p>${cells}${run('戊')}</w:p><w:p>${run('己')}</w:p>`;
    const read = readWord(body);
    expect(texts(read.lines)).toEqual(['甲', '乙', '里', '丙\t丁', '戊', '己']);
    expect(read.lines[4]?.look.align).toBe('center');
  });

  it('goes on in a second body, as some programs write it', () => {
    expect(lineTexts(`<w:p>${run('甲')}</w:p></w:body><w:body><w:p>${run('乙')}</w:p>`)).toEqual([
      '甲',
      '乙',
    ]);
  });

  it('takes the base text of pinyin', () => {
    const body = `<w:p><w:r><w:ruby><w:rt>${run('yún')}</w:rt><w:rubyBase>${run('云')}</w:rubyBase></w:ruby></w:r>${run('溪')}</w:p>`;
    expect(lineTexts(body)).toEqual(['云溪']);
  });

  it('takes what formulas say', () => {
    expect(lineTexts(`<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`)).toEqual(['a+b']);
  });

  it('leaves hidden text out and lists it; a prompt that nobody filled in is a blank', () => {
    const body = `<w:p>${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p><w:p>${run('乙')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt></w:p>`;
    const { lines, leftOut } = readWord(body);
    expect(texts(lines)).toEqual(['甲', '乙____']);
    expect(leftOut).toEqual([{ text: '藏', reason: 'hidden', number: 1 }]);
  });
});

describe('breaks', () => {
  it('part a paragraph into lines that go on from each other', () => {
    const { lines } = readWord(
      `<w:p>${run('关于印发')}<w:r><w:br/></w:r>${run('工作总结的通知')}</w:p>`,
    );
    expect(lines.map(({ text, number, continues }) => [text, number, continues])).toEqual([
      ['关于印发', 1, undefined],
      ['工作总结的通知', 1, 'break'],
    ]);
  });

  it('of pages stand before what follows, wherever the file has them', () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    const { lines } = readWord(
      `<w:p>${run('甲')}${pageBreak}</w:p><w:p>${run('乙')}</w:p><w:p>${pageBreak}${run('丙')}</w:p><w:p><w:pPr>${section}</w:pPr>${run('丁')}</w:p><w:p>${run('戊')}</w:p>`,
    );
    expect(lines.map(({ text, pageBreak }) => [text, pageBreak])).toEqual([
      ['甲', undefined],
      ['乙', true],
      ['丙', true],
      ['丁', undefined],
      ['戊', true],
    ]);
  });

  it('between sections on the same page are none', () => {
    const body = `${paragraph('甲', '<w:sectPr/>')}${paragraph('乙')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`;
    expect(readWord(body).lines.map(({ pageBreak }) => pageBreak)).toEqual([undefined, undefined]);
  });
});

describe('fields', () => {
  it('show their result and not their instruction', () => {
    const body = `<w:p>${run('共')}${mark('begin')}${instruction(' = 1 + 1 ')}${mark('separate')}${run('2')}${mark('end')}<w:fldSimple w:instr=" DATE ">${run('2024年')}</w:fldSimple></w:p>`;
    expect(lineTexts(body)).toEqual(['共22024年']);
  });

  it('may stand in each other: only the outer result shows', () => {
    const body = `<w:p>${mark('begin')}${instruction('IF ')}${mark('begin')}${instruction('MERGEFIELD x')}${mark('separate')}${run('1')}${mark('end')}${instruction(' = 1')}${mark('separate')}${run('是')}${mark('end')}</w:p>`;
    expect(lineTexts(body)).toEqual(['是']);
  });

  it('that are broken hide nothing beyond their paragraph', () => {
    const body = `<w:p>${mark('begin')}${instruction('REF')}${run('甲')}</w:p><w:p>${run('乙')}</w:p>`;
    expect(lineTexts(body)).toEqual(['', '乙']);
  });

  it('for circled characters and pinyin give the character', () => {
    const body = `<w:p>${mark('begin')}${instruction('eq \\o\\ac(○,1)')}${mark('end')}${run('项')}</w:p>`;
    expect(lineTexts(body)).toEqual(['①项']);
  });

  it('that make a table of contents are left out and listed', () => {
    const body = `<w:p>${mark('begin')}${instruction('TOC \\o "1-3"')}${mark('separate')}${run('一、总体要求')}<w:r><w:tab/></w:r>${run('1')}</w:p><w:p>${mark('end')}</w:p><w:p>${run('一、总体要求')}</w:p>`;
    const { lines, leftOut } = readWord(body);
    expect(texts(lines)).toEqual(['', '一、总体要求']);
    expect(leftOut).toEqual([{ text: '一、总体要求 1', reason: 'contents', number: 1 }]);
  });
});

describe('a table of contents', () => {
  it('is also told by its styles', () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>',
    );
    const { lines, leftOut } = readWord(
      paragraph('一、总体要求\t1', '<w:pStyle w:val="t"/>') + paragraph('一、总体要求'),
      { styles },
    );
    expect(texts(lines)).toEqual(['一、总体要求']);
    expect(leftOut).toEqual([{ text: '一、总体要求 1', reason: 'contents', number: 1 }]);
  });
});

describe('tracked changes', () => {
  it('count as accepted: what was put in stays, what was taken out goes', () => {
    const body = `<w:p>${run('完成')}<w:del><w:r><w:delText>二十</w:delText></w:r></w:del><w:ins>${run('三十')}</w:ins><w:moveFrom>${run('（移走）')}</w:moveFrom><w:moveTo>${run('（移来）')}</w:moveTo>${run('个')}</w:p>`;
    const { lines } = readWord(body);
    expect(texts(lines)).toEqual(['完成三十（移来）个']);
  });

  it('that took a paragraph mark away join the paragraphs', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半', '<w:jc w:val="center"/>')}`;
    const { lines } = readWord(body);
    expect(lines.map(({ text, look }) => [text, look.align])).toEqual([['前半后半', 'center']]);
  });

  it('that took a whole paragraph away leave nothing of it', () => {
    const body = `${paragraph('甲')}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>${paragraph('乙')}`;
    expect(lineTexts(body)).toEqual(['甲', '乙']);
  });
});

describe('notes', () => {
  it('at the foot or end, and comments, are left out and listed where they belong', () => {
    const body = `${paragraph('甲')}<w:p>${run('乙')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const note = (id: number, text: string) => `w:id="${id}"><w:p>${run(text)}</w:p>`;
    const { lines, leftOut } = readWord(body, {
      footnotes: wordPart('footnotes', `<w:footnote ${note(2, '脚注')}</w:footnote>`),
      endnotes: wordPart('endnotes', `<w:endnote ${note(2, '尾注')}</w:endnote>`),
      comments: wordPart('comments', `<w:comment ${note(0, '请核')}</w:comment>`),
    });
    expect(texts(lines)).toEqual(['甲', '乙']);
    expect(leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['脚注', 'footnote'],
      ['尾注', 'endnote'],
      ['请核', 'comment'],
    ]);
  });
});

describe('text boxes', () => {
  const box = (text: string, offset: number) =>
    `<w:drawing><wp:anchor><wp:positionV relativeFrom="paragraph"><wp:posOffset>${offset}</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const fallback = `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('云溪文件')}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  it('are read once, though the file has them twice', () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('云溪文件', 0)}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>${run('正文')}</w:p>`;
    const { lines } = readWord(body);
    expect(lines.map(({ text, region }) => [text, region])).toEqual([
      ['正文', 'body'],
      ['云溪文件', 'box'],
    ]);
  });

  it('in the old form are read as well', () => {
    expect(lineTexts(`<w:p>${run('正文')}<w:r>${fallback}</w:r></w:p>`)).toEqual([
      '正文',
      '云溪文件',
    ]);
  });

  it('that stand above their paragraph are read before it', () => {
    expect(lineTexts(`<w:p>${run('正文')}<w:r>${box('版头', -500000)}</w:r></w:p>`)).toEqual([
      '版头',
      '正文',
    ]);
  });
});
