/** Doubts about what a line means, as warnings with the place of the words in question. */
import type { CodeOf, Problem, Words } from '../../problem.ts';
import type { Evidence } from '../findings/evidence.ts';
import { LEFTOVER_REASONS } from '../findings/leftovers.ts';
import type { Leftover, LeftoverReason, LineReading, Role } from '../findings/recognition.ts';
import type { Entry } from './entries.ts';

/** What is gathered while lines are recognised. */
export class Findings {
  readonly doubts: Problem[] = [];
  readonly leftovers: Leftover[] = [];
  readonly readings: LineReading[] = [];
  readonly file: string;
  private readonly ownKinds: readonly string[];

  /** @param ownKinds the names of the kinds that the office made itself */
  constructor(file: string, ownKinds: readonly string[] = []) {
    this.file = file;
    this.ownKinds = ownKinds.toSorted((a, b) => b.length - a.length);
  }

  /** The office's own kind that a title ends with. */
  ownKindOf(title: string): string | undefined {
    const plain = title.replace(/(?:[（(][^（）()]{1,20}[)）])*$/u, '');
    return this.ownKinds.find((name) => plain.endsWith(name));
  }

  /** A doubt about an entry, or about the words of it that are given. */
  doubt(
    entry: Entry,
    code: CodeOf<'recognise'>,
    message: Words,
    hint?: Words,
    words?: string,
  ): void {
    const { line } = entry;
    const start = words === undefined ? 0 : Math.max(0, line.text.indexOf(words));
    const whole = line.text.length - start;
    const length = words === undefined ? whole : Math.min(whole, words.length);
    this.doubts.push({
      severity: 'warning',
      code: `recognise/${code}`,
      message,
      place: {
        file: this.file,
        line: line.number,
        column: start + 1,
        length,
        lineText: line.text,
      },
      ...(hint && { hint }),
    });
  }

  /** What an entry was taken for, or those of its words that are given. */
  take(
    entry: Entry,
    role: Role,
    evidence: Evidence | readonly Evidence[],
    text = entry.text,
  ): void {
    const { number } = entry.line;
    this.readings.push({ number, text, role, evidence: [evidence].flat() });
  }

  /** Text that is kept apart from the document; why, where more is known than the reason. */
  leave(
    entry: Entry,
    reason: LeftoverReason,
    text = entry.text,
    why?: Evidence | readonly Evidence[],
  ): void {
    this.leaveLine({ number: entry.line.number, text, reason }, why);
  }

  /** The same for a line that became no entry. */
  leaveLine(leftover: Leftover, why?: Evidence | readonly Evidence[]): void {
    const { number, text, reason } = leftover;
    this.leftovers.push(leftover);
    const evidence = [why ?? { name: reason, reason: LEFTOVER_REASONS[reason].zh }].flat();
    this.readings.push({ number, text, role: 'leftOut', evidence });
  }
}
