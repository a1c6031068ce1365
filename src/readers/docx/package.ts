/** A Word file as a zip of parts, opened with care: what comes from outside may be broken or made to do harm. */
import { unzipSync } from 'fflate';
import type { Words } from '../../problem.ts';

/** Unpacked sizes beyond which a file is refused, in bytes: one part, all parts that are read. */
const LARGEST_PART = 64 << 20;
const LARGEST_TOTAL = 128 << 20;
const MOST_PARTS = 5_000;

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b];

/** A file that cannot be opened as a Word file; the words say why and what to do. */
export class PackageTrouble extends Error {
  readonly code: string;
  readonly words: Words;
  readonly hint: Words;
  constructor(code: string, words: Words, hint: Words) {
    super(words.en);
    this.code = code;
    this.words = words;
    this.hint = hint;
  }
}

export interface Package {
  /** The text of an XML part; undefined where there is none of that name. */
  part(name: string): string | undefined;
  names: string[];
}

/** @throws PackageTrouble */
export function openPackage(bytes: Uint8Array): Package {
  requireZip(bytes);
  const parts = unpack(bytes);
  if (parts['[Content_Types].xml'] === undefined || findDocument(parts) === undefined) {
    throw new PackageTrouble(
      'readers/not-word',
      { zh: '这个文件里没有 Word 的正文。', en: 'There is no Word document in this file.' },
      {
        zh: '请用 Word 或 WPS 打开，另存为 .docx 再用。',
        en: 'Open it in Word or WPS and save it as .docx.',
      },
    );
  }
  return { part: (name) => decode(parts[name]), names: Object.keys(parts) };
}

/** Name of the main part; WPS and Word agree on it, other writers may put it elsewhere. */
export function mainPartName({ names }: Package): string {
  return names.find((name) => name === 'word/document.xml') ?? names.find(isMainPart) ?? '';
}

function requireZip(bytes: Uint8Array): void {
  const startsWith = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (startsWith(ZIP_SIGNATURE)) return;
  if (startsWith(OLE_SIGNATURE)) {
    throw new PackageTrouble(
      'readers/old-or-locked',
      {
        zh: '这是旧格式（.doc、.wps）或加了密码的文件。',
        en: 'This is a file of the old format (.doc, .wps) or one with a password.',
      },
      {
        zh: '请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再用。',
        en: 'Open it in Word or WPS, remove the password, and save it as .docx.',
      },
    );
  }
  throw new PackageTrouble(
    'readers/not-zip',
    { zh: '这不是 Word 文件（.docx）。', en: 'This is not a Word file (.docx).' },
    {
      zh: '可能只是改了扩展名。请用 Word 或 WPS 打开原来的文件，另存为 .docx 再用。',
      en: 'Its name may have been changed. Open the original and save it as .docx.',
    },
  );
}

/** Only XML parts are unpacked, and their sizes are known before. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let count = 0;
  let tooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (!/\.(xml|rels)$/.test(name)) return false;
        total += originalSize;
        tooLarge ||= originalSize > LARGEST_PART || total > LARGEST_TOTAL || count > MOST_PARTS;
        return !tooLarge;
      },
    });
    if (!tooLarge) return parts;
  } catch {
    throw new PackageTrouble(
      'readers/broken-zip',
      { zh: '这个文件不完整或已损坏。', en: 'This file is incomplete or damaged.' },
      {
        zh: '请重新复制或下载一次；能用 Word 打开的话，另存一份再用。',
        en: 'Copy or download it again; if Word opens it, save a new copy.',
      },
    );
  }
  throw new PackageTrouble(
    'readers/too-large',
    {
      zh: '这个文件展开后太大，不像是公文。',
      en: 'Unpacked, this file is too large to be a document.',
    },
    { zh: '请把要用的部分另存为一个文件。', en: 'Save the part you need as a file of its own.' },
  );
}

function findDocument(parts: Record<string, Uint8Array>): string | undefined {
  return Object.keys(parts).find((name) => isMainPart(name));
}

function isMainPart(name: string): boolean {
  return /(^|\/)document\d*\.xml$/.test(name);
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
