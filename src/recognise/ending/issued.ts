/** The top of a paper that a notice issues: the notice names it, and so shows which lines are its title. */
import type { Evidence } from '../findings/evidence.ts';
import type { Head } from '../head/head.ts';
import { isNumberMark } from '../head/marks.ts';
import { isShortLine } from '../head/short-line.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { EDITION, ISSUED_PLAIN, ISSUES_ANOTHER, ISSUES_NAMED } from '../words/issuing.ts';
import { kindWord } from '../words/kinds.ts';
import { officesOn, unspread } from '../words/offices.ts';
import { PROMULGATES } from '../words/titles.ts';
import { isMarkAbove } from './attachments.ts';

/** A title that says that the document issues another. */
export const ISSUES = new RegExp(`${ISSUES_ANOTHER}|关于.*《`, 'u');
const QUOTED = /《([^《》]{2,60})》|〈([^〈〉]{2,60})〉/gu;

const NAMED: Evidence = { name: 'title-named', reason: '通知里写着文件的名称，这几行合起来就是' };
/** A title stands among so many lines, and on so many of them. */
const MOST_ABOVE = 4;
const MOST_LINES = 5;
const MOST_SHORT = 8;
/** Fewer characters may be the same words by chance. */
const SHORTEST = 4;

/** Whether a text says that it issues rules. */
export function promulgates(body: readonly Entry[]): boolean {
  return body.slice(0, 3).some(({ text }) => PROMULGATES.test(text));
}

/** The names in 《》 of a title, and of a short text that issues them. */
export function namedPapers(title: string, body: readonly Entry[]): string[] {
  const opening = body.slice(0, 3).map(({ text }) => text);
  const texts = [title, ...opening.filter((text) => ISSUES.test(title) || PROMULGATES.test(text))];
  const names = texts.flatMap((text) =>
    [...text.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? ''),
  );
  return [...new Set(names)];
}

/** What a notice's title calls the paper, where it stands without 《》. */
export function plainName(title: string): string | undefined {
  return ISSUED_PLAIN.exec(title)?.[1];
}

/** The entries with the lines that are the paper's name together in one, also where the first is an office's name. */
export function withWholeTitle(
  entries: readonly Entry[],
  name: string,
  findings: Findings,
): readonly Entry[] {
  const wanted = bareName(name);
  const masthead = mastheadLines(entries, wanted);
  if (masthead > 0) {
    for (const entry of entries.slice(0, masthead)) {
      findings.leave(entry, 'metadata', entry.text, MASTHEAD);
    }
    return withWholeTitle(entries.slice(masthead), name, findings);
  }
  const top = entries[0] && isMarkAbove(entries[0]) ? 1 : 0;
  for (let start = top; start < Math.min(MOST_ABOVE, entries.length); start += 1) {
    const [first, ...others] = entries.slice(start, start + titleLines(entries, start, wanted));
    if (first && others.length > 0) {
      for (const one of others) findings.take(one, 'title', NAMED);
      const lines = [first, ...others];
      const whole = {
        ...withText(first, lines.map(({ text }) => text.trim()).join('')),
        numbers: lines.flatMap(({ numbers }) => numbers),
      };
      return [...entries.slice(0, start), whole, ...entries.slice(start + lines.length)];
    }
    if (officesOn(entries[start]?.text ?? '').length === 0) return entries;
  }
  return entries;
}

const MASTHEAD: Evidence = {
  name: 'masthead',
  reason: '印发的文件的题目上面，是刊物的名称、期号和日期',
};

/** How many lines of a bulletin's own head stand above the name that the notice gives it; 0 where none do. */
function mastheadLines(entries: readonly Entry[], wanted: string): number {
  if (wanted.length < SHORTEST_WHOLE) return 0;
  const at = entries.findIndex((_, index) => titleLines(entries, index, wanted) > 0);
  const above = entries.slice(0, Math.max(0, at));
  const isHead = above.some(({ text }) => isNumberMark(text));
  const isShort = (entry: Entry) => !entry.firm && isShortLine(entry, []);
  return above.length <= MOST_SHORT && isHead && above.every(isShort) ? above.length : 0;
}

/** On how many lines from one on a name stands, with its edition; 0 where it does not. */
function titleLines(entries: readonly Entry[], start: number, wanted: string): number {
  let joined = '';
  for (const [index, { text, cells, label }] of entries
    .slice(start, start + MOST_LINES)
    .entries()) {
    joined += bareName(text);
    if (cells || label || !wanted.startsWith(joined)) return 0;
    if (joined === wanted) {
      return index + (EDITION.test(entries[start + index + 1]?.text.trim() ?? '') ? 2 : 1);
    }
  }
  return 0;
}

/** Whether the paper begins with a title of its own: a short line that names a kind, or words of its name. */
export function hasOwnTitle(entries: readonly Entry[], name: string): boolean {
  const end = entries.findIndex((entry) => !isShortLine(entry, []));
  const zone = entries.slice(0, Math.min(MOST_SHORT, end < 0 ? entries.length : end));
  const [first] = entries;
  if (first && isNumberMark(first.text)) return true;
  return zone.some(({ text, look }, index) => {
    const words = bareName(text);
    const looksLikeOne = index === 0 && (look.align === 'center' || look.outlineLevel === 1);
    const names = words.length >= SHORTEST && bareName(name).includes(words);
    return looksLikeOne || names || kindWord(unspread(text)) !== undefined;
  });
}

/** A head of which nothing stands there: all is text. */
export function emptyHead(entries: readonly Entry[]): Head {
  return {
    fields: { signatories: [], titleIssuers: [], title: '' },
    lines: {},
    plainTitle: '',
    wholeTitle: '',
    kindTitle: '',
    otherIssuers: [],
    onCard: { issuers: [] },
    numberRight: false,
    rest: [...entries],
  };
}

function bareName(text: string): string {
  return text.replace(/[\s《》〈〉“”"]/gu, '');
}

/** Entries parted where a line is the name of a further paper. */
export function papersIn(rest: readonly Entry[], names: readonly string[]): (readonly Entry[])[] {
  const wanted = new Set(names.map(withoutSpaces));
  const starts = rest.flatMap((entry, index) =>
    index > 0 && !entry.cells && wanted.has(withoutSpaces(entry.text))
      ? [aboveOffices(rest, index)]
      : [],
  );
  return [0, ...starts].map((start, index) => rest.slice(start, starts[index]));
}

/** Names of offices above a title belong to it. */
function aboveOffices(entries: readonly Entry[], index: number): number {
  let start = index;
  while (start > 1 && officesOn(entries[start - 1]?.text ?? '').length > 0) start -= 1;
  const mark = entries[start - 1];
  return start > 1 && mark && isMarkAbove(mark) ? start - 1 : start;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}

/** A name shorter than this may be the same words by chance. */
const SHORTEST_WHOLE = 8;
const NUMBERED = /^附\s*件\s*[\d一二三四五六七八九十]/u;

/** Whether the paper that a notice forwards or issues stands below 附件, its title on one line or several. */
export function isForwarded(
  [mark, ...rest]: readonly Entry[],
  title: string,
  [named, ...others]: readonly string[],
): boolean {
  if (!mark || !isMarkAbove(mark) || !ISSUES_NAMED.test(title)) return false;
  // Several numbered papers are attachments of one form, unless the first alone is what the title issues.
  const issues = others.length === 0 && named !== undefined && title.includes(named);
  const isNamed = issues && titleLines(rest, 0, bareName(named)) > 0;
  if (isNamed || NUMBERED.test(mark.text)) return isNamed;
  let joined = '';
  return rest.slice(0, MOST_LINES).some(({ text }) => {
    joined += bareName(text);
    const whole = joined.length >= SHORTEST_WHOLE && kindWord(joined) !== undefined;
    return whole && bareName(title).includes(joined);
  });
}
