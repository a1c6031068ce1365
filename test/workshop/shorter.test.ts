/** A journal of many days made shorter: no version lost, nothing of today, nothing that others did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsDesk, memoryStore } from '../../src/desk/index.ts';
import { applyChanges, inverseOf, type JournalLine, textMark } from '../../src/edit/index.ts';
import { keepingTo } from '../../src/window/state/history.ts';
import { deskFiles } from '../../src/workshop/files.ts';
import { readHistory } from '../../src/workshop/versions/history.ts';
import { shorterJournal } from '../../src/workshop/versions/shorter.ts';
import { engineWith } from './support/engine-with.ts';

const DAY = 24 * 3600 * 1000;
const TODAY = Date.UTC(2026, 10, 29, 12);
const FILE = '/desk/表.yaml';
const FIRST = '文种: 工作总结\n标题: 总结\n正文: 好。\n';

interface Did {
  /** Days before today. */
  ago: number;
  /** Where in the text, as a share of it. */
  at: number;
  typed: string;
  by: 'act' | 'theirs' | 'version';
  /** Signs taken out where nothing is typed. */
  removes?: number;
}

/** The journal of what was done, and the text that it leads to. */
function journalOf(did: readonly Did[]): { journal: string; text: string } {
  let text = FIRST;
  const start = TODAY - (did[0]?.ago ?? 0) * DAY;
  const lines: JournalLine[] = [{ at: start, base: { [FILE]: FIRST } }];
  for (const [index, { ago, at, typed, by, removes = 1 }] of did.entries()) {
    const time = TODAY - ago * DAY + index;
    if (by === 'version') {
      lines.push({ at: time, version: `第${index}稿` });
      continue;
    }
    const start = Math.floor(at * text.length);
    const removed = text.slice(start, start + (typed === '' ? removes : 0));
    const edit = [{ file: FILE, changes: [{ start, removed, text: typed }] }];
    text = applyChanges(text, edit[0]?.changes ?? []);
    lines.push({ at: time, did: by, key: '', edit, after: { [FILE]: textMark(text) } });
  }
  return { journal: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), text };
}

const days = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 0, max: 4 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      typed: fc.constantFrom('', '增长', '7', '\n- 一条'),
      by: fc.constantFrom('act' as const, 'act' as const, 'theirs' as const, 'version' as const),
    }),
    { maxLength: 40 },
  )
  .map((did) => did.toSorted((a, b) => b.ago - a.ago));

function read(journal: string, text: string) {
  const files = deskFiles(new Map());
  files.lay(['表.yaml']);
  files.give('表.yaml', new TextEncoder().encode(text));
  return readHistory(journal, files, [FILE], TODAY + 1000);
}

describe('a shorter journal', () => {
  it('leads to the same text, by the same versions', () => {
    fc.assert(
      fc.property(days, (did) => {
        const { journal, text } = journalOf(did);
        const shorter = shorterJournal(journal, TODAY + 1000, 0) ?? journal;
        const [before, after] = [read(journal, text), read(shorter, text)];
        expect(after.missing).toEqual([]);
        const named = (states: typeof before.versions) =>
          states.map(({ name, texts }) => [name, texts.get(FILE)]).filter(([name]) => name !== '');
        expect(named(after.versions)).toEqual(named(before.versions));
        const texts = new Set(after.versions.map(({ texts: all }) => all.get(FILE)));
        for (const { texts: all } of before.versions)
          if (all.get(FILE) !== FIRST && all.get(FILE) !== text)
            expect(texts).toContain(all.get(FILE));
      }),
    );
  });

  it('keeps the steps of today, and takes the days before back one by one', () => {
    fc.assert(
      fc.property(days, (did) => {
        const { journal, text } = journalOf(did.filter(({ by }) => by !== 'theirs'));
        const shorter = shorterJournal(journal, TODAY + 1000, 0);
        if (shorter === undefined) return;
        const { done } = read(shorter, text);
        const today = did.filter(({ ago, by }) => ago === 0 && by === 'act').length;
        expect(done.length).toBeGreaterThanOrEqual(today);
        const first = [...done]
          .reverse()
          .reduce(
            (now, { edit }) =>
              [...edit]
                .reverse()
                .reduce((each, own) => applyChanges(each, inverseOf(own).changes), now),
            text,
          );
        expect(first).toBe(FIRST);
      }),
    );
  });

  it('takes back nothing that others did', () => {
    const { journal, text } = journalOf([
      { ago: 3, at: 0.9, typed: '我', by: 'act' },
      { ago: 3, at: 0.5, typed: '他', by: 'theirs' },
      { ago: 1, at: 0.9, typed: '我', by: 'act' },
    ]);
    const { done } = read(shorterJournal(journal.repeat(1), TODAY, 0) ?? journal, text);
    expect(done.filter(({ theirs }) => theirs === true).length).toBe(1);
  });

  it('is none while the journal is short', () => {
    const { journal } = journalOf([{ ago: 3, at: 0.5, typed: '我', by: 'act' }]);
    expect(shorterJournal(journal, TODAY)).toBeUndefined();
  });
});

describe('a form that is worked on for months', () => {
  it('keeps a journal that stays small, all versions, and a way back to the first day', async () => {
    const typed = (ago: number): Did[] =>
      Array.from({ length: 6 }, (_, index) => ({
        ago,
        at: 0.1,
        typed: index % 2 === 0 ? '一段很长的话，'.repeat(600) : '',
        by: 'act' as const,
        removes: 4190,
      }));
    const months = Array.from({ length: 60 }, (_, ago) => typed(60 - ago)).flat();
    months.push({ ago: 1, at: 0, typed: '', by: 'version' });
    const { journal, text } = journalOf(months);
    expect(journal.length).toBeGreaterThan(1_000_000);

    const name = textMark('表.yaml');
    const store = memoryStore([['表.yaml', new TextEncoder().encode(text)]]);
    const channel = { send: () => {}, receive: () => () => {} };
    const desk = draftsDesk('草稿', store, channel, (_, work) => work());
    await desk.journals.append(name, journal);
    const engine = engineWith(desk);
    await engine.lay(['表.yaml']);
    const keeping = keepingTo(desk, engine);
    const first = await keeping.open('表.yaml');
    const small = await desk.journals.read(name);
    expect(small.length).toBeLessThan(journal.length / 4);
    const again = await keepingTo(desk, engine).open('表.yaml');
    expect(again.missing).toEqual([]);
    expect(again.versions.filter(({ name: own }) => own !== '')).toEqual(
      first.versions.filter(({ name: own }) => own !== ''),
    );
    const way = [...again.done].reverse().flatMap(({ edit }) => [...edit].reverse());
    const start = way.reduce((now, own) => applyChanges(now, inverseOf(own).changes), text);
    expect(start).toBe(FIRST);
  });
});
