/** What must not get out with a file that is to go on a web site. */
import { type Line, leaksInLines, leaksInWord } from '../../leaks/index.ts';
import type { Problem } from '../../problem.ts';
import { readDocument } from '../read.ts';

/**
 * What would get out with a file on a web site: numbers of persons, marks of secrecy, what is not finished; of a Word
 * file comments, revisions, hidden words, names in its properties, too.
 * @param name of the file, as messages name it
 * @example
 * const text = new TextEncoder().encode('关于开会的通知\n\n各科室：\n请报名，联系人手机13800000000。');
 * (await findLeaks(text, '通知.txt'))[0].code // => 'leaks/telephone'
 */
export async function findLeaks(bytes: Uint8Array, name: string): Promise<Problem[]> {
  const inWord = leaksInWord(bytes, name);
  if (inWord !== undefined) return inWord;
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined) return problems;
  return leaksInLines(
    value.read.lines.map(
      ({ text, number }): Line => ({
        text,
        place: (start, end) => ({
          file: name,
          line: number,
          column: start + 1,
          length: end - start,
          lineText: text,
        }),
      }),
    ),
  );
}
