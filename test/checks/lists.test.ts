/** The long lists of words are what their generator makes of the packages they come from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bondOf, NO_SIGNS, usageOf, withSign } from '../../src/checks/lexicon/followers.ts';
// @ts-expect-error plain JavaScript
import { contextListOf } from '../../src/tools/lists/contexts.mjs';
// @ts-expect-error plain JavaScript
import { listOf } from '../../src/tools/lists/followers.mjs';
// @ts-expect-error plain JavaScript
import { lists } from '../../src/tools/lists/index.mjs';
// @ts-expect-error plain JavaScript
import { meantListOf } from '../../src/tools/lists/meant.mjs';
// @ts-expect-error plain JavaScript
import { newsPairs } from '../../src/tools/lists/news.mjs';
// @ts-expect-error plain JavaScript
import { learnt } from '../../src/tools/lists/weights.mjs';
import { projectFolder } from '../support/project.ts';

/** The file of smartcn with one pair in it: arrays of longs and ints as Java serializes them. */
function tableWith(pair: string, count: number) {
  const slots = 402_137;
  const bytes = Buffer.alloc(20 + slots * 12);
  let hash = 0xcbf29ce484222325n;
  for (const sign of pair) {
    const code = BigInt(sign.charCodeAt(0));
    for (const byte of [code & 255n, code >> 8n])
      hash = BigInt.asUintN(64, (hash ^ byte) * 1099511628211n);
  }
  bytes.writeInt32BE(slots, 4);
  bytes.writeBigUInt64BE(hash, 8);
  bytes.writeInt32BE(slots, 12 + slots * 8);
  bytes.writeInt32BE(count, 16 + slots * 8);
  return { 'org/apache/lucene/analysis/cn/smart/hhmm/bigramdict.mem': bytes };
}

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

describe('npm run lists', () => {
  it.each(Object.entries<string>(lists()))('makes %s as it stands', (path, text) => {
    // Texts of half a megabyte are not to be shown side by side.
    expect(read(path) === text).toBe(true);
  });
});

describe('npm run lists -- followers laws jar news', () => {
  const seen = (pairs: readonly (readonly [string, number])[]) => {
    const [bonds, usage] = [...String(listOf(pairs)).matchAll(/= `\n([^`]*)\n`/gu)].map(
      ([, digits]) => digits ?? '',
    );
    return { bonds, usage };
  };
  const others = [
    ['建立\t制度', 400],
    ['有关\t规定', 400],
  ] as const;

  it('takes pairs of words that stand together eight times, and oftener than by chance', () => {
    const rare = seen([...others, ['完善\t机制', 7]]);
    const seldom = seen([...others, ['完善\t机制', 8]]);
    expect(rare).toEqual(seen(others));
    expect(seldom.bonds).not.toBe(rare.bonds);
    expect(seldom.usage).toBe(rare.usage);
  });

  it('knows how usual words are from twenty times on', () => {
    expect(seen([...others, ['完善\t机制', 20]]).usage).not.toBe(seen(others).usage);
  });

  it('has the head of the list that stands', () => {
    const head = (text: string) => text.slice(0, text.indexOf('`\n'));
    expect(head(String(listOf(others)))).toBe(head(read('src/checks/lexicon/follow-list.ts')));
  });

  it('is read as it was written', () => {
    const hash = (word: string) =>
      Array.from(word).reduce((sum, sign) => withSign(sum, sign.charCodeAt(0)), NO_SIGNS);
    expect(bondOf(hash('完善'), hash('机制'))).toBeGreaterThan(0);
    expect(bondOf(hash('完善'), hash('机智'))).toBe(0);
    expect(usageOf(hash('机制'))).toBeGreaterThan(usageOf(hash('机智')));
  });
});

describe('the news of smartcn', () => {
  it('are found by trying all pairs of usual words', () => {
    // 发展@机制: its hash as Java writes it, in arrays of one slot
    const table = tableWith('发展@机制', 5);
    expect(newsPairs(table, [{ word: '发展' }, { word: '机制' }])).toEqual([['发展\t机制', 5]]);
  });
});

describe('npm run lists -- contexts laws news', () => {
  const counts = (neighbour: string, times: number) => ({
    met: new Map([
      ['反应', 100],
      ['反映', 100],
    ]),
    near: new Map([
      ['反应', new Map([['<化学', 40]])],
      ['反映', new Map([[neighbour, times]])],
    ]),
  });

  it('keeps neighbours that stand with one word much oftener than with the other', () => {
    const list = String(contextListOf(counts('>意见', 40)));
    expect(list).toMatch(/反应=反映=0 [^=]*\d>意见/u);
    expect(list).toMatch(/反应=反映=0 -\d<化学/u);
  });

  it('leaves out what is seldom met', () => {
    expect(String(contextListOf(counts('>意见', 7)))).not.toContain('意见');
  });
});

describe('npm run lists -- meant laws news', () => {
  it('keeps what is doubted in two texts or more', () => {
    const list = String(
      meantListOf(
        new Map([
          ['补植', 2],
          ['切丝', 1],
        ]),
      ),
    );
    expect(list).toContain('\n补植\n');
    expect(list).not.toContain('切丝');
  });

  it('has the head of the list that stands', () => {
    const head = (text: string) => text.slice(0, text.indexOf('`\n'));
    const stands = read('src/checks/lexicon/learnt/meant-list.ts');
    expect(head(String(meantListOf(new Map())))).toBe(head(stands));
  });
});

describe('npm run lists -- weights pairs news', () => {
  const row = (gain: number, isSlip: boolean) => ({ signs: { none: 1, gain }, isSlip });
  const rows = [
    ...Array.from({ length: 60 }, (_, at) => row(at % 10, at % 10 > 5)),
    ...Array.from({ length: 10 }, () => row(9, false)),
  ];

  it('weighs what slips have more of, and starts below nothing', () => {
    const [none, gain] = learnt(rows, ['none', 'gain']);
    expect(gain).toBeGreaterThan(0);
    expect(none).toBeLessThan(0);
  });
});
