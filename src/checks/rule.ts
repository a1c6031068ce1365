/** What a proofreading rule is, what it looks at and what it gives back. */
import type { OfficialDocument } from '../document/document.ts';
import type { Problem, ProblemCode, Severity, Words } from '../problem.ts';
import type { Paragraph } from './paragraph.ts';
import type { Text } from './text.ts';

export type { Paragraph, Part } from './paragraph.ts';

/** The families of rules, in the order in which they are listed. */
export type Family =
  | 'arithmetic'
  | 'numbers'
  | 'dates'
  | 'counts'
  | 'numbering'
  | 'punctuation'
  | 'digits'
  | 'names'
  | 'words'
  | 'phrases'
  | 'sentences'
  | 'letterhead'
  | 'length'
  | 'attachments'
  | 'placeholders'
  | 'indicators'
  | 'layout';

export const FAMILIES: Record<Family, Words> = {
  arithmetic: { zh: '算术', en: 'arithmetic' },
  numbers: { zh: '数与单位', en: 'numbers and units' },
  dates: { zh: '日期', en: 'dates' },
  counts: { zh: '个数与年份', en: 'counts and years' },
  numbering: { zh: '层次序号', en: 'numbering' },
  punctuation: { zh: '标点', en: 'punctuation' },
  digits: { zh: '数字用法', en: 'digits' },
  names: { zh: '名称', en: 'names' },
  words: { zh: '字词', en: 'words' },
  phrases: { zh: '固定提法', en: 'fixed phrases' },
  sentences: { zh: '语句', en: 'sentences' },
  letterhead: { zh: '公文要素', en: 'letterhead facts' },
  length: { zh: '篇幅', en: 'length' },
  attachments: { zh: '附件', en: 'attachments' },
  placeholders: { zh: '空白', en: 'placeholders' },
  indicators: { zh: '指标', en: 'indicators' },
  layout: { zh: '版式', en: 'layout' },
};

/** A family by its name, in either language: 标点, punctuation. */
export function familyNamed(word: string): Family | undefined {
  const families = Object.keys(FAMILIES) as Family[];
  return families.find((family) => family === word || FAMILIES[family].zh === word);
}

/** What a rule stands on: law and regulation, a national standard, or how good offices, grammar and dictionaries have it. */
export type Basis = 'regulation' | 'standard' | 'practice';

/** What is checked: the paragraphs in reading order, and the document they make, where it is known. */
export interface CheckInput {
  paragraphs: readonly Paragraph[];
  document?: OfficialDocument;
}

/** 校对 of an office: its word list and what it does not want to hear about. */
export interface CheckOptions {
  /** 不查: codes of rules, with or without `check/`; a family's name switches all of it off. */
  off?: readonly string[];
  /** 用语: the right spelling to the wrong ones that were seen. */
  words?: Readonly<Record<string, readonly string[]>>;
  /** Names that must have one spelling: issuers, partners, places. */
  names?: readonly string[];
  /** 字数: the most characters that a paper of the office has; else what the regulations say. */
  longest?: number;
}

/** A stretch of a paragraph and what to put there. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** What a rule found at a stretch of a paragraph. */
export interface Mistake {
  start: number;
  end: number;
  message: Words;
  hint?: Words;
  /** What to write instead, where one thing is meant. */
  fixes?: readonly Fix[];
  /** Whether the fixes are made without being asked; the rule's own word where it is not said. */
  certain?: boolean;
  /** Where a case is milder than its rule. */
  severity?: Severity;
  /** What speaks for it is strong; what that raises it to: `levels.ts`. */
  strong?: boolean;
  /** Other stretches that belong to it. */
  related?: readonly { text: Text; start: number; end: number; message: Words }[];
}

/** A mistake in one of many paragraphs; without `text` it is about the document as a whole. */
export interface PlacedMistake extends Mistake {
  text?: Text;
}

/** Everything that a rule over the whole document may look at. */
export interface Whole {
  texts: readonly Text[];
  document?: OfficialDocument;
  options: CheckOptions;
}

/** A sentence with its mistake in 「」, after → the right words: 「截止→截至」目前. Line feeds part paragraphs. */
export type Example =
  | string
  | { text?: string; document?: Partial<OfficialDocument>; options?: CheckOptions };

/**
 * Looks at one paragraph. Where a rule that is no error has cases that are, `errors` looks for these alone: what only
 * prints a form asks for nothing else.
 */
export type Look = ((text: Text, whole: Whole) => Mistake[]) & {
  errors?: (text: Text, whole: Whole) => Mistake[];
};

/** A rule; its examples are its tests. */
export interface Rule {
  /** check/what-is-wrong. */
  code: ProblemCode;
  /** How grave it is; what `levels.ts` knows of its record goes before it. */
  severity: Severity;
  family: Family;
  /** What the rule stands on. */
  basis: Basis;
  /** The standard and clause, or where the rule comes from. */
  source: string;
  /** What is wrong with it and why, for `explain`. */
  words: Words;
  examples: { bad: readonly Example[]; good: readonly Example[] };
  /**
   * What it would write instead cannot be wrong: `--fix` makes it. Earned by no change of right prose at all
   * (`test/evaluation/prose`); the fixes of all other rules are proposals.
   */
  certain?: true;
  /** Looks at one paragraph. */
  inText?: Look;
  /** Looks at all of them together. */
  inWhole?: (whole: Whole) => PlacedMistake[];
}

/** A problem of proofreading: a problem with its exact words, and how to mend it where that is certain. */
export interface Finding extends Problem {
  /** Index in the paragraphs that were checked; absent for a document as a whole. */
  paragraph?: number;
  /** Stretch of that paragraph. */
  start: number;
  end: number;
  /** Certain: stretches of the same paragraph to replace, in order, apart from each other. */
  fixes?: readonly Fix[];
  /** The same where it is most likely, but a person decides. */
  proposal?: readonly Fix[];
  /** The findings at the places of `again`, by themselves. */
  others?: readonly Finding[];
}
