/** Words that stand twice behind each other in the short entries of a form: 附注: 此件公开公开发布. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import { type FormNode, type MapNode, type TextNode, textOf, valueAt } from '../source/tree.ts';
import { placeOfPlain, plainOf } from '../tables/index.ts';

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

/** 日处理能力达到2万吨/日: a day's work, by the day once more. */
const DAILY =
  /日(?:处理|供水|供气|供热|加工|生产|产|发电|焚烧)(?:污水|垃圾)?(?:能力|规模|量)?[^，。；\d]{0,8}\d[\d.]*万?(?:吨|立方米|件|度|千瓦时)(?<again>[/／每]日)/u;

export function* dailyTwice(node: TextNode): Generator<Problem> {
  if (!node.text.includes('日')) return;
  const plain = plainOf(node);
  const match = DAILY.exec(plain.text);
  const again = match?.groups?.again ?? '';
  if (match === null) return;
  yield {
    severity: 'warning',
    code: 'check/typed-twice',
    message: { zh: `前面已经说“日”，“${again}”重复。`, en: `${again} is said before.` },
    place: placeOfPlain(plain, match.index + match[0].length - again.length, again.length),
    hint: { zh: `删去“${again}”。`, en: `Delete ${again}.` },
  };
}
