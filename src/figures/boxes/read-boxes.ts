/** Boxes 【 】 in a text, found but not yet understood. A doubled bracket is the bracket itself. */

export type Piece =
  | { type: 'text'; text: string }
  /** `offset` and `length` take in the brackets; `content` is what stands between them. */
  | { type: 'box'; offset: number; length: number; content: string }
  /** A bracket that opens no box or closes none. */
  | { type: 'stray'; offset: number; length: number; bracket: '【' | '】' };

/** What a box that was filled in by hand holds: 29｜25 is this year's and last year's. */
export interface HandFilled {
  now: string;
  /** undefined without a bar. */
  last?: string;
}

/** A box never goes on over a line's end, and no name is longer than this. */
const LONGEST = 120;

/** Cuts a text at its boxes; linear in its length. */
export function readBoxes(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  let from = 0;
  const flush = () => {
    if (plain !== '') pieces.push({ type: 'text', text: plain });
    plain = '';
  };
  for (const match of text.matchAll(/【【|】】|【([^【】\n]*)】|[【】]/gu)) {
    if (match.index < from) continue;
    plain += text.slice(from, match.index);
    const [found, content] = match;
    from = match.index + found.length;
    if (found === '【【' || found === '】】') {
      plain += found[0];
      continue;
    }
    flush();
    if (content !== undefined && content.length <= LONGEST) {
      pieces.push({ type: 'box', offset: match.index, length: found.length, content });
    } else {
      const bracket = found[0] === '】' ? '】' : '【';
      pieces.push({ type: 'stray', offset: match.index, length: 1, bracket });
      if (content !== undefined) plain += text.slice(match.index + 1, from);
    }
  }
  plain += text.slice(from);
  flush();
  return pieces;
}

/** The two sides of a box with a bar; undefined where the box names a figure. Half-width bars are bars too. */
export function handFilled(content: string): HandFilled | undefined {
  const bar = /[｜|丨∣︱¦│┃]/u.exec(content);
  if (bar === null) return content.trim() === '' ? { now: '' } : undefined;
  return {
    now: content.slice(0, bar.index).trim(),
    last: content.slice(bar.index + 1).trim(),
  };
}

/** What people write into a box that they do not know the content of yet. */
export function isOpen(content: string): boolean {
  return /^\s*(?:[_＿?？…\s]*|待填|待定|待补|待核实?|暂缺|空|[xX×✕*＊]{2,})\s*$/u.test(content);
}
