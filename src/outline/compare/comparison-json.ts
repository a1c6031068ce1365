/** A comparison of two years for machines. */
import type { Comparison } from './compare.ts';

export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
