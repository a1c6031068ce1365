/** From a character of a form's value to the place in the file where it was typed. */

import type { Place } from '../../problem.ts';
import { remembered } from '../../text/index.ts';
import { placeAt } from './source.ts';
import type { Entry, FormNode, TextNode } from './tree.ts';

/** The place of a node: its first line. */
export function placeOf(node: FormNode): Place {
  if (node.type === 'text' && (node.style === 'literal' || node.style === 'folded')) {
    return placeInText(node, 0, node.text.length);
  }
  return placeAt(node.file, node.start, node.end);
}

/** The place of a key. */
export function placeOfKey(entry: Entry): Place {
  return placeOf(entry.key);
}

/** The place of `length` UTF-16 units of a text from `offset`; right for quoted, folded and block texts too. */
export function placeInText(node: TextNode, offset: number, length: number): Place {
  const start = sourceOffset(node, offset);
  const end = length <= 0 ? start : sourceOffset(node, offset + length - 1) + 1;
  return placeAt(node.file, start, end);
}

/** The offset in the mended text of the file of the character at `offset` of a text. */
export function sourceOffset(node: TextNode, offset: number): number {
  if (node.style === 'plain' && node.end - node.start === node.text.length) {
    return node.start + Math.max(0, Math.min(offset, node.text.length));
  }
  const offsets = offsetsOf(node);
  const index = Math.max(0, Math.min(offset, offsets.length - 1));
  return offsets[index] ?? node.start;
}

/** Aligning a long text is done once, however many problems it has. */
const offsetsOf = remembered((node: TextNode) =>
  node.style === 'double' ? alignEscaped(node) : align(node),
);

/** Where the characters of a value begin in its source: after a quote, or below a block's first line. */
function contentStart(node: TextNode): number {
  const { text } = node.file;
  switch (node.style) {
    case 'plain':
      return node.start;
    case 'single':
    case 'double':
      return node.start + 1;
    case 'literal':
    case 'folded': {
      const lineEnd = text.indexOf('\n', node.start);
      return lineEnd < 0 ? node.end : lineEnd + 1;
    }
  }
}

/**
 * Outside double quotes nothing is escaped, so every visible character stands in the source in the same order;
 * only white space was folded or cut away, and '' became '. One more entry than the text has characters.
 */
function align(node: TextNode): Uint32Array {
  const source = node.file.text;
  const offsets = new Uint32Array(node.text.length + 1);
  let at = contentStart(node);
  for (let index = 0; index < node.text.length; index += 1) {
    const character = node.text.charCodeAt(index);
    if (isWhite(character)) {
      if (source.charCodeAt(at) === 0x0d && character === 0x0a) at += 1;
      offsets[index] = Math.min(at, node.end);
      if (isWhite(source.charCodeAt(at))) at += 1;
      continue;
    }
    while (at < node.end && isWhite(source.charCodeAt(at))) at += 1;
    offsets[index] = Math.min(at, node.end);
    at += node.style === 'single' && character === 0x27 ? 2 : 1;
  }
  offsets[node.text.length] = Math.min(at, node.end);
  return offsets;
}

const ESCAPE_LENGTHS: Record<string, number> = { x: 4, u: 6, U: 10 };

/** Double quotes: escapes stand for one character, a backslash at a line's end for none. */
function alignEscaped(node: TextNode): Uint32Array {
  const source = node.file.text;
  const offsets = new Uint32Array(node.text.length + 1);
  let at = contentStart(node);
  for (let index = 0; index < node.text.length; index += 1) {
    const character = node.text.charCodeAt(index);
    if (!isWhite(character)) while (at < node.end && isWhite(source.charCodeAt(at))) at += 1;
    while (source[at] === '\\' && /[\r\n]/.test(source[at + 1] ?? '')) {
      at += 2;
      while (at < node.end && isWhite(source.charCodeAt(at))) at += 1;
    }
    offsets[index] = Math.min(at, node.end);
    const isPairEnd = character >= 0xdc00 && character <= 0xdfff;
    if (isPairEnd && source.charCodeAt(at) !== character) continue;
    at += source[at] === '\\' ? (ESCAPE_LENGTHS[source[at + 1] ?? ''] ?? 2) : 1;
  }
  offsets[node.text.length] = Math.min(at, node.end);
  return offsets;
}

function isWhite(character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09;
}
