/** The rules for people: a table of them, and one of them at length. */
import type { Severity, Words } from '../problem.ts';
import { ACROSS_RULES } from './across.ts';
import { layoutExamples } from './layout/examples.ts';
import { layoutTable } from './layout/explain.ts';
import { levelInWords } from './levels.ts';
import { type Basis, type Example, FAMILIES, type Family, familyNamed } from './rule.ts';
import { rules } from './rules.ts';
import { shownExample } from './shown-example.ts';

export interface RuleRow {
  code: string;
  /** As a rule, in files. */
  severity: Severity;
  /** How grave it is, and what raises it. */
  level: Words;
  family: Family;
  /** The family in words. */
  familyName: Words;
  basis: Basis;
  /** What it stands on, in words. */
  basisName: Words;
  source: string;
  words: Words;
}

export interface Explained extends RuleRow {
  /** Sentences, or the entries of a document; the mistake stands in 「」, after → what to write. */
  bad: string[];
  good: string[];
  /** What stands in a file or in several, and what is said then. */
  example?: { typed: string; said: string };
}

const BASES: Record<Basis, Words> = {
  regulation: { zh: '法规', en: 'regulation' },
  standard: { zh: '国家标准', en: 'national standard' },
  practice: { zh: '惯例', en: 'practice' },
};

/** Every rule, family by family, for --rules. */
export function rulesTable(): RuleRow[] {
  const proofreading = rules.map(({ code, severity, family, basis, source, words }) => ({
    code,
    ...levelOfRow({ code, severity }),
    family,
    familyName: FAMILIES[family],
    basis,
    basisName: BASES[basis],
    source,
    words,
  }));
  return [...proofreading, ...acrossRows(), ...layoutRows()];
}

function levelOfRow(rule: Parameters<typeof levelInWords>[0]): Pick<RuleRow, 'severity' | 'level'> {
  const { usual, words } = levelInWords(rule);
  return { severity: usual, level: words };
}

/** Rules that need several documents. */
function acrossRows(): RuleRow[] {
  const family = 'indicators';
  return ACROSS_RULES.map(({ example: _, ...row }) => ({
    ...row,
    ...levelOfRow(row),
    family,
    familyName: FAMILIES[family],
    basisName: BASES[row.basis],
  }));
}

function layoutRows(): RuleRow[] {
  const family = 'layout';
  return layoutTable().map((row) => ({
    ...row,
    ...levelOfRow(row),
    family,
    familyName: FAMILIES[family],
    basis: 'standard',
    basisName: BASES.standard,
  }));
}

/** One rule at length; undefined for a code that there is not. */
export function explainRule(code: string): Explained | undefined {
  const full = code.startsWith('check/') ? code : `check/${code}`;
  const index = rules.findIndex((rule) => rule.code === full);
  const row = rulesTable()[index];
  const rule = rules[index];
  if (row === undefined || rule === undefined) {
    const other = [...acrossRows(), ...layoutRows()].find(
      (each) => each.code === code || each.code === full || each.code === `layout/${code}`,
    );
    return other && { ...other, ...exampleOf(other.code) };
  }
  return { ...row, bad: shown(rule.examples.bad), good: shown(rule.examples.good) };
}

/** Whether a word under 不查 is a rule's code, or a family. */
export function isRuleOrFamily(word: string): boolean {
  return familyNamed(word) !== undefined || explainRule(word) !== undefined;
}

/** The example of a rule that is shown by what stands in files. */
function exampleOf(code: string): Pick<Explained, 'bad' | 'good' | 'example'> {
  const across = ACROSS_RULES.find((rule) => rule.code === code)?.example;
  const found = across ?? layoutExamples.get(code);
  if (found === undefined) return { bad: [], good: [] };
  return { bad: [], good: [found.good], example: { typed: found.typed, said: found.said } };
}

function shown(examples: readonly Example[]): string[] {
  return examples.map(shownExample).filter((text) => text !== '');
}
