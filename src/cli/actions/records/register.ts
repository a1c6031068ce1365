/** `hongtou register`: forms' numbers into the register, which is the office's own file. */
import { namedFiles, readWhole, shownPath, writeWhole } from '../../../computer/index.ts';
import { enterNumber } from '../../../roads/records/register.ts';
import { openNamed } from '../../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';

export function registerForms(names: readonly string[], terminal: Terminal): ExitCode {
  const forms = namedFiles(names);
  const failed = forms.filter((name) => !registerOne(name, terminal));
  const isFine = failed.length === 0;
  tellNext(terminal, [
    isFine
      ? step('发出以后归档', 'once it is sent', 'archive', ...forms)
      : step('看哪里不对，改好再登记', 'what is to be mended', 'check', ...failed),
  ]);
  return isFine ? EXIT.fine : EXIT.problems;
}

function registerOne(name: string, terminal: Terminal): boolean {
  const { value, problems } = enterNumber(openNamed(name));
  terminal.report(problems.filter(({ severity }) => severity !== 'note'));
  if (value === undefined) {
    terminal.say({ zh: `${name}：没有登记。`, en: `${name}: not entered.` });
    return false;
  }
  const { number, path, before, after } = value;
  const shown = shownPath(path);
  if (after === undefined) {
    terminal.say({
      zh: `${number}已经登记在“${shown}”里，没有动。`,
      en: `${number} is in "${shown}" already.`,
    });
    return true;
  }
  const now = readWhole(path);
  const isSame =
    before === undefined
      ? now === undefined
      : now !== undefined && Buffer.compare(now, before) === 0;
  if (!isSame) {
    terminal.say({
      zh: `“${shown}”刚刚被别的程序改过，没有登记。请再运行一次。`,
      en: `"${shown}" has just been changed by another program; run it again.`,
    });
    return false;
  }
  writeWhole(path, after);
  terminal.say({
    zh: `${number}已登记：${shown}${before === undefined ? '（新建）' : ''}`,
    en: `Entered ${number}: ${shown}${before === undefined ? ' (new)' : ''}`,
  });
  return true;
}
