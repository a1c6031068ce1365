/** What a command may use of the world outside: arguments' language, streams, disk. One per run. */
import { formatProblem } from '../frame.ts';
import type { Problem, Words } from '../problem.ts';
import { sortProblems } from '../problem.ts';
import type { Language } from './language.ts';

/** The three exit codes (also in the help): fine, problems found, wrong use. */
export const EXIT = { fine: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Terminal {
  language: Language;
  quiet: boolean;
  /** Data goes to standard output, as text or bytes. */
  out(data: string | Uint8Array): void;
  /** Whether what goes to standard output is coloured. */
  color: boolean;
  /** What a person asked for in words goes to standard output, a line each. */
  tell(words: Words): void;
  /** Progress and trouble go to standard error, a line each. */
  say(words: Words): void;
  /** Problems that hinder a command, sorted by place, to standard error. */
  report(problems: readonly Problem[]): void;
  /** The same as findings, to standard output. */
  list(problems: readonly Problem[]): void;
}

/** The real terminal of this process. */
export function processTerminal(options: { language: Language; quiet: boolean }): Terminal {
  const color = useColor(process.stderr);
  const { language } = options;
  const framed = (problems: readonly Problem[], isColored: boolean) =>
    sortProblems(problems).map(
      (problem) => `${formatProblem(problem, { lang: language, color: isColored })}\n\n`,
    );
  return {
    ...options,
    color: useColor(process.stdout),
    out: (data) => void process.stdout.write(data),
    tell: (words) => {
      if (!options.quiet) process.stdout.write(`${words[language]}\n`);
    },
    say: (words) => {
      if (!options.quiet) process.stderr.write(`${words[language]}\n`);
    },
    report: (problems) => void process.stderr.write(framed(problems, color).join('')),
    list: (problems) =>
      void process.stdout.write(framed(problems, useColor(process.stdout)).join('')),
  };
}

/** Colours only on a terminal, and never with NO_COLOR (no-color.org) or a dumb terminal. */
function useColor({ isTTY }: { isTTY?: boolean }): boolean {
  const { NO_COLOR, TERM } = process.env;
  return isTTY === true && (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}

/** How many errors, warnings and notes, in one phrase. */
export function countWords(problems: readonly Problem[]): Words {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  const zh = [
    errors > 0 && `${errors} 处错误`,
    warnings > 0 && `${warnings} 处提醒`,
    notes > 0 && `${notes} 条说明`,
  ];
  const en = [
    errors > 0 && `${errors} error(s)`,
    warnings > 0 && `${warnings} warning(s)`,
    notes > 0 && `${notes} note(s)`,
  ];
  const join = (parts: (string | false)[], separator: string) =>
    parts.filter((part) => part !== false).join(separator);
  return { zh: join(zh, '，'), en: join(en, ', ') };
}
