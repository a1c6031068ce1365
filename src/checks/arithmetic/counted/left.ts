/** What is left, held against all and done in another sentence: 发现35处，已整改31处 … 未整改的5处. */

import type { Big } from 'big.js';
import type { PlacedMistake, Whole } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, overlap, percentOf, stated } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';

const DEED =
  '整改|办结|办理|开工|完工|竣工|投产|签约|验收|销号|化解|答复|解决|完成|拨付|入驻|交付|通过|报送|安装|拆除';
const DONE = new RegExp(`(?:已|全部|共|累计|项目|企业)?(?<deed>${DEED})(?:了|的有|的)?$`, 'u');
/** 未整改的5处, 尚有5处未整改, 5个项目尚未开工. */
const NOT = '(?:尚未|还未|仍未|未|没有|还没有?|待)';
const BEFORE = new RegExp(`${NOT}(?<deed>${DEED})的?(?:还|尚|仍)?有?$`, 'u');
/** All that is left, not what is left somewhere: the words begin a clause. */
const BARE = new RegExp(`(?:^|[，。；]|剩余|其余|余下|目前|仍有|还有|尚有)${BEFORE.source}`, 'u');
const BEHIND = new RegExp(`^(?:[\\p{Script=Han}]{0,8}?)${NOT}(?<deed>${DEED})(?!率|好)`, 'u');
/** More than one thing of this kind is told of: what is left may be of another. */
const OTHER = /去年|上年|其中/u;

interface Pair {
  text: Text;
  at: number;
  deed: string;
  whole: Said;
  done: Said;
  /** 开工率86.8%, in the same sentence. */
  rate: Interval | undefined;
}

/** At most one doubt for each deed: only where the document says once how many there are and how many are done. */
export function checkLeftElsewhere({ texts }: Whole): PlacedMistake[] {
  const prose = texts.filter(({ isProse, text }) => isProse && /\d/u.test(text));
  if (!prose.some(({ text }) => /[未没待]/u.test(text))) return [];
  const pairs = prose.flatMap(pairsIn);
  if (pairs.length === 0) return [];
  const told = new Set<string>();
  return prose.flatMap((text) =>
    text.sentences.flatMap((sentence): PlacedMistake[] =>
      rolesIn(text, sentence).flatMap((open) => {
        const left = leftOf(text, open);
        if (left === undefined || told.has(left.deed)) return [];
        const [pair, ...more] = pairs.filter(
          ({ deed, whole }) => deed === left.deed && sameUnit(whole.quantity, open.quantity),
        );
        if (pair === undefined || more.length > 0) return [];
        if (pair.text === text && pair.at === sentence.start) return [];
        const right = amount(pair.whole.quantity).minus(amount(pair.done.quantity));
        const off = amount(open.quantity).minus(right);
        // fewer may be some of them
        const slip = oneOff(open, pair);
        if (off.eq(0) || right.lt(0) || (off.lt(0) && !left.isAll && !slip)) return [];
        told.add(left.deed);
        return [slip ?? mistake(text, open, pair, right.toString())];
      }),
    ),
  );
}

function pairsIn(text: Text): Pair[] {
  return text.sentences.flatMap(({ start, end }) => {
    if (OTHER.test(text.text.slice(start, end))) return [];
    const said = rolesIn(text, { start, end });
    return said.flatMap((done, index): Pair[] => {
      const whole = said[index - 1];
      const deed = DONE.exec(done.lead)?.groups?.deed;
      if (whole?.role !== 'value' || done.role !== 'value' || deed === undefined) return [];
      if (!sameUnit(whole.quantity, done.quantity) || /^[、和及与]/u.test(done.lead)) return [];
      if (isLoose(whole) || isLoose(done) || amount(done.quantity).gt(amount(whole.quantity)))
        return [];
      const rate = said.find(({ role, lead }) => role === 'rate' && lead.includes(`${deed}率`));
      return [{ text, at: start, deed, whole, done, rate: rate && stated(rate.quantity) }];
    });
  });
}

const isLoose = ({ quantity }: Said) => quantity.approximate || quantity.range !== undefined;

function leftOf(text: Text, open: Said): { deed: string; isAll: boolean } | undefined {
  if (open.role !== 'value' || isLoose(open)) return undefined;
  const before = BEFORE.exec(open.lead)?.groups;
  if (before?.deed) return { deed: before.deed, isAll: BARE.test(open.lead) };
  const rest = text.text.slice(open.quantity.whole.end, open.quantity.whole.end + 16);
  const deed = BEHIND.exec(rest.split(/[，。；、]/u)[0] ?? '')?.groups?.deed;
  return deed === undefined ? undefined : { deed, isAll: false };
}

/** What is left and the rate agree, and one of the two before does not: that one is the slip. */
function oneOff(open: Said, { text, whole, done, deed, rate }: Pair): PlacedMistake | undefined {
  const [all, part, left] = [whole, done, open].map(({ quantity }) => amount(quantity));
  if (rate === undefined || !all || !part || !left || fits(part, all, rate)) return undefined;
  if ([whole, done, open].some(({ quantity }) => quantity.scale !== '')) return undefined;
  const sum = part.plus(left);
  const rest = all.minus(left);
  const [wrong, right] = fits(part, sum, rate)
    ? [whole, sum]
    : fits(rest, all, rate)
      ? [done, rest]
      : [];
  if (wrong === undefined || right === undefined) return undefined;
  const { start, end, digits, scale, unit } = wrong.quantity;
  return {
    text,
    start,
    end,
    severity: 'warning',
    message: {
      zh: `按${deed}率和未${deed}的${open.quantity.digits}${open.quantity.unit}算，这里应是${right}${unit}，写的是${digits}${scale}${unit}`,
      en: `The rate and what is left give ${right}, the text says ${digits}`,
    },
    hint: { zh: '核对总数、已办数和剩余数', en: 'Check all, done and left' },
  };
}

function fits(part: Big, whole: Big, rate: Interval): boolean {
  const percent = percentOf(point(part), point(whole));
  return percent !== undefined && overlap(percent, rate);
}

const point = (value: Big): Interval => ({ low: value, high: value });

function mistake(text: Text, { quantity }: Said, { whole, done, deed }: Pair, right: string) {
  const shown = (said: Said) =>
    `${said.quantity.digits}${said.quantity.scale}${said.quantity.unit}`;
  return {
    text,
    start: quantity.start,
    end: quantity.end,
    severity: 'warning' as const,
    message: {
      zh: `文中共${shown(whole)}，${deed}${shown(done)}，未${deed}的应是${right}${quantity.unit}，这里写的是${quantity.digits}${quantity.unit}`,
      en: `${shown(whole)} in all, ${shown(done)} done: ${right} are left`,
    },
    hint: { zh: '核对总数、已办数和剩余数', en: 'Check all, done and left' },
  };
}
