/** The head of a paper, understood and not copied: whether its values agree with each other and with the trade. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import type { FilledData } from '../fill/data.ts';
import { mapOf } from '../source/tree.ts';
import { closingProblems } from './closings.ts';
import { copiesTwice, customProblems, cutNames } from './customs.ts';
import { emptyEntriesOf } from './empties.ts';
import { codeProblems, imprintProblems } from './imprint.ts';
import { issuerProblems } from './issuers.ts';
import { noteProblems, numberProblems } from './meetings.ts';
import { nameProblems } from './names.ts';
import { secrecyProblems } from './secrecy.ts';
import { turnedSpellings } from './spellings.ts';
import { titleProblems } from './titles.ts';
import { yearProblems } from './years.ts';

/** What a person is asked of the heads of a form and of what it issues. Draws on typed texts and on what they print. */
export function headProblems(form: Form, data: FilledData): Problem[] {
  const paper = { form, data };
  const own = [
    ...issuerProblems(paper),
    ...titleProblems(paper),
    ...yearProblems(paper),
    ...closingProblems(paper),
    ...secrecyProblems(paper),
    ...nameProblems(paper),
    ...imprintProblems(paper),
    ...numberProblems(paper),
    ...noteProblems(paper),
    ...customProblems(paper),
    ...cutNames(paper),
    ...copiesTwice(paper),
    ...emptyEntriesOf(form),
    ...(form.office ? turnedSpellings(form.office) : []),
  ];
  const issued = mapOf(form.root, '印发内容');
  const below = issued && form.included.get(issued);
  return below && data.印发内容 ? [...own, ...headProblems(below, data.印发内容)] : own;
}

/** What an office's own file says of every paper, held against the trade: its issuers and its code. */
export function officeProblems(form: Form): Problem[] {
  const office = { form: { ...form, office: form.root } };
  return [
    ...issuerProblems(office),
    ...codeProblems(office),
    ...emptyEntriesOf(form),
    ...turnedSpellings(form.root),
    ...cutNames(office),
    ...copiesTwice(office),
  ];
}
