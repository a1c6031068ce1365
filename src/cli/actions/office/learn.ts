/** `hongtou learn`: the office's own layout, read from a good Word file of it. */
import { relative, resolve } from 'node:path';
import { diskFiles, STANDARD_STREAM, writeWhole } from '../../../computer/index.ts';
import { type LearnedStyle, learnStyle } from '../../../roads/office/learn.ts';
import { withLearnedStyle } from '../../../roads/office/learned.ts';
import { isForm, isFormName, readOldFile } from '../../old-files.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';

export interface LearnOptions {
  write?: string;
  force: boolean;
}

export async function learn(
  file: string,
  { write, force }: LearnOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (isFormName(file) && file !== STANDARD_STREAM) {
    terminal.say(isForm(file, '拿来学版式'));
    return EXIT.usage;
  }
  const { value, problems } = await learnStyle(await readOldFile(file), file);
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  tellDifferences(value, terminal);
  if (write !== undefined) return writeInto(resolve(write), value, { force, terminal });
  terminal.out(value.yaml);
  if (value.entries.length > 0) {
    const into = ['learn', file, '--write', '单位.yaml'] as const;
    tellNext(terminal, [step('写进单位.yaml，也可以自己贴', 'into 单位.yaml', ...into)]);
  }
  return EXIT.fine;
}

function tellDifferences({ entries, differences, left }: LearnedStyle, terminal: Terminal): void {
  for (const { found, hint } of left) {
    terminal.say({
      zh: `没有学：${found.zh}。${hint.zh}`,
      en: `Not learned: ${found.en}. ${hint.en}`,
    });
  }
  if (entries.length === 0 && left.length > 0) {
    terminal.say({ zh: '其他和国标一样。', en: 'All else is as the standard has it.' });
    return;
  }
  if (entries.length === 0) {
    terminal.say({
      zh: '这份文件的版式和国标一样，单位.yaml 里不用写“版式”。',
      en: 'The file is laid out as the standard has it: 单位.yaml needs no 版式.',
    });
    return;
  }
  if (differences.length === 0) return;
  terminal.say({
    zh: `和国标（GB/T 9704-2012）不同的有 ${differences.length} 项：`,
    en: `${differences.length} differ(s) from the standard (GB/T 9704-2012):`,
  });
  for (const { entry, own, standard, clause } of differences) {
    terminal.say({
      zh: `  ${entry}：${own}，国标${standard}（${clause}）`,
      en: `  ${entry}: ${own}; the standard: ${standard} (${clause})`,
    });
  }
}

/** Writes into 单位.yaml what does not stand there yet; nothing where it was changed meanwhile or cannot be read. */
function writeInto(
  path: string,
  learned: LearnedStyle,
  { force, terminal }: { force: boolean; terminal: Terminal },
): ExitCode {
  const shown = relative(process.cwd(), path);
  const before = diskFiles().read(path);
  if (before === undefined) {
    terminal.say({ zh: `没有“${shown}”这个文件。`, en: `There is no file "${shown}".` });
    return EXIT.problems;
  }
  const { value, problems } = withLearnedStyle(before, learned, { force });
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  for (const { entry, standing, learned: found } of value.kept) {
    terminal.say({
      zh: `“${entry}”已经写着“${standing}”，没有改成“${found}”。要改，加上 --force。`,
      en: `${entry} already says "${standing}" and was not changed to "${found}"; --force does.`,
    });
  }
  if (value.changed) writeWhole(path, value.bytes);
  terminal.say(
    value.changed
      ? { zh: `已写进“${shown}”。`, en: `Written into "${shown}".` }
      : { zh: `“${shown}”没有要改的。`, en: `Nothing to change in "${shown}".` },
  );
  tellNext(terminal, [step('看这台电脑的字体齐不齐', 'its fonts', 'doctor', '--office', shown)]);
  return value.kept.length > 0 ? EXIT.problems : EXIT.fine;
}
