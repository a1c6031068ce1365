/** A name that no entry has here: which one was probably meant, or where it belongs. */
import { nearest } from '../../figures/index.ts';
import type { Kind, Kinds } from '../../kinds/index.ts';
import type { Problem, Words } from '../../problem.ts';
import { codePointOf, unlike } from '../../text/index.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode } from '../source/tree.ts';
import { shorten } from '../values/coerce.ts';
import { isFigure } from './left-out.ts';
import type { Mistake } from './mistake.ts';

/** Kinds that a hint names; more would bury it. */
const MOST_NAMES = 5;

/** Signs of one font's own: with any other font a box, or nothing. */
const PRIVATE = /\p{Co}+/gu;

/** The key that was probably meant: legal here, or at least known elsewhere. */
export function rightKey(
  mistake: Mistake,
  kind: Kind,
  kinds: Kinds,
): { key?: string; elsewhere?: string } {
  const typed = mistake.key ?? '';
  const wrong = typed.replace(PRIVATE, '');
  const legal = Object.keys(mistake.schema.properties ?? {});
  if (wrong !== typed && legal.includes(wrong)) return { key: wrong };
  const synonyms = kinds.synonymsOf(wrong);
  const value = mistake.node.type === 'map' ? mistake.node.entries.get(typed)?.value : undefined;
  const fitting = synonyms.filter((right) => legal.includes(right));
  // 内容 and 正文 of a section are meant as its text or its subsections, as what was typed below them tells.
  const key =
    fitting.find((right) => right === (value?.type === 'list' ? '小节' : '导语')) ?? fitting[0];
  if (key !== undefined) return { key };
  // 来电时间 2024年3月20日15:20: the colon behind its name is lost
  const before = legal.find((name) => wrong.startsWith(`${name} `));
  if (before !== undefined) return { key: before };
  const free = legal.filter((name) => !isWritten(mistake.node, name));
  const exchanged = free.find((name) => signsOf(name) === signsOf(wrong));
  if (exchanged !== undefined) return { key: exchanged };
  const isKnown = (name: string) =>
    mistake.path.length > 0
      ? Object.hasOwn(kind.schema.properties ?? {}, name)
      : kinds.withKey(name).length > 0;
  if (isKnown(wrong)) return { elsewhere: wrong };
  const near =
    nearest(wrong, free) ??
    oneSignMore(wrong, free, mistake.schema.required) ??
    nearest(wrong, legal);
  if (near !== undefined) return { key: near };
  const elsewhere = synonyms.find(isKnown);
  return elsewhere === undefined ? {} : { elsewhere };
}

const signsOf = (name: string) => [...name].sort().join('');

const isWritten = (node: FormNode, name: string) => node.type === 'map' && node.entries.has(name);

/** 标 for 标题, 行行 for 行: the only one of these names that has one sign more, or less; or the one that must not lack. */
function oneSignMore(
  typed: string,
  names: readonly string[],
  required: readonly string[] = [],
): string | undefined {
  const found = names.filter((name) => typed !== '' && unlike(name, typed).join('').length === 1);
  const needed = found.filter((name) => required.includes(name));
  const [only, ...others] = needed.length > 0 ? needed : found;
  return others.length === 0 ? only : undefined;
}

export function describeUnknown(mistake: Mistake, kind: Kind, kinds: Kinds): Problem {
  const { node, path, key: wrong = '' } = mistake;
  const entry = node.type === 'map' ? node.entries.get(wrong) : undefined;
  const place = entry ? placeOfKey(entry) : placeOf(node);
  const where: Words =
    path.length === 0
      ? { zh: `“${kind.name}”里`, en: `${kind.name}` }
      : { zh: '这里', en: 'this place' };
  const { key, elsewhere } = rightKey(mistake, kind, kinds);
  const own = ownSigns(wrong);
  const problem: Problem = {
    severity: 'error',
    code: 'form/unknown-key',
    message: {
      zh: `${path.length === 0 && key !== undefined ? '' : where.zh}没有“${shorten(wrong)}”这一项${own.zh}。`,
      en: `There is no "${shorten(wrong)}" in ${where.en}${own.en}.`,
    },
    place,
    about: key ?? wrong,
  };
  if (key !== undefined) return { ...problem, hint: meantHint(wrong, key) };
  if (elsewhere !== undefined) {
    const names = kinds.withKey(elsewhere).map(({ name }) => name);
    const shown = names.slice(0, MOST_NAMES);
    const more = names.length > MOST_NAMES;
    return {
      ...problem,
      hint:
        path.length > 0
          ? {
              zh: `“${elsewhere}”写在最外层，行首不空格。`,
              en: `"${elsewhere}" belongs to the top level, without indentation.`,
            }
          : {
              zh: `“${elsewhere}”写在${shown.map((name) => `“${name}”`).join('')}${more ? '等表' : ''}里；这里用不着就删掉。`,
              en: `"${elsewhere}" belongs to ${shown.join(', ')}${more ? ' …' : ''}; delete it here.`,
            },
    };
  }
  if (path.length === 0 && isFigure(entry?.value)) {
    return {
      ...problem,
      hint: {
        zh: `像是“指标”里的一项：行首补两个空格，和别的指标左边对齐。`,
        en: 'It looks like a figure: indent it by two spaces, with the others of 指标.',
      },
    };
  }
  const looksLikeText =
    mistake.schema.properties?.导语 !== undefined &&
    entry?.value.type === 'text' &&
    path.length > 0;
  const legal = Object.keys(mistake.schema.properties ?? {}).filter(
    (name) => !(node.type === 'map' && node.entries.has(name)),
  );
  return {
    ...problem,
    hint: looksLikeText
      ? {
          zh: '如果这是正文里的一句话，把冒号改成中文冒号“：”；如果是一项内容，检查名称。',
          en: 'If this is a sentence, use the full-width colon “：”; if it is an entry, check its name.',
        }
      : {
          zh: `能写的有：${legal.slice(0, 12).join('、')}${legal.length > 12 ? '等' : ''}。`,
          en: `Possible here: ${legal.slice(0, 12).join(', ')}${legal.length > 12 ? ' …' : ''}.`,
        },
  };
}

function meantHint(wrong: string, key: string): Words {
  return wrong.startsWith(`${key} `)
    ? { zh: `“${key}”后面补上英文冒号和空格。`, en: `Put a colon behind "${key}".` }
    : { zh: `改成“${key}”。`, en: `Write "${key}".` };
}

/** Names that look the same need a word on what parts them. */
function ownSigns(typed: string): Words {
  const [signs] = typed.match(PRIVATE) ?? [];
  if (signs === undefined) return { zh: '', en: '' };
  const code = codePointOf(signs);
  return {
    zh: `：名称里有一个字（${code}）是某种字体自造的，看上去可能是空的`,
    en: `: it holds a sign of one font's own (${code}), which may show nothing`,
  };
}
