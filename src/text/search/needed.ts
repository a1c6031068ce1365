/** What a text must contain for a regular expression to match in it at all: a cheap question before a dear one. */

/** At least one of these stands in every match. */
type Needed = readonly string[];

/** What every match of an expression has. */
export interface Requirements {
  /** Of each of these rows one word; no rows where none can be told. */
  readonly needed: readonly Needed[];
  /** The signs one of which it begins with; undefined where it may begin with any. */
  readonly firsts: readonly string[] | undefined;
}

const ANYTHING: Requirements = { needed: [], firsts: undefined };

/** Longer expressions are not read. */
const LONGEST = 3000;
/** More alternatives than these are no cheaper to ask for than the expression itself. */
const MOST = 40;
/** So many rows tell nearly all texts apart that any number does. */
const MOST_ROWS = 3;

/**
 * What every match of an expression contains and begins with. What is not understood (case-insensitive expressions,
 * references) counts as not needed: never wrong, at most slow.
 */
export function requirementsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Requirements {
  if (flags.includes('i') || !flags.includes('u')) return ANYTHING;
  const written = withSigns(source);
  if (written.length > LONGEST) return ANYTHING;
  const { needed, signs, isPassed } = new Reader(written).read();
  return { needed, firsts: isPassed || signs === undefined ? undefined : [...new Set(signs)] };
}

/** The compiled form of the program is in ASCII: there 权 is written \u6743. Only such signs mean nothing but themselves. */
function withSigns(source: string): string {
  return source.replaceAll(/\\(?:u([\da-fA-F]{4})|.)/gu, (all, hex: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16);
    return code >= 0x80 ? String.fromCharCode(code) : all;
  });
}

/** The words one of which every match of an expression contains: the most telling ones. */
export function neededBy(pattern: Pick<RegExp, 'source' | 'flags'>): Needed | undefined {
  return requirementsOf(pattern).needed[0];
}

/** Marks stand everywhere, a pair of signs seldom. */
const rarity = (word: string) => (word.length > 1 ? 2 : /[，。、；：“”\d]/u.test(word) ? 0 : 1);
const rarityOf = (words: Needed) => Math.min(...words.map(rarity));

/** The most telling rows first: those of rarer words, then of fewer. */
function mostTelling(rows: readonly Needed[]): readonly Needed[] {
  if (rows.length < 2) return rows;
  return rows
    .map((row) => ({ row, rarity: rarityOf(row) }))
    .sort((a, b) => b.rarity - a.rarity || a.row.length - b.row.length)
    .slice(0, MOST_ROWS)
    .map(({ row }) => row);
}

/** What one piece of an expression needs, begins with, and its very signs where it is nothing but signs. */
interface Piece {
  readonly needed: readonly Needed[];
  /** undefined: any. */
  readonly signs: string | undefined;
  /** It may take no sign at all: what follows may begin the match. */
  readonly isPassed: boolean;
  readonly literal?: string;
}

const ANY_SIGN: Piece = { needed: [], signs: undefined, isPassed: false };
const NO_SIGN: Piece = { needed: [], signs: '', isPassed: true };
/** A reference may be to nothing. */
const ANY_SIGNS: Piece = { needed: [], signs: undefined, isPassed: true };

const united = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? undefined : a + b;

class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): Piece {
    return this.choice();
  }

  /** Alternatives up to a closing bracket: all of them must need something. */
  private choice(): Piece {
    const first = this.row();
    if (this.source[this.at] !== '|') return first;
    const all = [...(first.needed[0] ?? [])];
    let isKnown = first.needed.length > 0;
    let { signs, isPassed } = first;
    while (this.source[this.at] === '|') {
      this.at += 1;
      const row = this.row();
      if (row.needed[0] === undefined) isKnown = false;
      else all.push(...row.needed[0]);
      signs = united(signs, row.signs);
      isPassed ||= row.isPassed;
    }
    return { needed: isKnown && all.length <= MOST ? [all] : [], signs, isPassed };
  }

  /** Pieces one after another. */
  private row(): Piece {
    const rows: Needed[] = [];
    let signs: string | undefined = '';
    let isPassed = true;
    let run = '';
    const endRun = () => {
      if (run !== '') rows.push([run]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const piece = this.piece();
      const least = this.leastTimes();
      if (isPassed) {
        signs = united(signs, piece.signs);
        isPassed = piece.isPassed || least === 0;
      }
      if (piece.literal !== undefined && least === undefined) {
        run += piece.literal;
        continue;
      }
      if (piece.literal !== undefined && (least ?? 0) > 0) run += piece.literal;
      endRun();
      if ((least ?? 1) > 0) rows.push(...piece.needed);
    }
    endRun();
    return { needed: mostTelling(rows), signs, isPassed };
  }

  /** How often a piece must stand there at least; undefined where nothing says so. */
  private leastTimes(): number | undefined {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return undefined;
    const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/u.exec(
      this.source.slice(this.at, this.at + 12),
    );
    if (times === null) return undefined;
    this.at += times[0].length;
    if (times[1] !== undefined) return Number(times[1]);
    return times[0].startsWith('+') ? 1 : 0;
  }

  private piece(): Piece {
    const sign = this.source[this.at] as string;
    if (sign === '(') return this.group();
    if (sign === '[') return this.set();
    if (sign === '\\') return this.escape();
    const code = this.source.codePointAt(this.at) as number;
    this.at += code > 0xffff ? 2 : 1;
    if (sign === '.') return ANY_SIGN;
    return '^$'.includes(sign) ? NO_SIGN : literal(String.fromCodePoint(code));
  }

  private group(): Piece {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(
      this.source.slice(this.at, this.at + 40),
    );
    const begins = opening?.[0] ?? '(';
    this.at += begins.length;
    const { needed, signs, isPassed } = this.choice();
    this.at += 1;
    if (begins.endsWith('!')) return NO_SIGN;
    return begins.endsWith('=') ? { ...NO_SIGN, needed } : { needed, signs, isPassed };
  }

  /** A set of a few signs is as good as alternatives. */
  private set(): Piece {
    const whole = /^\[((?:\\.|[^\]\\])*)\]/u.exec(this.source.slice(this.at));
    const inside = whole?.[1] ?? '';
    this.at += whole?.[0].length ?? 1;
    const signs = [...inside];
    if (/^\^|[\\-]/u.test(inside) || signs.length > MOST || signs.length === 0) return ANY_SIGN;
    return oneOf(signs);
  }

  private escape(): Piece {
    const whole = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/u.exec(
      this.source.slice(this.at, this.at + 40),
    );
    const typed = whole?.[0] ?? this.source.slice(this.at, this.at + 2);
    this.at += typed.length;
    const only = typed[1] ?? '';
    if (typed.length === 2 && /[^\w\s]/u.test(only)) return literal(only);
    if (only === 'd') return oneOf(DIGITS);
    if (/[bB]/u.test(only)) return NO_SIGN;
    return /[1-9k]/u.test(only) ? ANY_SIGNS : ANY_SIGN;
  }
}

const DIGITS = [...'0123456789'];

const oneOf = (signs: readonly string[]): Piece => ({
  needed: [signs],
  signs: beginnings(signs),
  isPassed: false,
});

const literal = (signs: string): Piece => ({
  needed: [[signs]],
  signs: beginnings([signs]),
  isPassed: false,
  literal: signs,
});

/** What one of words begins with; signs of two units are rare enough to be any. */
function beginnings(words: readonly string[]): string | undefined {
  let signs = '';
  for (const word of words) {
    if ((word.codePointAt(0) as number) > 0xffff) return undefined;
    signs += word[0];
  }
  return signs;
}
