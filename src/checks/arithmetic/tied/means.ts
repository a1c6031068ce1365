/** The mean of a list: 分别为92分、88分、90分，平均90分; and a mean that its extremes do not allow. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { type Fig, figsIn, isExact, ownWords } from './figures.ts';
import { heldAgainst } from './held.ts';

const MEAN = /(?:平均|均值|[月季]均)[\p{Script=Han}]{0,6}$/u;
const OTHERWISE =
  /平均每[天日月年季]|[人户亩日年]均|高于|低于|全[国省市区县]平均|增长|水平|以上|提高|下降|预期|加权|[增降]/u;

export function tiedMeans(text: Text): Mistake[] {
  if (!text.text.includes('均')) return [];
  const figs = figsIn(text);
  return figs.flatMap((claim): Mistake[] => {
    if (!isExact(claim) || claim.at < 2) return [];
    const words = ownWords(claim);
    if (!MEAN.test(words) || OTHERWISE.test(words)) return [];
    const before = figs.slice(Math.max(0, claim.at - 14), claim.at);
    return [...beyondExtremes(claim, before), ...ofList(claim, before)].slice(0, 1);
  });
}

/** The last row of figures before the claim that stand side by side. */
function rowBefore(claim: Fig, before: readonly Fig[]): Fig[] {
  const row: Fig[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const one = before[at];
    if (!one || !isExact(one) || one.sentence !== claim.sentence) break;
    const isBare = one.quantity.unit === '' && /^[、和]$/u.test(before[at + 1]?.lead ?? '');
    if (one.quantity.unit !== claim.quantity.unit && !isBare) break;
    row.unshift(one);
    const isFirst = row.length === 1 && /^[、，；和与]/u.test(one.lead);
    if (!isFirst && !/^[、，；和与][\p{Script=Han}]{0,8}$/u.test(one.lead)) break;
  }
  return row;
}

function ofList(claim: Fig, before: readonly Fig[]): Mistake[] {
  const row = rowBefore(claim, before);
  const last = row.at(-1);
  if (row.length < 2 || !last || claim.start - last.close > FAR) return [];
  if (row.some(({ clause }) => /最[高低多少大小]|其中/u.test(clause))) return [];
  // 由520个减至460个，平均14个: no row
  if (row.some(({ lead }) => /[由从增减降升]|[到至]$/u.test(lead))) return [];
  const mean = (of: (one: Fig) => number) =>
    row.reduce((sum, one) => sum + of(one), 0) / row.length;
  const typed = mean(({ value }) => value);
  const isWhole = row.every(
    ({ quantity }) => !quantity.value.includes('.') && quantity.scale === '',
  );
  const [low, high] = isWhole ? [typed, typed] : [mean((one) => one.low), mean((one) => one.high)];
  const half = (claim.high - claim.low) / 2 || 0.5;
  if (low - half <= claim.value && claim.value <= high + half) return [];
  const values = row.map(({ value }) => value);
  // the mean of figures of different weight lies among them
  const isInside = Math.min(...values) < claim.value && claim.value < Math.max(...values);
  if (isInside && !/分别|依次|各|为|是/u.test(row[0]?.lead ?? '')) return [];
  const zh = `前面${row.length}个数的平均数`;
  return heldAgainst(claim, { exact: { low, high }, typed, from: row, zh });
}

const FAR = 20;

/** 最高96.2%，最低89.7%，平均97.1%. */
function beyondExtremes(claim: Fig, before: readonly Fig[]): Mistake[] {
  const alike = before.filter(
    (one) => one.sentence === claim.sentence && one.quantity.unit === claim.quantity.unit,
  );
  const most = alike.findLast((one) => /最[高多大长]/u.test(one.clause));
  const least = alike.findLast((one) => /最[低少小短]/u.test(one.clause));
  const isOver = most && claim.low > most.high;
  const isUnder = least && claim.high < least.low;
  if (!isOver && !isUnder) return [];
  return [
    {
      start: claim.start,
      end: claim.close,
      severity: 'warning',
      message: {
        zh: `平均数${isOver ? '大于最高' : '小于最低'}的数`,
        en: `The mean is ${isOver ? 'above the highest' : 'below the lowest'}`,
      },
      hint: { zh: '核对这几个数', en: 'Check these figures' },
    },
  ];
}
