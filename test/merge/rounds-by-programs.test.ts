/**
 * Random forms whose Word files other programs really edit and save, merged back. A number of rounds by each program:
 * `PROGRAM_ROUNDS=250 SEED=7 npx vitest run test/merge/rounds-by-programs.test.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findLibreOffice } from '../../src/cli/libreoffice.ts';
import { PYTHON, programWorks } from '../support/programs.ts';
import { type Job, libreOffice, type Program, pythonDocx, recorded } from './programs/programs.ts';
import { editWord, formFiles, origins, type WordEdit, wordEdits } from './random-rounds.ts';
import { changeForm, lostMarks, merged, type Texts, unlistedAfter, wordOf } from './round.ts';
import { wordEditing } from './word-edits.ts';

const ROUNDS = Number(process.env.PROGRAM_ROUNDS ?? 8);
const hasPython = programWorks(PYTHON, ['-c', 'import docx'], 'rounds by python-docx');
const hasOffice = findLibreOffice() !== undefined;

interface Round {
  texts: Texts;
  edits: WordEdit[];
  /** Where the form is changed meanwhile. */
  places: number[];
}

const round: fc.Arbitrary<Round> = fc.record({
  texts: formFiles,
  edits: wordEdits(4),
  places: fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 }),
});

/** What is to be done in another program; words that it puts in are marked in every other round. */
async function jobOf({ texts, edits }: Round, index: number, isTracked: boolean): Promise<Job> {
  const bytes = await wordOf(texts);
  const note = recorded(wordEditing(bytes));
  for (const [at, edit] of edits.entries()) {
    editWord(note.editing, edit, index % 2 === 0 ? '' : `人改${at}`);
  }
  return { bytes, edits: note.edits, isTracked };
}

/** Faults of a round: differences of which nothing is said, changes of either side that are gone. */
async function faultsOf({ texts, places }: Round, edited: Uint8Array, index: number) {
  const bytes = origins[index % origins.length]?.(edited) ?? edited;
  if (index % 2 === 0) {
    const merge = await merged(texts, bytes, ({ reason }) => reason === 'unknown');
    return unlistedAfter(texts, bytes, merge);
  }
  const now = new Map(texts);
  for (const [at, place] of places.entries()) changeForm(now, place, `表改${at}`);
  return lostMarks(now, bytes, await merged(now, bytes));
}

describe('Word files that another program edits', { timeout: 7_200_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-rounds-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, Program, boolean, boolean]>([
    ['python-docx', pythonDocx, false, hasPython],
    ['a macro of LibreOffice', libreOffice, false, hasOffice],
    ['a macro of LibreOffice, tracking changes', libreOffice, true, hasOffice],
  ])(
    '%s: merge then render is the edited text, and no side loses a change',
    async (name, program, isTracked, isHere) => {
      if (!isHere) return;
      const rounds = fc.sample(round, ROUNDS);
      const jobs = await Promise.all(rounds.map((each, index) => jobOf(each, index, isTracked)));
      const edited = program(join(folder, `${name.length}`), jobs);
      const faults = [];
      for (const [index, { bytes }] of edited.entries()) {
        const each = rounds[index];
        const found = each ? await faultsOf(each, bytes, index) : [];
        if (found.length > 0) faults.push({ index, edits: jobs[index]?.edits, found });
      }
      const done = edited.reduce((sum, each) => sum + each.done, 0);
      const asked = edited.reduce((sum, each) => sum + each.asked, 0);
      if (process.env.PROGRAM_ROUNDS) {
        process.stderr.write(`${name}: ${edited.length} rounds, ${done} of ${asked} edits\n`);
      }
      expect(faults).toEqual([]);
      expect(done / asked).toBeGreaterThan(0.8);
    },
  );
});
