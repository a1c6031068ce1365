/** What stands above a title on a web page: menus, columns, the site's name. A whole title needs none of it. */
import { isColumn, isKeyed } from '../../../sites/index.ts';
import { type Evidence, type Row, weigh } from '../../findings/evidence.ts';
import type { Findings } from '../../lines/doubts.ts';
import { type Entry, withText } from '../../lines/entries.ts';
import { BY_LINE, COLUMN_ENDS, ISSUE_ENDS, KEPT_IN_COMPANY } from '../../words/around-titles.ts';
import { ATTACHMENT_MARK } from '../../words/ending.ts';
import { ISSUES_ANOTHER } from '../../words/issuing.ts';
import { kindWord } from '../../words/kinds.ts';
import { officesOn, unspread } from '../../words/offices.ts';
import { REPORTER } from '../../words/people.ts';
import {
  COLLECTION,
  COLUMN_AND_TITLE,
  NO_BEGINNING,
  ONLY_PART,
  SITE_CONTACT,
  SITE_NAME,
} from '../../words/titles.ts';
import { letterheadMark } from '../letterhead.ts';
import {
  closesMore,
  isSpeechTitle,
  isWholeTitle,
  namesCollection,
  namesKinds,
  opensWholeTitle,
} from '../whole-title.ts';

/** More characters than this are no column's name. */
const LONGEST_COLUMN = 10;
/** A title may stand on so many lines. */
export const MOST_LINES = 4;
const MARKS = /[。：:《》“”，,]/u;
/** Words side by side, with gaps, pipes or strokes between them. */
const GAPS = /\s*[|｜/·•>»]\s*|\s+/u;
const FEWEST_WORDS = 3;
const DAY_WITHIN = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/u;
const HAN = /\p{Script=Han}/u;
const MOTTO = /^[\p{Script=Han}\s、，]+$/u;

/** A line above a whole title. */
interface Above {
  text: string;
  /** Without the spaces that spread it. */
  words: string;
  entry: Entry;
  /** Whether the title is of what someone said: a motto may stand above it. */
  speech: boolean;
  /** Whether a line below closes the 《 that it leaves open. */
  closed: boolean;
}

const ROWS: readonly Row<Above>[] = [
  { name: 'column', weight: 4, reason: '是栏目名或网站名', when: ({ text }) => namesColumn(text) },
  {
    name: 'short',
    weight: 2,
    reason: '在完整的标题上面，又短',
    when: ({ text }) => isColumnLike(text),
  },
  {
    name: 'side-by-side',
    weight: 3,
    reason: '几个短词并排，中间是空格或竖线',
    when: ({ text }) => isSideBySide(text),
  },
  {
    name: 'kinds',
    weight: 5,
    reason: '只列着几个文种，是栏目名',
    when: ({ text }) => namesKinds(text),
  },
  {
    name: 'cut-off',
    weight: 6,
    reason: '书名号没有关上，是网页截断的标题',
    when: ({ text, closed }) => !closed && text.split('《').length > text.split('》').length,
  },
  {
    name: 'internal',
    weight: 4,
    reason: '公司标的事项等级（内部事项、普通事项）',
    when: ({ text }) => KEPT_IN_COMPANY.test(text),
  },
  {
    name: 'contact',
    weight: 3,
    reason: '写着热线、客服或电话号码',
    when: ({ text }) => SITE_CONTACT.test(text),
  },
  {
    name: 'site-words',
    weight: 1,
    reason: '写着网站、首页一类',
    when: ({ text }) => SITE_NAME.test(text),
  },
  {
    name: 'keyed',
    weight: 3,
    reason: '是名称和内容，中间是冒号或斜线',
    when: ({ text }) => isKeyed(text) || BY_LINE.test(text),
  },
  {
    name: 'no-words',
    weight: 4,
    reason: '没有汉字',
    when: ({ text }) => !HAN.test(text),
  },
  {
    name: 'day',
    weight: 3,
    reason: '里面有年月日',
    when: ({ text }) => DAY_WITHIN.test(text),
  },
  {
    name: 'begins-home',
    weight: 4,
    reason: '以“首页”开头',
    when: ({ text }) => /^(?:网站)?首\s?页/u.test(text),
  },
  {
    name: 'headline',
    weight: 3,
    reason: '有感叹号、问号，或是刊物的期号',
    when: ({ text }) => /[！!？?]/u.test(text) || ISSUE_ENDS.test(text),
  },
  {
    name: 'motto',
    weight: -2,
    reason: '在讲话的题目上面，可能是它的正题',
    when: ({ text, speech }) => speech && !isColumn(text) && MOTTO.test(text),
  },
  {
    name: 'office',
    weight: -5,
    reason: '是机关名称或报告人',
    when: ({ text, entry }) =>
      officesOn(text).length > 0 ||
      letterheadMark(entry, false) !== undefined ||
      REPORTER.test(text),
  },
  {
    name: 'kind',
    weight: -2,
    reason: '以文种结尾',
    when: ({ words }) => kindWord(words) !== undefined && !namesCollection(words),
  },
  {
    name: 'collection',
    weight: 3,
    reason: '是几个字的栏目名（规章制度、行政执法公示），下面是完整的标题',
    when: ({ words }) => namesCollection(words),
  },
];

/** Leaves out what stands above the first whole title, where it is a page's and none of the title. */
export function dropAboveTitle(zone: Entry[], findings: Findings): void {
  const [first] = zone;
  if (first && !first.firm && zone.length > 1 && COLLECTION.test(first.text)) {
    zone.shift();
    findings.leave(first, 'page-title');
  }
  dropMarks(zone, findings);
  dropPageHeads(zone, findings);
  dropPrefixes(zone, findings);
  dropNamesOfIssued(zone, findings);
  const start = wholeTitleStart(zone);
  if (start <= 0) return;
  const speech = isSpeechTitle(zone[start]?.text ?? '');
  for (const entry of zone.slice(0, start)) {
    const { text } = entry;
    const closed = closesMore(zone[zone.indexOf(entry) + 1]?.text ?? '');
    const { score, evidence } = weigh(ROWS, { text, words: unspread(text), entry, speech, closed });
    if (entry.firm || score <= 0) continue;
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'web-furniture', text, evidence);
  }
}

const COLUMN: Evidence = { name: 'column', reason: '是栏目名或网站名，下面是以文种结尾的标题' };

/** Leaves out the name of a column, or the mark of an attachment, right above a line that names its kind. */
function dropMarks(zone: Entry[], findings: Findings): void {
  for (const [index, entry] of [...zone.slice(0, -1)].entries()) {
    const { text, firm } = entry;
    const below = zone[index + 1]?.text ?? '';
    if (firm || kindWord(unspread(below)) === undefined || NO_BEGINNING.test(below)) continue;
    const mark = ATTACHMENT_MARK.test(text);
    const column = COLUMN_ENDS.test(text) || (isColumn(text) && kindWord(text) === undefined);
    if (!mark && !column) continue;
    zone.splice(zone.indexOf(entry), 1);
    if (mark) findings.leave(entry, 'attachment-mark');
    else findings.leave(entry, 'web-furniture', text, COLUMN);
  }
}

const ONE_OF_ONE: Evidence = { name: 'part-mark', reason: '网站给篇目加的标记，只有一篇' };
const PAGE_HEAD: Evidence = { name: 'page-head', reason: '网页把版头重复作标题' };

/** A page named after the letterhead of its document, with the mark of a part before it: the letterhead counts once. */
function dropPageHeads(zone: Entry[], findings: Findings): void {
  for (const [index, entry] of zone.entries()) {
    const mark = entry.firm ? undefined : ONLY_PART.exec(entry.text)?.[0];
    if (mark === undefined) continue;
    zone[index] = withText(entry, entry.text.slice(mark.length));
    findings.leave(entry, 'part-mark', mark, ONE_OF_ONE);
  }
  const texts = zone.map(({ text }) => unspread(text));
  for (const [index, entry] of [...zone].entries()) {
    const again = texts.indexOf(texts[index] ?? '', index + 1) > 0;
    if (entry.firm || !again || !letterheadMark(entry, false)?.suffix) continue;
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'page-title', entry.text, PAGE_HEAD);
  }
}

/** What a title says of what it is about. */
export const ABOUT = /关于/u;

const PREFIX: Evidence = { name: 'column-prefix', reason: '标题前面的栏目名' };

/** A title without the name of a column before it. */
export function withoutColumn(text: string): string {
  return COLUMN_AND_TITLE.exec(text)?.[2] ?? text;
}

/** Parts the name of a column from a whole title behind it. */
function dropPrefixes(zone: Entry[], findings: Findings): void {
  for (const [index, entry] of zone.entries()) {
    const [, prefix, title] = COLUMN_AND_TITLE.exec(entry.text) ?? [];
    if (entry.firm || prefix === undefined || title === undefined || !isWholeTitle(title)) continue;
    zone[index] = withText(entry, title);
    findings.leave(entry, 'web-furniture', prefix, PREFIX);
  }
}

const ISSUING = new RegExp(`(?:${ISSUES_ANOTHER}|通过|批准).*$`, 'u');
/** A name shorter than this may be the same words by chance. */
export const SHORTEST_NAME = 8;
const OF_ISSUED: Evidence = {
  name: 'page-of-issued',
  reason: '网页用所印发的文件作标题，下面通知自己的标题里有这个名称',
};

/** A page goes by the name of the paper that a notice issues; the notice's own title stands below. */
function dropNamesOfIssued(zone: Entry[], findings: Findings): void {
  const notice = zone.findIndex(({ text }) => isWholeTitle(text) && ISSUING.test(text));
  const issued = bareName(ISSUING.exec(zone[notice]?.text ?? '')?.[0] ?? '');
  for (const entry of zone.slice(0, Math.max(0, notice))) {
    const name = bareName(entry.text);
    if (entry.firm || name.length < SHORTEST_NAME || !issued.includes(name)) continue;
    zone.splice(zone.indexOf(entry), 1);
    findings.leave(entry, 'page-title', entry.text, OF_ISSUED);
  }
}

export function bareName(text: string): string {
  return text.replace(/[\s《》〈〉“”"]/gu, '');
}

/** Index of the line that a whole title begins on; −1 where there is none. */
function wholeTitleStart(zone: readonly Entry[]): number {
  return zone.findIndex(({ text }, index) => {
    if (isWholeTitle(text)) return true;
    if (isPages(text)) return false;
    let joined = text;
    for (const next of zone.slice(index + 1, index + MOST_LINES)) {
      if (opensWholeTitle(joined, next.text)) return !isColumnLike(text);
      joined += next.text;
    }
    return false;
  });
}

/** What no title begins with: a key and its value, a day, no Chinese. */
function isPages(text: string): boolean {
  if (ISSUE_ENDS.test(text) || /^首\s?页/u.test(text)) return true;
  if (ABOUT.test(text) || kindWord(unspread(text)) !== undefined) return false;
  return isKeyed(text) || DAY_WITHIN.test(text) || !HAN.test(text);
}

function namesColumn(text: string): boolean {
  return isColumn(text) || COLUMN_ENDS.test(text);
}

function isSideBySide(text: string): boolean {
  const words = text.trim().split(GAPS);
  return words.length >= FEWEST_WORDS && words.every((word) => word.length <= LONGEST_COLUMN);
}

/** Whether a line is a column's name, or as short as one. */
export function isColumnLike(text: string): boolean {
  const words = unspread(text);
  if (isColumn(words)) return true;
  if (ABOUT.test(words)) return false;
  return words.length <= LONGEST_COLUMN && kindWord(words) === undefined && !MARKS.test(words);
}
