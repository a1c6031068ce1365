/**
 * Three sides: what the Word file was made from, the form as it is now, and the edited file. What one side changed is
 * taken from it; where both changed the same words, the form's stay and a person is asked.
 */
import { diffArrays } from 'diff';
import { clausesOf, type Origin, sumOf, sumsOf } from '../../document/origin.ts';
import { type Match, matched } from '../align.ts';
import type { Left, Takes } from '../settle.ts';
import { likeness } from '../words.ts';

/** Two paragraphs that neither side had before are one where they are so alike. */
const ALIKE = 0.5;

/** Paragraphs to bring into the form, and what both sides changed. */
export interface ThreeSided {
  wanted: string[];
  left: Left[];
}

/** Cuts a text into what has a sum of its own: its clauses, or the whole where no more is known. */
type Cut = (text: string) => string[];

/** Paragraphs as their clauses' sums, the base's by its number. */
interface Side {
  texts: readonly string[];
  /** Number of the base's paragraph that each is. */
  bases: (number | undefined)[];
  /** The other way round. */
  byBase: Map<number, number>;
}

/**
 * @param now what the form prints now
 * @param edited what the edited file says
 * @param takes of what both changed, where the file's words are taken
 */
export function threeSides(
  { paragraphs, isCoarse }: Origin,
  now: readonly string[],
  edited: readonly string[],
  takes: Takes = () => false,
): ThreeSided {
  const base = paragraphs.map(({ sums }) => sums);
  const cut: Cut = isCoarse ? (text) => [text] : clausesOf;
  const sums = isCoarse ? (text: string) => [sumOf(sumsOf(text).join(' '))] : sumsOf;
  const [ours, theirs] = [sideOf(base, now, sums), sideOf(base, edited, sums)];
  const left: Left[] = [];
  /** Whether the file's words are taken; else both are shown. */
  const takesTheirs = (clash: Omit<Left, 'reason'>) => {
    const question: Left = { reason: 'both', ...clash };
    const isTheirs = takes(question);
    if (!isTheirs) left.push(question);
    return isTheirs;
  };
  const both = (one: string, other: string) =>
    takesTheirs({ now: one, wanted: other, from: one, to: other });
  const sameAs = (text: string, index: number) => sums(text).join(' ') === base[index]?.join(' ');
  const taken = new Set<number>();
  const wanted = edited.flatMap((text, index): { text: string; ours?: number }[] => {
    const number = theirs.bases[index];
    // What no base knows, the two have in common or this one has put in.
    const own = number === undefined ? alike(now, text, taken, ours) : ours.byBase.get(number);
    if (own !== undefined) taken.add(own);
    const mine = own === undefined ? undefined : (now[own] ?? '');
    if (number === undefined) {
      if (own === undefined || mine === undefined) return [{ text }];
      const isTheirs = mine !== text && both(mine, text);
      return [{ text: isTheirs ? text : mine, ours: own }];
    }
    if (mine === undefined) {
      const isTheirs = !sameAs(text, number) && both('', text);
      return isTheirs ? [{ text }] : [];
    }
    const merged = paragraph(
      { base: base[number] ?? [], cut, sumOf: (clause) => sums(clause)[0] ?? '' },
      [mine, text],
      (from, to) => takesTheirs({ now: mine, wanted: text, from, to }),
    );
    return [{ text: merged, ours: own as number }];
  });
  // Paragraphs of the form alone: put in since, or taken out of the edited file.
  for (const [index, text] of now.entries()) {
    if (taken.has(index)) continue;
    const number = ours.bases[index];
    if (number !== undefined && theirs.byBase.get(number) === undefined) {
      if (sameAs(text, number) || both(text, '')) continue;
    } else if (number !== undefined) continue;
    const before = wanted.findLastIndex((each) => each.ours !== undefined && each.ours < index);
    wanted.splice(before + 1, 0, { text, ours: index });
  }
  return { wanted: wanted.map(({ text }) => text), left };
}

function alike(
  now: readonly string[],
  text: string,
  taken: ReadonlySet<number>,
  ours: Side,
): number | undefined {
  const free = now.flatMap((each, at) =>
    taken.has(at) || ours.bases[at] !== undefined ? [] : [{ at, like: likeness(each, text) }],
  );
  const best = free.sort((a, b) => b.like - a.like)[0];
  return best && best.like >= ALIKE ? best.at : undefined;
}

/** Sums become signs, so that paragraphs of sums are aligned as texts are. */
function sideOf(
  base: readonly (readonly string[])[],
  texts: readonly string[],
  sumsOf: (text: string) => readonly string[],
): Side {
  const signs = new Map<string, string>();
  const signed = (all: readonly string[]) =>
    all
      .map((sum) => {
        const known = signs.get(sum) ?? String.fromCodePoint(0x20000 + signs.size);
        signs.set(sum, known);
        return known;
      })
      .join('');
  const matches = matched(
    base.map(signed),
    texts.map((text) => signed(sumsOf(text))),
  );
  const bases = new Array<number | undefined>(texts.length).fill(undefined);
  const byBase = new Map<number, number>();
  for (const { before, after } of inPlace(matches)) {
    if (before === undefined || after === undefined) continue;
    bases[after] = before;
    byBase.set(before, after);
  }
  return { texts, bases, byBase };
}

/** Between two matches, as many that went as came are the same paragraphs, reworded. */
function inPlace(matches: readonly Match[]): Match[] {
  const found: Match[] = [];
  let gone: number[] = [];
  let put: number[] = [];
  const flush = () => {
    const paired = gone.length === put.length;
    for (const [at, before] of gone.entries()) {
      found.push(paired ? { before, after: put[at] as number } : { before });
    }
    if (!paired) found.push(...put.map((after) => ({ after })));
    gone = [];
    put = [];
  };
  for (const match of matches) {
    if (match.before !== undefined && match.after !== undefined) {
      flush();
      found.push(match);
    } else if (match.before !== undefined) gone.push(match.before);
    else if (match.after !== undefined) put.push(match.after);
  }
  flush();
  return found;
}

/**
 * One paragraph of three sides, clause by clause.
 * @param takesTheirs asked where both changed the same clauses
 */
function paragraph(
  known: Known,
  [mine, theirs]: readonly [string, string],
  takesTheirs: (from: string, to: string) => boolean,
): string {
  const { base } = known;
  const [ours, edits] = [hunks(known, mine), hunks(known, theirs)];
  const out: string[] = [];
  const kept = keptClauses(known, [mine, theirs]);
  let at = 0;
  while (at <= base.length) {
    const one = ours.find(({ start }) => start === at);
    const other = edits.find(({ start }) => start === at);
    const first = one ?? other;
    if (first === undefined) {
      out.push(kept[at] ?? '');
      at += 1;
      continue;
    }
    let end = Math.max(one?.end ?? at, other?.end ?? at);
    // Stretches that overlap are one.
    const inside = (hunk: Hunk) => hunk.start >= at && (hunk.start < end || hunk.start === at);
    let all = [...ours, ...edits].filter(inside);
    for (let last = -1; last !== end; ) {
      last = end;
      end = Math.max(end, ...all.map((hunk) => hunk.end));
      all = [...ours, ...edits].filter(inside);
    }
    const words = (side: readonly Hunk[]) => stretch(side.filter(inside), kept, at, end);
    const [from, to] = [words(ours), words(edits)];
    const isOurs = ours.some(inside);
    const isBoth = isOurs && edits.some(inside) && from !== to;
    out.push(isOurs && !(isBoth && takesTheirs(from, to)) ? from : to);
    if (end === at) {
      out.push(kept[at] ?? '');
      at += 1;
    } else at = end;
  }
  return out.join('');
}

/** What is known of a paragraph of the base: the sums of its clauses, and how others are cut and reckoned. */
interface Known {
  base: readonly string[];
  cut: Cut;
  sumOf(clause: string): string;
}

/** Clauses `start` to `end` of the base became `text`. */
interface Hunk {
  start: number;
  end: number;
  text: string;
}

function hunks({ base, cut, sumOf }: Known, text: string): Hunk[] {
  const clauses = cut(text);
  const found: Hunk[] = [];
  let open: Hunk | undefined;
  let [at, next] = [0, 0];
  for (const part of diffArrays([...base], clauses.map(sumOf))) {
    const length = part.value.length;
    if (!part.added && !part.removed) {
      if (open) found.push(open);
      open = undefined;
      at += length;
      next += length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (part.removed) {
      at += length;
      open.end = at;
    } else {
      open.text += clauses.slice(next, next + length).join('');
      next += length;
    }
  }
  if (open) found.push(open);
  return found;
}

/** The base's clauses in words, as far as either side still has them. */
function keptClauses({ base, cut, sumOf }: Known, sides: readonly string[]): string[] {
  const words = new Map<string, string>();
  for (const clause of sides.flatMap(cut)) words.set(sumOf(clause), clause);
  return base.map((sum) => words.get(sum) ?? '');
}

/** What one side has between two places of the base. */
function stretch(
  side: readonly Hunk[],
  kept: readonly string[],
  start: number,
  end: number,
): string {
  const parts: string[] = [];
  let at = start;
  for (const hunk of side) {
    parts.push(kept.slice(at, hunk.start).join(''), hunk.text);
    at = hunk.end;
  }
  return parts.join('') + kept.slice(at, end).join('');
}
