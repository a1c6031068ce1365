/** Two years side by side, each a form or a file from other years. */
import type { Side } from '../outline/index.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Recognised } from '../recognise/index.ts';
import type { WriterSettings } from '../writers/index.ts';
import type { OpenForm } from './open.ts';

/** A year's form, or the document that was recognised in a file. */
export type Year =
  | { form: OpenForm }
  | {
      name: string;
      document: Recognised['document'];
      /** What it is laid out with, as `officeIn` gives it; by default the standard's. */
      settings?: WriterSettings;
      /** About what was read in it. */
      doubts?: readonly Problem[];
    };

export type ComparisonFormat = 'text' | 'html' | 'json';

/**
 * Compares two years: headings added, gone, moved, reworded; texts; figures.
 * @example
 * const [before, after] = ['2023', '2024'].map((year) => ({ form: openForm(`examples/${year}/工作总结.yaml`) }));
 * const { value } = await compareYears(before, after, { format: 'text', language: 'zh' });
 * value.includes('工作总结') // => true
 */
export async function compareYears(
  before: Year,
  after: Year,
  { format, language }: { format: ComparisonFormat; language: 'zh' | 'en' },
): Promise<Checked<string>> {
  const outline = await import('../outline/index.ts');
  const sides = [await sideOfYear(before), await sideOfYear(after)];
  const [one, two] = sides.map(({ value }) => value);
  const problems = sides.flatMap((side) => (side.value === undefined ? side.problems : []));
  if (one === undefined || two === undefined) return { problems };
  const comparison = outline.compareYears(one, two);
  const write = {
    text: () => outline.comparisonText(comparison, language),
    html: () => outline.comparisonHtml(comparison),
    json: () => outline.comparisonJson(comparison),
  }[format];
  return { value: write(), problems };
}

/** One year as it is compared; a form that cannot be read has problems and no value. */
export async function sideOfYear(year: Year): Promise<Checked<Side>> {
  const { sideOfDocument, sideOfForm } = await import('../outline/index.ts');
  if ('document' in year) {
    return { value: sideOfDocument(year.document, year.name), problems: [] };
  }
  const { value: form, problems } = year.form.read();
  return form === undefined ? { problems } : { value: sideOfForm(form), problems: [] };
}
