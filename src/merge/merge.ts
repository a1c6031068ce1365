/**
 * An edited Word file's paragraphs brought into the form they were printed from. Nothing is believed: every change of
 * the form is printed again, and kept only where print came nearer to what is wanted.
 */
import { applyChanges, editOf, nodeAt, type Operation, textsBelow } from '../edit/index.ts';
import { placeOf, readTree } from '../form/index.ts';
import { type Match, matched } from './align.ts';
import type { Printed, PrintedParagraph } from './printed.ts';
import { type Reworded, rewordings } from './rewritten.ts';
import { following, type Left, leftIn, touchedBoxes } from './settle.ts';
import { type Step, seamSteps, steps } from './structure.ts';
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
  done: readonly Done[];
  /** What the printed form still does not say as the edited file does. */
  left: readonly Left[];
  /** As printed now. */
  printed: Printed;
}

/** An operation and what stood at its place before. */
export interface Done {
  operation: Operation;
  was: string;
  /** Line of the place in its file as it was then, from 1. */
  line: number;
}

interface State {
  texts: FileTexts;
  printed: Printed;
  /** Paragraphs of the edited file; what follows from a change elsewhere is as the form prints it. */
  wanted: readonly string[];
  /** Those differences from the edited file. */
  follows: readonly Left[];
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
  const first = await stateOf(print, texts, { wanted, follows: [] });
  if (first === undefined) return undefined;
  const done: Done[] = [];
  const inVain = new Set<string>();
  let state = await reworded(print, first, inVain, done);
  for (let count = 0; count < MOST_STEPS && state.distance > 0; count += 1) {
    const next = await nextStep(print, state, inVain, done);
    // What waited to be split or joined is reworded once that was in vain.
    const after = await reworded(print, next ?? state, inVain, done);
    if (next === undefined && after === state) break;
    state = after;
  }
  const touched = new Set(
    pairs(first).flatMap(({ paragraph, wanted: text }) => touchedBoxes(paragraph, text)),
  );
  const left = [...state.follows, ...leftOver(state, (box) => touched.has(box))];
  const changed = [...state.texts].filter(([file, text]) => texts.get(file) !== text);
  return { texts: new Map(changed), done, left, printed: state.printed };
}

async function stateOf(
  print: Print,
  texts: FileTexts,
  { wanted, follows }: Pick<State, 'wanted' | 'follows'>,
): Promise<State | undefined> {
  const printed = await print(texts);
  return printed && against(printed, texts, { wanted, follows });
}

function against(
  printed: Printed,
  texts: FileTexts,
  { wanted, follows }: Pick<State, 'wanted' | 'follows'>,
): State {
  const now = printed.paragraphs.map(({ text }) => text);
  const matches = matched(now, wanted);
  const distance = distanceOf(now, wanted, matches);
  return { texts, printed, wanted, follows, matches, distance };
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

function pairs({ printed, matches, wanted }: State): Reworded[] {
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
  inVain: ReadonlySet<string>,
  done: Done[],
): Promise<State> {
  const waiting = waitingIn(state, inVain);
  const ready = pairs(state).filter(({ paragraph }) => !waiting.has(paragraph));
  const operations = rewordings(state.printed, ready);
  if (operations.length === 0) return state;
  const together = await rewordedBy(print, state, operations);
  if (together) {
    done.push(...recorded(state.texts, operations));
    return together;
  }
  let now = state;
  for (const operation of operations) {
    const next = await rewordedBy(print, now, [operation]);
    if (next === undefined) continue;
    done.push(...recorded(now.texts, [operation]));
    now = next;
  }
  return now;
}

/** Paragraphs that are to be split or joined first. */
function waitingIn(
  { printed, wanted, matches }: State,
  inVain: ReadonlySet<string>,
): Set<PrintedParagraph | undefined> {
  const waiting = new Set<PrintedParagraph | undefined>();
  for (const step of seamSteps(printed, waysIn(printed), wanted, matches)) {
    if (!inVain.has(step.key)) waiting.add(printed.paragraphs[step.waiting]);
  }
  return waiting;
}

/** What print then is; undefined where it came no nearer. */
async function rewordedBy(
  print: Print,
  state: State,
  operations: readonly Operation[],
): Promise<State | undefined> {
  const texts = performed(state.texts, operations);
  const printed = texts && (await print(texts));
  if (texts === undefined || printed === undefined) return undefined;
  const next = against(printed, texts, followed(state, printed));
  return next.distance < state.distance ? next : undefined;
}

/** What is wanted, but for what changed in print by itself: a figure's other places, what is computed of it. */
function followed(state: State, printed: Printed): Pick<State, 'wanted' | 'follows'> {
  const { paragraphs } = state.printed;
  if (paragraphs.length !== printed.paragraphs.length) return state;
  const wanted = [...state.wanted];
  const follows = [...state.follows];
  for (const { before, after } of state.matches) {
    const was = before === undefined ? undefined : paragraphs[before];
    const now = before === undefined ? undefined : printed.paragraphs[before];
    const aim = after === undefined ? undefined : state.wanted[after];
    if (was === undefined || now === undefined || after === undefined || aim === undefined)
      continue;
    if (now.text === aim || now.text === was.text) continue;
    const found = following(was, now, aim);
    wanted[after] = found.wanted;
    follows.push(...found.follows);
  }
  return { wanted, follows };
}

/** The first thing that can be done, in the best of its ways. */
async function nextStep(
  print: Print,
  state: State,
  inVain: Set<string>,
  done: Done[],
): Promise<State | undefined> {
  const ways = waysIn(state.printed);
  for (const step of steps(state.printed, ways, state.wanted, state.matches)) {
    if (inVain.has(step.key)) continue;
    const best = await bestWay(print, state, step);
    if (best === undefined) {
      inVain.add(step.key);
      continue;
    }
    done.push(...recorded(state.texts, best.operations));
    return best.state;
  }
  return undefined;
}

async function bestWay(
  print: Print,
  state: State,
  { ways }: Step,
): Promise<{ state: State; operations: Operation[] } | undefined> {
  let best: { state: State; operations: Operation[] } | undefined;
  for (const operations of ways) {
    const texts = performed(state.texts, operations);
    const next = texts && (await stateOf(print, texts, state));
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
function performed(texts: FileTexts, operations: readonly Operation[]): FileTexts | undefined {
  const now = new Map(texts);
  for (const operation of operations) {
    const text = now.get(operation.at.file);
    const edit = text === undefined ? undefined : editOf(operation, text).value;
    if (text === undefined || edit === undefined) return undefined;
    now.set(operation.at.file, applyChanges(text, edit.changes));
  }
  return now;
}

/** Operations with what stood at their places, one after the other. */
function recorded(texts: FileTexts, operations: readonly Operation[]): Done[] {
  let now: FileTexts | undefined = texts;
  return operations.map((operation) => {
    const { file, path } = operation.at;
    const text = now?.get(file) ?? '';
    const { root } = readTree(file, text);
    const node = root && nodeAt(root, path);
    const was = node
      ? [...textsBelow(node)].map(({ node: { text: typed } }) => typed).join('')
      : '';
    now = now && performed(now, [operation]);
    return { operation, was, line: node ? placeOf(node).line : 0 };
  });
}

function leftOver(
  { printed, matches, wanted }: State,
  wasTouched: (content: string) => boolean,
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
