/** Zip files opened with care: what comes from outside may be broken or made to do harm. */
import { unzipSync } from 'fflate';
import { ReaderTrouble, tooLarge } from './trouble.ts';

/** Unpacked sizes beyond which a file is refused, in bytes: one part, all parts that are read. */
const LARGEST_PART = 24 << 20;
const LARGEST_TOTAL = 48 << 20;
const MOST_ENTRIES = 20_000;
/** Parts that a document has: each of them costs a look through all entries. */
const MOST_READS = 1_000;
/** Deflate packs no better than about 1 : 1,030; a header that promises more lies. */
const BEST_RATIO = 1_100;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED_FLAG = 1;

export interface Zip {
  names: ReadonlySet<string>;
  /** Unpacks those of the named entries that are there. @throws ReaderTrouble */
  read(names: readonly string[]): Record<string, Uint8Array>;
}

/** @throws ReaderTrouble */
export function openZip(bytes: Uint8Array): Zip {
  const names = new Set<string>();
  scan(bytes, ({ name }) => {
    if (names.size >= MOST_ENTRIES) throw tooLarge();
    names.add(name);
    return false;
  });
  if (isEncrypted(bytes)) throw encrypted();
  let total = 0;
  let reads = 0;
  return {
    names,
    read(wanted) {
      reads += 1;
      if (reads > MOST_READS) throw tooLarge();
      const all = new Set(wanted);
      const found = scan(bytes, ({ name, size, originalSize }) => {
        if (!all.has(name)) return false;
        // A name that stands twice is read once.
        all.delete(name);
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_TOTAL) throw tooLarge();
        if (originalSize > size * BEST_RATIO + BEST_RATIO) throw broken();
        return true;
      });
      return found;
    },
  };
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function scan(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof ReaderTrouble) throw error;
    throw broken();
  }
}

/** The flag stands in the header of each entry; the first one's tells. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== LOCAL_HEADER) return false;
  return (view.getUint16(6, true) & ENCRYPTED_FLAG) !== 0;
}

export function encrypted(): ReaderTrouble {
  return new ReaderTrouble(
    'readers/encrypted',
    { zh: '这个文件加了密码，打不开。', en: 'This file is protected with a password.' },
    {
      zh: '请用 Word 或 WPS 输入密码打开，取消密码后另存一份再用。',
      en: 'Open it with its password in Word or WPS, remove the password and save a copy.',
    },
  );
}

export function broken(): ReaderTrouble {
  return new ReaderTrouble(
    'readers/broken-file',
    { zh: '这个文件不完整或已损坏。', en: 'This file is incomplete or damaged.' },
    {
      zh: '请重新复制或下载一次；能用 Word 或 WPS 打开的话，另存一份再用。',
      en: 'Copy or download it again; if Word or WPS opens it, save a new copy.',
    },
  );
}
