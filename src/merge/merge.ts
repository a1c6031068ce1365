/**
 * An edited Word file's paragraphs brought into the form they were printed from. Nothing is believed: every change of
 * the form is printed again, and kept only where print came nearer to what is wanted.
 */
import { applyChanges, editOf, type Operation } from '../edit/index.ts';
import { type Match, matched } from './align.ts';
import type { Printed } from './printed.ts';
import { type Reworded, rewordings } from './rewritten.ts';
import { type Left, leftIn, touchedBoxes } from './settle.ts';
import { type Step, steps } from './structure.ts';
import { waysIn } from './ways.ts';
import { wordChanges } from './words.ts';

/** Texts of a form's files by their absolute paths. */
export type FileTexts = ReadonlyMap<string, string>;
/** What a form with these texts prints; undefined where it cannot be printed. */
export type Print = (texts: FileTexts) => Promise<Printed | undefined>;

export interface Merged {
  /** The texts that changed. */
  texts: FileTexts;
  /** What was done, in order. */
  operations: readonly Operation[];
  /** What the printed form still does not say as the edited file does. */
  left: readonly Left[];
  /** As printed now. */
  printed: Printed;
}

interface State {
  texts: FileTexts;
  printed: Printed;
  matches: readonly Match[];
  /** How far print is from what is wanted, in signs. */
  distance: number;
}

/** A paragraph more or less counts beside its signs. */
const PARAGRAPH = 4;
/** After so many steps a person goes on. */
const MOST_STEPS = 400;

/**
 * Merges wanted paragraphs into a form.
 * @param texts all files of the form
 * @param wanted the paragraphs of the edited file, in order
 * @returns undefined where the form cannot be printed as it is
 */
export async function mergeParagraphs(
  print: Print,
  texts: FileTexts,
  wanted: readonly string[],
): Promise<Merged | undefined> {
  const first = await stateOf(print, texts, wanted);
  if (first === undefined) return undefined;
  const touched = new Set(
    pairs(first, wanted).flatMap(({ paragraph, wanted: text }) => touchedBoxes(paragraph, text)),
  );
  const operations: Operation[] = [];
  let state = await reworded(print, first, wanted, operations);
  const inVain = new Set<string>();
  for (let count = 0; count < MOST_STEPS && state.distance > 0; count += 1) {
    const next = await nextStep(print, state, wanted, inVain, operations);
    if (next === undefined) break;
    state = await reworded(print, next, wanted, operations);
  }
  const left = leftOver(state, wanted, (name) => touched.has(name));
  const changed = [...state.texts].filter(([file, text]) => texts.get(file) !== text);
  return { texts: new Map(changed), operations, left, printed: state.printed };
}

async function stateOf(
  print: Print,
  texts: FileTexts,
  wanted: readonly string[],
): Promise<State | undefined> {
  const printed = await print(texts);
  if (printed === undefined) return undefined;
  const now = printed.paragraphs.map(({ text }) => text);
  const matches = matched(now, wanted);
  return { texts, printed, matches, distance: distanceOf(now, wanted, matches) };
}

function distanceOf(
  now: readonly string[],
  wanted: readonly string[],
  matches: readonly Match[],
): number {
  let distance = 0;
  for (const { before, after } of matches) {
    const [one, other] = [
      before === undefined ? undefined : now[before],
      after === undefined ? undefined : wanted[after],
    ];
    if (one === other) continue;
    if (one === undefined || other === undefined) {
      distance += (one ?? other ?? '').length + PARAGRAPH;
      continue;
    }
    for (const { removed, text } of wordChanges(one, other))
      distance += removed.length + text.length;
  }
  return distance;
}

function pairs({ printed, matches }: State, wanted: readonly string[]): Reworded[] {
  return matches.flatMap(({ before, after }) => {
    const paragraph = before === undefined ? undefined : printed.paragraphs[before];
    const text = after === undefined ? undefined : wanted[after];
    if (paragraph === undefined || text === undefined || paragraph.text === text) return [];
    return [{ paragraph, wanted: text }];
  });
}

/** The form with the words of its paragraphs changed; what cannot be kept together is tried one by one. */
async function reworded(
  print: Print,
  state: State,
  wanted: readonly string[],
  done: Operation[],
): Promise<State> {
  const operations = rewordings(state.printed, pairs(state, wanted));
  if (operations.length === 0) return state;
  const all = performed(state.texts, operations);
  const together = all && (await stateOf(print, all, wanted));
  if (together && together.distance < state.distance) {
    done.push(...operations);
    return together;
  }
  let now = state;
  for (const operation of operations) {
    const texts = performed(now.texts, [operation]);
    const next = texts && (await stateOf(print, texts, wanted));
    if (next === undefined || next.distance >= now.distance) continue;
    done.push(operation);
    now = next;
  }
  return now;
}

/** The first thing that can be done, in the best of its ways. */
async function nextStep(
  print: Print,
  state: State,
  wanted: readonly string[],
  inVain: Set<string>,
  done: Operation[],
): Promise<State | undefined> {
  const ways = waysIn(state.printed);
  for (const step of steps(state.printed, ways, wanted, state.matches)) {
    if (inVain.has(step.key)) continue;
    const best = await bestWay(print, state, wanted, step);
    if (best === undefined) {
      inVain.add(step.key);
      continue;
    }
    done.push(...best.operations);
    return best.state;
  }
  return undefined;
}

async function bestWay(
  print: Print,
  state: State,
  wanted: readonly string[],
  { ways }: Step,
): Promise<{ state: State; operations: Operation[] } | undefined> {
  let best: { state: State; operations: Operation[] } | undefined;
  for (const operations of ways) {
    const texts = performed(state.texts, operations);
    const next = texts && (await stateOf(print, texts, wanted));
    if (next === undefined || next.distance >= (best?.state ?? state).distance) continue;
    best = { state: next, operations };
    if (unsettled(next) < unsettled(state)) break;
  }
  return best;
}

/** Paragraphs that stand on one side alone. */
function unsettled({ matches }: State): number {
  return matches.filter(({ before, after }) => before === undefined || after === undefined).length;
}

/** The texts after operations; undefined where one of them cannot be done. */
export function performed(
  texts: FileTexts,
  operations: readonly Operation[],
): FileTexts | undefined {
  const now = new Map(texts);
  for (const operation of operations) {
    const text = now.get(operation.at.file);
    const edit = text === undefined ? undefined : editOf(operation, text).value;
    if (text === undefined || edit === undefined) return undefined;
    now.set(operation.at.file, applyChanges(text, edit.changes));
  }
  return now;
}

function leftOver(
  { printed, matches }: State,
  wanted: readonly string[],
  wasTouched: (name: string) => boolean,
): Left[] {
  return matches.flatMap(({ before, after }): Left[] => {
    const paragraph = before === undefined ? undefined : printed.paragraphs[before];
    const text = after === undefined ? undefined : wanted[after];
    if (paragraph && text !== undefined) {
      return paragraph.text === text ? [] : leftIn(paragraph, text, wasTouched);
    }
    const now = paragraph?.text ?? '';
    return [{ reason: 'place', now, wanted: text ?? '', from: now, to: text ?? '' }];
  });
}
