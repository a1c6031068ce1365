/** The form as a tree of maps, lists and texts. Every scalar is text; every node knows its place. */
import type { SourceFile } from './source.ts';

export type FormNode = MapNode | ListNode | TextNode;

interface NodeBase {
  file: SourceFile;
  /** Offsets in the mended text of the file. */
  start: number;
  end: number;
}

export interface TextNode extends NodeBase {
  type: 'text';
  text: string;
  style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** Its words stand in a file beside the form; at its place there is a reference to them. */
  apart?: true;
}

export interface ListNode extends NodeBase {
  type: 'list';
  items: FormNode[];
}

export interface MapNode extends NodeBase {
  type: 'map';
  entries: Map<string, Entry>;
}

export interface Entry {
  key: TextNode;
  value: FormNode;
}

/** The value of a key, unless the key is missing or stands there with nothing after it. */
export function valueAt(map: MapNode, key: string): FormNode | undefined {
  const value = map.entries.get(key)?.value;
  return value === undefined || isBlank(value) ? undefined : value;
}

/** A text value of a key; undefined where it is missing, empty or not a text. */
export function textOf(map: MapNode, key: string): TextNode | undefined {
  const value = valueAt(map, key);
  return value?.type === 'text' ? value : undefined;
}

/** A mapping as the value of a key. */
export function mapOf(map: MapNode, key: string): MapNode | undefined {
  const value = valueAt(map, key);
  return value?.type === 'map' ? value : undefined;
}

/** The texts of a value that may be one text or a list of texts; empty ones left out. */
export function textsOf(map: MapNode, key: string): TextNode[] {
  const value = valueAt(map, key);
  if (value === undefined) return [];
  return itemsOf(value).filter((item): item is TextNode => item.type === 'text');
}

/** The items of a list, or the value itself as the only item; empty texts left out. */
export function itemsOf(value: FormNode): FormNode[] {
  return (value.type === 'list' ? value.items : [value]).filter((item) => !isBlank(item));
}

/** Nothing was typed. */
export function isBlank(node: FormNode): boolean {
  return node.type === 'text' && node.style === 'plain' && node.text.trim() === '';
}

/** The text that names the file of an entry 图片: its own, or that of 文件. */
export function pictureName(value: FormNode | undefined): TextNode | undefined {
  if (value?.type === 'text') return value;
  return value?.type === 'map' ? textOf(value, '文件') : undefined;
}
