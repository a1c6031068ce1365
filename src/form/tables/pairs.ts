/** Two columns of which one is part of the other: more was mended than was found, more came than were invited. */
import type { Problem } from '../../problem.ts';
import { placeOf } from '../source/places.ts';
import { type Table, words } from './table.ts';

const PAIRS: readonly (readonly [whole: RegExp, part: RegExp])[] = [
  [/发现|排查|问题/u, /整改|已改|销号/u],
  [/受理|收到|接收/u, /办结|办理|答复/u],
  [/应到|应参|报名/u, /实到|实参|到会|参加/u],
  [/开工|实施/u, /完工|竣工/u],
];
const NUMBER = /^\d+(?:\.\d+)?$/u;

/** The one row in which the part is more than its whole. */
export function* partExceeds({ heads, rows, names }: Table): Generator<Problem> {
  for (const [wholeName, partName] of PAIRS) {
    const whole = heads.findIndex(({ name }) => wholeName.test(name) && !partName.test(name));
    const part = heads.findIndex(({ name }) => partName.test(name) && !/率|比/u.test(name));
    if (whole < 0 || part < 0 || whole === part || /率|比/u.test(heads[whole]?.name ?? ''))
      continue;
    const odd = rows.filter((row) => {
      const [all, some] = [words(row[whole]), words(row[part])];
      return NUMBER.test(all) && NUMBER.test(some) && Number(some) > Number(all);
    });
    const [row] = odd;
    const cell = row?.[part];
    if (row === undefined || cell === undefined || odd.length > 1 || rows.length < 2) continue;
    yield {
      severity: 'warning',
      code: 'check/table-row',
      message: {
        zh: `“${words(row[names])}”这一行，“${heads[part]?.name}”${words(cell)}比“${heads[whole]?.name}”${words(row[whole])}还多。`,
        en: 'The part is more than its whole in this row.',
      },
      place: placeOf(cell),
      hint: { zh: '核对这两个数。', en: 'Check both numbers.' },
    };
    return;
  }
}
