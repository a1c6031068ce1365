/** Numbers that the time they are of cannot have: an aim below what is reached, more days than the period has. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { placeOf } from '../source/places.ts';
import { type MapNode, mapOf, type TextNode, textOf } from '../source/tree.ts';
import { clauseBefore, placeOfPlain, plainOf } from '../tables/index.ts';
import { readNumber } from '../values/numbers.ts';

const OF_NEXT_YEAR = /(?:【下年度】|明年|下一年)[^。]*(?:安排|打算|计划|目标|任务|思路|工作|重点)/u;
/** 保持在, 稳定在 and 以上 are floors, which may well be lower. */
const REACHES =
  /(?:达到?|提高到|提升到|上升到|增加到|增至|升至|扩大到)(?<number>\d+(?:\.\d+)?)(?<unit>%|[万亿]?\p{Script=Han}{1,2})(?!以上|左右|以内|以下)/gu;
/** In front of a figure's name: 新增规上企业 and 省级高新技术企业 are other things. */
const ALONE = /(?:^|[、：]|力争|争取|确保|推动|实现|使|全年|园区|全区|促进)$/u;
/** A figure of which less is better. */
const LESS =
  /能耗|消耗|事故|死亡|隐患|投诉|信访|排放|负债|缺口|失业|流失|不良|压[减降]|成本|火灾|警情|起数|拖欠|欠薪|案件|发案/u;

/** 研发投入强度达到2.8% among the tasks of the next year, where this year's is 3.05. */
export function* lowerAims(
  forms: readonly Form[],
  below: Iterable<readonly [heading: string, node: TextNode]>,
): Generator<Problem> {
  const figures = forms.flatMap(({ root }) => typedFigures(root));
  if (figures.length === 0) return;
  for (const [heading, node] of below) {
    if (!OF_NEXT_YEAR.test(heading) || !/[达到至]/u.test(node.text)) continue;
    const plain = plainOf(node);
    for (const match of plain.text.matchAll(REACHES)) {
      const { number = '', unit = '' } = match.groups ?? {};
      const before = clauseBefore(plain.text, match.index);
      const figure = figures.find(
        (one) =>
          before.endsWith(one.name) &&
          ALONE.test(before.slice(0, before.length - one.name.length)) &&
          unit.startsWith(one.unit) &&
          !LESS.test(one.name),
      );
      if (figure === undefined || Number(number) >= figure.value) continue;
      // what comes anew each year may well be planned lower
      if (match[0].startsWith('达') && unit !== '%') continue;
      yield {
        severity: 'warning',
        code: 'figures/claim-differs',
        message: {
          zh: `明年的目标“${figure.name}${match[0]}”，今年已经是${figure.value}${figure.unit}。`,
          en: `"${figure.name}" is beyond this aim already: ${figure.value}.`,
        },
        place: placeOfPlain(plain, match.index, match[0].length),
        hint: {
          zh: '核对目标数和这个指标的值；目标确实低一些，写“保持在……以上”。',
          en: 'Check the aim and the figure.',
        },
      };
    }
  }
}

interface Typed {
  name: string;
  unit: string;
  value: number;
}

function typedFigures(root: MapNode): Typed[] {
  return [...(mapOf(root, '指标')?.entries ?? [])].flatMap(([name, { value: map }]): Typed[] => {
    if (map.type !== 'map') return [];
    const typed = textOf(map, '值');
    const unit = textOf(map, '单位')?.text.trim() ?? '';
    const read = typed && readNumber(typed.text);
    const value = read && 'value' in read ? Number(read.value.digits || Number.NaN) : Number.NaN;
    return Number.isFinite(value) && unit !== '' ? [{ name, unit, value }] : [];
  });
}

const DAYS = /天数(?:为|达到?|是|有|共|累计)?(?<days>\d{2,3})天/u;
/** The most days that a part of a year has. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/上半年/u, 182],
  [/下半年/u, 184],
  [/前三季度/u, 274],
  [/[一二]季度/u, 91],
  [/[三四]季度/u, 92],
];
const YEAR = 366;

/** 空气质量优良天数186天 in a paper on the first half of a year. */
export function* tooManyDays(node: TextNode, title: string): Generator<Problem> {
  if (!node.text.includes('天数')) return;
  const plain = plainOf(node);
  const match = DAYS.exec(plain.text);
  if (match === null) return;
  const part = PARTS.find(([name]) => name.test(title));
  const [most, period] = [part?.[1] ?? YEAR, part?.[0].exec(title)?.[0] ?? '一年'];
  const said = clauseBefore(plain.text, match.index);
  if (Number(match.groups?.days) <= most || /累计|三年|两年|多年|以来|全年|人均/u.test(said))
    return;
  yield asked(
    placeOfPlain(plain, match.index, match[0].length),
    'odd-date',
    {
      zh: `“${match[0]}”：${period}最多${most}天。`,
      en: `${period} has ${most} days at most.`,
    },
    { zh: '核对天数。', en: 'Check the days.' },
  );
}

const SUBSIDY = /(?:资金|补贴|补助|奖补|奖励|奖金|经费|减免|租金|补偿|救助|欠薪|账款)/u;
const REVENUE = /^(?:一般公共预算(?:收入|支出)|地方财政收入|财政(?:总)?收入|税收收入)$/u;
/** So many times all that a place takes in. */
const FAR = 10;

/** 惠企资金4873亿元 where all revenue is 6.85亿元: 万 and 亿 were mixed up. */
export function* beyondRevenue(forms: readonly Form[]): Generator<Problem> {
  const all = forms.flatMap(({ root }) => typedFigures(root).map((typed) => ({ root, typed })));
  const revenue = all.find(({ typed }) => REVENUE.test(typed.name) && typed.unit === '亿元');
  if (revenue === undefined) return;
  for (const { root, typed } of all) {
    if (typed.unit !== '亿元' || !SUBSIDY.test(typed.name)) continue;
    if (typed.value < revenue.typed.value * FAR) continue;
    const map = mapOf(root, '指标');
    const figure = map && mapOf(map, typed.name);
    const unit = figure && textOf(figure, '单位');
    if (unit === undefined) continue;
    yield {
      severity: 'warning',
      code: 'figures/odd-unit',
      message: {
        zh: `“${typed.name}”${typed.value}亿元，比“${revenue.typed.name}”（${revenue.typed.value}亿元）还多得多。`,
        en: `"${typed.name}" is many times all revenue.`,
      },
      place: placeOf(unit),
      hint: { zh: '核对单位，“万”“亿”有没有弄混。', en: 'Were 万 and 亿 mixed up?' },
    };
  }
}
