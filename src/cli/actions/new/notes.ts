/** What is said after a form was started from last year's. */
import type { Problem } from '../../../problem.ts';
import type { Terminal } from '../../terminal.ts';

export function listNotes(problems: readonly Problem[], terminal: Terminal): void {
  if (problems.length === 0) return;
  terminal.say({
    zh: `上面 ${problems.length} 处请逐一看过再填。`,
    en: `Please look at the ${problems.length} place(s) above before filling in.`,
  });
}
