/** Figures whose unit is far from what a text says of them: 青禾贷 in 万元 beside “青禾贷”投放3亿元. */

import { convert, findQuantities, numeral } from '../../figures/index.ts';
import type { Problem } from '../../problem.ts';
import { STOPS, wordsBefore } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { placeInText, placeOf } from '../source/places.ts';
import { mapOf, type TextNode, textOf } from '../source/tree.ts';
import { textsIn } from './walk.ts';

/** So far apart are no two numbers of one thing. */
const FAR = 1000;
/** Of each, of a part, of what it grew by: another number. */
const OTHER = /均|每|其中|单|增加|减少|提高|下降|增长|新增|余额|利率|补助|户|人/u;

interface Measured {
  label: string;
  value: string;
  unit: string;
  at: TextNode;
}

/** At most one doubt a figure. */
export function* otherScales(form: Form): Generator<Problem> {
  const figures = figuresOf(form);
  if (figures.length === 0) return;
  const texts = [...textsIn(form)].map(({ node }) => withoutBoxes(node.text));
  for (const figure of figures) {
    const said = saidOf(figure, texts);
    if (said === undefined) continue;
    yield {
      severity: 'warning',
      code: 'figures/odd-unit',
      message: {
        zh: `“${figure.label}”是${figure.value}${figure.unit}，正文里写的是${said}，差了一千倍以上。`,
        en: `"${figure.label}" is ${figure.value}${figure.unit}, ${said} in the text.`,
      },
      place: placeOf(figure.at),
      hint: { zh: '核对单位，“万”“亿”有没有弄混。', en: 'Check the unit.' },
    };
  }
}

/** 【3｜2】亿元 as 3亿元; what a name stands for is of the form anyway. */
function withoutBoxes(text: string): string {
  return text.replace(/【\s*(?<typed>[\d.]*)[^】]*】/gu, (_, typed: string) => typed || '□');
}

function figuresOf({ root }: Form): Measured[] {
  const list = mapOf(root, '指标');
  return [...(list?.entries ?? [])].flatMap(([label, { value }]): Measured[] => {
    if (value.type !== 'map' || label.length < 2) return [];
    const [number, unit] = [textOf(value, '值'), textOf(value, '单位')];
    const isPlain = /^\d+(?:\.\d+)?$/u.test(number?.text.trim() ?? '');
    return number && unit && isPlain && Number(number.text) > 0
      ? [{ label, value: number.text.trim(), unit: unit.text.trim(), at: unit }]
      : [];
  });
}

/** What a text says of a figure, right behind its name, where no slip of rounding explains it. */
function saidOf({ label, value, unit }: Measured, texts: readonly string[]): string | undefined {
  for (const text of texts) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
      const rest = text.slice(at + label.length, at + label.length + 24);
      const between = /^[”」]?\p{Script=Han}{0,6}/u.exec(rest.replace(/\d.*$/u, ''))?.[0] ?? '';
      const [quantity] = findQuantities(rest);
      if (quantity === undefined || quantity.start > between.length || OTHER.test(between))
        continue;
      const typed = numeral(quantity.value);
      const inUnit = typed && convert(typed, `${quantity.scale}${quantity.unit}`, unit);
      const ratio = Number(inUnit?.digits) / Number(value);
      if (ratio >= FAR || (ratio > 0 && ratio <= 1 / FAR))
        return `${quantity.digits}${quantity.scale}${quantity.unit}`;
    }
  }
  return undefined;
}

/** 专职帮办员增加到【22】名: what is raised, or cut, to a number of its own. */
const TO =
  /(?<=^|[，。；、：\n])(?:将|把|力争|确保|推动|使)?(?<name>\p{Script=Han}{3,12}?)(?:(?<up>增加|扩大|提高|提升|上升|增长|发展|扩展)|(?<down>减少|压缩|压减|下降|降低|缩短))到【?(?<value>\d+(?:\.\d+)?)】?(?<unit>[%％]|\p{Script=Han}{1,3})/gu;

/** At most one doubt a form: raised to less than the same form gives for this year in a sentence before. */
export function* raisedToLess(form: Form): Generator<Problem> {
  const texts = [...textsIn(form)].map(({ node }) => node);
  for (const [index, node] of texts.entries()) {
    for (const match of node.text.matchAll(TO)) {
      const { name = '', up, value = '', unit = '' } = match.groups ?? {};
      const now = nowOf(name, unit, texts.slice(0, index));
      if (now === undefined) continue;
      const isOdd = up ? Number(value) < now : Number(value) > now;
      if (!isOdd) continue;
      const at = match.index + match[0].lastIndexOf(value);
      yield {
        severity: 'warning',
        code: 'figures/claim-differs',
        message: {
          zh: `这里要${up ?? match.groups?.down}到${value}${unit}，前面写的“${name}”现在已是${now}${unit}。`,
          en: `To ${value}, where there are ${now} already.`,
        },
        place: placeInText(node, at, value.length),
        hint: { zh: '核对两个数。', en: 'Check both numbers.' },
      };
      return;
    }
  }
}

/** What a box behind the same name holds: 专职帮办员【26｜18】名. */
function nowOf(name: string, unit: string, texts: readonly TextNode[]): number | undefined {
  const held = new RegExp(
    `${name}(?:达到?|为|有|共)?【(?<now>\\d+(?:\\.\\d+)?)(?:[｜|][^】]*)?】(?=${unit.slice(0, 1)})`,
    'u',
  );
  for (const { text } of texts) {
    const now = held.exec(text)?.groups?.now;
    if (now !== undefined) return Number(now);
  }
  return undefined;
}

/** What a whole office, park or place makes in a year: nothing that it pays out is more. */
const ALL =
  /(?:营业(?:总)?收入|总收入|总产值|工业产值|生产总值|销售收入|主营业务收入|地区生产总值|GDP)$/u;
const BOX_OF_MONEY = /【(?<value>\d+(?:\.\d+)?)(?:[｜|][^】]*)?】(?<unit>[百千]?[万亿]元)/gu;
/** Where the words speak of more than the office, its money may well be more. */
const OF_OTHERS =
  /全[国省市县]|行业|市场规模|贷款余额|存款余额|总资产|资产|累计|以来|授信|基金|历年|规划|计划|协议|签约|总投资/u;

/** So many signs before a box say what it counts. */
const LEAD = 16;
/** What is paid out of it: investments and the output of others may well be more. */
const PAID =
  /兑现|兑付|拨付|支付|发放|补贴|补助|奖励|奖补|减免|退税|税收|税款|经费|支出|争取资金|专项资金|扶持资金/u;

/** 兑现资金【3620｜3150】亿元 beside 营业总收入 of 215亿元: more than there is; at most one doubt a form. */
export function* moreThanAll(form: Form, forms: readonly Form[]): Generator<Problem> {
  const all = forms
    .flatMap(figuresOf)
    .flatMap(({ label, value, unit }) => {
      const number = ALL.test(label) ? numeral(value) : undefined;
      const inYuan = number && convert(number, unit, '元');
      return inYuan ? [{ label, value, unit, inYuan: Number(inYuan.digits) }] : [];
    })
    .sort((one, other) => other.inYuan - one.inYuan);
  const [most] = all;
  if (most === undefined) return;
  for (const { node } of textsIn(form)) {
    for (const match of node.text.matchAll(BOX_OF_MONEY)) {
      const { value = '', unit = '' } = match.groups ?? {};
      const number = numeral(value);
      const inYuan = number && convert(number, unit, '元');
      const before = wordsBefore(node.text, match.index, STOPS);
      if (!inYuan || Number(inYuan.digits) <= most.inYuan || OF_OTHERS.test(before)) continue;
      if (!PAID.test(before.slice(-LEAD))) continue;
      yield {
        severity: 'warning',
        code: 'figures/odd-unit',
        message: {
          zh: `这里是${value}${unit}，比“${most.label}”的${most.value}${most.unit}还多。`,
          en: `${value}${unit} is more than all of "${most.label}".`,
        },
        place: placeInText(node, match.index, match[0].length),
        hint: { zh: '核对单位，“万”“亿”有没有弄混。', en: 'Check the unit.' },
      };
      return;
    }
  }
}
