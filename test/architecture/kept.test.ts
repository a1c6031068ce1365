/**
 * Nothing is kept from one call to the next but through src/text/remembered.ts; what else a module holds is no memory
 * but a state of the moment.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** States of the moment. */
const STATES: Record<string, string> = {
  'src/layout/standard/measures.ts':
    "the measures in force, put back when an office's document is laid out",
  'src/window/state/painted.ts': 'what waits for the frame that is due in the page',
  'src/window/state/pending.ts': 'what is being typed in the page',
  'src/window/state/still.ts': 'what is being composed, held down or shown in the page',
  'src/workshop/worker.ts': 'the turn of the worker',
};

it('no module keeps anything between calls but through remembered.ts', () => {
  const keeping = filesBelow(join(projectFolder, 'src'))
    .map((file) => relative(projectFolder, file))
    .filter((file) => /\.tsx?$/u.test(file) && !/^src\/(?:cli|tools)\//u.test(file))
    .filter((file) => keepsSomething(readFileSync(join(projectFolder, file), 'utf8')));
  expect(keeping.toSorted()).toEqual(Object.keys(STATES).toSorted());
});

/** Whether a module has a `let` at its top, or a constant there that is changed. */
function keepsSomething(text: string): boolean {
  if (/^(?:export )?let /mu.test(text)) return true;
  const names = [...text.matchAll(/^(?:export )?const (\w+)\b/gmu)].map(([, name = '']) => name);
  return names.some((name) =>
    new RegExp(
      `(?<![\\w.])${name}(?:\\.(?:set|add|delete|clear|push|pop|shift|unshift|splice)\\(|\\.length = |\\[[^\\]\\n]*\\] = )`,
      'u',
    ).test(text),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
