/** The road of the window: a form as it stands, to what a person fills in and to its pages, in one pass. */
import type { OfficialDocument } from '../document/document.ts';
import { lengthOf } from '../document/length.ts';
import { longestFor } from '../document/longest.ts';
import { asVariant } from '../document/variants.ts';
import {
  type FormView,
  type Printed,
  placeTexts,
  putCounts,
  putLastYear,
  type Spot,
  spotsOf,
  textsOf,
  viewOf,
  waitingOf,
} from '../fields/index.ts';
import type {
  FileSource,
  FilledData,
  FillMemory,
  Form,
  FormOptions,
  OfficeSettings,
  TextNode,
  Trace,
  Waiting,
} from '../form/index.ts';
import { emptyEntries, fillForm, readForm } from '../form/index.ts';
import { inStyle, layoutPages, type Page } from '../layout/index.ts';
import type { Checked, Problem } from '../problem.ts';
import { renderTemplate } from '../template/index.ts';
import { officeStyle } from '../writers/index.ts';
import { layeredTemplates } from './compose.ts';
import { openForm } from './open.ts';
import { paperAround } from './proofread/piece.ts';

/** A form on the desk. */
export interface FilledIn {
  form: Form;
  view: FormView;
  /** Absent while an error keeps the document from being printed; the form can be filled in all the same. */
  printed?: {
    document: OfficialDocument;
    settings: OfficeSettings;
    pages: Page[];
    spots: Spot[];
    /** Without head and imprint, and how many there may be. */
    characters: number;
    longest?: number;
  };
}

/** What is known of a form from the last time that it was filled in; empty at first. */
export interface SheetMemory extends FillMemory {
  pages?: readonly Page[];
}

/**
 * Reads and fills a form as a draft, lays it out and finds each of its texts on the pages. Errors come back as
 * problems and hinder no more than they must.
 * @param path absolute path of the form
 * @param options memory: for who fills a form in again after every key
 * @param last last year's form of the same kind, shown beside this one's texts
 */
export function fillIn(
  path: string,
  options: FormOptions & { files: FileSource; templatesFolder: string; memory?: SheetMemory },
  last?: Printed,
): Checked<FilledIn> {
  const read = readForm(path, options.files, options);
  const problems: Problem[] = [...read.problems];
  const form = read.value;
  if (form === undefined) return { problems };
  const waiting: Waiting[] = emptyEntries(form);
  const trace: Trace = { boxes: [], waiting };
  const finished = new Map<TextNode, string[]>();
  const { memory } = options;
  const filled = fillForm(form, { draft: true, trace, finished, ...(memory && { memory }) });
  problems.push(...filled.problems);
  waiting.push(...emptiesAmong(problems));
  const title = titleOf(filled.value?.data);
  const { view, nodes, kept } = viewOf(form, trace, title);
  const byId = finishedById(nodes, finished);
  for (const text of textsOf(view.body)) putCounts(text, byId.get(text.id) ?? []);
  putLastYear({ view, finished: byId }, kept, last);
  if (filled.value === undefined) return { value: { form, view }, problems };
  if (form.kind.family === 'part') {
    const printed = printedPiece(path, options);
    if (printed) placeTexts(view.body, printed.spots, printed.pages);
    return { value: { form, view, ...(printed && { printed }) }, problems };
  }
  const rendered = renderTemplate(filled.value, layeredTemplates(form, options));
  problems.push(...rendered.problems);
  if (rendered.value === undefined) return { value: { form, view }, problems };
  const document = asVariant(rendered.value, 'draft');
  const { settings } = filled.value;
  const pages = inStyle(officeStyle(settings), () =>
    layoutPages(document, { words: settings.words }, memory?.pages),
  );
  if (memory) memory.pages = pages;
  const texts = [...textsOf(view.body)].map(({ id }) => ({ id, finished: byId.get(id) ?? [] }));
  const spots = spotsOf(texts, pages);
  placeTexts(view.body, spots, pages);
  const { characters } = lengthOf(document);
  const longest = settings.proofreading.longest ?? longestFor(document);
  const printed = { document, settings, pages, spots, characters, ...(longest && { longest }) };
  return { value: { form, view, printed }, problems };
}

/** How many things wait to be filled in, as `fillIn` counts them; of a form that cannot be read, those that are seen. */
export function blanksIn(path: string, options: FormOptions & { files: FileSource }): number {
  const { value, problems } = readForm(path, options.files, options);
  const waiting: Waiting[] = [...(value ? emptyEntries(value) : []), ...emptiesAmong(problems)];
  if (value) {
    const filled = fillForm(value, { draft: true, trace: { boxes: [], waiting } });
    waiting.push(...emptiesAmong(filled.problems));
  }
  return waitingOf({ boxes: [], waiting }).length;
}

function emptiesAmong(problems: readonly Problem[]): Waiting[] {
  return problems.filter(({ code }) => code === 'form/empty-box').map((problem) => ({ problem }));
}

/** A department's piece on pages: in a paper that holds nothing else. */
function printedPiece(
  path: string,
  { memory: _, ...options }: Parameters<typeof fillIn>[1],
): FilledIn['printed'] {
  const paper = paperAround(openForm(path, options));
  return fillIn(paper.path, { ...options, files: paper.files }).value?.printed;
}

/**
 * A form as last year's, to be shown beside this year's; undefined where it cannot be read.
 * @param path absolute path of the form
 */
export function readLastYear(
  path: string,
  options: FormOptions & { files: FileSource },
): Printed | undefined {
  const form = readForm(path, options.files, options).value;
  if (form === undefined) return undefined;
  const trace: Trace = { boxes: [] };
  const finished = new Map<TextNode, string[]>();
  fillForm(form, { draft: true, trace, finished });
  const { view, nodes } = viewOf(form, trace, '');
  return { view, finished: finishedById(nodes, finished) };
}

function finishedById(
  nodes: ReadonlyMap<string, TextNode>,
  finished: ReadonlyMap<TextNode, readonly string[]>,
): Map<string, readonly string[]> {
  return new Map([...nodes].map(([id, node]) => [id, finished.get(node) ?? []]));
}

/** The title on paper; that of what is issued where the notice has none of its own. */
function titleOf(data: FilledData | undefined): string {
  return (data?.标题 || data?.印发内容?.标题 || '').replace(/\s*\n\s*/gu, '');
}
