/** 联系人, 联系电话 and the numbers in 附注: a name without digits, numbers that can be dialled. */
import type { Problem } from '../../problem.ts';
import { foldWidth } from '../../text/index.ts';
import { placeInText } from '../source/places.ts';
import { type TextNode, textOf } from '../source/tree.ts';
import { isNone } from '../values/formats.ts';
import { asked, type Paper } from './asked.ts';

/** At most one doubt for each entry. */
export function* contactProblems({ form }: Paper): Generator<Problem> {
  const person = textOf(form.root, '联系人');
  const phone = textOf(form.root, '联系电话');
  if (person && phone && isNumber(person.text) && isName(phone.text)) {
    yield asked(
      person,
      'contact',
      { zh: '“联系人”和“联系电话”写反了。', en: 'Person and number are exchanged.' },
      {
        zh: `“联系人”写${phone.text.trim()}，“联系电话”写${person.text.trim()}。`,
        en: 'Exchange them.',
      },
    );
    return;
  }
  if (person && /[\d０-９]/u.test(person.text)) {
    yield asked(
      person,
      'contact',
      { zh: '“联系人”里有数字。', en: 'Digits in a name.' },
      { zh: '电话写在“联系电话”里。', en: 'The number goes to 联系电话.' },
    );
  }
  if (person && /^\p{Script=Han}$/u.test(person.text.trim())) {
    yield asked(
      person,
      'contact',
      { zh: `“联系人”只有一个字：“${person.text.trim()}”。`, en: 'A name of one sign.' },
      { zh: '写全姓名。', en: 'Write the whole name.' },
    );
  }
  if (phone && !isNone(phone.text)) yield* inEntry(phone);
  const note = textOf(form.root, '附注');
  if (note) yield* inNote(note);
}

const isNumber = (text: string) => /\d{5}/u.test(foldWidth(text)) && !/\p{Script=Han}/u.test(text);
const isName = (text: string) => /^\p{Script=Han}[\p{Script=Han}·、　 ]{1,12}$/u.test(text.trim());

function* inEntry(node: TextNode): Generator<Problem> {
  const typed = node.text.replace(
    /^\s*(?:联系)?(?:电话|手机)(?:号码)?[：:]|[。；，、\s]+$|[【】]/gu,
    '',
  );
  if (/^\s*[｜|]|^\s*$/u.test(typed)) return;
  const doubt = phoneDoubt(typed);
  if (doubt) yield asked(node, 'contact', ...told(doubt));
}

/** 联系人：王五，联系电话：0800-1234567. */
const IN_NOTE = /(?:电话|手机|传真)(?:号码)?[：:为]\s*(?<number>[^，。；、）)\s]{5,24})/gu;

/** Telephone numbers in running text. */
export function* phonesIn(node: TextNode): Generator<Problem> {
  if (/电话|手机|传真/u.test(node.text)) yield* inNote(node);
}

/** 联系人：张三，联系电话：）: a label, and nothing behind it. */
const NOTHING_BEHIND =
  /(?:联系人|联系电话|电话|手机|传真)(?:号码)?[：:][ \u3000]*(?=[，,；;。）)]|$)/u;

function* inNote(node: TextNode): Generator<Problem> {
  const bare = NOTHING_BEHIND.exec(node.text);
  if (bare !== null) {
    yield asked(
      placeInText(node, bare.index, bare[0].length),
      'contact',
      { zh: `“${bare[0].trim()}”后面没有写。`, en: 'Nothing stands behind this label.' },
      { zh: '补上姓名或者号码；用不着就删掉。', en: 'Fill it in, or delete it.' },
    );
    return;
  }
  for (const match of node.text.matchAll(IN_NOTE)) {
    const typed = match.groups?.number ?? '';
    const doubt = typed.includes('【') ? undefined : phoneDoubt(typed);
    if (doubt === undefined) continue;
    yield asked(
      placeInText(node, match.index + match[0].length - typed.length, typed.length),
      'contact',
      ...told(doubt),
    );
    return;
  }
}

/** Area code, number and extension; a mobile number; 400 and 800; numbers of services. */
const DIALLED =
  /^(?:(?:\+?86[- ]?)?(?:[（(]0\d{2,3}[）)]|0\d{2,3})[- ]?\d{7,8}|\d{7,8}|(?:\+?86[- ]?)?1\d{2}[- ]?\d{4}[- ]?\d{4}|[48]00[- ]?\d{3}[- ]?\d{4}|1[12]\d{1,3}|9\d{4})(?:(?:[-转]|分机)\d{1,6})?$/u;
/** What is typed for a nought or a one. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  '◯': '0',
  零: '0',
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  一: '1',
};
const LOOKALIKE = /[〇○◯零OolI一]/gu;

type Doubt = readonly [what: string, instead?: string];

/** What is odd about a telephone number, or several, and how it would be right; undefined where nothing is. */
function phoneDoubt(typed: string): Doubt | undefined {
  // xx, **: a number that is not known yet is told as such
  if (/[xX×*＊]{2}|_{2}/u.test(typed)) return undefined;
  const folded = foldWidth(typed).replace(/[—–−―]/gu, '-');
  const plain = folded.replace(LOOKALIKE, (sign) => LOOKALIKES[sign] ?? sign);
  const isRight = numbersIn(plain).every((number) => DIALLED.test(number));
  if (!isRight) return [`不像电话号码：“${typed.trim().slice(0, 20)}”。`];
  const odd = folded.match(LOOKALIKE)?.[0];
  if (odd !== undefined && plain !== folded)
    return [`电话号码里的“${odd}”不是数字${LOOKALIKES[odd]}。`, plain];
  return /[０-９－]/u.test(typed) ? ['电话号码用了全角的数字或者横线。', plain] : undefined;
}

/** Several numbers, each without whose it is. */
function numbersIn(typed: string): string[] {
  return typed
    .split(/[、，,；;/]|\s{2,}|\s(?=0\d{2}|1\d{10})|和|或/u)
    .map((number) => number.replace(/[（(][^\d（()）]+[）)]/gu, '').trim())
    .filter((number) => number !== '');
}

function told([what, instead]: Doubt): [Problem['message'], Problem['message']] {
  const right = instead ?? '0800-1234567 这样';
  return [
    { zh: what, en: 'This is no telephone number.' },
    { zh: `写成 ${right.trim()}。`, en: `Like ${instead ?? '0800-1234567'}.` },
  ];
}

/** aq@yunyuan,cn, aq@yunyuan。: the point before the last part is another mark, or missing. */
const ADDRESS =
  /(?<![\w.-])[\w.-]{2,30}[@＠][A-Za-z0-9-]{2,24}(?:(?<mark>[，。、；,;：:·])(?:com|cn|net|org|gov|edu)(?![A-Za-z])|(?![\w.@＠-]))/u;

export function* brokenAddresses(node: TextNode): Generator<Problem> {
  const match = /[@＠]/u.test(node.text) ? ADDRESS.exec(node.text) : null;
  // a name in another network has no point
  if (
    match === null ||
    /(?:账号|用户名?|微博|微信|抖音|关注|话题)[^，。；]{0,8}$/u.test(
      node.text.slice(0, match.index),
    )
  )
    return;
  const mark = match.groups?.mark;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'contact',
    mark === undefined
      ? { zh: `“${match[0]}”不像邮箱：@后面没有“.”。`, en: 'No point behind @.' }
      : { zh: `邮箱“${match[0]}”里的“${mark}”应是“.”。`, en: `${mark} should be a point.` },
    { zh: '写成 wang@example.cn 这样。', en: 'Write wang@example.cn.' },
  );
}
