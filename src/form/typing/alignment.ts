/**
 * A line that begins a column too far to the left or right of its sisters, or far to the left while the next line goes
 * on where they stand: where it was meant to begin.
 */
import { flowDepth } from './brackets.ts';
import type { Frame, Scan } from './scan.ts';
import { indentOf, topFrame } from './scan.ts';

const HEADING = /^- +(?:标题|引用|表格|图片)[:：]/u;
const ITEM = /^- +\S/u;
const ENTRY =
  /^(?<name>[^\s:：#"'[\]{}&*!|>%@`，。；！？,-][^:：，。；！？\n]{0,19}?)[ \t]*:(?:[ \t]+(?<value>\S.*)|[ \t]*)$/u;

/** The column that a line was meant to begin at; undefined where it stands right, or nobody can tell. */
export function meantColumn(scan: Scan, line: { width: number; content: string; end: number }) {
  const { width, content } = line;
  const isItem = ITEM.test(content);
  const ofTab = isItem ? columnOfLoneTab(scan, line) : undefined;
  if (ofTab !== undefined) return ofTab;
  const entry = isItem ? undefined : ENTRY.exec(content.trimEnd())?.groups;
  if (!isItem && entry === undefined) return undefined;
  const fits = ({ type, role, names, indent }: Frame): boolean => {
    if (isItem) return type === 'list';
    const name = entry?.name ?? '';
    if (type !== 'map' || names?.has(name) === true) return false;
    const isFigure = !scan.kinds.isKey(name) || /^[{｛\d]/u.test(entry?.value ?? '');
    if (role === 'figures') return isFigure;
    return scan.kinds.isKey(name) && (indent > 0 || width > 0);
  };
  return (
    nearColumn(scan, width, fits) ??
    columnOfNext(scan, line, isItem ? content.slice(2) : entry?.value, fits)
  );
}

/** One column off, and no other place for it. */
function nearColumn(scan: Scan, width: number, fits: (frame: Frame) => boolean) {
  const top = topFrame(scan);
  if (top === undefined || scan.frames.some(({ indent }) => indent === width)) return undefined;
  // below an entry that is open what belongs to it may begin anywhere
  if (top.open !== undefined && width > top.indent) return undefined;
  const near = scan.frames.filter((frame) => Math.abs(frame.indent - width) === 1);
  const meant = near.filter(fits);
  return meant.length === 1 ? meant[0]?.indent : undefined;
}

/** The line has all it says on itself, and the next one goes on deeper, with those that stood above. */
function columnOfNext(
  scan: Scan,
  { width, content, end }: Parameters<typeof meantColumn>[1],
  value: string | undefined,
  fits: (frame: Frame) => boolean,
) {
  if (!mayGoDeeper(scan, width, end)) return undefined;
  // an item that is an entry has what stands below it
  const isWhole =
    value !== undefined && !/^[|>"'#]|:\s*$/u.test(value) && flowDepth(value).open === 0;
  const next = isWhole ? nextLine(scan, end) : undefined;
  if (next === undefined || next.width <= width) return undefined;
  const goesOn = scan.frames.find(
    ({ indent, type }) => indent === next.width && type === next.type,
  );
  if (goesOn === undefined) return undefined;
  // where the dashes stand, a heading lost its own
  const isList = ({ type, indent }: Frame) => type === 'list' && indent === width;
  if (/^标题[:：]/u.test(content) && scan.frames.some(isList)) return undefined;
  // a heading above points whose own name (要点:) was deleted
  if (HEADING.test(content) && next.type === 'list') {
    const stands = scan.frames.some(({ type, indent }) => type === 'list' && indent === width);
    if (stands || !next.isHeading) return undefined;
  }
  if (fits(goesOn)) return goesOn.indent;
  // the last entry of an item, before the next item
  const top = topFrame(scan);
  const isLast = goesOn.type === 'list' && top?.type === 'map' && top.indent > goesOn.indent;
  return isLast && fits(top) ? top.indent : undefined;
}

/** Whether the line behind this one may stand deeper: of most forms' lines the fewest do. */
function mayGoDeeper({ text }: Scan, width: number, end: number): boolean {
  let at = text[end] === '\r' ? end + 2 : end + 1;
  for (const start = at; text[at] === ' '; at += 1) if (at - start >= width) return true;
  // a remark, an empty line and other blanks are looked at closely
  return /[\s#]/u.test(text[at] ?? ' ');
}

/** The next line that is an entry or an item. */
export function nextLine(
  { text, unit }: Scan,
  end: number,
): (Pick<Frame, 'type'> & { width: number; isHeading: boolean }) | undefined {
  const [line = ''] = /^[ \t\u3000]*[^\s#].*$/mu.exec(text.slice(end, end + 2000)) ?? [];
  const { lead, width } = indentOf(line, unit);
  const content = line.slice(lead.length).trimEnd();
  const isHeading = HEADING.test(content);
  if (ITEM.test(content)) return { type: 'list', width, isHeading };
  return ENTRY.test(content) ? { type: 'map', width, isHeading } : undefined;
}

/** The one line of a form that begins with a tab, below an item: how wide the tab is shown tells nothing. */
function columnOfLoneTab(scan: Scan, { width, content, end }: Parameters<typeof meantColumn>[1]) {
  const { text } = scan;
  const start = end - content.length;
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const top = topFrame(scan);
  if (top === undefined || !lead.includes('\t') || !hasOneTab(text)) return undefined;
  if (top.type === 'list') return top.indent > width ? top.indent : undefined;
  // the first of its list: the next one tells
  const next = top.open === undefined ? undefined : nextLine(scan, end);
  return next?.type === 'list' && next.width > top.indent ? next.width : undefined;
}

function hasOneTab(text: string): boolean {
  const lines = text.matchAll(/^[ \u3000]*\t/gmu);
  return lines.next().done !== true && lines.next().done === true;
}
