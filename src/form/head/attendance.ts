/** Who was there: nobody stands in two lists, or twice in one, and one mark parts the names. */
import type { Problem } from '../../problem.ts';
import { placeInText } from '../source/places.ts';
import { type TextNode, textsOf } from '../source/tree.ts';
import { asked, type Paper } from './asked.ts';

/** 出席, 请假, 列席: each person once. */
export function* attendance({ form }: Paper): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const key of ['出席', '请假', '列席']) {
    for (const node of textsOf(form.root, key)) {
      const odd = brokenList(node, key) ?? awayHere(node, key);
      if (odd) yield odd;
      else yield* mixedParting(node, key);
      const twice = peopleIn(node.text.replace(new RegExp(`^${key}[：:]`, 'u'), '')).find(
        (name) => {
          const before = seen.get(name);
          seen.set(name, key);
          return before !== undefined;
        },
      );
      if (twice === undefined) continue;
      yield asked(
        node,
        'name-twice',
        { zh: `“${twice}”写了两次。`, en: `"${twice}" stands twice.` },
        { zh: '一个人只写在出席、请假、列席中的一处，写一次。', en: 'Name everyone once.' },
      );
    }
  }
}

/** 何晓原（公出）; 供水管理股吴晓: the person, without the office before the name. */
export function peopleIn(text: string): string[] {
  return text
    .replace(/[（(][^（）()]*[）)]|[【】。；]/gu, '')
    .split(/[、，,\s　]+/u)
    .map((name) => name.replace(OFFICE_BEFORE, ''))
    .filter((name) => name !== '' && name !== '无');
}

const OFFICE_BEFORE =
  /^\p{Script=Han}{1,12}(?:中心|公司|[股室科部局处办所队站委])(?=\p{Script=Han}{2,3}$)/u;

/** 列席: 周一鸣（请假）. */
function awayHere(node: TextNode, key: string): Problem | undefined {
  const match = key === '请假' ? null : /[（(](?:请假|缺席|未到|因故未到)[）)]/u.exec(node.text);
  return match === null
    ? undefined
    : asked(
        placeInText(node, match.index, match[0].length),
        'name-twice',
        { zh: `写在“${key}”里，又注明“${match[0].slice(1, -1)}”。`, en: 'Present, and away.' },
        { zh: '没有到会的写进“请假”那一行。', en: 'Who was away goes to 请假.' },
      );
}

/** What may stand in a list of those present besides names. */
const GROUP = /[各等]|成员|领导|负责|代表|人员|单位|部门|全体|班子|同志|委员|干部|职工|专家/u;

/** 林小满，，徐立; 周一鸣（公出; 程禾生方同舟何晓原: marks that are too many or too few. */
function brokenList(node: TextNode, key: string): Problem | undefined {
  const { text } = node;
  const doubled = /[、，,；;][\s　]*[、，,；;]+|^[、，,；;]/u.exec(text);
  const lone = /[（(][^（）()]*$|^[^（）()]*[）)]|（[^（）()]*\)|\([^（）()]*）/u.exec(text);
  const joined = /(?<![\p{Script=Han}）)])\p{Script=Han}{6,12}(?![\p{Script=Han}（(])/u.exec(text);
  const isJoined =
    joined !== null &&
    joined[0] === text.trim() &&
    !GROUP.test(joined[0]) &&
    !/(?:中心|公司|[股室科部局处办所队站委院会厅长任记])/u.test(joined[0]);
  const found = doubled ?? lone ?? (isJoined ? joined : null);
  if (found === null) return undefined;
  const zh = doubled
    ? `“${key}”里的标点“${found[0]}”多了。`
    : lone
      ? `“${key}”里的括号不成对。`
      : `“${key}”里的姓名之间没有隔开。`;
  return asked(
    placeInText(node, found.index, found[0].length),
    'names-joined',
    { zh, en: 'Marks between names are too many or too few.' },
    { zh: '姓名之间用一个顿号，或者空一格；括号成对。', en: 'One mark between names.' },
  );
}

/** 张三　李四,王五: a list of names alone with marks of two sorts; 办公室　吴晓，防汛股　田野 is none. */
function* mixedParting(node: TextNode, key: string): Generator<Problem> {
  const text = node.text.replace(/[（(][^（）()]*[）)]/gu, (inside) => '口'.repeat(inside.length));
  const marks = [
    ...text.matchAll(/(?<=[\p{Script=Han}口])(?:[、，,；;/]\s*|[ 　]+)(?=\p{Script=Han})/gu),
  ];
  const sorts = marks.map(({ 0: mark }) => (mark.trim() === '' ? '空格' : mark.trim()));
  const kinds = [...new Set(sorts)];
  if (kinds.length < 2) return;
  const isOfNames = text
    .split(/[、，,；;/\s　]+/u)
    .every((name) => name === '' || /^\p{Script=Han}{2,3}口*$|^\p{Script=Han}{4}$/u.test(name));
  const isOffice = /[股室科部局处办所队站委](?:[ 　]|$)/u.test(text);
  const odd = kinds.find((kind) => kind === ',' || kind === ';' || kind === '/');
  if (odd === undefined && (!isOfNames || isOffice)) return;
  const rare = odd ?? [...kinds].sort((a, b) => timesIn(sorts, a) - timesIn(sorts, b))[0] ?? '';
  const at = marks[sorts.indexOf(rare)];
  if (at === undefined) return;
  yield asked(
    placeInText(node, at.index, at[0].length),
    'names-joined',
    {
      zh: `“${key}”的姓名之间有的用${kinds.map(named).join('，有的用')}。`,
      en: 'The names are parted in different ways.',
    },
    { zh: '都用同一种：顿号，或者空一格。', en: 'Part them all alike.' },
  );
}

const named = (mark: string) => (mark === '空格' ? mark : `“${mark}”`);
const timesIn = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
