/** A report on forms in memory, as the road makes it, without the proofreader. */
import { type Form, fillForm, listFigures } from '../../src/form/index.ts';
import { compareYears, sideOfForm } from '../../src/outline/index.ts';
import type { Problem } from '../../src/problem.ts';
import type { Report } from '../../src/report/index.ts';
import { read } from '../form/forms.ts';

export function reportOn(
  text: string,
  others: Record<string, string> = {},
  { last, problems = [] }: { last?: string; problems?: Problem[] } = {},
): Report {
  const form = formOf(text, others);
  const side = sideOfForm(form);
  return {
    title: side.title,
    issuers: fillForm(form, { draft: true }).value?.data.发文机关 ?? [],
    form: form.root.file.name,
    ...(side.year === undefined ? {} : { year: side.year }),
    figures: listFigures(form),
    problems,
    ...(last && { comparison: compareYears(sideOfForm(formOf(last)), side) }),
  };
}

function formOf(text: string, others?: Record<string, string>): Form {
  const { value } = read(text, others);
  if (value === undefined) throw new Error('no form');
  return value;
}
