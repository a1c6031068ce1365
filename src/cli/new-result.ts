/** Results that are made of an old file: never in its place, nor of another file's unless told to. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { STANDARD_STREAM } from '../computer/index.ts';
import type { Words } from '../problem.ts';
import { isDevice } from './formats.ts';

/** The old name with a remark: 旧通知（校对）.docx. */
export function remarkedName(file: string, remark: string): string {
  if (file === STANDARD_STREAM) return STANDARD_STREAM;
  return join(dirname(file), `${basename(file, extname(file))}（${remark}）.docx`);
}

/** Why a result may not be written there; undefined where it may. */
export function whyNotWrite(
  file: string,
  target: string,
  { force }: { force: boolean },
): Words | undefined {
  if (target === STANDARD_STREAM) return undefined;
  if (resolve(target) === resolve(file)) {
    return {
      zh: '新文件不能和旧文件同名。请用 -o 换一个文件名。',
      en: 'The new file cannot take the place of the old one. Choose another name with -o.',
    };
  }
  if (existsSync(target) && !isDevice(target) && !force) {
    return {
      zh: `已经有“${target}”，没有改动。要覆盖，请加 --force。`,
      en: `"${target}" exists already and was left alone. Add --force to overwrite.`,
    };
  }
  return undefined;
}
