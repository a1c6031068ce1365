/** Words that stand twice behind each other in the short entries of a form: 附注: 此件公开公开发布. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { type FormNode, type MapNode, type TextNode, textOf, valueAt } from '../source/tree.ts';

const ENTRIES = '附注 题注 主送机关 抄送机关 分送 发文机关 印发机关 题名 说明 表头'.split(' ');
/** 一处一处, 一步一步: so one says it. */
const ONE_BY_ONE = /^一\p{Script=Han}$/u;
const AGAIN = /(?<word>\p{Script=Han}{2,8})\k<word>/u;

/** Entries of one line, pasted twice behind each other. */
const WHOLE = ['标题', '表头'] as const;
const PASTED_AGAIN = /^(?<whole>.{4,120}?)[ 　]?\k<whole>$/su;

/** 标题: 加快项目建设加快项目建设. */
export function* pastedAgain(map: MapNode): Generator<Problem> {
  for (const key of WHOLE) {
    const node = textOf(map, key);
    const whole = PASTED_AGAIN.exec(node?.text.trim() ?? '')?.groups?.whole ?? '';
    if (node === undefined || new Set(whole).size < 3) continue;
    yield asked(
      node,
      'twice',
      { zh: `“${key}”的内容写了两遍：“${whole.slice(0, 20)}”。`, en: 'It stands twice.' },
      { zh: '删去一遍。', en: 'Delete one.' },
    );
  }
}

/** One doubt for each entry, or cell of a head. */
export function* doubledWords(map: MapNode): Generator<Problem> {
  for (const key of ENTRIES) {
    const value = valueAt(map, key);
    for (const node of value ? textsBelow(value) : []) {
      const match = AGAIN.exec(node.text);
      const word = match?.groups?.word ?? '';
      if (match === null || new Set(word).size === 1 || ONE_BY_ONE.test(word)) continue;
      // the proofreader says the same of the same place, which is told once
      yield {
        severity: 'warning',
        code: 'check/typed-twice',
        message: { zh: `“${match[0]}”：词重复`, en: `"${match[0]}": a word twice` },
        place: placeInText(node, match.index, match[0].length),
        hint: { zh: `删去一个“${word}”`, en: `Delete one ${word}` },
      };
    }
  }
}

function textsBelow(node: FormNode): TextNode[] {
  if (node.type === 'text') return [node];
  return node.type === 'list' ? node.items.flatMap(textsBelow) : [];
}
