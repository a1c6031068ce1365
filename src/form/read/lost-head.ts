/** 总结: or 计划: deleted above what belongs to it: its entries stand among those of another mapping then. */
import { type Kind, resolved } from '../../kinds/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { placeOfKey } from '../source/places.ts';
import type { MapNode } from '../source/tree.ts';
import { mapOf } from '../source/tree.ts';

/** One problem in the place of those that it brought, for the entry that lost its line. */
export function lostHead(
  root: MapNode,
  { schema }: Kind,
  problems: readonly Problem[],
): Problem[] | undefined {
  for (const name of schema.required ?? []) {
    const below = resolved(schema.properties?.[name])?.properties;
    if (below === undefined || root.entries.has(name)) continue;
    const isBelow = (key: string | undefined) => key !== undefined && Object.hasOwn(below, key);
    const isAgain = ({ code, about }: Problem) => code === 'form/duplicate-key' && isBelow(about);
    const again = problems.find(isAgain)?.place;
    if (again) return [...problems.filter((one) => !isAgain(one)), told(name, again)];
    const figures = mapOf(root, '指标');
    const strayed = [...(figures?.entries ?? [])].filter(([key]) => isBelow(key));
    const [first] = strayed;
    if (figures === undefined || first === undefined) continue;
    for (const [key] of strayed) figures.entries.delete(key);
    return [...problems, told(name, placeOfKey(first[1]))];
  }
  return undefined;
}

function told(name: string, place: Place): Problem {
  return {
    severity: 'error',
    code: 'form/required',
    message: { zh: `这里上面少了“${name}:”这一行。`, en: `"${name}:" is missing above this line.` },
    place,
    about: name,
    hint: {
      zh: `补上“${name}:”，行首不空格；下面各行多空两格。`,
      en: `Put "${name}:" above, at the margin; what is below is indented by two spaces.`,
    },
  };
}
