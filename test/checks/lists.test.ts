/** The long lists of words are what their generator makes of the packages they come from. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PAIR_LIST } from '../../src/checks/lexicon/lists.ts';
// @ts-expect-error plain JavaScript
import { lists } from '../../src/tools/lists/index.mjs';
// @ts-expect-error plain JavaScript
import { pairList } from '../../src/tools/lists/pairs.mjs';
import { projectFolder } from '../support/project.ts';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

describe('npm run lists', () => {
  it.each(Object.entries<string>(lists()))('makes %s as it stands', (path, text) => {
    // Texts of half a megabyte are not to be shown side by side.
    expect(read(path) === text).toBe(true);
  });
});

describe('npm run lists -- folder', () => {
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'hongtou-laws-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  };

  it('counts which sign follows which, each class four times as frequent as the one before', () => {
    const laws = folder();
    writeFileSync(join(laws, '甲.md'), `${'第一条，'.repeat(8)}${'全体。'.repeat(7)}`);
    writeFileSync(join(laws, '乙.md'), '机关。'.repeat(32));
    writeFileSync(join(laws, '丙.txt'), '不算。'.repeat(99));
    const classes = [...String(pairList(laws)).matchAll(/`\n([^`]*)\n`/gu)].map(
      ([, words]) => words,
    );
    expect(classes).toEqual(['一条 第一', '机关', '', '', '']);
  });

  it('has the head of the list that stands, in five classes', () => {
    const head = (text: string) => text.slice(0, text.indexOf('['));
    expect(head(pairList(folder()))).toBe(head(read('src/checks/lexicon/pair-list.ts')));
    expect(PAIR_LIST).toHaveLength(5);
    expect(PAIR_LIST.at(-1)).toMatch(/\s三十条章/u);
  });
});
