/** What is wrong between the brackets of a list on one line: an empty place, commas of Chinese text. */
import type { Words } from '../../problem.ts';

export function emptyPlace(
  text: string,
  line: { start: number; end: number },
): { start: number; end: number; message: Words; hint: Words } | undefined {
  const words = text.slice(line.start, line.end);
  const empty = /[[,](?=\s*,)/u.exec(words);
  if (empty === null || !words.includes('[')) return undefined;
  const start = line.start + empty.index;
  return {
    start,
    end: start + 1,
    message: { zh: '方括号里有一处空着。', en: 'A place in the brackets is empty.' },
    hint: {
      zh: '填上；还没有的写""，多打了逗号就删去一个。',
      en: 'Fill it in, write "" for what is missing, or delete a comma.',
    },
  };
}

/** ["5"，社会事务部，"90.6"]: behind a closing quote stands the comma of Chinese text. */
export function fullWidthCommas(
  text: string,
  line: { start: number; end: number },
): { start: number; end: number; message: Words; hint: Words } | undefined {
  const words = text.slice(line.start, line.end);
  const [first, last] = [words.indexOf('['), words.lastIndexOf(']')];
  if (first < 0 || last < first) return undefined;
  const row = words.slice(first, last + 1);
  const found = /(?<=["'])\s*[，、；](?=\s*\S)/u.exec(row);
  if (!found) return undefined;
  const start = line.start + first + found.index;
  const right = row.replace(
    /("[^"]*"|'[^']*')|(?<!\s)\s*[，、；,]\s*/gu,
    (_, quoted) => quoted ?? ', ',
  );
  return {
    start,
    end: start + found[0].length,
    message: {
      zh: `方括号里分格用了中文的“${found[0].trim()}”。`,
      en: `The cells are parted by "${found[0].trim()}".`,
    },
    hint: { zh: `换成英文逗号加空格：${right}。`, en: `Write ${right}.` },
  };
}

/** From a bracket to the next: each sign is looked at once, however long a line is. */
const ENTRIES = /\{[^{}[\]]*/gu;
const WITHOUT_COMMA = /:[ \t]*(?<before>[^\s,:]+)[ \t]+(?<name>[^\s,:："']{1,20})[ \t]*:(?=\s)/u;

/** {值: 2010 单位: 家}: an entry begins behind a value without a comma. */
export function lostComma(
  text: string,
  line: { start: number; end: number },
): { start: number; end: number; message: Words; hint: Words } | undefined {
  const words = text.slice(line.start, line.end);
  for (const { index, 0: entries } of words.matchAll(ENTRIES)) {
    const found = WITHOUT_COMMA.exec(entries);
    const { before = '', name = '' } = found?.groups ?? {};
    if (!found) continue;
    const start = line.start + index + found.index + found[0].lastIndexOf(name);
    return {
      start,
      end: start + name.length,
      message: { zh: `“${name}”前面少了逗号。`, en: `A comma is missing before "${name}".` },
      hint: {
        zh: `各项之间用英文逗号加空格：…${before}, ${name}: …`,
        en: `Part the entries by ", ": …${before}, ${name}: …`,
      },
    };
  }
  return undefined;
}
