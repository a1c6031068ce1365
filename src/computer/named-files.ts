/** Files as they are named on the command line: also by * and ? where the shell leaves them, and by their folder. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { nearName } from '../text/index.ts';
import { isFolder, STANDARD_STREAM } from './read.ts';
import { FileTrouble } from './trouble.ts';

const WILD = /[*?]/u;
const FORM = /^[^.].*\.ya?ml$/iu;
/** More of them are no help to choose from. */
const MOST_NAMES = 5;
/** What lies in a folder of forms and is none itself. */
const OFFICE = /^单位\.ya?ml$/iu;

/**
 * The files that are meant, in the order of their names, each once.
 * @throws FileTrouble where a pattern fits no file, or a folder has no form
 */
export function namedFiles(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(filesOf))];
}

/**
 * The one file that is meant: by a pattern that fits one, or by a folder that has one form.
 * @throws FileTrouble where none or several may be meant
 */
export function oneNamed(name: string, wanted: 'form' | 'file'): string {
  if (name === STANDARD_STREAM) return name;
  const isInFolder = isFolder(name);
  if (isInFolder && wanted === 'file') throw isAFolder(name);
  const [one = name, ...others] = filesOf(name);
  if (others.length === 0) return one;
  const all = [one, ...others];
  const shown = `${all.slice(0, MOST_NAMES).join('、')}${all.length > MOST_NAMES ? '等' : ''}`;
  throw new FileTrouble({
    zh: `${isInFolder ? `“${name}”里有` : `名字像“${name}”的有`} ${all.length} 个：${shown}。这里只能写一个，请写明是哪一个。`,
    en: `${all.length} files are meant by "${name}": ${shown}. Name one of them.`,
  });
}

/** A file that is nearly called so, in the same folder. */
export function nearFile(path: string): string | undefined {
  const near = nearName(basename(path), namesIn(dirname(path)));
  return near === undefined ? undefined : join(dirname(path), near);
}

function isAFolder(folder: string): FileTrouble {
  const names = namesIn(folder).filter((name) => !name.startsWith('.'));
  const shown = names.slice(0, MOST_NAMES).map((name) => join(folder, name));
  const zh =
    shown.length > 0 ? `，请写明是里面的哪个文件，如 ${shown.join('、')}` : '，里面没有文件';
  return new FileTrouble({
    zh: `“${folder}”是一个文件夹${zh}。`,
    en: `"${folder}" is a folder. Name a file in it.`,
  });
}

function filesOf(name: string): string[] {
  if (name === STANDARD_STREAM) return [name];
  if (isFolder(name)) return formsIn(name);
  if (!WILD.test(name) || existsSync(name)) return [name];
  const found = matching(name);
  if (found.length > 0) return found;
  throw new FileTrouble({
    zh: `没有名字像“${name}”的文件。`,
    en: `There is no file with a name like "${name}".`,
  });
}

function formsIn(folder: string): string[] {
  const forms = namesIn(folder).filter((name) => FORM.test(name) && !OFFICE.test(name));
  if (forms.length > 0) return forms.map((name) => join(folder, name));
  throw new FileTrouble({
    zh: `“${folder}”是一个文件夹，里面没有表单（.yaml）。`,
    en: `"${folder}" is a folder without forms (.yaml).`,
  });
}

/** * and ? fit anything but the sign between folders; names that begin with a dot are not meant. */
function matching(pattern: string): string[] {
  const parts = pattern.split(process.platform === 'win32' ? /[\\/]/u : '/');
  let found = [''];
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    const within = (folder: string, name: string) => `${folder}${name}${isLast ? '' : '/'}`;
    found = found.flatMap((folder) =>
      WILD.test(part)
        ? namesIn(folder || '.')
            .filter((name) => patternOf(part).test(name))
            .map((name) => within(folder, name))
            .filter((path) => isLast || isFolder(path))
        : [within(folder, part)],
    );
  });
  return found.filter((path) => existsSync(path) && !isFolder(path));
}

function patternOf(part: string): RegExp {
  const source = part
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^(?!\\.)${source}$`, process.platform === 'win32' ? 'iu' : 'u');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A path as it is shown: from the folder where the command was given, or as it is where that is shorter: /dev/null. */
export function shownPath(path: string): string {
  const way = relative(process.cwd(), path);
  return way === '' || (way.startsWith('..') && path.length <= way.length) ? path : way;
}
