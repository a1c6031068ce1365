/** Forms that are written for the first time: what a person has typed before is never lost. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keepOld, STANDARD_STREAM, shownPath, sweepFolder, writeWhole } from '../computer/index.ts';
import type { MadePicture } from '../roads/read.ts';
import { isDevice } from './formats.ts';
import { type NewFile, withSchemaLines } from './schema-line.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** The pictures beside a form that are not there yet; one that is has the same bytes. */
export function newPictures(folder: string, pictures: readonly MadePicture[]): NewFile[] {
  return pictures
    .map(({ name, bytes }) => ({ path: join(folder, name), text: bytes }))
    .filter(({ path }) => !existsSync(path));
}

/** Makes the files that are missing and keeps those that are there; forced, these are kept as .bak. */
export function writeNew(
  given: readonly NewFile[],
  { force }: { force: boolean },
  terminal: Terminal,
): ExitCode {
  const { files, schemas } = withSchemaLines(given);
  const shown = (path: string) => shownPath(resolve(path));
  const isThere = ({ path }: NewFile) =>
    path !== STANDARD_STREAM && !isDevice(path) && existsSync(path);
  for (const folder of new Set(files.map(({ path }) => dirname(resolve(path)))))
    sweepFolder(folder);
  const kept = force ? [] : files.filter(isThere);
  const names = kept.map(({ path }) => shown(path)).join('、');
  if (kept.length > 0 && kept.length === files.length) {
    terminal.say({
      zh: `已经有这些表单，没有改动：${names}。要覆盖，请加 --force；要另存，请用 -o 换一个文件名。`,
      en: `These forms exist already and were left alone: ${names}. Add --force to overwrite, or choose another name with -o.`,
    });
    return EXIT.usage;
  }
  for (const file of files) {
    const { path, text } = file;
    if (path === STANDARD_STREAM) {
      if (typeof text === 'string') terminal.out(text);
      continue;
    }
    if (kept.includes(file)) continue;
    if (isThere(file)) {
      const copy = shown(keepOld(resolve(path)));
      terminal.say({
        zh: `原来的 ${shown(path)} 留在 ${copy}`,
        en: `The old ${shown(path)} is kept as ${copy}`,
      });
    }
    writeWhole(resolve(path), text);
    terminal.say({ zh: `已新建 ${shown(path)}`, en: `Wrote ${shown(path)}` });
  }
  for (const { path, text } of schemas) {
    writeWhole(path, text);
    terminal.say({
      zh: `已写出编辑器用的 ${shown(path)}`,
      en: `Wrote ${shown(path)}, for editors`,
    });
  }
  if (kept.length > 0) {
    terminal.say({
      zh: `已经有的没有动：${names}`,
      en: `Left alone, since they exist already: ${names}`,
    });
  }
  return EXIT.fine;
}
