/** A notice beside a 单位.yaml, neither on any disk. */
import type { FileSource } from '../../src/form/index.ts';
import { composeDocument } from '../../src/roads/compose.ts';
import { openForm } from '../../src/roads/open.ts';
import { filesWith, templatesFolder } from './project.ts';

/** The document of the notice, what is wrong with it, and the files that it was made of. */
export function noticeOf(
  office: string,
  notice: string,
): ReturnType<typeof composeDocument> & { files: FileSource } {
  const files = filesWith({ '/园区/单位.yaml': office, '/园区/通知.yaml': notice });
  const form = openForm('/园区/通知.yaml', { files, templatesFolder, cwd: '/园区' });
  return { files, ...composeDocument(form) };
}
