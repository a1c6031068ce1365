/**
 * Indents in characters, as Word counts them: the one place where writer, reader and checks turn them.
 *
 * In twips, `left` is where the later lines of a paragraph begin, `hanging` how far the first line begins before that.
 * In characters, `leftChars` is where the *first* line begins, and the later ones begin `hangingChars` behind it. So
 * left = (leftChars + hangingChars) × one character. A value in characters wins over the twips beside it, but not 0.
 */

/** An indent as the standard words it, in characters (字). */
export interface CharacterIndent {
  /** Where the lines begin, but the first one if that hangs. */
  left?: number;
  right?: number;
  firstLine?: number;
  /** How far the first line begins before the others. */
  hanging?: number;
}

/** The attributes of `w:ind` that say it, in hundredths of a character and in twips. */
export type IndentAttributes = Readonly<Record<string, number>>;

const HUNDREDTHS = 100;

/**
 * An indent as attributes: in characters and, for programs that do not count those, in twips.
 * @param character width of one character, in twips
 */
export function indentAttributes(
  { left, right, firstLine, hanging }: CharacterIndent,
  character: number,
): IndentAttributes {
  const both = (side: string, characters: number, inTwips = characters) => ({
    [`w:${side}Chars`]: Math.round(characters * HUNDREDTHS),
    [`w:${side}`]: Math.round(inTwips * character),
  });
  return {
    ...(left !== undefined && both('left', left - (hanging ?? 0), left)),
    ...(right !== undefined && both('right', right)),
    ...(firstLine !== undefined && both('firstLine', firstLine)),
    ...(hanging !== undefined && both('hanging', hanging)),
  };
}

/** What an indent's attributes come to: where lines begin and end, in units of `character`. */
export interface ReadIndent {
  left: number;
  right: number;
  /** Of the first line against the others; below 0 where it hangs. */
  firstLine: number;
  /** What is said in characters; `left` is that of the later lines. */
  characters: { left?: number; right?: number; firstLine?: number };
}

/** Numbers of `w:ind` by their names without prefix, as Word reads them; `start` and `end` are left and right. */
export type ReadAttribute = (...names: readonly string[]) => number | undefined;

/**
 * An indent from its attributes.
 * @param twips reads an attribute in twips, as points
 * @param hundredths reads one in hundredths of a character
 * @param size of one character, in points
 */
export function readIndent(
  twips: ReadAttribute,
  hundredths: ReadAttribute,
  size: number,
): ReadIndent {
  const inCharacters = (...names: string[]) => {
    const number = hundredths(...names);
    return number === undefined || number === 0 ? undefined : number / HUNDREDTHS;
  };
  const hanging = inCharacters('hangingChars');
  const begin = inCharacters('leftChars', 'startChars');
  const left = begin === undefined ? undefined : begin + (hanging ?? 0);
  const right = inCharacters('rightChars', 'endChars');
  const firstLine = hanging === undefined ? inCharacters('firstLineChars') : -hanging;
  const hangs = twips('hanging');
  const side = (characters: number | undefined, ...names: string[]) =>
    characters === undefined ? (twips(...names) ?? 0) : characters * size;
  return {
    left: side(left, 'left', 'start'),
    right: side(right, 'right', 'end'),
    firstLine:
      firstLine === undefined && hangs !== undefined ? -hangs : side(firstLine, 'firstLine'),
    characters: {
      ...(left !== undefined && { left }),
      ...(right !== undefined && { right }),
      ...(firstLine !== undefined && { firstLine }),
    },
  };
}
