/** Forms as commands name them. */
import { resolve } from 'node:path';
import {
  diskFiles,
  readStandardInput,
  STANDARD_STREAM,
  templatesFolder,
} from '../computer/index.ts';
import { type OpenForm, openForm } from '../roads/open.ts';

/** Opens a form by its name in the working folder, or the one that standard input gives. */
export function openNamed(name: string): OpenForm {
  const input = name === STANDARD_STREAM ? readStandardInput() : undefined;
  return openForm(input?.path ?? resolve(name), {
    files: diskFiles(input),
    templatesFolder,
    cwd: process.cwd(),
  });
}
