/** Paragraphs split in two, two joined into one, points told anew: what may be done to the form for it. */
import type { Operation, Plain, Where } from '../edit/index.ts';
import { plainText } from '../edit/index.ts';
import { chineseNumeral } from '../text/index.ts';
import {
  boxPlace,
  type Owner,
  type Printed,
  type PrintedParagraph,
  typedOffset,
} from './printed.ts';
import { endOfProse, removals, withoutProse } from './removals.ts';
import { spliced } from './rewritten.ts';
import type { Sources } from './sources.ts';
import { itemOf, ownersOf, printsParagraphs, type Ways } from './ways.ts';
import { likeness, wordChanges } from './words.ts';

/** Where in a typed text a place of the print is; undefined inside a box or between texts. */
function typedPlace(
  paragraph: PrintedParagraph,
  at: number,
): { owner: Owner; offset: number } | undefined {
  for (const piece of paragraph.pieces) {
    if (piece.kind === 'words' && piece.start < at && at <= piece.end) {
      return { owner: piece.owner, offset: typedOffset(piece, at - piece.start) };
    }
    if (piece.kind === 'box' && piece.end === at) {
      return { owner: piece.owner, offset: boxPlace(piece).end };
    }
  }
  return undefined;
}

/** Where in the first of two wordings the second one's place `at` falls. */
function placeBefore(before: string, after: string, at: number): number {
  let shift = 0;
  for (const { start, removed, text } of wordChanges(before, after)) {
    const begin = start + shift;
    if (begin >= at) break;
    if (begin + text.length >= at) return start + removed.length;
    shift += text.length - removed.length;
  }
  return at - shift;
}

/** A paragraph that became two. */
export function* splits(
  paragraph: PrintedParagraph,
  first: string,
  second: string,
): Generator<Operation[]> {
  const at = placeBefore(paragraph.text, first + second, first.length);
  yield* arranged(ownersOf(paragraph), ['分段', '首点接排']);
  const place = typedPlace(paragraph, at) ?? closedHeading(paragraph, at);
  if (place === undefined) return;
  const { owner, offset } = place;
  const typed = spliced(owner, []);
  const head = typed.slice(0, offset).trimEnd();
  const tail = typed.slice(offset).trimStart();
  if (tail === '') {
    if (owner.at.path.at(-1) !== '标题') return;
    const typedMark: Operation = { do: 'set', at: owner.at, text: `${head}。` };
    const isClosed = first.endsWith('。') && !head.endsWith('。');
    for (const set of answered(owner.at, '接排', '否', '标题')) {
      yield isClosed ? [typedMark, set] : [set];
    }
    return;
  }
  const item = itemOf(owner.at);
  const set: Operation = { do: 'set', at: owner.at, text: head };
  if (item)
    yield [set, { do: 'insert', at: item.list, index: item.index + 1, item: withoutLabel(tail) }];
  if (item) yield [set, { do: 'insert', at: item.list, index: item.index + 1, item: tail }];
  if (printsParagraphs(owner.at)) {
    yield [{ do: 'set', at: owner.at, text: `${head}\n\n${tail}` }];
  }
}

/** The heading before a mark that print closes it with. */
function closedHeading(
  { pieces }: PrintedParagraph,
  at: number,
): { owner: Owner; offset: number } | undefined {
  const mark = pieces.findIndex(({ kind, end }) => kind === 'made' && end === at);
  const before = pieces[mark - 1];
  return before && 'owner' in before
    ? { owner: before.owner, offset: before.owner.node.text.length }
    : undefined;
}

/** An entry of the section that a text stands in, added or exchanged. */
function answered(at: Where, name: string, value: string, after: string): Operation[] {
  const holder = { file: at.file, path: at.path.slice(0, -1) };
  return [
    { do: 'add', at: holder, name, value, after },
    { do: 'set', at: { ...holder, path: [...holder.path, name] }, text: value },
  ];
}

/** Points in one paragraph, or a paragraph each. */
function* arranged(owners: readonly Owner[], choices: readonly string[]): Generator<Operation[]> {
  const point = owners.find(({ at }) => at.path.at(-2) === '要点');
  const list = point && itemOf(point.at)?.list;
  if (list === undefined) return;
  for (const choice of choices) {
    for (const set of answered(list, '排法', choice, '要点')) yield [set];
  }
}

/** What the structure makes again stands not in the text. */
function withoutLabel(text: string): string {
  return text.replace(/^(?:——|[一二三四五六七八九十]{1,3}[是要抓])/u, '');
}

/** Two paragraphs that became one. */
export function* joins(printed: Printed, ways: Ways, first: number): Generator<Operation[]> {
  const [one, other] = [printed.paragraphs[first], printed.paragraphs[first + 1]];
  const [last, next] = [one && ownersOf(one).at(-1), other && ownersOf(other)[0]];
  if (last === undefined || next === undefined) return;
  if (last.node === next.node) {
    const typed = spliced(last, []);
    const start = next.marked.prose.runs[0]?.source ?? 0;
    yield [{ do: 'set', at: last.at, text: typed.slice(0, endOfProse(last)) + typed.slice(start) }];
    return;
  }
  yield* arranged(one ? ownersOf(one) : [], ['合段', '首点接排']);
  if (last.at.path.at(-1) === '标题') {
    for (const set of answered(last.at, '接排', '是', '标题')) yield [set];
  }
  const moved = next.node.text.slice(next.marked.prose.runs[0]?.source ?? 0, endOfProse(next));
  const put: Operation = { do: 'set', at: last.at, text: `${spliced(last, [])}${moved}` };
  for (const removal of removals(printed, ways, new Set([first + 1]))) yield [put, ...removal];
  yield [put, { do: 'set', at: next.at, text: withoutProse(next) }];
}

/** A paragraph of points, told anew: each point keeps its text where it is still alike. */
export function* points(
  paragraph: PrintedParagraph,
  wanted: string,
  sources: Sources,
): Generator<Operation[]> {
  const owners = ownersOf(paragraph).filter(({ at }) => at.path.at(-2) === '要点');
  const [first] = owners;
  const item = first && itemOf(first.at);
  if (first === undefined || item === undefined) return;
  const start = paragraph.pieces.find((piece) => 'owner' in piece && piece.owner === first)?.start;
  const word = paragraph.text.slice(0, start).slice(-1);
  const texts = pointsIn(wanted, word);
  if (texts.length === 0) return;
  const known = texts.map((text) => sources.typed(text));
  for (let way = 0; known.some((typed) => typed[way] !== undefined); way += 1) {
    const typed = texts.map((text, index) => known[index]?.[way] ?? plainText(text));
    yield pointOperations(owners, item.list, texts, typed);
  }
  yield pointOperations(owners, item.list, texts, texts.map(plainText));
}

/** The texts behind 一是, 二是 …, in that order. */
function pointsIn(text: string, word: string): string[] {
  const starts: { label: number; text: number }[] = [];
  let from = 0;
  for (let number = 1; ; number += 1) {
    const label = `${chineseNumeral(number)}${word}`;
    const at = text.indexOf(label, from);
    if (at < 0) break;
    from = at + label.length;
    starts.push({ label: at, text: from });
  }
  return starts.map(({ text: begin }, index) => text.slice(begin, starts[index + 1]?.label));
}

function pointOperations(
  owners: readonly Owner[],
  list: Where,
  texts: readonly string[],
  put: readonly string[],
): Operation[] {
  const left = [...owners];
  const kept = texts.map((text) => {
    const best = left
      .map((owner) => ({ owner, like: likeness(owner.marked.text, text) }))
      .sort((a, b) => b.like - a.like)[0];
    if (best === undefined || best.like < 0.4) return undefined;
    left.splice(left.indexOf(best.owner), 1);
    return best.owner;
  });
  const typed = texts.map((text, index): Plain => {
    const owner = kept[index];
    return owner ? spliced(owner, []) : (put[index] ?? plainText(text));
  });
  const first = itemOf(owners[0]?.at ?? list)?.index ?? 0;
  // What went is taken out, what stands elsewhere is moved, then what came in is put in.
  const gone = owners
    .filter((owner) => !kept.includes(owner))
    .map(({ at }): Operation => ({ do: 'remove', at }))
    .toReversed();
  const now = owners.filter((owner) => kept.includes(owner));
  const order = kept.filter((owner) => owner !== undefined);
  const staying = new Set(longestRising(order.map((owner) => now.indexOf(owner))));
  const moves = order.flatMap((owner, index): Operation[] => {
    if (staying.has(index)) return [];
    const from = now.indexOf(owner);
    now.splice(from, 1);
    const before = order[index - 1];
    const to = before === undefined ? 0 : now.indexOf(before) + 1;
    now.splice(to, 0, owner);
    const at = { file: list.file, path: [...list.path, first + from] };
    return [{ do: 'move', at, index: first + (to < from ? to : to + 1) }];
  });
  const come = typed.flatMap((item, index): Operation[] =>
    kept[index] ? [] : [{ do: 'insert', at: list, index: first + index, item }],
  );
  return [...gone, ...moves, ...come];
}

/** Places of the longest run of numbers that rises: what stands there need not move. */
function longestRising(numbers: readonly number[]): number[] {
  let longest: number[] = [];
  const ending = numbers.map((): number[] => []);
  for (const [place, number] of numbers.entries()) {
    const before = ending
      .slice(0, place)
      .filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number)
      .reduce((most: number[], run) => (run.length > most.length ? run : most), []);
    ending[place] = [...before, place];
    if (before.length + 1 > longest.length) longest = [...before, place];
  }
  return longest;
}

/** Cells that were empty and are filled: nothing of them is printed, so they are found by their place in the row. */
export function* cells(
  paragraph: PrintedParagraph,
  wanted: string,
  ways: Ways,
): Generator<Operation[]> {
  const at = ownersOf(paragraph).find((owner) => owner.at.path.at(-3) === '行')?.at;
  const row: Where | undefined = at && { file: at.file, path: at.path.slice(0, -1) };
  const node = row && ways.nodeAt(row);
  if (row === undefined || node?.type !== 'list') return;
  const shown = paragraph.text.split('\t');
  const filled = wanted.split('\t').flatMap((text, index): Operation[] => {
    const typed = node.items[index];
    const isEmpty = (shown[index] ?? '') === '' && typed?.type === 'text' && typed.text === '';
    const cell: Where = { file: row.file, path: [...row.path, index] };
    return isEmpty && text !== '' ? [{ do: 'set', at: cell, text: plainText(text) }] : [];
  });
  if (filled.length > 0) yield filled;
}
