/**
 * How well a title reads when a line ends between two words. The costs are only compared with each
 * other: 0 is the best place for a break, 20 an ordinary one between two words, 100 a poor one.
 */
import { once } from '../../text/index.ts';
import {
  cannotEndLine,
  cannotStartLine,
  type Span,
  unbreakableSpans,
} from '../lines/break-rules.ts';
import { textWidth } from '../lines/char-width.ts';

/** Where a break is out of the question as long as any other way is left. */
export const FORBIDDEN = 1_000_000;

/** Words that the segmenter cuts although they read as one: cut rather than take two lines more. */
const COMPOUND_CUT = 1200;
const COMPOUNDS = (
  '工作委员会 管理委员会 委员会 常务委员会 领导小组 工作小组 人民政府 人民代表大会 办公室 党工委 管委会 党委会 纪工委 党支部 ' +
  '安全生产 产业园区 工业园区 开发区 高新区 示范区 试验区 工作总结 工作要点 工作计划 工作报告 工作方案 工作安排 工作情况 重点工作 ' +
  '实施方案 实施意见 实施细则 管理办法 暂行办法 暂行规定 管理规定 应急预案 行动计划 行动方案 责任清单 目标责任书 ' +
  '组成人员 工作人员 公务员 负责人 联系人 党的建设 党风廉政建设 财政预算 营商环境 招商引资 行政审批 政务服务 政府采购 ' +
  '高质量 现代化 信息化 数字化 一体化 大检查 大排查 大调研 再动员 回头看 座谈会 动员会 推进会 代表大会 全体会议 ' +
  '生态环境 环境保护 乡村振兴 污染防治 扫黑除恶 防汛抗旱 森林防火 值班值守 专项整治 专项行动 主题教育 十四五 十五五 ' +
  '建筑施工 机关事业单位 事业单位 专业技术 信息公开 饮水安全 内设机构 数字经济 民营经济 国民经济 社会发展 科技创新 危险化学品 消防救援 污水处理 供水管网 工作职责 工作机制 工作制度 工作分工 工作作风 经济运行 总体规划 专项规划 公务接待 公务用车 机构改革 行政区域 片区 指导意见 若干意见 若干措施 国土空间 等部门 等单位 政府网站 天然气 生产安全事故 个体工商户 历史遗留问题 整改落实 政务新媒体 公开招聘 保护区 维修加固 党组织 党组织书记 高校毕业生 规模以上 环境保护督察 整改进展 反馈意见 国有资产 外业调查 高端化智能化绿色化 执行情况 进展情况 完成情况 整改情况 落实情况 自查报告 述职报告 调研报告 新形势下 试点工作'
).split(' ');

const VERBS = words(
  '印发 转发 批转 做好 开展 加强 改进 推进 调整 成立 召开 举办 组织 落实 贯彻 实施 报送 上报 建立 健全 完善 修订 废止 公布 发布 下达 ' +
    '申请 请求 同意 批准 表彰 通报 聘任 任免 规范 严格 严禁 禁止 提高 提升 促进 推动 深化 优化 扩大 强化 支持 鼓励 解决 制定 编制 ' +
    '提请 审议 商请 恳请 征求 征集 启用 变更 设立 撤销 增补 认真 传达 学习 宣传 评选 授予 给予 命名 确定 明确 执行 拨付 追加 追缴 划转 收回 进行 参加',
);
const ADVERBS = words(
  '进一步 全面 切实 深入 扎实 积极 大力 持续 加快 严格 统筹 努力 坚决 继续 不断 有序 稳步 集中 联合 尽快 及时 立即 全力',
);
const CONJUNCTIONS = words('和 与 及 暨 以及 并 或 或者');
const PREPOSITIONS = words(
  '对 对于 在 为 从 以 向 就 由 于 按 按照 根据 将 把 给 至 到 围绕 因 当 经 被',
);
/** Nouns that only close the phrase before them. */
const HEADS = words(
  '条例 草案 工作 情况 方案 活动 问题 事项 项目 意见 办法 规定 制度 机制 计划 规划 名单 职责 领域 单位 改革 报告 总结 要点 任务 措施 会议',
);
/** Parts of an issuer's name that follow its first part. */
const OFFICES = words(
  '办公室 办公厅 党组 党委 党支部 有限公司 有限责任公司 股份有限公司 服务中心 中心',
);
/** Words that a place name ends with. */
const PLACES = words('片区 社区 街道 园区 小区 新区 景区 校区 大道 大桥');
/** Words that say of what sort the next one is. */
const KINDS = words('一般 重大 较大 特别 主要 有关 相关 重要 公开 专项');
/** Single characters that belong to the word before, and to the word after. */
const SUFFIXES = words(
  '会 局 部 厅 处 科 室 站 所 院 校 区 市 县 镇 乡 村 省 州 园 街 路 化 性 率 期 等 日 员 者 费 款 品 物 厂 房 法 制 中 上 下 内 外 后 前 间 时 组 队 点 线 网 业 类 型 级 度 量 额 书 稿 表 案 了 之 们',
);
const PREFIXES = words('新 大 各 全 非 副 总 第 再 不 未 无 老 小 多 高 低 本 该 市 县 省 区');

/** Names of titles' kinds of document: with their 的 they make the tail of a title. */
const TAIL = /的(?:[^的《》“”、，]{1,6})(?:（[^（）]{1,8}）)?$/u;

/**
 * The cost of ending a line before each character of a title; index 0 is unused. Costs from
 * FORBIDDEN on cut a word, a name, a number or set a mark where it may not stand.
 * @param words names and terms that are never cut where they fit a line.
 */
export function breakCosts(
  title: string,
  options: { charsPerLine: number; words: readonly string[] },
): number[] {
  const offsets = characterOffsets(title);
  const costs = segmentCosts(title);
  const names = options.words
    .filter((word) => textWidth(word) <= options.charsPerLine)
    .flatMap((word) => found(title, word));
  for (const { start, end } of names) easeEdges(costs, title, start, end);
  const raise = (start: number, end: number, cost: number): void => {
    for (let at = start + 1; at < end; at++) costs[at] = Math.max(costs[at] ?? 0, cost);
  };
  for (const { start, end } of COMPOUNDS.flatMap((word) => found(title, word))) {
    raise(start, end, COMPOUND_CUT);
  }
  for (const { start, end } of names) raise(start, end, 2 * FORBIDDEN);
  for (const [open, close] of ['《》', '“”', '（）', '〔〕'] as const) {
    for (const { start, end } of bracketed(title, open, close)) {
      // What 的 belongs to stands on its line.
      const whole = title.slice(end).startsWith('的') ? title.length : end;
      const fits = textWidth(title.slice(start, whole)) <= options.charsPerLine;
      if (fits) raise(start, end, 2 * FORBIDDEN);
      else addInside(costs, start, end, 30);
    }
  }
  for (const { start, end } of unbreakableSpans(title)) raise(start, end, 4 * FORBIDDEN);
  tailCosts(costs, title);
  return offsets.map((at, index) => {
    const before = title.slice(offsets[index - 1] ?? 0, at);
    const after = String.fromCodePoint(title.codePointAt(at) ?? 0);
    if (index > 0 && (cannotStartLine(after) || cannotEndLine(before))) return 8 * FORBIDDEN;
    return costs[at] ?? 0;
  });
}

/** UTF-16 offsets of the characters (code points) of a text. */
function characterOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    offsets.push(at);
    at += char.length;
  }
  return offsets;
}

/** A line that begins with 的 is worse than two lines more. */
const BEFORE_DE = 3000;

/** A region that does what follows. */
const REGION = /^[省市县区镇乡]$/u;

/** Made for the first title that is broken: it loads a dictionary. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Costs by UTF-16 offset, from the words the segmenter finds. */
function segmentCosts(title: string): number[] {
  const segments = Array.from(segmenter().segment(title), ({ segment, index }) => ({
    segment,
    index,
  }));
  const costs = new Array<number>(title.length).fill(FORBIDDEN);
  let leading = true;
  let verbs = false;
  segments.forEach(({ segment, index }, number) => {
    const left = segments[number - 1]?.segment ?? '';
    const next = segments[number + 1]?.segment ?? '';
    // The first verbs of a title may end a line, as in 关于印发; later ones had better begin the next.
    leading = left === '关于' || (leading && (!verbs || isVerb(left)));
    verbs = leading && (verbs || isVerb(left)) && left !== '关于';
    costs[index] = boundaryCost({ leading, left, right: segment, next });
  });
  return costs;
}

function isVerb(word: string): boolean {
  return VERBS.has(word) || ADVERBS.has(word);
}

/** A place between two neighbouring words; `next` is the one after `right`. */
interface Boundary {
  left: string;
  right: string;
  next: string;
  /** Only the first verbs of the title stand before it. */
  leading: boolean;
}

/** What a break costs, by the first line that says something of the place. */
const BOUNDARY_COSTS: readonly ((place: Boundary) => number | false | undefined)[] = [
  ({ left }) => /^\s+$/u.test(left) && 0,
  ({ right }) => right === '关于' && 0,
  ({ left }) => left === '关于' && 120,
  ({ right, next }) => (OFFICES.has(right) || OFFICES.has(right + next)) && 400,
  ({ right }) => right === '的' && BEFORE_DE,
  ({ left }) => left === '的' && 22,
  ({ left }) => /[，；：。]$/u.test(left) && 4,
  ({ left }) => left === '、' && 10,
  ({ right }) => right === '《' && 2,
  ({ left }) => left === '》' && 12,
  ({ right }) => right === '（' && 60,
  ({ left, right, next }) =>
    CONJUNCTIONS.has(right) && (VERBS.has(left) || VERBS.has(next) ? 45 : 6),
  ({ left }) => CONJUNCTIONS.has(left) && 70,
  ({ right }) => /^\d/u.test(right) && 8,
  ({ left }) => ADVERBS.has(left) && 70,
  ({ left, right }) => VERBS.has(left) && VERBS.has(right) && 40,
  ({ left, leading }) => VERBS.has(left) && (leading ? 12 : 30),
  ({ left, right }) => REGION.test(left) && VERBS.has(right) && 30,
  ({ right }) => (VERBS.has(right) || ADVERBS.has(right)) && 8,
  ({ left }) => PREPOSITIONS.has(left) && 90,
  ({ right }) => right === '为' && 80,
  ({ right }) => PREPOSITIONS.has(right) && 12,
  ({ right }) => right === '“' && 26,
  ({ left }) => KINDS.has(left) && 90,
  ({ right, next }) => (PLACES.has(right) || PLACES.has(right + next)) && 70,
  ({ left }) => /^第[一二三四五六七八九十百]+$/u.test(left) && 80,
  ({ left }) => (left === '年' || left === '年度') && 45,
  singleCost,
  ({ right, next }) => HEADS.has(right) && !COMPOUNDS.includes(right + next) && 70,
];

/** Any other place. */
const PLAIN_BOUNDARY = 30;

function boundaryCost(place: Boundary): number {
  for (const costOf of BOUNDARY_COSTS) {
    const cost = costOf(place);
    if (typeof cost === 'number') return cost;
  }
  return PLAIN_BOUNDARY;
}

/** Single characters are mostly halves of words and names that the segmenter does not know. */
function singleCost({ left, right, next }: Boundary): number | undefined {
  const leftSingle = isSingle(left);
  const rightSingle = isSingle(right);
  if (leftSingle && rightSingle) return /[省市县区镇乡]/u.test(left) ? 120 : 600;
  if (rightSingle && SUFFIXES.has(right)) return 600;
  if (leftSingle && PREFIXES.has(left)) return 300;
  if (leftSingle) return SUFFIXES.has(left) ? 30 : 90;
  if (rightSingle) return PREFIXES.has(right) ? 24 : 60;
  return isSingle(next) && SUFFIXES.has(next) ? 45 : undefined;
}

function isSingle(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && !CONJUNCTIONS.has(word) && word !== '的';
}

/** The last word of a title keeps its 的, and both keep to the phrase before unless a 》 closes it. */
function tailCosts(costs: number[], title: string): void {
  const tail = TAIL.exec(title);
  if (tail === null || tail.index === 0) return;
  for (let at = tail.index + 1; at < title.length; at++) {
    costs[at] = Math.max(costs[at] ?? 0, FORBIDDEN);
  }
  costs[tail.index] = /[》”）]$/u.test(title.slice(0, tail.index)) ? BEFORE_DE : 2 * BEFORE_DE;
}

/** A break beside a name is a good one, unless the neighbour speaks against it. */
function easeEdges(costs: number[], title: string, start: number, end: number): void {
  const after = costs[end] ?? 0;
  // A short name is mostly the beginning of a longer one: 新田消防站.
  const isPlace = end - start <= SHORT_NAME && /^\p{Script=Han}/u.test(title.slice(end));
  if (isPlace) costs[end] = Math.max(Math.min(after, 120), 60);
  else if (after < 70 || after >= FORBIDDEN) costs[end] = Math.min(after, 14);
  const before = costs[start] ?? 0;
  if (before >= FORBIDDEN || (before > 20 && before < 70)) costs[start] = 20;
}

const SHORT_NAME = 3;

function addInside(costs: number[], start: number, end: number, cost: number): void {
  for (let at = start + 1; at < end; at++) costs[at] = (costs[at] ?? 0) + cost;
}

/** Every place where a word stands in a text, in UTF-16 units. */
function found(text: string, word: string): Span[] {
  const spans: Span[] = [];
  if (word === '') return spans;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    spans.push({ start: at, end: at + word.length });
  }
  return spans;
}

/** Outermost pairs of brackets, closing bracket included. */
function* bracketed(
  text: string,
  open: string | undefined,
  close: string | undefined,
): Generator<{ start: number; end: number }> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open && depth++ === 0) start = at;
    if (text[at] === close && depth > 0 && --depth === 0) yield { start, end: at + 1 };
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
