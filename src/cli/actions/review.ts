/** `hongtou review`: the same Word file with comments at the words of each problem. */
import { STANDARD_STREAM } from '../../computer/index.ts';
import { hasErrors } from '../../problem.ts';
import { reviewFile } from '../../roads/proofread/file.ts';
import { conflictOf, placeOf } from '../formats.ts';
import { remarkedName, whyNotWrite } from '../new-result.ts';
import { isForm, isFormName, officeBeside, quietBeside, readOldFile } from '../old-files.ts';
import { resultsFor } from '../results.ts';
import { countWords, EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { step, tellNext } from '../words/next-step.ts';

export interface ReviewCommandOptions {
  output?: string;
  force: boolean;
}

export async function review(
  file: string,
  { output, force }: ReviewCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isFormName(file) && file !== STANDARD_STREAM) {
    terminal.say(isForm(file, '写批注'));
    return EXIT.usage;
  }
  const usual = remarkedName(file, '校对');
  const target = placeOf(output ?? usual, usual);
  const refusal =
    whyNotWrite(file, target, { force }) ?? conflictOf(target, undefined, { docx: '.docx' });
  if (refusal) {
    terminal.say(refusal);
    return EXIT.usage;
  }
  const office = officeBeside(file);
  const { value, problems } = await reviewFile(await readOldFile(file), file, terminal.language, {
    style: office.value?.style ?? {},
    quiet: quietBeside(file),
  });
  // Of an office's file with errors nothing is followed.
  if (office.value === undefined) terminal.report(office.problems);
  if (value === undefined || hasErrors(problems)) {
    terminal.report(problems);
    return EXIT.problems;
  }
  if (value.remarks.length === 0) {
    terminal.say({
      zh: `${file}：没有发现问题，没有生成文件。`,
      en: `${file}: no problems found, nothing was written.`,
    });
    return EXIT.fine;
  }
  if (target === STANDARD_STREAM) terminal.out(value.bytes);
  else resultsFor({ force }, terminal).write(target, value.bytes);
  const counts = countWords(value.remarks);
  terminal.say({
    zh: `已生成 ${target}：${counts.zh}，都写成了批注${value.changes > 0 ? `，其中 ${value.changes} 处改成了修订` : ''}。`,
    en: `Wrote ${target}: ${counts.en} as comments${value.changes > 0 ? `, ${value.changes} of them as tracked changes` : ''}.`,
  });
  tellNext(terminal, [step('照批注改好以后再查', 'once it is mended', 'check', target)]);
  return EXIT.problems;
}
