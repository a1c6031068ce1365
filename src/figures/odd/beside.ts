/** What is typed beside a named box and does not go with what the box prints: its parts again, 超额 of a completion, another unit. */
import type { BoxProblem, BoxUse } from '../boxes/box.ts';
import { AGREE } from '../boxes/claim-problems.ts';
import { factorBetween, isCounted } from '../units.ts';
import { sharesOf } from './share-of-years.ts';
import { slippedBoxes } from './slipped-boxes.ts';

type Doubt = Omit<BoxProblem, 'offset' | 'length'>;

const LISTS_PARTS = /^含(?:其中|分项)$/u;
const COMPLETION = /^完成(?:率|比例|进度)$/u;
const MERE_NUMBER = /^(?:数|数值|值|数字)$/u;
/** 超前, 超市 and 超序时进度 are no more than the plan. */
const BEYOND =
  /(?:超额(?:完成)?|超出?(?![前市大高低长短强级声导限载标龄重序时])|超过)了?[^，。；：、【】]{0,8}$/u;
const REACH = 40;
/** No words that are looked for before a box are longer. */
const LONGEST = 16;

export function* besideBoxes(text: string, uses: readonly BoxUse[]): Generator<BoxProblem> {
  yield* slippedBoxes(text, uses);
  for (const use of uses) {
    const { figure, aspect = '', offset, length } = use;
    if (figure === undefined || aspect === '') continue;
    const end = offset + length;
    const behind = text.slice(end, end + REACH);
    const before = text.slice(Math.max(0, offset - LONGEST), offset);
    const doubt =
      (LISTS_PARTS.test(aspect) ? partsAgain(behind, use) : undefined) ??
      (PARTS.test(aspect) ? wholeMissing(before, use) : undefined) ??
      (SHARE.test(aspect) ? shareTurned(before, use) : undefined) ??
      (RATE.test(aspect) ? rateTurned(before, use) : undefined) ??
      (COMPLETION.test(aspect) ? beyond(before, use) : undefined) ??
      (MERE_NUMBER.test(aspect) ? otherUnit(behind, use) : undefined);
    if (doubt) yield { ...doubt, offset, length };
  }
}

/** 【总收入·含其中】，其中电子信息98.20亿元: the box has printed 其中 and all parts. */
function partsAgain(behind: string, { figure }: BoxUse): Doubt | undefined {
  const list = /^[，,；;、（(]?其中(?<list>[^。；;]*)/u.exec(behind)?.groups?.list;
  const again = figure?.parts.find(({ label }) => list?.includes(label));
  const box = list?.includes(`【${figure?.path}·`);
  if (again === undefined && !box) return undefined;
  return {
    severity: 'warning',
    code: 'figures/box-twice',
    message: {
      zh: `方框印出来已经有“其中”和各分项，后面又写了“其中${again?.label ?? ''}”。`,
      en: 'The box prints its parts, and they are typed again behind it.',
    },
    hint: {
      zh: `删掉后面的“其中……”；要自己写分项，方框就写【${figure?.path}】。`,
      en: `Delete what follows, or write 【${figure?.path}】.`,
    },
  };
}

const PARTS = /^(?:其中|分项)$/u;

/** 规上工业总产值【…·其中】: the parts right behind the name, without the whole. */
function wholeMissing(before: string, { figure }: BoxUse): Doubt | undefined {
  const name = /(?<name>\p{Script=Han}{2,14})$/u.exec(before)?.groups?.name ?? '';
  if (figure === undefined || name === '') return undefined;
  const { label, path } = figure;
  if (!name.endsWith(label) && !(name.length > 2 && label.endsWith(name.slice(-3))))
    return undefined;
  return {
    severity: 'warning',
    code: 'figures/other-figure',
    message: {
      zh: `“${label}”后面直接印各分项，没有印总数。`,
      en: `The parts are printed right behind "${label}", without the whole.`,
    },
    hint: {
      zh: `连总数一起印，写【${path}·含其中】；只要分项，前面写“其中”。`,
      en: `Write 【${path}·含其中】.`,
    },
  };
}

const RATE = /^(?:增速|增幅|增长率)$/u;

/** 下降【固定资产投资·增速】 of what has grown: the box prints a bare rate. */
function rateTurned(before: string, { text, figure }: BoxUse): Doubt | undefined {
  const fell = /(?<verb>下降|减少|回落|降低)(?:了)?$/u.exec(before)?.groups?.verb;
  const rose = /(?<verb>增长|增加|上升|提高)(?:了)?$/u.exec(before)?.groups?.verb;
  const verb = fell ?? rose;
  const isNegative = text.startsWith('-');
  if (verb === undefined || !/^-?[\d.]*[1-9]/u.test(text)) return undefined;
  if (rose !== undefined && !isNegative) return undefined;
  return {
    severity: 'warning',
    code: 'figures/claim-differs',
    message: {
      zh: `前面写的是“${verb}”，方框印的是${text}。`,
      en: `"${verb}" stands before the box, which prints ${text}.`,
    },
    hint: {
      zh: `写【${figure?.path}·同比】，方框自己会写“增长”还是“下降”。`,
      en: `Write 【${figure?.path}·同比】.`,
    },
  };
}

const SHARE = /^(?:占比重?|比重|比例)$/u;
const ROSE = /(?<verb>提高|上升|提升|增加|扩大)(?:到|至|为)$/u;
const FELL = /(?<verb>下降|降低|减少|回落|缩小)(?:到|至|为)$/u;

/** 占比提高到【…·占比】 of a share that was more last year. */
function shareTurned(before: string, { figure }: BoxUse): Doubt | undefined {
  const rose = ROSE.exec(before)?.groups?.verb;
  const verb = rose ?? FELL.exec(before)?.groups?.verb;
  const shares = figure && sharesOf(figure);
  if (verb === undefined || shares === undefined) return undefined;
  const [then, now] = shares;
  if (rose === undefined ? now.low.lte(then.high) : now.high.gte(then.low)) return undefined;
  const shown = then.high.plus(then.low).div(2).round(1).toString();
  return {
    severity: 'warning',
    code: 'figures/claim-differs',
    message: {
      zh: `前面写的是“${verb}”，上年的占比是${shown}%，比今年${rose === undefined ? '低' : '高'}。`,
      en: `It says "${verb}", but last year's share was ${shown}%.`,
    },
    hint: AGREE,
  };
}

/** 超额完成年度计划的102.4%: either 完成…的102.4%, or 超额完成2.4%. */
function beyond(before: string, { figure, text }: BoxUse): Doubt | undefined {
  const said = BEYOND.exec(before)?.[0];
  const rate = Number(/^(?<rate>\d+(?:\.\d+)?)%$/u.exec(text)?.groups?.rate ?? Number.NaN);
  if (said === undefined || Number.isNaN(rate)) return undefined;
  const by = Number((rate - 100).toFixed(6));
  return {
    severity: 'warning',
    code: 'figures/claim-differs',
    message: {
      zh: `前面写的是“${said}”，方框印的是完成率${text}。`,
      en: `"${said}" stands before the box, which prints ${text} of the plan.`,
    },
    hint: {
      zh:
        by > 0
          ? `去掉“超”字，写“完成年度计划的【${figure?.path}·完成率】”；要说超出多少，写“超额完成${by}%”。`
          : `没有超过计划：写“完成年度计划的【${figure?.path}·完成率】”。`,
      en: 'Say how much of the plan is done, or by how much it was exceeded.',
    },
  };
}

const UNIT =
  /^(?<scale>万亿|[百千]万|[百千万亿])?(?<unit>美元|欧元|港元|日元|元|人次|家次|户次|[人户家个件项套栋座台辆处条场名亩]|平方米|平方公里|公顷|吨|公斤|千克|公里|千米|千瓦时|度|千瓦|立方米|[%％‰])(?=[，。；：、）)]|$|的|以上|左右|和|及)/u;

/** 【从业人员·数】人 of a figure in 万人: the number alone, and another unit behind it. */
function otherUnit(behind: string, { figure }: BoxUse): Doubt | undefined {
  const typed = UNIT.exec(behind)?.[0];
  if (figure === undefined || typed === undefined) return undefined;
  const { unit, path, sameUnits } = figure;
  if (unit === '' || typed === unit || (isCounted(unit) && isCounted(typed))) return undefined;
  const factor = factorBetween(unit, typed, sameUnits);
  if (factor?.numerator.eq(factor.denominator)) return undefined;
  return {
    severity: 'warning',
    code: 'figures/other-unit',
    message: {
      zh: `“${path}”的单位是“${unit}”，后面写的是“${typed}”。`,
      en: `"${path}" is counted in ${unit}, and ${typed} is typed behind it.`,
    },
    hint: {
      zh: factor
        ? `写成【${path}】；要换单位就写【${path}·${typed}】。`
        : `写成【${path}】，单位会自己印出来。`,
      en: `Write 【${path}】.`,
    },
  };
}
