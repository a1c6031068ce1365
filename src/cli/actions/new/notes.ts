/** What is said after a form was started. */
import { diskFiles, STANDARD_STREAM } from '../../../computer/index.ts';
import type { Problem, Words } from '../../../problem.ts';
import { kindNames } from '../../../roads/kinds.ts';
import { nextNumber } from '../../../roads/records/register-findings.ts';
import { openNamed } from '../../open-form.ts';
import type { Terminal } from '../../terminal.ts';
import { commandLine, nextStep } from '../../words/next-step.ts';

/** Dates and phrases of last year stand under 待核对, and `check` tells each at its place until it is changed. */
export function isMarked({ code }: Problem): boolean {
  return code === 'outline/dated-phrase';
}

/** What was shown above, and how much else there is to look at. */
export function listNotes(problems: readonly Problem[], terminal: Terminal): void {
  const marked = problems.filter(isMarked).length;
  const shown = problems.length - marked;
  if (shown > 0) {
    terminal.say({
      zh: `上面 ${shown} 处请逐一看过再填。`,
      en: `Please look at the ${shown} place(s) above before filling in.`,
    });
  }
  if (marked > 0) {
    terminal.say({
      zh: `另有上年的日期、次序和说法 ${marked} 处，写在各段的“待核对”里：改好一处，检查时就少说一处。`,
      en: `${marked} dates and phrases of last year stand under 待核对; check tells each until it is changed.`,
    });
  }
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
