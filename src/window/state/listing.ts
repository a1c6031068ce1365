/** The list of the desk's forms: their names at once, their cards as they are read, then what is empty in each. */
import { type DeskFile, isRecord } from '../../desk/index.ts';
import type { Card, Engine } from '../../workshop/index.ts';
import type { State } from './state.ts';
import { untilStill } from './still.ts';
import type { Store } from './store.ts';

/** So often the list is drawn with what was read or counted since: of hundreds of forms not for each. */
const DRAWN_MS = 200;

/** Of a few forms, all are read before anybody has read their names. */
const FEW = 20;

/** @param look looks what lies on the desk */
export function listing(
  store: Store<State>,
  engine: Engine,
  look: () => Promise<readonly DeskFile[]>,
): () => Promise<void> {
  let turn = 0;
  return async () => {
    turn += 1;
    const own = turn;
    const isOld = () => own !== turn;
    const all = (await look()).map(({ path }) => path);
    if (isOld()) return;
    const paths = all.filter(isForm);
    // A list that is there already stays as it is until all is read again.
    const { cards: before, unread } = store.get();
    const isFirst = before === undefined || unread.length > 0;
    if (before === undefined && paths.length > FEW) store.set({ unread: paths });
    await engine.lay(all);
    const [kinds, { exists }] = [await engine.kinds(), await engine.office()];
    if (isOld()) return;
    store.set({ kinds, hasOffice: exists });
    const cards = readCards(store, engine, paths, { isFirst, isOld });
    const done = cards.then((read) => {
      if (isOld()) return;
      store.set({ cards: read, unread: [] });
      void countBlanks(store, engine, read);
    });
    if (!isFirst) await done;
  };
}

function isForm(path: string): boolean {
  return /\.ya?ml$/iu.test(path) && !isRecord(path);
}

/** One after another: what is opened meanwhile waits for one of them at most. */
async function readCards(
  store: Store<State>,
  engine: Engine,
  paths: readonly string[],
  { isFirst, isOld }: { isFirst: boolean; isOld: () => boolean },
): Promise<Card[]> {
  const cards: Card[] = [];
  let shown = Date.now();
  for (const [index, path] of paths.entries()) {
    const card = await engine.card(path);
    if (isOld()) break;
    if (card) cards.push(card);
    if (!isFirst || Date.now() - shown < DRAWN_MS) continue;
    await untilStill();
    // What has no year may be a part of a paper that is not read yet.
    const papers = cards.filter(({ year }) => year !== undefined);
    const parts = cards.filter(({ year }) => year === undefined).map((part) => part.path);
    store.set({ cards: papers, unread: [...paths.slice(index + 1), ...parts] });
    shown = Date.now();
  }
  return cards;
}

/** Each form is read for it, one after another: the list is seen before, and left at any time. */
async function countBlanks(
  store: Store<State>,
  engine: Engine,
  cards: readonly Card[],
): Promise<void> {
  let shown = 0;
  let counted: Record<string, number> = {};
  for (const [index, { path }] of cards.entries()) {
    if (store.get().cards !== cards || store.get().view !== 'home') return;
    counted[path] = await engine.blanks(path);
    if (Date.now() - shown < DRAWN_MS && index < cards.length - 1) continue;
    store.set({ blanks: { ...store.get().blanks, ...counted } });
    [shown, counted] = [Date.now(), {}];
  }
}
