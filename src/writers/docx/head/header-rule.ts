/** The rule below the number, as a style and as a table's border (GB/T 9704-2012, 7.2.7). */
import { colors, headerRule, headerRuleSpacePoints } from '../../../layout/index.ts';
import type { RuleStyle } from '../styles/style.ts';

/** 版头中的分隔线 (7.2.7). */
export const headerRuleStyle: RuleStyle = {
  eighths: headerRule.widthPoints * 8,
  color: colors.red,
  spacePoints: headerRuleSpacePoints,
};
