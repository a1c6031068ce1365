/** The layout of a Word file, of any program, held against GB/T 9704-2012 by the file's own properties. */
import { inStyle, type OfficeStyle } from '../../layout/index.ts';
import type { Problem } from '../../problem.ts';
import type { ReadFile } from '../../readers/index.ts';
import { endingRules } from './ending-rules.ts';
import { headRules } from './head-rules.ts';
import { imprintRules } from './imprint-rules.ts';
import { pageNumberRules } from './page-number-rules.ts';
import { pageRules } from './page-rules.ts';
import { partsOf } from './parts.ts';
import { type LayoutFile, type LayoutRule, problemsOf } from './rule.ts';
import { textRules } from './text-rules.ts';
import { titleRules } from './title-rules.ts';

/** All rules in the order of the page. */
export const layoutRules: readonly LayoutRule[] = [
  ...pageRules,
  ...headRules,
  ...titleRules,
  ...textRules,
  ...endingRules,
  ...imprintRules,
  ...pageNumberRules,
];

/**
 * Every clause that the file breaks, with its place and what should be there. A place's line is the number of the
 * paragraph. Files without pages (text, web pages) have no layout: nothing is found.
 * @param name the file's name as the person gave it
 * @param style the office's own layout, which it is held against where it differs from the standard
 */
export function checkLayout(file: ReadFile, name: string, style?: OfficeStyle): Problem[] {
  return inStyle(style, () => checkPages(file, name));
}

function checkPages(file: ReadFile, name: string): Problem[] {
  if (file.pages === undefined) return [];
  const layout: LayoutFile = { name, parts: partsOf(file), lines: file.lines, pages: file.pages };
  return layoutRules.flatMap((rule) => problemsOf(rule, layout));
}
