/**
 * An edited Word file's paragraphs brought into the form they were printed from. Nothing is believed: every change of
 * the form is printed again, and kept only where print came nearer to what is wanted.
 */
import type { Operation } from '../edit/index.ts';
import type { Printed, PrintedParagraph } from './printed.ts';
import { rewordings } from './rewritten.ts';
import { following, type Left, leftIn, type Takes, touchedBoxes } from './settle.ts';
import { type Sources, sourcesIn } from './sources.ts';
import {
  against,
  type Done,
  type FileTexts,
  type Print,
  pairs,
  performed,
  recorded,
  type State,
  stateOf,
} from './state.ts';
import { seamSteps, steps } from './structure.ts';
import { type Step, waysIn } from './ways.ts';
import { inOwnUnits } from './wishes/own-units.ts';

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

/** After so many steps a person goes on. */
const MOST_STEPS = 400;

/**
 * Merges wanted paragraphs into a form.
 * @param texts all files of the form
 * @param wanted the paragraphs of the edited file, in order
 * @param takes of what is computed and was typed by hand, where it becomes words as they were typed
 * @returns undefined where the form cannot be printed as it is
 */
export async function mergeParagraphs(
  print: Print,
  texts: FileTexts,
  wanted: readonly string[],
  takes: Takes = () => false,
): Promise<Merged | undefined> {
  const first = await stateOf(print, texts, { wanted, follows: [] });
  if (first === undefined) return undefined;
  const done: Done[] = [];
  const inVain = new Set<string>();
  const sources = sourcesIn(first.printed);
  let state = await reworded(print, first, inVain, done);
  for (let count = 0; count < MOST_STEPS && state.distance > 0; count += 1) {
    const next = await nextStep(print, state, sources, inVain, done);
    // What waited to be split or joined is reworded once that was in vain.
    const after = await reworded(print, next ?? state, inVain, done);
    if (next === undefined && after === state) break;
    state = after;
  }
  const touched = new Set(
    pairs(first).flatMap(({ paragraph, wanted: text }) => touchedBoxes(paragraph, text)),
  );
  const wasTouched = (box: string) => touched.has(box);
  state = await typedByHand(print, state, { takes, wasTouched }, done);
  const left = [...state.follows, ...leftOver(state, wasTouched)];
  const changed = [...state.texts].filter(([file, text]) => texts.get(file) !== text);
  return { texts: new Map(changed), done, left, printed: state.printed };
}

/** The form with the words of its paragraphs changed; what cannot be kept together is tried one by one. */
async function reworded(
  print: Print,
  typed: State,
  inVain: ReadonlySet<string>,
  done: Done[],
): Promise<State> {
  const state = figuresInOwnUnits(typed);
  const waiting = waitingIn(state, inVain);
  const ready = pairs(state).filter(({ paragraph }) => !waiting.has(paragraph));
  const operations = rewordings(state.printed, ready);
  if (operations.length === 0) return state;
  const together = await rewordedBy(print, state, operations);
  if (together) {
    done.push(...recorded(state.texts, operations));
    return together;
  }
  return oneByOne(print, state, operations, done);
}

/** Key figures that were typed in another unit are wanted in their own, and told. */
function figuresInOwnUnits(state: State): State {
  const wanted = [...state.wanted];
  const follows = [...state.follows];
  for (const { before, after } of state.matches) {
    const paragraph = before === undefined ? undefined : state.printed.paragraphs[before];
    const text = after === undefined ? undefined : state.wanted[after];
    if (paragraph === undefined || after === undefined || text === undefined) continue;
    if (paragraph.text === text) continue;
    const own = inOwnUnits(paragraph, text);
    wanted[after] = own.wanted;
    follows.push(...own.left);
  }
  if (follows.length === state.follows.length) return state;
  return against(state.printed, state.texts, { wanted, follows });
}

async function oneByOne(
  print: Print,
  state: State,
  operations: readonly Operation[],
  done: Done[],
): Promise<State> {
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

/** Boxes that somebody typed over, where that is taken: each becomes the words that were typed. */
async function typedByHand(
  print: Print,
  state: State,
  { takes, wasTouched }: { takes: Takes; wasTouched: (content: string) => boolean },
  done: Done[],
): Promise<State> {
  const typed = new Map<PrintedParagraph, ReadonlySet<string | undefined>>();
  for (const { paragraph, wanted } of pairs(state)) {
    const taken = leftIn(paragraph, wanted, wasTouched).filter(
      (each) => each.reason === 'computed' && takes(each),
    );
    if (taken.length > 0) typed.set(paragraph, new Set(taken.map(({ name }) => name)));
  }
  const own = pairs(state).filter(({ paragraph }) => typed.has(paragraph));
  const operations = rewordings(
    state.printed,
    own,
    (paragraph, name) => typed.get(paragraph)?.has(name) ?? false,
  );
  return operations.length === 0 ? state : oneByOne(print, state, operations, done);
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
  return isNearer(next, state) ? next : undefined;
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
  sources: Sources,
  inVain: Set<string>,
  done: Done[],
): Promise<State | undefined> {
  const ways = waysIn(state.printed);
  for (const step of steps(state.printed, ways, { ...state, sources })) {
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
    if (next === undefined || !isNearer(next, state)) continue;
    if (best && next.distance >= best.state.distance) continue;
    best = { state: next, operations };
    if (unsettled(next) < unsettled(state)) break;
  }
  return best;
}

/** Nearer to what is wanted, in a form that is built no worse. */
function isNearer(next: State, state: State): boolean {
  return next.distance < state.distance && next.printed.faults <= state.printed.faults;
}

/** Paragraphs that stand on one side alone. */
function unsettled({ matches }: State): number {
  return matches.filter(({ before, after }) => before === undefined || after === undefined).length;
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
    const field = paragraph?.pieces.find((piece) => piece.kind === 'field');
    const what = { now, wanted: text ?? '', from: now, to: text ?? '' };
    return field === undefined
      ? [{ reason: 'place', ...what }]
      : [{ reason: 'blank', ...what, name: field.field.name }];
  });
}
