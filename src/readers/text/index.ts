/** Plain text to lines. Text files from offices are often copied from web pages or wrapped by mail programs. */
import type { Checked, Problem } from '../../problem.ts';
import { withoutBookmarks } from '../../sites/index.ts';
import { type DecodedText, decodeText, splitRows } from '../decode.ts';
import type { Line } from '../lines.ts';
import { type LeftOut, leftOut, type ReadFile } from '../read-file.ts';
import { markWraps } from './wraps.ts';

/** @throws ReaderTrouble where the bytes are no text */
export function readText(bytes: Uint8Array, file: string): Checked<ReadFile> {
  const decoded = decodeText(bytes);
  const out: LeftOut[] = [];
  const lines: Line[] = [];
  let newPage = false;
  for (const piece of piecesOf(decoded.text)) {
    newPage ||= piece.after === 'page';
    const line = toLine(piece, out);
    if (line === undefined) continue;
    lines.push(newPage ? { ...line, pageBreak: true } : line);
    newPage = false;
  }
  return {
    value: {
      format: 'text',
      lines: markWraps(lines),
      leftOut: out,
      encoding: decoded.encoding,
    },
    problems: damagedText(decoded, file),
  };
}

/** Some characters could not be read: the file was cut or saved twice in different encodings. */
export function damagedText({ unreadable, text }: DecodedText, file: string): Problem[] {
  if (unreadable === 0) return [];
  const rows = text.slice(0, text.indexOf('\ufffd')).split(/\r\n|[\n\r]/u);
  const lineText = text.split(/\r\n|[\n\r]/u, rows.length).at(-1) ?? '';
  return [
    {
      severity: 'warning',
      code: 'readers/damaged-text',
      message: {
        zh: `有 ${unreadable} 个字读不出来，显示成了“�”。`,
        en: `${unreadable} characters cannot be read and show as "�".`,
      },
      hint: {
        zh: '文件可能不完整，或者保存时选错了编码。请对照原件改正。',
        en: 'The file may be cut off or saved in the wrong encoding. Compare it with the original.',
      },
      place: {
        file,
        line: rows.length,
        column: (rows.at(-1)?.length ?? 0) + 1,
        length: 1,
        lineText,
      },
    },
  ];
}

interface Piece {
  text: string;
  number: number;
  column: number;
  /** What parts it from the piece before it. */
  after: 'line' | 'break' | 'page';
}

/** Numbers are those that editors show. A form feed ends a page; Word's line breaks are vertical tabs. */
function* piecesOf(text: string): Generator<Piece> {
  for (const [index, row] of splitRows(text).entries()) {
    let column = 1;
    let after = 'line' as Piece['after'];
    for (const part of row.split(/([\f\v\u2028\u2029])/u)) {
      if (part.length === 1 && /[\f\v\u2028\u2029]/u.test(part)) {
        after = part === '\f' || after === 'page' ? 'page' : 'break';
      } else if (part !== '' || after === 'line') {
        yield { text: part, number: index + 1, column, after };
        after = 'line';
      }
      column += part.length;
    }
    // A page that ends with its line: what follows begins the next one.
    if (after === 'page') yield { text: '', number: index + 1, column, after };
  }
}

function toLine({ text: whole, number, column, after }: Piece, out: LeftOut[]): Line | undefined {
  const { text, bookmarks } = withoutBookmarks(whole);
  for (const bookmark of bookmarks) out.push(leftOut(bookmark, 'bookmark', number));
  // Control characters mean nothing in a text; a mark may stand where files were joined.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const clean = text.replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/gu, '');
  if (clean.trim() === '' && (bookmarks.length > 0 || after === 'page')) return undefined;
  const begins =
    bookmarks.length > 0 ? (/^(?:\[bookmark:[^\]]*\])*/iu.exec(whole)?.[0].length ?? 0) : 0;
  return {
    text: clean,
    number,
    column: column + begins,
    region: 'body',
    look: {},
    ...(after === 'break' && { continues: 'break' as const }),
  };
}
