/** Texts of a form that say word for word what last year's said: perhaps nobody has looked at them yet. */
import { OPEN } from '../../figures/index.ts';
import type { Form, FormNode, MapNode, TextNode } from '../../form/index.ts';
import { fillForm, isBlank, placeInText, placeOf, valueAt } from '../../form/index.ts';
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
  const old = textsOf(last).map(({ text }) => text.trim());
  const same = new Set(old);
  const sentences = new Set(old.flatMap(sentencesOf).map(withoutNumbers));
  return TEXTS.flatMap((key) => textsOf(valueAt(map, key))).flatMap((node) => {
    const texts = finished.get(node) ?? [];
    if (texts.some((text) => text.length >= SHORTEST && same.has(text.trim()))) {
      return [unchanged(node)];
    }
    // While boxes are open, nobody says that the text is finished.
    if (texts.some((text) => text.includes(OPEN))) return [];
    return texts
      .flatMap(sentencesOf)
      .filter((text) => isSaid(text) && sentences.has(withoutNumbers(text)))
      .map((text) => onlyNumbers(node, text));
  });
}

/** Sentences, each with the mark it ends on. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？；\n])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Whether a sentence says enough in words to have been thought about. */
function isSaid(sentence: string): boolean {
  return withoutNumbers(sentence).replace(/[#\p{P}]/gu, '').length >= SHORTEST;
}

/** What a sentence says beside its numbers and years. */
function withoutNumbers(sentence: string): string {
  return sentence.replace(
    /[\d０-９]+(?:[.．,][\d０-９]+)*|[〇○零一二三四五六七八九十百千万亿两]{2,}/gu,
    '#',
  );
}

function textsOf(value: FormNode | undefined): TextNode[] {
  const nodes = value?.type === 'list' ? value.items : value ? [value] : [];
  return nodes.filter((node): node is TextNode => node.type === 'text' && !isBlank(node));
}

function onlyNumbers(node: TextNode, sentence: string): Problem {
  // The sentence is as printed: its first words up to a box are the same in the form.
  const start = /^[^\d【]{2,12}/u.exec(sentence)?.[0] ?? '';
  const at = start === '' ? -1 : node.text.indexOf(start);
  const shown = sentence.length > 24 ? `${sentence.slice(0, 24)}……` : sentence;
  return {
    severity: 'note',
    code: 'outline/only-numbers-changed',
    message: {
      zh: `这句话除了数字，和上年一字不差：“${shown}”`,
      en: `But for its numbers this sentence is word for word last year's: "${shown}"`,
    },
    place: at < 0 ? placeOf(node) : placeInText(node, at, start.length),
    hint: {
      zh: '看看今年的做法和成效有没有新的说法；就这样写，删掉旁边的“上年文字”。',
      en: 'See whether this year has something new to say; if it is meant, delete 上年文字.',
    },
  };
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
