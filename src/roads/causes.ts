/** Causes first: what follows from something that was said already is not said again. */
import { hasErrors, identityOf, type Problem, type ProblemCode } from '../problem.ts';

/**
 * A cause, and what it brings along; `line`: only on the cause's own line; `beside`: only on the next to it, too;
 * `within`: so many lines away at most.
 */
interface Consequence {
  readonly cause: RegExp;
  readonly followers: RegExp;
  readonly line?: true;
  readonly beside?: true;
  readonly within?: number;
}

const CONSEQUENCES: readonly Consequence[] = [
  {
    cause: /^form\/years-differ$/u,
    followers: /^(?:form\/(?:print-date|odd-date)|check\/(?:print-date|number-year|stale-year))$/u,
  },
  {
    cause: /^form\/other-kind$/u,
    followers:
      /^(?:form\/(?:closing|required|one-recipient|recipients|title|unknown-key)|check\/(?:kind-title|asking|recipients|signatory|formulation))$/u,
  },
  {
    cause: /^form\/(?:recipients|one-recipient|required)$/u,
    followers: /^check\/recipient-line$/u,
  },
  { cause: /^form\/recipients$/u, followers: /^form\/one-recipient$/u, line: true },
  // what stands a level too far out is missing where it belongs
  { cause: /^form\/unknown-key$/u, followers: /^form\/required$/u, beside: true },
  { cause: /^form\/title$/u, followers: /^check\/(?:issued-title|title-frame)$/u },
  {
    cause: /^figures\/(?:other-figure|typed-otherwise|claim-differs)$/u,
    followers:
      /^check\/(?:rate|average|total|parts-sum|balance|share|change|growth|percentage-points)$/u,
    line: true,
  },
  {
    cause: /^figures\/(?:other-figure|typed-otherwise|claim-differs)$/u,
    followers: /^check\/table-/u,
  },
  { cause: /^figures\/jump$/u, followers: /^figures\/claim-differs$/u, line: true },
  {
    cause: /^figures\/jump$/u,
    followers: /^(?:figures\/share-exceeds|check\/(?:average|counted|digit-form|rate|total))$/u,
  },
  { cause: /^form\/review$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^figures\/box-twice$/u, followers: /^check\/typed-twice$/u },
  { cause: /^form\/contact$/u, followers: /^check\/doubled-mark$/u, line: true },
  { cause: /^check\/doubled-mark$/u, followers: /^check\/mark-form$/u, line: true },
  { cause: /^form\/joined-lines$/u, followers: /^form\/closing$/u, beside: true },
  { cause: /^form\/(?:twice|empty-cell)$/u, followers: /^check\/table-/u },
  // a wrong cell spoils its row, and the total of its column
  { cause: /^check\/table-row$/u, followers: /^check\/table-(?:total|share|change)$/u },
  { cause: /^form\/table-width$/u, followers: /^check\/table-/u, line: true },
  // cells that are missing are missing in the totals of their columns
  { cause: /^form\/table-width$/u, followers: /^check\/table-total$/u },
  { cause: /^check\/(?:double-)?hedge$/u, followers: /^check\/mixed-sentence$/u, line: true },
  { cause: /^form\/copies$/u, followers: /^check\/copies-(?:twice|order|person)$/u },
  { cause: /^check\/copies-twice$/u, followers: /^check\/typed-twice$/u },
  { cause: /^figures\/other-bracket$/u, followers: /^form\/word-remains$/u, line: true },
  { cause: /^form\/recipients$/u, followers: /^form\/spaces$/u, line: true },
  {
    cause: /^figures\/(?:two-units|odd-value|no-unit)$/u,
    followers: /^check\/(?:size-form|missing-unit|typed-twice)$/u,
    line: true,
  },
  { cause: /^form\/issuers$/u, followers: /^check\/(?:issuer-order|title-issuer)$/u },
  { cause: /^check\/issuer-signature$/u, followers: /^check\/title-issuer$/u },
  { cause: /^check\/recipients$/u, followers: /^check\/recipient-line$/u },
  { cause: /^check\/issued-title$/u, followers: /^check\/issued-name$/u },
  { cause: /^check\/asking$/u, followers: /^check\/(?:report-asks|closing)$/u },
  {
    cause: /^check\/title-frame$/u,
    followers: /^(?:check\/(?:typed-twice|kind-title|asking)|form\/other-kind)$/u,
  },
  { cause: /^form\/year$/u, followers: /^figures\/unknown-variable$/u },
  {
    cause: /^form\/unknown-key$/u,
    followers: /^(?:figures\/no-(?:last-year|plan|unit|whole)|form\/document-number)$/u,
  },
  { cause: /^form\/(?:unknown-key|empty-box)$/u, followers: /^form\/kind$/u, line: true },
  {
    cause: /^form\/duplicate-key$/u,
    followers: /^figures\/(?:unknown-name|no-(?:last-year|plan|whole))$/u,
  },
  { cause: /^figures\/unknown-name$/u, followers: /^figures\/no-whole$/u },
  { cause: /^form\/number$/u, followers: /^figures\/(?:no-(?:last-year|plan)|unit)$/u },
  { cause: /^form\/number$/u, followers: /^figures\/period-missing$/u, line: true },
  { cause: /^form\/one-formula$/u, followers: /^figures\/unit$/u },
  { cause: /^form\/title$/u, followers: /^check\/(?:quotation|mark-usage|word-pair)$/u },
  { cause: /^check\/half-width-mark$/u, followers: /^check\/mark-usage$/u, line: true },
  { cause: /^form\/typed-number$/u, followers: /^check\/label-order$/u },
  // 字体: 仿宋 above its own entries
  { cause: /^form\/type$/u, followers: /^form\/unknown-key$/u, beside: true },
  { cause: /^form\/required$/u, followers: /^form\/document-number$/u },
  // 联系人 and 联系电话 are printed as one
  { cause: /^form\/placeholder$/u, followers: /^check\/placeholder$/u, beside: true },
  { cause: /^form\/missing-file$/u, followers: /^form\/years-differ$/u },
  { cause: /^form\/duplicate-key$/u, followers: /^figures\/sum$/u },
  {
    cause: /^(?:form\/empty-box|figures\/unknown-name)$/u,
    followers: /^form\/placeholder$/u,
    line: true,
  },
  {
    cause: /^(?:form|check)\/placeholder$/u,
    followers: /^(?:form\/end|check\/(?:half-width-mark|mark-form|spaces|paragraph-end))$/u,
    line: true,
  },
  // a date that is last year's is told once, whatever else is wrong with it
  {
    cause: /^outline\/to-check$/u,
    followers: /^(?:form\/(?:odd-date|years-differ)|check\/stale-year)$/u,
    line: true,
  },
  { cause: /^form\/spaces$/u, followers: /^check\/spaces$/u, line: true },
  { cause: /^form\/empty-box$/u, followers: /^(?:check\/asking|figures\/unknown-variable)$/u },
  { cause: /^figures\/no-box$/u, followers: /^figures\/open-box$/u, line: true },
  { cause: /^figures\/no-unit$/u, followers: /^figures\/unit$/u },
  {
    cause: /^figures\/unknown-period$/u,
    followers: /^figures\/no-(?:last-year|period|series)$/u,
  },
  {
    cause: /^form\/unit$/u,
    followers: /^(?:figures\/(?:odd-value|jump)|check\/(?:counted|digit-form))$/u,
  },
  { cause: /^figures\/typed-otherwise$/u, followers: /^figures\/odd-unit$/u },
  { cause: /^form\/number$/u, followers: /^form\/empty-box$/u },
  { cause: /^check\/size-form$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^check\/recipients$/u, followers: /^check\/half-width-mark$/u, line: true },
  { cause: /^check\/remainder$/u, followers: /^check\/balance$/u, line: true },
  {
    cause: /^figures\/odd-unit$/u,
    followers: /^(?:figures\/(?:unit|no-unit|jump)|check\/(?:unit-name|part-unit|parts-sum))$/u,
  },
  { cause: /^form\/unit$/u, followers: /^figures\/no-(?:last-year|plan)$/u },
  { cause: /^form\/unit$/u, followers: /^check\/table-unit$/u, line: true },
  { cause: /^figures\/jump$/u, followers: /^check\/(?:over-hundred|under-one)$/u },
  { cause: /^figures\/share-exceeds$/u, followers: /^check\/over-hundred$/u },
  // its number and its 占 are lines of one figure
  { cause: /^check\/parts-sum$/u, followers: /^figures\/share-exceeds$/u, within: 4 },
  {
    cause: /^(?:form\/title|check\/attachment-name)$/u,
    followers: /^check\/(?:title-end|quotation)$/u,
    line: true,
  },
  {
    cause: /^form\/end$/u,
    followers: /^check\/(?:paragraph-end|heading-end|title-end|attachment-name)$/u,
    line: true,
  },
  { cause: /^form\/typed-signature$/u, followers: /^form\/end$/u, line: true },
  {
    cause: /^form\/cut-by-comment$/u,
    followers: /^(?:form\/(?:end|yaml|title)|check\/)/u,
    line: true,
  },
  // the sentence that is cut may begin lines above
  { cause: /^form\/cut-by-comment$/u, followers: /^form\/end$/u },
  {
    cause: /^form\/(?:word|excel)-remains$/u,
    followers: /^(?:form\/(?:end|spaces)|check\/)/u,
    line: true,
  },
  { cause: /^form\/pasted-rows$/u, followers: /^check\/tab$/u },
  { cause: /^form\/odd-date$/u, followers: /^check\/stale-year$/u, line: true },
  {
    cause: /^form\/typed-number$/u,
    followers: /^(?:check\/(?:label-|tab$|private-use$)|form\/spaces$)/u,
    line: true,
  },
  // what stands in an entry that there is not
  {
    cause: /^form\/unknown-key$/u,
    followers:
      /^form\/(?:contact|title|document-number|copies|closing|print-date|odd-date|spaces|end|issuers|signatory)$/u,
    line: true,
  },
  { cause: /^form\/duplicate-key$/u, followers: /^(?:form\/type|figures\/sum(?:-rounding)?)$/u },
  { cause: /^form\/(?:issuers|one-recipient)$/u, followers: /^form\/spaces$/u, line: true },
  { cause: /^form\/dash-in-text$/u, followers: /^form\/joined-lines$/u },
  { cause: /^form\/joined-lines$/u, followers: /^(?:form\/end|check\/paragraph-end)$/u },
  { cause: /^form\/number$/u, followers: /^form\/excel-remains$/u, line: true },
  { cause: /^form\/closing$/u, followers: /^check\/asking$/u },
  { cause: /^check\/announced-/u, followers: /^form\/announced$/u },
  { cause: /^form\/file-as-text$/u, followers: /^(?:form\/(?:end|announced)|check\/)/u },
  {
    cause: /^form\/contact$/u,
    followers: /^check\/(?:full-width-|dash|mark-form$)/u,
    line: true,
  },
  { cause: /^check\/title-end$/u, followers: /^check\/mark-form$/u },
  { cause: /^check\/number-style$/u, followers: /^check\/typed-twice$/u, line: true },
  { cause: /^check\/period-order$/u, followers: /^check\/time-form$/u, line: true },
];

/** The same thing wrong in one name, or one file, is told where it is met first. */
const ONCE_A_NAME =
  /^figures\/(?:unknown-name|unit|unknown-variable|no-[a-z-]+)$|^form\/empty-box$/u;
/** Two marks that are no pair: one word each, one slip. */
const ONCE_A_LINE = /^check\/unpaired-mark$/u;
const ONCE_A_FILE = /^form\/attachment-note$/u;
/** A figure without another year, or plan, to be held against. */
const WITHOUT_OTHER = /no-(?:last-year|plan)$/u;

/** The problems that a person has to act upon, in their order. */
export function causesFirst(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  const isConsequence = consequencesOf(problems);
  return problems.filter((problem) => {
    if (isConsequence(problem)) return false;
    const keys = namesOf(problem);
    const isTold = keys.some((key) => told.has(key));
    for (const key of keys) told.add(key);
    return !isTold;
  });
}

/**
 * The same where nothing can be printed: a doubt that stands for the error it led to is itself told as the error,
 * else nothing would say why nothing is printed.
 */
export function causesOfNothing(problems: readonly Problem[]): Problem[] {
  const causes = causesFirst(problems);
  if (hasErrors(causes)) return causes;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = causes.map(
    (cause): Problem =>
      errors.some(consequencesOf([cause])) ? { ...cause, severity: 'error' } : cause,
  );
  // an error that was told as the doubt it repeats is told for itself
  return hasErrors(told) ? told : [...told, ...errors.slice(0, 1)];
}

/** Whether a code's problems may be the cause of those of another. */
export function causesOf(follower: ProblemCode): (code: ProblemCode) => boolean {
  const causes = CONSEQUENCES.filter(({ followers }) => followers.test(follower));
  return (code) => causes.some(({ cause }) => cause.test(code));
}

/**
 * Whether a problem follows from one of these. A long paper has thousands, of few codes: each code is held against each
 * once, and lines are looked up.
 */
function consequencesOf(problems: readonly Problem[]): (problem: Problem) => boolean {
  const linesOf = new Map<ProblemCode, Set<string>>();
  for (const { code, place } of problems) {
    const lines = linesOf.get(code) ?? new Set();
    linesOf.set(code, lines);
    if (place !== undefined) lines.add(`${place.line} ${place.file}`);
  }
  const codes = [...linesOf.keys()];
  const causesOfCode = new Map<ProblemCode, { codes: ProblemCode[]; apart?: number }[]>();
  const causesFor = (follower: ProblemCode) => {
    const known = causesOfCode.get(follower);
    if (known !== undefined) return known;
    const found = CONSEQUENCES.filter(({ followers }) => followers.test(follower)).map(
      ({ cause, line, beside, within }) => {
        const apart = line ? 0 : beside ? 1 : within;
        return {
          codes: codes.filter((code) => cause.test(code)),
          ...(apart !== undefined && { apart }),
        };
      },
    );
    causesOfCode.set(follower, found);
    return found;
  };
  return ({ code, place }) =>
    causesFor(code).some(({ codes: causes, apart }) => {
      if (apart === undefined) return causes.length > 0;
      if (place === undefined) return false;
      const { line, file } = place;
      return causes.some((cause) => {
        const told = linesOf.get(cause);
        for (let near = line - apart; near <= line + apart; near += 1)
          if (told?.has(`${near} ${file}`)) return true;
        return false;
      });
    });
}

/** By what a problem is known again: its place, and the name or file it speaks of where that is enough. */
function namesOf(problem: Problem): string[] {
  const { code, place, about } = problem;
  const at = identityOf(problem);
  const names = at === undefined ? [] : [at];
  // Of a figure that is computed, or shown under an aspect, the figure itself is what is wrong.
  const name = about?.split('·')[0];
  if (ONCE_A_LINE.test(code)) names.push(`${code} ${place?.line} ${problem.message.zh}`);
  if (ONCE_A_FILE.test(code)) names.push(`${code} ${place?.file}`);
  else if (ONCE_A_NAME.test(code) && name !== undefined) {
    names.push(`${code.replace(WITHOUT_OTHER, 'no-other')} ${place?.file} ${name}`);
  }
  return names;
}
