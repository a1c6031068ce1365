/** What the YAML reader saw around a mistake, by its tokens: a bracket or a quote left open, an item without its dash. */
import { CST, Parser } from 'yaml';

export interface Opened {
  /** Where it is opened: an offset in the text. */
  start: number;
  sign: '[' | '{' | '"' | "'";
}

/** A token that opens something which is never closed; how long it is costs, and is asked seldom. */
interface Opening extends Opened {
  token: CST.Token;
}

/** The innermost bracket or quote that is open at an offset and never closed. */
export function openedAt(text: string, offset: number): Opened | undefined {
  const openings: Opening[] = [];
  forEachItem(text, ({ key, value }) => {
    for (const token of [key, value]) {
      const opened = token && token.offset < offset ? openedBy(token) : undefined;
      if (token && opened) openings.push({ ...opened, token });
    }
  });
  const innermost = openings.findLast(
    ({ token }) => offset <= token.offset + CST.stringify(token).length,
  );
  return innermost && { start: innermost.start, sign: innermost.sign };
}

function openedBy(token: CST.Token): Opened | undefined {
  if (token.type === 'flow-collection') {
    const sign = token.start.source === '[' ? '[' : '{';
    const isClosed = token.end[0]?.source === (sign === '[' ? ']' : '}');
    return isClosed ? undefined : { start: token.offset, sign };
  }
  if (token.type !== 'single-quoted-scalar' && token.type !== 'double-quoted-scalar') return;
  const sign = token.type === 'single-quoted-scalar' ? "'" : '"';
  const isClosed = token.source.length > 1 && token.source.endsWith(sign);
  return isClosed ? undefined : { start: token.offset, sign };
}

/** Whether what stands at an offset is an item of a list that has no dash. */
export function lacksDash(text: string, offset: number): boolean {
  let found = false;
  forEachItem(text, ({ start, value }, collection) => {
    found ||=
      value !== undefined &&
      value.offset >= offset &&
      !start.some(({ type }) => type === 'seq-item-ind') &&
      text.slice(offset, value.offset).trim() === '' &&
      collection()?.type === 'block-seq';
  });
  return found;
}

function forEachItem(
  text: string,
  see: (item: CST.CollectionItem, collection: () => CST.Token | undefined) => void,
): void {
  if (isTooDeep(text)) return;
  for (const document of new Parser().parse(text)) {
    if (document.type !== 'document') continue;
    CST.visit(document, (item, path) => {
      see(item, () => (path.length > 0 ? CST.visit.parentCollection(document, path) : undefined));
    });
  }
}

/** Brackets within brackets: nobody types so many, and the library's walk through tokens calls itself for each. */
const DEEPEST = 50;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/gu)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}
