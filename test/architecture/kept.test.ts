/** Nothing is kept from one call to the next but what the functions of one file keep (src/text/remembered.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

/** Files that keep something of their own, and why. */
const KEPT: Record<string, string> = {
  'src/checks/lexicon/near-words.ts':
    'what each word of the list may be typed for; no more than the list has words',
  'src/checks/text.ts': 'what each pattern of the rules needs; no more than there are patterns',
  'src/layout/lines/traits.ts': 'a table of as many characters as there are',
  'src/layout/standard/measures.ts':
    "the measures in force, put back when an office's document is laid out",
  'src/readers/html/places.ts': 'a walk up a tree of any depth, without recursion',
  'src/window/host/browser-store.ts': 'the open data base of the page',
  'src/window/state/drafts.ts': 'what is being typed in the page',
  'src/window/views/page/paper.tsx': 'the style sheets of what is shown',
  'src/workshop/cards.ts': 'the card of each form, by its text',
  'src/workshop/findings.ts': 'problems at their places, as long as the file lives',
  'src/workshop/worker.ts': 'the turn of the worker',
  'src/writers/docx/package/repeated.ts': 'paragraphs without their texts; so many and no more',
  'src/writers/docx/package/shell.ts': 'twelve files without their texts',
};

it('no module keeps anything between calls but those that say why', () => {
  const keeping = filesBelow(join(projectFolder, 'src'))
    .map((file) => relative(projectFolder, file))
    .filter((file) => /\.tsx?$/u.test(file) && !/^src\/(?:cli|tools)\//u.test(file))
    .filter((file) => keepsSomething(readFileSync(join(projectFolder, file), 'utf8')));
  expect(keeping.toSorted()).toEqual(Object.keys(KEPT).toSorted());
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
