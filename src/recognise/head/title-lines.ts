/** How the lines of a title belong together: which goes on with it, which brings it again. */
import type { Entry } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { officesOn, unspread } from '../words/offices.ts';

/** Joint issuers on the title's own line, parted by spaces. */
const JOINT = /^(\S{4,30}(?:\s+\S{4,30})+)\s+(关于\S+)$/u;
/** What goes on with the line above it, whatever that is. */
const GOES_ON = /^(?:和|及|与|暨|的|、|（试行|（草案|（征求|（讨论|（送审)/u;
/** What leaves a title open at its end. */
const OPEN_END = /(?:的|和|及|与|暨|、|关于|《[^》]*)$/u;
const CLOSED_END = /[》”）)]$/u;
const ELLIPSIS = /…$|\.{3}$/u;
const SITE_MARK = /^[-_—|｜–]/u;
/** The site's name behind the title. */
const SITE_BEHIND = /\s*[_|｜][^_|｜]{2,20}$/u;
/** A repeated title shorter than this may be the same words by chance. */
const SHORTEST_REPEATED = 12;
/** Type smaller by so many points begins the body. */
const SMALLER = 3;

/** Joint issuers before a title on its own line: 甲局 乙局 关于……的通知. */
export function jointTitle(text: string): { issuers: string[]; title: string } | undefined {
  const [, names, title] = JOINT.exec(text.trim()) ?? [];
  const issuers = names && title ? officesOn(names.replace(/\s+/gu, '　')) : [];
  return title && issuers.length > 1 ? { issuers, title } : undefined;
}

/** Whether a line brings a title again: alone, behind its issuers, or with the start of the text. */
export function repeats(text: string, title: string): boolean {
  const bare = title.replace(/\s/gu, '');
  const line = (jointTitle(text)?.title ?? text).replace(/\s/gu, '');
  if (line === bare) return true;
  const at = line.indexOf(bare);
  const longer = at >= 0 && line.length > bare.length;
  return bare.length >= SHORTEST_REPEATED && longer && ELLIPSIS.test(line);
}

/** Whether a line can belong to the title that another begins: a heading or smaller type begins the body. */
export function looksAlike(first: Entry, entry: Entry): boolean {
  const { size = 0, outlineLevel } = first.look;
  const other = entry.look;
  if (kindWord(unspread(entry.text)) !== undefined) return true;
  if (other.outlineLevel !== undefined && outlineLevel === undefined) return false;
  return (
    size === 0 || other.size === undefined || size - other.size < SMALLER || other.bold !== true
  );
}

/** Whether a title is whole: it ends with a kind of document, and what follows does not go on with it. */
export function isFinished(title: string, following: string): boolean {
  if (GOES_ON.test(following) || OPEN_END.test(title)) return false;
  if (count(title, '《') > count(title, '》')) return false;
  if (kindWord(following) && /^关于/u.test(title) && !/^关于/u.test(following)) {
    // 关于报送2023年工作总结 / 的通知 is caught above; 关于印发方案 / 通知 is the same without 的.
    return kindWord(title) !== undefined && /(?:的|》)/u.test(title);
  }
  return kindWord(title) !== undefined || CLOSED_END.test(title);
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** Whether a line is the title with a site's name behind it, as in the window of a page: 标题 - 某某网. */
export function sameAsSite(title: string, text: string): boolean {
  const bare = title.replace(/\s/gu, '');
  return text.startsWith(bare) && SITE_MARK.test(text.slice(bare.length));
}

/** A title without the site's name behind it. */
export function withoutSite(title: string): string {
  return title.replace(SITE_BEHIND, '');
}
