/**
 * A page without its scripts, styles and comments, which are no text and keep a parser busy. Line ends stay, so
 * that places in the page stay right.
 */
import { type LeftOut, leftOut } from '../read-file.ts';
import { tooLarge } from '../trouble.ts';

/** In characters, without scripts and pictures: the longest real pages have some hundred thousand. */
const LARGEST_PAGE = 8_000_000;
/** A parser compares each attribute of a tag with all before it. */
const MOST_ATTRIBUTES = 256;
/** Pictures may be written into a page as the value of an attribute. */
const LONGEST_VALUE = 10_000;

/** What stands in the page for a picture that it held. */
export const KEPT = 'data:kept,';

const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;
const QUOTES = new Map([
  [34, '"'],
  [39, "'"],
]);

export interface SlimPage {
  html: string;
  leftOut: LeftOut[];
  /** Pictures that the page holds itself: in it stands `data:kept,` with their index. */
  pictures: string[];
}

/** @throws ReaderTrouble for pages beyond all measure */
export function slimPage(html: string): SlimPage {
  const pictures: string[] = [];
  const kept: string[] = [];
  const out: LeftOut[] = [];
  let line = 1;
  let from = 0;
  const keepTo = (end: number) => {
    const text = html.slice(from, end);
    kept.push(text);
    line += lineEnds(text).length;
    from = end;
  };
  const skipTo = (end: number) => {
    const ends = lineEnds(html.slice(from, end));
    kept.push(ends);
    line += ends.length;
    from = end;
  };
  const skipValue = (end: number) => {
    if (html.startsWith('data:image/', from)) {
      kept.push(`${KEPT}${pictures.length}`);
      pictures.push(html.slice(from, end));
    }
    skipTo(end);
  };
  let next = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', next)) {
    next = at + 1;
    if (html.startsWith('<!--', at)) {
      keepTo(at);
      next = commentEnd(html, at);
      skipTo(next);
      continue;
    }
    const code = html.charCodeAt(at + 1) | 32;
    if (code < 97 || code > 122) continue;
    next = readTag(html, at, keepTo, skipValue);
    const [, name = ''] = /^<(script|style)[\s>/]/i.exec(html.slice(at, at + 9)) ?? [];
    if (name === '') continue;
    keepTo(next);
    const close = rawEnd(html, name, next);
    const text = html.slice(next, Math.min(close, next + LONGEST_VALUE)).trim();
    if (text !== '') out.push(leftOut(text, 'script', line));
    skipTo(close);
    next = Math.max(close, next);
  }
  keepTo(html.length);
  const slim = kept.join('');
  if (slim.length > LARGEST_PAGE) throw tooLarge();
  return { html: slim, leftOut: out, pictures };
}

/** Goes over a tag, leaving out very long values; gives its end. */
function readTag(
  html: string,
  start: number,
  keepTo: (end: number) => void,
  skipTo: (end: number) => void,
): number {
  let gaps = 0;
  for (let at = start + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER) return at + 1;
    const quote = html.charCodeAt(at - 1) === EQUALS ? QUOTES.get(code) : undefined;
    if (quote !== undefined) {
      const close = endAfter(html, quote, at + 1) - 1;
      if (close - at > LONGEST_VALUE) {
        keepTo(at + 1);
        skipTo(close);
      }
      at = close;
    } else if (code <= 32 || code === SLASH) gaps += 1;
    if (gaps > MOST_ATTRIBUTES * 4) throw tooLarge();
  }
  return html.length;
}

function commentEnd(html: string, at: number): number {
  if (html.startsWith('<!-->', at)) return at + 5;
  if (html.startsWith('<!--->', at)) return at + 6;
  return endAfter(html, '-->', at + 4);
}

/** A script goes on to its own end tag. */
function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name.toLowerCase()) return at;
  }
  return html.length;
}

function endAfter(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** As many line feeds as there are line ends. */
function lineEnds(text: string): string {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return '\n'.repeat(count);
}
