/** Forms that are written for the first time: what a person has typed before is never lost. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { STANDARD_STREAM, writeWhole } from '../computer/index.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** A text that is to become a file. */
export interface NewFile {
  path: string;
  text: string;
}

/** All files or none: nothing is written while one of them is in the way, unless forced. */
export function writeNew(
  files: readonly NewFile[],
  { force }: { force: boolean },
  terminal: Terminal,
): ExitCode {
  const inTheWay = files.filter(
    ({ path }) => path !== STANDARD_STREAM && existsSync(path) && !force,
  );
  if (inTheWay.length > 0) {
    const names = inTheWay.map(({ path }) => relative(process.cwd(), resolve(path)));
    terminal.say({
      zh: `已经有这些表单，没有改动：${names.join('、')}。要覆盖，请加 --force；要另存，请用 -o 换一个文件名。`,
      en: `These forms exist already and were left alone: ${names.join(', ')}. Add --force to overwrite, or choose another name with -o.`,
    });
    return EXIT.usage;
  }
  for (const { path, text } of files) {
    if (path === STANDARD_STREAM) {
      terminal.out(text);
      continue;
    }
    writeWhole(resolve(path), text);
    const shown = relative(process.cwd(), resolve(path));
    terminal.say({ zh: `已新建 ${shown}`, en: `Wrote ${shown}` });
  }
  return EXIT.fine;
}
