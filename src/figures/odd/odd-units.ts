/** Units that are none, or none of what the figure's name counts: 百分比, 亿 元, 税收收入 in 家. */
import Big from 'big.js';
import type { Figure, FigureProblem } from '../figure.ts';
import { figureWarning } from '../figure.ts';
import { ZERO } from '../numeral.ts';
import { converted, isCounted, isRate } from '../units.ts';

/** What is written where a unit belongs, and what was meant. */
const NO_UNITS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/^(?:百分[比之数率号]|百分比例|比例|比率|占比|比重|率|percent)$/iu, '写成“%”。'],
  [/^个?百分点$/u, '比率的单位写“%”，“百分点”只说变化。'],
  [/[\s\u3000]/u, '去掉空格。'],
  [/^[（(].*[）)]$|^单位|[：:]/u, '只写单位，如“亿元”。'],
  [/圆/u, '写成“元”。'],
  [
    /^(?:数|数量|数额|金额|总量|总额|合计|无|没有|-|—|\/)$/u,
    '写单位，如“亿元”；没有单位就删掉这一项。',
  ],
  [/\d/u, '单位里不写数，如“亿元”。'],
];

/** Names that end so are of rates, but for some. */
const RATE = /(?:率|(?:研发|科技|经费)[^，。]{0,4}投入强度)$/u;
const OTHER_RATE = /(?:效率|频率|功率|汇率|速率|斜率|曲率|倍率|容积率|周转率|分辨率|换手率)$/u;
/** 优良天数比例 is none in 天. */
const SHARE = /(?:比例|比重|占比|百分比)$/u;
const ROUND = /^[万亿]?(?:元|天|亩|吨|公里|平方米)$/u;
/** Rates that are given in percent, never in ‰ or points. */
const PERCENT = /(?:优良|合格|办结|完成|满意|覆盖|达标|及时|处理|利用|回收|入住|普及|整改)率$/u;
const MONEY = /(?:税收|税额|收入|支出|投资额?|产值|营收|利润|贷款|余额|资金|生产总值|财政)$/u;
/** What a whole office takes in or spends is never so little, in 元; one share of it may be. */
const TOTALS = /(?:税收|税收收入|产值|生产总值|财政收入|公共预算收入|固定资产投资|进出口总?额)$/u;
const LEAST = new Big(1_000_000);
/** Nor are there millions of these in one place. */
const THINGS = /(?:企业|公司|项目|房|小区|园区|站)$/u;
const MOST = new Big(100);
const HEADS = /(?:人数|人口|户数|家数|套数|个数|企业数|项目数)$/u;
/** What is measured, and never in money. */
const MEASURED =
  /(?:用电量|发电量|用水量|用气量|供水量|供热量|耗电量|能耗|排放量|吞吐量|周转量|运量|面积|里程|长度|绿化率|人次|人数|户数|套数|时长|天数)$/u;
/** What has a building's size at least. */
const BUILT =
  /(?:厂房|标准厂房|楼宇|写字楼|商务楼|办公楼|安置房|保障房|公寓|仓储|仓库|综合体|绿地|公园|广场|建筑面积|建设面积)$/u;
/** 人均公园绿地, 户均建筑面积 are small. */
const EACH = /均|每/u;
const SMALL = new Big(200);
const NO_COUNT = /(?:元|亩|公顷|平方米|吨|公里|%|％|‰)$/u;

/** One doubt at most. Only what somebody typed is asked about: parts and periods have their whole's unit. */
export function unitDoubt(figure: Figure): FigureProblem | undefined {
  const { unit, label, source, parent } = figure;
  if (parent || unit === '' || source.单位 === undefined) return undefined;
  const none = NO_UNITS.find(([pattern]) => pattern.test(unit));
  if (none) return doubt(figure, `“${unit}”不是单位。`, none[1]);
  const isOfRates =
    (RATE.test(label) && !OTHER_RATE.test(label)) ||
    (SHARE.test(label) && (isCounted(unit) || ROUND.test(unit)));
  if (isOfRates && !isRate(unit) && unit !== '倍' && !unit.includes('/'))
    return doubt(figure, `“${label}”的单位写的是“${unit}”。`, '比率的单位写“%”。');
  if (PERCENT.test(label) && unit === '‰')
    return doubt(figure, `“${label}”的单位写的是“‰”。`, '核对是不是“%”。');
  const isOdd =
    (MONEY.test(label) && isCounted(unit)) ||
    (MEASURED.test(label) && /^[百千]?[万亿]?(?:元|美元|人民币元)$/u.test(unit)) ||
    (HEADS.test(label) && NO_COUNT.test(unit));
  return isOdd
    ? doubt(figure, `“${label}”的单位写的是“${unit}”。`, '核对单位，或者改名称。')
    : undefined;
}

/** 税收收入7.46万元 where no other year says otherwise. */
export function scaleDoubt(figure: Figure): FigureProblem | undefined {
  if (!isOffScale(figure)) return undefined;
  const said = `“${figure.path}”的单位写的是“${figure.unit}”。`;
  return doubt(figure, said, '核对单位，“万”“亿”有没有弄混。');
}

/** 税收收入7.46万元, 入园企业150万家: 万 and 亿 mixed up. */
function isOffScale({ unit, label, value, source }: Figure): boolean {
  if (value === undefined || source.计算) return false;
  const inYuan = TOTALS.test(label) ? converted(value.value, unit, '元') : undefined;
  if (inYuan !== undefined) return inYuan.gt(ZERO) && inYuan.lt(LEAST);
  // no building has 18.6 square metres
  if (BUILT.test(label) && !EACH.test(label) && unit === '平方米')
    return value.value.gt(ZERO) && value.value.lt(SMALL) && value.decimals > 0;
  const things = /^[十百千]?[万亿](?<thing>.+)$/u.exec(unit)?.groups?.thing;
  return things !== undefined && isCounted(things) && THINGS.test(label) && value.value.gte(MOST);
}

function doubt(figure: Figure, zh: string, hint: string): FigureProblem {
  return figureWarning(
    figure,
    'odd-unit',
    { zh, en: `"${figure.unit}" is no unit of "${figure.path}".` },
    { zh: hint, en: 'Write the unit of the number: %, 亿元, 家.' },
    '单位',
  );
}
