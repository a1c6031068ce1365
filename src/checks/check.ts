/** Runs the rules over a text and words what they find as problems. */
import type { OfficialDocument } from '../document/document.ts';
import type { Place, ProblemCode, Severity } from '../problem.ts';
import { levelOf } from './levels.ts';
import { mayBeBefore } from './names/year-of-paper.ts';
import { withoutEchoes } from './one-finding.ts';
import { type Placement, paragraphsOfDocument } from './paragraphs.ts';
import {
  type CheckInput,
  type CheckOptions,
  type Finding,
  familyNamed,
  type Mistake,
  type PlacedMistake,
  type Rule,
  type Whole,
} from './rule.ts';
import { rules } from './rules.ts';
import { Text } from './text.ts';

/**
 * Everything that the rules find, in reading order. Linear in the length of the text.
 * @param input the paragraphs, and the document they make where that is known
 */
export function checkText(input: CheckInput, options: CheckOptions = {}): Finding[] {
  return lookThrough(input, options, (rule) => rule);
}

/**
 * What is an error, and nothing else: rules that never give one do not run, nor are their word lists read.
 * @param causesOf codes of doubts that an error may follow from; they are looked for where there is such an error
 */
export function errorsInText(
  input: CheckInput,
  options: CheckOptions,
  causesOf: (code: ProblemCode) => (code: ProblemCode) => boolean,
): Finding[] {
  const errors = lookThrough(input, options, withErrors).filter(
    ({ severity }) => severity === 'error',
  );
  const causes = [...new Set(errors.map(({ code }) => code))].map(causesOf);
  const isCause = ({ code }: Rule) => causes.some((brings) => brings(code));
  if (!rules.some((rule) => rule.severity !== 'error' && isCause(rule))) return errors;
  return lookThrough(input, options, (rule) => (isCause(rule) ? rule : withErrors(rule)));
}

/** A rule as far as it finds errors. */
function withErrors(rule: Rule): Rule | undefined {
  if (rule.severity === 'error') return rule;
  const errors = rule.inText?.errors;
  return errors && { ...rule, inText: errors };
}

function lookThrough(
  input: CheckInput,
  options: CheckOptions,
  asked: (rule: Rule) => Rule | undefined,
): Finding[] {
  const texts = input.paragraphs.map((paragraph, index) => new Text(paragraph, index));
  const whole: Whole = { texts, options, ...(input.document ? { document: input.document } : {}) };
  const off = switchedOff(options.off);
  const running = rules.flatMap((each) => {
    const rule = asked(each);
    return rule === undefined || off.has(rule.code) || off.has(rule.family) ? [] : rule;
  });
  const inTexts = mistakesInTexts(running, whole);
  const known = {
    isFile: texts.some(({ paragraph }) => paragraph.isTyped),
    mayBeBefore: (year: number) => mayBeBefore(whole, year),
  };
  const levels = new Map<Finding, Severity>();
  const findings = running.flatMap((rule, at) =>
    [...(rule.inWhole?.(whole) ?? []), ...(inTexts[at] ?? [])]
      .filter(({ text }) => !text?.paragraph.off || !switchedOff(text.paragraph.off).has(rule.code))
      .map((mistake) => {
        const finding = findingOf(rule, mistake);
        levels.set(finding, levelOf(rule, mistake, known));
        return finding;
      }),
  );
  // of two rules the surer one is told, however grave that is
  return withoutEchoes(
    findings.sort((a, b) => order(a) - order(b) || a.start - b.start),
    rules,
  ).map((finding) => ({ ...finding, severity: levels.get(finding) ?? finding.severity }));
}

/**
 * Checks a document: one that a form printed, or one that was made by a program.
 * @param placement finds its words in the files it was made of
 */
export function checkDocument(
  document: OfficialDocument,
  placement?: Placement,
  options: CheckOptions = {},
): Finding[] {
  return checkText({ document, paragraphs: paragraphsOfDocument(document, placement) }, options);
}

const BLOCK = 64;

const order = ({ paragraph }: Finding) => paragraph ?? Number.MAX_SAFE_INTEGER;

/** Codes as offices write them: with check/ or without; a family by either of its names. */
function switchedOff(codes: readonly string[] = []): Set<string> {
  return new Set(
    codes.flatMap((code) => [
      familyNamed(code) ?? code,
      code.startsWith('check/') ? code : `check/${code}`,
    ]),
  );
}

/**
 * What each rule finds in texts by themselves, a block of texts at a time: a rule goes through a block while its tables
 * are at hand, and all rules while the block is. The first text alone teaches which patterns there are.
 */
function mistakesInTexts(running: readonly Rule[], whole: Whole): PlacedMistake[][] {
  const found: PlacedMistake[][] = running.map(() => []);
  const written = whole.texts.filter(({ text }) => text !== '');
  for (let start = 0; start < written.length; start += start === 0 ? 1 : BLOCK) {
    const block = written.slice(start, start === 0 ? 1 : start + BLOCK);
    for (const [at, { inText }] of running.entries()) {
      if (inText === undefined) continue;
      for (const text of block)
        for (const mistake of inText(text, whole)) found[at]?.push({ ...mistake, text });
    }
  }
  return found;
}

function findingOf(rule: Rule, mistake: PlacedMistake): Finding {
  const { text, start, end } = mistake;
  const place = text?.paragraph.place?.(start, end);
  const related = (mistake.related ?? []).flatMap((other) => {
    const at: Place | undefined = other.text.paragraph.place?.(other.start, other.end);
    return at ? [{ place: at, message: other.message }] : [];
  });
  return {
    severity: mistake.severity ?? rule.severity,
    code: rule.code,
    message: mistake.message,
    ...(text ? { paragraph: text.index } : {}),
    start,
    end,
    ...(place ? { place } : {}),
    ...(mistake.hint ? { hint: mistake.hint } : {}),
    ...changesOf(rule, mistake),
    ...(related.length > 0 ? { related } : {}),
  };
}

/** What to write instead: made by `--fix` where the rule has earned it, shown to a person elsewhere. */
function changesOf(rule: Rule, mistake: Mistake): Pick<Finding, 'fixes' | 'proposal'> {
  const { fixes } = mistake;
  if (fixes === undefined) return {};
  return (mistake.certain ?? rule.certain ?? false) ? { fixes } : { proposal: fixes };
}
