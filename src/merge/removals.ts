/** What to take out of a form so that printed paragraphs go. */
import { isPlainMap, type Operation, type Plain, plainOf, type Where } from '../edit/index.ts';
import { idOf } from '../fields/index.ts';
import type { Owner, Printed } from './printed.ts';
import { spliced } from './rewritten.ts';
import { itemOf, lastFirst, ownersOf, type Ways } from './ways.ts';

/** The largest nodes that print nothing but these paragraphs, and the texts that print more than them. */
export function standingFor(
  { paragraphs }: Printed,
  ways: Ways,
  gone: ReadonlySet<number>,
): { nodes: Where[]; shared: { owner: Owner; index: number }[] } {
  const nodes = new Map<string, Where>();
  const shared: { owner: Owner; index: number }[] = [];
  for (const index of gone) {
    const paragraph = paragraphs[index];
    for (const owner of paragraph ? ownersOf(paragraph) : []) {
      const alone = ways
        .above(owner.at)
        .filter((at) => [...ways.printedBy(at)].every((each) => gone.has(each)));
      const largest = alone.at(-1);
      if (largest) nodes.set(idOf(largest), largest);
      else shared.push({ owner, index });
    }
  }
  return { nodes: [...nodes.values()].sort(lastFirst), shared };
}

function isCopies(name: unknown): name is string {
  return name === '抄送机关' || name === '分送';
}

/** Operations that may take paragraphs out; each is one way to do it. */
export function* removals(
  printed: Printed,
  ways: Ways,
  gone: ReadonlySet<number>,
): Generator<Operation[]> {
  const { nodes, shared } = standingFor(printed, ways, gone);
  const cuts = shared.map(
    ({ owner }): Operation => ({ do: 'set', at: owner.at, text: withoutProse(owner) }),
  );
  yield [...cuts, ...nodes.map((at): Operation => ({ do: 'remove', at }))];
  // Without its own entry a form prints the office's.
  if (gone.size === 1) {
    const pieces = [...gone].flatMap((index) => printed.paragraphs[index]?.pieces ?? []);
    const name = pieces
      .map((piece) => ('owner' in piece ? piece.owner.at.path[0] : ''))
      .find(isCopies);
    const at: Where = { file: printed.form.path, path: [name ?? ''] };
    if (name !== undefined) yield [{ do: 'set', at, text: '无' }];
  }
  for (const at of nodes) {
    if (at.path.at(-1) !== '标题') continue;
    yield* unheaded(ways, { file: at.file, path: at.path.slice(0, -1) });
  }
}

/** A typed text without the paragraph that this owner prints, and without the break beside it. */
export function withoutProse(owner: Owner): string {
  const { prose } = owner.marked;
  const start = prose.runs[0]?.source ?? 0;
  const end = endOfProse(owner);
  const typed = spliced(owner, []);
  const before = typed.slice(0, start).replace(/\s+$/u, '');
  const behind = typed.slice(end).replace(/^\s+/u, '');
  return before === '' || behind === '' ? before + behind : `${before}\n\n${behind}`;
}

export function endOfProse({ marked: { prose } }: Owner): number {
  const run = prose.runs.at(-1) ?? { at: 0, source: 0 };
  return run.source + prose.text.length - run.at;
}

/** A section whose heading goes: what it holds takes its place. */
function* unheaded(ways: Ways, section: Where): Generator<Operation[]> {
  const item = itemOf(section);
  const node = ways.nodeAt(section);
  if (item === undefined || node?.type !== 'map') return;
  const plain = plainOf(node);
  if (!isPlainMap(plain)) return;
  const contents = plain.entries.flatMap(([name, value]): Plain[] => {
    if (name === '小节' || name === '正文') return Array.isArray(value) ? [...value] : [];
    if (name === '导语' || name === '结语') return [value];
    return name === '条目' || name === '要点' || name === '表格'
      ? [{ entries: [[name, value]] }]
      : [];
  });
  const { list, index } = item;
  yield [
    { do: 'remove', at: section },
    ...contents
      .toReversed()
      .map((each): Operation => ({ do: 'insert', at: list, index, item: each })),
  ];
}
