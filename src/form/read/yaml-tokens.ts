/** What the YAML reader saw around a mistake, by its tokens: a bracket or a quote left open, an item without its dash. */
import { CST, Parser } from 'yaml';

export interface Opened {
  /** Where it is opened: an offset in the text. */
  start: number;
  sign: '[' | '{' | '"' | "'";
}

/** The innermost bracket or quote that is open at an offset and never closed. */
export function openedAt(text: string, offset: number): Opened | undefined {
  let innermost: Opened | undefined;
  forEachItem(text, ({ key, value }) => {
    for (const token of [key, value]) {
      if (!token || token.offset >= offset) continue;
      const opened = openedBy(token);
      if (opened && offset <= token.offset + CST.stringify(token).length) innermost = opened;
    }
  });
  return innermost;
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
  forEachItem(text, ({ start, value }, list) => {
    found ||=
      list?.type === 'block-seq' &&
      value !== undefined &&
      value.offset >= offset &&
      text.slice(offset, value.offset).trim() === '' &&
      !start.some(({ type }) => type === 'seq-item-ind');
  });
  return found;
}

function forEachItem(
  text: string,
  visit: (item: CST.CollectionItem, collection: CST.Token | undefined) => void,
): void {
  for (const document of new Parser().parse(text)) {
    if (document.type !== 'document') continue;
    CST.visit(document, (item, path) => {
      visit(item, path.length > 0 ? CST.visit.parentCollection(document, path) : undefined);
    });
  }
}
