/** Earlier states of a form, from the journal that the window keeps of it. */
import type { ArchivedFile } from '../../archive/index.ts';
import { dayOf, journalLines, textMark, textsAfter } from '../../edit/index.ts';
import { basename, dirname, join, relative } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';

/** A form lies so many folders below the one that the window was opened on, at most. */
const DEEPEST = 8;

interface Version {
  /** As a person named it; empty for the last state of a day. */
  name: string;
  at: number;
  texts: ReadonlyMap<string, string>;
}

/** Every named version and the last state of each day, as files below a folder. */
export function versionsOf(form: OpenForm, folder: string): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  const used = new Set<string>();
  for (const { name, at, texts } of versionsIn(journalOf(form))) {
    const label = `${timeOf(at)}${name === '' ? '' : ` ${fileName(name)}`}`;
    let below = label;
    for (let count = 2; used.has(below); count += 1) below = `${label}（${count}）`;
    used.add(below);
    for (const [file, text] of texts) {
      const bytes = new TextEncoder().encode(text);
      files.push({ path: `${folder}/${below}/${file}`, bytes, about: `当时的${basename(file)}` });
    }
  }
  return files;
}

/** The journal lies in the folder that the window was opened on, under the mark of the form's path in it. */
function journalOf({ path, files }: OpenForm): string {
  let top = dirname(path);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const name = textMark(relative(top, path));
    const bytes = files.read(join(top, '.红头', `${name}.jsonl`));
    if (bytes !== undefined) return new TextDecoder().decode(bytes);
    if (dirname(top) === top) break;
    top = dirname(top);
  }
  return '';
}

function versionsIn(journal: string): Version[] {
  const versions: Version[] = [];
  let texts = new Map<string, string>();
  let last = 0;
  for (const line of journalLines(journal)) {
    if (last > 0 && dayOf(line.at) !== dayOf(last)) {
      versions.push({ name: '', at: last, texts: new Map(texts) });
    }
    last = line.at;
    if ('base' in line) {
      for (const [file, text] of Object.entries(line.base)) {
        if (!texts.has(file)) texts.set(file, text);
      }
    } else if ('version' in line) {
      versions.push({ name: line.version, at: line.at, texts: new Map(texts) });
    } else texts = textsAfter(texts, line.edit, line.after) ?? texts;
  }
  return versions;
}

/** 2025-01-08 14.30, by the clock of this computer. */
function timeOf(at: number): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}.${two(time.getMinutes())}`;
}

/** A person's words as the name of a folder. */
function fileName(words: string): string {
  return words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 40);
}
