/**
 * How much each sign of a slip weighs: src/checks/lexicon/learnt/weights.ts, learnt (logistic regression) from mistakes and right
 * prose of strangers. `npm run lists -- weights pairs news`: the folder of the pairs of sentences of macro-correct
 * (Apache-2.0: github.com/yongzhuo/macro-correct, macro_correct/corpus/text_correction) and that of the news, of which
 * every tenth paper is learnt from, and no list is made of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { isHeldOut } from './followers.mjs';

/** Sentences with mistakes and without, and sentences of which the right ones count alone. */
const MISTAKES = ['espell/csc_espell_odw.train', 'public/textproof.tet.json'];
const RIGHT = ['public/acc_xxqg.tet.json', 'public/acc_rmrb.tet.json'];
/** Doubts that are less certain teach nothing. */
const LEAST = -99;
/** A false alarm is so many times as bad as a mistake that is not found. */
const ALARM = 3;
const RIDGE = 1e-4;
const STEPS = 40;

/** Typed and meant of each pair of the same length. */
function pairsIn(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
    .map((one) => [one.source ?? one.original_text, one.target ?? one.correct_text])
    .map((pair) => pair.map((text) => text.replace(/\s/gu, ' ')))
    .filter(([typed, meant]) => typed.length === meant.length);
}

/** The lines of the news that no list was made of. */
function heldOutLines(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .filter((_, index) => isHeldOut(index))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/<[^>]+>|\n/u))
    .filter((line) => line.length > 10);
}

/** What is known of each doubt, and whether it is about a mistake. */
function rowsOf(doubtsIn, typed, meant = typed) {
  return doubtsIn(typed, LEAST).map(({ start, end, signs }) => ({
    signs,
    isSlip: typed.slice(start, end) !== meant.slice(start, end),
  }));
}

/** Solves a symmetric system of equations, in place. */
function solved(matrix, values) {
  const size = values.length;
  for (let step = 0; step < size; step++) {
    for (let row = step + 1; row < size; row++) {
      const share = matrix[row][step] / matrix[step][step];
      for (let column = step; column < size; column++)
        matrix[row][column] -= share * matrix[step][column];
      values[row] -= share * values[step];
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++)
      values[row] -= matrix[row][column] * values[column];
    values[row] /= matrix[row][row];
  }
  return values;
}

/** The weights under which what was seen is likeliest (Newton's method). */
export function learnt(rows, names) {
  const weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = names.map((_, at) => RIDGE * rows.length * weights[at]);
    const bend = names.map((_, at) =>
      names.map((__, other) => (at === other ? RIDGE * rows.length : 0)),
    );
    for (const { signs, isSlip } of rows) {
      const values = names.map((name) => signs[name]);
      const odds = values.reduce((sum, value, at) => sum + value * weights[at], 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const counts = isSlip ? 1 : ALARM;
      for (let at = 0; at < names.length; at++) {
        slope[at] += counts * (chance - Number(isSlip)) * values[at];
        const bends = counts * chance * (1 - chance) * values[at];
        for (let other = 0; other < names.length; other++) bend[at][other] += bends * values[other];
      }
    }
    for (const [at, change] of solved(bend, slope).entries()) weights[at] -= change;
  }
  return weights;
}

/** The file with its weights anew. */
export async function weightsFile(pairs, news, file) {
  const { doubtsIn } = await bundled('src/checks/words/doubts.ts', 'doubtsIn');
  const even = (_, index) => index % 2 === 0;
  const rows = [
    ...MISTAKES.flatMap((name) => pairsIn(join(pairs, name))),
    ...RIGHT.flatMap((name) => pairsIn(join(pairs, name)).filter(even)).map(([, meant]) => [meant]),
    ...heldOutLines(news)
      .filter(even)
      .map((line) => [line]),
  ].flatMap(([typed, meant]) => rowsOf(doubtsIn, typed, meant));
  const names = Object.keys(rows[0].signs);
  const weights = learnt(rows, names);
  const entries = names.map((name, at) => `  ${name}: ${Number(weights[at].toFixed(2))},`);
  return file.replace(/(WEIGHTS: [^{]*\{\n)[^}]*/u, `$1${entries.join('\n')}\n`);
}
