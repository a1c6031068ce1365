/** 结语 and the words before the body, which name the kind: 特此通知, 现将……报告如下. */
import { announcedKind, kindsOfClosing } from '../../kinds/index.ts';
import type { Problem } from '../../problem.ts';
import type { TextNode } from '../source/tree.ts';
import { itemsOf, textOf, textsOf, valueAt } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import { asked, isRegulated, type Paper } from './asked.ts';

/** Closing formulas of another kind, as 结语 or at the end of the last sentence that is typed. */
export function* closingProblems({ form, data }: Paper): Generator<Problem> {
  const { kind } = form;
  if (!isRegulated(form)) return;
  const closing = textsOf(form.root, '结语').at(-1) ?? textsOf(form.root, '正文').at(-1);
  const whole = closing && bare(closing);
  const last = whole?.split('。').findLast((one) => one !== '');
  // 培训经费由我委承担。特此批复。
  const text = last && /^(?:特此|此[复令])/u.test(last) ? last : whole;
  if (closing && text !== undefined) {
    const kinds = kindsOfClosing(text);
    if (kinds && !kinds.includes(kind.name)) yield wrongFormula(closing, text, kind.name);
    if (isDoubled(text)) yield twiceClosed(closing);
    if (isSignature(text, data.发文机关)) yield typedSignature(closing, text);
  }
  if (kindsOfClosing(text ?? '') === undefined) yield* closingInside(form);
  const lead = textOf(form.root, '导语');
  const word = lead && announcedKind(bare(lead));
  const own = kind.habits.announces ?? [kind.name];
  if (lead && word !== undefined && !own.includes(word)) {
    yield wrongFormula(lead, `……${word}如下`, kind.name);
  }
}

const FORMULA = /^(?:(?:以上|上述)[^。，]{0,8}，?)?(?:妥否|当否|可否|特此|此复)[^。]{0,14}。$/u;

/** 导语: 妥否，请批示。 of a section, where 结语 is another sentence: the two have changed places. */
function* closingInside({ root }: Paper['form']): Generator<Problem> {
  const closing = textOf(root, '结语');
  const body = valueAt(root, '正文');
  if (closing === undefined || body === undefined) return;
  for (const section of itemsOf(body)) {
    const node = section.type === 'map' ? textOf(section, '导语') : undefined;
    if (node === undefined || !FORMULA.test(bare(node))) continue;
    yield asked(
      node,
      'closing',
      {
        zh: `“${bare(node)}”是结语，写在了小节里；“结语”写的是“${bare(closing).slice(0, 14)}”。`,
        en: 'The closing words stand in a section.',
      },
      { zh: '把这两处的内容对调。', en: 'Exchange them.' },
    );
    return;
  }
}

function bare({ text }: TextNode): string {
  return text.replace(/[【】\s]/gu, '');
}

function wrongFormula(node: TextNode, words: string, kind: string): Problem {
  return asked(
    node,
    'closing',
    {
      zh: `“${words.slice(0, 16)}”不是“${kind}”的用语。`,
      en: `These words do not belong to a ${kind}.`,
    },
    {
      zh: `核对文种；“${kind}”有自己的固定用语，见新建的空表。`,
      en: 'Check the kind, or use its own formula.',
    },
  );
}

/** 以上请示妥否，请批示。妥否，请批示。: two sentences of one formula. */
function isDoubled(text: string): boolean {
  const heads = text
    .split(/(?<=。)/u)
    .flatMap((one) => /妥否|当否|可否|特此|此复/u.exec(one)?.[0] ?? []);
  return heads.length > new Set(heads.map((head) => head.replace(/当|可/u, '妥'))).size;
}

function twiceClosed(node: TextNode): Problem {
  return asked(
    node,
    'closing',
    { zh: '结语写了两遍。', en: 'The closing words stand twice.' },
    { zh: '只留一句。', en: 'Keep one of them.' },
  );
}

function isSignature(text: string, issuers: readonly string[]): boolean {
  const words = text.replace(/。$/u, '');
  if (words === '') return false;
  const rest = issuers.reduce((left, issuer) => left.replace(bareName(issuer), ''), words);
  return rest === '' || 'value' in readDate(rest.replace(/^[，、；：]/u, ''));
}

const bareName = (name: string) => name.replace(/\s/gu, '');

function typedSignature(node: TextNode, text: string): Problem {
  return asked(
    node,
    'typed-signature',
    {
      zh: `“${text.slice(0, 16)}”会和自动印出来的落款重复。`,
      en: 'The signature is printed anyway.',
    },
    { zh: '署名和日期不用写在正文里，删掉它。', en: 'Delete it.' },
  );
}
