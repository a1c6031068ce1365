/** Doubts about what a line means, as warnings with the place of the words in question. */
import type { Problem, Words } from '../../problem.ts';
import type { Leftover, LeftoverReason } from '../findings/recognition.ts';
import type { Entry } from './entries.ts';

/** What is gathered while lines are recognised. */
export class Findings {
  readonly doubts: Problem[] = [];
  readonly leftovers: Leftover[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** A doubt about an entry, or about the words of it that are given. */
  doubt(entry: Entry, code: string, message: Words, hint?: Words, words?: string): void {
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

  /** Text that is kept apart from the document. */
  leave(entry: Entry, reason: LeftoverReason, text = entry.text): void {
    this.leftovers.push({ number: entry.line.number, text, reason });
  }
}
