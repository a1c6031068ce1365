/** Where forms live, as the window sees it: a folder on disk, a folder of the browser, drafts in the browser. */

/** A file by its path below the desk's top, with `/` between names: 2024/工作总结.yaml. */
export interface DeskFile {
  path: string;
  /** In bytes. */
  size: number;
}

export interface DeskContent {
  bytes: Uint8Array;
  /** Tells this content from any other. */
  version: string;
}

/** What came of writing: the new version, or what lies there instead of what was expected. */
export type Written = { version: string } | { conflict: DeskContent | undefined };

/** What cannot be done, in words for the person. */
export interface Trouble {
  zh: string;
  en: string;
}

/** Lines that are only ever added to, kept where no list of forms shows them. */
export interface Journals {
  /** Empty where there is none. @param name of letters and digits */
  read(name: string): Promise<string>;
  append(name: string, lines: string): Promise<void>;
  /**
   * Puts a shorter journal in the place of a long one, whole or not at all, and only where nothing was added since.
   * @param expected the version of the long one (`versionOf` its bytes in UTF-8)
   */
  shorten(name: string, lines: string, expected: string): Promise<boolean>;
}

/** The hidden folder that journals are kept in. */
const JOURNAL_FOLDER = '.红头';

export function journalFile(name: string): string {
  if (!/^[a-z0-9]{1,40}$/u.test(name)) throw new Error(`no name of a journal: ${name}`);
  return `${JOURNAL_FOLDER}/${name}.jsonl`;
}

export interface Desk {
  readonly kind: 'folder' | 'served' | 'drafts';
  /** The folder's name, as the person knows it. */
  readonly name: string;
  /** Every file that a form may be made of, and what is kept beside it, in the order of their paths. */
  list(): Promise<DeskFile[]>;
  /** Undefined where there is no such file. */
  read(path: string): Promise<DeskContent | undefined>;
  /**
   * Writes whole or not at all, and only where the file is still what the writer has seen.
   * @param expected its version; undefined where there must be no file yet
   */
  write(path: string, bytes: Uint8Array, expected: string | undefined): Promise<Written>;
  /** Calls back with the paths that changed, until the function given back is called. */
  watch(changed: (paths: readonly string[]) => void): () => void;
  readonly journals: Journals;
  /** Through LibreOffice, where the desk has it: an old file as .docx, a Word file as PDF. */
  convert?(bytes: Uint8Array, from: string, to: 'docx' | 'pdf'): Promise<Uint8Array | Trouble>;
}

/** Bigger files are no forms, and no old papers either. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** More files than this are no office's forms but somebody's whole disk. */
export const MOST_FILES = 5000;
/** Deeper folders are left alone. */
export const DEEPEST = 8;

const OF_FORMS = /\.(?:ya?ml|hbs|xlsx|csv|png|jpe?g)$|\.批注\.txt$|(?:^|\/)模板\/[^/]+\.json$/iu;

/** Whether a file can be part of a form, or is kept beside one. */
export function belongsToForms(path: string): boolean {
  return (OF_FORMS.test(path) && !path.split('/').some(isHidden)) || isRecord(path);
}

const OF_RECORDS = /(?:^|\/)\.红头\/[^/]+\/(?:(?:收发|并回)\.jsonl|[0-9a-f]{12}\.(?:yaml|docx))$/u;

/** What the program keeps of departments' files in the hidden folder beside a form (src/roads/departments). */
export function isRecord(path: string): boolean {
  return (
    OF_RECORDS.test(path) &&
    !path
      .replace(/\.红头\//u, '')
      .split('/')
      .some(isHidden)
  );
}

/** Whether a folder is looked into: no hidden one but that of the records. */
export function isLookedInto(name: string): boolean {
  return !isHidden(name) || name === JOURNAL_FOLDER;
}

/** A hidden file or a folder that no person fills in. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';
}

/** A path of plain names: nothing absolute, nothing upward, no other separators or drives. */
export function isPlainPath(path: string): boolean {
  return (
    path !== '' &&
    !/[\\:*?"<>|]|\p{Cc}/u.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

/** The version of a content: its digest. */
export async function versionOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The conditional write that all desks share, around their own reading and putting. */
export async function writeUnlessChanged(
  read: () => Promise<Uint8Array | undefined>,
  put: () => Promise<void>,
  bytes: Uint8Array,
  expected: string | undefined,
): Promise<Written> {
  const there = await read();
  const version = there && (await versionOf(there));
  if (version !== expected) {
    return { conflict: there && version !== undefined ? { bytes: there, version } : undefined };
  }
  await put();
  return { version: await versionOf(bytes) };
}

/** The conditional shortening that all desks share, around their own reading and putting. */
export async function shortenUnlessChanged(
  read: () => Promise<Uint8Array | undefined>,
  put: (bytes: Uint8Array) => Promise<void> | void,
  lines: string,
  expected: string,
): Promise<boolean> {
  const there = await read();
  // As it was read: the power may have taken half a sign.
  const text = new TextDecoder().decode(there);
  if (there === undefined || (await versionOf(new TextEncoder().encode(text))) !== expected)
    return false;
  await put(new TextEncoder().encode(lines));
  return true;
}

export function inOrder(files: DeskFile[]): DeskFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
