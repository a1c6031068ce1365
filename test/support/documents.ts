/** The road from a form to its document, without a writer: what most tests of forms and templates need. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialDocument } from '../../src/document/document.ts';
import { fillForm, readForm } from '../../src/form/index.ts';
import type { Problem } from '../../src/problem.ts';
import { renderTemplate, type TemplateSource } from '../../src/template/index.ts';
import { diskFiles, projectFolder, templatesFolder } from './project.ts';

/** The shipped templates. */
const shippedTemplates: TemplateSource = {
  read(name) {
    const file = join(templatesFolder, `${name}.hbs`);
    return existsSync(file) ? { text: readFileSync(file, 'utf8'), file } : undefined;
  },
};

/** The document of a form on disk, with all problems found on the way. */
export function documentOf(
  path: string,
  draft = false,
): { document: OfficialDocument | undefined; problems: Problem[]; words: readonly string[] } {
  const read = readForm(path, diskFiles, { cwd: projectFolder });
  const filled = read.value && fillForm(read.value, { draft });
  const rendered = filled?.value && renderTemplate(filled.value, shippedTemplates);
  return {
    document: rendered?.value,
    problems: [...read.problems, ...(filled?.problems ?? []), ...(rendered?.problems ?? [])],
    words: filled?.value?.settings.words ?? [],
  };
}
