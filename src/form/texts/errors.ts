/** What of the texts of a form must not be printed. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { fileAsText } from './announced.ts';
import { refusedRemains } from './remains/remains.ts';
import { boxesJoined } from './slips.ts';
import { formsOf, textsIn } from './walk.ts';

/** What stands in the way of printing the texts of a form and of all it refers to. */
export function textErrors(entry: Form): Problem[] {
  return formsOf(entry).flatMap((form) => [
    ...textsIn(form).flatMap(({ node }) => [...fileAsText(node), ...boxesJoined(node)]),
    ...refusedRemains(form),
  ]);
}
