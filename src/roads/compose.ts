/** The two roads, stage after stage: form → template → document → writer. Every face calls these. */

import type { OfficialDocument } from '../document/document.ts';
import { asVariant, type Variant } from '../document/variants.ts';
import type { FileSource, Form, OfficeSettings } from '../form/index.ts';
import {
  editionOf,
  emptyEntries,
  headProblems,
  placeOfEntry,
  textDoubts,
  textErrors,
  UnreadableFile,
} from '../form/index.ts';
import { inStyle } from '../layout/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { hasErrors } from '../problem.ts';
import type { TemplateSource } from '../template/index.ts';
import { renderTemplate } from '../template/index.ts';
import { basename, dirname, isInside, join } from '../text/index.ts';
import type { WriterSettings } from '../writers/index.ts';
import { officeStyle, writers } from '../writers/index.ts';
import { causesFirst, causesOfNothing } from './causes.ts';
import type { OutputFormat } from './formats.ts';
import { layoutNotes } from './layout-notes.ts';
import { leaksOfCopy } from './leaks/public-copy.ts';
import { fontNameProblems } from './office/fonts.ts';
import { styleProblems } from './office/style.ts';
import type { OpenForm } from './open.ts';
import { offeredNumber, registerProblems } from './records/register-findings.ts';

export interface PrintOptions {
  /** Whether empty boxes are allowed; the document is then marked as a draft. By default they are not. */
  draft?: boolean;
  /** What to print the form as; without it, what the form's 版本 says. */
  variant?: Variant;
  /**
   * Whether the texts are searched for what is doubtful, and the layout for notes. By default they are. What stands in the
   * way, what was mended, and what is asked of head and figures is told in any case.
   */
  doubts?: boolean;
}

export interface Composed {
  document: OfficialDocument;
  settings: OfficeSettings;
  /** What it is printed as. */
  variant: Variant;
  /** How many boxes are still empty. */
  blanks: number;
  /** Absolute paths of every file the form is made of. */
  sources: string[];
}

/** What a document can be written as. */
/**
 * Checks and fills a form and lays it into its template. All problems of all stages that could be reached come back;
 * there is a value only where no error stands in the way.
 * @example
 * const { value, problems } = composeDocument(openForm('examples/2023/工作总结.yaml'));
 * problems.length // => 0
 * value.document.title.includes('工作总结') // => true
 */
export function composeDocument(form: OpenForm, options: PrintOptions = {}): Checked<Composed> {
  const composed = compose(form, options);
  const causes = composed.value === undefined ? causesOfNothing : causesFirst;
  return { ...composed, problems: causes(composed.problems) };
}

function compose(form: OpenForm, options: PrintOptions): Checked<Composed> {
  const { doubts = true } = options;
  const read = form.read();
  const problems = [...read.problems];
  if (read.value === undefined) return { problems };
  const variant = options.variant ?? editionOf(read.value) ?? 'full';
  const draft = options.draft === true || variant === 'draft';
  const filled = form.fill({ draft });
  if (!draft) problems.push(...emptyEntries(read.value).map(({ problem }) => problem));
  problems.push(...filled.problems);
  if (filled.value !== undefined) {
    const { data } = filled.value;
    problems.push(...headProblems(read.value, data), ...textErrors(read.value));
    if (doubts) problems.push(...textDoubts(read.value, data));
  }
  problems.push(
    ...styleProblems(read.value),
    ...fontNameProblems(read.value),
    ...offeredNumber(form, read.value),
  );
  if (filled.value === undefined || hasErrors(problems)) return { problems };
  if (read.value.kind.family === 'part') return { problems: [...problems, partAlone(read.value)] };
  const rendered = renderTemplate(filled.value, layeredTemplates(read.value, form));
  problems.push(...rendered.problems);
  if (rendered.value === undefined || hasErrors(problems)) return { problems };
  const document = asVariant(rendered.value, variant);
  const { settings, blanks } = filled.value;
  const paper = read.value;
  if (doubts) problems.push(...notesOn(document, settings, paper));
  problems.push(...registerProblems(form, paper, rendered.value, { draft }));
  if (hasErrors(problems)) return { problems };
  if (variant === 'public') {
    const copies = { whole: rendered.value, published: document };
    const leaks = leaksOfCopy(form, read.value, copies);
    problems.push(...leaks.filter(({ code }) => !draft || code !== 'leaks/unfinished'));
    if (hasErrors(problems)) return { problems };
  }
  return { value: { document, settings, variant, blanks, sources: read.value.sources }, problems };
}

/** What the layout had to decide, at the entries that it is about. */
function notesOn(document: OfficialDocument, settings: OfficeSettings, form: Form): Problem[] {
  const notes = inStyle(officeStyle(settings), () =>
    layoutNotes(document, { words: settings.words }),
  );
  return notes.map((note) => ({ ...note, place: placeOfEntry(form, entryOf(note.code)) }));
}

/** The entry that a note on the layout is about. */
function entryOf(code: string): string {
  if (code === 'layout/recipients-moved') return '主送机关';
  if (/^layout\/(?:title|no-text)/u.test(code)) return '标题';
  return /^layout\/(?:signature|tightened|text-parted)/u.test(code) ? '发文机关' : '正文';
}

/** What a department reports is a section of another paper. */
function partAlone(form: Form): Problem {
  return {
    severity: 'error',
    code: 'form/part-alone',
    message: {
      zh: '部门稿不能单独生成文件。',
      en: 'A department’s part is not printed alone.',
    },
    place: placeOfEntry(form, '文种'),
    hint: {
      zh: '在总表里用“引用: ”加这份文件的名字收进去，再生成总表。',
      en: 'Refer to it from a whole form with 引用, and print that.',
    },
  };
}

/**
 * The document as the bytes of a file.
 * @example
 * const { value } = composeDocument(openForm('examples/2023/工作总结.yaml'));
 * const text = new TextDecoder().decode(await writeDocument(value, 'text'));
 * text.includes('工作总结') // => true
 */
export async function writeDocument(
  {
    document,
    settings,
    variant,
  }: { document: OfficialDocument; settings: WriterSettings; variant?: Variant },
  format: OutputFormat,
): Promise<Uint8Array> {
  const write = await writers[format].load();
  // What is published carries nothing but what it shows.
  const origin = variant !== undefined && variant !== 'public';
  return write(document, { ...settings, origin });
}

/** The office's own templates beside a form before the shipped ones. */
export function layeredTemplates(
  { ownFolders }: Form,
  { files, templatesFolder }: { files: FileSource; templatesFolder: string },
): TemplateSource {
  const folders = [...ownFolders, templatesFolder];
  return {
    read(name) {
      for (const folder of folders) {
        const file = join(folder, `${name}.hbs`);
        if (!isInside(folder, file)) continue;
        const bytes = files.read(file);
        if (bytes !== undefined && folder !== templatesFolder)
          refuseOutside(file, dirname(folder), files);
        if (bytes !== undefined) return { text: new TextDecoder().decode(bytes), file };
      }
      return undefined;
    },
  };
}

/** @throws UnreadableFile where a link leads out of the folder of the form */
function refuseOutside(file: string, folder: string, { real = (path) => path }: FileSource): void {
  if (isInside(real(folder), real(file))) return;
  throw new UnreadableFile({
    zh: `模板“${basename(file)}”是一个链接，指到了表单的文件夹外面，不能用。请把那个文件复制进来。`,
    en: `The template "${basename(file)}" is a link out of the folder of the form. Copy the file instead.`,
  });
}
