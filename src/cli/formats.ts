/** What the name behind -o says: where the file goes, and of what kind it is meant to be. */
import { basename, extname, join } from 'node:path';
import { isFolder, STANDARD_STREAM } from '../computer/index.ts';
import type { Words } from '../problem.ts';

/** Whether a folder is named: one that is there, or a name that ends as those of folders do. */
export function namesFolder(output: string): boolean {
  return /[\\/]$/u.test(output) || isFolder(output);
}

/** The file that is meant: where -o names a folder, the usual name in it. */
export function placeOf(output: string, usual: string): string {
  return namesFolder(output) && usual !== STANDARD_STREAM ? join(output, basename(usual)) : output;
}

/** The same for a form, whose name ends in .yaml; words where another kind of file is named. */
export function formPlace(output: string, usual: string): string | { refusal: Words } {
  const place = placeOf(output, usual);
  if (place === STANDARD_STREAM || isDevice(place)) return place;
  if (!hasEnding(place)) return `${place}.yaml`;
  if (/\.ya?ml$/iu.test(place)) return place;
  return {
    refusal: {
      zh: `-o 后面是“${output}”：这里写出来的是表单，文件名要以 .yaml 结尾，如“${withoutEnding(place)}.yaml”。`,
      en: `-o names "${output}": a form is written here, whose name ends in .yaml, e.g. "${withoutEnding(place)}.yaml".`,
    },
  };
}

/** Why no folder is meant by a name that ends as a file's; undefined where one can be. */
export function whyNoFolder(output: string): Words | undefined {
  if (output !== STANDARD_STREAM && (isFolder(output) || !FILE_ENDING.test(output)))
    return undefined;
  const better = output === STANDARD_STREAM ? '' : withoutEnding(output);
  const zh = better && `，如“${better}”`;
  const en = better && `, e.g. "${better}"`;
  return {
    zh: `-o 后面是“${output}”：这里写出来的是一个文件夹，不是一个文件，请写文件夹的名字${zh}。`,
    en: `-o names "${output}": a folder is written here, not a file. Name a folder${en}.`,
  };
}

/** Devices have no bytes that somebody could have changed. */
export function isDevice(path: string): boolean {
  return /^[\\/]dev[\\/]|^[\\/]{2}\.[\\/]/u.test(path);
}

const FILE_ENDING = /\.(?:docx?|wps|pdf|html?|txt|md|xlsx?|csv|ya?ml|json|zip|rar|7z)$/iu;

/** 2.工作总结: what stands behind the dot is no ending. */
function hasEnding(name: string): boolean {
  return /^\.[a-z][a-z0-9]*$/i.test(extname(name));
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

/** The format of that ending; undefined for a name without one, and for one that says nothing. */
export function formatOf<Format extends string>(
  output: string,
  endings: Readonly<Record<Format, string>>,
): Format | undefined {
  const ending = extname(output).toLowerCase();
  return (Object.keys(endings) as Format[]).find((format) => isEnding(endings[format], ending));
}

/** Why a name and --format cannot both be meant, or no file of that ending be made; undefined where all is well. */
export function conflictOf<Format extends string>(
  output: string,
  format: Format | undefined,
  endings: Readonly<Record<Format, string>>,
): Words | undefined {
  const ending = extname(output).toLowerCase();
  if (output === STANDARD_STREAM || !hasEnding(output)) return undefined;
  const said = formatOf(output, endings);
  const possible = Object.values<string>(endings);
  if (said === undefined) {
    return {
      zh: `-o 后面是“${output}”：不能生成 ${ending} 文件，能生成的有 ${possible.join('、')}。`,
      en: `-o names "${output}": no ${ending} files are made here, only ${possible.join(', ')}.`,
    };
  }
  if (format === undefined || format === said) return undefined;
  return {
    zh: `-o 的文件名以 ${ending} 结尾，--format 却写 ${format}，不知道要哪一种。请改成一样的，或者去掉 --format。`,
    en: `-o ends in ${ending}, but --format says ${format}. Make them agree, or leave out --format.`,
  };
}

/**
 * The format of a table from --format and the name behind -o; words where they do not agree, or an Excel table has no
 * file to go to.
 * @param example name of a file that would do
 */
export function tableFormat<Format extends string>(
  { format: asked, output }: { format?: Format | undefined; output?: string | undefined },
  endings: Readonly<Record<Format | 'text', string>>,
  example: Words,
): { format: Format | 'text' } | { refusal: Words } {
  const conflict = conflictOf(output ?? '', asked, endings);
  if (conflict) return { refusal: conflict };
  const format = asked ?? formatOf(output ?? '', endings) ?? 'text';
  if (format !== 'xlsx' || (output !== undefined && output !== STANDARD_STREAM)) return { format };
  return {
    refusal: {
      zh: `Excel 表要写到文件里，请加 -o ${example.zh} 这样的文件名。`,
      en: `An Excel table needs a file: add -o ${example.en}.`,
    },
  };
}

function isEnding(known: string, ending: string): boolean {
  return known === ending || (known === '.html' && ending === '.htm');
}
