/** Doubts about the head of a paper: a person is asked, and the paper can still be printed. */
import type { CodeOf, Place, Problem, Words } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import type { FilledData } from '../fill/data.ts';
import { placeOf } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';

/** A form with what it was filled with. */
export interface Paper {
  form: Form;
  data: FilledData;
}

/** A doubt at a node or place, in the words of the trade, with what to do. */
export function asked(
  at: FormNode | Place,
  code: CodeOf<'form'>,
  message: Words,
  hint: Words,
): Problem {
  const place = 'type' in at ? placeOf(at) : at;
  return { severity: 'warning', code: `form/${code}`, message, place, hint };
}

/** The top of a form, for what is missing in it. */
export function topOf({ form }: Paper): Place {
  return { ...placeOf(form.root), length: 0 };
}

/**
 * The fifteen kinds of《党政机关公文处理工作条例》, 8, and the notice that issues. What is known by words of its own, or is
 * an office's own, has titles and closings of its own too.
 */
export function isRegulated({ kind }: Form): boolean {
  return kind.family === 'official' && kind.isOwn !== true && kind.habits.titles === undefined;
}
