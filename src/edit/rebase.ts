/** Changes that were made on a text which somebody else has changed meanwhile. */
import { diffArrays, diffChars } from 'diff';
import type { Change } from './edit.ts';

/** Longer stretches that differ are taken as a whole: comparing them sign by sign takes too long. */
const LONGEST_BY_SIGNS = 2000;

/**
 * The same changes on the other text; undefined where both changed the same words, so that a person must choose.
 * @param base the text that the changes were made on
 * @param other the text as it is now
 */
export function rebase(
  changes: readonly Change[],
  base: string,
  other: string,
): Change[] | undefined {
  if (base === other) return [...changes];
  const theirs = differences(base, other);
  const moved: Change[] = [];
  for (const change of changes) {
    const end = change.start + change.removed.length;
    if (theirs.some((their) => meets(their, change.start, end))) return undefined;
    const shift = theirs
      .filter((their) => their.start + their.removed.length <= change.start)
      .reduce((sum, { removed, text }) => sum + text.length - removed.length, 0);
    const start = change.start + shift;
    if (other.slice(start, start + change.removed.length) !== change.removed) return undefined;
    moved.push({ ...change, start });
  }
  return moved;
}

/** Two insertions at one place do not meet; anything else that shares a sign, or lies within, does. */
function meets({ start, removed }: Change, from: number, to: number): boolean {
  const end = start + removed.length;
  if (start === end && from === to) return false;
  if (start === end) return from < start && start < to;
  if (from === to) return start < from && from < end;
  return start < to && from < end;
}

/** What was done to a text, in order. */
export function differences(before: string, after: string): Change[] {
  if (before === after) return [];
  const found: Change[] = [];
  let at = 0;
  let removed = '';
  let text = '';
  const flush = () => {
    if (removed !== '' || text !== '') found.push(...within({ start: at, removed, text }));
    at += removed.length;
    removed = '';
    text = '';
  };
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const joined = part.value.join('');
    if (part.added) text += joined;
    else if (part.removed) removed += joined;
    else {
      flush();
      at += joined.length;
    }
  }
  flush();
  return found;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function within(change: Change): Change[] {
  const { start, removed, text } = change;
  if (removed.length + text.length > LONGEST_BY_SIGNS) return [change];
  const found: Change[] = [];
  let at = start;
  let open: Change | undefined;
  for (const part of diffChars(removed, text)) {
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = undefined;
      at += part.value.length;
      continue;
    }
    open ??= { start: at, removed: '', text: '' };
    if (part.removed) {
      open = { ...open, removed: open.removed + part.value };
      at += part.value.length;
    } else open = { ...open, text: open.text + part.value };
  }
  if (open) found.push(open);
  return found;
}
