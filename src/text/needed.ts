/** What a text must contain for a regular expression to match in it at all: a cheap question before a dear one. */

/** At least one of these stands in every match. */
type Needed = readonly string[];

/** Longer expressions are not read. */
const LONGEST = 3000;
/** More alternatives than these are no cheaper to ask for than the expression itself. */
const MOST = 40;

/**
 * The words one of which every match of an expression contains; undefined where none can be told. What is not understood
 * (case-insensitive expressions, references) counts as not needed: never wrong, at most slow.
 */
export function neededBy({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Needed | undefined {
  if (flags.includes('i') || !flags.includes('u') || source.length > LONGEST) return undefined;
  return new Reader(source).read();
}

/** Marks stand everywhere, a pair of signs seldom. */
const rarity = (word: string) => (word.length > 1 ? 2 : /[，。、；：“”\d]/u.test(word) ? 0 : 1);

/** The more telling of two: the rarer words, then fewer of them. */
function better(a: Needed | undefined, b: Needed | undefined): Needed | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [inA, inB] = [Math.min(...a.map(rarity)), Math.min(...b.map(rarity))];
  if (inA !== inB) return inA > inB ? a : b;
  return a.length <= b.length ? a : b;
}

/** What one piece of an expression needs, and its very signs where it is nothing but signs. */
interface Piece {
  needed: Needed | undefined;
  literal: string | undefined;
}

const NOTHING: Piece = { needed: undefined, literal: undefined };

class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): Needed | undefined {
    return this.choice();
  }

  /** Alternatives up to a closing bracket: all of them must need something. */
  private choice(): Needed | undefined {
    const all: string[] = [];
    let isKnown = true;
    for (;;) {
      const needed = this.row();
      if (needed === undefined) isKnown = false;
      else all.push(...needed);
      if (this.source[this.at] !== '|') break;
      this.at += 1;
    }
    return isKnown && all.length <= MOST ? all : undefined;
  }

  /** Pieces one after another: the most telling of them. */
  private row(): Needed | undefined {
    let best: Needed | undefined;
    let run = '';
    const endRun = () => {
      if (run !== '') best = better(best, [run]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const piece = this.piece();
      const least = this.leastTimes();
      if (piece.literal !== undefined && least === undefined) {
        run += piece.literal;
        continue;
      }
      if (piece.literal !== undefined && (least ?? 0) > 0) run += piece.literal;
      endRun();
      if ((least ?? 1) > 0) best = better(best, piece.needed);
    }
    endRun();
    return best;
  }

  /** How often a piece must stand there at least; undefined where nothing says so. */
  private leastTimes(): number | undefined {
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
    return '.^$'.includes(sign) ? NOTHING : literal(String.fromCodePoint(code));
  }

  private group(): Piece {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(
      this.source.slice(this.at, this.at + 40),
    );
    const begins = opening?.[0] ?? '(';
    this.at += begins.length;
    const needed = this.choice();
    this.at += 1;
    return begins.endsWith('!') ? NOTHING : { needed, literal: undefined };
  }

  /** A set of a few signs is as good as alternatives. */
  private set(): Piece {
    const whole = /^\[((?:\\.|[^\]\\])*)\]/u.exec(this.source.slice(this.at, this.at + 300));
    const inside = whole?.[1] ?? '';
    this.at += whole?.[0].length ?? 1;
    const signs = [...inside];
    if (/^\^|[\\-]/u.test(inside) || signs.length > MOST || signs.length === 0) return NOTHING;
    return { needed: signs, literal: undefined };
  }

  private escape(): Piece {
    const whole = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|.)/u.exec(
      this.source.slice(this.at, this.at + 40),
    );
    const typed = whole?.[0] ?? this.source.slice(this.at, this.at + 2);
    this.at += typed.length;
    const only = typed[1] ?? '';
    return typed.length === 2 && /[^\w\s]/u.test(only) ? literal(only) : NOTHING;
  }
}

const literal = (signs: string): Piece => ({ needed: [signs], literal: signs });
