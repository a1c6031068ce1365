/** What a file is, told by its bytes; its name only decides between kinds of text. */
import { decodeText } from './decode.ts';
import { isOle, oleKind } from './ole.ts';
import type { TextFormat } from './text-format.ts';
import { textFormatOf } from './text-formats.ts';
import { ReaderTrouble, tooLarge } from './trouble.ts';
import { broken, encrypted, openZip, type Zip } from './zip.ts';

export type Sniffed =
  | { format: 'docx'; zip: Zip }
  | { format: 'text'; as: TextFormat }
  /** Readable after LibreOffice has made a Word file of it; `extension` is what it should be called. */
  | { format: 'convertible'; extension: 'doc' | 'wps' | 'rtf' | 'odt' | 'xml' };

/** Larger files are refused before anything is read. */
const LARGEST_FILE = 64 << 20;
const HEAD = 4096;
const LOCK_FILE = /(?:^|[/\\])~\$[^/\\]*$/u;
/** Word's 单个文件网页 (.mht): a page and its pictures as parts of a mail. */
const SINGLE_FILE_PAGE =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart\/related/iu;

const PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const RAR = [0x52, 0x61, 0x72, 0x21];
const SEVEN_ZIP = [0x37, 0x7a, 0xbc, 0xaf];
/** What a zip holds that is no Word file, by a name that all of its kind have. */
const OTHER_ZIPS: readonly [name: RegExp, zh: string, en: string][] = [
  [/^xl\//, '是 Excel 表格', 'is an Excel workbook'],
  [/^ppt\//, '是幻灯片', 'is a presentation'],
  [/^OFD\.xml$/i, '是 OFD 版式文件', 'is an OFD file'],
];

/** @throws ReaderTrouble for what is no document, or is locked or broken */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  if (bytes.length === 0) {
    throw new ReaderTrouble(
      'readers/empty-file',
      { zh: '这个文件是空的。', en: 'This file is empty.' },
      { zh: '请检查是否选错了文件。', en: 'Check whether this is the right file.' },
    );
  }
  if (bytes.length > LARGEST_FILE) throw tooLarge();
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (LOCK_FILE.test(name)) {
    throw notDocument(
      '是 Word、WPS 打开文件时自己留下的记号（文件名以 ~$ 开头）',
      'is the mark that Word or WPS leaves while a file is open (its name begins with ~$)',
    );
  }
  if (isOle(bytes)) return sniffOle(bytes, extension);
  if (starts(bytes, ZIP)) return sniffZip(bytes);
  refuseOthers(bytes);
  return sniffText(bytes, extension);
}

function sniffOle(bytes: Uint8Array, extension: string): Sniffed {
  const kind = oleKind(bytes);
  if (kind === 'encrypted') throw encrypted();
  if (kind === 'sheet') throw notDocument('是 Excel 表格', 'is an Excel workbook');
  if (kind === 'slides') throw notDocument('是幻灯片', 'is a presentation');
  if (kind === 'unknown' && extension !== 'wps') throw broken();
  // WPS writes what Word writes; only Works, whose files have the same ending, does not.
  return { format: 'convertible', extension: kind === 'word' ? 'doc' : 'wps' };
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const zip = openZip(bytes);
  const names = [...zip.names];
  if (names.some((name) => /(?:^|\/)document\d*\.xml$/.test(name))) return { format: 'docx', zip };
  for (const [pattern, zh, en] of OTHER_ZIPS) {
    if (names.some((name) => pattern.test(name))) throw notDocument(zh, en);
  }
  if (names.includes('content.xml')) return { format: 'convertible', extension: 'odt' };
  throw notDocument(
    '是压缩包，里面没有 Word 的正文',
    'is an archive without a Word document in it',
  );
}

function refuseOthers(bytes: Uint8Array): void {
  if (PICTURES.some((mark) => starts(bytes, mark)) && bytes.subarray(0, HEAD).includes(0)) {
    throw notDocument('是图片', 'is a picture');
  }
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw notDocument('是 PDF 文件', 'is a PDF file');
  if (starts(bytes, RAR) || starts(bytes, SEVEN_ZIP)) {
    throw notDocument('是压缩包', 'is an archive');
  }
}

function sniffText(bytes: Uint8Array, extension: string): Sniffed {
  const head = decodeText(bytes.subarray(0, HEAD & ~1)).text.trimStart();
  if (SINGLE_FILE_PAGE.test(head.replaceAll('\r\n', '\n'))) {
    throw notDocument('是单个文件网页（.mht）', 'is a single-file web page (.mht)');
  }
  if (head.startsWith('{\\rtf')) return { format: 'convertible', extension: 'rtf' };
  if (/^<\?xml/.test(head) && /progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(head)) {
    return { format: 'convertible', extension: 'xml' };
  }
  return { format: 'text', as: textFormatOf(head, extension) };
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function notDocument(zh: string, en: string): ReaderTrouble {
  return new ReaderTrouble(
    'readers/not-a-document',
    {
      zh: `这个文件${zh}，不能当公文读取。`,
      en: `This file ${en}, not a document that can be read.`,
    },
    {
      zh: '能读的有 .docx、.doc、.wps、.rtf、.odt、.txt、.html、.md。请找原来的文件，或者用 Word、WPS 打开后另存为 .docx。',
      en: 'Readable are .docx, .doc, .wps, .rtf, .odt, .txt, .html and .md. Find the original, or open it in Word and save it as .docx.',
    },
  );
}
