/** A paragraph as rules see it: its text, and what is read off it once for all of them. */
import type { Quantity } from '../figures/index.ts';
import { findQuantities } from '../figures/index.ts';
import { neededBy, rememberedTexts } from '../text/index.ts';
import type { Paragraph } from './paragraph.ts';

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
  private foundSigns: Uint32Array | undefined;

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

  /** From full stop to full stop; semicolons do not end a sentence. */
  get sentences(): readonly Stretch[] {
    this.foundSentences ??= split(this.text, /[。！？!?\n]/gu);
    return this.foundSentences;
  }

  /** All matches of a global pattern. */
  matches(pattern: RegExp): Iterable<RegExpExecArray> {
    return this.mayMatch(pattern) ? this.text.matchAll(pattern) : NO_MATCHES;
  }

  /** Whether a pattern may have a match: false where signs are not there that every match has. */
  mayMatch(pattern: RegExp): boolean {
    const needed = placesOf(pattern.source, pattern.flags);
    return needed === undefined || this.hasOneOf(needed);
  }

  private hasOneOf(places: Uint16Array): boolean {
    this.foundSigns ??= signsOf(this.text);
    const signs = this.foundSigns;
    for (const place of places)
      if (((signs[place >>> 5] as number) >>> (place & 31)) & 1) return true;
    return false;
  }
}

/** Many more than all rules have. */
const MOST_PATTERNS = 10_000;
const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Signs and pairs of signs as places in a row of bits: several share one, which costs time and nothing else. */
const PLACES = 1 << 14;
const placeOf = (first: number, second: number) =>
  (Math.imul(first, 31) + second * 7) & (PLACES - 1);

function signsOf(text: string): Uint32Array {
  const bits = new Uint32Array(PLACES / 32);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    for (const place of [placeOf(code, 0), placeOf(before, code)])
      bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
    before = code;
  }
  return bits;
}

/**
 * Where the bits of the words are that a pattern needs: of their first two signs. By its source, since a pattern
 * written inside a function is another object at each call.
 */
const placesOf = rememberedTexts(MOST_PATTERNS, (source, flags): Uint16Array | undefined => {
  const words = neededBy({ source, flags });
  return (
    words &&
    Uint16Array.from(words, (word) =>
      placeOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0),
    )
  );
});

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
