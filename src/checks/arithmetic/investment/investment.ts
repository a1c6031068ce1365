/** One total of a whole document, 总投资, held against what other paragraphs and tables make of it. */
import { Big } from 'big.js';
import type { Quantity } from '../../../figures/index.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { amount, intervalOf, over, overlap, percentOf, stated, sumOf } from '../interval.ts';
import { rolesIn, type Said } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { type Claim, sumsOfTables } from './tables.ts';

interface Total {
  text: Text;
  sentence: Stretch;
  quantity: Quantity;
}

const NAMED =
  /(?:^|[^\p{Script=Han}]|项目|工程|计划|估算|概算|预计|基地|中心|核定)总投资(?:额|估算|概算)?(?:为|共|计|是|预计)*$/u;

/** The only total investment that a document names. */
function totalOf(texts: readonly Text[]): Total | undefined {
  let found: Total | undefined;
  for (const text of texts) {
    if (!text.isProse || !text.text.includes('总投资')) continue;
    for (const sentence of text.sentences)
      for (const { quantity, lead } of rolesIn(text, sentence)) {
        if (quantity.kind !== 'money' || !NAMED.test(lead)) continue;
        if (quantity.approximate || quantity.range) return undefined;
        if (found && !amount(found.quantity).eq(amount(quantity))) return undefined;
        found ??= { text, sentence, quantity };
      }
  }
  return found;
}

const EACH =
  /(?:折合|约合|合|平均|单位造价|造价|单价)[^，。；\d]{0,6}每(平方米|亩|公里|人|户|米|栋|套|个|台)[^，。；\d]{0,6}$/u;
const MEASURED = /(?:建筑面积|总面积|占地|用地|全长|总长|长度|规模|共|建设|购置)[^，。；\d]{0,6}$/u;

/** 总投资3600万元，折合每平方米4500元: of the only area that the document measures. */
function eachClaims({ text, sentence }: Total, whole: Whole): Claim[] {
  return rolesIn(text, sentence).flatMap(({ quantity, lead }): Claim[] => {
    const unit = EACH.exec(lead)?.[1];
    if (unit === undefined || quantity.kind !== 'money' || quantity.approximate) return [];
    const count = onlyOne(whole, unit);
    if (count === undefined) return [];
    return [
      {
        text,
        start: quantity.start,
        end: quantity.unitSpan.end,
        fits: (total) => {
          const each = over(intervalOf(total), intervalOf(count));
          return each !== undefined && overlap(each, intervalOf(quantity));
        },
        zh: `按${shown(count)}计，每${unit}${shown(quantity)}`,
      },
    ];
  });
}

/** The only measure in a unit that a document gives. */
function onlyOne({ texts }: Whole, unit: string): Quantity | undefined {
  const found: Quantity[] = [];
  for (const text of texts) {
    if (!text.isProse || !text.text.includes(unit)) continue;
    for (const sentence of text.sentences)
      for (const { quantity, lead } of rolesIn(text, sentence))
        if (quantity.unit === unit && MEASURED.test(lead)) found.push(quantity);
  }
  const [first] = found;
  if (first === undefined || first.approximate || first.range) return undefined;
  return found.every((one) => amount(one).eq(amount(first))) ? first : undefined;
}

const ANNOUNCED = /(?:资金来源|资金筹措|筹资|资金(?:构成|筹集))[^。；]{0,12}[：:]\s*$/u;
const LISTED = /(?:资金来源|资金筹措|筹资|资金(?:构成|筹集))[^。；]{0,12}[：:](?!\s*$)/u;
const SOURCE =
  /(?:补助|补贴|自筹|贷款|拨款|财政|专项债券?|债券|自有|捐赠|配套|融资|资本金|社会资本)[^，。；\d]{0,6}$/u;

/** 资金来源如下： and a point for each source, or all of them in the paragraph of the total. */
function sourceClaims(total: Total, { texts }: Whole): Claim[] {
  const at = texts.findIndex((text) => text.isProse && ANNOUNCED.test(text.text));
  const rows = at < 0 ? [] : pointsAfter(texts, at + 1);
  const here = texts[at] ?? total.text;
  const parts = rows.length >= 2 ? rows : sourcesBeside(total);
  if (parts.length < 2) return [];
  const last = rows.length >= 2 ? rows[0] : undefined;
  const of = last ?? parts[0];
  if (of === undefined) return [];
  const quantities = parts.map(({ quantity }) => quantity);
  const sum = sumOf(quantities);
  return [
    {
      text: of.text ?? here,
      start: of.quantity.start,
      end: of.quantity.unitSpan.end,
      fits: (whole) => overlap(sum, intervalOf(whole)),
      zh: `各项资金来源（${quantities.map(shown).join('、')}）相加`,
    },
  ];
}

interface Source {
  text?: Text;
  quantity: Quantity;
}

/** The first money of each point, as long as every point names a source. */
function pointsAfter(texts: readonly Text[], from: number): Source[] {
  const found: Source[] = [];
  for (const text of texts.slice(from, from + 12)) {
    if (text.part !== 'body' && text.part !== 'other') break;
    const said = text.sentences.flatMap((sentence) => rolesIn(text, sentence));
    const money = said.filter(({ quantity }) => quantity.kind === 'money');
    const [source] = money;
    if (!source || !SOURCE.test(source.lead) || money.length !== 1 || isLoose(source)) break;
    found.push({ text, quantity: source.quantity });
  }
  return found;
}

/** 总投资3600万元。申请补助2000万元，园区自筹1600万元。 */
function sourcesBeside({ text, sentence, quantity }: Total): Source[] {
  const at = text.sentences.findIndex(({ start }) => start === sentence.start);
  const listed = LISTED.exec(text.text.slice(quantity.end));
  if (listed) return sourcesAfter(text, quantity.end + listed.index);
  const here = rolesIn(text, sentence).filter((one) => one.quantity.start > quantity.end);
  const said = [
    ...here,
    ...text.sentences.slice(at + 1, at + 2).flatMap((one) => rolesIn(text, one)),
  ];
  const money = said.filter((one) => one.quantity.kind === 'money');
  const words = text.text.slice(quantity.end, said.at(-1)?.quantity.start ?? quantity.end);
  // 其中 is the rule of parts, and where a source is missing nothing can be said
  if (words.includes('其中') || !/资金/u.test(text.text) || money.some(isLoose)) return [];
  return money.length >= 2 && money.every(({ lead }) => SOURCE.test(lead))
    ? money.map((one) => ({ text, quantity: one.quantity }))
    : [];
}

/** 资金来源如下：一是申请补助2000万元。二是园区自筹1600万元: all money behind the colon, where each names a source. */
function sourcesAfter(text: Text, from: number): Source[] {
  const money = text.sentences
    .flatMap((one) => rolesIn(text, one))
    .filter((one) => one.quantity.kind === 'money' && one.quantity.start > from);
  return money.every((one) => SOURCE.test(one.lead) && !isLoose(one))
    ? money.map((one) => ({ text, quantity: one.quantity }))
    : [];
}

const isLoose = ({ quantity }: Said) => quantity.approximate || quantity.range !== undefined;

const OF_TOTAL = /^[，,（(]?占(?:项目|工程)?总投资(?:额)?的$/u;

/** 园区自筹1600万元，占总投资的44.4%, where the total stands in another sentence. */
function shareClaims(total: Total, { texts }: Whole): Claim[] {
  return texts.flatMap((text) => {
    if (!text.text.includes('占')) return [];
    return text.sentences.flatMap((sentence) => {
      if (text === total.text && sentence.start === total.sentence.start) return [];
      const said = rolesIn(text, sentence);
      return said.flatMap(({ quantity, lead }, index): Claim[] => {
        const part = said[index - 1];
        if (quantity.unit !== '%' || !part || !OF_TOTAL.test(lead)) return [];
        if (part.quantity.kind !== 'money' || isLoose(part) || quantity.approximate) return [];
        return [
          {
            text,
            start: quantity.start,
            end: quantity.unitSpan.end,
            fits: (whole) => {
              const exact = percentOf(intervalOf(part.quantity), intervalOf(whole));
              return exact !== undefined && overlap(exact, stated(quantity));
            },
            zh: `${shown(part.quantity)}占总投资的${quantity.digits}%`,
          },
        ];
      });
    });
  });
}

const shown = ({ digits, scale, unit }: Quantity) => `${digits}${scale}${unit}`;

function checkInvestment(whole: Whole): PlacedMistake[] {
  const total = totalOf(whole.texts);
  if (total === undefined || amount(total.quantity).lte(new Big(0))) return [];
  const claims = [
    ...eachClaims(total, whole),
    ...sourceClaims(total, whole),
    ...shareClaims(total, whole),
    ...sumsOfTables(whole),
  ];
  const wrong = claims.filter(({ fits }) => !fits(total.quantity));
  const [first] = wrong;
  if (first === undefined) return [];
  const said = `总投资写的是${shown(total.quantity)}`;
  const hint = { zh: '核对总投资和这几处', en: 'Check the total and these' };
  // what two places say against the total is told of the total
  if (wrong.length > 1)
    return [
      {
        text: total.text,
        start: total.quantity.start,
        end: total.quantity.unitSpan.end,
        message: {
          zh: `${said}，与别处对不上：${wrong.map(({ zh }) => zh).join('；')}`,
          en: 'The total does not fit what other places make of it',
        },
        hint,
      },
    ];
  const { text = total.text, start, end, zh } = first;
  return [
    {
      text,
      start,
      end,
      message: { zh: `${zh}，${said}，对不上`, en: 'This does not fit the total' },
      hint,
    },
  ];
}

export const investmentRules: Rule[] = [
  {
    code: 'check/total-investment',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '全文只有一个总投资，资金来源各项之和、单位造价、占总投资的比重或者投资表的合计却与它对不上。',
      en: 'Sources, unit costs, shares or tables of a document do not fit its total investment.',
    },
    examples: {
      bad: [
        '项目总投资960万元。资金来源如下：\n申请市级补助「500万元」。\n园区自筹400万元。',
        '新建车间建筑面积2000平方米。\n项目总投资800万元，折合每平方米「4500元」。',
        '项目总投资「900万元」，折合每平方米4000元。\n新建车间建筑面积2000平方米。\n资金来源如下：\n申请市级补助500万元。\n园区自筹300万元。',
        '项目总投资800万元。\n园区自筹300万元，占总投资的「40%」。',
        '项目总投资960万元。资金来源如下：一是争取补助。申请市级补助「500万元」。二是园区自筹400万元。',
      ],
      good: [
        '项目总投资900万元。资金来源如下：\n申请市级补助500万元。\n园区自筹400万元。',
        '新建车间建筑面积2000平方米。\n项目总投资800万元，折合每平方米4000元。',
        '项目总投资800万元。\n园区自筹300万元，占总投资的37.5%。',
        '一号项目总投资800万元，二号项目总投资300万元。\n园区自筹300万元，占总投资的40%。',
      ],
    },
    inWhole: checkInvestment,
  },
];
