/**
 * Numbered paragraphs of one list are alike: a doubtful one is read as its sisters are. Then every reading is
 * final, and those that stay close are doubted.
 */
import type { Evidence } from '../findings/evidence.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { RANKS, readItem } from '../lines/labels.ts';
import { GLOSSARY, NOTES } from '../words/ending.ts';
import { ARTICLE, CLOSES_PAPER, HEADS_NAMES } from '../words/headings.ts';
import { BELOW } from '../words/people.ts';
import { articlesAmong } from './articles.ts';
import { isListOnOneLine } from './first-sentence.ts';
import { alone } from './heading-evidence.ts';
import { type Beneath, type Reading, readHeading } from './headings.ts';
import { itemsAmong } from './list-items.ts';

const NOTE: Evidence = {
  name: 'note',
  weight: -9,
  reason: '“注释”“附表：”下面的编号是说明、名称，不是标题',
};

/** Readings of numbered paragraphs, by their index among the entries. Linear: each is looked at twice. */
export function readHeadings(entries: readonly Entry[], findings: Findings): Map<number, Reading> {
  const readings = new Map<number, Reading>();
  const notes = notesAmong(entries);
  entries.forEach((entry, index) => {
    if (!entry.label || isListOnOneLine(entry)) return;
    if (notes.has(index)) {
      const rest = entry.text.slice(entry.label.typed.length).trim();
      readings.set(index, { heading: '', rest, ...alone(NOTE), certain: true });
      return;
    }
    const below = entries[index + 1]?.text;
    readings.set(index, readHeading(entry, entry.label, beneathOf(entries, index), below));
  });
  for (const group of sistersAmong(entries)) decideTogether(group, readings, entries, findings);
  return readings;
}

/** Indexes of what is numbered below a line that says that notes follow: up to a label as high as its own. */
function notesAmong(entries: readonly Entry[]): ReadonlySet<number> {
  const notes = new Set<number>();
  let above: number | undefined;
  for (const [index, { text, label }] of entries.entries()) {
    const rank = label && RANKS[label.style];
    const heads = label ? GLOSSARY.test(text.slice(label.typed.length)) : NOTES.test(text);
    if (heads) above = rank ?? RANKS.chineseBracket;
    else if (rank === undefined || above === undefined) continue;
    else if (rank <= above) above = undefined;
    else notes.add(index);
  }
  return notes;
}

/** What follows a numbered paragraph and can stand under it; a short line is a heading of its own. */
function beneathOf(entries: readonly Entry[], index: number): Beneath {
  const entry = entries[index];
  const next = entries[index + 1];
  if (!entry?.label || !next) return undefined;
  if (next.label) return RANKS[next.label.style] > RANKS[entry.label.style] ? 'label' : undefined;
  if (CLOSES_PAPER.test(next.text)) return undefined;
  const short = !next.cells && next.text.length < 16 && !/[。！；;：:]$/u.test(next.text);
  return short && readItem(next.text) === undefined ? undefined : 'text';
}

/** Indexes of labels in one style with no higher label between them, nor an article, whose items count for themselves. */
function sistersAmong(entries: readonly Entry[]): number[][] {
  const groups: number[][] = [];
  const open: { rank: number; style: string; members: number[] }[] = [];
  const closeAbove = (rank: number) => {
    while ((open.at(-1)?.rank ?? -1) > rank) groups.push(open.pop()?.members ?? []);
  };
  entries.forEach(({ label, text }, index) => {
    if (!label) {
      if (ARTICLE.test(text)) closeAbove(RANKS.chinese);
      return;
    }
    const rank = RANKS[label.style];
    closeAbove(rank);
    const last = open.at(-1);
    if (last && last.rank === rank && last.style === label.style) last.members.push(index);
    else open.push({ rank, style: label.style, members: [index] });
  });
  for (const { members } of open) groups.push(members);
  return joinedRuns(groups, entries);
}

/** Numbers that count on through the chapters (四、 below 第二章) are sisters of those before them. */
function joinedRuns(groups: readonly number[][], entries: readonly Entry[]): number[][] {
  const labelOf = (index: number | undefined) => entries[index ?? -1]?.label;
  const joined: number[][] = [];
  /** The group of each style that was the last. */
  const latest = new Map<string, number[]>();
  for (const group of [...groups].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const first = labelOf(group[0]);
    if (!first) continue;
    const before = latest.get(first.style);
    const last = labelOf(before?.at(-1));
    if (before && first.number > 1 && last && last.number + 1 === first.number) {
      before.push(...group);
      continue;
    }
    const own = [...group];
    joined.push(own);
    latest.set(first.style, own);
  }
  return joined;
}

/** So large a share of plain sentences makes their sisters sentences, too. */
const MOST = 2 / 3;
const FEWEST_SISTERS = 3;
const SENTENCES_WEIGHT = -3.5;

const LIST: Evidence = {
  name: 'list',
  weight: -6,
  reason: '上面的标题说是名单、清单，下面没有内容',
};
/** Whether items that have nothing beneath them stand below a heading that calls them a list. */
function areNames(
  group: readonly number[],
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): boolean {
  const above = entries[(group[0] ?? 0) - 1];
  const isName = (index: number) => {
    const { evidence = [], rest } = readings.get(index) ?? {};
    return rest === '' && !evidence.some(({ name }) => name === 'beneath');
  };
  return above?.label !== undefined && HEADS_NAMES.test(above.text) && group.every(isName);
}

const DECISIONS: Evidence = {
  name: 'decisions',
  weight: SENTENCES_WEIGHT,
  reason: '同级第一项是批准、请求的话，各项都是句子',
};

/** So many clear heads show what all of their list are, also where a few are less clear. */
const MANY_HEADS = 6;
const HEADS_SHARE = 0.75;
const HEADS: Evidence = {
  name: 'sisters-heads',
  weight: 2.5,
  reason: '同级各项绝大多数是标题',
};

/** Whether nearly all of a long list are clear heads, and hardly any is clearly none. */
function areHeads(length: number, clear: number, against: number, expected: number): boolean {
  return clear >= MANY_HEADS && clear >= length * HEADS_SHARE && against <= expected + length * 0.1;
}

/** What most sisters are weighs as much as one trait of the sentence itself; articles head nothing. */
function leaningOf(
  group: readonly number[],
  clear: number,
  against: number,
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): Evidence {
  const { length } = group;
  if (areNames(group, entries, readings)) return LIST;
  const begun = readings.get(group[0] ?? -1)?.evidence.some(({ name }) => name === 'decides');
  // 一、原则同意……。 of a reply may stand before heads that run in: they are many, and the first alone decides.
  if (begun && clear < MANY_HEADS) return DECISIONS;
  if (areHeads(length, clear, against, begun ? 1 : 0)) return HEADS;
  const articles = articlesAmong(group, entries, readings);
  if (articles) return articles;
  const most = against >= length * MOST || (against >= FEWEST_SISTERS && against >= clear * 2);
  const sentences = length >= FEWEST_SISTERS && most;
  const lean = length < 2 ? 0 : ((clear - against) / length) * 1.5;
  const weight = sentences ? SENTENCES_WEIGHT : lean;
  return { name: 'sisters', weight, reason: '同级各项多数如此' };
}

/** Whether some are sentences; not where nearly all end with 。: so this paper writes its headings. */
function holdsSentences(
  group: readonly number[],
  readings: ReadonlyMap<number, Reading>,
  clear: number,
  against: number,
): boolean {
  const stopped = group.filter((index) => {
    const { heading = '', rest } = readings.get(index) ?? {};
    return rest === '' && /[。.]$/u.test(heading);
  });
  const areStopped = clear > against && stopped.length >= group.length * HEADS_SHARE;
  return against > 0 && !areStopped;
}

const COLON_ALONE: Evidence = {
  name: 'colon-alone',
  weight: -4,
  reason: '同级其他各项都是句子，只有这一项有冒号',
};

const isSentence = (one: Reading | undefined) =>
  one !== undefined && (one.score <= 0 || (one.rest === '' && /。$/u.test(one.heading)));

/**
 * A colon makes no heading of one sentence among sentences: no other has one, or begins with a heading.
 * @param heads how many of the sisters are no sentences, as far as they are decided
 */
function colonAlone(reading: Reading, length: number, heads: number): Evidence | undefined {
  const { heading, rest } = reading;
  if (length < 3 || rest === '' || !/[：:]$/u.test(heading)) return undefined;
  return heads === (isSentence(reading) ? 0 : 1) ? COLON_ALONE : undefined;
}

function decideTogether(
  group: readonly number[],
  readings: Map<number, Reading>,
  entries: readonly Entry[],
  findings: Findings,
): void {
  const scores = group.map((index) => readings.get(index)?.score ?? 0);
  const clear = scores.filter((score) => score >= 2).length;
  const against = scores.filter((score) => score <= -1).length;
  const lean = leaningOf(group, clear, against, entries, readings);
  /** Whether the sister before was a sentence and nothing more. */
  let afterSentence = false;
  const hasSentences = holdsSentences(group, readings, clear, against);
  const items = itemsAmong(group, entries, readings);
  let heads = group.filter((index) => !isSentence(readings.get(index))).length;
  for (const index of group) {
    const reading = readings.get(index);
    const entry = entries[index];
    if (!reading || !entry?.label || reading.certain) continue;
    const whole = reading.rest === '';
    const evidence = [...reading.evidence];
    let score = reading.score + (lean.weight ?? 0);
    if (lean.weight) evidence.push(lean);
    const item = items.get(index) ?? colonAlone(reading, group.length, heads);
    if (item) {
      score += item.weight ?? 0;
      evidence.push(item);
    }
    // The last of a list of sentences ends with 。, and what follows the list is not beneath it.
    const lists = BELOW.test(reading.heading) && beneathOf(entries, index) === 'label';
    if (whole && hasSentences && !lists && /[。.]$/u.test(reading.heading)) {
      const weight = afterSentence || against > clear ? -9 : -3;
      score += weight;
      evidence.push({ name: 'ends-list', weight, reason: '同级各项是句子，这一句以句号结束' });
    }
    doubtClose(reading, score, entry, findings);
    afterSentence = score <= 0 && (whole || reading.heading === '');
    const text = entry.text.slice(entry.label.typed.length).trim();
    const final = score > 0 ? reading : { ...reading, heading: '', rest: text };
    const decided = { ...final, score, evidence };
    readings.set(index, decided);
    heads += Number(isSentence(reading)) - Number(isSentence(decided));
  }
}

function doubtClose({ heading }: Reading, score: number, entry: Entry, findings: Findings): void {
  if (Math.abs(score - 0.5) < 1 && heading !== '') doubt(entry, score > 0, findings);
}

function doubt(entry: Entry, heading: boolean, findings: Findings): void {
  findings.doubt(
    entry,
    'heading-or-sentence',
    heading
      ? {
          zh: '这一段开头当作标题，也可能只是编了号的句子。',
          en: 'The start of this paragraph is taken as a heading; it may be a numbered sentence.',
        }
      : {
          zh: '这一段当作编了号的句子，开头也可能是标题。',
          en: 'This is taken as a numbered sentence; its start may be a heading.',
        },
  );
}
