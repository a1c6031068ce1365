/** 整改率为【已整改隐患·同比】: the words before a box ask for a number or a share, the box takes a change. */

import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import type { Figure } from '../figure.ts';

const CHANGE = /^(?:同比|增减|环比)$/u;
/** Behind these a number follows. */
const ASKS_NUMBER =
  /(?<name>[\p{Script=Han}]*?)(?:占(?:[\p{Script=Han}]{1,10}的)?|(?:稳定在|达到?|为|是|至|到))$/u;
/** 增速为, 降幅达: names of changes themselves. */
const NAMES_CHANGE = /(?:增长率|增速|增幅|增长|涨幅|降幅|降低率|下降率|变化|情况|增减)$/u;
const SHARE = /(?:率|比重|比例|占比)$/u;
/** Rates that have units of their own. */
const OTHER_RATE = /(?:效率|频率|功率|汇率|速率|斜率|倍率|容积率|分辨率|换手率)$/u;
const PERCENT = /^(?:[%％‰]|个百分点)?$/u;
const LONGEST = 12;

export function* otherAspect(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  for (const { figure, aspect, offset, length } of uses) {
    if (figure === undefined) continue;
    const before = text.slice(Math.max(0, offset - LONGEST), offset);
    const asked = ASKS_NUMBER.exec(before);
    const name = asked?.groups?.name ?? '';
    const isShare = /占/u.test(asked?.[0] ?? '') || (SHARE.test(name) && !OTHER_RATE.test(name));
    const isChange = aspect !== undefined && CHANGE.test(aspect);
    if (asked === null || (isChange ? NAMES_CHANGE.test(name) : aspect !== undefined)) continue;
    if (
      !isChange &&
      !(SHARE.test(name) && isShare && !PERCENT.test(figure.unit) && !figure.label.endsWith(name))
    )
      continue;
    yield {
      offset,
      length,
      severity: 'warning',
      code: 'figures/other-figure',
      message: {
        zh: `前面写的是“${asked[0].slice(-8)}”，方框取的是“${figure.label}”${isChange ? `的${aspect}` : '的数，不是比率'}。`,
        en: `"${asked[0]}" asks for another thing of ${figure.label} than the box takes.`,
      },
      hint: hintOf(figure, isShare),
    };
  }
}

function hintOf(figure: Figure, isShare: boolean) {
  const { path, source } = figure;
  const aspect = isShare && source.占 !== undefined ? '·占比' : '';
  return isShare && aspect === '' && !PERCENT.test(figure.unit)
    ? {
        zh: `比率要么直接写数，要么在“${figure.label}”下面写明“占”，再写【${path}·占比】。`,
        en: `Write the rate, or 占 at the figure and 【${path}·占比】.`,
      }
    : { zh: `核对是不是【${path}${aspect}】。`, en: `Is it 【${path}${aspect}】?` };
}
