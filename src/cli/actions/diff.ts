/** `hongtou diff`: two years side by side. */
import { relative, resolve } from 'node:path';
import { STANDARD_STREAM, writeWhole } from '../../computer/index.ts';
import { compareYears } from '../../index.ts';
import { isFormName } from '../old-files.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { openYear } from '../years.ts';

export interface DiffOptions {
  format: 'text' | 'html' | 'json';
  output?: string;
  part?: string;
}

export async function diff(
  before: string,
  after: string,
  { format, output, part }: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (output !== undefined && output !== STANDARD_STREAM && isFormName(output)) {
    terminal.say({
      zh: `-o 后面是“${output}”：这是表单的文件名，请换一个。`,
      en: `-o names "${output}", which is a form's name. Choose another.`,
    });
    return EXIT.usage;
  }
  const [one, two] = [
    await openYear(before, part, terminal),
    await openYear(after, part, terminal),
  ];
  if (one === null || two === null) return EXIT.problems;
  const { value, problems } = await compareYears(one, two, {
    format,
    language: terminal.language,
  });
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  if (output === undefined || output === STANDARD_STREAM) terminal.out(value);
  else {
    writeWhole(resolve(output), value);
    const shown = relative(process.cwd(), resolve(output));
    terminal.say({ zh: `已生成 ${shown}`, en: `Wrote ${shown}` });
  }
  return EXIT.fine;
}
