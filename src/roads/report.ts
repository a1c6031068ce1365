/** The leader's page of a form: what it says, what is missing, what is doubtful, what changed since last year. */
import { fillWithFigures } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { sideOfYear, type Year } from './compare.ts';
import { checkAcrossForms } from './figures.ts';
import type { OpenForm } from './open.ts';
import { checkForm } from './proofread/form.ts';
import { readSeries } from './years.ts';

/**
 * Makes the page of a form; empty boxes, errors and doubts are what the page is for, so they hinder nothing. Only a
 * form that cannot be read at all gives no page.
 * @example
 * const { value } = await writeReport(openForm('examples/2023/工作总结.yaml'));
 * value.startsWith('<!DOCTYPE html>') // => true
 */
export async function writeReport(
  open: OpenForm,
  { last, years = [] }: { last?: Year; years?: readonly Year[] } = {},
): Promise<Checked<string>> {
  const { value: form, problems: unread } = open.read();
  if (form === undefined) return { problems: unread };
  const [{ compareYears, sideOfForm }, { reportPage }, { problems, findings }] = await Promise.all([
    import('../outline/index.ts'),
    import('../report/index.ts'),
    checkForm(open),
  ]);
  const before = last && (await sideOfYear(last));
  if (before && before.value === undefined) return { problems: before.problems };
  const series = years.length > 0 ? await readSeries([...years, { form: open }]) : undefined;
  if (series && series.value === undefined) return { problems: series.problems };
  const known = fillWithFigures(form);
  const side = sideOfForm(form, known);
  // This year's 上年 must be what last year's form said.
  const disagreements = last && 'form' in last ? checkAcrossForms([last.form, open]) : [];
  const page = reportPage({
    title: side.title,
    issuers: known.filled?.data.发文机关 ?? [],
    form: form.root.file.name,
    ...(side.year === undefined ? {} : { year: side.year }),
    figures: known.figures,
    problems: [...problems, ...findings, ...disagreements],
    ...(series?.value && { series: series.value }),
    ...(before?.value && { comparison: compareYears(before.value, side) }),
  });
  return { value: page, problems: series?.problems ?? [] };
}
