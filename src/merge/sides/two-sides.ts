/**
 * Two sides: the edited file does not say what it was made from, and the form says something else. Which of them has
 * changed nobody can tell but a person, who is asked; until then the form's words stay.
 */
import { diffArrays } from 'diff';
import { clausesOf } from '../../document/origin.ts';
import { matched } from '../align.ts';
import type { Left, Takes } from '../settle.ts';
import type { ThreeSided } from './three-sides.ts';

/**
 * @param now what the form prints now
 * @param edited what the edited file says
 * @param before what it said without its tracked changes: where the form still says so, it is the file that changed
 */
export function twoSides(
  now: readonly string[],
  edited: readonly string[],
  before: readonly string[],
  takes: Takes,
): ThreeSided {
  const left: Left[] = [];
  const takesTheirs = (difference: Omit<Left, 'reason'>) => {
    const question: Left = { reason: 'unknown', ...difference };
    const isTheirs = takes(question);
    if (!isTheirs) left.push(question);
    return isTheirs;
  };
  const known = changedFrom(before, edited);
  const wanted = matched(now, edited).flatMap((match): string[] => {
    const mine = match.before === undefined ? undefined : now[match.before];
    const theirs = match.after === undefined ? undefined : edited[match.after];
    if (theirs === undefined) {
      const text = mine ?? '';
      const isGone = known.gone.has(text) || takesTheirs(whole(text, ''));
      return isGone ? [] : [text];
    }
    if (mine === undefined) {
      const isPut = known.put.has(theirs) || takesTheirs(whole('', theirs));
      return isPut ? [theirs] : [];
    }
    if (known.were.get(theirs) === mine) return [theirs];
    return [
      clauseByClause(mine, theirs, (from, to) =>
        takesTheirs({ now: mine, wanted: theirs, from, to }),
      ),
    ];
  });
  return { wanted, left };
}

function whole(now: string, wanted: string): Omit<Left, 'reason'> {
  return { now, wanted, from: now, to: wanted };
}

/** What the tracked changes of a file did to its paragraphs. */
function changedFrom(before: readonly string[], edited: readonly string[]) {
  const were = new Map<string, string>();
  const [gone, put] = [new Set<string>(), new Set<string>()];
  for (const match of matched(before, edited)) {
    const was = match.before === undefined ? undefined : before[match.before];
    const is = match.after === undefined ? undefined : edited[match.after];
    if (was === undefined) put.add(is ?? '');
    else if (is === undefined) gone.add(was);
    else if (was !== is) were.set(is, was);
  }
  return { were, gone, put };
}

/** A paragraph of both, each stretch of clauses that differs from the side that is taken. */
function clauseByClause(
  mine: string,
  theirs: string,
  takesTheirs: (from: string, to: string) => boolean,
): string {
  const out: string[] = [];
  let open = { from: '', to: '' };
  const flush = () => {
    const { from, to } = open;
    if (from !== to) out.push(takesTheirs(from, to) ? to : from);
    open = { from: '', to: '' };
  };
  for (const part of diffArrays(clausesOf(mine), clausesOf(theirs))) {
    const text = part.value.join('');
    if (part.removed) open.from += text;
    else if (part.added) open.to += text;
    else {
      flush();
      out.push(text);
    }
  }
  flush();
  return out.join('');
}
