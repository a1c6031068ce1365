/** The leader's page of a form: what it says, what is missing, what is doubtful, what changed since last year. */
import type { Form } from '../form/index.ts';
import { compareFigures, fillForm, listFigures, readForm } from '../form/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { sideOfYear, type Year } from './compare.ts';
import type { ComposeOptions } from './compose.ts';
import { proofreadForm } from './proofread.ts';

/**
 * Reads a form and makes the page of it; empty boxes, errors and doubts are what the page is for, so they hinder
 * nothing. Only a form that cannot be read at all gives no page.
 * @param path absolute path of the form
 */
export async function leaderPage(
  path: string,
  { last, ...options }: ComposeOptions & { last?: Year },
): Promise<Checked<string>> {
  const read = readForm(path, options.files, options);
  const form = read.value;
  if (form === undefined) return { problems: read.problems };
  const [{ compareYears, sideOfForm }, { reportPage }, { problems, findings }] = await Promise.all([
    import('../outline/index.ts'),
    import('../report/index.ts'),
    proofreadForm(path, options),
  ]);
  const before = last && (await sideOfYear(last, options));
  if (before && before.value === undefined) return { problems: before.problems };
  const side = sideOfForm(form);
  const page = reportPage({
    title: side.title,
    issuers: fillForm(form, { draft: true }).value?.data.发文机关 ?? [],
    form: form.root.file.name,
    ...(side.year === undefined ? {} : { year: side.year }),
    figures: listFigures(form),
    problems: [...problems, ...findings, ...disagreements(form, before?.value?.form)],
    ...(before?.value && { comparison: compareYears(before.value.side, side) }),
  });
  return { value: page, problems: [] };
}

/** This year's 上年 must be what last year's form said. */
function disagreements(form: Form, last: Form | undefined): Problem[] {
  return last === undefined ? [] : compareFigures([last, form]);
}
