/** Runs a template given as text, with the shipped partials, on any data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialDocument } from '../../src/document/document.ts';
import type { Checked } from '../../src/problem.ts';
import { loadTemplate, type TemplateSource } from '../../src/template/index.ts';
import { readMarkup } from '../../src/template/read-markup.ts';
import { toDocument } from '../../src/template/to-document.ts';
import { templatesFolder } from '../support/project.ts';

export function sourceOf(templates: Record<string, string>): TemplateSource {
  return {
    read(name) {
      const text = templates[name];
      if (text !== undefined) return { text, file: `模板/${name}.hbs` };
      const file = join(templatesFolder, `${name}.hbs`);
      return existsSync(file) ? { text: readFileSync(file, 'utf8'), file } : undefined;
    },
  };
}

export function render(
  template: string,
  data: object,
  partials: Record<string, string> = {},
): Checked<OfficialDocument> {
  const loaded = loadTemplate(['通知'], sourceOf({ 通知: template, ...partials }));
  if (!loaded.value) return { problems: loaded.problems };
  const markup = loaded.value.run(data);
  if (markup.value === undefined) return { problems: markup.problems };
  const read = readMarkup(markup.value, loaded.value.files);
  return read.value ? { value: toDocument(read.value), problems: [] } : { problems: read.problems };
}
