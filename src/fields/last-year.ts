/** Last year's words beside this year's: from 上年文字 in the form, and from last year's own form. */
import {
  bigramsOf,
  compareTexts,
  matchSections,
  type SideSection,
  similarity,
} from '../outline/index.ts';
import { literally, rememberedTexts } from '../text/index.ts';
import {
  type FormView,
  isList,
  type Mark,
  type Piece,
  type SectionView,
  type TextView,
} from './view.ts';

/** A form with what became of its texts. */
export interface Printed {
  view: FormView;
  /** The finished paragraphs of a text, by its id. */
  finished: ReadonlyMap<string, readonly string[]>;
}

/** What a draft shows where a value is missing. */
const UNFINISHED = '【待填】';
/** Texts less alike than this stand beside each other only because of their place. */
const ALIKE = 0.2;
/** What a pair is worth that only its place speaks for. */
const BY_PLACE = 0.02;
/** Of longer lists only neighbours are held against each other. */
const MOST_BESIDE = 40;

/**
 * Puts last year's words, and what differs in them, beside each text of a form.
 * @param kept 上年文字 of the sections
 * @param before last year's form of the same kind, where there is one
 */
export function putLastYear(
  now: Printed,
  kept: ReadonlyMap<SectionView, readonly string[]>,
  before: Printed | undefined,
): void {
  const partners = before ? partnersOf(now, before) : new Map<SectionView, readonly string[]>();
  for (const section of sectionsOf(now.view.body)) {
    const own = kept.get(section);
    if (own) beside(ownTexts(section, false), own, now);
    const partner = partners.get(section);
    if (partner) beside(ownTexts(section, true), partner, now);
  }
  if (before) putLastFigures(now.view, before.view);
}

function* sectionsOf(section: SectionView): Generator<SectionView> {
  yield section;
  for (const child of childrenOf(section)) yield* sectionsOf(child);
}

function childrenOf({ parts }: SectionView): SectionView[] {
  return parts.flatMap((part) =>
    isList(part) ? part.items.filter((item): item is SectionView => item.type === 'section') : [],
  );
}

/** The texts that a section prints itself; a paragraph that is an entry with 上年文字 is one of them. */
function ownTexts(section: SectionView, withEntries: boolean): TextView[] {
  return section.parts.flatMap((part): TextView[] => {
    if (!isList(part)) return part.type === 'text' ? [part] : [];
    return part.items.flatMap((item) => {
      if (item.type === 'text') return [item];
      return withEntries && item.heading === undefined ? ownTexts(item, true) : [];
    });
  });
}

/** What last year's form printed in the section that is this one. */
function partnersOf(now: Printed, before: Printed): Map<SectionView, readonly string[]> {
  const ours = new Map<SideSection, SectionView>();
  const sideOf = (printed: Printed, section: SectionView): SideSection => {
    const side: SideSection = {
      ...(section.code === undefined ? {} : { code: section.code }),
      label: '',
      heading: section.heading?.text.replace(/【[^】]*】/gu, '') ?? '',
      paragraphs: ownTexts(section, true).map((text) => wordsOf(printed, text)),
      children: headed(section).map((child) => sideOf(printed, child)),
    };
    if (printed === now) ours.set(side, section);
    return side;
  };
  const matches = matchSections(sideOf(before, before.view.body), sideOf(now, now.view.body));
  const found = new Map<SectionView, readonly string[]>();
  for (const [side, section] of ours) {
    const partner = matches.byNew.get(side)?.a;
    if (partner) found.set(section, partner.paragraphs);
  }
  return found;
}

/** The nearest sections below that have a heading. */
function headed(section: SectionView): SectionView[] {
  return childrenOf(section).flatMap((child) =>
    child.heading === undefined ? headed(child) : [child],
  );
}

function wordsOf({ finished }: Printed, text: TextView): string {
  return (finished.get(text.id) ?? []).join('\n').trim();
}

/** Puts old paragraphs beside the texts they belong to: in their order, the most alike together. */
function beside(texts: readonly TextView[], paragraphs: readonly string[], now: Printed): void {
  const old = paragraphs.filter((text) => text !== '' && !text.includes(UNFINISHED));
  for (const [text, last] of pairs(texts, old, now)) {
    if (text.last !== undefined) continue;
    const words = wordsOf(now, text);
    const isWritten = text.text.trim() !== '';
    const marks = isWritten ? marksOf(last, words) : [];
    text.last = { text: last, marks };
    text.pieces = text.pieces.map((piece, index) => withLast(piece, text.pieces, index, last));
  }
}

/** Texts that stay are compared once; more than these are forgotten. */
const MOST_KNOWN = 4000;
const marksOf = rememberedTexts(
  MOST_KNOWN,
  (last: string, words: string): readonly Mark[] => compareTexts([last], [words]).parts,
);

/** The pairing of two lists, neither changed in its order, that is worth most. */
function pairs(
  texts: readonly TextView[],
  old: readonly string[],
  now: Printed,
): [TextView, string][] {
  const ours = texts.map((text) => bigramsOf(wordsOf(now, text).replaceAll(UNFINISHED, '')));
  const theirs = old.map(bigramsOf);
  const isPlaced = texts.length === old.length;
  const worth = (i: number, j: number): number => {
    const [a, b] = [ours[i], theirs[j]];
    if (a === undefined || b === undefined || Math.abs(i - j) > MOST_BESIDE) return 0;
    const alike = similarity(a, b);
    if (alike >= ALIKE) return alike;
    // A text that is not written yet has nothing but its place.
    return isPlaced && i === j ? BY_PLACE : a.size === 0 ? BY_PLACE / 2 : 0;
  };
  const best: number[][] = Array.from({ length: texts.length + 1 }, () =>
    new Array<number>(old.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = old.length - 1; j >= 0; j -= 1) {
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), worth(i, j) + at(i + 1, j + 1));
    }
  }
  const found: [TextView, string][] = [];
  for (let i = 0, j = 0; i < texts.length && j < old.length; ) {
    const [text, last] = [texts[i], old[j]];
    const value = worth(i, j);
    if (text && last !== undefined && value > 0 && at(i, j) === value + at(i + 1, j + 1)) {
      found.push([text, last]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** A number between the same words last year is what stood in this box. */
function withLast(piece: Piece, pieces: readonly Piece[], index: number, last: string): Piece {
  if (piece.kind !== 'hand' || piece.last !== undefined) return piece;
  const before = wordsAt(pieces[index - 1]).slice(-4);
  if (before.length < 2) return piece;
  const after = wordsAt(pieces[index + 1]).slice(0, Math.max(1, piece.unit.length));
  const pattern = new RegExp(`${literally(before)}(-?\\d+(?:\\.\\d+)?)${literally(after)}`, 'gu');
  const [first, ...more] = last.matchAll(pattern);
  return first?.[1] === undefined || more.length > 0 ? piece : { ...piece, last: first[1] };
}

function wordsAt(piece: Piece | undefined): string {
  return piece?.kind === 'text' ? piece.text : '';
}

/** A figure without 上年 shows what last year's form had for it, in the same unit. */
function putLastFigures({ body }: FormView, { figures }: FormView): void {
  const known = new Map(
    figures.filter(({ depth }) => depth === 0).map((figure) => [figure.name, figure]),
  );
  for (const section of sectionsOf(body)) {
    for (const text of ownTexts(section, false)) {
      text.pieces = text.pieces.map((piece) => {
        if (piece.kind !== 'figure' || piece.last !== undefined) return piece;
        const figure = known.get(piece.name);
        const isSame = figure !== undefined && figure.unit === piece.unit && figure.now !== '';
        return isSame ? { ...piece, last: figure.now } : piece;
      });
    }
  }
}
