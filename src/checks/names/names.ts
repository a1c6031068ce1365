/** Names of issuers, recipients and titles have one spelling. */

import type { OfficialDocument } from '../../document/document.ts';
import { oneSignOff } from '../../text/index.ts';
import { mistakeAt, write } from '../pattern.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import { checkKnownPlaces, checkPlaces, TELLS_APART } from './places.ts';

const SHORTEST_NAME = 5;

/** Names that the document itself gives, and those of the office. */
function knownNames({ document, options }: Whole): string[] {
  const names = new Set<string>(options.names ?? []);
  if (document) for (const name of namesOf(document)) names.add(name);
  // 国务院各部委 is no name: 国务院各部门 stands beside it
  return [...names].filter(
    (name) => name.length >= SHORTEST_NAME && name.length <= 40 && !/各|其中/u.test(name),
  );
}

function namesOf(document: OfficialDocument): string[] {
  const { titleIssuers, letterhead, signature, recipients, imprint, issued } = document;
  return [
    ...titleIssuers,
    ...(letterhead?.issuers ?? []),
    ...(signature?.issuers ?? []),
    ...(recipients ?? '').split(/[、，；,;]/u),
    ...(imprint?.copies?.text ?? '').split(/[、，；,;。]/u),
    ...(imprint?.printingOffice ? [imprint.printingOffice] : []),
    ...(issued ? namesOf(issued) : []),
  ].map((name) => name.trim());
}

/** A name with one sign changed: one half of it is right, so that half is looked for. */
function checkNames(whole: Whole): PlacedMistake[] {
  return knownNames(whole).flatMap((name) =>
    whole.texts.flatMap((text) =>
      halfRight(name, text.text).flatMap((start) => {
        const typed = text.text.slice(start, start + name.length);
        const changed = changedSign(name, typed);
        if (typed.length < name.length || changed === undefined) return [];
        // 县人民政府办公室 holds no 民政府办公室
        if (changed === 0 && /\p{Script=Han}$/u.test(text.text.slice(0, start))) return [];
        const message = {
          zh: `“${typed}”与“${name}”差一个字`,
          en: `${typed} differs from ${name} in one sign`,
        };
        return [{ text, start, end: start + name.length, message, hint: write(name) }];
      }),
    ),
  );
}

/** Where in a text a name would begin if one of its halves were right. */
function halfRight(name: string, text: string): number[] {
  const middle = Math.floor(name.length / 2);
  const starts: number[] = [];
  for (const offset of [0, middle]) {
    const half = offset === 0 ? name.slice(0, middle) : name.slice(middle);
    if (half.length < 3) continue;
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + half.length)) {
      if (at >= offset) starts.push(at - offset);
    }
  }
  return starts;
}

/** The place of the one sign in which two names differ; undefined where they differ otherwise, or may mean two offices. */
function changedSign(name: string, typed: string): number | undefined {
  const changed = oneSignOff(name, typed);
  if (changed === undefined) return undefined;
  const [was = '', is = ''] = [name[changed], typed[changed]];
  if (!/\p{Script=Han}/u.test(is)) return undefined;
  // 县政府 and 县政协
  if (/[府协]/u.test(was) && /[府协]/u.test(is)) return undefined;
  // 信访办 and 信访工作: the name is cut, not misspelt
  if (changed === name.length - 1 && /[办部局处科室站所队组]/u.test(was)) return undefined;
  return TELLS_APART.test(was) && TELLS_APART.test(is) ? undefined : changed;
}

const TITLE = /(?<=《)[^《》\n]{6,60}(?=》)/gu;
/** Names whose ends are sure: they stand between marks. */
const OFFICE =
  /(?<=^|[、，。；：“（])\p{Script=Han}{3,16}(?:公司|集团|园区|产业园|工业园|指挥部|管委会|委员会|街道|片区|学院|医院|学校|中学|小学|银行|研究院|合作社|协会)(?=[、，。；：”）等]|$)/gu;

/** Names found by a pattern that are one sign apart: the rarer one is most likely misspelt. */
function checkVariants(
  { texts }: Whole,
  pattern: RegExp,
  marks: readonly [string, string],
): PlacedMistake[] {
  const places = new Map<string, PlacedMistake[]>();
  for (const text of texts) {
    for (const match of text.matches(pattern)) {
      const found = places.get(match[0]) ?? [];
      found.push({ ...mistakeAt(match, { message: { zh: '', en: '' } }), text });
      places.set(match[0], found);
    }
  }
  const count = (name: string) => places.get(name)?.length ?? 0;
  return pairsApart([...places.keys()]).flatMap(([one, other]) => {
    const [rare, common] = count(one) > count(other) ? [other, one] : [one, other];
    const quoted = `${marks[0]}${common}${marks[1]}`;
    return (places.get(rare) ?? []).map((place) => ({
      ...place,
      message: {
        zh: `文中另有${quoted}，只差一个字`,
        en: `The text also has ${quoted}, one sign apart`,
      },
      hint: { zh: '前后写法一致', en: 'Spell it alike' },
    }));
  });
}

/** Pairs of names one sign apart. They share one half, so names are only held against those of one half. */
function pairsApart(names: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  const byHalf = new Map<string, string[]>();
  for (const name of names) {
    const middle = Math.floor(name.length / 2);
    const seen = new Set<string>();
    for (const half of [`^${name.slice(0, middle)}`, `$${name.slice(-middle)}`]) {
      const others = byHalf.get(half) ?? [];
      for (const other of others.slice(0, 8)) {
        if (seen.has(other) || !oneSignApart(name, other)) continue;
        seen.add(other);
        pairs.push([name, other]);
      }
      byHalf.set(half, [...others, name]);
    }
  }
  return pairs;
}

function oneSignApart(a: string, b: string): boolean {
  if (a.length === b.length)
    return changedSign(b, a) !== undefined && !/\d/u.test(a.replace(b, ''));
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short)
      // 企业会计准则 and 小企业会计准则 are two
      return !TELLS_APART.test(long[at] ?? '') && /\p{Script=Han}/u.test(long[at] ?? '');
  }
  return false;
}

const SOURCE = '公文惯例：名称前后一致';

export const nameRules: Rule[] = [
  {
    code: 'check/name',
    severity: 'warning',
    family: 'names',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '机关名称与发文机关、主送机关、抄送机关或本单位名单中的写法差一个字。',
      en: 'A name is one sign away from an issuer, a recipient or a name of the office’s list.',
    },
    examples: {
      bad: [
        { text: '园区由「云溪市青禾产业圆」负责。', options: { names: ['云溪市青禾产业园'] } },
        { text: '走访「石坪片区」企业。', options: { names: ['石屏片区'] } },
      ],
      good: [
        { text: '园区由云溪市青禾产业园负责。', options: { names: ['云溪市青禾产业园'] } },
        { text: '请经济发展局负责。', options: { names: ['经济发展部'] } },
        { text: '走访石桥片区企业。', options: { names: ['石屏片区'] } },
      ],
    },
    inWhole: (whole) => [...checkNames(whole), ...checkKnownPlaces(whole)],
  },
  {
    code: 'check/title-spelling',
    severity: 'warning',
    family: 'names',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '同一文件名前后写法不一。', en: 'One title is spelt in two ways.' },
    examples: {
      bad: ['印发《青禾产业园工作要点》。\n落实《「青禾产业圆工作要点」》。'],
      good: [
        '印发《青禾产业园工作要点》。\n落实《青禾产业园工作要点》。',
        '印发《2023年工作要点》《2024年工作要点》。',
      ],
    },
    inWhole: (whole) => checkVariants(whole, TITLE, ['《', '》']),
  },
  {
    code: 'check/name-variant',
    severity: 'warning',
    family: 'names',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '同一名称前后写法只差一个字。', en: 'One name is spelt in two ways.' },
    examples: {
      bad: [
        '青禾大道改造工程即将开工。\n决定对青禾大道石屏段封闭施工。\n封闭路段为「清禾大道」石屏桥至竹埠路口。',
        '引进企业：云溪鸿达食品公司、青禾建材公司。\n投产企业：青禾建材公司、「云溪鸿大食品公司」。\n增资企业：云溪鸿达食品公司、青禾建材公司。',
      ],
      good: [
        '走访石屏片区、河湾片区。\n慰问东湖街道、西湖街道。',
        '青禾大道改造工程即将开工。\n决定对青禾大道石屏段封闭施工，车辆绕行青山大道、东禾大道。',
        '清河公路、青河公路同时施工。\n请绕行清河公路、青河公路。',
      ],
    },
    inWhole: (whole) => [...checkVariants(whole, OFFICE, ['“', '”']), ...checkPlaces(whole)],
  },
];
