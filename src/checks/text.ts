/** A paragraph as rules see it: its text, and what is read off it once for all of them. */
import type { Quantity } from '../figures/index.ts';
import { findQuantities } from '../figures/index.ts';
import type { Paragraph } from './paragraph.ts';
import { candidatesIn, type Quick, quick } from './quick.ts';

/** A stretch of a paragraph. */
export interface Stretch {
  start: number;
  end: number;
}

export class Text {
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly text: string;
  private foundQuantities: Quantity[] | undefined;
  private foundSentences: Stretch[] | undefined;
  private foundCandidates: ((quick: Quick) => boolean) | undefined;

  constructor(paragraph: Paragraph, index: number) {
    this.paragraph = paragraph;
    this.index = index;
    this.text = paragraph.text;
  }

  get part(): Paragraph['part'] {
    return this.paragraph.part;
  }

  get heading(): Paragraph['heading'] {
    return this.paragraph.heading;
  }

  /** A heading that stands on a line of its own. */
  get isHeading(): boolean {
    return this.heading !== undefined && !this.heading.runIn;
  }

  /** Running text: sentences, not a heading, a table cell or a line of the letterhead. */
  get isProse(): boolean {
    return !this.isHeading && (this.part === 'body' || this.part === 'other');
  }

  get quantities(): readonly Quantity[] {
    this.foundQuantities ??= findQuantities(this.text);
    return this.foundQuantities;
  }

  /** From full stop to full stop; semicolons do not end a sentence, unless it is longer than any is. */
  get sentences(): readonly Stretch[] {
    this.foundSentences ??= split(this.text, STOPS).flatMap((one) => inPieces(this.text, one));
    return this.foundSentences;
  }

  /** All matches of a global pattern. */
  matches(pattern: RegExp): readonly RegExpExecArray[] {
    return this.matchesOf(quick(pattern));
  }

  /** The same, where the pattern is known as a quick one. */
  matchesOf(quick: Quick): readonly RegExpExecArray[] {
    return this.mayHave(quick) ? allMatches(quick.pattern, this.text) : NO_MATCHES;
  }

  /** Whether a pattern may have a match: false where signs are not there that every match has. */
  mayMatch(pattern: RegExp): boolean {
    return this.mayHave(quick(pattern));
  }

  private mayHave(quick: Quick): boolean {
    this.foundCandidates ??= candidatesIn(this.text);
    return this.foundCandidates(quick);
  }
}

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Made at once: the pattern may be asked for again while they are looked at. */
function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_MATCHES;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    match = pattern.exec(text);
  }
  return matches;
}

const STOPS = /[。！？!?\n]/gu;

/** Longer stretches are tables in a line: a rule that holds each figure of a sentence against the others would hang. */
const LONGEST_SENTENCE = 2000;

/** A sentence; one that is too long in pieces, each up to its last mark. */
function inPieces(text: string, sentence: Stretch): Stretch[] {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return [sentence];
  const pieces: Stretch[] = [];
  for (let { start } = sentence; start < sentence.end; ) {
    let end = Math.min(start + LONGEST_SENTENCE, sentence.end);
    if (end < sentence.end) end = lastMark(text, start, end) ?? end;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function lastMark(text: string, start: number, end: number): number | undefined {
  for (let at = end; at > start; at--) if ('；;，,、 '.includes(text.charAt(at))) return at;
  return undefined;
}

/** The stretches between marks, without the marks; empty ones left out. */
function split(text: string, mark: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > start) stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) stretches.push({ start, end: text.length });
  return stretches;
}
