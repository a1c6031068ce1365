/** The body of a form, planned: every default made explicit, every text still as typed. */
import type { Level } from '../../document/document.ts';
import type { Form } from '../compose/form.ts';
import type { TextNode } from '../source/tree.ts';
import type { PictureWidth } from '../values/widths.ts';
import type { Prose } from './prose.ts';

export const ARRANGEMENTS = ['合段', '分段', '首点接排'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export type PlannedBlock =
  | { type: 'paragraph'; text: Prose; form: Form }
  | { type: 'items'; items: Prose[]; form: Form }
  | {
      type: 'points';
      lead?: Prose;
      points: Prose[];
      word: string;
      arrangement: Arrangement;
      form: Form;
    }
  | {
      type: 'table';
      caption?: Prose;
      header: Prose[];
      /** Further rows of the header. */
      moreHeader: Prose[][];
      rows: Prose[][];
      turned: boolean;
      form: Form;
    }
  | {
      type: 'picture';
      /** The text that names its file. */
      file: TextNode;
      /** It is an empty box. */
      isOpen: boolean;
      caption?: Prose;
      width?: PictureWidth;
      form: Form;
    }
  | PlannedSection;

export interface PlannedSection {
  type: 'section';
  /** Absent: a numbered paragraph without a heading, or a heading that a default takes the place of. */
  heading?: Prose;
  /** Shown where there is no heading of the form's own; may hold boxes such as 【年度】. */
  defaultHeading?: string;
  level: Level;
  numbered: boolean;
  /** The number that it has whatever stands above: those below go on from it. */
  from?: number;
  runIn: boolean;
  code?: string;
  /** It says what is to be done, whatever its heading: 计划 beside 总结. */
  aims?: true;
  children: PlannedBlock[];
  form: Form;
}
