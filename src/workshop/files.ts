/** The files of a desk as the workshop knows them: read when they are first asked for, then kept and changed here. */
import { bytesOf, openText, type TextFile } from '../edit/index.ts';
import type { FileSource } from '../form/index.ts';
import { type Moves, movesOf } from './moves.ts';

/** What lies on a desk, and those of its files that are others than when this was last asked. */
export interface News {
  paths: string[];
  files: { path: string; bytes: Uint8Array | undefined }[];
}

/** Everything on a desk is below this folder; what the program brings along is not. */
export const DESK = '/desk';
/** What an office writes once for all its forms. */
export const OFFICE_FILE = '单位.yaml';
/** Where the shipped templates are found. */
export const SHIPPED = '/hongtou/templates';

export interface DeskFiles extends FileSource {
  /** What lies on the desk; anything else is known not to be there. */
  lay(paths: readonly string[]): void;
  /** The bytes of a path of the desk; undefined where it is gone. */
  give(path: string, bytes: Uint8Array | undefined): void;
  /** The same for a path that was asked for; what is known by now may have been changed here, and stays. */
  answer(path: string, bytes: Uint8Array | undefined): void;
  /** Paths of the desk that were asked for since the last time and are not known yet. */
  wanted(): string[];
  /** The paths of all that lies on the desk, but for what is kept in hidden folders. */
  paths(): string[];
  /** The names of the files in a folder. */
  list(folder: string): string[];
  news(): News;
  text(path: string): TextFile | undefined;
  /**
   * Puts another text in its place and gives its bytes.
   * @param isInPlace nothing has another place in it than before
   */
  write(path: string, text: string, isInPlace?: boolean): Uint8Array;
  readonly moves: Moves;
}

/** @param shipped the program's own files by their path below the templates' folder */
export function deskFiles(shipped: ReadonlyMap<string, string>): DeskFiles {
  const listed = new Set<string>();
  const known = new Map<string, Uint8Array | undefined>();
  const texts = new Map<string, TextFile>();
  const asked = new Set<string>();
  const told = new Map<string, Uint8Array | undefined>();
  const own = new Map<string, Uint8Array>();
  for (const [path, text] of shipped) own.set(`${SHIPPED}/${path}`, new TextEncoder().encode(text));
  const moves = movesOf();
  const read = (full: string) => {
    if (!full.startsWith(`${DESK}/`)) return own.get(full);
    const path = full.slice(DESK.length + 1);
    if (!known.has(path) && listed.has(path)) asked.add(path);
    return known.get(path);
  };
  const give = (path: string, bytes: Uint8Array | undefined) => {
    const before = texts.get(path)?.text;
    known.set(path, bytes);
    texts.delete(path);
    if (bytes === undefined) listed.delete(path);
    else listed.add(path);
    if (before === undefined || bytes === undefined) return;
    const after = openText(bytes).text;
    if (after !== before) moves.note(`${DESK}/${path}`, before, after);
  };
  return {
    read,
    moves,
    lay(paths) {
      listed.clear();
      for (const path of paths) listed.add(path);
    },
    give,
    answer(path, bytes) {
      if (known.get(path) === undefined) give(path, bytes);
    },
    wanted() {
      const paths = [...asked];
      asked.clear();
      return paths;
    },
    paths: () => [...listed].filter((path) => !/(?:^|\/)\./u.test(path)),
    list(folder) {
      const inside = folder === DESK ? '' : `${onDesk(folder)}/`;
      return [...listed]
        .filter((path) => path.startsWith(inside))
        .map((path) => path.slice(inside.length))
        .filter((name) => !name.includes('/'));
    },
    news() {
      const files = [...known]
        .filter(([path, bytes]) => !told.has(path) || told.get(path) !== bytes)
        .map(([path, bytes]) => ({ path, bytes }));
      for (const { path, bytes } of files) told.set(path, bytes);
      return { paths: [...listed], files };
    },
    text(path) {
      const bytes = read(`${DESK}/${path}`);
      if (bytes === undefined) return undefined;
      const text = texts.get(path) ?? openText(bytes);
      texts.set(path, text);
      return text;
    },
    write(path, text, isInPlace = false) {
      const before = texts.get(path) ?? { text: '', encoding: 'utf-8', mark: false };
      const bytes = bytesOf(before, text);
      known.set(path, bytes);
      listed.add(path);
      if (!isInPlace && text !== before.text) moves.note(`${DESK}/${path}`, before.text, text);
      // Read again: a sign that the encoding lacks has made the file another one.
      const isKept = before.encoding === 'utf-8' && !/[\ud800-\udfff]/u.test(text);
      texts.set(path, isKept ? { ...before, text } : openText(bytes));
      return bytes;
    },
  };
}

/** The path on the desk of a file's absolute path. */
export function onDesk(full: string): string {
  return full.startsWith(`${DESK}/`) ? full.slice(DESK.length + 1) : full;
}
