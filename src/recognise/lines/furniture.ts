/** What web sites print around a document, as it concerns its lines: kept apart, and listed with its evidence. */

import {
  cardEntry,
  edgeLine,
  isCardKey,
  isColumn,
  isDayAlone,
  isEndOfArticle,
  type SiteLine,
  type SiteSign,
  siteLine,
} from '../../sites/index.ts';
import { readDate } from '../../text/index.ts';
import type { LeftoverReason } from '../findings/recognition.ts';
import { PRINTING_NOTE } from '../words/ending.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';

const REASONS: Readonly<Record<SiteLine, LeftoverReason>> = {
  breadcrumb: 'web-furniture',
  control: 'web-furniture',
  viewCount: 'web-furniture',
  siteNotice: 'web-furniture',
  relatedLinks: 'web-furniture',
  navigation: 'web-furniture',
  picture: 'web-furniture',
  pageNumber: 'page-number',
  metadata: 'metadata',
  download: 'download',
};

/** A line that may be a page's: one of a Word file never is. */
type Candidate = Pick<Entry, 'text' | 'firm'>;

/** Why a line is none of a document's text, wherever it stands; undefined where it may be. */
export function furniture({ text, firm }: Candidate): SiteSign | undefined {
  return firm ? undefined : siteLine(text);
}

/** Why a line above or below a document is none of its text: more is certain there than in its middle. */
export function edgeFurniture({ text, firm }: Candidate): SiteSign | undefined {
  return firm ? undefined : edgeLine(text);
}

const PAGE_DAY: SiteSign = {
  is: 'metadata',
  name: 'page-day',
  reason: '在来源、作者一类旁边，是网页发布的日期',
};

/** Why a day alone is the page's: who brought it, or how often it was read, stands right above or below. */
export function dayOfPage(entries: readonly Candidate[], index: number): SiteSign | undefined {
  const { text, firm } = entries[index] ?? { text: '', firm: true };
  const isCardLine = (at: number) => cardEntry(entries[at]?.text ?? '')?.certain === true;
  const isPages = !firm && isDayAlone(text) && (isCardLine(index - 1) || isCardLine(index + 1));
  return isPages ? PAGE_DAY : undefined;
}

/** Keeps a line apart as what it is on a page. */
export function leaveFurniture(findings: Findings, entry: Entry, sign: SiteSign): void {
  findings.leave(entry, REASONS[sign.is], entry.text, sign);
}

/** Whether a page turns to other articles here. */
export function isEndOfPage({ text, firm }: Candidate): boolean {
  return !firm && isEndOfArticle(text);
}

export function isPrintingNote({ text, firm }: Candidate): boolean {
  return !firm && PRINTING_NOTE.test(text) && readDate(text) === undefined;
}

/** Whether the cells of a table are a catalogue card: keys of such cards, with their values or without. */
export function isCard({ cells = [], firm }: Entry): boolean {
  return !firm && cells.some((cell) => isCardKey(cell) || cardEntry(cell) !== undefined);
}

const MENU_ROW: SiteSign = {
  is: 'navigation',
  name: 'menu-row',
  reason: '文件上面的表格，一行里只有栏目名',
};

/** Why a row above a document is a page's: all that stands in its cells are names of columns. */
export function menuRow({ cells = [], firm }: Entry): SiteSign | undefined {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return !firm && words.length > 0 && words.every(isColumn) ? MENU_ROW : undefined;
}
