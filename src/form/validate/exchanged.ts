/** Two entries, one below the other, each with what belongs to the other: 成文日期 with 是, 盖章 with a date. */
import { resolved, type Schema } from '../../kinds/index.ts';
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
  const names = [...root.entries.keys()];
  const problems: Problem[] = [];
  const told = new Set<FormNode>();
  for (const { keyword, node, path } of mistakes) {
    const isValue = keyword === 'format' || keyword === 'enum';
    if (path.length !== 1 || !isValue || told.has(node)) continue;
    const at = names.indexOf(path[0] ?? '');
    const own = schema.properties?.[path[0] ?? ''];
    for (const from of [at - 1, at]) {
      const [upper, lower] = [names[from], names[from + 1]];
      const one = root.entries.get(upper ?? '');
      const other = root.entries.get(lower ?? '');
      if (upper === undefined || lower === undefined || !one || !other) continue;
      const mate = one.value === node ? other.value : one.value;
      const of = schema.properties?.[one.value === node ? lower : upper];
      if (!fits(own, mate) || !fits(of, node)) continue;
      problems.push(tell(upper, lower, one));
      told.add(node).add(mate);
      break;
    }
  }
  return { problems, rest: mistakes.filter(({ node }) => !told.has(node)) };
}

function fits(schema: Schema | undefined, node: FormNode): boolean {
  const { type, format, enum: choices } = resolved(schema) ?? {};
  if (node.type !== 'text' || node.text.trim() === '') return false;
  if (!(type === undefined || [type].flat().includes('string'))) return false;
  if (choices !== undefined) return choices.includes(node.text.trim());
  const read = formats[format ?? ''];
  return read === undefined || 'value' in read(node.text);
}

function tell(upper: string, lower: string, one: Entry): Problem {
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
