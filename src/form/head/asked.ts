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

/** The fifteen kinds of《党政机关公文处理工作条例》, 8, and the notice that issues; an office's own have their own words. */
const REGULATED =
  /^(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|印发通知)$/u;

export function isRegulated({ kind }: Form): boolean {
  return REGULATED.test(kind.name);
}
