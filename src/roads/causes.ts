/** Causes first: what follows from something that was said already is not said again. */
import { hasErrors, identityOf, type Problem, type ProblemCode } from '../problem.ts';
import { CONSEQUENCES } from './consequences.ts';

const MISNAMED = /^form\/(?:(?:unknown|duplicate)-key|dash-in-text|empty-(?:box|entry))$/u;
/** What is missing where an entry stands under another name: by the name that was meant. */
const LACKING: readonly { name: RegExp; followers: RegExp; within?: number }[] = [
  { name: /^年度$/u, followers: /^figures\/unknown-variable$/u },
  { name: /^指标$/u, followers: /^figures\/(?:unknown-name|no-[a-z-]+)$/u },
  { name: /^(?:单位|印发机关)$/u, followers: /^form\/required$/u },
  { name: /^数据$/u, followers: /^form\/no-data$/u },
  { name: /^其中$/u, followers: /^figures\/no-parts$/u },
  {
    name: /^(?:导语|要点|条目|小节|正文|表格|引用|行|表头)$/u,
    followers: /^form\/empty-box$/u,
    within: 8,
  },
  { name: /^(?:标题|小节编号)$/u, followers: /^form\/missing-heading$/u, within: 4 },
  { name: /^发文机关$/u, followers: /^form\/(?:signatories|issuers|document-number)$/u },
  { name: /^表头$/u, followers: /^form\/no-header$/u, within: 4 },
  { name: /^(?:密级|保密期限|份号)$/u, followers: /^form\/secrecy$/u },
];

/** The same thing wrong in one name, or one file, is told where it is met first. */
const ONCE_A_NAME =
  /^figures\/(?:unknown-name|unit|unknown-variable|no-[a-z-]+)$|^form\/empty-box$/u;
/** Two marks that are no pair: one word each, one slip. */
const ONCE_A_LINE = /^check\/unpaired-mark$/u;
/** A name is wrong however many schemas it is held against. */
const ONCE_AT_A_PLACE = /^form\/(?:unknown-key|twice)$/u;
const MISPLACED = 'form/unknown-key';
/** Several on one line, or line by line, are one. */
const ONCE_A_STRETCH = /^form\/(?:joined-lines|type)$/u;
const ONCE_A_FILE = /^form\/attachment-note$/u;
/** A figure without another year, or plan, to be held against. */
const WITHOUT_OTHER = /no-(?:last-year|plan)$/u;

/** The problems that a person has to act upon, in their order. */
export function causesFirst(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  const isConsequence = consequencesOf(problems);
  return problems.filter((problem) => {
    if (isConsequence(problem)) return false;
    const { code, place } = problem;
    const stretch = (line = 0) => `${code} ${place?.file} ${line}`;
    const goesOn = [place?.line, (place?.line ?? 0) - 1].some((line) => told.has(stretch(line)));
    if (ONCE_A_STRETCH.test(code)) told.add(stretch(place?.line));
    if (goesOn) return false;
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
  const namesFor = new Map<ProblemCode, Set<string>>();
  const namelessLines = new Set<string>();
  for (const { code, place, about } of problems) {
    if (about === undefined) namelessLines.add(`${code} ${place?.line} ${place?.file}`);
    else namesFor.set(code, (namesFor.get(code) ?? new Set()).add(about));
    const lines = linesOf.get(code) ?? new Set();
    linesOf.set(code, lines);
    if (place !== undefined) lines.add(`${place.line} ${place.file}`);
  }
  const codes = [...linesOf.keys()];
  const causesOfCode = new Map<
    ProblemCode,
    { codes: ProblemCode[]; apart?: number; above?: true; named?: true }[]
  >();
  const causesFor = (follower: ProblemCode) => {
    const known = causesOfCode.get(follower);
    if (known !== undefined) return known;
    const found = CONSEQUENCES.filter(({ followers }) => followers.test(follower)).map(
      ({ cause, line, beside, within, above, named }) => {
        const apart = line ? 0 : beside ? 1 : (within ?? above);
        return {
          codes: codes.filter((code) => cause.test(code)),
          ...(apart !== undefined && { apart }),
          ...(above !== undefined && { above: true as const }),
          ...(named && { named }),
        };
      },
    );
    causesOfCode.set(follower, found);
    return found;
  };
  // 发文机构 in the office's file: 发文机关 is not missing, it is misnamed
  const misnamed = problems.filter((one) => MISNAMED.test(one.code) && one.about !== undefined);
  const isLacking = ({ code, place, about }: Problem) =>
    misnamed.some((cause) => {
      const meant = cause.about ?? '';
      // a name that stands a level too far out is no name of a figure
      if (/^(?:form\/required|figures\/unknown-name)$/u.test(code) && about === meant) return true;
      return LACKING.some(({ name, followers, within = Number.POSITIVE_INFINITY }) => {
        const apart = Math.abs((place?.line ?? 0) - (cause.place?.line ?? 0));
        return name.test(meant) && followers.test(code) && apart <= within;
      });
    });
  return (problem) => isLacking(problem) || isBrought(problem);

  function isBrought(problem: Problem): boolean {
    const { code, place } = problem;
    return causesFor(code).some(({ codes: all, apart, above, named }) => {
      const isMeant = (cause: ProblemCode) =>
        namelessLines.has(`${cause} ${place?.line} ${place?.file}`) ||
        isNamed(problem, namesFor.get(cause));
      const causes = named ? all.filter(isMeant) : all;
      if (apart === undefined) return causes.length > 0;
      if (place === undefined) return false;
      const { line, file } = place;
      return causes.some((cause) => {
        const told = linesOf.get(cause);
        for (let near = above ? line : line - apart; near <= line + apart; near += 1)
          if (told?.has(`${near} ${file}`)) return true;
        return false;
      });
    });
  }
}

/** Whether a problem speaks of one of these figures, in its own words or on its line. */
function isNamed({ about, place }: Problem, names: Iterable<string> = []): boolean {
  const own = about?.split(/[/·]/u) ?? [];
  return [...names].some(
    (name) =>
      place === undefined ||
      name.split('/').some((word) => own.includes(word) || place.lineText.includes(word)),
  );
}

/** By what a problem is known again: its place, and the name or file it speaks of where that is enough. */
function namesOf(problem: Problem): string[] {
  const { code, place, about } = problem;
  const at = identityOf(problem);
  const names = at === undefined ? [] : [at];
  // Of a figure that is computed, or shown under an aspect, the figure itself is what is wrong.
  const name = about?.split('·')[0];
  if (ONCE_A_LINE.test(code)) names.push(`${code} ${place?.line} ${problem.message.zh}`);
  if (ONCE_AT_A_PLACE.test(code) && place)
    names.push(`${code} ${place.file} ${place.line} ${code === MISPLACED ? place.column : ''}`);
  if (ONCE_A_FILE.test(code)) names.push(`${code} ${place?.file}`);
  else if (ONCE_A_NAME.test(code) && name !== undefined) {
    names.push(`${code.replace(WITHOUT_OTHER, 'no-other')} ${place?.file} ${name}`);
  }
  return names;
}
