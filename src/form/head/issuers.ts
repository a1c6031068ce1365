/** 发文机关, understood: one office a line, the Party's first, each once, with nothing but its name. */
import { GOVERNMENT_OFFICE, PARTY_OFFICE } from '../../document/offices.ts';
import type { Problem } from '../../problem.ts';
import { unlike } from '../../text/index.ts';
import { own, textItems } from '../fill/fields.ts';
import type { TextNode } from '../source/tree.ts';
import { textOf, textsOf, valueAt } from '../source/tree.ts';
import { readYesNo } from '../values/coerce.ts';
import { asked, type Paper } from './asked.ts';

const OFFICE_END =
  '委员会|管委会|党工委|党委|党组|政府|局|厅|办公室|办公厅|部|院|中心|支队|会议|公司';
const SEVERAL = new RegExp(`[、，,；;\\n](?=.)|(?:${OFFICE_END})[\\s　]+\\p{Script=Han}`, 'u');

/** At most one doubt for each office. */
export function* issuerProblems({ form }: Pick<Paper, 'form'>): Generator<Problem> {
  yield* letterheadTwice(form);
  yield* minutesHead(form);
  const node = own(form, '发文机关');
  const items = node ? textItems(node) : [];
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const doubt = doubtOf(item, seen) ?? outOfOrder(items, index);
    if (doubt)
      yield asked(item, 'issuers', { zh: doubt[0], en: doubt[2] }, { zh: doubt[1], en: doubt[2] });
    seen.add(fullName(item.text));
  }
  yield* nearlyOwn(form, items);
  yield* nearlyWord(form, items);
  yield* titleIssuers(form, seen);
  yield* unsealed(form);
}

/** 产业园管理委员会 beside 产业园区管理委员会 in the office's file: one sign more, less, or another, and no number. */
function* nearlyOwn({ office }: Paper['form'], items: readonly TextNode[]): Generator<Problem> {
  const known = office === undefined ? undefined : valueAt(office, '发文机关');
  const names = known === undefined ? [] : textItems(known).map(({ text }) => text.trim());
  const typedNames = items.map(({ text }) => text.trim());
  // whose own name stands there, too, is not meant by another's
  const free = names.filter((name) => !typedNames.includes(name));
  for (const item of items) {
    const typed = item.text.trim();
    const meant = names.includes(typed) ? undefined : free.find((name) => isOneOff(typed, name));
    if (meant === undefined) continue;
    yield asked(
      item,
      'issuers',
      {
        zh: `“${typed}”和单位文件里的“${meant}”差一个字。`,
        en: `One sign parts it from "${meant}" in the office's file.`,
      },
      { zh: `核对机关名称；写错的，改成“${meant}”。`, en: 'Check the name.' },
    );
  }
}

/** 管理委会 where 用语 has 管理委员会. */
function* nearlyWord({ office }: Paper['form'], items: readonly TextNode[]): Generator<Problem> {
  const words = office === undefined ? [] : textsOf(office, '用语').map(({ text }) => text.trim());
  for (const item of items) {
    const name = item.text.trim();
    const word = words.find(
      (one) => /^\p{Script=Han}{4,}$/u.test(one) && !name.includes(one) && slippedIn(name, one),
    );
    if (word === undefined) continue;
    yield asked(
      item,
      'issuers',
      {
        zh: `“${name}”里的“${slippedIn(name, word)}”和“用语”里的“${word}”差一个字。`,
        en: `One sign parts it from "${word}".`,
      },
      { zh: `核对机关名称；写错的，改成“${word}”。`, en: 'Check the name.' },
    );
  }
}

/** The stretch of a name that is a word less one of its inner signs. */
function slippedIn(name: string, word: string): string | undefined {
  return [...word]
    .map((_, at) => `${word.slice(0, at)}${word.slice(at + 1)}`)
    .slice(1, -1)
    .find((less) => name.includes(less));
}

const SHORTEST_NAME = 8;

function isOneOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_NAME) return false;
  const [left, right] = unlike(one, other);
  const isNumbered = /[一二三四五六七八九十东西南北上下\d]/u.test(left + right);
  return left.length <= 1 && right.length <= 1 && !isNumbered;
}

const TWICE = /(?<word>\p{Script=Han}{2,6})\k<word>$/u;

/** 发文机关标志: …委员会文件文件. */
function* letterheadTwice({ root }: Paper['form']): Generator<Problem> {
  const typed = textOf(root, '发文机关标志');
  const twice = TWICE.exec(typed?.text.trim() ?? '')?.groups?.word;
  if (typed === undefined || twice === undefined) return;
  yield asked(
    typed,
    'twice',
    { zh: `“发文机关标志”末尾写了两遍“${twice}”。`, en: `${twice} stands twice.` },
    { zh: `删掉一个“${twice}”。`, en: 'Delete one.' },
  );
}

/** 发文机关标志: …主任办公会议 above minutes: GB/T 9704-2012, 10.3 has ×××××纪要. */
function* minutesHead({ root, kind }: Paper['form']): Generator<Problem> {
  const typed = kind.habits.format === '纪要' ? textOf(root, '发文机关标志') : undefined;
  const words = typed?.text.trim() ?? '';
  if (typed === undefined || words === '' || /纪要|【/u.test(words)) return;
  yield asked(
    typed,
    'issuers',
    { zh: `纪要的红头末尾没有“纪要”：“${words.slice(-10)}”。`, en: 'The head lacks 纪要.' },
    { zh: '写成“××会议纪要”。', en: 'Write ××会议纪要.' },
  );
}

/** 标题含机关 names offices of the paper, none else. */
function* titleIssuers(form: Paper['form'], issuers: ReadonlySet<string>): Generator<Problem> {
  const named = valueAt(form.root, '标题含机关');
  if (named?.type !== 'list') return;
  for (const item of textItems(named)) {
    const name = fullName(item.text);
    if ([...issuers].some((issuer) => issuer.includes(name) || name.includes(issuer))) continue;
    yield asked(
      item,
      'issuers',
      {
        zh: `“${item.text.trim()}”不是这份文件的发文机关。`,
        en: 'This is no issuer of the paper.',
      },
      { zh: '标题里只印发文机关，核对名称。', en: 'Name issuers only.' },
    );
  }
}

/** 盖章: 是 beside 落款: 否: a seal stands on the signature. */
function* unsealed(form: Paper['form']): Generator<Problem> {
  const [seal, signed] = ['盖章', '落款'].map((key) => textOf(form.root, key));
  if (!seal || !signed || form.kind.family !== 'official') return;
  const [isSealed, isSigned] = [readYesNo(seal.text), readYesNo(signed.text)];
  if (!('value' in isSealed && isSealed.value && 'value' in isSigned && !isSigned.value)) return;
  yield asked(
    signed,
    'issuers',
    { zh: '“盖章”是“是”，“落款”是“否”，印章没有地方盖。', en: 'A seal needs a signature.' },
    { zh: '删掉“落款: 否”；确实不落款，就写“盖章: 否”。', en: 'Mend one of them.' },
  );
}

/** What is wrong, what to do, and both in English. */
type Doubt = readonly [string, string, string];

function doubtOf({ text }: TextNode, seen: ReadonlySet<string>): Doubt | undefined {
  const name = text.trim();
  if (SEVERAL.test(name)) {
    return [
      '一行里写了几个机关。',
      '联合行文写成清单：每个机关一行，前面加“- ”，主办机关在第一个。',
      'One office a line.',
    ];
  }
  const label = /^(?:[（(]?[\d一二三四五]{1,2}[.．、)）]|[①-⑩])/u.exec(name)?.[0];
  if (label !== undefined)
    return [`机关名称前面的“${label}”会照样印出来。`, '删掉它。', `Leave "${label}" out.`];
  const tail = /(?:文件|令|印发|[（(](?:盖章|公章|章|印)[）)]|[。；：，、:;,.]+)$/u.exec(name)?.[0];
  if (tail !== undefined) {
    return [
      `机关名称后面多了“${tail}”。`,
      `删掉“${tail}”，只写机关名称${/^\p{P}+$/u.test(tail) ? '' : '；红头上的“文件”会自动加'}。`,
      `Leave "${tail}" out.`,
    ];
  }
  if (/[\s　]/u.test(name) && /\p{Script=Han}[\s　]+\p{Script=Han}/u.test(name)) {
    return ['机关名称里有空格。', '删掉空格；是两个机关就写成清单。', 'Take the space out.'];
  }
  if (seen.has(fullName(name)))
    return ['这个机关写了两次。', '删掉重复的一个。', 'This office stands twice.'];
  return undefined;
}

/** The Party's committee stands before the government of the same level. */
function outOfOrder(items: readonly TextNode[], index: number): Doubt | undefined {
  const name = items[index]?.text ?? '';
  if (!PARTY_OFFICE.test(name) || index === 0) return undefined;
  const isAfter = items
    .slice(0, index)
    .some(({ text }) => GOVERNMENT_OFFICE.test(text) && !PARTY_OFFICE.test(text));
  if (!isAfter) return undefined;
  return [
    '党的机关排在了行政机关后面。',
    '联合行文时党的机关在前，把它移到第一个。',
    'The Party’s office comes first.',
  ];
}

/** 管委会 and 管理委员会 are one office. */
export function fullName(name: string): string {
  return name
    .replace(/[\s　]/gu, '')
    .replace(/管委会/gu, '管理委员会')
    .replace(/党工委/gu, '工作委员会');
}
