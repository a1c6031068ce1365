/** A filled form through its template to a document. */
import type { OfficialDocument } from '../document/document.ts';
import type { FilledForm } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { xmlText } from '../text/index.ts';
import { loadTemplate } from './environment.ts';
import { withPictures } from './pictures.ts';
import { readMarkup } from './read-markup.ts';
import type { TemplateSource } from './source.ts';
import { toDocument } from './to-document.ts';

/** Lays a filled form into the template of its kind. Linear in the length of the text. */
export function renderTemplate(
  form: FilledForm,
  templates: TemplateSource,
): Checked<OfficialDocument> {
  const loaded = loadTemplate(form.templates, templates);
  if (loaded.value === undefined) return { problems: loaded.problems };
  const markup = loaded.value.run(forTemplate(form.data) as object);
  if (markup.value === undefined) return { problems: markup.problems };
  const read = readMarkup(markup.value, loaded.value.files);
  if (read.value === undefined) return { problems: read.problems };
  return { value: withPictures(toDocument(read.value), form.pictures), problems: [] };
}

/** Templates are strict: a key that may be missing must be there, with nothing in it. */
const ABSENT_IN_BLOCK = {
  引语: undefined,
  题名: undefined,
  代号: undefined,
  序号: undefined,
  横排: undefined,
  表头续: undefined,
  说明: undefined,
  宽: undefined,
};

/** What may have to be mended, and pairs of surrogates, which may stay: most texts have none of it. */
const TO_BE_MENDED = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** A form's data with texts fit for markup: without characters that XML cannot hold; XML knows one kind of line end. */
function forTemplate(value: unknown): unknown {
  if (typeof value === 'string') {
    if (!TO_BE_MENDED.test(value)) return value;
    return xmlText(value).replace(/\r\n?/g, '\n');
  }
  if (Array.isArray(value)) return value.map(forTemplate);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = '类型' in value ? { ...ABSENT_IN_BLOCK } : {};
  for (const key of Object.keys(value)) {
    copy[key] = forTemplate((value as Record<string, unknown>)[key]);
  }
  return copy;
}
