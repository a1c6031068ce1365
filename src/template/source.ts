/** Templates by name, and what is made of them. */
import type { Checked } from '../problem.ts';
import type { TemplateFile } from './place.ts';

/** Templates by name, without .hbs: 印发通知, issuing-notice, partials/letterhead. */
export interface TemplateSource {
  read(name: string): { text: string; file: string } | undefined;
}

export interface Template {
  /** All files, by the number that marked tags carry. */
  files: TemplateFile[];
  /** The markup for a form's data. */
  run(data: object): Checked<string>;
}
