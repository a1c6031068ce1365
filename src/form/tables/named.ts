/** Names that a text lists, held against the names of a table: 城关、青河分中心 above a row of 清河. */
import type { Problem } from '../../problem.ts';
import { oneSignOff, remembered } from '../../text/index.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';
import { type Table, words } from './table.ts';

/** Signs in which the names of two things rightly differ. */
const TELLS_APART = /[东南西北中上下前后左右大小新老内外一二三四五六七八九十\d甲乙丙丁]/u;

/** At most one doubt a table: a name that no row has, one sign from that of a row, among names that rows have. */
export function* otherNames(table: Table, texts: readonly TextNode[]): Generator<Problem> {
  const noun = table.heads[table.names]?.name ?? '';
  const whole = table.rows
    .map((row) => words(row[table.names]))
    .filter((name) => /^\p{Script=Han}{2,12}$/u.test(name));
  // 石屏片区, 河湾片区 under 片区 go by 石屏, 河湾
  const isOfNoun =
    noun.length > 1 && whole.every((name) => name.length > noun.length + 1 && name.endsWith(noun));
  const names = isOfNoun ? whole.map((name) => name.slice(0, -noun.length)) : whole;
  if (names.length < 2) return;
  for (const node of texts) {
    for (const match of listsIn(node)) {
      const items = partsOf(match[0], noun);
      const listed = items.filter(({ name }) => names.some((one) => name.endsWith(one)));
      for (const { name, at } of items) {
        const near = names.find((one) => isNear(one, name.slice(-one.length)));
        if (near === undefined || names.some((one) => name.endsWith(one))) continue;
        if (listed.length === 0 || listed.some((item) => item.name.endsWith(near))) continue;
        yield told(node, match.index + at + name.length - near.length, near);
        return;
      }
    }
  }
}

/** Once for all tables. */
const listsIn = remembered(({ text }: TextNode) => [
  ...text.matchAll(/\p{Script=Han}{2,24}(?:[、和与及]\p{Script=Han}{2,24})+/gu),
]);

/** The names of a list, each with where it stands; the last without what they all are (分中心). */
function partsOf(list: string, noun: string): { name: string; at: number }[] {
  return [...list.matchAll(/[^、和与及]+/gu)].map(({ 0: part, index }) => {
    const end = noun.length > 1 ? part.indexOf(noun) : -1;
    const name = end > 1 ? part.slice(0, end) : part;
    return { name: name.replace(/[两三四五六七八九十]{1,2}[个家所座]$/u, ''), at: index };
  });
}

function isNear(name: string, typed: string): boolean {
  const off = oneSignOff(name, typed);
  return off !== undefined && !TELLS_APART.test(`${name[off]}${typed[off]}`);
}

function told(node: TextNode, start: number, near: string): Problem {
  const typed = node.text.slice(start, start + near.length);
  return {
    severity: 'warning',
    code: 'check/name-variant',
    message: {
      zh: `表里没有“${typed}”，有“${near}”，差一个字。`,
      en: `The table has ${near}, one sign from ${typed}.`,
    },
    place: placeInText(node, start, near.length),
    hint: { zh: '核对名称，文中和表里写成一样。', en: 'Spell it alike.' },
  };
}
