/** Ways to break the title of a form, each as the form would say it: with // where a line ends. */
import { type TitleOptions, titleWays } from '../layout/index.ts';
import type { FormView, Piece } from './view.ts';

export interface TitleChoice {
  lines: readonly string[];
  /** What 标题 of the form says then. */
  text: string;
}

/**
 * None where the title is no entry of its own, or fits a line.
 * @param printed the title as it is printed
 * @param issuers the lines above it
 */
export function titleChoices(
  view: FormView,
  printed: string,
  issuers: readonly string[],
  options: TitleOptions,
): TitleChoice[] {
  const entry = view.fields.find(({ name }) => name === '标题')?.text;
  if (entry === undefined) return [];
  const tokens = entry.pieces.flatMap(tokensOf(entry.text));
  const whole = tokens.map(({ shown }) => shown).join('');
  if (whole !== printed.replace(/\s*\n\s*/gu, '')) return [];
  const ways = titleWays(printed, options, issuers);
  if (ways.every((lines) => lines.length < 2)) return [];
  return ways.flatMap((lines) => {
    const text = brokenAs(tokens, lines);
    return text === undefined ? [] : [{ lines, text }];
  });
}

/** A character of the title, or a box: what is printed, and what the form says for it. */
interface Token {
  shown: string;
  typed: string;
}

function tokensOf(whole: string): (piece: Piece) => Token[] {
  const boxes = whole.match(/【[^】]*】/gu) ?? [];
  return (piece) => {
    if (piece.kind === 'text') {
      const plain = piece.text.replace(/\s*(?:\/\/|\n)\s*/gu, '');
      return [...plain].map((sign) => ({ shown: sign, typed: sign }));
    }
    const shown = piece.kind === 'auto' ? piece.text : piece.now;
    return [{ shown, typed: boxes[piece.index] ?? '' }];
  };
}

/** Undefined where a line would end within a box. */
function brokenAs(tokens: readonly Token[], lines: readonly string[]): string | undefined {
  const ends = new Set<number>();
  let length = 0;
  for (const line of lines.slice(0, -1)) {
    length += line.length;
    ends.add(length);
  }
  let at = 0;
  let text = '';
  for (const { shown, typed } of tokens) {
    at += shown.length;
    text += typed;
    if (ends.delete(at)) text += '//';
  }
  return ends.size === 0 ? text : undefined;
}
