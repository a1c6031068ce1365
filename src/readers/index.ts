/** Bytes of a file to lines with hints. Nothing here throws for a bad file; what is wrong comes back as problems. */
import type { Checked, Problem } from '../problem.ts';
import { readDocx } from './docx/index.ts';
import type { ReadFile } from './read-file.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { problemOf, ReaderTrouble } from './trouble.ts';

export type {
  Indent,
  Line,
  LineHint,
  LinePicture,
  Look,
  Region,
  Rule,
  Run,
  Spacing,
} from './lines.ts';
export type { Drawing, Grid, PageEdges, PageLook, Position } from './page-look.ts';
export type { LeftOut, LeftOutReason, ReadFile } from './read-file.ts';
export { markWraps } from './text/wraps.ts';
export { openZip } from './zip.ts';

export interface ReadOptions {
  /** The file's name as the person gave it: problems name it, and its ending helps to tell the format. */
  name: string;
}

/** The code of the problem for files that LibreOffice has to make Word files of first. */
const NEEDS_CONVERSION = 'readers/needs-conversion';

export function readLines(bytes: Uint8Array, { name }: ReadOptions): Checked<ReadFile> {
  try {
    const read = readSniffed(sniff(bytes, name), bytes, name);
    if (read.value?.lines.every(({ text }) => text.trim() === '')) throw noText();
    return read;
  } catch (error) {
    if (error instanceof ReaderTrouble) return { problems: [problemOf(error, name)] };
    throw error;
  }
}

/**
 * The ending that a file must have for LibreOffice to make a Word file of it; undefined where it is read as
 * it is, or cannot be read at all.
 */
export function conversionNeeded(bytes: Uint8Array, { name }: ReadOptions): string | undefined {
  try {
    const sniffed = sniff(bytes, name);
    return sniffed.format === 'convertible' ? sniffed.extension : undefined;
  } catch (error) {
    if (error instanceof ReaderTrouble) return undefined;
    throw error;
  }
}

/** What a person is told of a file in which nothing was read: a page of buttons, a card and no paper. */
export function noTextIn(name: string): Problem {
  return problemOf(noText(), name);
}

/** A scan: pictures of pages, or a page that a script fills in. */
function noText(): ReaderTrouble {
  return new ReaderTrouble(
    'readers/no-text',
    { zh: '这个文件里没有读到文字。', en: 'No text was found in this file.' },
    {
      zh: '可能是扫描件或图片，请找有文字的电子版；网页请在浏览器里打开，另存为“网页，全部”再用。',
      en: 'It may be a scan: find a version with text. Save web pages from the browser as complete pages.',
    },
  );
}

function readSniffed(sniffed: Sniffed, bytes: Uint8Array, name: string): Checked<ReadFile> {
  switch (sniffed.format) {
    case 'docx':
      return readDocx(sniffed.zip, name);
    case 'text':
      return sniffed.as.read(bytes, name);
    case 'convertible':
      throw new ReaderTrouble(
        NEEDS_CONVERSION,
        {
          zh: `这是旧格式的文件（.${sniffed.extension}），要先转换成 .docx。`,
          en: `This is a file of an older format (.${sniffed.extension}); it must be made a .docx first.`,
        },
        {
          zh: '请用 Word 或 WPS 打开，另存为 .docx 再用；或者安装 LibreOffice，由本程序转换。',
          en: 'Open it in Word or WPS and save it as .docx, or install LibreOffice, which does it.',
        },
      );
  }
}
