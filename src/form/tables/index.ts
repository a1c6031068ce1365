/** The tables of a form, held against themselves and against its texts. */
import type { Problem } from '../../problem.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { captionProblems, labelledCaption } from './captions.ts';
import { changedPlaces } from './changed-places.ts';
import { columnProblems } from './columns.ts';
import { countedInAttachment, countedInTotal, countedTwice } from './counted.ts';
import { otherNames } from './named.ts';
import { partExceeds } from './pairs.ts';
import { rankProblems, scoreProblems } from './ranks.ts';
import { saidOfScores } from './scores.ts';
import { saidOfTotals } from './shared.ts';
import { tableOf } from './table.ts';
import { captionUnit, transposed, unitProblems } from './units.ts';
import { saidOfColumns } from './unsummed.ts';

export { clauseBefore, type Plain, placeOfPlain, plainOf, sentenceBefore } from './plain.ts';

/**
 * What a person is asked of the tables among these mappings.
 * @param root the form's root, whose attachments hold what a text counts
 * @param texts the texts of the body
 * @param title as it is printed
 */
export function* tableProblems(
  root: MapNode,
  maps: readonly MapNode[],
  texts: readonly TextNode[],
  title: string,
): Generator<Problem> {
  for (const map of maps) {
    yield* columnProblems(map);
    const table = tableOf(map);
    if (table === undefined) continue;
    yield* rankProblems(table);
    yield* changedPlaces(table);
    yield* labelledCaption(table);
    yield* countedInTotal(table, texts);
    yield* countedTwice(table, texts);
    const scores = [...scoreProblems(table)];
    yield* scores;
    // a wrong score spoils what is said of all
    if (scores.length === 0) yield* saidOfScores(table, texts);
    yield* saidOfTotals(table, texts);
    yield* saidOfColumns(table, texts);
    yield* differently(captionUnit(table, texts), () => unitProblems(table, texts));
    yield* transposed(table, texts);
    yield* partExceeds(table);
    yield* otherNames(table, texts);
    yield* captionProblems(table, title, () => headingsAnd(texts, maps));
  }
  yield* countedInAttachment(root, texts);
}

/** What is wrong with the whole table's unit is not said again of a column. */
function* differently(first: Iterable<Problem>, others: () => Iterable<Problem>) {
  const found = [...first];
  yield* found;
  if (found.length === 0) yield* others();
}

/** All that a form says beside the captions of its tables. */
function headingsAnd(texts: readonly TextNode[], maps: readonly MapNode[]): string {
  const headings = maps.slice(1).map(({ entries }) => {
    const heading = entries.get('标题')?.value;
    return heading?.type === 'text' ? heading.text : '';
  });
  return [...texts.map(({ text }) => text), ...headings].join('\n');
}
