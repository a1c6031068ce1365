/** Kinds of documents are found, not listed: code asks the list of kinds what it has to know of one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { shippedKinds } from '../../src/kinds/index.ts';
import { projectFolder } from '../support/project.ts';

/** Files that may name kinds all the same, and why. */
const NAMED: Record<string, string> = {
  'src/checks/layout/head-places.ts': 'what letterheads end with',
  'src/checks/papers/agreement-rules.ts': 'acts and tones that belong to another kind',
  'src/checks/papers/closing-rules.ts': 'customs of each kind: closings, lead-ins, what asks',
  'src/checks/papers/copy-rules.ts': 'upward papers, which are not copied down',
  'src/checks/papers/date-rules.ts': 'kinds that set a deadline, or tell what happened',
  'src/checks/papers/foot-rules.ts': 'the note of a request',
  'src/checks/papers/head-rules.ts': 'kinds that may go to a person',
  'src/checks/papers/issuing-rules.ts': 'the notice that issues or forwards',
  'src/checks/papers/parts-rules.ts': 'a letter, which may go to a person',
  'src/checks/papers/title-rules.ts': 'titles that name two kinds',
  'src/checks/punctuation/ends.ts': 'titles referred to in a text',
  'src/departments/form-text.ts': 'the kinds of a department’s form and of its Word file',
  'src/form/fill/data.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/fill/fields.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/head/customs.ts': 'customs of each kind: recipients, notes, what is public',
  'src/form/head/imprint.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/head/issuers.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/head/meetings.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/head/tense.ts': 'words of titles that look back',
  'src/form/head/titles.ts': 'words shown as an example',
  'src/form/head/years.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/form/texts/cited.ts': 'what is answered with a reply, and what is not',
  'src/form/values/coerce.ts': 'what announcements and orders are numbered by',
  'src/kinds/closing-formulas.ts': 'the table of closing words, by kind',
  'src/kinds/facts.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/outline/import/fields.ts': 'the formats of GB/T 9704-2012, 10, by their names',
  'src/readers/text/wraps.ts': 'what titles end with, above an address',
  'src/recognise/assemble.ts': 'what letterheads end with',
  'src/recognise/head/letterhead.ts': 'what letterheads end with',
  'src/recognise/words/issuing.ts': 'titles of what issues something',
  'src/recognise/words/kinds.ts': 'the words of titles, and the kinds they name',
  'src/roads/explain.ts': 'a command of the command line',
  'src/window/views/home/new-paper.tsx': 'the kind that is offered first',
};

/** What is shown, or tried, and word lists of the language. */
const SHOWN =
  /^src\/(?:codes|cli|tools)\/|^src\/(?:checks\/(?:words|lexicon|sentences|.*-rows\.ts)|layout\/title|recognise\/words\/(?:people|offices))|\.generated\.ts$/u;

const names = shippedKinds.all
  .filter(({ family }) => family === 'official' || family === 'paper')
  .flatMap(({ name, schema }) => schema.properties?.文种?.enum ?? [name])
  .filter((name) => !/[（(]/u.test(name));
const any = names.join('|');
/** A literal that is a kind's name, or a choice of several. */
const BY_NAME = new RegExp(`(['"\`])(?:${any})\\1|(?:${any})\\|(?:${any})(?=[|)])`, 'u');

it('no source knows a kind by its name but those that say why', () => {
  const knowing = filesBelow(join(projectFolder, 'src'))
    .map((file) => relative(projectFolder, file))
    .filter((file) => /\.tsx?$/u.test(file) && !SHOWN.test(file))
    .filter((file) => BY_NAME.test(code(readFileSync(join(projectFolder, file), 'utf8'))));
  expect(knowing.toSorted()).toEqual(Object.keys(NAMED).toSorted());
});

/** Without comments, and without the examples of rules. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
    .replace(/^ {4}examples: \{[\s\S]*?^ {4}\},$/gmu, '');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
