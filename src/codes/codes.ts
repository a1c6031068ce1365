/**
 * The code of everything that can be wrong, by the room that finds it: form/unknown-key. One that is not here does not
 * compile. Those of proofreading stand in the table of its rules, once, with their words and examples: a test holds
 * that no other is named.
 */
import { departments } from './departments.ts';
import { figures } from './figures.ts';
import { cli, edit, merge, outline, readers, recognise, review, window } from './files.ts';
import { form, kind } from './form.ts';
import { layout } from './layout.ts';
import { leaks } from './leaks.ts';
import { register } from './register.ts';
import { template } from './template.ts';

const codes = {
  cli,
  departments,
  edit,
  figures,
  form,
  kind,
  layout,
  merge,
  leaks,
  outline,
  readers,
  recognise,
  register,
  review,
  template,
  window,
} as const;

type Codes = typeof codes;

/** The rooms whose codes are listed here: all but proofreading. */
export type Room = keyof Codes;

/** The names of one room's codes, without the room. */
export type CodeOf<R extends Room> = Codes[R][number];

/** A code with its room, as it is printed: form/unknown-key. */
export type ProblemCode = { [R in Room]: `${R}/${CodeOf<R>}` }[Room] | `check/${string}`;

/** All of them but those of proofreading, room by room. */
export const allCodes = Object.entries(codes).flatMap(([room, names]) =>
  names.map((name) => `${room}/${name}`),
) as ProblemCode[];
