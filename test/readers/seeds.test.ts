/** Real text files from outside: every character is read, or left out and listed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../support/project.ts';
import { read } from './word-file.ts';

const folder = join(sharedFolder, 'seeds');
const seeds = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

describe.skipIf(seeds.length === 0)('real text files', () => {
  it.each(seeds)('%s loses nothing', (name) => {
    const bytes = readFileSync(join(folder, name));
    const { lines, leftOut } = read(bytes, name);
    const found = [...lines, ...leftOut].map(({ text }) => text).join('');
    expect(sorted(found)).toBe(sorted(bytes.toString()));
    for (const { text } of leftOut) expect(text.length).toBeLessThan(60);
    expect(leftOut.length).toBeLessThan(4);
  });
});

function sorted(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}
