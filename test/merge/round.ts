/** One round of a random form: printed, edited elsewhere, merged back, printed again. */
import { openForm } from '../../src/computer/library.ts';
import type { FileSource } from '../../src/form/index.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile, type WordMerge } from '../../src/roads/merge/merge.ts';
import { filesWith } from '../support/project.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';

/** Where the form of a round lies. */
const NOTICE = '/园区/通知.yaml';

/** A form's files by their paths. */
export type Texts = ReadonlyMap<string, string>;

function source(texts: Texts): FileSource {
  return filesWith(Object.fromEntries(texts));
}

export async function wordOf(texts: Texts): Promise<Uint8Array> {
  const { value, problems } = composeDocument(openForm(NOTICE, { files: source(texts) }), {
    draft: true,
  });
  if (value === undefined) throw new Error(JSON.stringify(problems.slice(0, 2)));
  return writeDocument(value, 'docx');
}

export async function merged(
  texts: Texts,
  bytes: Uint8Array,
  takes: (question: WordMerge['left'][number]) => boolean = () => false,
): Promise<WordMerge> {
  const form = openForm(NOTICE, { files: source(texts) });
  const { value, problems } = await mergeWordFile(form, { name: '改.docx', bytes }, { takes });
  if (value === undefined) throw new Error(JSON.stringify(problems.slice(0, 2)));
  return value;
}

/** Differences between the edited file and the merged form's print of which nothing was said. */
export async function unlistedAfter(
  texts: Texts,
  bytes: Uint8Array,
  merge: WordMerge,
): Promise<string[]> {
  const printed = await printedAfter(NOTICE, merge, source(texts));
  return unlisted(paragraphsOf(bytes), printed, merge.left);
}

/** Marks (表改0, 人改1) of the form or the edited file that neither print nor any question has. */
export async function lostMarks(
  texts: Texts,
  bytes: Uint8Array,
  merge: WordMerge,
): Promise<string[]> {
  const printed = await printedAfter(NOTICE, merge, source(texts));
  const said = merge.left.flatMap(({ now, wanted, from, to }) => [now, wanted, from, to]);
  const all = [...printed, ...said].join('\n');
  const changes = `${[...texts.values()].join('')}${paragraphsOf(bytes).join('')}`;
  return (changes.match(/[表人]改\d/gu) ?? []).filter((mark) => !all.includes(mark));
}

/** Marked words put in front of a mark of one of the form's texts. */
export function changeForm(texts: Map<string, string>, place: number, mark: string): void {
  const [file = ''] = [...texts.keys()].filter((_, index, all) => index === place % all.length);
  const text = texts.get(file) ?? '';
  const marks = [...text.matchAll(/。/gu)];
  const at = marks[place % Math.max(1, marks.length)]?.index;
  if (at === undefined) return;
  texts.set(file, `${text.slice(0, at)}，${mark}${text.slice(at)}`);
}
