/** 以下简称“实训基地”: a short name that the paper then never uses, most of the time typed otherwise than it is used. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { textsIn } from './walk.ts';

const SHORT =
  /以下(?:简称|统称)(?:为)?[“"《【]?(?<name>[\p{Script=Han}A-Za-z\d]{2,12})[”"》】]?(?=[）),，；。、])/gu;

/** At most one doubt for each short name. */
export function* unusedNames(form: Form): Generator<Problem> {
  const texts = [...textsIn(form)];
  if (!texts.some(({ node }) => node.text.includes('以下'))) return;
  // what is taken from elsewhere may use the name, too
  if (form.included.size > 0) return;
  const all = wordsOf(form.root);
  for (const { node } of texts) {
    for (const match of node.text.matchAll(SHORT)) {
      const name = match.groups?.name ?? '';
      if (all.split(name).length > 2) continue;
      yield asked(
        placeInText(node, match.index, match[0].length),
        'announced',
        {
          zh: `简称“${name}”后面没有用到。`,
          en: `The short name ${name} is used nowhere.`,
        },
        {
          zh: '核对简称和后面的写法；后面不再提，就删掉“以下简称”。',
          en: 'Check the name, or leave it out.',
        },
      );
    }
  }
}

function wordsOf(node: FormNode): string {
  if (node.type === 'text') return node.text;
  const below =
    node.type === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  return below.map(wordsOf).join('\n');
}
