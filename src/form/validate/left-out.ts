/** Entries that stand beside the one they belong below: 表头 and 行 aligned with 表格. */
import { resolved, type Schema, schemaAt } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { placeOfKey } from '../source/places.ts';
import type { Entry, FormNode, MapNode } from '../source/tree.ts';
import { isBlank } from '../source/tree.ts';
import type { Mistake } from './mistake.ts';

interface LeftOut {
  /** The entry that they belong below. */
  name: string;
  owner: Entry;
  keys: string[];
}

/** One problem for all that one entry has left out; and the mistakes that are none of theirs. */
export function leftOut(mistakes: readonly Mistake[]): { problems: Problem[]; rest: Mistake[] } {
  const found = new Map<MapNode, LeftOut>();
  for (const { keyword, node, schema, key = '' } of mistakes) {
    if (keyword !== 'additionalProperties' || node.type !== 'map') continue;
    const known = found.get(node);
    const owner = known?.name ?? ownerOf(node, schema, key);
    const entry = owner === undefined ? undefined : node.entries.get(owner);
    if (owner === undefined || entry === undefined) continue;
    if (known === undefined) found.set(node, { name: owner, owner: entry, keys: [key] });
    else if (belongs(schema.properties?.[owner], node, key)) known.keys.push(key);
  }
  const isTold = ({ keyword, node, key = '' }: Mistake) =>
    keyword === 'additionalProperties'
      ? node.type === 'map' && found.get(node)?.keys.includes(key) === true
      : [...found.values()].some(
          ({ owner, keys }) => owner.value === node && keyword === 'required' && keys.includes(key),
        );
  const problems = [...found].map(([node, one]) => told(node, one));
  return {
    problems,
    rest: found.size === 0 ? [...mistakes] : mistakes.filter((one) => !isTold(one)),
  };
}

/** 其中 aligned with the names of figures: one problem for all that is wrong below it. */
export function outOfFigure(
  root: MapNode,
  schema: Schema,
  mistakes: readonly Mistake[],
): { problems: Problem[]; rest: Mistake[] } {
  const own = schemaAt(schema, ['指标', '其中'])?.properties ?? {};
  const isOut = ({ path: [top, name = ''] }: Mistake) => top === '指标' && Object.hasOwn(own, name);
  const names = new Set(mistakes.filter(isOut).map(({ path }) => path[1] ?? ''));
  const figures = root.entries.get('指标')?.value;
  const problems = [...names].flatMap((name): Problem[] => {
    const entry = figures?.type === 'map' ? figures.entries.get(name) : undefined;
    return entry === undefined ? [] : [outOfLine(name, entry)];
  });
  return { problems, rest: mistakes.filter((one) => !isOut(one)) };
}

function outOfLine(name: string, entry: Entry): Problem {
  return {
    severity: 'error',
    code: 'form/unknown-key',
    message: {
      zh: `“${name}”和指标的名称左边对齐了，应当在它上面那个指标下面。`,
      en: `${name} should stand below the figure above it.`,
    },
    place: placeOfKey(entry),
    about: name,
    hint: {
      zh: '这一项连同下面各行，行首补两个空格。',
      en: 'Indent it, and what is below, by two spaces.',
    },
  };
}

/** The entry beside it that could hold it, and does not. */
function ownerOf(node: MapNode, { properties }: Schema, key: string): string | undefined {
  for (const [name, { value }] of node.entries) {
    const isFree = isBlank(value) || (value.type === 'map' && !value.entries.has(key));
    if (isFree && belongs(properties?.[name], node, key)) return name;
  }
  return undefined;
}

function belongs(schema: Schema | undefined, node: MapNode, key: string): boolean {
  const { properties, additionalProperties } = resolved(schema) ?? {};
  if (Object.hasOwn(properties ?? {}, key)) return true;
  return typeof additionalProperties === 'object' && isFigure(node.entries.get(key)?.value);
}

/** {值: 5200, 单位: 亩} */
export function isFigure(value: FormNode | undefined): boolean {
  return (
    value?.type === 'map' && ['值', '单位', '来自', '计算'].some((key) => value.entries.has(key))
  );
}

function told(node: MapNode, { name, owner, keys }: LeftOut): Problem {
  const [first = ''] = keys;
  const entry = node.entries.get(first) ?? owner;
  const shown = `${keys
    .slice(0, 3)
    .map((key) => `“${key}”`)
    .join('')}${keys.length > 3 ? `等 ${keys.length} 项` : ''}`;
  return {
    severity: 'error',
    code: 'form/unknown-key',
    message: {
      zh: `${shown}和“${name}”左边对齐了，应当在“${name}”下面。`,
      en: `${keys.join(', ')} should stand below ${name}.`,
    },
    place: placeOfKey(entry),
    about: isBlank(owner.value) ? name : first,
    hint: {
      zh: `${keys.length > 1 ? '这几项' : '这一项'}连同下面各行，行首补两个空格。`,
      en: 'Indent them, and what is below, by two spaces.',
    },
  };
}
