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

const functions = Object.entries(library)
  .filter(([, value]) => typeof value === 'function')
  .map(([name]) => name);
const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));
const examples = sources.flatMap(examplesOf).filter(({ name }) => functions.includes(name));

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
  it('stand above every function of it', () => {
    const shown = new Set(examples.map(({ name }) => name));
    expect(functions.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each(examples)('of $name gives what it says', async ({ code }) => {
    const found = await results(code);
    expect(found.length).toBeGreaterThan(0);
    for (const [given, wanted] of found) expect(given).toEqual(wanted);
  });
});
