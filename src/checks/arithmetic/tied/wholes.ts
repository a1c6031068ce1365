/** Shares that are all there is: 占17.3%、58.9%、25.8% make 100. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { type Fig, figsIn, isExact, isPercent } from './figures.ts';

const OTHERWISE =
  /同比|增长|下降|增幅|提高|降低|上升|回落|率|其中|完成|达标|平均|以上|高于|低于|贡献|拉动|折|利|比上年|覆盖|全[国省市]|增速/u;
const SHARES = /占|构成|比例|比重|结构|分别|各/u;

export function tiedWholes(text: Text): Mistake[] {
  const figs = figsIn(text).filter(isPercent);
  if (figs.length < 3) return [];
  return text.sentences.flatMap((sentence, at): Mistake[] => {
    const row = rowOf(figs.filter((one) => one.sentence === at));
    const last = row.at(-1);
    if (row.length < 3 || row.length > 8 || !last || !row.every(isExact)) return [];
    const words = text.text.slice(sentence.start, last.close);
    if (!SHARES.test(words) || OTHERWISE.test(words)) return [];
    const [low, high] = [sum(row, (one) => one.low), sum(row, (one) => one.high)];
    const typed = sum(row, ({ value }) => value);
    // each rounded for itself, four shares in whole numbers make 101, not 102
    const slack = ((high - low) / 2 / row.length) * (row.length - 1);
    if (Math.abs(typed - 100) <= slack + 0.0001) return [];
    if (Math.abs(typed - 100) > NEAR || new Set(row.map(({ value }) => value)).size === 1)
      return [];
    const shown = Number(typed.toFixed(2));
    return [
      {
        start: last.start,
        end: last.end,
        severity: 'warning',
        message: {
          zh: `这${row.length}项比例相加是${shown}%，不是100%`,
          en: `The shares make ${shown} %`,
        },
        hint: { zh: '核对各项比例', en: 'Check the shares' },
      },
    ];
  });
}

const NEAR = 12;
const sum = (row: readonly Fig[], of: (one: Fig) => number) =>
  row.reduce((all, one) => all + of(one), 0);

/** The last figures of the sentence that stand in a row, each with its own short name. */
function rowOf(figs: readonly Fig[]): Fig[] {
  const row: Fig[] = [];
  for (const one of [...figs].reverse()) {
    row.unshift(one);
    if (!/^[、，；和及与]/u.test(one.lead) || one.lead.length > LONGEST) break;
  }
  return row;
}

const LONGEST = 24;
