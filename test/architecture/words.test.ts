/** Words that recognition goes by stand in its lists: a pattern elsewhere names two at most. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'src/recognise');
/** Three words of Chinese, one of which is meant. */
const LIST = /(?:\p{Script=Han}+\??\|){2,}\p{Script=Han}+/u;

it('no file of src/recognise but its word lists has a list of words', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('words/'));
  const found = files.filter((name) => LIST.test(readFileSync(join(folder, name), 'utf8')));
  expect(files.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

/** A choice made by the words of a message, or by whether they were said before: codes, places and fields tell. */
const DECIDES =
  /\b(?:message|words|hint)(?:\?)?\.(?:zh|en)(?:\s*[!=]==|\.(?:includes|startsWith|endsWith|match|search|indexOf)\()|[!=]==\s*\w+\.(?:message|words|hint)\.(?:zh|en)\b|\.(?:has|test|exec)\((?:\w+\.)*(?:message(?:\.(?:zh|en))?|(?:words|hint)\.(?:zh|en))\)|\bmessage\.(?:includes|startsWith|endsWith|match|search|indexOf)\(/u;

/** The line of a template that cannot be parsed: Handlebars tells it in words only. */
const READS_PLACES = ['template/errors.ts'];

it('nothing is decided by the words of a message', () => {
  const source = join(projectFolder, 'src');
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .filter((name) => DECIDES.test(withoutComments(readFileSync(join(source, name), 'utf8'))));
  expect(found.map((name) => name.replaceAll('\\', '/'))).toEqual(READS_PLACES);
  for (const choice of ['known.has(problem.message.zh)', '/a key/.test(error.message)']) {
    expect(DECIDES.test(choice)).toBe(true);
  }
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//gu, '');
