/**
 * Paths of files as texts, by the rules of the system that a path shows to be from: with a drive or a share it is of
 * Windows. Nothing here looks at a disk, so that forms are read in a browser as they are from a folder.
 */

/** A path in its parts: what it begins with (`/`, `C:\`, `\\server\share\`, nothing), and the names behind that. */
interface Parts {
  root: string;
  names: string[];
  separator: '/' | '\\';
}

const DRIVE = /^[A-Za-z]:[\\/]/;
const SHARE = /^\\\\[^\\/]+[\\/]+[^\\/]+/;

/** Whether a path starts at a root of its system. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || DRIVE.test(path) || SHARE.test(path);
}

/** Joins parts and takes out `.` and `..`; the first part shows which system's path it is. */
export function join(first: string, ...more: readonly string[]): string {
  const windows = isWindows(first);
  const { root, names, separator } = partsOf([first, ...more].join(windows ? '\\' : '/'), windows);
  return root + names.join(separator) || '.';
}

/** The path that `path` means when it is typed in the absolute folder `from`. */
export function resolve(from: string, path: string): string {
  return isAbsolute(path) ? join(path) : join(from, path);
}

/** The folder that a path lies in; a root lies in itself. */
export function dirname(path: string): string {
  const { root, names, separator } = partsOf(path, isWindows(path));
  return root + names.slice(0, -1).join(separator) || '.';
}

/** The last name of a path. */
export function basename(path: string): string {
  return partsOf(path, isWindows(path)).names.at(-1) ?? '';
}

/** The way from one absolute folder to a path; empty for the folder itself, the path where no way leads there. */
export function relative(from: string, path: string): string {
  const [start, end] = [partsOf(from, isWindows(from)), partsOf(path, isWindows(path))];
  // Windows tells names apart by their letters, not by large and small ones.
  const key = (name: string) => (end.separator === '\\' ? name.toLowerCase() : name);
  if (key(start.root) !== key(end.root)) return join(path);
  const same = start.names.findIndex((name, at) => key(name) !== key(end.names[at] ?? ''));
  const shared = same === -1 ? start.names.length : same;
  const up = start.names.slice(shared).map(() => '..');
  return [...up, ...end.names.slice(shared)].join(end.separator);
}

/** Whether a path lies in an absolute folder, however deep, or is that folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way);
}

function isWindows(path: string): boolean {
  return DRIVE.test(path) || SHARE.test(path);
}

function partsOf(path: string, windows: boolean): Parts {
  const root = windows ? (DRIVE.exec(path) ?? SHARE.exec(path))?.[0] : /^\//.exec(path)?.[0];
  const names: string[] = [];
  for (const name of path.slice(root?.length ?? 0).split(windows ? /[\\/]/ : '/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (root === undefined) names.push(name);
  }
  return {
    root: windows ? windowsRoot(root ?? '') : (root ?? ''),
    names,
    separator: windows ? '\\' : '/',
  };
}

/** `C:/` and `C:\` are the same root; a share ends in one separator. */
function windowsRoot(root: string): string {
  return `${root.replaceAll('/', '\\').replace(/\\+$/, '')}\\`;
}
