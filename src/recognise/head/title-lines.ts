/** How the lines of a title belong together: which goes on with it, which brings it again. */
import type { Entry } from '../lines/entries.ts';
import { SITE_AT_END } from '../words/around-titles.ts';
import { ENDS_ABOUT, kindWord } from '../words/kinds.ts';
import { isOffice, officesOn, unspread } from '../words/offices.ts';
import { AFTER_ISSUERS, GOES_ON, NAME_AND_YEAR, OPEN_TITLE } from '../words/titles.ts';
import { isDecorated } from './decorated.ts';

/** Joint issuers on the title's own line, parted by spaces. */
const JOINT = /^(\S{4,30}(?:\s+\S{4,30}?)+)\s*(关于\S+)$/u;
const CLOSED_END = /[》”）)]$/u;
const ELLIPSIS = /…$|\.{3}$/u;
const SITE_MARK = /^[-_—|｜–]/u;
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

/** A title may be repeated on so many lines. */
const MOST_LINES = 5;

/**
 * How many lines at the start bring a title again: whole or wrapped, with its issuers or without, with a short
 * prefix, or with the start of the text; 0 where they do not.
 */
export function repeatedLines(lines: readonly string[], title: string): number {
  const wanted = bareTitle(title);
  let joined = '';
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    joined += (jointTitle(line)?.title ?? line).replace(/\s/gu, '');
    if (sameTitle(joined, wanted)) return index + 1;
    if (index === 0 && withText(joined, wanted)) return 1;
    if (joined.length > wanted.length + LONGEST_PREFIX) return 0;
  }
  return 0;
}

/** Words before a title that say where it stands or who it is of. */
const LONGEST_PREFIX = 40;

/** A mark, or the year that the title is of. */
const PREFIX = /[:：|｜】]$|^\d{4}年(?:度)?$/u;
/** A name that was taken out: 〔…〕, XX, ***. */
const MASKED = /^(?:[〔【[（(][…\s.xX×*＊某]{0,6}[〕】\]）)]|[xX×*＊某○…]){1,8}$/u;

function sameTitle(text: string, title: string): boolean {
  const bare = bareTitle(text);
  if (bare === title || isDecorated(bare, title)) return true;
  const [longer, shorter] = bare.length > title.length ? [bare, title] : [title, bare];
  if (shorter.length < SHORTEST_REPEATED || !longer.endsWith(shorter)) return false;
  const prefix = longer.slice(0, longer.length - shorter.length);
  return officesOn(prefix).length > 0 || PREFIX.test(prefix) || MASKED.test(prefix);
}

function withText(line: string, title: string): boolean {
  const at = line.indexOf(title);
  return (
    title.length >= SHORTEST_REPEATED &&
    at >= 0 &&
    line.length > title.length &&
    ELLIPSIS.test(line)
  );
}

/** The mark of a note behind a title: [1], ①. */
const NOTE_MARK = /(?:[[［〔【]\d{1,2}[\]］〕】]|[①-⑳*＊])$/u;

/** Without spaces, quotes in one form, and without the mark of a note. */
function bareTitle(title: string): string {
  return title
    .replace(/\s/gu, '')
    .replace(NOTE_MARK, '')
    .replace(/[—–―─－-]+/gu, '-')
    .replace(/["“”]/gu, '"')
    .replace(/的(?=报告$)/u, '')
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

/** A name and what it is of, with a colon between: 汇报人：李某. */
const KEY_WITH_COLON = /^\p{Script=Han}{2,6}\s*[:：]\s*\S/u;
/** Names of people side by side. */
const NAMES = /^\p{Script=Han}{2,4}(?:[\s、，,]+\p{Script=Han}{2,4}){2,}$/u;

/**
 * Whether a line can belong to the title that another begins: a heading, smaller type, another alignment, a key
 * with a colon or a list of names ends it.
 */
export function looksAlike(first: Entry, entry: Entry): boolean {
  const { size = 0, outlineLevel, align } = first.look;
  const other = entry.look;
  if (KEY_WITH_COLON.test(entry.text) || NAMES.test(entry.text.trim())) return false;
  if (align === 'center' && other.align !== 'center' && entry.firm) return false;
  if (kindWord(unspread(entry.text)) !== undefined) return true;
  if (other.outlineLevel !== undefined && outlineLevel === undefined) return false;
  return size === 0 || other.size === undefined || size - other.size < SMALLER;
}

/** What a title begins with, perhaps behind the names of its issuers. */
const ABOUT = /^[^。；：:]{0,40}?关于/u;

/** Whether a title is whole: it ends with a kind of document, and what follows does not go on with it. */
export function isFinished(title: string, following: string): boolean {
  if (GOES_ON.test(following) || OPEN_TITLE.test(title)) return false;
  if (count(title, '《') > count(title, '》')) return false;
  // 关于宣布《……行动计划》 / 失效的通知: 》 ends what the title is about.
  if (ABOUT.test(title) && ENDS_ABOUT.test(following) && !ABOUT.test(following)) {
    return ENDS_ABOUT.test(title);
  }
  if (kindWord(following) && ABOUT.test(title) && !ABOUT.test(following)) {
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
  return title.replace(SITE_AT_END, '');
}

/** Whose paper it is, where a title begins with a name and the year. */
export function bearerOf(title: string): string | undefined {
  const [, name] = NAME_AND_YEAR.exec(title) ?? [];
  return name !== undefined && isOffice(name) ? name : undefined;
}

interface NamedTitle {
  plain: string;
  namesAbove: string;
  issuersAbove: readonly string[];
}

export function wholeTitle({ plain, namesAbove, issuersAbove }: NamedTitle): string {
  const names = issuersAbove.length > 0 && AFTER_ISSUERS.test(plain) ? namesAbove : '';
  return `${names}${plain}`;
}

/** Whom a title names before 关于: 云溪市防汛抗旱工作机制关于……的通知. */
export function issuersInTitle(title: string): string[] {
  const [, name = ''] = /^([^《》]{6,60}?)关于/u.exec(title) ?? [];
  // Several names have spaces or 、 between them; one may be spread by spaces.
  const parts = name.trim().split(/[\s、]+/u);
  const names = parts.every((part) => part.length >= SHORTEST_OFFICE) ? parts : [parts.join('')];
  return names.filter((one) => one !== '');
}

const SHORTEST_OFFICE = 4;
