/** Steps taken back and versions of a form, on the texts as they are. */
import { differences, type Edit, inverseOf, rebase } from '../../edit/index.ts';
import type { Printed } from '../../fields/index.ts';
import type { Checked } from '../../problem.ts';
import { readLastYear } from '../../roads/fill-in.ts';
import { type Acted, act, movedAway } from '../acts.ts';
import { DESK, type DeskFiles, onDesk } from '../files.ts';
import { type ComparedRow, comparedRows } from './compare.ts';
import { asOf, type History, readHistory, type Texts, textsBefore } from './history.ts';
import { shorterJournal } from './shorter.ts';
import { heldSteps, stepsToHold } from './steps.ts';

/** Takes a step back; what others did since stays, unless they changed the very words. */
export function undo(
  files: DeskFiles,
  edit: Edit,
  since: Edit = [],
): Checked<Acted & { since: Edit }> {
  if (since.length === 0) {
    const back = [...edit].reverse().map(inverseOf);
    const { value, problems } = act(
      files,
      back.map((each) => ({ do: 'splice', edit: [each] })),
    );
    return value === undefined ? { problems } : { value: { ...value, since: [] }, problems };
  }
  const texts = textsBefore(files, edit, since);
  const back = texts.map(({ file, base, before, now }) => ({
    file,
    changes: rebase(differences(base, before), base, now),
  }));
  const known = back.flatMap(({ file, changes }) => (changes ? [{ file, changes }] : []));
  if (known.length < back.length) return { problems: [movedAway()] };
  const { value, problems } = act(files, [{ do: 'splice', edit: known }]);
  if (value === undefined) return { problems };
  const left = texts.map(({ file, before }) => ({
    file,
    changes: differences(before, files.text(onDesk(file))?.text ?? ''),
  }));
  const others = since.filter(({ file }) => !texts.some((text) => text.file === file));
  return { value: { ...value, since: [...others, ...left] }, problems };
}

export interface Kept {
  /** What was done to a form, as its journal has it. @param now in milliseconds since 1970 */
  history(path: string, journal: string, now: number): History;
  /** Two versions side by side; undefined is the form as it is now. */
  compareVersions(path: string, before?: number, after?: number): ComparedRow[];
  /** Makes the form again what it was. */
  goBack(version: number): Checked<Acted>;
}

/** The history of the form that was asked for last. What it was at any time is read from its journal again. */
export function historyOf(files: DeskFiles): Kept {
  let asked: { journal: string; paths: readonly string[]; now: number } | undefined;
  const states = (): readonly { texts: Texts }[] =>
    asked ? readHistory(asked.journal, files, asked.paths, asked.now).versions : [];
  const printed = (path: string, texts: Texts = new Map()): Printed | undefined =>
    readLastYear(`${DESK}/${path}`, { files: asOf(files, texts), cwd: DESK });
  return {
    history(path, journal, now): History {
      const view = readLastYear(`${DESK}/${path}`, { files, cwd: DESK })?.view;
      asked = { journal, paths: view?.files ?? [`${DESK}/${path}`], now };
      const { done, undone, versions, missing } = readHistory(journal, files, asked.paths, now);
      const [last, lastUndone] = [stepsToHold(done), heldSteps(undone)];
      const shorter = shorterJournal(journal, now);
      return {
        done: last.held,
        hasMoreDone: last.hasMore,
        undone: lastUndone.held,
        hasMoreUndone: lastUndone.hasMore,
        versions: versions.map(({ name, at }) => ({ name, at })),
        missing,
        ...(shorter && { shorter }),
      };
    },
    compareVersions(path, before, after) {
      const known = before === undefined && after === undefined ? [] : states();
      const textsOf = (version?: number) =>
        version === undefined ? undefined : known[version]?.texts;
      const [a, b] = [printed(path, textsOf(before)), printed(path, textsOf(after))];
      return a && b ? comparedRows(a, b) : [];
    },
    goBack(version) {
      const edit: Edit = [...(states()[version]?.texts ?? new Map<string, string>())].flatMap(
        ([file, then]) => {
          const now = files.text(onDesk(file))?.text;
          return now === undefined || now === then
            ? []
            : [{ file, changes: differences(now, then) }];
        },
      );
      return act(files, [{ do: 'splice', edit }]);
    },
  };
}
