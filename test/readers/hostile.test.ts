/** Files that are broken or made to do harm: a clear error, quickly, and never an exception. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/readers/index.ts';
import { paragraph, wordFile, wordPart } from './word-file.ts';

const MEGABYTE = 1 << 20;
/** The aim is five seconds on an idle machine; a busy one gets more before the test gives up. */
const PATIENCE = 30_000;

function codes(bytes: Uint8Array, name: string): string[] {
  const { value, problems } = readLines(bytes, { name });
  for (const { message, hint } of problems) {
    expect(message.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(hint?.zh).toMatch(/\p{Script=Han}.*。$/u);
  }
  expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
  return problems.map(({ code }) => code);
}

const documentFile = (xml: string) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });

/** Finds the entry of the text in the list at a zip's end, and changes a number there. */
function withNumber(file: Uint8Array, offset: number, number: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + 17));
    if (isEntry && name === 'word/document.xml') view.setUint32(at + offset, number, true);
  }
  return changed;
}

/** An old office file with the named streams and nothing in them. */
function oldFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x4c, 0, true);
  view.setUint32(512 + 4, 0xffff_fffe, true);
  for (const [index, name] of streams.entries()) {
    const at = 1024 + index * 128;
    for (const [place, sign] of [...name].entries())
      view.setUint16(at + place * 2, sign.charCodeAt(0), true);
    view.setUint16(at + 0x40, (name.length + 1) * 2, true);
  }
  return bytes;
}

describe('files that are no documents', () => {
  const picture = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48,
  ]);
  const zip = (name: string) => zipSync({ [name]: strToU8('<a/>') });

  it.each([
    ['an empty file', new Uint8Array(), 'readers/empty-file'],
    ['a renamed picture', picture, 'readers/not-a-document'],
    [
      'a single-file web page',
      strToU8(
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<p>甲</p>',
      ),
      'readers/not-a-document',
    ],
    ['a PDF file', strToU8('%PDF-1.7\n'), 'readers/not-a-document'],
    ['a workbook', zip('xl/workbook.xml'), 'readers/not-a-document'],
    ['an OFD file', zip('OFD.xml'), 'readers/not-a-document'],
    ['an archive', zip('甲.txt'), 'readers/not-a-document'],
    ['noise', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), 'readers/not-text'],
    ['an old workbook', oldFile(['Root Entry', 'Workbook']), 'readers/not-a-document'],
    ['a file with a password', oldFile(['Root Entry', 'EncryptedPackage']), 'readers/encrypted'],
    ['an old Word file', oldFile(['Root Entry', 'WordDocument']), 'readers/needs-conversion'],
    ['a rich text file', strToU8('{\\rtf1\\ansi }'), 'readers/needs-conversion'],
    ['a file of OpenOffice', zip('content.xml'), 'readers/needs-conversion'],
    ['a Word file without text', wordFile('<w:p/>'), 'readers/no-text'],
    [
      'a page without text',
      strToU8('<html><body><script>load()</script></body></html>'),
      'readers/no-text',
    ],
  ])('%s: %#', (_, bytes, code) => {
    expect(codes(bytes, '总结.docx')).toEqual([code]);
  });
});

describe('zip files', () => {
  it(
    'that unpack to a hundred times a document are refused before they are unpacked',
    () => {
      const xml = `<w:document><w:body><w:t>${'长'.repeat(34 * MEGABYTE)}</w:t></w:body></w:document>`;
      expect(codes(documentFile(xml), 'a.docx')).toEqual(['readers/too-large']);
    },
    PATIENCE,
  );

  it('that lie about sizes are refused', () => {
    const text = wordPart('document', `<w:body>${paragraph('甲'.repeat(10_000))}</w:body>`);
    const file = documentFile(text);
    expect(codes(file, 'a.docx')).toEqual([]);
    for (const size of [1, 500, 20 * MEGABYTE, 0x7fff_ffff, 0xffff_fff0]) {
      expect(codes(withNumber(file, 24, size), 'a.docx')).toHaveLength(1);
    }
    for (const packed of [0, 1]) {
      expect(codes(withNumber(file, 20, packed), 'a.docx')).toHaveLength(1);
    }
    expect(codes(withNumber(file, 42, 0x7fff_ffff), 'a.docx')).toHaveLength(1);
  });

  it(
    'that hide a large part behind a small size are refused or cut, never unpacked whole',
    () => {
      const xml = wordPart('document', `<w:body>${paragraph('长'.repeat(30 * MEGABYTE))}</w:body>`);
      expect(codes(withNumber(documentFile(xml), 24, 1000), 'a.docx')).toHaveLength(1);
    },
    PATIENCE,
  );

  it('that are cut off anywhere are refused', () => {
    const file = wordFile(paragraph('甲'.repeat(500)));
    for (let end = 4; end < file.length; end += 7) {
      expect(codes(file.slice(0, end), 'a.docx')).toHaveLength(1);
    }
  });

  it('with a password are refused with that reason', () => {
    const file = wordFile(paragraph('甲'));
    file[6] = 1;
    expect(codes(file, 'a.docx')).toEqual(['readers/encrypted']);
  });

  it(
    'with any byte changed never break the reader',
    () => {
      const file = wordFile(paragraph('甲乙丙丁') + paragraph('戊', '<w:jc w:val="center"/>'));
      for (let at = 0; at < file.length; at += 3) {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x55;
        codes(changed, 'a.docx');
      }
    },
    PATIENCE,
  );
});

describe('the XML of a Word file', () => {
  const body = (content: string) =>
    documentFile(wordPart('document', `<w:body>${content}</w:body>`));

  it('that declares entities is refused', () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><w:t>&b;</w:t>`;
    expect(codes(documentFile(bomb), 'a.docx')).toEqual(['readers/broken-file']);
    const external = '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w:t/>';
    expect(codes(documentFile(external), 'a.docx')).toEqual(['readers/broken-file']);
  });

  it('that is not well-formed is refused', () => {
    expect(codes(documentFile('<w:document><w:body></w:document>'), 'a.docx')).toEqual([
      'readers/broken-file',
    ]);
  });

  it.each([
    ['elements', '<w:sdt><w:sdtContent>'.repeat(100_000)],
    ['tables', '<w:tbl><w:tr><w:tc>'.repeat(1000)],
    [
      'fields',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(1000)}</w:p>`,
    ],
  ])('that nests %s too deeply is refused', (_, content) => {
    const file = documentFile(
      wordPart('document', `<w:body>${content}`).replace('</w:document>', ''),
    );
    const whole = body(content);
    const found = [codes(file, 'a.docx'), codes(whole, 'a.docx')].flat();
    expect(found).toContain('readers/too-deep');
    expect(found).toHaveLength(2);
  });

  it(
    'of one paragraph of eight million characters is read',
    () => {
      const { value } = readLines(body(paragraph('长'.repeat(7_500_000))), { name: 'a.docx' });
      expect(value?.lines[0]?.text).toHaveLength(7_500_000);
    },
    PATIENCE,
  );

  it.each([
    ['paragraphs', '<w:p/>', 1_500_000],
    ['runs', '<w:r><w:t>长</w:t></w:r>', 800_000],
    ['line breaks', '<w:r><w:br/></w:r>', 300_000],
  ])(
    'of countless %s is refused',
    (_, content, count) => {
      const inside = content.startsWith('<w:p')
        ? content.repeat(count)
        : `<w:p>${content.repeat(count)}</w:p>`;
      expect(codes(body(inside), 'a.docx')).toEqual(['readers/too-large']);
    },
    PATIENCE,
  );

  it(
    'with countless attributes is refused',
    () => {
      const many = Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ');
      expect(codes(body(`<w:p ${many}/>`), 'a.docx')).toEqual(['readers/too-large']);
    },
    PATIENCE,
  );

  it('with styles and lists that go in circles is read', () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
    const file = wordFile(paragraph('甲', '<w:pStyle w:val="a"/>'), {
      styles: wordPart('styles', style('a', 'b') + style('b', 'a')),
      numbering: '<broken',
    });
    expect(codes(file, 'a.docx')).toEqual([]);
  });
});

describe('web pages and texts', () => {
  const page = (content: string) => strToU8(`<html><body><p>甲</p>${content}`);

  it.each([
    ['deeply nested', page('<div>'.repeat(100_000)), 'readers/too-deep'],
    [
      'of countless fonts that stay open',
      page(`${Array.from({ length: 2000 }, (_, at) => `<font a=${at}>`).join('')}<p>x`.repeat(20)),
      'readers/too-deep',
    ],
    ['of countless elements', page('<a href=x><p>'.repeat(300_000)), 'readers/too-large'],
    ['of countless lines', page(`<pre>${'x\n'.repeat(500_000)}`), 'readers/too-large'],
    [
      'with a tag of countless attributes',
      page(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>`),
      'readers/too-large',
    ],
    [
      'that misplace all in a table',
      page(`<table>${'<br>x'.repeat(300_000)}`),
      'readers/too-large',
    ],
    ['beyond all measure', page('长'.repeat(8_100_000)), 'readers/too-large'],
  ])(
    '%s are refused',
    (_, bytes, code) => {
      expect(codes(bytes, 'a.html')).toEqual([code]);
    },
    PATIENCE,
  );

  it(
    'with long scripts, comments and pictures in them are read',
    () => {
      const heavy = `<script>${'a<b '.repeat(500_000)}</script><!--${'<p>'.repeat(500_000)}--><img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`;
      const { value } = readLines(page(`${heavy}<p>乙</p>`), { name: 'a.html' });
      expect(value?.lines.map(({ text }) => text)).toEqual(['甲', '', '乙']);
    },
    PATIENCE,
  );

  it(
    'of a hundred megabytes are refused, of thirty read',
    () => {
      expect(codes(new Uint8Array(100 * MEGABYTE).fill(0x61), 'a.txt')).toEqual([
        'readers/too-large',
      ]);
      expect(codes(new Uint8Array(30 * MEGABYTE).fill(0x61), 'a.txt')).toEqual([]);
    },
    PATIENCE,
  );

  it.each([
    ['line ends', '\n'.repeat(1_000_000)],
    ['line breaks', '\v'.repeat(1_000_000)],
  ])(
    'of countless %s are refused',
    (_, text) => {
      expect(codes(strToU8(`甲${text}`), 'a.txt')).toEqual(['readers/too-large']);
      expect(codes(strToU8(`甲${text}`), 'a.md')).toEqual(['readers/too-large']);
    },
    PATIENCE,
  );

  it.each(['**a', '[', '[a](', '|-', '<a ', '`', '\\', '&nbsp;', '1. ', '> ', '# ', ' '])(
    'of Markdown that repeats “%s” are read',
    (mark) => {
      const rows = `${mark.repeat(1200)}\n`.repeat(300);
      expect(codes(strToU8(`甲\n${rows}`), 'a.md')).toEqual([]);
    },
    PATIENCE,
  );
});
