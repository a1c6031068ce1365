/** Two entries, one below the other, each with what belongs to the other: 成文日期 with 是, 盖章 with a date. */
import { resolved, type Schema, schemaAt } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { placeOfKey } from '../source/places.ts';
import type { Entry, FormNode, MapNode } from '../source/tree.ts';
import { formats } from '../values/formats.ts';
import type { Mistake } from './mistake.ts';

/** One problem for both, and the mistakes of no pair. */
export function exchanged(
  root: MapNode,
  schema: Schema,
  mistakes: readonly Mistake[],
): { problems: Problem[]; rest: Mistake[] } {
  const problems: Problem[] = [];
  const told = new Set<FormNode>();
  for (const { keyword, node, path } of mistakes) {
    if ((keyword !== 'format' && keyword !== 'enum') || told.has(node)) continue;
    const map = mapAt(root, path.slice(0, -1));
    const { properties } = schemaAt(schema, path.slice(0, -1)) ?? {};
    const pair = map && pairOf(map, node, properties ?? {});
    if (pair === undefined) continue;
    problems.push(tell(...pair));
    told.add(pair[0].value).add(pair[1].value);
  }
  return { problems, rest: mistakes.filter(({ node }) => !told.has(node)) };
}

/** The entry with this value and the one above or below it, where each fits the other's name. */
function pairOf(
  map: MapNode,
  node: FormNode,
  properties: Readonly<Record<string, Schema>>,
): [Entry, Entry] | undefined {
  const entries = [...map.entries.values()];
  const at = entries.findIndex(({ value }) => value === node);
  return [at - 1, at]
    .flatMap((from): [Entry, Entry][] => {
      const [upper, lower] = [entries[from], entries[from + 1]];
      return upper && lower ? [[upper, lower]] : [];
    })
    .find(
      ([upper, lower]) =>
        fits(properties[upper.key.text.trim()], lower.value) &&
        fits(properties[lower.key.text.trim()], upper.value),
    );
}

function mapAt(root: MapNode, path: readonly string[]): MapNode | undefined {
  let node: FormNode | undefined = root;
  for (const step of path) {
    if (node?.type === 'map') node = node.entries.get(step)?.value;
    else node = node?.type === 'list' ? node.items[Number(step)] : undefined;
  }
  return node?.type === 'map' ? node : undefined;
}

function fits(schema: Schema | undefined, node: FormNode): boolean {
  // names that people choose say nothing of what stands there
  if (schema === undefined) return false;
  const { type, format, enum: choices } = resolved(schema) ?? {};
  if (node.type !== 'text' || node.text.trim() === '') return false;
  if (!(type === undefined || [type].flat().includes('string'))) return false;
  if (choices !== undefined) return choices.includes(node.text.trim());
  const read = formats[format ?? ''];
  return read === undefined || 'value' in read(node.text);
}

function tell(one: Entry, other: Entry): Problem {
  const [upper, lower] = [one.key.text.trim(), other.key.text.trim()];
  return {
    severity: 'error',
    code: 'form/exchanged',
    message: {
      zh: `“${upper}”和“${lower}”的内容写反了。`,
      en: `The values of ${upper} and ${lower} are exchanged.`,
    },
    place: placeOfKey(one),
    hint: { zh: '把这两行冒号后面的内容对调。', en: 'Exchange what stands behind the two colons.' },
  };
}
