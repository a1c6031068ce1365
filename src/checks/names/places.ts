/** Places whose names have one spelling: one sign that sounds, or looks, like that of another place of the text or of the office's list. */
import { oneSignOff } from '../../text/index.ts';
import { areAlike } from '../lexicon/sounds.ts';
import { write } from '../pattern.ts';
import type { PlacedMistake, Whole } from '../rule.ts';

/** The signs in which the names of different offices differ: 经济发展局 and 经济发展部, 云溪市 and 云溪县. */
export const TELLS_APART =
  /[部局办科处室级委组队站所院校会厅司省市县区镇乡村上下东南西北中一二三四五六七八九十甲乙丙\d新老大小]/u;

/** The two signs before what a place is: 青禾大道, 石屏水库. */
const PLACE =
  /(?<name>\p{Script=Han}{2})(?<what>大道|大街|公路|大桥|隧道|水库|公园|广场|片区|产业园|工业园)/gu;
/** So often a name stands in a text whose misspelling stands there once. */
const OFTEN = 2;

/** The two signs of a place, and what it is, among the office's names. */
function placesIn(names: readonly string[]): { name: string; what: string }[] {
  return names.flatMap((typed) =>
    [...typed.matchAll(PLACE)].map(({ groups }) => ({
      name: groups?.name ?? '',
      what: groups?.what ?? '',
    })),
  );
}

/** 石坪片区 where the office's list has 石屏片区: too short a name for its halves to tell. */
export function checkKnownPlaces({ texts, options }: Whole): PlacedMistake[] {
  const known = placesIn(options.names ?? []);
  if (known.length === 0) return [];
  return texts.flatMap((text) =>
    [...text.text.matchAll(PLACE)].flatMap(({ index, groups }): PlacedMistake[] => {
      const { name = '', what = '' } = groups ?? {};
      if (known.some((one) => one.name === name && one.what === what)) return [];
      const right = known.find((one) => one.what === what && isMisspelt(one.name, name));
      if (right === undefined) return [];
      const meant = `${right.name}${what}`;
      return [
        {
          text,
          start: index,
          end: index + meant.length,
          strong: true,
          message: {
            zh: `“${name}${what}”与“${meant}”差一个字`,
            en: `${name}${what} differs from ${meant} in one sign`,
          },
          hint: write(meant),
        },
      ];
    }),
  );
}

/** One sign that sounds, or looks, like the other. */
function isMisspelt(right: string, typed: string): boolean {
  const off = oneSignOff(right, typed);
  if (off === undefined) return false;
  const [was = '', is = ''] = [right[off], typed[off]];
  return areAlike(was, is) && !TELLS_APART.test(was + is);
}

/** 清禾大道 once, and 青禾大道 in the title and elsewhere: one sign that sounds, or looks, like the other. */
export function checkPlaces({ texts, options }: Whole): PlacedMistake[] {
  const found = texts.flatMap((text) =>
    [...text.text.matchAll(PLACE)].map(({ index, groups }) => ({
      text,
      start: index,
      name: groups?.name ?? '',
      what: groups?.what ?? '',
    })),
  );
  const known = placesIn(options.names ?? []);
  const count = (name: string, what: string) =>
    found.filter((one) => one.name === name && one.what === what).length;
  return found.flatMap(({ text, start, name, what }): PlacedMistake[] => {
    if (count(name, what) > 1) return [];
    const right = found.find(
      (other) =>
        other.what === what &&
        isMisspelt(other.name, name) &&
        count(other.name, what) >= OFTEN &&
        // what the office's own list has is told by it
        !known.some((one) => one.name === other.name && one.what === what),
    );
    if (right === undefined) return [];
    const typed = `${name}${what}`;
    return [
      {
        text,
        start,
        end: start + typed.length,
        strong: true,
        message: {
          zh: `文中另有“${right.name}${what}”，只差一个字`,
          en: `The text also has ${right.name}${what}, one sign apart`,
        },
        hint: { zh: '前后写法一致', en: 'Spell it alike' },
      },
    ];
  });
}
