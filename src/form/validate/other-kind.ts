/** A form whose entries are those of another kind than the one it names. */
import type { Kind, Kinds } from '../../kinds/index.ts';
import type { Place, Problem } from '../../problem.ts';
import { placeOf } from '../source/places.ts';
import type { MapNode } from '../source/tree.ts';
import { textOf, valueAt } from '../source/tree.ts';

/** So many entries that its kind has not are no slip of their own. */
const ENOUGH = 2;
/** More kinds that have them all: the title has to tell which is meant. */
const FEW_KINDS = 3;

/** One problem at 文种, where all entries are known to another kind and several of them to its own not. */
export function otherKind(root: MapNode, kind: Kind, kinds: Kinds): Problem[] | undefined {
  const named = valueAt(root, '文种');
  if (named === undefined) return undefined;
  const typed = [...root.entries.keys()].filter((key) => key !== '文种');
  const has = ({ schema }: Kind, key: string) => Object.hasOwn(schema.properties ?? {}, key);
  const strange = typed.filter((key) => !has(kind, key));
  if (strange.length < ENOUGH) return undefined;
  const others = kinds.all.filter((one) => one !== kind && typed.every((key) => has(one, key)));
  const title = (textOf(root, '标题')?.text ?? '').trim();
  const meant =
    others.find(({ name }) => title.endsWith(name)) ??
    (others.length <= FEW_KINDS ? others[0] : undefined);
  return meant && [told(kind, meant, strange, placeOf(named))];
}

function told(kind: Kind, meant: Kind, strange: readonly string[], place: Place): Problem {
  return {
    severity: 'error',
    code: 'form/other-kind',
    message: {
      zh: `“文种”写的是“${kind.name}”，${strange.map((key) => `“${key}”`).join('')}却是“${meant.name}”里的。`,
      en: `The kind is ${kind.name}, and ${strange.join(', ')} belong to ${meant.name}.`,
    },
    place,
    hint: {
      zh: `改成“文种: ${meant.name}”；文种没有写错的，把不属于它的几项删掉。`,
      en: `Write "文种: ${meant.name}", or delete these entries.`,
    },
  };
}
