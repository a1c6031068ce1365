/** The road back: a Word file that was printed from a form and then edited, into that form. */
import { bytesOf, openText } from '../../edit/index.ts';
import { withTexts } from '../../files.ts';
import { type FileSource, fillForm, readForm } from '../../form/index.ts';
import {
  asPrinted,
  commentsIn,
  type FileTexts,
  formatsIn,
  highlightedIn,
  type Landed,
  type Left,
  landed,
  marginsIn,
  mergeableIn,
  mergeParagraphs,
  paragraphsIn,
  picturesIn,
  type Revision,
  revisionsIn,
  unseenIn,
  type WordComment,
  type WordParagraph,
  withRefused,
} from '../../merge/index.ts';
import { type Checked, newProblems, type Problem } from '../../problem.ts';
import { type ReadFile, readLines } from '../../readers/index.ts';
import { closePackage, decodeXml, openPackage, readPart, writePart } from '../../review/index.ts';
import { dirname } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';
import { type MergeOptions, printForm } from './print.ts';
import { sidesOf } from './sides.ts';
import { unmergedProblems, unseenProblems } from './unmerged-words.ts';
import { leftProblems, noOrigin, notPrintable, notWord, otherPaper } from './words.ts';

/** Tables that a form names are read, never written. */
function isForm(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

/** An edited Word file and what it would do to its form; nothing is written. */
export interface WordMerge {
  /** Every file that changes, with its bytes before and after. */
  files: { file: string; before: Uint8Array; after: Uint8Array }[];
  /** What landed where. */
  landed: Landed[];
  /** What stays as the form has it, each with the reason. */
  left: Left[];
  comments: WordComment[];
  /** Who changed the file, as it says itself: its tracked changes, its comments, who saved it last. */
  by: string[];
}

/**
 * Tracked changes of a Word file, for who wants to refuse some; empty where it has none or is no Word file.
 * @example
 * const { value } = await renderForm('examples/2024/通知.yaml');
 * trackedChanges(value) // => []
 */
export function trackedChanges(bytes: Uint8Array): Revision[] {
  const file = openPackage(bytes);
  return file ? revisionsIn(readPart(file, file.main) ?? '') : [];
}

/**
 * Merges an edited Word file into the form that it was made from. Tracked changes count as accepted but those that
 * are refused. Changes nothing: the caller writes the files, after asking.
 * @param edited the Word file's name, for messages, and its bytes
 * @param refused indexes among `trackedChanges`
 * @param takes where the file's words are taken of what a person has to decide: what both the form and the file
 * changed (`both`), what one of them changed and nothing tells which (`unknown`), what the program computes (`computed`)
 * @example
 * const form = openForm('examples/2024/通知.yaml');
 * const { value: bytes } = await renderForm('examples/2024/通知.yaml');
 * const { value } = await mergeWordFile(form, { name: '通知.docx', bytes });
 * value.landed // => []
 */
export async function mergeWordFile(
  form: OpenForm,
  edited: { name: string; bytes: Uint8Array },
  {
    refused = new Set(),
    takes = () => false,
  }: { refused?: ReadonlySet<number>; takes?: (question: Left) => boolean } = {},
): Promise<Checked<WordMerge>> {
  const { path } = form;
  const options: MergeOptions = form;
  const opened = form.read();
  const file = openPackage(edited.bytes);
  if (file === undefined) return { problems: [notWord(edited.name)] };
  if (refused.size > 0) {
    writePart(file, file.main, withRefused(readPart(file, file.main) ?? '', refused));
  }
  const read = readLines(closePackage(file), { name: edited.name });
  if (read.value === undefined) return { problems: read.problems };
  if (opened.value === undefined) return { problems: opened.problems };
  const files = new Map(
    opened.value.sources
      .filter(isForm)
      .map((name) => [name, openText(options.files.read(name) ?? new Uint8Array())]),
  );
  const texts = new Map([...files].map(([name, { text }]) => [name, text]));
  const first = await printForm(path, texts, options);
  if (first === undefined) return { problems: [...opened.problems, notPrintable()] };
  const { paragraphs, ...unmerged } = mergeableIn(first, paragraphsIn(read.value.lines));
  const typed = paragraphs.map(({ text }) => text);
  const { wanted: edits, left: rewritten } = asPrinted(first.paragraphs, typed);
  const sides = sidesOf({ ...options, path, printed: first }, { ...edited, edits }, takes);
  if (sides === undefined) return { problems: [otherPaper(edited.name)] };
  const print = async (now: FileTexts) =>
    now === texts ? first : await printForm(path, now, options);
  const merged = await mergeParagraphs(print, texts, sides.wanted, takes);
  if (merged === undefined) return { problems: [...opened.problems, notPrintable()] };
  // What the kind does not know found no place.
  const isTaken = ({ reason, from }: Left) =>
    reason !== 'spot' || merged.printed.paragraphs.some(({ text }) => text === from);
  const value: WordMerge = {
    files: [...merged.texts].map(([name, text]) => ({
      file: name,
      before: options.files.read(name) ?? new Uint8Array(),
      after: bytesOf(files.get(name) ?? openText(new Uint8Array()), text),
    })),
    landed: landed(merged.done),
    left: [...sides.left, ...rewritten.filter(isTaken), ...merged.left],
    comments: commentsIn(file),
    by: changedBy(edited.bytes),
  };
  const questions = sides.left.length;
  const unknown = sides.isUnknown ? [noOrigin(edited.name, questions)] : [];
  const pictures = picturesIn(read.value.lines);
  const margins = marginsIn(read.value.lines);
  const main = readPart(file, file.main) ?? '';
  const told = [
    ...unknown,
    ...leftProblems(value.left),
    ...unmergedProblems(unmerged),
    ...unseenProblems({
      ...unseenIn(merged.printed, { paragraphs, pictures, margins }),
      notes: notesIn(read.value, paragraphs),
      highlighted: highlightedIn(main),
      formats: formatsIn(main),
    }),
    // What is read only in part: words struck through, formulas, files within the file.
    ...read.problems.filter(({ severity }) => severity === 'warning'),
  ];
  return { value, problems: [...told, ...comeUp(form, merged.texts)] };
}

/** Footnotes and endnotes; comments have a list of their own. */
function notesIn({ notes = [] }: ReadFile, paragraphs: readonly WordParagraph[]) {
  return notes.flatMap(({ text, reason: kind, number }) => {
    if (kind === 'comment' || text.trim() === '') return [];
    const place = paragraphs.findLast((each) => each.number <= number)?.text ?? '';
    return [{ text: text.trim(), kind, place }];
  });
}

function changedBy(bytes: Uint8Array): string[] {
  const file = openPackage(bytes);
  if (file === undefined) return [];
  const properties = readPart(file, 'docProps/core.xml') ?? '';
  // As it is printed, the issuer stands as both: nobody has saved it since.
  const [made, saved] = ['dc:creator', 'cp:lastModifiedBy'].map((name) =>
    decodeXml(new RegExp(`<${name}>([^<]*)<`, 'u').exec(properties)?.[1] ?? ''),
  );
  const last = saved === undefined || saved === made ? '' : saved;
  const authors = revisionsIn(readPart(file, file.main) ?? '').map(({ author }) => author);
  const names = [...authors, ...commentsIn(file).map(({ author }) => author), last];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** What is wrong with the form after a merge that was not before: a sum that no longer comes out. */
function comeUp({ path, files, ...form }: OpenForm, texts: FileTexts): Problem[] {
  if (texts.size === 0) return [];
  const problems = (source: FileSource) => {
    const read = readForm(path, source, { cwd: dirname(path) });
    const filled = read.value ? fillForm(read.value, { draft: true }).problems : [];
    return [...read.problems, ...filled];
  };
  const before = [...form.read().problems, ...form.fill({ draft: true }).problems];
  return newProblems(before, problems(withTexts(files, texts)));
}
