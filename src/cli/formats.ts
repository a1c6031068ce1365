/** What the name behind -o says of the kind of file that is meant. */
import { extname } from 'node:path';
import { STANDARD_STREAM } from '../computer/index.ts';
import type { Words } from '../problem.ts';

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
  // 2.工作总结: what stands behind the dot is no ending.
  if (output === STANDARD_STREAM || !/^\.[a-z][a-z0-9]*$/.test(ending)) return undefined;
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
