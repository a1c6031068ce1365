/** What is wrong or doubtful in a form, each with the text that it is in and what mends it. */
import {
  type Change,
  differences,
  type FileEdit,
  type TextFile,
  textMark,
  textsBelow,
} from '../edit/index.ts';
import { idOf } from '../fields/index.ts';
import { originalOffset, readTree } from '../form/index.ts';
import type { Place, Problem, Words } from '../problem.ts';
import type { OpenForm } from '../roads/open.ts';
import { byPlace, fixTexts } from '../roads/proofread/file.ts';
import { checkForm, type Proofread } from '../roads/proofread/form.ts';
import { ownWords, remarkOn, wordsAt } from '../roads/proofread/quiet.ts';
import { remembered, rememberedTexts } from '../text/index.ts';
import { type MarkedEdit, markedEdit } from './acts.ts';
import { DESK, type DeskFiles, onDesk } from './files.ts';
import { handlingOf } from './handled.ts';

export interface FoundProblem {
  severity: Problem['severity'];
  code: string;
  message: Words;
  hint?: Words;
  /** The text of the view that it is in. */
  textId?: string;
  /** The very words. */
  words?: string;
  /** An empty box with what stands around it in its line: by itself it looks like every other. */
  inLine?: string;
  line?: number;
  /** Tells its line from others, wherever it has moved. */
  lineMark?: string;
  /** On the desk. */
  file?: string;
  /** How many more places of its file say the same. */
  again?: number;
  /** One of those: shown at its text, not in a list. */
  isAgain?: true;
  /** What mends it. */
  mend?: MarkedEdit;
  /** What keeps it quiet for good. */
  silence?: MarkedEdit;
}

/** Checks a form to its end. */
export async function findingsOf(files: DeskFiles, form: OpenForm): Promise<FoundProblem[]> {
  const proofread = await checkForm(form);
  const marked = marking(files);
  const mendOf = async (only: Partial<Proofread>): Promise<FileEdit | undefined> => {
    const fixed = await fixTexts({ ...proofread, problems: [], findings: [], ...only });
    const changed = fixed.changed[0];
    const path = changed && onDesk(fullPath(changed.file));
    const before = path === undefined ? undefined : files.text(path)?.text;
    return changed && before !== undefined
      ? { file: fullPath(changed.file), changes: differences(before, changed.text) }
      : undefined;
  };
  const found: FoundProblem[] = [];
  for (const problem of proofread.problems) {
    const isUnseen = problem.code === 'form/unseen-character';
    const { hint, mend, silence } = handled(files, problem);
    const taken = isUnseen ? await mendOf({ problems: [problem] }) : mend;
    const acts = marked({ mend: taken, silence });
    found.push({ ...shown(files, problem), ...(hint && { hint }), ...acts });
  }
  for (const finding of proofread.findings) {
    const { findings: places } = await byPlace({ ...proofread, findings: [finding] });
    for (const [index, each] of places.entries()) {
      const mend = await mendOf({ findings: [each] });
      const acts = marked({ mend, silence: silenceOf(files, each) });
      const more = places.length - 1;
      const count = index > 0 ? { isAgain: true as const } : more > 0 ? { again: more } : {};
      found.push({ ...shown(files, each), ...acts, ...count });
    }
  }
  return found;
}

/** Buttons with the marks of the texts that they are for; the mark of each text is worked out once. */
function marking(files: DeskFiles) {
  const marks = rememberedTexts(100, (file) => markedEdit(files, [{ file, changes: [] }])[0]?.of);
  return (edits: { mend?: FileEdit | undefined; silence?: FileEdit | undefined }) => {
    const own: Pick<FoundProblem, 'mend' | 'silence'> = {};
    for (const what of ['mend', 'silence'] as const) {
      const edit = edits[what];
      if (edit) own[what] = { ...edit, of: marks(edit.file) ?? '' };
    }
    return own;
  };
}

/** Messages name files relative to the desk. */
function fullPath(file: string): string {
  return file.startsWith('/') ? file : `${DESK}/${file}`;
}

function shown(files: DeskFiles, problem: Problem): FoundProblem {
  const { severity, code, message, hint, place, about } = problem;
  const isBox = code === 'form/empty-box' && about === undefined;
  // an input takes the number itself, not what a form's text has
  const found: FoundProblem = { severity, code, message, ...(hint && !isBox && { hint }) };
  if (place === undefined) return found;
  const file = fullPath(place.file);
  const textId = textAt(files, file, place.line, place.column);
  return {
    ...found,
    file: onDesk(file),
    line: place.line,
    lineMark: textMark(place.lineText.trim()),
    words: wordsAt(place),
    ...(isBox && { inLine: inLine(place) }),
    ...(textId === undefined ? {} : { textId }),
  };
}

function inLine(place: Place): string {
  const { lineText, column } = place;
  const words = wordsAt(place);
  const before = lineText.slice(0, column - 1).replace(/^\s*(?:- )*/u, '');
  const after = lineText.slice(column - 1 + words.length).trimEnd();
  return `${before.slice(-AROUND)}${words}${after.slice(0, AROUND)}`;
}

const AROUND = 10;

/** What a person can do about a problem of the form itself by one click. */
function handled(files: DeskFiles, problem: Problem) {
  const file = fullPath(problem.place?.file ?? '');
  const text = files.text(onDesk(file))?.text;
  return text === undefined ? {} : handlingOf(problem, file, text);
}

interface Placed {
  start: number;
  end: number;
  id: string;
}
const placesInFile = remembered((file: TextFile) =>
  rememberedTexts(1, (path) => placesIn(path, file.text)),
);

function placesOf(files: DeskFiles, file: string) {
  const textFile = files.text(onDesk(file));
  return textFile && placesInFile(textFile)(file);
}

function textAt(files: DeskFiles, file: string, line: number, column: number): string | undefined {
  const known = placesOf(files, file);
  if (known === undefined) return undefined;
  const offset = (known.lineStarts[line - 1] ?? 0) + column - 1;
  return known.texts.find(({ start, end }) => start <= offset && offset <= end)?.id;
}

function placesIn(file: string, text: string): { lineStarts: number[]; texts: Placed[] } {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const { root } = readTree(file, text);
  if (root === undefined) return { lineStarts, texts: [] };
  const texts = [...textsBelow(root)].map(({ path, node }) => ({
    start: originalOffset(node.file, node.start),
    end: originalOffset(node.file, node.end),
    id: idOf({ file, path }),
  }));
  return { lineStarts, texts };
}

/**
 * A remark above the line: # 不查：typed-twice “的的”. In a text of several lines it would be printed: above those. It
 * names the words of this one place.
 */
function silenceOf(files: DeskFiles, { place, code }: Problem): FileEdit | undefined {
  if (place === undefined) return undefined;
  const file = fullPath(place.file);
  const known = placesOf(files, file);
  const start = known?.lineStarts[place.line - 1];
  if (known === undefined || start === undefined) return undefined;
  const inside = known.texts.find((text) => text.start < start && start < text.end);
  const at = inside ? (known.lineStarts.findLast((each) => each <= inside.start) ?? 0) : start;
  const text = files.text(onDesk(file))?.text ?? '';
  const indent = /^[^\S\n]*/u.exec(text.slice(at))?.[0] ?? '';
  const end = text.indexOf('\n', inside ? inside.end : start);
  const around = text.slice(at, end < 0 ? undefined : end);
  const words = wordsAt(place) === '' ? '' : ownWords(place, around);
  const change: Change = { start: at, removed: '', text: `${indent}${remarkOn(code, words)}\n` };
  return { file, changes: [change] };
}
