/** What a sentence says, read by what its figures are to each other and not by its wording. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { readChanges } from './changes.ts';
import { readPlans } from './plans.ts';
import { readRates } from './rates.ts';
import { readShares } from './shares.ts';
import { readSums } from './sums.ts';
import { readWholes } from './wholes.ts';

export function readFigures(text: Text): Mistake[] {
  if (text.part === 'cell' || text.quantities.length === 0) return [];
  return [readChanges, readShares, readWholes, readPlans, readSums, readRates].flatMap((read) =>
    read(text),
  );
}
