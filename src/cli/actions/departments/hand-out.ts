/** `hongtou hand-out`: a file set for each department. */
import { join } from 'node:path';
import { readWindow, writeWhole } from '../../../computer/index.ts';
import { ledgerOf } from '../../../roads/departments/hand-in.ts';
import { handOut, recordOfHandOut } from '../../../roads/departments/hand-out.ts';
import { today } from '../../../text/index.ts';
import { whyNoFolder } from '../../formats.ts';
import { openNamed } from '../../open-form.ts';
import { resultsFor } from '../../results.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';
import { appendTo } from '../journal-file.ts';

export interface HandOutCommandOptions {
  output: string;
  until?: string;
  only?: string[];
  force: boolean;
}

export async function handOutForm(
  name: string,
  { output, until, only, force }: HandOutCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const noFolder = whyNoFolder(output);
  if (noFolder) {
    terminal.say(noFolder);
    return EXIT.usage;
  }
  const form = openNamed(name);
  const page = readWindow();
  const { value, problems } = await handOut(form, {
    date: today(),
    ...(until === undefined ? {} : { until }),
    ...(page === undefined ? {} : { window: new TextDecoder().decode(page) }),
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  // What is wrong with the form itself is told by check; what the hand-out leaves out, here.
  terminal.report(
    problems.filter((one) => errors.includes(one) || one.code === 'departments/no-word'),
  );
  if (value === undefined) return EXIT.problems;
  const unknown = (only ?? []).filter(
    (each) => !value.some(({ department }) => department === each),
  );
  if (unknown.length > 0) {
    terminal.say({
      zh: `表单里没有请这些部门填报：${unknown.join('、')}。有：${value.map(({ department }) => department).join('、')}。`,
      en: `The form asks nothing of ${unknown.join(', ')}.`,
    });
    return EXIT.usage;
  }
  const wanted = value.filter(({ department }) => only === undefined || only.includes(department));
  const results = resultsFor({ force }, terminal);
  for (const { department, mark, text, files, sections, figures, blanks } of wanted) {
    const names = files.map((file) =>
      results.write(join(output, file.name), file.bytes, department),
    );
    writeWhole(recordOfHandOut(form.path, mark), text);
    const entry = { kind: 'out', department, mark, date: today() };
    appendTo(ledgerOf(form.path), { ...entry, ...(until === undefined ? {} : { until }) });
    terminal.say({
      zh: `${department}：${sections} 节、${figures} 个指标，${blanks} 处要填（${names.join('、')}）`,
      en: `${department}: ${sections} section(s), ${figures} figure(s), ${blanks} to fill in (${names.join(', ')})`,
    });
  }
  if (until !== undefined && /^\d{4}-\d\d-\d\d$/u.test(until) && until < today()) {
    terminal.say({
      zh: `交稿日期 ${until} 已经过了：写错了就改对 --until，加上 --force 再发一次。`,
      en: `The day ${until} is past: if it is wrong, hand out again with --until and --force.`,
    });
  }
  const back = ['hand-in', name, join(output, '*')] as const;
  tellNext(terminal, [step('交回来的放在这里，收进表单', 'when they come back', ...back)]);
  return errors.length > 0 ? EXIT.problems : EXIT.fine;
}
