/** Figures that words tie together: more than half, beyond a target, two thirds, men and women, beyond what was passed. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { STATISTICS } from '../sources.ts';
import { CLAIMS, type Claim, inScale, type Numbers, of, read, slack } from './claims.ts';
import { NAMED_CLAIMS } from './claims-of-names.ts';
import { EXPLAINED } from './reckon.ts';
import { checkMeans, checkMonths, checkSums, checkVotes } from './tallies.ts';

const MADE = [...CLAIMS, ...NAMED_CLAIMS].map((claim) => ({
  ...claim,
  made: new RegExp(claim.pattern, 'dgu'),
}));

function checkWorded(text: Text): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const claim of MADE)
    for (const match of text.matches(claim.made)) {
      const mistake = mistakeOf(claim, match);
      if (mistake) mistakes.push(mistake);
    }
  return mistakes;
}

function mistakeOf(claim: Claim, match: RegExpExecArray): Mistake | undefined {
  const place = match.indices?.groups?.said;
  const numbers = Object.fromEntries(
    Object.entries(match.groups ?? {})
      .filter(([, typed]) => /^[\d二三四五六七八九十一]/u.test(typed ?? ''))
      .map(([name, typed]) => [name, read(typed)]),
  );
  const wrong = place && told(claim, numbers, match.groups ?? {});
  if (place === undefined || wrong === undefined) return undefined;
  return {
    start: place[0],
    end: place[1],
    ...wrong,
    hint: { zh: '核对这几个数', en: 'Check these figures' },
  };
}

/** What is wrong with a claim, in words. */
function told(
  claim: Claim,
  numbers: Numbers,
  { said: typed = '', mark }: Record<string, string>,
): Pick<Mistake, 'message' | 'severity'> | undefined {
  const { zh, en } = claim;
  if (claim.wrong)
    return claim.wrong(numbers)
      ? {
          message: { zh: mark === undefined ? zh : `${zh}（${mark}和${typed}）`, en },
          ...(claim.severity ? { severity: claim.severity } : {}),
        }
      : undefined;
  const right = claim.right?.(numbers);
  const said = of(numbers, 'said');
  const within = (claim.within ?? slack)(numbers);
  if (right === undefined || !Number.isFinite(right)) return undefined;
  const off = Math.abs(right - said);
  const explained = off <= within + 1e-9;
  // a whole last digit or more: readers reckon, also where rounding explains it
  const isSeen = claim.within === undefined && off > 2 * (numbers.said?.half ?? 0) + 1e-9;
  if (explained && !isSeen) return undefined;
  const shown = inScale(right, typed);
  const because = explained ? EXPLAINED : '';
  return {
    message: { zh: `${zh}应为${shown}${because}`, en: `${en} should be ${shown}` },
    ...(explained
      ? { severity: 'note' as const }
      : claim.severity
        ? { severity: claim.severity }
        : {}),
  };
}

export const wordedRules: Rule[] = [
  {
    code: 'check/worded-figures',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '文字把几个数连在一起，数却对不上：超出目标多少、突破而未达、男女占比、分数与百分数、票数、起止月份。',
      en: 'Figures that words tie together do not fit: beyond a target, past a mark, men and women, fractions, votes, months.',
    },
    examples: {
      bad: [
        '签约项目60个，超出年度目标50个「12」个。',
        '企业数量突破200家，达到「189」家。',
        '受理量不足300件，为「312」件。',
        '规模以上工业企业突破百家，达到「93」家。',
        '规模以上工业总产值迈上百亿元台阶，达到「98.6亿」元。',
        '研发投入强度首次超过3%，达到「2.95」%。',
        '规模以上工业企业达到「93」家，突破百家大关。',
        '税收收入达到「9.8亿」元，首次突破10亿元。',
        '授权发明专利「146」件，首次突破150件。',
        '审批用时压缩到5天以内，为「6」天。',
        '企业满意度保持在98%以上，为「97.3」%。',
        '男职工320人，女职工180人，女职工占「40」%。',
        '完成工程量的2/3，即「70」%。',
        '合格率为95%，不合格率为「6」%。',
        '线索核查率「100」%，收到线索52条，核查48条。',
        '应到代表210名，请假8名，实到「204」名。',
        '每平方米8000元，销售面积5万平方米，销售额「5亿」元。',
        '奖励标准为投资额500万元的10%，计「60万」元。',
        '一车间120人，二车间100人，一车间比二车间多「30」人。',
        '原定2025年10月完工，实际2025年9月完工，提前「2」个月。',
        '单位成本降低「120」%。',
        '内外资比例为62%比「48」%。',
        '园区职工300人，人均产值60万元，总产值「2.8亿」元。',
        '压减经费「20万」元，由80万元降至50万元。',
        '合格率「95」%，抽检60批次，合格51批次。',
        '全市增长8%，其中园区拉动增长「9」个百分点。',
        '实到28人，赞成25票、反对2票、「弃权2票」。',
        '建设周期为2023年3月至2025年2月，共「3年」。',
        '三个片区产值分别为10亿元、12亿元、14亿元，平均「13亿」元。',
        '四个季度分别接待游客8万、12万、15万、9万人次，全年共「45万」人次。',
        '人口12万人，面积60平方公里，人口密度为每平方公里「1500」人。',
        '每月节约电费3万元，全年可节约「40万」元。',
        '缴费基数3000元，按8%计算，每月缴费「300」元。',
        '投资由20亿元增长到50亿元，是原来的「4」倍。',
        '共收到意见45条，采纳30条，部分采纳8条，未采纳「9」条。',
        '工期180天，已施工120天，剩余「80」天。',
        '2020—2024年「六」年间，累计投资60亿元。',
        '市级财政承担60%，区级财政承担30%，企业自筹「20」%。',
        '满意度98.5%，基本满意1.2%，不满意「1.3」%。',
        '一季度120件，二季度90件，比一季度下降「40」%。',
        '到位资金18亿元，完成年度任务20亿元的「95」%。',
        '每户补助1.5万元，共补助400户，计「500万」元。',
        '男女职工比例为3:2，男职工180人，女职工「100」人。',
        '亩均税收30万元，用地200亩，税收总额「8000万」元。',
      ],
      good: [
        '线索核查率100%，收到线索52条，核查52条。',
        '应到代表210名，请假8名，实到202名。',
        '每平方米8000元，销售面积5万平方米，销售额4亿元。',
        '满意的占71.5%，基本满意的占24.3%，不满意的占4.2%。',
        '签约项目60个，超出年度目标50个10个。',
        '企业数量突破200家，达到212家。',
        '规模以上工业企业突破百家，达到103家；总产值迈上百亿元台阶，达到168.9亿元。',
        '研发投入强度首次超过3%，达到3.05%；税收收入达到10.2亿元，首次突破10亿元。',
        '审批用时压缩到5天以内，为4天；满意度保持在98%以上，为98.6%。',
        '规模以上工业企业103家，超过百家，产值达到93亿元。',
        '授权发明专利156件，首次突破150件；新增规上企业20家，首次突破150家。',
        '服务企业突破百家，为93家企业减免租金；走访企业达到50家以上，为30家企业解决用工。',
        '男职工320人，女职工180人，女职工占36%。',
        '完成工程量的2/3，即66.7%，合格率95%，不合格率5%。',
        '奖励标准为投资额500万元的10%，计50万元。',
        '利润下降120%，由盈转亏；成本降低20%。',
        '全市增长8%，其中园区拉动增长3个百分点。',
        '实到28人，赞成25票、反对2票、弃权1票。',
        '建设周期为2023年3月至2025年2月，共2年。',
        '每月节约电费3万元，全年可节约36万元，日处理能力5万吨，年处理能力达1825万吨。',
        '2020—2024年五年间，累计投资60亿元。',
      ],
    },
    inText: (text) =>
      /\d/u.test(text.text)
        ? [
            ...checkWorded(text),
            ...checkVotes(text),
            ...checkMonths(text),
            ...checkMeans(text),
            ...checkSums(text),
          ]
        : [],
  },
];
