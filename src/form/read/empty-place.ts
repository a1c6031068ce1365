/** An empty place in a list of one line: [1.83, , 2.10]. */
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
