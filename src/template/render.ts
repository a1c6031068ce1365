/** A filled form through its template to a document. */
import type { OfficialDocument } from '../document/document.ts';
import type { FilledForm } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { latest, remembered } from '../text/index.ts';
import { loadTemplate } from './environment.ts';
import { withPictures } from './pictures.ts';
import { readMarkup } from './read-markup.ts';
import type { Template, TemplateSource } from './source.ts';
import { toDocument } from './to-document.ts';
import { forTemplate, mayLookIntoWords, withWords } from './words.ts';

/** Lays a filled form into the template of its kind. Linear in the length of the text. */
export function renderTemplate(
  form: FilledForm,
  templates: TemplateSource,
): Checked<OfficialDocument> {
  const loaded = loadTemplate(form.templates, templates);
  if (loaded.value === undefined) return { problems: loaded.problems };
  const document = withoutItsWords(loaded.value, form.data);
  if (document !== undefined) return { value: withPictures(document, form.pictures), problems: [] };
  const { value, problems } = renderWhole(loaded.value, form.data);
  return value === undefined
    ? { problems }
    : { value: withPictures(value, form.pictures), problems };
}

/** The whole data through the template, words and all. */
export function renderWhole(template: Template, data: object): Checked<OfficialDocument> {
  return laidOut(template, forTemplate(data, false)?.data ?? {});
}

function laidOut(template: Template, data: object): Checked<OfficialDocument> {
  const markup = template.run(data);
  if (markup.value === undefined) return { problems: markup.problems };
  const read = readMarkup(markup.value, template.files);
  if (read.value === undefined) return { problems: read.problems };
  return { value: toDocument(read.value), problems: [] };
}

/** Forms of an office take turns with last year's; more are not kept. */
const recent = latest<{ template: Template; key: string; document: OfficialDocument }>(3);
/** Templates that were seen to look at words. */
const habitsOf = remembered((template: Template) => ({ looks: mayLookIntoWords(template.files) }));

/** The document by way of one without words; undefined where that is not the same, or something is wrong. */
function withoutItsWords(template: Template, data: object): OfficialDocument | undefined {
  const habits = habitsOf(template);
  const wordless = habits.looks ? undefined : forTemplate(data, true);
  if (wordless === undefined) return undefined;
  const { key, words } = wordless;
  const known = recent.find((each) => each.template === template && each.key === key);
  if (known !== undefined) return withWords(known.document, words);
  const { value } = laidOut(template, wordless.data);
  habits.looks = value === undefined;
  if (value === undefined) return undefined;
  recent.keep({ template, key, document: value });
  return withWords(value, words);
}
