/** What departments send in one archive, file by file. */
import { openZip } from '../../readers/index.ts';

/** A file that came back. */
export interface Returned {
  name: string;
  bytes: Uint8Array;
}

/** Files that can be taken back; what systems put beside them (`__MACOSX/`, `~$…`) is none. */
const RETURNED =
  /^(?!__MACOSX\/)(?:.*\/)?(?!\.|~\$)[^/]+\.(?:html?|ya?ml|txt|xlsx|csv|docx?|wps)$/iu;
/** More departments than this send in no archive. */
const MOST = 500;

/**
 * Files as they were sent, those in zip archives one by one; what cannot be opened stays as it is.
 * @example
 * const page = { name: '党群工作部.交.html', bytes: new Uint8Array() };
 * unpacked([page]) // => [page]
 */
export function unpacked(files: readonly Returned[]): Returned[] {
  return files.flatMap((file) => membersOf(file) ?? [file]);
}

function membersOf({ name, bytes }: Returned): Returned[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const zip = openZip(bytes);
    // A Word file or a table is an archive, too.
    if (zip.names.has('[Content_Types].xml')) return undefined;
    const names = [...zip.names].filter((each) => RETURNED.test(readable(each))).slice(0, MOST);
    if (names.length === 0) return undefined;
    const members = zip.read(names);
    return names.map((each) => ({
      name: `${name}/${readable(each)}`,
      bytes: members[each] ?? new Uint8Array(),
    }));
  } catch {
    return undefined;
  }
}

/** Windows packs Chinese names in GBK without saying so; they are then unpacked sign by sign. */
function readable(name: string): string {
  const codes = Array.from(name, (sign) => sign.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}
