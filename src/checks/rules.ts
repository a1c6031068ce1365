/** The table of all rules, family by family. */
import { changeRules } from './arithmetic/changes.ts';
import { listRules } from './arithmetic/lists.ts';
import { partRules } from './arithmetic/parts.ts';
import { shareRules } from './arithmetic/shares.ts';
import { dateRules } from './dates/dates.ts';
import { rangeRules } from './numbers/ranges.ts';
import { unitRules } from './numbers/units.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  ...changeRules,
  ...partRules,
  ...shareRules,
  ...listRules,
  ...unitRules,
  ...rangeRules,
  ...dateRules,
];
