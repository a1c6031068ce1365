/** How rules ask for patterns: made once, tried only where what they need may stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Text } from '../../src/checks/text.ts';
import { projectFolder } from '../support/project.ts';

const textOf = (text: string) => new Text({ text, part: 'body' }, 0);
const found = (text: Text, pattern: RegExp) => text.matches(pattern).map(([match]) => match);

it('finds a pattern that no text was asked for before', () => {
  const text = textOf('云园新建管网3公里，云园扩建厂房。');
  expect(found(text, /云园(?:新建|扩建)/gu)).toEqual(['云园新建', '云园扩建']);
  expect(found(text, /管网\d公里/gu)).toEqual(['管网3公里']);
});

it('knows the pattern in the next text, at its beginning and at its end', () => {
  expect(found(textOf('园'), /园/gu)).toEqual(['园']);
  expect(found(textOf('云园'), /云园/gu)).toEqual(['云园']);
  expect(found(textOf('在云园区'), /云园区/gu)).toEqual(['云园区']);
  expect(found(textOf('在云园区内'), /云园区/gu)).toEqual(['云园区']);
  expect(found(textOf('在云园内'), /云园区/gu)).toEqual([]);
});

it('may match where one of the words stands that every match has', () => {
  const pattern = /(?:道路|管网)\d+公里/gu;
  expect(textOf('管网长，有很多公里').mayMatch(pattern)).toBe(false);
  expect(textOf('管网长，有5公里').mayMatch(pattern)).toBe(true);
});

it('no rule makes its pattern anew at each text', () => {
  const folder = join(projectFolder, 'src/checks');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const making = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      /eachMatch\(\s*text,\s*(?:\/|new RegExp)|\.matches\(\s*(?:\/|new RegExp)/u.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
  );
  // a title's frame alone, asked for once a paper
  expect(making).toEqual([join('letterhead', 'titles.ts')]);
});
