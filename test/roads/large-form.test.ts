/** Forms far longer than any office writes are made into documents like all others. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, since the bench runs it without a build
import { makeForm } from '../../bench/make-form.mjs';
import { writeDocument } from '../../src/index.ts';
import { readLines } from '../../src/readers/index.ts';
import { composeDocument } from '../support/compose.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

const SECTIONS = 140;
const CHARACTERS = 100_000;

describe('a form of a hundred and forty sections and a hundred thousand characters', () => {
  const path = resolve('/forms/总结.yaml');
  const bytes = new TextEncoder().encode(makeForm(CHARACTERS));
  const { value, problems } = composeDocument(path, {
    files: { read: (name) => (name === path ? bytes : diskFiles.read(name)) },
    templatesFolder,
    draft: false,
  });

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('is a Word file with every paragraph of its text', async () => {
    if (value === undefined) throw new Error('no document');
    const text = Buffer.from(await writeDocument(value, 'text')).toString();
    expect(text.length).toBeGreaterThan(CHARACTERS * 0.9);
    expect(text.match(/^（[一二三四五六七八九十百]+）/gmu)?.length).toBeGreaterThan(SECTIONS);
    const docx = await writeDocument(value, 'docx');
    const lines = readLines(docx, { name: '总结.docx' }).value?.lines ?? [];
    const printed = lines.filter(({ region }) => region === 'body').map((line) => line.text);
    expect(printed.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('is a page preview of as many pages as it takes', async () => {
    if (value === undefined) throw new Error('no document');
    const html = Buffer.from(await writeDocument(value, 'html')).toString();
    expect(html.match(/<section class="page"/g)?.length).toBeGreaterThan(CHARACTERS / (22 * 28));
  });
});
