/** The examples in the docstrings of the library do what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/computer/library.ts';
import { projectFolder } from '../support/project.ts';

interface Example {
  name: string;
  code: string;
}

const roads = readdirSync(join(projectFolder, 'src/roads')).map((file) => `src/roads/${file}`);
const examples = ['src/computer/library.ts', ...roads].flatMap(examplesOf);

/** The lines below each `@example`, with the function that they stand above. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(join(projectFolder, file), 'utf8');
  const docs = text.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?function (\w+)/gu,
  );
  return [...docs].flatMap(([, doc = '', name = '']) => {
    const [, below] = doc.split(/^ \* @example$/mu);
    if (below === undefined) return [];
    const [own = ''] = below.split(/^ \* @/mu);
    return [{ name, code: own.replace(/^ \* ?/gmu, '').trim() }];
  });
}

/** Runs the lines; of each that ends in `// => value`, what it gave and what it should. */
async function results(code: string): Promise<[unknown, unknown][]> {
  const lines = code.replace(/^(.*?)\s*\/\/ => (.*)$/gmu, 'results.push([($1), ($2)]);');
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const names = Object.keys(library);
  const found: [unknown, unknown][] = [];
  await new AsyncFunction(...names, 'results', lines)(...Object.values(library), found);
  return found;
}

describe('the examples of the library', () => {
  it('are there', () => {
    expect(examples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['openForm', 'renderForm', 'startForm', 'importForm', 'explainCode']),
    );
  });

  it.each(examples)('of $name gives what it says', async ({ code }) => {
    const found = await results(code);
    expect(found.length).toBeGreaterThan(0);
    for (const [given, wanted] of found) expect(given).toEqual(wanted);
  });
});
