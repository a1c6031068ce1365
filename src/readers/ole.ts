/**
 * Old office files (.doc, .wps, .xls) and files with a password share one container, a small file system. Only
 * its table of contents is read, to say which of them it is.
 */

export type OleKind = 'word' | 'encrypted' | 'sheet' | 'slides' | 'unknown';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_SIZE = 128;
/** More entries than any real file has. */
const MOST_SECTORS = 512;
const HEADER_SIZE = 512;
/** Where the header keeps the first places of the table of sectors. */
const TABLE_PLACES = 0x4c;
const SMALL_STREAM = 4096;
/** The bit of a Word file's first block that says it has a password. */
const WORD_ENCRYPTED = 0x0100;

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

export function oleKind(bytes: Uint8Array): OleKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(view);
  if (entries.has('EncryptedPackage')) return 'encrypted';
  const word = entries.get('WordDocument');
  if (word) {
    const at = word.offset + 0x0a;
    const isLocked =
      word.size >= SMALL_STREAM &&
      at + 2 <= bytes.length &&
      (view.getUint16(at, true) & WORD_ENCRYPTED) !== 0;
    return isLocked ? 'encrypted' : 'word';
  }
  if (entries.has('Workbook') || entries.has('Book')) return 'sheet';
  if (entries.has('PowerPoint Document')) return 'slides';
  return 'unknown';
}

interface Entry {
  offset: number;
  size: number;
}

function readEntries(view: DataView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (view.byteLength < HEADER_SIZE) return entries;
  const sectorSize = 1 << Math.min(view.getUint16(0x1e, true), 16);
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  let sector = view.getUint32(0x30, true);
  for (let read = 0; read < MOST_SECTORS && sector < 0xffff_fffa; read += 1) {
    const start = offsetOf(sector);
    for (
      let at = start;
      at < start + sectorSize && at + ENTRY_SIZE <= view.byteLength;
      at += ENTRY_SIZE
    ) {
      const name = entryName(view, at);
      if (name !== '') {
        entries.set(name, {
          offset: offsetOf(view.getUint32(at + 0x74, true)),
          size: view.getUint32(at + 0x78, true),
        });
      }
    }
    const next = nextSector(view, sector, sectorSize);
    if (next === undefined) break;
    sector = next;
  }
  return entries;
}

function entryName(view: DataView, at: number): string {
  const length = view.getUint16(at + 0x40, true);
  if (length < 2 || length > 64) return '';
  let name = '';
  for (let index = 0; index < length - 2; index += 2) {
    name += String.fromCharCode(view.getUint16(at + index, true));
  }
  return name;
}

/** The table of sectors says which one follows; its own first places stand in the header. */
function nextSector(view: DataView, sector: number, sectorSize: number): number | undefined {
  const perSector = sectorSize / 4;
  const place = TABLE_PLACES + Math.floor(sector / perSector) * 4;
  if (place + 4 > HEADER_SIZE) return undefined;
  const at = (view.getUint32(place, true) + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}
