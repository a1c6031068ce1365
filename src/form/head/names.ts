/** Names of persons and offices: each once, in the place it belongs to. */
import { isMisnamed } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import { own } from '../fill/fields.ts';
import { placeInText, placeOf } from '../source/places.ts';
import type { MapNode, TextNode } from '../source/tree.ts';
import { itemsOf, textOf, textsOf, valueAt } from '../source/tree.ts';
import { asked, type Paper } from './asked.ts';
import { attendance } from './attendance.ts';
import { contactProblems } from './contacts.ts';
import { fullName } from './issuers.ts';
import { oddName } from './odd-name.ts';

const RANK = /(?:书记|主任|市长|县长|区长|局长|部长|主席|处长|科长|院长|校长|总经理|董事长|同志)$/u;

export function* nameProblems(paper: Paper): Generator<Problem> {
  yield* attendance(paper);
  yield* unsettled(paper);
  yield* signatories(paper);
  yield* signers(paper);
  yield* contactProblems(paper);
  yield* recipients(paper);
  yield* copies(paper);
}

const SETTLED = ['签发人', '主送机关', '抄送机关', '印发机关', '联系人', '联系电话'] as const;

/** 签发人: 待定: words that stand for what is not settled, and would be printed. */
function* unsettled({ form }: Paper): Generator<Problem> {
  for (const key of SETTLED) {
    for (const node of textsOf(form.root, key)) {
      const words = node.text.trim();
      if (!/^(?:待[定编填补核报]|待核实|待确定|未定|暂缺|暂无|同上|见附件)$/u.test(words)) continue;
      yield asked(
        node,
        'placeholder',
        { zh: `“${key}”写的是“${words}”，会照样印出来。`, en: `"${words}" would be printed.` },
        { zh: '写上实际内容；还不知道就写【】。', en: 'Write what it is, or 【】.' },
      );
    }
  }
}

function* signatories({ form, data }: Paper): Generator<Problem> {
  const signed = textsOf(form.root, '签发人');
  const issuers = data.发文机关.length;
  if (
    issuers > 1 &&
    signed.length === 1 &&
    signed[0] &&
    !/[、，,；\s]/u.test(signed[0].text.trim())
  ) {
    yield asked(
      signed[0],
      'signatories',
      {
        zh: `${issuers}个机关联合行文，签发人只写了1位。`,
        en: `${issuers} issuers and one signatory.`,
      },
      {
        zh: '写成清单：每个机关一位，顺序同发文机关。',
        en: 'One for each issuer, in their order.',
      },
    );
  }
  yield* signedOddly(signed);
  for (const node of textsOf(form.root, '签发人')) {
    const name = node.text.replace(/^签发人?[：:]|[【】。]|[、，,；;\s]+$/gu, '').trim();
    const isSeveral = /[、，,；]|\p{Script=Han}{2}[\s　]+\p{Script=Han}{2}/u.test(name);
    const odd = isSeveral || RANK.test(name) ? undefined : oddName(name);
    if (odd) yield asked(node, 'signatories', odd[0], odd[1]);
    if (!isSeveral && !RANK.test(name)) continue;
    yield asked(
      node,
      'signatories',
      isSeveral
        ? { zh: '一行里写了几个签发人。', en: 'Several signatories on one line.' }
        : { zh: `“签发人”只印姓名，不印职务：“${name}”。`, en: 'Names only.' },
      isSeveral
        ? { zh: '写成清单：每人一行，前面加“- ”，顺序同发文机关。', en: 'One a line.' }
        : { zh: '只写姓名。', en: 'Write the name only.' },
    );
  }
}

/** 签发人程禾生: the label is printed anyway; and one name for two issuers. */
function* signedOddly(signed: readonly TextNode[]): Generator<Problem> {
  const names = signed.map(({ text }) => text.trim());
  for (const [index, node] of signed.entries()) {
    const isLabelled = /^签发(?:人)?(?=\p{Script=Han}{2,})/u.test(names[index] ?? '');
    const isTwice = names.indexOf(names[index] ?? '') < index;
    if (!isLabelled && !isTwice) continue;
    yield asked(
      node,
      'signatories',
      isLabelled
        ? { zh: '“签发人”三个字会自动印，这里又写了一次。', en: 'The label is printed anyway.' }
        : { zh: `签发人“${names[index]}”写了两次。`, en: 'A name stands twice.' },
      isLabelled
        ? { zh: '只写姓名。', en: 'Write the name only.' }
        : { zh: '核对签发人，每个机关一位。', en: 'One for each issuer.' },
    );
  }
}

/** 签名章: an office, then a name. */
function* signers({ form }: Paper): Generator<Problem> {
  const value = valueAt(form.root, '签名章');
  const maps = (value ? itemsOf(value) : []).filter((item): item is MapNode => item.type === 'map');
  for (const map of maps) {
    const office = textOf(map, '职务');
    const name = textOf(map, '姓名');
    if (!office || !name) continue;
    const person = name.text.trim();
    const isRanked = RANK.test(person) || (person !== '' && person.startsWith(office.text.trim()));
    if (!isRanked && !office.text.includes(person)) continue;
    yield asked(
      isRanked ? name : office,
      'signer',
      { zh: '“职务”和“姓名”写混了。', en: 'Office and name are mixed up.' },
      { zh: '“职务”写市长、主任这样，“姓名”只写姓名。', en: 'Office and name apart.' },
    );
  }
}

function* recipients({ form, data }: Paper): Generator<Problem> {
  const node = own(form, '主送机关');
  yield* typedRecipients(form);
  if (node === undefined) yield* withoutRecipients({ form, data });
  if (node?.type !== 'text') return;
  const text = node.text.trim();
  const doubt = recipientDoubt(text, data.发文机关);
  const isSeveral = form.kind.habits.oneRecipient === true && /\s/u.test(text);
  if (doubt && !isSeveral)
    yield asked(
      node,
      'recipients',
      { zh: doubt[0], en: 'The recipients are not right.' },
      { zh: doubt[1], en: doubt[1] },
    );
  else if (!doubt && form.kind.habits.oneRecipient !== true)
    yield* upwardToSeveral({ form, data }, node);
  else if (form.kind.habits.oneRecipient === true && RANK.test(text)) {
    yield asked(
      node,
      'one-recipient',
      { zh: '公文主送机关，不主送个人。', en: 'A paper goes to an office.' },
      { zh: '写上级机关的名称。', en: 'Name the office.' },
    );
  }
}

const LEADS = /(?:政府|党委|市委|县委|区委|省委|委员会|管委会|党工委)$/u;
const SERVES = /(?:局|部|处|科|中心|办公室|厅|院)$/u;

/** 报告 to a government and to its 财政局: one of them leads the other. */
function* upwardToSeveral({ form }: Paper, node: TextNode): Generator<Problem> {
  const names = node.text.trim().split(/[、，]/u);
  // who signs is printed on papers that go up
  if (textsOf(form.root, '签发人').length === 0) return;
  const [leading, other] = [LEADS, SERVES].map((ends) => names.find((name) => ends.test(name)));
  if (leading === undefined || other === undefined) return;
  yield asked(
    node,
    'recipients',
    {
      zh: `上行文一般只主送一个上级机关，这里主送“${leading}”，又主送“${other}”。`,
      en: 'A paper that goes up goes to one office.',
    },
    { zh: `“${other}”写进“抄送机关”。`, en: 'Name the other under 抄送机关.' },
  );
}

/** 各部门：为做好……: who it goes to is printed above the text anyway. */
function* typedRecipients(form: Paper['form']): Generator<Problem> {
  const lead = textOf(form.root, '导语');
  const typed =
    /^(?:各[^，。：:]{1,16}|[^，。：:“（]{2,20}(?:局|委|办|部|府|厅|院|所|中心|街道|公司))[：:](?=.)/u.exec(
      lead?.text ?? '',
    )?.[0];
  if (lead === undefined || typed === undefined || form.kind.family !== 'official') return;
  yield asked(
    placeInText(lead, 0, typed.length),
    'recipients',
    { zh: `正文开头又写了主送机关“${typed}”。`, en: 'The recipients are typed into the text.' },
    { zh: '主送机关写在“主送机关”里，会自动印；这里删掉。', en: 'They belong to 主送机关.' },
  );
}

/** What parts names where 、 and ， belong (GB/T 15834-2011). */
const OTHER_PARTING = /(?<=\p{Script=Han})(?:[ 　]+|[；/／|｜])(?=\p{Script=Han})/u;

/** A 通知 under a letterhead goes to somebody. */
function* withoutRecipients({ form, data }: Paper): Generator<Problem> {
  const isSent = form.kind.habits.usual === true && data.格式 !== '白纸';
  if (!isSent || form.root.entries.has('主送机关')) return;
  if (isMisnamed(form.kinds, form.root.entries.keys(), '主送机关')) return;
  const lacking = asked(
    { ...placeOf(form.root), length: 0 },
    'required',
    { zh: '没有“主送机关”。', en: 'No recipients.' },
    {
      zh: '加一行“主送机关: 各部、局、中心”；公开张贴、不主送的，写“主送机关: 无”。',
      en: 'Add 主送机关, or 主送机关: 无.',
    },
  );
  yield { ...lacking, about: '主送机关' };
}

function recipientDoubt(
  text: string,
  issuers: readonly string[],
): readonly [string, string] | undefined {
  const again = /^(.{4,60})[、，]?\1$/u.exec(text)?.[1];
  if (again) return [`“主送机关”写了两遍“${again}”。`, '删去一处。'];
  const names = text.split(/[、，,；;]/u).map((name) => fullName(name));
  const seen = new Set<string>();
  const twice = names.find((name) => name !== '' && seen.size === seen.add(name).size);
  if (twice) return [`“主送机关”里“${twice}”写了两次。`, '删掉重复的一个。'];
  const parted = OTHER_PARTING.exec(text)?.[0];
  if (parted !== undefined)
    return [
      `“主送机关”用${parted.trim() === '' ? '空格' : `“${parted}”`}隔开了。`,
      '同类之间用顿号，不同类用逗号。',
    ];
  const self = names.find((name) => issuers.some((issuer) => fullName(issuer) === name));
  return self ? ['主送机关就是发文机关自己。', '核对主送机关。'] : undefined;
}

function* copies({ form, data }: Paper): Generator<Problem> {
  const node: TextNode | undefined = textOf(form.root, '抄送机关');
  if (node === undefined) return;
  const other = textOf(form.root, '分送');
  const main = new Set(
    textOf(form.root, '主送机关')
      ?.text.split(/[、，；]/u)
      .map(fullName),
  );
  const both = node.text
    .split(/[、，；]/u)
    .find((name) => main.has(fullName(name.replace(/[。]$/u, ''))));
  const doubt = other
    ? (['“抄送机关”和“分送”只印一个。', '删掉一个，机关并到另一个里。'] as const)
    : both !== undefined
      ? ([`“${both}”已经是主送机关，又写在抄送里。`, '抄送里删掉它。'] as const)
      : copyDoubt(node.text.trim(), data.发文机关);
  if (doubt === undefined) return;
  yield asked(
    node,
    'copies',
    { zh: doubt[0], en: 'The copies are not right.' },
    { zh: doubt[1], en: doubt[1] },
  );
}

function copyDoubt(
  text: string,
  issuers: readonly string[],
): readonly [string, string] | undefined {
  if (/此件|现将|如下[：:]?$/u.test(text.replace(/（[^（）]*）/gu, '')))
    return [`“抄送机关”里写的是一句话：“${text.slice(0, 15)}”。`, '只写机关的名称。'];
  const own = issuers.map(fullName);
  const self = text.split(/[、，,；;。]/u).find((name) => own.includes(fullName(name)));
  if (self !== undefined) return [`“${self.trim()}”就是发文机关，不抄送自己。`, '抄送里删掉它。'];
  const parted = OTHER_PARTING.exec(text)?.[0];
  // blanks within a list are told as blanks
  if (parted !== undefined && parted.trim() !== '')
    return [`抄送机关之间用了“${parted}”。`, '同类之间用顿号，不同类用逗号。'];
  const person = text.split(/[、，,；;。]/u).find((name) => PERSON.test(name.trim()));
  return person === undefined
    ? undefined
    : [`“${person.trim()}”是个人，抄送的是机关。`, '改成机关名称；送领导个人的，不印在版记里。'];
}

/** 周明远市长: a name of two or three signs before an office that one person holds. */
const PERSON =
  /^[\p{Script=Han}]{2,3}(?:书记|主任|市长|县长|区长|局长|部长|主席|处长|科长|院长|校长|总经理|董事长|同志)$/u;
