/** The mark by which the program knows its own files. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isUnchanged, marked } from '../../src/text/index.ts';

const FILES = {
  'a Word file': zipSync({ 'word/document.xml': strToU8('<w/>') }),
  'a web page': strToU8('<!DOCTYPE html>\n<html></html>\n'),
  'a PDF': strToU8('%PDF-1.7\n%%EOF\n'),
};

describe.each(Object.entries(FILES))('%s', (_, file) => {
  it('is known once it is marked, and not marked twice', () => {
    expect(isUnchanged(file)).toBe(false);
    expect(isUnchanged(marked(file))).toBe(true);
    expect(marked(marked(file))).toEqual(marked(file));
  });

  it('is not known any more after any of its bytes has changed', () => {
    const own = marked(file);
    for (let at = 0; at < own.length; at += 1) {
      const changed = own.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, isUnchanged(changed)]).toEqual([at, false]);
    }
    expect(isUnchanged(own.subarray(0, -1))).toBe(false);
    expect(isUnchanged(new Uint8Array([...own, 32]))).toBe(false);
  });
});

it('a marked Word file holds what it held', () => {
  expect(unzipSync(marked(FILES['a Word file']))).toEqual(unzipSync(FILES['a Word file']));
});

it('text has no place for a mark', () => {
  const text = strToU8('关于开会的通知\n');
  expect([marked(text), isUnchanged(text)]).toEqual([text, false]);
});
