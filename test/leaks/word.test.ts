/** What a Word file carries besides its words: each planted into a right file, none in our own. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderForm } from '../../src/computer/library.ts';
import { leaksInWord } from '../../src/leaks/index.ts';
import { findLeaks } from '../../src/roads/leaks/leaks.ts';
import { LEAKS } from './cases.ts';

const { value: right } = await renderForm('examples/2023/工作总结.yaml', { variant: 'public' });
const MAIN = 'word/document.xml';

type Parts = Record<string, string>;

/** The right file with its parts changed. */
function changed(change: (parts: Parts) => Parts | undefined): Uint8Array {
  const entries = unzipSync(right ?? new Uint8Array());
  const parts: Parts = Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const made = change(parts) ?? parts;
  return zipSync(
    Object.fromEntries(Object.entries(made).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** Puts XML at the end of the first paragraph. */
const inText = (xml: string) => (parts: Parts) => {
  parts[MAIN] = (parts[MAIN] ?? '').replace('</w:p>', `${xml}</w:p>`);
  return parts;
};
const part = (name: string, xml: string) => (parts: Parts) => ({ ...parts, [name]: xml });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (properties: string, text = '此数暂不公布') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const property = (name: string, value: string) => (parts: Parts) => {
  const core = parts['docProps/core.xml'] ?? '';
  const empty = new RegExp(`<${name}>[^<]*</${name}>`, 'u');
  parts['docProps/core.xml'] = empty.test(core)
    ? core.replace(empty, `<${name}>${value}</${name}>`)
    : core.replace('</cp:coreProperties>', `<${name}>${value}</${name}></cp:coreProperties>`);
  return parts;
};

const PLANTED: readonly [code: string, what: string, change: (parts: Parts) => Parts][] = [
  [
    'revision',
    'inserted words',
    inText(`<w:ins w:author="林知远"><w:r><w:t>新增</w:t></w:r></w:ins>`),
  ],
  [
    'revision',
    'deleted words',
    inText(`<w:del w:author="林知远"><w:r><w:delText>旧的</w:delText></w:r></w:del>`),
  ],
  [
    'revision',
    'moved words',
    inText(`<w:moveTo w:author="林知远"><w:r><w:t>移来</w:t></w:r></w:moveTo>`),
  ],
  [
    'revision',
    'a changed look',
    inText(
      `<w:r><w:rPr><w:rPrChange w:author="林知远"><w:rPr/></w:rPrChange></w:rPr><w:t>字</w:t></w:r>`,
    ),
  ],
  ['hidden-text', 'hidden words', inText(run('<w:vanish/>'))],
  ['hidden-text', 'white words', inText(run('<w:color w:val="FFFFFF"/>'))],
  ['hidden-text', 'tiny words', inText(run('<w:sz w:val="2"/>'))],
  [
    'bookmark',
    'a bookmark',
    inText(`<w:bookmarkStart w:id="9" w:name="林主任改"/><w:bookmarkEnd w:id="9"/>`),
  ],
  ['embedded', 'an embedded table', inText(`<w:r><w:object/></w:r>`)],
  [
    'path',
    "a picture's folder",
    inText(
      `<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" id="1" name="1" descr="C:\\Users\\林知远\\1.png"/></w:drawing></w:r>`,
    ),
  ],
  [
    'path',
    'a template of somebody',
    part(
      'word/_rels/settings.xml.rels',
      `<Relationships xmlns="r"><Relationship Id="r1" Target="file:///C:\\Users\\林知远\\模板.dotx" TargetMode="External"/></Relationships>`,
    ),
  ],
  ['author', 'the author', property('dc:creator', '林知远')],
  ['author', 'who saved it last', property('cp:lastModifiedBy', '沈若川')],
  [
    'author',
    'the manager',
    part('docProps/app.xml', '<Properties><Manager>林知远</Manager></Properties>'),
  ],
  [
    'hidden-data',
    'own properties',
    part('docProps/custom.xml', '<Properties><property name="审批人"/></Properties>'),
  ],
  ['hidden-data', 'data of a program', part('customXml/item1.xml', '<data>1</data>')],
  [
    'telephone',
    'in a header',
    part('word/header9.xml', `<w:hdr ${W}><w:p>${run('', '手机13800000000')}</w:p></w:hdr>`),
  ],
  [
    'telephone',
    'in a footer',
    part('word/footer9.xml', `<w:ftr ${W}><w:p>${run('', '手机13800000000')}</w:p></w:ftr>`),
  ],
  [
    'telephone',
    'in a footnote',
    part(
      'word/footnotes.xml',
      `<w:footnotes ${W}><w:footnote><w:p>${run('', '手机13800000000')}</w:p></w:footnote></w:footnotes>`,
    ),
  ],
  ['telephone', 'cut into runs', inText(run('', '手机138') + run('', '0000') + run('', '0000'))],
  [
    'identity-number',
    'in a text box',
    inText(
      `<w:r><w:pict><w:txbxContent><w:p>${run('', '11010119900101123X')}</w:p></w:txbxContent></w:pict></w:r>`,
    ),
  ],
  ['classified', 'a mark of secrecy', inText(run('', '机密★1年'))],
  [
    'receivers',
    'those who get copies',
    (parts) => {
      parts[MAIN] = (parts[MAIN] ?? '').replace(
        '<w:sectPr',
        `<w:p>${run('', '分送：林知远、沈若川')}</w:p><w:sectPr`,
      );
      return parts;
    },
  ],
];

describe('a Word file', () => {
  it('is looked through, with forms, for sixty leaks', () => {
    expect(PLANTED.length + LEAKS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PLANTED)('%s: %s', (code, _what, change) => {
    const found = leaksInWord(changed(change), '通知.docx') ?? [];
    expect(found.map((each) => each.code)).toContain(`leaks/${code}`);
    for (const { place, hint } of found) {
      expect(place?.file).toBe('通知.docx');
      expect(hint?.zh).toMatch(/。$/u);
    }
  });

  it('tells a comment with its author and its words, at its paragraph', () => {
    const comments = `<w:comments ${W}><w:comment w:id="3" w:author="林知远"><w:p><w:r><w:t>数字再核一下</w:t></w:r></w:p></w:comment></w:comments>`;
    const bytes = changed((parts) =>
      part(
        'word/comments.xml',
        comments,
      )(inText('<w:r><w:commentReference w:id="3"/></w:r>')(parts)),
    );
    const comment = leaksInWord(bytes, '通知.docx')?.find(({ code }) => code === 'leaks/comment');
    expect(comment?.message.zh).toBe('这一段有林知远的批注“数字再核一下”。');
    expect(comment?.place?.lineText).not.toBe('');
  });

  const styled = (own: string, xml: string) => (parts: Parts) => {
    const style = (type: string, id: string, inside: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
    parts['word/styles.xml'] = (parts['word/styles.xml'] ?? '').replace(
      '</w:styles>',
      `${style('character', 'Base', `<w:rPr>${own}</w:rPr>`)}${style('character', 'Kept', '<w:basedOn w:val="Base"/>')}${style('paragraph', 'Aside', `<w:rPr>${own}</w:rPr>`)}</w:styles>`,
    );
    return inText(xml)(parts);
  };
  const aside = (xml: string) => `</w:p><w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>${xml}`;
  const kept = '<w:rStyle w:val="Kept"/>';
  const hiddenIn = (change: (parts: Parts) => Parts) =>
    (leaksInWord(changed(change), '通知.docx') ?? []).filter(
      ({ code }) => code === 'leaks/hidden-text',
    ).length;

  it.each(['<w:vanish/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])(
    'has words that a style hides: %s',
    (own) => {
      expect(hiddenIn(styled(own, run(kept)))).toBe(1);
      expect(hiddenIn(styled(own, aside(run(''))))).toBe(1);
    },
  );

  it('has words that the run shows again, and the style does not hide', () => {
    expect(hiddenIn(styled('<w:vanish/>', run(`${kept}<w:vanish w:val="0"/>`)))).toBe(0);
    expect(
      hiddenIn(styled('<w:color w:val="FFFFFF"/>', aside(run('<w:color w:val="000000"/>')))),
    ).toBe(0);
  });

  it('has words that are hidden now, whatever they looked like before', () => {
    const before =
      '<w:rPrChange w:author="林知远"><w:rPr><w:vanish w:val="0"/></w:rPr></w:rPrChange>';
    expect(hiddenIn(inText(run(`<w:vanish/>${before}`)))).toBe(1);
  });

  it('that Hongtou made as a public copy has none', () => {
    expect(leaksInWord(right ?? new Uint8Array(), '工作总结.docx')).toEqual([]);
  });

  it('that Hongtou made for the office says that it carries what it was made from', async () => {
    const { value } = await renderForm('examples/2023/工作总结.yaml');
    const found = leaksInWord(value ?? new Uint8Array(), '工作总结.docx') ?? [];
    expect(found.map(({ code }) => code)).toEqual(['leaks/hidden-data']);
  });

  it('is told from what is none: text is looked through as text', async () => {
    expect(leaksInWord(strToU8('手机13800000000'), '通知.txt')).toBeUndefined();
    const found = await findLeaks(strToU8('关于开会的通知\n\n手机13800000000'), '通知.txt');
    expect(found).toMatchObject([{ code: 'leaks/telephone', place: { line: 3, column: 3 } }]);
  });
});
