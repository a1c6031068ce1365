/** What a sentence says, read by what its figures are to each other and not by its wording. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { readChanges } from './changes.ts';
import { readDirections } from './directions.ts';
import { readLevels } from './levels.ts';
import { readPlans } from './plans.ts';
import { readRates } from './rates.ts';
import { readRatios } from './ratios.ts';
import { readShares } from './shares.ts';
import { readAmountsOfShares, readSiblings } from './siblings.ts';
import { readSums } from './sums.ts';
import { readTimespans } from './timespans.ts';
import { readWholes } from './wholes.ts';

const READINGS = [
  readChanges,
  readShares,
  readSiblings,
  readAmountsOfShares,
  readWholes,
  readPlans,
  readSums,
  readRates,
  readLevels,
  readDirections,
  readRatios,
];

export function readFigures(text: Text): Mistake[] {
  if (text.part === 'cell') return [];
  // 三年 is no figure, and may yet be too long
  const lengths = readTimespans(text);
  if (text.quantities.length === 0) return lengths;
  return [...READINGS.flatMap((read) => read(text)), ...lengths];
}
