/**
 * Forms and files damaged at random: every outcome is a value, or an error that says in words what is wrong and where.
 * More of them, and other ones: `npm run fuzz -- --seed 1 --count 50000`.
 */
import { describe, expect, it } from 'vitest';
import { drawFor } from './draw.ts';
import { roads } from './roads.ts';

const SEED = 20_261_129;
const COUNT = 1_000;
/** In parts, so that a failure names fewer. */
const PART = 100;

describe.each(Object.entries(roads))('damaged %s', (kind, tryOne) => {
  it.each(Array.from({ length: COUNT / PART }, (_, part) => part * PART))(
    'from the %ith on end in a value or in words',
    async (from) => {
      const faults: string[] = [];
      for (let example = from; example < from + PART; example += 1) {
        for (const { road, what } of (await tryOne(drawFor(SEED, example))).faults) {
          faults.push(
            `npm run fuzz -- ${kind} --seed ${SEED} --from ${example} --count 1: ${road} ${what}`,
          );
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
