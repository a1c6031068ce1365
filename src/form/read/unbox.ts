/** Boxes that a new form has for whole values: what was written into one is the value. */
import { type Kind, schemaAt } from '../../kinds/index.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';

/** 〔2024〕 typed with the brackets of a box: a year within a document number is none. */
const YEAR_IN_NUMBER = /(?<=[\p{Script=Han}A-Za-z])【\d{4}年?】(?=第?\d)/u;

/**
 * Takes the brackets off values that are read by their form: choices, dates, numbers, paths. 【是】 is 是, and
 * 【2024】年【1】月【6】日 a date. Texts keep their boxes, which are filled in later.
 */
export function unbox(root: MapNode, kind: Kind): void {
  visit(root, [], kind);
}

function visit(node: FormNode, path: readonly string[], kind: Kind): void {
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) visit(item, [...path, `${index}`], kind);
  } else if (node.type === 'map') {
    for (const [key, { value }] of node.entries) visit(value, [...path, key], kind);
  } else if (node.text.includes('【') && isReadByForm(path, kind)) {
    node.text = withoutBoxes(node);
  }
}

function isReadByForm(path: readonly string[], kind: Kind): boolean {
  const schema = schemaAt(kind.schema, path);
  if (schema === undefined) return false;
  const { format, hongtou } = schema;
  if (format === '数') return false;
  const isUnit = path.length > 1 && path[0] === '指标' && path.at(-1) === '单位';
  return format !== undefined || schema.enum !== undefined || hongtou?.read === 'setting' || isUnit;
}

function withoutBoxes({ text }: TextNode): string {
  if (YEAR_IN_NUMBER.test(text)) return text;
  return text.replace(/【([^【】｜|]*[^【】｜|\s][^【】｜|]*)】/gu, (_, content: string) =>
    content.trim(),
  );
}
