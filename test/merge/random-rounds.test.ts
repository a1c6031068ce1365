/** Merge then render is the edited text, or every difference is listed: for random forms and random edits. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  editWord,
  formFiles,
  habits,
  origins,
  type WordEdit,
  withoutOrigin,
  wordEdits,
} from './random-rounds.ts';
import { changeForm, lostMarks, merged, type Texts, unlistedAfter, wordOf } from './round.ts';
import { wordEditing } from './word-edits.ts';

const RUNS = Number(process.env.MERGE_RUNS ?? 30);
/** Long runs stop at this many milliseconds, so that they end with a word. */
const LIMIT = Number(process.env.MERGE_TIME ?? 600_000);

async function edited(texts: Texts, edits: readonly WordEdit[], isTracked: boolean, marks = false) {
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
          expect(await unlistedAfter(texts, bytes, await merged(texts, bytes))).toEqual([]);
        },
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false },
    );
  });

  it('of a file that says nothing of its origin, gives its text where the file is taken', async () => {
    await fc.assert(
      fc.asyncProperty(formFiles, wordEdits(3), fc.boolean(), async (texts, edits, isTaken) => {
        rounds += 1;
        const bytes = withoutOrigin(await edited(texts, edits, false));
        const merge = await merged(texts, bytes, ({ reason }) => isTaken && reason === 'unknown');
        expect(await unlistedAfter(texts, bytes, merge)).toEqual([]);
        const asked = merge.left.filter(({ reason }) => reason === 'unknown');
        expect(isTaken ? asked : merge.landed).toEqual([]);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false },
    );
  });

  it('loses no change of either side without a question, whatever is left of the origin', async () => {
    await fc.assert(
      fc.asyncProperty(
        formFiles,
        wordEdits(3),
        fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...origins),
        async (texts, edits, places, keep) => {
          rounds += 1;
          const bytes = keep(await edited(texts, edits, false, true));
          const now = new Map(texts);
          for (const [index, place] of places.entries()) changeForm(now, place, `表改${index}`);
          expect(await lostMarks(now, bytes, await merged(now, bytes))).toEqual([]);
        },
      ),
      { numRuns: RUNS, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false },
    );
  });
});
