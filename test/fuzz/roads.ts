/** What can be damaged, by the word that asks for it. */
import type { Draw } from './draw.ts';
import { tryFile } from './file-roads.ts';
import { tryForm } from './form-roads.ts';
import type { Watch } from './outcome.ts';

export const roads: Readonly<Record<'forms' | 'files', (draw: Draw) => Promise<Watch>>> = {
  forms: tryForm,
  files: tryFile,
};
