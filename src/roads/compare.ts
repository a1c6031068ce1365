/** Two years side by side, each a form or a file from other years. */
import type { FileSource, Form, FormOptions } from '../form/index.ts';
import { readForm } from '../form/index.ts';
import type { Side } from '../outline/index.ts';
import type { Checked } from '../problem.ts';
import type { Recognised } from '../recognise/index.ts';

/** A year's form by its absolute path, or the document that was recognised in a file. */
export type Year = { path: string } | { name: string; document: Recognised['document'] };

export type ComparisonFormat = 'text' | 'html' | 'json';

/** Compares two years: headings added, gone, moved, reworded; texts; figures. */
export async function compareTwoYears(
  before: Year,
  after: Year,
  options: FormOptions & { files: FileSource },
  { format, language }: { format: ComparisonFormat; language: 'zh' | 'en' },
): Promise<Checked<string>> {
  const outline = await import('../outline/index.ts');
  const sides = [await sideOfYear(before, options), await sideOfYear(after, options)];
  const [one, two] = sides.map(({ value }) => value?.side);
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
export async function sideOfYear(
  year: Year,
  { files, ...options }: FormOptions & { files: FileSource },
): Promise<Checked<{ side: Side; form?: Form }>> {
  const { sideOfDocument, sideOfForm } = await import('../outline/index.ts');
  if ('document' in year) {
    return { value: { side: sideOfDocument(year.document, year.name) }, problems: [] };
  }
  const { value: form, problems } = readForm(year.path, files, options);
  if (form === undefined) return { problems };
  return { value: { side: sideOfForm(form), form }, problems: [] };
}
