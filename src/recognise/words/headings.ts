/** How headings and sentences of official prose are worded: what begins, ends and betrays them. */
import { anyOf, beginsWith, endsWith } from '../../text/index.ts';

const COUNTED_UNITS = `
  个 家 亿 万 亩 % ％ ‰ 次 人 名 项 元 平方 公里 千米 米 场 件 户 吨 台 套 条 处 份 批 篇 余 多 期 辆 头 只 公顷
  小时 宗 起 期次 人次 家次 立方 千瓦`;
/** A figure, also a masked one, and its unit: sentences count, headings seldom do. */
export const QUANTITY = new RegExp(
  `(?:\\d|[xX×*＊]{1,4})(?:[\\d.,，xX×*＊]*)\\s*${anyOf(COUNTED_UNITS)}`,
  'u',
);

const NARRATION_WORDS = `
  已经?(?!有) (?<![为受除])了(?![解]) 截至 截止 目前 现阶段 共计 累计 同比 较上年 其中
  我委 我局 我园 我县 我市 我区 我办 我们 今年以来 上半年(?!工作) 全年(?!工作) 期间
  由于 因为 因此 如果 应当 不得 必须 可以 需要?(?![求]) 将(?!.{0,4}$) 是(?!非)
  (?:部门|单位|地区|地方|政府|[市县区镇村](?=要[^求]))要(?!求)
  会同 负责 牵头 按照 根据 对照 [，,]由 (?<![相响供适反对效感])应(?![急用对届收付税尽保有变邀]) 以[^，。]{2,8}名义`;
/** What tells or orders: each makes a sentence more of a sentence. */
export const NARRATION = new RegExp(anyOf(NARRATION_WORDS), 'gu');

const ACTS = `
  加强 强化 推进 推动 坚持 狠抓 抓好 深化 优化 提升 完善 夯实 聚焦 做好 做优 做强 做实 严格 严守 严抓 全面 全力
  全程 着力 扎实 持续 积极 加快 加大 落实 健全 开展 进一步 切实 大力 突出 注重 创新 拓展 拓宽 服务 打造 构建 深入
  围绕 紧盯 紧扣 建设 建立 培育 保障 防范 统筹 实施 发展 改善 促进 引进 继续 规范 巩固 提高 守牢 筑牢 把握 立足
  履行 压实 牢记 丰富 畅通 关注 组织 主动 完成 明确 认真 牢固 用心 真心 多措并举 精准 高标准 高质量 高效 科学 依法 增强
  激发 厚植 擦亮 绘就 织密 兜牢 念好 打好 唱响 当好 下好 织牢 凝聚 树立 转变 改进 锻造 淬炼 推行 推广 扩大 确保 解决 化解 整治`;
/** What headings of work begin with. */
export const HEADING_VERBS = beginsWith(
  ACTS,
  '抓 关于 以 重 强 促 稳 守 护 补 惠 优 破 存在 主要 基本 工作 下一步 面临 指导 总体 目标 任务',
);
/** What a text behind a colon begins with that charges a person: 负责, 分管, 主持. */
export const CHARGES = beginsWith(
  '(?:全面|协助|具体|主要)?(?:负责 分管 主持 联系 协管 协助 牵头) 兼任 主管',
);
/** A day or a time, with which a value begins. */
export const BEGINS_WITH_DAY = /^(?:自|从|于|定于)?(?:\d{4}年)?\d{1,2}月\d{1,2}日/u;
/** What is asked for: 报送时间：, 会议地点：, 申报材料：. */
export const NAMES_ASPECT = /(?:时间|日期|期限|时段|阶段|安排|地点|期|时|材料|资料|要求|方式)$/u;
/** What those named before a colon are to bring. */
export const GIVES = beginsWith('(?:需|应|须)?(?:提供|提交|出具)');
/** A limit of what is counted in a standard: 建筑面积10000平方米以上. */
export const LIMITS = /(?:\d[^，,。；;、]{0,10}(?:以上|以下|以内)|[≥≤]\s*\d)/u;
/** A clause behind which a key follows: ……校区，地址：. */
export const ENDS_IN_KEY = /[，,](?:地址|电话|联系电话|联系人|邮编|邮箱|时间|网址)$/u;

/** What is to be done, as an outline or an agenda without text names it. */
export const NAMES_ACTS = beginsWith(
  ACTS,
  '抓 办好 举办 评选 通报 讨论 审议 听取 研究 宣读 传达 部署 总结 学习 谋划 改造 搭建 争创 召开 清理 排查',
);

/** What headings that name a thing end with. */
export const HEADING_NOUNS = endsWith(`
  情况 问题 工作 任务 目标 要求 措施 建设 成效 原则 思想 方面 安排 打算 不足 原因 经验 做法 水平 力度 保障 管理
  服务 体系 机制 能力 质量 效率 活力 基础 底线 环境 发展 改革 落实 稳定 优势 困难 短板 特点 亮点 概况 标准 范围
  对象 时间 步骤 方式 程序 职责 分工 纪律 重点 思路 内容 依据 背景 意义 领导 监督 宣传 培训 考核 整改 支撑 实效
  作用 合力 格局 平台 队伍 项目 产业 企业 责任 制度 作风 认识 防线`);

/** What replies, decisions and letters begin their clauses with: they grant or ask, and head nothing. */
export const DECIDES = new RegExp(
  `^(?:原则上?|基本|总体上?)?${anyOf('同意 不同意 批准 核准 不予 授权(?!机制|管理|经营|体系|制度|方式|模式|范围|事项) 责成 恳请 商请 提请 请(?!示|假|销假) 指派 委派 派员')}`,
  'u',
);

/** How a part of an examination is answered, in brackets behind its name. */
export const DIRECTIONS = new RegExp(
  `[（(][^（）()]*${anyOf('得分 每小?题 选择正确 作答 满分 单选 多选 判断')}[^（）()]*[)）]\\s*$`,
  'u',
);
/** The first answer to choose below a question: A. */
export const FIRST_ANSWER = /^[AＡ](?:\s*[.．、:：]\s*|\s+)(?=\S)/u;

/** What closes a paper below its last point: 以上意见如无不妥. */
export const CLOSES_PAPER = beginsWith('以上 特此 妥否 当否 是否妥 此复 此致 专此 请予 请批 请审');

/** What the first sentence of a paper begins with; a line of a wrapped text may hold nothing more. */
export const BEGINS_SENTENCE = beginsWith(`
  为(?:了|更好|进一步|深入|切实|全面|贯彻|加强|做好|规范|落实|推进|确保|提高) 根据 按照 依据 遵照`);

/** A figure of any unit and what tells of it, or of several things alike: 总长2.3km,均为新建. */
export const TELLS_OF_ALL = new RegExp(
  `\\d[\\d.]*\\s*(?:[a-z㎡]{1,2}|\\p{Script=Han})[^，,]*[，,].*${anyOf('均 都 全部 其中')}|[，,]${anyOf('均 都')}为`,
  'u',
);

/** An article of a rule. */
export const ARTICLE = /^第[一二三四五六七八九十百零\d]{1,5}条/u;

/** What is headed so is a list of names. */
export const HEADS_NAMES = /(?:名单|清单|目录)[：:。]?$/u;

/** What changes an article of a rule, and heads nothing: 第三条修改为, 增加一款作为, 删去. */
export const AMENDS =
  /^(?:[将把在]?第[一二三四五六七八九十百\d]+[条款项章].{0,40}(?:修改|改为|改成|删|增加|中的|后)|删[去除]|增加[一二三四五六七八九十][条款项章句]|将.{0,40}(?:修改|改)为)/u;

/** What a colon follows when a sentence leads on, instead of a heading standing before it. */
export const SENTENCE_LEADS_ON = endsWith(`
  如下 以下 包括 表现(?:在|为)? 认为 指出 强调 要求 方面 即 电话 邮箱 网址 联系人 提供 提交 之一的[^，。]{2,6} 之一 分别(?:是|为) 是 为 有 例如 如`);

/** Sections that a yearly paper has at its top: 2019年工作思路. */
export const YEARLY_SECTION = new RegExp(
  `(?:\\d{4}|[xX×*]{2,4}|今|明|下一?|上半|下半)年?(?:度)?.{0,12}${anyOf(
    '总结 思路 计划 打算 安排 要点 情况 目标 任务 成效 回顾 展望 重点工作',
  )}$`,
  'u',
);

/** What a numeral counts, which therefore labels no point: 一年, 二期. */
export const COUNTED_CHARACTERS = new Set([
  ...'年月日个人次季期楼号级类等批条件项名家方区线组班代产中步轮队些种般直样边旦致定切把手',
  ...'二三四五六七八九十、，。：；百千万亿分半起同并共路点口气时刻线体心带系',
]);

/** What styles of captions are called. */
export const CAPTION_STYLE = /^(?:caption|题注|图题|图片说明|图注)$/iu;
