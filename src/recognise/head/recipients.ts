/** 主送机关 (GB/T 9704-2012, 7.3.2): the line below the title that ends with a colon; also an address to people. */
import { type Evidence, type Row, weigh } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, withText } from '../lines/entries.ts';
import { kindWord } from '../words/kinds.ts';
import { isOffice } from '../words/offices.ts';
import {
  ADDRESSEE_ENDS,
  ADDRESSEES,
  LEADS_ON,
  LEADS_ON_VERBS,
  REASONS_BEGIN,
  TEXT_BEGINS,
  TO_YOU,
} from '../words/people.ts';
import { isSpeechTitle } from './whole-title.ts';

const LONGEST = 400;
/** Below a title a list may be long; elsewhere a longer line is no address. */
const LONGEST_ELSEWHERE = 40;
/** A list over several lines takes no more than these. */
const MOST_LINES = 5;
const SENTENCE = /[。！？]/u;
const COLON_END = /[:：]$/u;
const LIST_GOES_ON = /[、，,；;]$/u;
/** The first line of a list that was broken within a name: 各省……财政厅、新疆生产建设兵团 / 财政局：. */
const BREAKS_OFF = /^各[^《》“”:：]{14,}[、，,][^、，,《》“”:：]{2,}$/u;
const QUOTED = /[:：“”]/u;
const DAY = /\d\s*月\s*\d{1,2}\s*日|\d\s*[时点]/u;

interface Candidate {
  text: string;
  /** What stands below it. */
  below: string;
  belowTitle: boolean;
  parts: readonly string[];
}

const ROWS: readonly Row<Candidate>[] = [
  {
    name: 'addressee',
    weight: 2,
    reason: '写着机关或人（委、局、各单位、同志等）',
    when: ({ text }) => ADDRESSEES.test(text),
  },
  {
    name: 'all-addressees',
    weight: 2,
    reason: '每一项都以机关或人结尾',
    when: ({ parts }) => parts.every((part) => ADDRESSEE_ENDS.test(part)),
  },
  {
    name: 'office',
    weight: 1,
    reason: '是一个机关的名称，在标题下面',
    when: ({ text, belowTitle }) => belowTitle && isOffice(text),
  },
  {
    name: 'ends-with-office',
    weight: 2,
    reason: '列出几个，最后是机关名称',
    when: ({ parts }) => parts.length >= 3 && isOffice(parts.at(-1) ?? ''),
  },
  {
    name: 'to-you',
    weight: 2,
    reason: '下面一段说“你单位”“收悉”一类的话',
    when: ({ text, below }) => text.length <= LONGEST_ELSEWHERE && TO_YOU.test(below),
  },
  {
    name: 'leads-on',
    weight: -3,
    reason: '最后的词引出下文（如下、以下、几个方面等）',
    when: ({ text }) => LEADS_ON.test(text),
  },
  {
    name: 'leads-on-verb',
    weight: -4,
    reason: '里面有引出下文的话（特制定、作如下、抓好以下等）',
    when: ({ text }) => LEADS_ON_VERBS.test(text),
  },
  {
    name: 'reason',
    weight: -4,
    reason: '以“为”“根据”“按照”一类开头，是正文',
    when: ({ text }) => REASONS_BEGIN.test(text),
  },
  {
    name: 'day',
    weight: -4,
    reason: '里面有日期',
    when: ({ text }) => DAY.test(text),
  },
  {
    name: 'quoted',
    weight: -4,
    reason: '里面有引号或冒号',
    when: ({ text }) => QUOTED.test(text),
  },
  {
    name: 'long',
    weight: -3,
    reason: '不在标题下面，又长',
    when: ({ text, belowTitle }) => !belowTitle && text.length > LONGEST_ELSEWHERE,
  },
];

export interface FoundRecipients {
  text: string;
  /** How many entries they take. */
  length: number;
  evidence: Evidence[];
  /** What stands behind them on their line. */
  behind?: Entry;
}

const RUN_IN = /^(各[^。！？：:]{2,200})[:：]\s*(\S.{19,})$/u;

/** Recipients with the text behind them on their line: 各市教育局：根据……. */
function runIn(entry: Entry | undefined): FoundRecipients | undefined {
  const [, text = '', behind = ''] = entry && !entry.cells ? (RUN_IN.exec(entry.text) ?? []) : [];
  if (!entry || entry.label || !TEXT_BEGINS.test(behind)) return undefined;
  const { score, evidence } = weighRecipients(text, behind, true);
  if (score <= 2) return undefined;
  return { text, length: 1, evidence, behind: withText(entry, behind) };
}

/** Whether a text, its colon at the end, is made of recipients and nothing else. */
export function areRecipients(text: string): boolean {
  return COLON_END.test(text) && weighRecipients(text.slice(0, -1), '', true).score > 2;
}

/** The recipients at the start of the entries. */
export function findRecipients(
  entries: readonly Entry[],
  belowTitle: boolean,
): FoundRecipients | undefined {
  const lines: string[] = [];
  const together = runIn(entries[0]);
  if (together) return together;
  for (const [index, entry] of entries.entries()) {
    const text = entry.text.trim();
    if (entry.cells || entry.label || text.length > LONGEST || SENTENCE.test(text)) {
      return undefined;
    }
    if (COLON_END.test(text)) {
      lines.push(text.slice(0, -1).trim());
      const whole = lines.join('');
      const below = entries[index + 1]?.text ?? '';
      const { score, evidence } = weighRecipients(whole, below, belowTitle);
      return score > 0 ? { text: whole, length: index + 1, evidence } : undefined;
    }
    // A list over several lines goes on after a mark or a break within a name.
    const breaks = index === 0 && BREAKS_OFF.test(text);
    if (index + 1 >= MOST_LINES || !(LIST_GOES_ON.test(text) || breaks)) return undefined;
    lines.push(text);
  }
  return undefined;
}

/** A page has no more and no longer lines than these between a title and its recipients. */
const MOST_BETWEEN = 6;
const LONGEST_BETWEEN = 80;
const GOES_ON_BELOW = /[，、；,;]$/u;
const BETWEEN: Evidence = {
  name: 'above-recipients',
  reason: '在标题和主送机关之间，没有句子、编号，是网页的',
};

/**
 * What stands below a title, without a page's lines above its recipients: nothing stands between the two (7.3.2).
 * Someone who speaks may be named there.
 */
export function withoutLinesBetween(
  entries: readonly Entry[],
  title: string,
  findings: Findings,
): readonly Entry[] {
  if (kindWord(title) === undefined || isSpeechTitle(title)) return entries;
  for (const [index, entry] of entries.slice(0, MOST_BETWEEN + 1).entries()) {
    const found = findRecipients(entries.slice(index, index + MOST_LINES), true);
    if (found && !found.behind && weighRecipients(found.text, '', true).score > 2) {
      for (const one of entries.slice(0, index)) {
        findings.leave(one, 'web-furniture', one.text, BETWEEN);
      }
      return entries.slice(index);
    }
    const { text, firm, cells, label, pictures } = entry;
    if (firm || cells || label || pictures || text.length > LONGEST_BETWEEN) return entries;
    if (SENTENCE.test(text) || GOES_ON_BELOW.test(text)) return entries;
  }
  return entries;
}

/** How much a line without its colon is made like recipients: above 0 it is them. */
function weighRecipients(text: string, below: string, belowTitle: boolean) {
  const parts = text
    .replace(/[（(][^（）()]*[)）]/gu, '')
    .split(/[、，,；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return weigh(ROWS, { text, below, belowTitle, parts });
}

/** The groups of a list: 、 stands between recipients of one kind, ， between kinds (各部、办、中心，园区各企业). */
export function splitRecipients(text: string): string[] {
  const groups = splitOutsideBrackets(text, '，,；;');
  if (groups.length !== 1) return groups;
  // 甲省人民政府、乙部: each is an office of its own, and none a kind of offices.
  const single = splitOutsideBrackets(text, '、');
  const named = single.every((name) => isOffice(name) && !name.includes('各'));
  return named ? single : groups;
}

function splitOutsideBrackets(text: string, marks: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (/[（(《“]/u.test(char)) depth += 1;
    else if (/[)）》”]/u.test(char)) depth -= 1;
    else if (depth <= 0 && marks.includes(char)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
