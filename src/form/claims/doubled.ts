/** Words that stand twice behind each other in the short entries of a form: 附注: 此件公开公开发布. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText, sourceOffset } from '../source/places.ts';
import { type FormNode, type MapNode, type TextNode, valueAt } from '../source/tree.ts';
import { placeOfPlain, plainOf } from '../tables/index.ts';

const ENTRIES = '附注 题注 主送机关 抄送机关 分送 发文机关 印发机关 题名 说明 表头'.split(' ');
/** 一处一处, 一步一步: so one says it. */
const ONE_BY_ONE = /^一\p{Script=Han}$/u;
const AGAIN = /(?<word>\p{Script=Han}{2,8})\k<word>/u;

/** Entries whose words may be any: what has a form of its own is held against that. */
const FREE =
  /^(?:标题|表头|题名|说明|导语|引语|结语|条目|要点|正文|小节|附注|题注|审议|印发机关|抄送机关|分送|发文机关标志|.*时间|.*地点)$/u;
/** One sentence, of which the proofreader says the same. */
const SENTENCE = /^[^。！？\n]{7,}[。！？]$/u;

/** 标题: 加快项目建设加快项目建设, and a paragraph of several sentences pasted behind itself. */
export function* pastedAgain(map: MapNode): Generator<Problem> {
  for (const [key, { value }] of map.entries) {
    if (!FREE.test(key)) continue;
    for (const node of textsBelow(value)) {
      const whole = halfOf(node.text.trim());
      if (whole === undefined || SENTENCE.test(whole)) continue;
      // two lines that become one paragraph are told as such
      if (isOnTwoLines(node, node.text.indexOf(whole) + whole.length)) continue;
      // told of its words
      if (ENTRIES.includes(key) && AGAIN.test(node.text) && whole.length <= 8) continue;
      yield asked(
        node,
        'twice',
        { zh: `“${key}”的内容写了两遍：“${whole.slice(0, 20)}”。`, en: 'It stands twice.' },
        { zh: '删去一遍。', en: 'Delete one.' },
      );
    }
  }
}

/** Whether a blank was a line end in the file. */
function isOnTwoLines(node: TextNode, at: number): boolean {
  return /[\r\n]/u.test(node.file.text[sourceOffset(node, at)] ?? '');
}

/** What stands twice and makes the whole text, with blanks between the two or none. */
function halfOf(text: string): string | undefined {
  for (let gap = 0; gap <= MOST_BLANKS; gap += 1) {
    const half = (text.length - gap) / 2;
    if (half < 2 || !Number.isInteger(half)) continue;
    const [one, between, other] = [
      text.slice(0, half),
      text.slice(half, half + gap),
      text.slice(half + gap),
    ];
    if (one === other && /^[ \u3000]*$/u.test(between) && new Set(one.match(/\p{L}/gu)).size > 1)
      return one;
  }
  return undefined;
}

const MOST_BLANKS = 3;

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
