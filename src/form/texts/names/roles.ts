/** Who leads and who helps; parts of one sum that go by one name. */
import type { Problem } from '../../../problem.ts';
import type { Form } from '../../compose/form.ts';
import { asked } from '../../head/asked.ts';
import { placeInText, placeOf } from '../../source/places.ts';
import type { FormNode, MapNode, TextNode } from '../../source/tree.ts';
import { textOf, valueAt } from '../../source/tree.ts';

const LEADS = '牵头(?:单位|部门|负责单位)?|主办(?:单位|部门)';
const HELPS = '(?:配合|协办|参与|参加|协同)(?:单位|部门)?';
/** 牵头单位：甲；配合单位：甲、乙. */
const LABELLED = new RegExp(
  `(?:${LEADS})[：:](?<lead>[^：:。；;，）)]+)[；;，。]?\\s*(?:${HELPS})[：:](?<help>[^：:。；;）)]+)`,
  'u',
);
/** 由甲牵头，甲、乙配合. */
const WORDED =
  /(?:由|^|[（(，。；])(?<lead>(?:(?!由)\p{Script=Han}){2,14})牵头(?:负责)?[，,；;](?:由)?(?<help>[\p{Script=Han}、]{2,60}?)(?:等)?(?:配合|协办|参与|协同)/u;

function namesIn(words: string): string[] {
  return words
    .split(/[、，,和及与\s]/u)
    .map((name) => name.replace(/[【】。（）()]/gu, '').trim())
    .filter((name) => name.length > 1);
}

function bothIn(lead: string, help: string): string | undefined {
  const leading = namesIn(lead);
  return namesIn(help).find((name) => leading.includes(name));
}

/** One department that leads and helps. */
export function* leadingAndHelping(node: TextNode): Generator<Problem> {
  if (!/牵头|主办/u.test(node.text)) return;
  const match = LABELLED.exec(node.text) ?? WORDED.exec(node.text);
  const name = match && bothIn(match.groups?.lead ?? '', match.groups?.help ?? '');
  if (!match || !name) return;
  yield told(placeInText(node, match.index, match[0].length), name);
}

function told(at: Parameters<typeof asked>[0], name: string): Problem {
  return asked(
    at,
    'name-twice',
    { zh: `“${name}”既牵头又配合。`, en: `"${name}" leads and helps.` },
    { zh: '核对牵头和配合的单位。', en: 'Check who leads and who helps.' },
  );
}

/** The same in a table with a column of each. */
export function* leadingInTable(map: MapNode): Generator<Problem> {
  const header = textsOf(valueAt(map, '表头'));
  const lead = header.findIndex((words) => /牵头|主办/u.test(words));
  const help = header.findIndex((words) => /配合|协办|参与/u.test(words));
  const rows = valueAt(map, '行');
  if (lead < 0 || help < 0 || lead === help || rows?.type !== 'list') return;
  for (const row of rows.items) {
    const cells = textsOf(row);
    const name = bothIn(cells[lead] ?? '', cells[help] ?? '');
    if (name) yield told(row, name);
  }
}

function textsOf(node: FormNode | undefined): string[] {
  return node?.type === 'list'
    ? node.items.map((item) => (item.type === 'text' ? item.text : ''))
    : [];
}

/** 其中春季【12】场、春季【8】场. */
export function* partsTwice(node: TextNode): Generator<Problem> {
  if (!node.text.includes('其中')) return;
  for (const match of node.text.matchAll(/其中[：:，]?(?<parts>[^。；]*)/gu)) {
    const seen = new Set<string>();
    for (const part of (match.groups?.parts ?? '').split(/[、，]/u)) {
      const name = /^(?<name>\p{Script=Han}{2,10})(?=【?\d)/u.exec(part)?.groups?.name;
      if (name === undefined || /同比|增长|下降|^占|完成|达到?$/u.test(name)) continue;
      if (seen.has(name)) {
        yield asked(
          placeInText(node, match.index, match[0].length),
          'twice',
          { zh: `“其中”里“${name}”写了两次。`, en: `"${name}" stands twice among the parts.` },
          { zh: '核对是不是复制以后忘了改。', en: 'Mend one of them.' },
        );
        return;
      }
      seen.add(name);
    }
  }
}

/** 部门: 党建工作部 above 填报: 党群工作部. */
export function* otherDepartment({ root, kind }: Form): Generator<Problem> {
  const [own, filledBy] = [textOf(root, '部门'), textOf(root, '填报')];
  const [one, other] = [own?.text.trim() ?? '', filledBy?.text.trim() ?? ''];
  const typed = root.entries.get('部门')?.value;
  if (kind.family === 'part' && typed?.type === 'text' && typed.text.trim() === '') {
    yield asked(
      typed,
      'required',
      { zh: '“部门”空着。', en: '部门 is empty.' },
      {
        zh: '写上部门的名称，汇总时才知道是哪个部门填的。',
        en: 'Write the name of the department.',
      },
    );
    return;
  }
  if (kind.family !== 'part' || own === undefined || one === '' || other === '') return;
  if (one.includes(other) || other.includes(one)) return;
  yield {
    severity: 'warning',
    code: 'departments/unknown-department',
    message: {
      zh: `“部门”写的是“${one}”，“填报”写的是“${other}”。`,
      en: `The piece is of ${one}, and asks ${other}.`,
    },
    place: placeOf(own),
    hint: { zh: '核对部门的名称，两处写成一样。', en: 'Write one name.' },
  };
}

const ENDS = '(?:部|局|委|办公室|中心)';
/** Words that end like a department and are none. */
const NO_NAME =
  /^(?:各|全|内|外|本|总|干|西|东|南|北|中|上|下|有关|相关|其他|牵头|责任|职能|下属|所属|党|支)?(?:部|局|委|中心)$|全部|内部|外部|干部|总部|支部|局部|西部|东部|南部|北部|中部|俱乐部/u;
/** 由规划建设部经济运行部负责: two departments and no mark between them. */
const JOINED = new RegExp(
  `(?<=^|[，。；：、由定请交经和与同])(?<one>(?![由定请交经和与同])\\p{Script=Han}{3,6}?(?<end>${ENDS}))(?<other>\\p{Script=Han}{3,6}\\k<end>)(?=负责|牵头|承担|配合|落实|组织|办理|协调|实施|会同|具体)`,
  'u',
);

/** 市公安局云园分局 is one office. */
const BRANCH = /(?:[分支总]|直属|派出)(?:部|局|委|中心)$|分(?:办公室)$/u;

export function* departmentsJoined(node: TextNode): Generator<Problem> {
  const match = JOINED.exec(node.text.replace(/[【】]/gu, '　'));
  const { one = '', other = '' } = match?.groups ?? {};
  if (match === null || NO_NAME.test(one) || NO_NAME.test(other)) return;
  if (/[和与及同由、]/u.test(`${one}${other}`) || BRANCH.test(other)) return;
  yield asked(
    placeInText(node, match.index, one.length + other.length),
    'names-joined',
    {
      zh: `“${one}${other}”是两个部门，中间没有标点。`,
      en: `"${one}" and "${other}" stand without a mark between them.`,
    },
    { zh: `写成“${one}、${other}”；只有一个部门，就删掉另一个。`, en: 'Part them, or delete one.' },
  );
}

/** 填报: [安全应急部: by its name a department is found again, and the mark would be part of it. */
export function* brokenName(node: TextNode, key: string): Generator<Problem> {
  const match =
    /[\u200b-\u200d\u2060\ufeff]|^[[［【〔{(（][^\]］】〕})）]*$|^[^[［【〔{(（]*[\]］】〕})）]$/u.exec(
      node.text,
    );
  if (match === null) return;
  const isUnseen = match[0].length === 1 && !/[\p{P}\p{S}]/u.test(match[0]);
  yield asked(
    placeInText(node, match.index, match[0].length),
    'word-remains',
    isUnseen
      ? { zh: `“${key}”里有看不见的字符，会认成另一个部门。`, en: 'A character that is not seen.' }
      : { zh: `“${key}”写的是“${match[0]}”，括号只有一半，会认成另一个部门。`, en: 'Half a pair.' },
    { zh: '删掉多的符号，只留部门的名称。', en: 'Leave the name alone.' },
  );
}
