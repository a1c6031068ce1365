/** 指标 of a form to what the figures room computes with: numbers cleaned, units taken off the numbers. */
import type { FigureSource } from '../figures/index.ts';
import type { Problem } from '../problem.ts';
import type { Quantity } from './coerce.ts';
import { readNumber, readYesNo } from './coerce.ts';
import { placeOf } from './places.ts';
import type { FormNode, MapNode, TextNode } from './tree.ts';
import { mapOf, textOf } from './tree.ts';

/** The figures of a form, and the nodes they were read from by path (合计/分项), for the places of problems. */
export interface FigureTable {
  sources: Record<string, FigureSource>;
  nodes: Map<string, FormNode>;
}

/** Reads 指标 of a form. What is not a number is left out: the schema check has already said so. */
export function readFigures(root: MapNode, problems: Problem[]): FigureTable {
  const nodes = new Map<string, FormNode>();
  const figures = mapOf(root, '指标');
  const sources = figures ? readEntries(figures, '', undefined, nodes, problems) : emptyRecord();
  return { sources, nodes };
}

function readEntries(
  map: MapNode,
  above: string,
  unitAbove: string | undefined,
  nodes: Map<string, FormNode>,
  problems: Problem[],
): Record<string, FigureSource> {
  const sources = emptyRecord();
  for (const [name, { value }] of map.entries) {
    const path = above === '' ? name : `${above}/${name}`;
    nodes.set(path, value);
    if (value.type === 'list') continue;
    sources[name] =
      value.type === 'text'
        ? withUnit(readQuantity(value), undefined, unitAbove)
        : readFigure(value, path, unitAbove, nodes, problems);
  }
  return sources;
}

function readFigure(
  map: MapNode,
  path: string,
  unitAbove: string | undefined,
  nodes: Map<string, FormNode>,
  problems: Problem[],
): FigureSource {
  const value = readQuantity(textOf(map, '值'));
  const lastYear = readQuantity(textOf(map, '上年'));
  const plan = readQuantity(textOf(map, '计划'));
  const unitNode = textOf(map, '单位');
  const source = withUnit(value, unitNode?.text.trim(), unitAbove);
  const unit = source.单位 ?? lastYear?.unit ?? plan?.unit;
  if (unit !== undefined) source.单位 = unit;
  for (const key of ['值', '上年', '计划'] as const) {
    const node = textOf(map, key);
    const typed = readQuantity(node)?.unit;
    if (node && typed !== undefined && unit !== undefined && typed !== unit) {
      problems.push(otherUnit(node, typed, unit));
    }
  }
  if (lastYear?.digits) source.上年 = lastYear.digits;
  if (plan?.digits) source.计划 = plan.digits;
  const parts = mapOf(map, '其中');
  if (parts) source.其中 = readEntries(parts, path, source.单位 ?? unitAbove, nodes, problems);
  for (const key of ['占', '同比', '口径'] as const) {
    const text = textOf(map, key)?.text.trim();
    if (text) source[key] = text;
  }
  for (const key of ['分项齐全', '数值未变'] as const) {
    const node = textOf(map, key);
    const answer = node && readYesNo(node.text);
    if (answer && 'value' in answer) source[key] = answer.value;
  }
  return source;
}

function withUnit(
  quantity: Quantity | undefined,
  typed: string | undefined,
  above: string | undefined,
): FigureSource {
  const source: FigureSource = {};
  if (quantity?.digits) source.值 = quantity.digits;
  const unit = typed ?? quantity?.unit ?? above;
  if (unit) source.单位 = unit;
  return source;
}

function readQuantity(node: TextNode | undefined): Quantity | undefined {
  const result = node && readNumber(node.text);
  return result && 'value' in result ? result.value : undefined;
}

function otherUnit(node: TextNode, typed: string, unit: string): Problem {
  return {
    severity: 'error',
    code: 'form/unit',
    message: {
      zh: `这里的单位是“${typed}”，“单位”里写的是“${unit}”。`,
      en: `The unit here is "${typed}", but 单位 says "${unit}".`,
    },
    place: placeOf(node),
    hint: {
      zh: '换算成同一个单位；单位只写一次就行。',
      en: 'Convert to one unit and write it once.',
    },
  };
}

/** Names of figures come from people: none may be taken for a property of every object. */
function emptyRecord(): Record<string, FigureSource> {
  return Object.create(null);
}
