/** Lists that a sentence closes, and the figure that they make up: 用于三个方面：一是620万元…, 三期…，共投资. */
import { Big } from 'big.js';
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { differByLittle, isOneSlip } from '../interval.ts';
import { inScale, read } from '../reckoned/claims.ts';
import { EXPLAINED } from '../reckoned/reckon.ts';
import { is, SAME, UNIT } from './equation.ts';

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?(?:万亿|[万亿])?';
const NAME = '[^，。；：、\\d]{1,16}?';
const JOIN = '[，；、和及与]';
const itemsOf = (least: number) =>
  `(?<items>${NAME}${NUMBER}${SAME}(?:${JOIN}${NAME}${NUMBER}${SAME}){${least - 1},10})`;

/** 1860万元，主要用于三个方面：一是…，二是…，三是…。 */
const WHOLE_FIRST = new RegExp(
  `(?:^|[^\\d.第])${is('said')}${UNIT}(?<cue>[，。；：（(][^。；\\d]{0,26}?)${itemsOf(2)}(?=[。）)]|$)`,
  'dgu',
);
/** 一期…，二期…，三期…，共投资7.7亿元; the unit is known by the first of them. */
const WHOLE_LAST = new RegExp(
  `(?<items>(?:^|[。；：，]|其中)${NAME}${NUMBER}${UNIT}(?:${JOIN}${NAME}${NUMBER}${SAME}){1,10})，(?<sum>(?:以上)?(?:[一二两三四五六七八九十]\\p{Script=Han}{1,4})?(?:合计|共计|总计|累计|共|总)[^，。；：\\d比均]{0,10})${is('said')}${SAME}(?=[，。；]|$)`,
  'dgu',
);
/** What says that the list is all of it. */
const CUE =
  /用于|投向|投入到|包括|包含|涵盖|来源|构成|组成|分为|分别|划分|[按分][^，：]{1,6}分|分[一二两三四五六七八九][期批类步段次]|个方面|大块/u;
/** Words by which figures stand beside one another, or divide only a part. */
const OTHER =
  /增|减|比上年|比去年|同比|同期|均|每|新增|其中|以上|以下|约|近\d|余|多[万亿个家]|超|左右|最|首|主要是|还|另|仅|单|计划|目标|上年|去年/u;

interface Sum {
  items: string;
  said: string;
  place: readonly [number, number];
}

function parts(items: string): { value: Big; half: Big }[] {
  return [...items.matchAll(/\d[\d,]*(?:\.\d+)?(?:万亿|[万亿])?/gu)].map(([typed]) => {
    const { value, half } = read(typed);
    return { value: new Big(value), half: new Big(half) };
  });
}

const total = (values: readonly { value: Big }[]) =>
  values.reduce((sum, { value }) => sum.plus(value), new Big(0));

function sumMistake({ items, said, place }: Sum, isClosed: boolean): Mistake[] {
  const all = parts(items);
  const typed = read(said);
  const value = new Big(typed.value);
  const endings = all.slice(0, -1).map((_, from) => all.slice(from));
  if (endings.some((some) => total(some).eq(value))) return [];
  const sum = total(all);
  const off = sum.minus(value).abs();
  const slack = all.reduce((most, { half }) => most.plus(half), new Big(typed.half));
  const explained = off.lte(slack);
  // one last digit is rounding
  if (explained && off.lt(new Big(typed.half).times(3))) return [];
  const isSlip = isOneSlip(value, sum) || differByLittle(value, sum);
  if (!isClosed && !isSlip) return [];
  return [
    {
      start: place[0],
      end: place[1],
      ...(explained || !isSlip ? { severity: 'note' as const } : {}),
      message: {
        zh: `所列各项相加为${inScale(sum.toNumber(), said)}，总数写的是${said}${explained ? EXPLAINED : ''}`,
        en: `What is listed adds up to ${inScale(sum.toNumber(), said)}, the total says ${said}`,
      },
      hint: { zh: '核对各项和总数', en: 'Check the figures and the total' },
    },
  ];
}

export function checkListedSums(text: Text): Mistake[] {
  if (text.part === 'cell') return [];
  const isAnnounced = CUE.test(text.text) || text.text.includes('一是');
  const first = (isAnnounced ? text.matches(WHOLE_FIRST) : []).flatMap((match): Mistake[] => {
    const { items = '', said = '', cue = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const lead = cue + items;
    const points = /^[^\d]*一是/u.test(lead) && lead.includes('二是');
    const crosses = cue.startsWith('。');
    if (place === undefined || OTHER.test(lead) || cue.includes('主要') || (crosses && !points))
      return [];
    if (!points && !CUE.test(lead.slice(0, lead.search(/\d/u)))) return [];
    if (/[的率]$/u.test(cue.slice(0, 2)) || /第$/u.test(text.text.slice(0, place[0]))) return [];
    const announced = /([两二三四五六七八九])(?:个方面|[期批类项])/u.exec(cue)?.[1];
    const isClosed = announced !== undefined && readCount(announced) === parts(items).length;
    return sumMistake({ items, said, place }, isClosed);
  });
  const last = text.matches(WHOLE_LAST).flatMap((match): Mistake[] => {
    const { items = '', said = '', sum = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    if (place === undefined || OTHER.test(items + sum)) return [];
    const announced = /^(?:以上)?([两二三四五六七八九十])/u.exec(sum)?.[1];
    const isClosed = announced !== undefined && readCount(announced) === parts(items).length;
    if (announced !== undefined && !isClosed) return [];
    return sumMistake({ items, said, place }, isClosed);
  });
  return [...first, ...last];
}

const PERCENT_ITEM = '[^，。；：%％]{1,18}?\\d+(?:\\.\\d+)?[%％]';
const SHARE_LIST = new RegExp(
  `(?<cue>由(?<count>[两二三四五六七八九])(?:个)?(?:部分|大块|项)(?:构成|组成)|来源(?:为|于)?|构成(?:为|如下)?|组成(?:为)?|[\\p{Script=Han}]{2}(?:来源|构成|结构)中|从[^，。；：\\d]{1,8}看|[按分][^，。；：\\d]{1,8}分)[：:，](?<items>${PERCENT_ITEM}(?:[，；、和及]${PERCENT_ITEM}){1,9})(?=[。；]|$)`,
  'dgu',
);
const POINT_ITEM = '[^，。；：、\\d]{1,14}?\\d+(?:\\.\\d+)?分';
const POINT_LIST = new RegExp(
  `(?:百分制|[总满]分值?(?:为)?100分)[^。；\\d]{0,10}?[，：（(](?<items>${POINT_ITEM}(?:[，；、和及]${POINT_ITEM}){1,9})(?=[。；）)]|$)`,
  'dgu',
);
const FUNDS =
  /总投资[^。；，]{2,10}，其中(?<items>[^，。；：%％\d]{0,6}(?:资金|资本|投资|自筹|贷款)[^，。；：%％\d]{0,4}占\d+(?:\.\d+)?[%％][，、][^，。；：%％\d]{0,6}(?:资金|资本|投资|自筹|贷款)[^，。；：%％\d]{0,4}占\d+(?:\.\d+)?[%％])(?=[。；]|$)/dgu;
const CLOSES = /(?:以上|及以上|其他|其它|其余|及以下|以下)[^，。；、]{0,8}[%％]$/u;

function hundred(items: string, start: number, unit: string): Mistake[] {
  const values = [...items.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(?=${unit})`, 'gu'))].map(
    ([typed]) => new Big(typed),
  );
  const sum = values.reduce((all, one) => all.plus(one), new Big(0));
  const places = Math.max(...values.map((one) => one.toFixed().split('.')[1]?.length ?? 0));
  const step = new Big(10).pow(-places);
  // as far off as that only where all of many were rounded one way
  const most = step.times(values.length > 3 ? values.length - 1 : values.length).div(2);
  if (sum.minus(100).abs().lte(most)) return [];
  return [
    {
      start,
      end: start + items.length,
      message: {
        zh: `各部分相加为${sum.toFixed()}${unit === '分' ? '分，不是100分' : '%，不是100%'}`,
        en: `The parts make ${sum.toFixed()}, not 100`,
      },
      hint: { zh: '核对各部分', en: 'Check the parts' },
    },
  ];
}

export function checkHundreds(text: Text): Mistake[] {
  const listed = text.matches(SHARE_LIST).flatMap((match): Mistake[] => {
    const { items = '', cue = '', count } = match.groups ?? {};
    const place = match.indices?.groups?.items;
    const values = items.match(/[%％]/gu)?.length ?? 0;
    if (place === undefined || /增|降|提高|减少|率|主要|前[三五]|较|最/u.test(items)) return [];
    if (count !== undefined && readCount(count) !== values) return [];
    const isSplit = /^[从按分]/u.test(cue);
    if (isSplit && !CLOSES.test(items)) return [];
    if (!isSplit && !/占|比/u.test(items) && count === undefined) return [];
    return hundred(items, place[0], '[%％]').map((mistake) => ({
      ...mistake,
      ...(count === undefined && !isSplit ? { severity: 'note' as const } : {}),
    }));
  });
  const others = [POINT_LIST, FUNDS].flatMap((pattern) =>
    text.matches(pattern).flatMap((match): Mistake[] => {
      const { items = '' } = match.groups ?? {};
      const place = match.indices?.groups?.items;
      const unit = pattern === POINT_LIST ? '分' : '[%％]';
      return place === undefined || /加|扣|附/u.test(items) ? [] : hundred(items, place[0], unit);
    }),
  );
  return [...listed, ...others];
}
