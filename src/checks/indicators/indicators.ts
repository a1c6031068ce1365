/** One indicator with two values in one document. */
import { announcesAims, type Quantity } from '../../figures/index.ts';
import { amount, intervalOf, isOneSlip, overlap } from '../arithmetic/interval.ts';
import { rolesIn, type Said, sameUnit } from '../arithmetic/roles.ts';
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { checkTakenUp } from './again.ts';
import { checkStock } from './stock.ts';

/** A figure with the name that the text gives it. */
export interface Indicator {
  name: string;
  quantity: Quantity;
  text: Text;
  /** Which of several papers in one file it stands in. */
  paper: number;
}

/** Words by which one name may have many values: other times, plans, parts, bounds. */
const OTHER =
  /上年|去年|上半年|下半年|季度|同期|计划|目标|力争|预计|年初|年底|预期|累计|新增|净增|其中|每|人均|亩均|平均|日均|月均|各|单|最高|最低|首|第|以来|\d|以上|剩余|确保|达产|总投资|资金$/u;
const SHORTEST_NAME = 4;

/** Figures that are stated of something named, outside of plans. */
export function indicatorsOf(texts: readonly Text[]): Indicator[] {
  const found: Indicator[] = [];
  let planning = false;
  let paper = 0;
  let year = 0;
  for (const text of texts) {
    if (text.part === 'title' || PAPER.test(text.text)) {
      planning = /要点|计划|方案|规划/u.test(text.text);
      year = reportYear(text.text);
      paper++;
    }
    const heading = topHeading(text);
    year ||= text.index < 12 ? reportYear(text.text) : 0;
    if (heading !== undefined)
      planning = announcesAims(heading) || heading.includes(`${year || '今'}年`);
    if (planning || text.part === 'cell') continue;
    for (const sentence of text.sentences) {
      if (AHEAD.test(text.text.slice(sentence.start, sentence.end))) continue;
      for (const said of rolesIn(text, sentence)) {
        if (counts(said, text))
          found.push({ name: plainName(said), quantity: said.quantity, text, paper });
      }
    }
  }
  return found;
}

/** （篇二）, 【第三篇】: several papers in one file. */
const PAPER =
  /^\s*[（(【]\s*(?:第?[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3})\s*[）)】]/u;

/** What is still to come says so: a target is not last year's result. */
const AHEAD =
  /力争|确保|预期|目标|将(?:新|达|建|完|实|增)|到20\d\d年|要(?:新增|完成|实现|达到)|计划|(?:再|拟|新开工|谋划|推动|加快|接续|继续)\p{Script=Han}{0,12}\d/u;

/** The year that a 工作报告 is named after: it is the year ahead of it. */
const reportYear = (title: string) =>
  Number(/(20\d\d)年(?=[^，。；]{0,20}工作报告)/u.exec(title)?.[1] ?? 0);

/** A heading of the first level, or an unnumbered one: a short line without marks. */
function topHeading(text: Text): string | undefined {
  if (text.heading)
    return text.heading.level === 1 ? text.text.slice(0, text.heading.end) : undefined;
  const isLine = text.text.length <= 20 && !/[，。；：、,;:]/u.test(text.text);
  return isLine && text.part === 'body' && text.text !== '' ? text.text : undefined;
}

function counts({ role, quantity, name, lead }: Said, text: Text): boolean {
  if (role !== 'value' && !(role === 'none' && quantity.kind === 'percent')) return false;
  if (quantity.approximate || quantity.range || quantity.unit === '' || quantity.kind === 'ordinal')
    return false;
  if (name.length < SHORTEST_NAME || name.length > 16 || OTHER.test(lead.slice(-20))) return false;
  const rest = text.text.slice(quantity.whole.end, quantity.whole.end + 2);
  return /^(?:[，。；、：,;)）]|$)/u.test(rest);
}

/** 完成固定资产投资, 实现固定资产投资 and 固定资产投资总额 are one name. */
function plainName({ name }: Said): string {
  return name
    .replace(
      /^(?:全区|全市|园区|我区|我市|我园|全园|本级|组织|开展|共|了|年度|推动|争取|引进)+/u,
      '',
    )
    .replace(/(?:总额|总量|总数|合计|共)$/u, '');
}

/** What an office does many times, each time with another number: no indicator. */
const DEED =
  /^(?:开展|组织|举办|召开|解决|服务|走访|发放|排查|协调|帮助|支持|培训|接待|受理|办理|检查|整改|慰问|资助|兑现|拨付|新建|改造|出台|印发|制定|完善|建立|收集|处理|化解|调解|引导|推荐|提供|投入|争取)/u;

/** What was found is counted again and again, each time another number; 53 where 35 were found has its digits turned. */
const FOUND = /^(?:发现|排查|查出|排查出)(?:各类)?(?:问题|隐患|安全隐患|问题隐患)$/u;

function isTurned({ quantity: one }: Indicator, { quantity: other }: Indicator): boolean {
  const sorted = (value: string) => [...value].sort().join('');
  return one.value.length > 1 && sorted(one.value) === sorted(other.value);
}

/** One name, one unit, two values that no rounding explains. A name with three values is no one thing's name. */
function checkTwoValues({ texts }: Whole): PlacedMistake[] {
  const byName = new Map<string, Indicator[]>();
  for (const indicator of indicatorsOf(texts)) {
    const { name, quantity } = indicator;
    const deed = quantity.kind === 'count' && (DEED.test(name) || name.length < SHORTEST_NAME + 1);
    const isFound = FOUND.test(name);
    if (name.length < SHORTEST_NAME || (deed && !isFound)) continue;
    const key = `${indicator.paper} ${name} ${quantity.kind} ${quantity.unit}`;
    const alike = byName.get(key) ?? [];
    // within one paragraph the same words name parts, or one thing after another
    const isNew = alike.every(
      (one) =>
        one.text !== indicator.text && !overlap(intervalOf(one.quantity), intervalOf(quantity)),
    );
    if (isNew) byName.set(key, [...alike.slice(0, 2), indicator]);
  }
  return [...byName.values()].flatMap(([known, second, third]): PlacedMistake[] =>
    known && second && !third && (!FOUND.test(known.name) || isTurned(known, second))
      ? [difference(known, second, second.text)]
      : [],
  );
}

function difference(known: Indicator, { name, quantity }: Indicator, text: Text): PlacedMistake {
  const typed = (one: Quantity) => `${one.digits}${one.scale}${one.unit}`;
  return {
    text,
    start: quantity.start,
    end: quantity.unitSpan.end,
    strong: isOneSlip(amount(quantity), amount(known.quantity)),
    message: {
      zh: `“${name}”这里是${typed(quantity)}，前面是${typed(known.quantity)}`,
      en: `${name} is ${typed(quantity)} here and ${typed(known.quantity)} before`,
    },
    hint: { zh: '核对两处的数', en: 'Check both figures' },
    related: [
      {
        text: known.text,
        start: known.quantity.start,
        end: known.quantity.unitSpan.end,
        message: { zh: '前面的数', en: 'the figure before' },
      },
    ],
  };
}

/** Digits of a value without point and leading zeros. */
const significant = (value: string) => value.replace('.', '').replace(/^0+/u, '').length;

/** 341.073亩 and 341.08亩 of much the same name: most likely one figure, twice. */
function checkNearValues({ texts }: Whole): PlacedMistake[] {
  const byStart = new Map<string, Indicator[]>();
  const mistakes: PlacedMistake[] = [];
  for (const text of texts) {
    for (const sentence of text.sentences) {
      for (const { quantity, name, role } of rolesIn(text, sentence)) {
        if (role !== 'value' || quantity.approximate || quantity.unit === '' || name.length < 2)
          continue;
        if (significant(quantity.value) < 5) continue;
        const key = `${quantity.kind} ${quantity.unit} ${amount(quantity).toPrecision(3)}`;
        const others = byStart.get(key) ?? [];
        const known = others.find((other) => isNear(other, { name, quantity, text, paper: 0 }));
        if (known) mistakes.push(difference(known, { name, quantity, text, paper: 0 }, text));
        byStart.set(key, [...others.slice(-5), { name, quantity, text, paper: 0 }]);
      }
    }
  }
  return mistakes;
}

function isNear(a: Indicator, b: Indicator): boolean {
  if (!sameUnit(a.quantity, b.quantity) || a.name === b.name) return false;
  if (overlap(intervalOf(a.quantity), intervalOf(b.quantity))) return false;
  const gap = amount(a.quantity).minus(amount(b.quantity)).abs().div(amount(a.quantity).abs());
  const shared = [...new Set(a.name.slice(-4))].filter((sign) =>
    b.name.slice(-4).includes(sign),
  ).length;
  return gap.lt('0.001') && shared >= 2;
}

export const indicatorRules: Rule[] = [
  {
    code: 'check/two-values',
    severity: 'warning',
    family: 'indicators',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '同一指标在文中有两个数，四舍五入也解释不了。',
      en: 'One indicator has two values in one document.',
    },
    examples: {
      bad: [
        '完成固定资产投资46.3亿元，同比增长10.8%。\n园区固定资产投资「47.3亿元」，增长10.8%。',
        '市级以上龙头企业达到40家。\n将现有的「45家」市级以上龙头企业做强。',
      ],
      good: [
        '完成固定资产投资46.30亿元，同比增长10.8%。\n园区固定资产投资46.3亿元，增长10.8%。',
        '完成固定资产投资46.3亿元。\n一、明年工作安排\n固定资产投资50亿元。',
        '市级以上龙头企业达到40家。\n将现有的40家市级以上龙头企业做强。',
      ],
    },
    inText: checkTakenUp,
    inWhole: (whole) => [...checkTwoValues(whole), ...checkStock(whole)],
  },
  {
    code: 'check/near-values',
    severity: 'warning',
    family: 'indicators',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求',
    words: {
      zh: '名称相近的两个数相差不到千分之一，多半是同一个数。',
      en: 'Two figures of much the same name differ by less than a thousandth.',
    },
    examples: {
      bad: ['总计出让商住土地341.073亩。\n其中工业用地779.85亩，商住用地「341.08亩」。'],
      good: ['总计出让商住土地341.073亩。\n其中工业用地779.85亩，商住用地341.07亩。'],
    },
    inWhole: checkNearValues,
  },
];
