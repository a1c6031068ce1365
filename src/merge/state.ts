/** How far a merge has come: the form's texts, what they print, and how far that is from what is wanted. */
import { applyChanges, editOf, nodeAt, type Operation, textsBelow } from '../edit/index.ts';
import { placeOf, readTree } from '../form/index.ts';
import { type Match, matched } from './align.ts';
import type { Printed } from './printed.ts';
import type { Reworded } from './rewritten.ts';
import type { Left } from './settle.ts';
import { labelOf, wordChanges } from './words.ts';

/** Texts of a form's files by their absolute paths. */
export type FileTexts = ReadonlyMap<string, string>;
/** What a form with these texts prints; undefined where it cannot be printed. */
export type Print = (texts: FileTexts) => Promise<Printed | undefined>;

/** An operation and what stood at its place before. */
export interface Done {
  operation: Operation;
  was: string;
  /** Line of the place in its file as it was then, from 1. */
  line: number;
}

export interface State {
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
/** Another number in front of the same heading. */
const NUMBER = 0.1;

export async function stateOf(
  print: Print,
  texts: FileTexts,
  { wanted, follows }: Pick<State, 'wanted' | 'follows'>,
): Promise<State | undefined> {
  const printed = await print(texts);
  return printed && against(printed, texts, { wanted, follows });
}

export function against(
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
  printed: readonly string[],
  wanted: readonly string[],
  matches: readonly Match[],
): number {
  let distance = 0;
  for (const { before, after } of matches) {
    const [one, other] = [
      before === undefined ? undefined : printed[before],
      after === undefined ? undefined : wanted[after],
    ];
    if (one === other) continue;
    if (one === undefined || other === undefined) {
      distance += (one ?? other ?? '').length + PARAGRAPH;
      continue;
    }
    const [label, aim] = [labelOf(one), labelOf(other)];
    const isCounted = label !== undefined && label.level === aim?.level;
    // What counts wrongly may be right where it stands: a section came before it.
    if (isCounted && label.label !== aim.label) distance += NUMBER;
    const [now, then] = isCounted
      ? [one.slice(label.label.length), other.slice(aim.label.length)]
      : [one, other];
    for (const { removed, text } of wordChanges(now, then))
      distance += removed.length + text.length;
  }
  return distance;
}

export function pairs({ printed, matches, wanted }: State): Reworded[] {
  return matches.flatMap(({ before, after }) => {
    const paragraph = before === undefined ? undefined : printed.paragraphs[before];
    const text = after === undefined ? undefined : wanted[after];
    if (paragraph === undefined || text === undefined || paragraph.text === text) return [];
    return [{ paragraph, wanted: text }];
  });
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

/** Operations with what stood at their places, one after the other. */
export function recorded(texts: FileTexts, operations: readonly Operation[]): Done[] {
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
