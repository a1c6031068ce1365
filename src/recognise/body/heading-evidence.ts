/** What speaks for and against a numbered paragraph's first sentence being a heading: rows whose sum decides. */
import { type Evidence, type Row, weigh } from '../findings/evidence.ts';
import { type Label, RANKS } from '../lines/labels.ts';
import {
  AMENDS,
  DECIDES,
  HEADING_NOUNS,
  HEADING_VERBS,
  NARRATION,
  QUANTITY,
  SENTENCE_LEADS_ON,
} from '../words/headings.ts';
import { BELOW } from '../words/people.ts';

/** A first sentence, taken apart. */
interface Sentence {
  /** Without its closing mark; quoted names stand for their length only. */
  text: string;
  closing: string;
  rank: number;
  /** Whether its label is 一、 or （一）, or above them. */
  upper: boolean;
  clauses: readonly string[];
  /** Whether its label is 1.1.1. */
  deep: boolean;
}

/** So much narration counts as one trait at most. */
const MOST_NARRATION = 4;
const NARRATION_WEIGHT = 1.5;
const CLOSING = /[。.！？!?；;：:]$/u;
export const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|pptx?|jpe?g|png)$/iu;
const COLON = /[：:]/u;
const SEMICOLON = /[；;]/u;

const between = ({ text: { length } }: Sentence, above: number, upTo: number) =>
  length > above && length <= upTo;

const ROWS: readonly Row<Sentence>[] = [
  {
    name: 'very-short',
    weight: 2,
    reason: '不超过16个字',
    when: (one) => between(one, -1, 16),
  },
  { name: 'short', weight: 1, reason: '不超过28个字', when: (one) => between(one, 16, 28) },
  { name: 'long', weight: -2, reason: '超过40个字', when: (one) => between(one, 40, 60) },
  {
    name: 'very-long',
    weight: -5,
    reason: '超过60个字',
    when: (one) => between(one, 60, Number.POSITIVE_INFINITY),
  },
  {
    // Under 一、 and （一） whole sentences serve as headings; under 1. they seldom do.
    name: 'long-upper',
    weight: 1.5,
    reason: '“一、”“（一）”后面也有用整句作标题的',
    when: (one) => one.upper && between(one, 40, 60),
  },
  { name: 'upper-label', weight: 1, reason: '编号是“一、”或“（一）”', when: ({ upper }) => upper },
  {
    name: 'low-label',
    weight: -0.5,
    reason: '编号低于“1.”',
    when: ({ rank }) => rank > RANKS.arabic,
  },
  {
    name: 'quantity',
    weight: -2,
    reason: '里面有数量',
    when: ({ upper, text }) => upper && QUANTITY.test(text),
  },
  {
    name: 'quantity-low',
    weight: -3,
    reason: '里面有数量，编号又低',
    when: ({ upper, text }) => !upper && QUANTITY.test(text),
  },
  {
    name: 'narration',
    weight: -NARRATION_WEIGHT,
    reason: '有叙述的词（已、了、目前、负责等）',
    when: ({ text }) =>
      Math.min(text.match(NARRATION)?.length ?? 0, MOST_NARRATION / NARRATION_WEIGHT),
  },
  {
    name: 'heading-verb',
    weight: 1,
    reason: '开头是标题常用的词（加强、推进等）',
    when: ({ text }) => HEADING_VERBS.test(text),
  },
  {
    name: 'heading-noun',
    weight: 1,
    reason: '结尾是标题常用的词（情况、措施等）',
    when: ({ text }) => HEADING_NOUNS.test(text),
  },
  {
    name: 'amends',
    weight: -5,
    reason: '是修改条文的话（第几条修改为、删去等）',
    when: ({ text }) => AMENDS.test(text),
  },
  {
    name: 'clause-number',
    weight: -5,
    reason: '编号有三级（5.2.1），后面接着写下去，是条文',
    when: ({ deep, closing }) => deep && CLOSING.test(closing),
  },
  {
    name: 'file-name',
    weight: -9,
    reason: '是文件名',
    when: ({ text }) => FILE_NAME.test(text),
  },
  { name: 'parallel', weight: 1.5, reason: '各分句一样长', when: isParallel },
  {
    name: 'many-clauses',
    weight: -1,
    reason: '分句多而长',
    when: ({ clauses, text }) => clauses.length >= 4 && text.length > 28,
  },
  {
    name: 'leads-on',
    weight: -2,
    reason: '冒号前的词引出下文',
    when: ({ closing, text }) => COLON.test(closing) && leadsOn(text),
  },
  {
    name: 'short-colon',
    weight: 1,
    reason: '冒号前不超过12个字',
    when: ({ closing, text }) => COLON.test(closing) && !leadsOn(text) && text.length <= 12,
  },
];

const CLAUSE_END: Evidence = { name: 'clause-end', weight: -3, reason: '以分号结束，是分句' };
const GRANTS: Evidence = { name: 'decides', weight: -3, reason: '开头是批准、请求的词' };

/** Whether a clause before a colon leads on to what stands below: ……包括, 按以下标准确定. */
export function leadsOn(clause: string): boolean {
  return SENTENCE_LEADS_ON.test(clause) || BELOW.test(clause);
}

function isParallel({ clauses }: Sentence): boolean {
  const lengths = clauses.map((clause) => clause.length);
  return clauses.length >= 2 && Math.max(...lengths) - Math.min(...lengths) <= 2;
}

export interface Weighed {
  score: number;
  evidence: Evidence[];
}

/** How much a first sentence, with its closing mark, is made like a heading: above 0 it is one. */
export function weighSentence(sentence: string, label: Label): Weighed {
  const closing = sentence.slice(-1);
  const text = unquoted(sentence.replace(CLOSING, ''));
  if (SEMICOLON.test(closing)) return alone(CLAUSE_END);
  if (DECIDES.test(text)) return alone(GRANTS);
  const rank = RANKS[label.style];
  const clauses = text.split(/[，,]/u);
  return weigh(ROWS, {
    text,
    closing,
    rank,
    upper: rank <= RANKS.chineseBracket,
    clauses,
    deep: label.style === 'longDecimal',
  });
}

/** A score that one trait gives. */
export function alone(evidence: Evidence): Weighed {
  return { score: evidence.weight ?? 0, evidence: [evidence] };
}

/** A score with more traits to it. */
export function withMore({ score, evidence }: Weighed, ...more: readonly Evidence[]): Weighed {
  let sum = score;
  for (const { weight = 0 } of more) sum += weight;
  return { score: sum, evidence: [...evidence, ...more] };
}

/** Words in quotes are names: their figures count nothing. */
export function unquoted(text: string): string {
  return text.replace(/“[^”]{0,20}”|《[^》]{0,40}》/gu, (quoted) =>
    '某'.repeat(Math.min(6, quoted.length)),
  );
}
