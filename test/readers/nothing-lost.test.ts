/** Text files as offices and web sites have them: every character is read, or left out and listed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';
import { read } from './word-file.ts';

const folder = join(projectFolder, 'test/evaluation/documents');
const documents = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('text files', () => {
  it.each(documents)('%s loses nothing', (name) => {
    const bytes = readFileSync(join(folder, name));
    const { lines, leftOut } = read(bytes, name);
    const found = [...lines, ...leftOut].map(({ text }) => text).join('');
    expect(sorted(found)).toBe(sorted(bytes.toString()));
  });
});

function sorted(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}
