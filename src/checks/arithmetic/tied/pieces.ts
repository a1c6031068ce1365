/** 八成, 三分之一, 一半, 过半 held against the part and the whole before them. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { shareWord } from '../roles.ts';
import { figsIn, isAlike, isAmount, isExact } from './figures.ts';

const PIECE =
  /(?<hedge>近|接近|约|超过?|逾|不足|不到|仅|足足)?(?:(?<of>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])|(?<tenths>[一二三四五六七八九])成(?<more>[一二三四五六七八九半])?(?![立为员功长绩果熟品交本都])|(?<half>一半|半数|过半))(?<after>以上|多|左右|以下|强|有余)?/gu;
const LONGEST = 24;

/** Words since the last mark or digit before a place. */
function wordsBefore(text: string, at: number): string {
  let start = at;
  while (
    start > at - LONGEST &&
    start > 0 &&
    !'，。；、：（'.includes(text.charAt(start - 1)) &&
    !/\d/u.test(text.charAt(start - 1))
  )
    start--;
  return text.slice(start, at);
}

export function tiedPieces(text: Text): Mistake[] {
  if (!/[成半]|分之/u.test(text.text)) return [];
  const figs = figsIn(text);
  if (figs.length < 2) return [];
  return text.matches(PIECE).flatMap((match): Mistake[] => {
    const groups = match.groups ?? {};
    const at = match.index;
    const value = shareIn(groups);
    const lead = wordsBefore(text.text, at);
    if (
      !/占|比例|比重|过半|半数/u.test(lead + match[0]) ||
      /增|降|减|升|同比|对|全[国省市]/u.test(lead)
    )
      return [];
    const before = figs.filter((one) => one.start < at && isAmount(one));
    const last = before.at(-1);
    if (!last || !isExact(last) || at - last.close > FAR) return [];
    const sentence = last.sentence;
    const alike = before.filter((one) => one.sentence === sentence && isAlike(one, last));
    const name = /占(?<name>.{2,})$/u.exec(lead)?.groups?.name?.replace(/的$/u, '');
    const [first, second] = alike;
    if (alike.length !== 2 || !first || !second || !isExact(first)) return [];
    const [part, whole] = first.value < second.value ? [first, second] : [second, first];
    if (/去年|上年|同期|[由从]/u.test(first.lead + second.lead)) return [];
    if (name ? !shareWord(name, whole.lead + whole.tail) : !/其中|中|有/u.test(part.lead))
      return [];
    if (whole === second && !(name && shareWord(name, whole.lead))) return [];
    const right = part.value / whole.value;
    if (isNear(right, value, groups, match[0])) return [];
    return [
      {
        start: at,
        end: match.index + match[0].length,
        severity: 'warning',
        message: {
          zh: `按前面两个数是${(right * 100).toFixed(1)}%，文中写的是${match[0]}`,
          en: `The two figures give ${(right * 100).toFixed(1)}%`,
        },
        hint: { zh: '核对这几个数', en: 'Check these figures' },
      },
    ];
  });
}

const FAR = 24;

type Groups = Readonly<Record<string, string | undefined>>;

const read = (typed: string) => readCount(typed) ?? 0;

function shareIn({ of, part, tenths, more }: Groups): number {
  if (of && part) return read(part) / read(of);
  if (tenths) return read(tenths) / 10 + (more === '半' ? 0.05 : more ? read(more) / 100 : 0);
  return 0.5;
}

function isNear(
  right: number,
  value: number,
  { hedge = '', after = '', half, more }: Groups,
  all: string,
): boolean {
  if (all.includes('过半')) return right > 0.5;
  const step = half || more ? 0.04 : 0.05;
  if (/近/u.test(hedge)) return right >= value - 0.08 && right <= value + 0.005;
  if (/不足|不到/u.test(hedge) || after === '以下') return right < value && right > value - 0.12;
  if (/超|逾/u.test(hedge) || /以上|多|强|有余/u.test(after))
    return right >= value - 0.002 && right < value + 0.12;
  return Math.abs(right - value) <= step;
}
