/** Units that official prose counts in, and the powers of ten before them. */
import { longestOf } from '../../text/index.ts';
import type { QuantityKind } from './quantity.ts';

const TENS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The power of ten of a scale: 万 4, 万亿 12, empty 0. */
export function scalePower(scale: string): number {
  let power = 0;
  for (const sign of scale) power += TENS[sign] ?? 0;
  return power;
}

const MONEY = ['元', '美元', '欧元', '港元', '港币', '日元', '英镑', '人民币', '块钱'];

const MEASURES = words(`
  平方公里 平方千米 平方米 平米 平方 立方米 立方 公顷 亩 公里 千米 米 厘米 毫米 海里 吨 公斤
  千克 克 斤 千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 瓦 度 摄氏度 升 毫升 标准煤 标准箱 标箱 方 里 兆
  吨标准煤 年 个月 个季度 个工作日 工作日 个小时 小时 个学时 学时 课时 天 周 周年 个星期 分钟
  秒 岁 分 日 个交易日
`);

/** Written in letters. */
const LATIN_MEASURES = words(`
  mg/L mg/m³ μg/m³ km² km2 m² m2 m³ m3 kWh kW MWh MW GWh GW km cm mm kg mg TB GB MB TEU ha m g
  t L ㎡ ㎞ ㎏ ㎥ ℃ °C °
`);

const COUNTERS = words(`
  个 家 项 次 人次 人 户 件 起 宗 处 所 座 栋 幢 套 间 台 辆 条 期 批次 批 场次 场 班次 班 篇
  份 本 册 部 张 枚 块 面 支 只 头 匹 羽 尾 株 棵 名 位 者 对 双 组 支队伍 队 类 种 门 级 层
  页 字 句 例 案 桩 笔 单 票 车 艘 架 航次 列 班列 床 片 段 根 瓶 包 箱 袋 盒 桶 颗 粒 轮 步
  届次 圈 亩次 盏 盏次 台次 辆次 户次 家次 件次 项次 车次 艘次 架次 堂 节 卷 幅 把 顶 口 眼 盘
  网 点 帧 集 款 档 束 朵 株次 道 口井 村 镇 县 市 省 国 校 企 街道 社区 学校 门类 标段 地块
  成 倍次 环 代 团队 人员 席 发 票次 支次 杯 碗 味 尊 盆 排 行 串 路 样
`);

/** Suffixes that widen a counter: 48期（次）, 301家次, 30件(次). */
const WIDENED = /(?:[（(][次户件人个家起项场批期][）)]|次)?/y;

const rateAt = longestOf(['%', '‰', '个百分点', '百分点']);
const moneyAt = longestOf(MONEY);
const measureAt = longestOf(MEASURES);
const latinAt = longestOf(LATIN_MEASURES, (text, end) => !/[A-Za-z0-9]/.test(text.charAt(end)));
const counterAt = longestOf(COUNTERS);
const anyAt = longestOf([...MEASURES, ...COUNTERS]);

/** The unit that begins at `start`, or undefined. */
export function unitAt(
  text: string,
  start: number,
): { unit: string; kind: QuantityKind } | undefined {
  const rate = rateAt(text, start);
  if (rate !== '') return { unit: rate, kind: rate.endsWith('百分点') ? 'points' : 'percent' };
  if (text.charAt(start) === '倍') return { unit: '倍', kind: 'times' };
  const money = moneyAt(text, start);
  if (money !== '') return { unit: perOne(anyAt, text, start, money), kind: 'money' };
  const measure = measureAt(text, start);
  if (measure !== '') return { unit: perOne(anyAt, text, start, measure), kind: 'measure' };
  const latin = latinAt(text, start);
  if (latin !== '') return { unit: latin, kind: 'measure' };
  const counter = counterAt(text, start);
  if (counter === '') return undefined;
  WIDENED.lastIndex = start + counter.length;
  const widened = `${counter}${WIDENED.exec(text)?.[0] ?? ''}`;
  return { unit: perOne(measureAt, text, start, widened), kind: 'count' };
}

/** A unit with what it is counted by: 元/吨, 人次/年. */
function perOne(
  unitOf: (text: string, at: number) => string,
  text: string,
  start: number,
  unit: string,
): string {
  const end = start + unit.length;
  const other = text.charAt(end) === '/' ? unitOf(text, end + 1) : '';
  return other === '' ? unit : `${unit}/${other}`;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
