/** What differs between printed and wanted paragraphs beyond words, and all ways that may bring it into the form. */
import { type Operation, plainOf, type Where } from '../edit/index.ts';
import type { Match } from './align.ts';
import { insertions } from './insertions.ts';
import { levelSteps } from './levels.ts';
import type { Printed, PrintedParagraph } from './printed.ts';
import { removals, standingFor } from './removals.ts';
import { spliced } from './rewritten.ts';
import { cells, joins, points, splits } from './seams.ts';
import type { Sources } from './sources.ts';
import { afterInsert, itemOf, ownersOf, type Step, type Ways } from './ways.ts';
import { likeness } from './words.ts';

/** Paragraphs that moved are as alike as this. */
const MOVED = 0.6;

/** What is wanted, and how texts of the form were typed before any of it was done. */
interface Wishes {
  wanted: readonly string[];
  matches: readonly Match[];
  sources: Sources;
}

/** All that is to be done, the surest first. */
export function* steps(
  printed: Printed,
  ways: Ways,
  { wanted, matches, sources }: Wishes,
): Generator<Step> {
  const { paragraphs } = printed;
  const { now, aim } = textsOf(printed, wanted);
  for (const { before, after } of matches) {
    const paragraph = before === undefined ? undefined : paragraphs[before];
    if (paragraph === undefined || after === undefined || paragraph.text === aim(after)) continue;
    yield {
      key: `points ${paragraph.text} ${aim(after)}`,
      ways: points(paragraph, aim(after), sources),
    };
    if (!paragraph.isRow || before === undefined || !hasSameColumns(before)) continue;
    yield {
      key: `cells ${paragraph.text} ${aim(after)}`,
      ways: cells(paragraph, aim(after), ways),
    };
  }
  yield* levelSteps(printed, ways, wanted, matches);
  yield* seamSteps(printed, ways, wanted, matches);
  yield* moveSteps(printed, ways, wanted, matches);
  for (const [place, { before, after }] of matches.entries()) {
    if (before !== undefined || after === undefined) continue;
    yield { key: `put ${aim(after)} ${place}`, ways: putting(place, aim(after)) };
  }
  for (const gone of runs(matches, 'before')) {
    const indexes = new Set(gone.flatMap((place) => matches[place]?.before ?? []));
    yield {
      key: `gone ${[...indexes].map(now).join('\n')}`,
      ways: removals(printed, ways, indexes),
    };
    for (const one of indexes.size > 1 ? indexes : []) {
      yield { key: `gone ${now(one)}`, ways: removals(printed, ways, new Set([one])) };
    }
  }

  /** Where a column came or went, nobody knows which cell a text belongs to. */
  function hasSameColumns(row: number): boolean {
    const head = paragraphs.findLastIndex(({ isRow }, at) => at < row && !isRow) + 1;
    const match = matches.find(({ before }) => before === head);
    const columns = (text: string) => text.split('\t').length;
    return match?.after !== undefined && columns(now(head)) === columns(aim(match.after));
  }

  function* putting(place: number, text: string): Generator<Operation[]> {
    const before = matches.slice(0, place).findLast((match) => match.before !== undefined)?.before;
    const behind = matches.slice(place + 1).find((match) => match.before !== undefined)?.before;
    for (const source of sources.typed(bare(text)))
      yield* insertions(printed, ways, { before, behind }, { text, source });
    yield* insertions(printed, ways, { before, behind }, { text });
  }
}

function textsOf({ paragraphs }: Printed, wanted: readonly string[]) {
  return {
    now: (index: number | undefined) =>
      index === undefined ? '' : (paragraphs[index]?.text ?? ''),
    aim: (index: number | undefined) => (index === undefined ? '' : (wanted[index] ?? '')),
  };
}

/** Paragraphs to be split or joined: until that is done or was tried in vain, their words wait, so that none is lost. */
export function* seamSteps(
  printed: Printed,
  ways: Ways,
  wanted: readonly string[],
  matches: readonly Match[],
): Generator<Step & { waiting: number }> {
  const { paragraphs } = printed;
  const { now, aim } = textsOf(printed, wanted);
  for (const [place, { before, after }] of matches.entries()) {
    const paragraph = before === undefined ? undefined : paragraphs[before];
    if (paragraph === undefined || after === undefined || paragraph.text === aim(after)) continue;
    for (const [one, other] of [
      [place, place + 1],
      [place - 1, place],
    ] as const) {
      const step =
        splitStep(paragraph, after, one, other) ?? joinStep(before ?? 0, after, one, other);
      if (step) yield { ...step, waiting: before ?? 0 };
    }
  }

  function splitStep(
    paragraph: PrintedParagraph,
    after: number,
    one: number,
    other: number,
  ): Step | undefined {
    const extra = matches[one]?.after === after ? matches[other] : matches[one];
    if (extra?.after === undefined || extra.before !== undefined) return undefined;
    const [first, second] = [aim(matches[one]?.after), aim(matches[other]?.after)];
    const whole = likeness(paragraph.text, first + second);
    if (whole < 0.5 || whole <= likeness(paragraph.text, aim(after))) return undefined;
    return { key: `split ${first}|${second}`, ways: splits(paragraph, first, second) };
  }

  function joinStep(before: number, after: number, one: number, other: number): Step | undefined {
    const extra = matches[one]?.after === after ? matches[other] : matches[one];
    if (extra?.before === undefined || extra.after !== undefined) return undefined;
    const first = Math.min(before, extra.before);
    const whole = likeness(now(first) + now(first + 1), aim(after));
    if (whole < 0.5 || whole <= likeness(now(before), aim(after))) return undefined;
    return { key: `join ${now(first)}|${now(first + 1)}`, ways: joins(printed, ways, first) };
  }
}

/** Runs of neighbours that stand on one side alone, as places among the matches. */
function runs(matches: readonly Match[], side: 'before' | 'after'): number[][] {
  const other = side === 'before' ? 'after' : 'before';
  const found: number[][] = [];
  let open: number[] | undefined;
  for (const [place, match] of matches.entries()) {
    const isAlone = match[side] !== undefined && match[other] === undefined;
    if (!isAlone) {
      // What came in between belongs to neither run.
      if (match[side] !== undefined) open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      found.push(open);
    }
    open.push(place);
  }
  return found;
}

/** Paragraphs that went in one place and came in another. */
function* moveSteps(
  printed: Printed,
  ways: Ways,
  wanted: readonly string[],
  matches: readonly Match[],
): Generator<Step> {
  const { paragraphs } = printed;
  const put = runs(matches, 'after').flat();
  for (const gone of runs(matches, 'before')) {
    const indexes = gone.flatMap((place) => matches[place]?.before ?? []);
    const { nodes } = standingFor(printed, ways, new Set(indexes));
    for (const node of nodes) {
      const own = [...ways.printedBy(node)].sort((a, b) => a - b);
      const texts = own.map((index) => paragraphs[index]?.text ?? '');
      const start = put.findIndex((place, at) =>
        texts.every((text, offset) => {
          const after = matches[put[at + offset] ?? -1]?.after;
          return put[at + offset] === place + offset && after !== undefined
            ? likeness(bare(text), bare(wanted[after] ?? '')) >= MOVED
            : false;
        }),
      );
      const place = put[start];
      if (place === undefined) continue;
      const key = `move ${texts.join('\n')} ${place}`;
      const target = matches[place]?.after;
      const text = target === undefined ? '' : (wanted[target] ?? '');
      yield {
        key,
        ways: moving(printed, ways, matches, { node, place, span: texts.length, text }),
      };
    }
  }
}

/** A paragraph without the number that its place gives it. */
function bare(text: string): string {
  return text.replace(
    /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．]|——)/u,
    '',
  );
}

function* moving(
  printed: Printed,
  ways: Ways,
  matches: readonly Match[],
  { node, place, span, text }: { node: Where; place: number; span: number; text: string },
): Generator<Operation[]> {
  const own = ways.printedBy(node);
  const isOther = ({ before }: Match) => before !== undefined && !own.has(before);
  const before = matches.slice(0, place).findLast(isOther)?.before;
  const behind = matches.slice(place + span).find(isOther)?.before;
  const from = itemOf(node);
  const tree = ways.nodeAt(node);
  if (tree === undefined) return;
  const [only] = own;
  const paragraph = only === undefined ? undefined : printed.paragraphs[only];
  const owner = own.size === 1 && paragraph ? ownersOf(paragraph)[0] : undefined;
  const incoming = [
    ...(from ? [{ text, node: plainOf(tree) }] : []),
    ...(owner ? [{ text, source: spliced(owner, []) }] : []),
  ];
  for (const each of incoming) {
    for (const operations of insertions(printed, ways, { before, behind }, each)) {
      const [put] = operations;
      if (put?.do !== 'insert') {
        yield [...operations, { do: 'remove', at: node }];
        continue;
      }
      const isSameList =
        from &&
        from.list.file === put.at.file &&
        from.list.path.join('/') === put.at.path.join('/');
      if (isSameList) yield [{ do: 'move', at: node, index: put.index }];
      else yield [put, { do: 'remove', at: afterInsert(node, put.at, put.index) }];
    }
  }
}
