/** What other programs and other people leave in the texts of a form: one remark for each text and severity. */
import type { Problem } from '../../../problem.ts';
import { rememberedTexts } from '../../../text/index.ts';
import type { Form } from '../../compose/form.ts';
import { placeInText } from '../../source/places.ts';
import type { FormNode, TextNode } from '../../source/tree.ts';
import { DOUBTED } from './doubted.ts';
import { CONTENTS, CONTROL, REFUSED } from './refused.ts';
import type { Remains } from './sort.ts';

/** Entries that are not printed, or are read by their form. */
const UNPRINTED = new Set('上年文字 待核对 数据 字体 版式 校对 签名章 引用 单位'.split(' '));

/** What must not be printed: one remark for each text. */
export function refusedRemains(form: Form): Generator<Problem> {
  return remarks(form, refusedIn, 'error');
}

/** What a person is asked about, where nothing is refused: one remark for each text. */
export function doubtedRemains(form: Form): Generator<Problem> {
  const sortsOf = (text: string) => (refusedIn(text).length > 0 ? [] : doubtedIn(text));
  return remarks(form, sortsOf, 'warning');
}

const refusedIn = sortsIn(REFUSED);
const doubtedIn = sortsIn(DOUBTED);

/** The sorts that a text has something of: most have none, and are the same at the next look. */
function sortsIn(sorts: readonly Remains[]): (text: string) => readonly Remains[] {
  const withSign = sortsBySign(sorts);
  return rememberedTexts(2000, (text) =>
    withSign(text).filter(({ ask, pattern }) => ask?.test(text) !== false && pattern.test(text)),
  );
}

function* remarks(
  form: Form,
  sortsOf: (text: string) => readonly Remains[],
  severity: Problem['severity'],
): Generator<Problem> {
  for (const [key, node] of printedTexts(form.root)) {
    // rows as Excel gives them have tabs and end in numbers
    const sort = sortsOf(node.text).find(({ pattern }) => key !== '行' || pattern !== CONTENTS);
    if (sort) yield remark(node, sort, severity);
  }
}

/** The sorts of which a text has a sign. Of each sign it is asked once what begins with it. */
function sortsBySign(sorts: readonly Remains[]): (text: string) => readonly Remains[] {
  const ASKED = 1;
  const known = new Uint32Array(0x10000);
  const askOf = (unit: number): number => {
    const sign = String.fromCharCode(unit);
    return sorts.reduce(
      (bits, sort, at) => (sort.sign.test(sign) ? bits | (2 << at) : bits),
      ASKED,
    );
  };
  return (text) => {
    let bits = ASKED;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      known[unit] ||= askOf(unit);
      bits |= known[unit];
    }
    return bits === ASKED ? [] : sorts.filter((_, at) => bits & (2 << at));
  };
}

function remark(
  node: TextNode,
  { code, pattern, words, hint }: Remains,
  severity: Problem['severity'],
): Problem {
  const { 0: found = '', index = 0 } = pattern.exec(node.text) ?? {};
  const typed = found.trim();
  const shown = pattern === CONTROL ? codeOf(typed) : typed;
  return {
    severity,
    code: `form/${code}`,
    message: {
      zh: `“${shown}”${code === 'placeholder' ? '会照样印出来' : '是复制时带来的'}：${words.zh}。`,
      en: `"${shown}" ${code === 'placeholder' ? 'is printed' : 'came along when the text was copied'}: ${words.en}.`,
    },
    place: placeInText(node, index + found.indexOf(typed), typed.length),
    hint,
  };
}

function codeOf(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The texts below a node, each with the key that it stands under. */
function* printedTexts(node: FormNode, under = ''): Generator<readonly [key: string, TextNode]> {
  if (node.type === 'text') yield [under, node];
  else if (node.type === 'list') for (const item of node.items) yield* printedTexts(item, under);
  else {
    for (const [key, { value }] of node.entries) {
      if (!UNPRINTED.has(key)) yield* printedTexts(value, key);
    }
  }
}
