/** Which paragraph of the model, the same text in the official layout, a paragraph of the file is. */

export interface Aligned {
  /** Index in the model. */
  at: number;
  /** Where its bare text begins in the bare text of the model's paragraph. */
  offset: number;
}

/** A label that the file counts automatically, and the model has typed: 第十二条, （三）. */
const LONGEST_LABEL = 6;
/** A title is broken into no more lines than this. */
const MOST_PIECES = 8;

/** Letters and digits alone: marks and spaces are written in many ways. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * For every text of the file the model's paragraph, where one is certain: in order, each used once; a paragraph of one
 * side may be several of the other.
 */
export function align(texts: readonly string[], model: readonly string[]): (Aligned | undefined)[] {
  const own = model.map(bare);
  const used = new Set<number>();
  let cursor = 0;
  let open: { at: number; offset: number } | undefined;
  return texts.map((text) => {
    const wanted = bare(text);
    if (wanted === '') return undefined;
    const rest = open && own[open.at]?.slice(open.offset);
    if (open && rest?.startsWith(wanted)) {
      const found = { ...open };
      open =
        rest.length > wanted.length
          ? { at: open.at, offset: open.offset + wanted.length }
          : undefined;
      return found;
    }
    open = undefined;
    const found = find(wanted, own, used, cursor);
    if (!found) return undefined;
    for (let index = found.at; index < found.at + found.pieces; index += 1) used.add(index);
    cursor = found.at + found.pieces;
    const end = found.offset + wanted.length;
    if (found.pieces === 1 && end < (own[found.at]?.length ?? 0))
      open = { at: found.at, offset: end };
    return { at: found.at, offset: found.offset };
  });
}

interface Found extends Aligned {
  pieces: number;
}

function find(
  wanted: string,
  own: readonly string[],
  used: ReadonlySet<number>,
  cursor: number,
): Found | undefined {
  const free = own.map((_text, at) => at).filter((at) => !used.has(at));
  const ahead = free.filter((at) => at >= cursor);
  const behind = free.filter((at) => at < cursor);
  const all = [...ahead, ...behind];
  return (
    firstOf(all, (at) => (own[at] === wanted ? { at, offset: 0, pieces: 1 } : undefined)) ??
    firstOf(all, (at) => withoutLabel(wanted, own[at] ?? '', at)) ??
    firstOf(ahead, (at) => severalOf(wanted, own, at)) ??
    firstOf(ahead, (at) => beginningOf(wanted, own[at] ?? '', at))
  );
}

function firstOf(
  places: readonly number[],
  test: (at: number) => Found | undefined,
): Found | undefined {
  for (const at of places) {
    const found = test(at);
    if (found) return found;
  }
  return undefined;
}

function withoutLabel(wanted: string, text: string, at: number): Found | undefined {
  const offset = text.length - wanted.length;
  const fits =
    offset > 0 && offset <= LONGEST_LABEL && wanted.length > offset && text.endsWith(wanted);
  return fits ? { at, offset, pieces: 1 } : undefined;
}

/** A title in one paragraph, which the model has in a line each. */
function severalOf(wanted: string, own: readonly string[], at: number): Found | undefined {
  let joined = '';
  for (let pieces = 1; pieces <= MOST_PIECES && joined.length < wanted.length; pieces += 1) {
    const next = own[at + pieces - 1];
    if (next === undefined) return undefined;
    joined += next;
    if (!wanted.startsWith(joined)) return undefined;
    if (joined === wanted) return { at, offset: 0, pieces };
  }
  return undefined;
}

/** Part of a paragraph: the rest stands in the next ones. A short word may stand anywhere by chance. */
const SHORTEST_PART = 6;

function beginningOf(wanted: string, text: string, at: number): Found | undefined {
  if (wanted.length < SHORTEST_PART) return undefined;
  const offset = text.indexOf(wanted);
  if (offset < 0 || offset > LONGEST_LABEL) return undefined;
  return { at, offset, pieces: 1 };
}
