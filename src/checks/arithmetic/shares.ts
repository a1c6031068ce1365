/** Shares and rates against the figures they are made of. */
import type { Quantity } from '../../figures/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { areComplements } from './complements.ts';
import { type Interval, intervalOf, overlap, percentOf, stated, sumOf } from './interval.ts';
import { fits, sharesOfBefore, wrongPercent } from './percents.ts';
import { infeasible } from './reckoned/feasible.ts';
import { checkPairRates } from './reckoned/of-base.ts';
import { rolesIn, type Said, sameUnit } from './roles.ts';
import { STATISTICS } from './sources.ts';

/** The values of a sentence before a percentage, nearest last. */
function valuesBefore(said: readonly Said[], index: number): Said[] {
  return said
    .slice(0, index)
    .filter(({ role }) => role === 'value' || role === 'base' || role === 'change');
}

/** Rates of what was done to the things just counted; 出生率, 覆盖率 and the like belong to no figure before them. */
const OF_DEEDS =
  /(?:办结|办复|答复|整改|完成|解决|化解|调解|处置|处理|兑现|签约|开工|投产|竣工|销号|达标|验收|合格|通过|到位|结案|修复|回访|就业|履约|落地|中标|抽检合格|到会|出席)$/u;

/** 共65个，办结57个，办结率87.7%: the pair that the rate names, or any pair that explains it. */
function checkRates(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap(({ role, quantity, lead }, index): Mistake[] => {
      const deed = OF_DEEDS.exec(/([\p{Script=Han}]{2,4})率[^率]*$/u.exec(lead)?.[1] ?? '')?.[0];
      if (role !== 'rate' || quantity.approximate || deed === undefined) return [];
      const values = valuesBefore(said, index);
      const names = (value: Said) => [...deed].some((sign) => value.lead.slice(-8).includes(sign));
      const done = values.findLast(names) ?? values.at(-1);
      if (!done || done.quantity.approximate) return [];
      const wholes = values
        .slice(0, values.indexOf(done))
        .filter((value) => sameUnit(value.quantity, done.quantity));
      const p = stated(quantity);
      if (wholes.length === 0)
        return values.length === 1 ? infeasible(text, done, quantity, deed) : [];
      if (wholes.some((one) => fits(done.quantity, one.quantity, p))) return [];
      return wrongRate(quantity, { deed, done, whole: wholes.at(-1) });
    });
  });
}

/** Only where the words say that one figure is the done part of the other. */
function wrongRate(
  rate: Quantity,
  { deed, done, whole }: { deed: string; done: Said; whole: Said | undefined },
): Mistake[] {
  if (whole === undefined || whole.quantity.approximate) return [];
  // 建议395件、提案495件: two things side by side are no whole and part
  if (/^[、和及与]/u.test(done.lead) || !done.lead.slice(-8).includes(deed)) return [];
  const exact = percentOf(intervalOf(done.quantity), intervalOf(whole.quantity));
  if (exact === undefined || /[不未]\p{Script=Han}{1,4}$/u.test(done.lead)) return [];
  const impossible = exact.low.gt(100);
  if (impossible && !/(?:受理|收到|共|排查|发现|应|交办|梳理|登记)/u.test(whole.lead)) return [];
  const how = { zh: '按前面两个数计算', en: 'The two figures before' };
  if (!impossible) return [wrongPercent(rate, exact, how)];
  const { start, end } = done.quantity;
  return [
    {
      start,
      end,
      message: {
        zh: `${deed}的${done.quantity.digits}多于总数${whole.quantity.digits}`,
        en: `More is done (${done.quantity.digits}) than there is (${whole.quantity.digits})`,
      },
      hint: { zh: '核对总数和完成数', en: 'Check the whole and what is done' },
    },
  ];
}

/** Whether a share is of its part and all that stands beside it; what stands behind 其中 stands in something. */
function fitsSum(part: Said, others: readonly Said[], percent: Interval): boolean {
  if ([part, ...others].some(({ lead }) => lead.includes('其中'))) return false;
  const exact = percentOf(
    intervalOf(part.quantity),
    sumOf([part, ...others].map(({ quantity }) => quantity)),
  );
  return exact !== undefined && overlap(exact, percent);
}

/** 上年占比22%. */
const OF_THEN = /(?:上年|去年|同期)[^，。；]{0,12}$/u;

/** 其中税收5.98亿元，占一般公共预算收入的87.3%. */
function checkShares(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence, number) => {
    // 共受理4000件。其中，网上受理2600件，占65%；…: the whole stands in a sentence before
    if (/^\s*其中/u.test(text.text.slice(sentence.start, sentence.end)))
      return sharesOfBefore(text, number);
    const said = rolesIn(text, sentence);
    return said.flatMap(({ role, quantity, lead }, index): Mistake[] => {
      if (role !== 'share' || quantity.approximate || OF_THEN.test(lead)) return [];
      const values = valuesBefore(said, index).filter((value) => value.role === 'value');
      const part = partOf(lead, values);
      if (!part || part.quantity.approximate) return [];
      const wholes = values.filter(
        (value) => value !== part && sameUnit(value.quantity, part.quantity),
      );
      const p = stated(quantity);
      const isRight = wholes.some((whole) => fits(part.quantity, whole.quantity, p));
      // 男职工320人，女职工180人，女职工占36%: both make the whole
      if (wholes.length === 0) return shareOfNamed(text, number, { part, percent: quantity, lead });
      if (isRight || fitsSum(part, wholes, p)) return [];
      const whole = wholeOf(said, lead, { part, wholes }) ?? wholeOfAll(said, part, wholes);
      if (whole === undefined || whole.quantity.approximate) return [];
      const exact = percentOf(intervalOf(part.quantity), intervalOf(whole.quantity));
      if (exact === undefined || exact.low.gt(100)) return [];
      return [
        wrongPercent(quantity, exact, {
          zh: '按前面两个数计算，占比',
          en: 'The two figures before',
        }),
      ];
    });
  });
}

/** 概算投资4680万元。…完成投资2910万元，占概算的59.9%: the whole that the share names stands in a sentence before. */
function shareOfNamed(
  text: Text,
  number: number,
  { part, percent, lead }: { part: Said; percent: Quantity; lead: string },
): Mistake[] {
  const named = /占(?:到|了)?(\p{Script=Han}{2,12}?)(?:总[额量数])?的/u.exec(lead)?.[1];
  if (named === undefined || /^(?:总|全|其|比|整[个体]|同|[国省市区县])/u.test(named)) return [];
  const wholes = text.sentences
    .slice(0, number)
    .flatMap((one) => rolesIn(text, one))
    .filter(
      ({ role, name, quantity }) =>
        role === 'value' &&
        name.includes(named) &&
        !quantity.approximate &&
        sameUnit(quantity, part.quantity),
    );
  const [whole, ...more] = wholes;
  if (whole === undefined || more.length > 0) return [];
  if (fits(part.quantity, whole.quantity, stated(percent))) return [];
  const exact = percentOf(intervalOf(part.quantity), intervalOf(whole.quantity));
  if (exact === undefined || exact.low.gt(100)) return [];
  const how = { zh: `按前面的“${whole.name}”计算，占比`, en: 'The figure named before' };
  return [{ ...wrongPercent(percent, exact, how), severity: 'warning' }];
}

/** What the share is of its whole: the figure that its own words name (工业投资占…), or else the one just before. */
function partOf(lead: string, values: readonly Said[]): Said | undefined {
  // 有34家（占28.3%）反映: what the brackets are of
  const subject = /([^，。；、,;（(]*)占[^占]*$/u.exec(lead)?.[1]?.trim() ?? '';
  if (subject === '') return values.at(-1);
  const isNamed = ({ name }: Said) =>
    name.length > 1 && (name.includes(subject) || subject.includes(name));
  return values.findLast((one) => isNamed(one) && !one.name.includes(`非${subject}`));
}

/** The whole that a share is of: the one it names (占税收的), or the one that 其中 divides. */
function wholeOf(
  said: readonly Said[],
  lead: string,
  { part, wholes }: { part: Said; wholes: readonly Said[] },
): Said | undefined {
  const named = /占(?:到|了)?([^的比，。]{2,16})/u.exec(lead)?.[1];
  if (named !== undefined && /^(?:全[国省市区县州]|[国省市区县]内)/u.test(named)) return undefined;
  if (named !== undefined && !/^(?:总|全|其|比|整)/u.test(named)) {
    return wholes.find(
      ({ name }) => name.length > 1 && (named.includes(name.slice(-4)) || name.includes(named)),
    );
  }
  // 男职工320人，女职工180人，女职工占36%: both stand in the whole
  if (wholes.length === 1 && areComplements(part.name, wholes[0]?.name ?? '')) return undefined;
  if (part.lead.includes('其中')) return wholes.at(-1);
  const [only] = wholes;
  // 本科4328人，占48.3%；女性2388人，占26.7%: what has a share of its own is no whole
  const isSibling = only !== undefined && said[said.indexOf(only) + 1]?.role === 'share';
  return wholes.length === 1 && !isSibling ? only : undefined;
}

/** 总产值200亿元，其中一产20亿元，占10%；二产120亿元，占60%: all are parts of what stands before 其中, as the first is. */
function wholeOfAll(said: readonly Said[], part: Said, wholes: readonly Said[]): Said | undefined {
  const at = wholes.findIndex(({ lead }) => lead.includes('其中'));
  const [whole, first] = [wholes[at - 1], wholes[at]];
  if (!whole || !first || !/^[；;，,]/u.test(part.lead)) return undefined;
  const share = said[said.indexOf(first) + 1];
  const isFirst =
    share?.role === 'share' && fits(first.quantity, whole.quantity, stated(share.quantity));
  return isFirst ? whole : undefined;
}

const onlyOnce = (mistakes: readonly Mistake[]) =>
  mistakes.filter(
    ({ start, end }, index) =>
      !mistakes.slice(0, index).some((other) => other.start < end && start < other.end),
  );

export const shareRules: Rule[] = [
  {
    code: 'check/rate',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '办结率、整改率等与前面的总数和完成数不符；截尾而不四舍五入的，作提示。',
      en: 'A rate does not follow from the count and the total before it.',
    },
    examples: {
      bad: [
        '受理审批事项65个，办结57个，办结率「78.7」%。',
        '受理审批事项65个，办结57个，办结率达「87.6」%。',
        '全年整改隐患12条，整改率达「97.3」%。',
        '受理诉求214件，办结「302」件，办结率94.9%。',
        '建成摊位120个，已出租「210个」，出租率为87.5%。',
      ],
      good: [
        '预算60万元，实际支出48万元，比预算节约12万元，节约率20%。',
        '计划改造小区16个，实际完成18个，完成率为112.5%。',
        '受理审批事项65个，办结57个，办结率87.7%。抽检食品80批次，不合格4批次，合格率为95%。',
        '开展检查390余次，企业联系覆盖率达100%。',
        '整改各类隐患362起，整改率达90.05%。',
        '办理建议395件、提案495件，办复率达100%。',
        '收到复议申请116件，受理98件，纠错率19.4%。',
        '常住人口52万人，出生率6.3‰，社保覆盖率98%。',
      ],
    },
    inText: (text) => onlyOnce([...checkRates(text), ...checkPairRates(text)]),
  },
  {
    code: 'check/share',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '占比与部分和总体两个数不符。',
      en: 'A share does not follow from the part and the whole.',
    },
    examples: {
      bad: [
        '一般公共预算收入6.85亿元，其中税收收入5.98亿元，占比「78.3」%。',
        '专利授权455件，其中发明专利73件，占专利授权的「17.0」%。',
        '调查的120家企业中，有34家（占「38.3」%）反映融资困难。',
        '工程概算投资4680万元。截至7月底，累计完成投资2910万元，占概算的「59.9」%。',
      ],
      good: [
        '一般公共预算收入6.85亿元，其中税收收入5.98亿元，占比87.3%。',
        '新签约项目29个，其中工业项目23个，占全市的12.1%。',
        '总产值80亿元，增加值20亿元，同比增长5%，上年增加值占比22%。',
        '调查的120家企业中，有34家（占28.3%）反映融资困难。',
        '工程概算投资4860万元。截至7月底，累计完成投资2910万元，占概算的59.9%。',
        '石屏片区工业投资8亿元，河湾片区工业投资4亿元。技改投资3亿元，占工业投资的25%。',
      ],
    },
    inText: checkShares,
  },
];
