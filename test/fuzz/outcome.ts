/** What every outcome must be, whatever went in: a value, or an error that says in words what is wrong and where. */
import { hasErrors, type Problem } from '../../src/problem.ts';

const SLOWEST_MS = 5_000;
const HAN = /\p{Script=Han}/u;

/** What went wrong with one example: which road it took, and in one line what came of it. */
export interface Fault {
  road: string;
  what: string;
}

/** The roads of one example, each watched. */
export interface Watch {
  /** Goes a road and returns what came of it; undefined where it threw. */
  go<T>(road: string, work: () => T | Promise<T>): Promise<T | undefined>;
  fault(road: string, what: string): void;
  readonly faults: readonly Fault[];
}

export function watch(): Watch {
  const faults: Fault[] = [];
  const fault = (road: string, what: string) => void faults.push({ road, what });
  return {
    faults,
    fault,
    async go(road, work) {
      const before = process.cpuUsage();
      try {
        return await work();
      } catch (error) {
        fault(road, `threw ${inOneLine(error)}`);
        return undefined;
      } finally {
        const { user, system } = process.cpuUsage(before);
        const ms = (user + system) / 1000;
        if (ms > SLOWEST_MS) fault(road, `took ${Math.round(ms)} ms`);
      }
    },
  };
}

/** Words in both languages, a place that lies in its line, and no value without a reason. */
export function holdProblems(
  to: Watch,
  road: string,
  problems: readonly Problem[],
  { placed = false }: { placed?: boolean } = {},
): void {
  for (const problem of problems) {
    const { code, severity, message, hint, place, related = [] } = problem;
    const told = [message, ...(hint ? [hint] : []), ...related.map((each) => each.message)];
    for (const { zh, en } of told) {
      if (!HAN.test(zh) || en.trim() === '') to.fault(road, `${code} has no words: ${zh} / ${en}`);
      const [slipped] = /undefined|\[object|NaN/u.exec(withoutQuotes(zh)) ?? [];
      const isTyped = slipped !== undefined && place?.lineText.includes(slipped);
      if (slipped !== undefined && !isTyped) to.fault(road, `${code} says ${zh}`);
    }
    if (place === undefined && placed && severity === 'error') {
      to.fault(road, `${code} has no place: ${message.zh}`);
    }
    for (const at of [place, ...related.map((each) => each.place)]) {
      if (at !== undefined && !isIn(at)) to.fault(road, `${code} is beside its line: ${shown(at)}`);
    }
  }
}

/** Nothing made and nothing said is the one outcome that nobody can act upon. */
export function holdValue(
  to: Watch,
  road: string,
  { value, problems }: { value?: unknown; problems: readonly Problem[] },
): void {
  if (value === undefined && !hasErrors(problems)) to.fault(road, 'gives neither value nor error');
}

type Place = NonNullable<Problem['place']>;

function isIn({ file, line, column, length, lineText }: Place): boolean {
  const from = column - 1;
  const isWhole = [line, column, length].every(Number.isInteger);
  return (
    isWhole &&
    file !== '' &&
    line >= 1 &&
    from >= 0 &&
    length >= 0 &&
    from + length <= lineText.length
  );
}

function shown({ line, column, length, lineText }: Place): string {
  return `${line}:${column}+${length} of ${lineText.length}`;
}

/** What the form itself says is quoted in messages, mostly in “”, and may be anything. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”/gu, '');
}

function inOneLine(error: unknown): string {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const [at = ''] = /\(?[^\s(]*\/(?:src|test)\/[^\s)]*/u.exec(stack) ?? [];
  return `${name}: ${message.replace(/\s+/gu, ' ').slice(0, 160)} ${at}`;
}
