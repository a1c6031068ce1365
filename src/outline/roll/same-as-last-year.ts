/** Texts of a form that say word for word what last year's said: perhaps nobody has looked at them yet. */
import type { Form, FormNode, MapNode, TextNode } from '../../form/index.ts';
import { fillForm, isBlank, placeOf, valueAt } from '../../form/index.ts';
import type { Problem } from '../../problem.ts';
import { filesOf } from '../yaml/files.ts';

const TEXTS = ['导语', '引语', '条目', '要点', '正文', '结语'];
/** Shorter texts, such as 特此报告。, are the same every year. */
const SHORTEST = 15;

/** Warnings at each text that equals one of the 上年文字 beside it; deleting 上年文字 says that it is meant. */
export function sameAsLastYear(form: Form): Problem[] {
  const finished = new Map<TextNode, string[]>();
  fillForm(form, { draft: true, finished });
  return filesOf(form).flatMap(({ root }) => problemsBelow(root, finished));
}

function problemsBelow(root: MapNode, finished: ReadonlyMap<TextNode, string[]>): Problem[] {
  const problems: Problem[] = [];
  const queue: FormNode[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.type === 'list') queue.push(...[...next.items].reverse());
    if (next.type !== 'map') continue;
    problems.push(...problemsOf(next, finished));
    queue.push(...[...next.entries.values()].map(({ value }) => value).reverse());
  }
  return problems;
}

function problemsOf(map: MapNode, finished: ReadonlyMap<TextNode, string[]>): Problem[] {
  const last = valueAt(map, '上年文字');
  if (last === undefined) return [];
  const old = new Set(textsOf(last).map(({ text }) => text.trim()));
  return TEXTS.flatMap((key) => textsOf(valueAt(map, key)))
    .filter((node) =>
      finished.get(node)?.some((text) => text.length >= SHORTEST && old.has(text.trim())),
    )
    .map(unchanged);
}

function textsOf(value: FormNode | undefined): TextNode[] {
  const nodes = value?.type === 'list' ? value.items : value ? [value] : [];
  return nodes.filter((node): node is TextNode => node.type === 'text' && !isBlank(node));
}

function unchanged(node: TextNode): Problem {
  return {
    severity: 'warning',
    code: 'outline/same-as-last-year',
    message: {
      zh: '这段话和上年一字不差。',
      en: "This is word for word last year's text.",
    },
    place: placeOf(node),
    hint: {
      zh: '照今年的情况改；今年还是这样写，就删掉旁边的“上年文字”。',
      en: 'Write it for this year; if it is meant, delete the 上年文字 beside it.',
    },
  };
}
