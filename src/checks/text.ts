/** A paragraph as rules see it: its text, and what is read off it once for all of them. */
import type { Quantity } from '../figures/index.ts';
import { findQuantities } from '../figures/index.ts';
import { remembered, rememberedTexts, requirementsOf } from '../text/index.ts';
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
  matches(pattern: RegExp): readonly RegExpExecArray[] {
    return this.matchesOf(quick(pattern));
  }

  /** The same, where the pattern is known as a quick one. */
  matchesOf({ needed, pattern }: Quick): readonly RegExpExecArray[] {
    return this.hasAll(needed) ? allMatches(pattern, this.text) : NO_MATCHES;
  }

  /** Whether a pattern may have a match: false where signs are not there that every match has. */
  mayMatch(pattern: RegExp): boolean {
    return this.hasAll(quick(pattern).needed);
  }

  private hasAll(needed: Quick['needed']): boolean {
    for (const words of needed) if (!this.hasOneOf(words)) return false;
    return true;
  }

  private hasOneOf({ words, places }: NeededWords): boolean {
    this.foundSigns ??= signsOf(this.text);
    const signs = this.foundSigns;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      const mayStand = ((signs[place >>> 5] as number) >>> (place & 31)) & 1;
      if (mayStand === 1 && this.text.includes(words[at] as string)) return true;
    }
    return false;
  }
}

/** Words one of which must stand in a text, and the places of their first two signs in its row of bits. */
interface NeededWords {
  readonly words: readonly string[];
  readonly places: Uint16Array;
}

/** A pattern, and what a text must have before it is worth trying. */
export interface Quick {
  readonly needed: readonly NeededWords[];
  /** Looks at its first sign before anything else. */
  readonly pattern: RegExp;
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
    const [alone, pair] = [placeOf(code, 0), placeOf(before, code)];
    bits[alone >>> 5] = (bits[alone >>> 5] as number) | (1 << (alone & 31));
    bits[pair >>> 5] = (bits[pair >>> 5] as number) | (1 << (pair & 31));
    before = code;
  }
  return bits;
}

/**
 * What a pattern needs, worked out once. By its source, since a pattern written inside a function is another object at
 * each call.
 */
export const quick = remembered(({ source, flags }: RegExp) => quickBySource(source, flags));

const quickBySource = rememberedTexts(MOST_PATTERNS, (source, flags): Quick => {
  const { needed, firsts } = requirementsOf({ source, flags });
  return {
    needed: needed.map((words) => ({
      words,
      places: Uint16Array.from(words, (word) =>
        placeOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0),
      ),
    })),
    pattern: new RegExp(
      firsts && LOOKS_BACK.test(source) ? guarded(source, firsts) : source,
      flags,
    ),
  };
});

/** A pattern that looks back first does so at every sign: dear, where its own first sign would tell at once. */
const LOOKS_BACK = /(?:^|[|(:])\(\?<[=!]/u;

function guarded(source: string, firsts: readonly string[]): string {
  const signs = firsts.map((sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`).join('');
  return `(?=[${signs}])(?:${source})`;
}

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
