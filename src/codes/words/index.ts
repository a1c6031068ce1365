/** The words of every code that is no rule with examples of its own, room by room. One that is missing does not compile. */
import type { CodeOf, Room } from '../codes.ts';
import { boxesWords } from './boxes.ts';
import { departmentsWords } from './departments.ts';
import type { Explanation } from './explanation.ts';
import { figuresWords } from './figures.ts';
import { formContentWords } from './form/content.ts';
import { formHeadWords } from './form/head.ts';
import { formReadingWords } from './form/reading.ts';
import { formTablesWords } from './form/tables.ts';
import { formTypingWords } from './form/typing.ts';
import { formPicturesWords } from './form-pictures.ts';
import { formTextWords } from './form-texts.ts';
import { kindWords } from './kind.ts';
import { layoutWords } from './layout.ts';
import { leaksWords } from './leaks.ts';
import { mergeWords } from './merge.ts';
import { oddValuesWords } from './odd-values.ts';
import { cliWords, editWords, reviewWords, windowWords } from './others.ts';
import { outlineWords } from './outline.ts';
import { readersWords } from './readers.ts';
import { recogniseWords } from './recognise.ts';
import { registerWords } from './register.ts';
import { templateWords } from './template.ts';

type All = { readonly [R in Exclude<Room, 'layout'>]: Record<CodeOf<R>, Explanation> } & {
  /** The others are rules, which stand beside what they check. */
  readonly layout: Partial<Record<CodeOf<'layout'>, Explanation>>;
};

/** By room, then by code without the room. */
export const explanations: All = {
  form: {
    ...formTypingWords,
    ...formReadingWords,
    ...formTablesWords,
    ...formContentWords,
    ...formHeadWords,
    ...formPicturesWords,
    ...formTextWords,
  },
  kind: kindWords,
  figures: { ...figuresWords, ...boxesWords, ...oddValuesWords },
  template: templateWords,
  readers: readersWords,
  recognise: recogniseWords,
  outline: outlineWords,
  edit: editWords,
  departments: departmentsWords,
  merge: mergeWords,
  register: registerWords,
  review: reviewWords,
  window: windowWords,
  leaks: leaksWords,
  cli: cliWords,
  layout: layoutWords,
};
