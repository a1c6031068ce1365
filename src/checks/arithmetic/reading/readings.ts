/** What a sentence says, read by what its figures are to each other and not by its wording. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { readChanges } from './changes.ts';
import { readLevels } from './levels.ts';
import { readPlans } from './plans.ts';
import { readRates } from './rates.ts';
import { readShares } from './shares.ts';
import { readSiblings } from './siblings.ts';
import { readSums } from './sums.ts';
import { readWholes } from './wholes.ts';

const READINGS = [
  readChanges,
  readShares,
  readSiblings,
  readWholes,
  readPlans,
  readSums,
  readRates,
  readLevels,
];

export function readFigures(text: Text): Mistake[] {
  if (text.part === 'cell' || text.quantities.length === 0) return [];
  return READINGS.flatMap((read) => read(text));
}
