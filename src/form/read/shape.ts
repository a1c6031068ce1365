/**
 * The shape of a form's text: what the yaml package read, and where. After a change within one plain text, as typing makes
 * it, nothing is read again: the shape of the text before takes the new words, and what stands behind them moves.
 */
import type { Document, Node, Range } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { kept, standingAlone } from '../../text/index.ts';
import type { TextNode } from '../source/tree.ts';

interface ShapeBase {
  start: number;
  end: number;
}

export interface TextShape extends ShapeBase {
  type: 'text';
  text: string;
  style: TextNode['style'];
}

export interface ListShape extends ShapeBase {
  type: 'list';
  items: Shape[];
}

export interface MapShape extends ShapeBase {
  type: 'map';
  /** Without a value where nothing stands behind the name. */
  pairs: { key: Shape; value: Shape | undefined }[];
}

/** Nobody but this page may change one. */
export type Shape = TextShape | ListShape | MapShape;

/** What is wrong with a text that is no YAML. */
export type ShapeErrors = Document['errors'];

interface Known {
  text: string;
  shape: Shape | undefined;
}

/** A form has a handful of files; of each the text that was read last is known. */
const FILES = 8;
/** Of longer texts none is held. */
const LONGEST = 1_000_000;
const recent = kept<Known>(FILES);

/**
 * The shape of a text, or its errors; neither where there is nothing in it. Throws a RangeError where it is too deep.
 * @param file its path
 */
export function shapeOf(
  file: string,
  text: string,
): { shape: Shape | undefined } | { errors: ShapeErrors } {
  const known = recent.get(file);
  if (known !== undefined && takesOver(known, text)) return { shape: known.shape };
  const read = readShape(text);
  if ('shape' in read && text.length <= LONGEST) recent.keep(file, { text, shape: read.shape });
  return read;
}

/** The same, with nothing known before. */
export function readShape(text: string): { shape: Shape | undefined } | { errors: ShapeErrors } {
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: false,
  });
  if (errors.length > 0) return { errors };
  return { shape: contents === null ? undefined : shaped(contents as Node) };
}

const STYLES: Record<string, TextShape['style']> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function shaped(node: Node | null): Shape {
  const range: Range = node?.range ?? [0, 0, 0];
  const [start, end] = range;
  if (isMap(node)) {
    const pairs = node.items.filter((item) => isPair(item)).map(shapedPair);
    return { type: 'map', start, end, pairs };
  }
  if (isSeq(node)) {
    // A `key: value` pair inside [ ] is a map of its own.
    const items = node.items.map(
      (item): Shape =>
        isPair(item)
          ? { type: 'map', start, end, pairs: [shapedPair(item)] }
          : shaped(item as Node | null),
    );
    return { type: 'list', start, end, items };
  }
  // An alias (*name) is never meant as one: what was typed is kept, and the placeholder check speaks of it.
  if (isAlias(node)) return { type: 'text', start, end, text: `*${node.source}`, style: 'plain' };
  const text = isScalar(node) ? standingAlone(String(node.value ?? '')) : '';
  const style = (isScalar(node) && STYLES[node.type ?? '']) || 'plain';
  return { type: 'text', start, end, text, style };
}

function shapedPair({ key, value }: { key: unknown; value: unknown }): MapShape['pairs'][number] {
  const has = value !== null && value !== undefined;
  return { key: shaped(key as Node | null), value: has ? shaped(value as Node) : undefined };
}

/** Begins with a letter, a digit or a Chinese sign, ends with something to be seen; nothing in it means anything in YAML. */
const PLAIN =
  /^[^\s\p{Cc}\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e](?:[^\s\p{Cc}:#,[\]{}]| (?! ))*$/u;

/** Makes the shape known that of another text where only the words of one plain text differ. */
function takesOver(known: Known, text: string): boolean {
  const before = known.text;
  if (before === text) return true;
  const { from, to, grown } = changeBetween(before, text);
  const leaf = known.shape && plainAround(known.shape, from, to);
  if (leaf === undefined) return false;
  const { start, end } = leaf;
  const words = standingAlone(text.slice(start, end + grown));
  if (before.slice(start, end) !== leaf.text || !isWords(leaf.text) || !isWords(words))
    return false;
  move(known.shape as Shape, { start, end }, grown);
  leaf.text = words;
  known.text = text;
  return true;
}

function isWords(text: string): boolean {
  return PLAIN.test(text) && !text.endsWith(' ');
}

/** The stretch of the text before that is another one now, and by how much it has grown. */
function changeBetween(before: string, now: string): { from: number; to: number; grown: number } {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === now.charCodeAt(from)) from += 1;
  const grown = now.length - before.length;
  let to = before.length;
  while (
    to > from &&
    to + grown > from &&
    before.charCodeAt(to - 1) === now.charCodeAt(to + grown - 1)
  )
    to -= 1;
  return { from, to, grown };
}

/** The plain text that holds a stretch; no name of an entry. */
function plainAround(shape: Shape, from: number, to: number): TextShape | undefined {
  if (shape.start > from || shape.end < to) return undefined;
  if (shape.type === 'text')
    return shape.style === 'plain' && shape.text !== '' ? shape : undefined;
  const below =
    shape.type === 'list' ? shape.items : shape.pairs.flatMap(({ value }) => value ?? []);
  for (const each of below) {
    const found = plainAround(each, from, to);
    if (found) return found;
  }
  return undefined;
}

/** Moves all that stands behind a text which has grown, and the ends of what it stands in. */
function move(shape: Shape, where: ShapeBase, grown: number): void {
  if (shape.end < where.end) return;
  if (shape.start >= where.end) shape.start += grown;
  if (shape.end > where.start) shape.end += grown;
  if (shape.type === 'list') for (const each of shape.items) move(each, where, grown);
  else if (shape.type === 'map') {
    for (const { key, value } of shape.pairs) {
      move(key, where, grown);
      if (value) move(value, where, grown);
    }
  }
}
