/** What is said after a form was started. */
import { diskFiles, STANDARD_STREAM } from '../../../computer/index.ts';
import type { Problem, Words } from '../../../problem.ts';
import { kindNames } from '../../../roads/kinds.ts';
import { nextNumber } from '../../../roads/records/register-findings.ts';
import { openNamed } from '../../open-form.ts';
import type { Terminal } from '../../terminal.ts';
import { commandLine, nextStep } from '../../words/next-step.ts';

export function listNotes(problems: readonly Problem[], terminal: Terminal): void {
  if (problems.length === 0) return;
  terminal.say({
    zh: `上面 ${problems.length} 处请逐一看过再填。`,
    en: `Please look at the ${problems.length} place(s) above before filling in.`,
  });
}

/** A new form is filled in, then checked. */
export function tellFillIn(path: string, terminal: Terminal): void {
  if (path === STANDARD_STREAM) return;
  const number = nextNumber(openNamed(path));
  if (number !== undefined) {
    terminal.say({ zh: `登记簿里下一个文号是${number}。`, en: `The next number is ${number}.` });
  }
  const command = commandLine('check', path);
  terminal.say(nextStep({ command, why: { zh: '填好后检查', en: 'when it is filled in' } }));
}

/** The kinds that can be started here, the office's own of 模板/ among them. */
export function kindsThere(): Words {
  const names = kindNames(process.cwd(), diskFiles());
  return { zh: `文种：${names.join('、')}`, en: `Kinds: ${names.join(', ')}` };
}
