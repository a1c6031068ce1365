/** Marks between 一是, 二是, 三是: a semicolon between two of them, a comma between the next two. */
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const POINT = /(?<mark>[，；。：])(?<label>[一二三四五六七八九])(?<word>是|要)/gu;
const ORDER = '一二三四五六七八九';

/** Within one sentence, in which the points follow one another from the first. */
export function checkBetweenPoints(text: Text): Mistake[] {
  if (!text.text.includes('二是') && !text.text.includes('二要')) return [];
  return text.sentences.flatMap(({ start, end }): Mistake[] => {
    const points = [...text.text.slice(start, end).matchAll(POINT)].map(({ index, groups }) => ({
      at: start + index,
      mark: groups?.mark ?? '',
      label: ORDER.indexOf(groups?.label ?? ''),
      word: groups?.word,
    }));
    const rest = points.filter(({ label }) => label > 0);
    const isRow = rest.every(
      ({ label, word }, index) => label === index + 1 && word === rest[0]?.word,
    );
    const semicolons = rest.filter(({ mark }) => mark === '；');
    const commas = rest.filter(({ mark }) => mark === '，');
    const [comma] = commas;
    if (!isRow || rest.length < 2 || semicolons.length === 0 || commas.length !== 1 || !comma)
      return [];
    return [
      {
        start: comma.at,
        end: comma.at + 1,
        message: { zh: '各点之间有的用分号，这里用了逗号', en: 'Points parted by another mark' },
        hint: { zh: '写作“；”', en: 'Write ；' },
        fixes: [{ start: comma.at, end: comma.at + 1, text: '；' }],
      },
    ];
  });
}
