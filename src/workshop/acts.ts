/** What a person does in the window, as operations on the texts as they are at that moment. */
import {
  applyChanges,
  type Edit,
  editOf,
  type FileEdit,
  lastYearAsBoxes,
  nodeAt,
  type Operation,
  renameFigure,
  textMark,
  type Where,
  withBox,
} from '../edit/index.ts';
import { readTree } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { DESK, type DeskFiles, onDesk } from './files.ts';
import { marksAfter } from './versions/history.ts';

export type Act =
  | Operation
  /** Fills the box of that index in a text; last year's figure stays beside it. */
  | { do: 'box'; at: Where; index: number; value: string }
  /** Takes last year's sentence, its figures turned into boxes. */
  | { do: 'take-last'; at: Where; last: string }
  /** Gives a key figure another name, in every box too. */
  | { do: 'rename-figure'; at: Where; name: string; files: readonly string[] }
  /** Makes changes that were worked out before: mending, silencing, undoing. */
  | { do: 'splice'; edit: readonly (FileEdit | MarkedEdit)[] };

/** A change that a person is shown before it is made. On any other text it would land in the wrong place. */
export interface MarkedEdit extends FileEdit {
  /** Mark of the text that it was worked out on. */
  of: string;
}

/** An edit with the marks of the texts as they are, on which it was worked out. */
export function markedEdit(files: DeskFiles, edit: Edit): MarkedEdit[] {
  return edit.map(({ file, changes }) => ({
    file,
    changes,
    of: textMark(files.text(onDesk(file))?.text ?? ''),
  }));
}

export interface Acted {
  /** What was done, for undoing it. */
  edit: Edit;
  /** Marks of the changed files' texts after it, for the history. */
  after: Record<string, string>;
  /** The files that changed, by their paths on the desk. */
  changed: { path: string; bytes: Uint8Array }[];
}

/** What changes words and nothing else. */
const IN_PLACE: ReadonlySet<Act['do']> = new Set(['set', 'box', 'take-last']);

/**
 * Does acts one after another, all or none.
 * @param seen how often places had changed (`DeskFiles.moves`) when the person saw where to act; by default, now
 */
export function act(
  files: DeskFiles,
  asked: readonly Act[],
  seen = files.moves.count(),
): Checked<Acted> {
  const acts = asked.flatMap((each) => whereItIsNow(files, each, seen) ?? []);
  if (acts.length < asked.length) return { problems: [movedAway()] };
  const before = new Map<string, string>();
  const done: FileEdit[] = [];
  const takeBack = (problems: Problem[]): Checked<Acted> => {
    for (const [path, text] of before) files.write(path, text);
    return { problems };
  };
  for (const each of acts) {
    const { value: edit, problems } = editFor(files, each);
    if (edit === undefined) return takeBack(problems);
    for (const fileEdit of edit) {
      const path = onDesk(fileEdit.file);
      const text = files.text(path)?.text ?? '';
      if (!fits(text, fileEdit, before.get(path))) return takeBack([movedAway()]);
      if (fileEdit.changes.length === 0) continue;
      if (!before.has(path)) before.set(path, text);
      files.write(path, applyChanges(text, fileEdit.changes), IN_PLACE.has(each.do));
      done.push({ file: fileEdit.file, changes: fileEdit.changes });
    }
  }
  const changed = [...before.keys()].map((path) => ({
    path,
    bytes: files.read(`${DESK}/${path}`) ?? new Uint8Array(),
  }));
  return { value: { edit: done, after: marksAfter(files, done), changed }, problems: [] };
}

function whereItIsNow(files: DeskFiles, each: Act, seen: number): Act | undefined {
  if (each.do === 'splice') return each;
  const at = files.moves.placeOf(each.at, seen);
  return at && { ...each, at };
}

function editFor(files: DeskFiles, each: Act): Checked<readonly (FileEdit | MarkedEdit)[]> {
  if (each.do === 'splice') return { value: each.edit, problems: [] };
  const textOf = (file: string) => files.text(onDesk(file))?.text;
  if (each.do === 'rename-figure') {
    const texts = each.files.map((file) => [file, textOf(file) ?? ''] as const);
    return renameFigure(each.at, each.name, new Map(texts));
  }
  const text = textOf(each.at.file);
  const operation = text === undefined ? undefined : operationOf(each, text);
  if (text === undefined || operation === undefined) return { problems: [movedAway()] };
  const { value, problems } = editOf(operation, text);
  return value === undefined ? { problems } : { value: [value], problems };
}

function operationOf(
  each: Exclude<Act, { do: 'splice' | 'rename-figure' }>,
  text: string,
): Operation | undefined {
  if (each.do === 'take-last') {
    return { do: 'set', at: each.at, text: lastYearAsBoxes(each.last) };
  }
  if (each.do !== 'box') return each;
  const { root } = readTree(each.at.file, text);
  const node = root && nodeAt(root, each.at.path);
  if (node?.type !== 'text') return undefined;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const filled = withBox(node.text, each.index, each.value);
  if (filled === undefined) return undefined;
  return { do: 'set', at: each.at, text: isBlock ? filled.replace(/\n+$/u, '') : filled };
}

/**
 * Whether what is to be taken out stands where it is said to stand.
 * @param before the text before the acts that were done together with this one
 */
function fits(text: string, edit: FileEdit | MarkedEdit, before = text): boolean {
  if ('of' in edit && edit.of !== textMark(before)) return false;
  return edit.changes.every(({ start, removed }) => text.startsWith(removed, start));
}

export function movedAway(): Problem {
  return {
    severity: 'error',
    code: 'window/moved-away',
    message: {
      zh: '要改的地方刚才被改过，没有改动；请再看一下。',
      en: 'The place was changed a moment ago, so nothing was changed; please look again.',
    },
  };
}
