/** Merge then render is the edited text, or every difference is listed: for random forms and random edits. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import type { FileSource } from '../../src/form/index.ts';
import { composeDocument, writeDocument } from '../../src/roads/compose.ts';
import { mergeWordFile, type WordMerge } from '../../src/roads/merge/merge.ts';
import { filesWith } from '../support/project.ts';
import { editWord, formFiles, habits, type WordEdit, wordEdits } from './random-rounds.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';
import { wordEditing } from './word-edits.ts';

const RUNS = Number(process.env.MERGE_RUNS ?? 40);
/** Long runs stop at this many milliseconds, so that they end with a word. */
const LIMIT = Number(process.env.MERGE_TIME ?? 600_000);
const path = '/园区/通知.yaml';

function source(texts: ReadonlyMap<string, string>): FileSource {
  return filesWith(Object.fromEntries(texts));
}

async function wordOf(texts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const { value, problems } = composeDocument(openForm(path, { files: source(texts) }), {
    draft: true,
  });
  if (value === undefined) throw new Error(JSON.stringify(problems.slice(0, 2)));
  return writeDocument(value, 'docx');
}

async function merged(texts: ReadonlyMap<string, string>, bytes: Uint8Array): Promise<WordMerge> {
  const { value, problems } = await mergeWordFile(openForm(path, { files: source(texts) }), {
    name: '改.docx',
    bytes,
  });
  if (value === undefined) throw new Error(JSON.stringify(problems.slice(0, 2)));
  return value;
}

async function edited(
  texts: ReadonlyMap<string, string>,
  edits: readonly WordEdit[],
  isTracked: boolean,
  marks = false,
) {
  const editing = wordEditing(await wordOf(texts), isTracked ? '王主任' : undefined);
  for (const [index, edit] of edits.entries()) editWord(editing, edit, marks ? `人改${index}` : '');
  return editing.bytes();
}

/** How many rounds were made. */
let rounds = 0;

describe('merge then render', { timeout: 2 * LIMIT + 60_000 }, () => {
  afterAll(() => {
    if (process.env.MERGE_RUNS) process.stderr.write(`${rounds} rounds\n`);
  });

  it('gives the edited text, or tells every difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        formFiles,
        wordEdits(4),
        fc.boolean(),
        fc.constantFrom(...habits),
        async (texts, edits, isTracked, [, save]) => {
          rounds += 1;
          const bytes = save(await edited(texts, edits, isTracked));
          const merge = await merged(texts, bytes);
          const printed = await printedAfter(path, merge, source(texts));
          expect(unlisted(paragraphsOf(bytes), printed, merge.left)).toEqual([]);
        },
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false },
    );
  });

  it('loses no change of either side without a question', async () => {
    await fc.assert(
      fc.asyncProperty(
        formFiles,
        wordEdits(3),
        fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 }),
        async (texts, edits, places) => {
          rounds += 1;
          const bytes = await edited(texts, edits, false, true);
          const now = new Map(texts);
          for (const [index, place] of places.entries()) changeForm(now, place, `表改${index}`);
          const merge = await merged(now, bytes);
          const printed = await printedAfter(path, merge, source(now));
          const said = merge.left.flatMap(({ now: one, wanted, from, to }) => [
            one,
            wanted,
            from,
            to,
          ]);
          const all = [...printed, ...said].join('\n');
          const changes = `${[...now.values()].join('')}${paragraphsOf(bytes).join('')}`;
          for (const mark of changes.match(/[表人]改\d/gu) ?? []) expect(all).toContain(mark);
        },
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false },
    );
  });
});

/** Marked words put behind a mark of one of the form's texts. */
function changeForm(texts: Map<string, string>, place: number, mark: string): void {
  const [file = ''] = [...texts.keys()].filter((_, index, all) => index === place % all.length);
  const text = texts.get(file) ?? '';
  const marks = [...text.matchAll(/。/gu)];
  const at = marks[place % Math.max(1, marks.length)]?.index;
  if (at === undefined) return;
  texts.set(file, `${text.slice(0, at)}，${mark}${text.slice(at)}`);
}
