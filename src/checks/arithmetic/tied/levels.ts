/** 比全市平均水平（6.9%）高1.7个百分点: a difference told straight behind the percentage that it is from. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { type Fig, figsIn, isExact, isPercent } from './figures.ts';
import { heldAgainst } from './held.ts';

const AGAINST =
  /(?<way>高于|高出|快于|好于|优于|超过|超出|超|领先|跑赢|低于|慢于|落后于?|差于|少于|不及|[比较与同])[^，。；、]{0,18}[（(]?$/u;
const MOVED =
  /^[）)]?(?:的?[\p{Script=Han}]{0,4}(?:平均水平|平均|水平|目标|增速|增幅|标准|进度|要求))?(?:相比)?(?<word>高出?|低|快|慢|多|少|提高|上升|提升|增加|加快|扩大|回升|下降|降低|回落|减少|放缓|收窄|缩小|减缓)?了?$/u;
const LESS = /低|慢|落后|差于|少|不及|下降|回落|放缓|减/u;
const FALLING = /降|减|跌|下滑/u;

export function tiedLevels(text: Text): Mistake[] {
  if (!text.text.includes('百分点')) return [];
  const figs = figsIn(text);
  return figs.flatMap((claim): Mistake[] => {
    if (claim.quantity.kind !== 'points' || !isExact(claim)) return [];
    const base = figs[claim.at - 1];
    if (!base || !isPercent(base) || !isExact(base) || base.sentence !== claim.sentence) return [];
    const against = AGAINST.exec(base.lead)?.groups?.way;
    const moved = MOVED.exec(claim.lead);
    if (against === undefined || !moved) return [];
    const word = moved.groups?.word ?? against;
    if (/^[比较与同]$/u.test(word)) return [];
    const own = figs
      .slice(0, base.at)
      .findLast((one) => one.sentence === claim.sentence && isPercent(one) && isExact(one));
    if (
      !own ||
      own.at < base.at - 2 ||
      FALLING.test(own.clause) !== FALLING.test(base.clause.replace(/[比较与].*/u, ''))
    )
      return [];
    if (figs.some((one) => one.at > own.at && one.at < base.at && one.quantity.kind === 'points'))
      return [];
    if (FALLING.test(own.clause) || /拉动|贡献|分别/u.test(base.lead + own.clause)) return [];
    const gap = own.value - base.value;
    const isLess = LESS.test(word);
    if (gap !== 0 && gap < 0 !== isLess) return [wrongWay(claim, own, base, word)];
    return heldAgainst(claim, {
      exact: {
        low: Math.abs(gap) - own.high + own.value - base.high + base.value,
        high: Math.abs(gap) + own.high - own.value + base.high - base.value,
      },
      typed: Math.abs(gap),
      from: [own, base],
      zh: '两个百分数之差',
    });
  });
}

const wrongWay = (claim: Fig, own: Fig, base: Fig, word: string): Mistake => ({
  start: claim.start,
  end: claim.close,
  severity: 'warning',
  message: {
    zh: `${own.quantity.digits}%${own.value < base.value ? '小于' : '大于'}${base.quantity.digits}%，与“${word}”不符`,
    en: `${own.quantity.digits}% and ${base.quantity.digits}% do not go with the words`,
  },
  hint: { zh: '核对两个百分数和文字', en: 'Check both percentages and the words' },
});
