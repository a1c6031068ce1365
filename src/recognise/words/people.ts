/** Posts, and the words that name who speaks, reports or is spoken to. */
import { anyOf, beginsWith, endsWith } from '../../text/index.ts';

const REPORTING = '汇报人 报告人 述职人 主讲人 作者 撰稿 供稿 单位 报送单位 填报单位';
/** Who reports, above a title. */
export const REPORTER = new RegExp(`^${anyOf(REPORTING, '填报人')}\\s*[:：]`, 'u');
/** Who reports, below a title: also without a colon. */
export const REPORTER_BELOW = new RegExp(`^${anyOf(REPORTING)}[:：]?`, 'u');

/** A post and the name of who holds it: 镇长　邓小满. */
export const POST_AND_NAME = new RegExp(
  `${anyOf('长 主任 书记 主席 经理 代表 院士 教授')}\\s*\\p{Script=Han}{1,2}\\s*\\p{Script=Han}{1,2}$`,
  'u',
);

const POSTS = `
  [市县区州省局厅部处科股镇乡村院校园会社行厂站所队组班团店委台事察士书]长 主任 书记 主席 经理 代表 委员 院士 教授 干部 专干 专员 秘书 科员 干事 调研员 助理 会计 出纳 教师 讲师 工程师 负责人 联络员
  组织员 宣传员 网格员 文书 民警 律师 医师 主管 总监 董事 监事 司令 政委 参谋`;
/** What ends with a post, and a remark behind it: 林知远党组成员、副主任（正处长级）. */
export const ENDS_IN_POST = new RegExp(
  `(?:${anyOf(POSTS)}|同志|巡视员)(?:[（(][^（）()]*[)）])?$`,
  'u',
);
/** A person by name and post: 李某某（副镇长）, 李某某　副镇长. */
export const NAME_AND_POST = new RegExp(
  `^\\p{Script=Han}{1,2}\\s*\\p{Script=Han}{1,2}(?:\\s*[（(][^（）()]{0,40}${anyOf(POSTS)}[)）]|[\\s\\u3000]+\\S{0,30}${anyOf(POSTS)})[、，,；;。]?$`,
  'u',
);
/** A name, and in brackets where it is from: 林知远（青禾街道办事处）. */
export const NAME_OF =
  /^\p{Script=Han}{1,2}\s*\p{Script=Han}{1,2}\s*[（(]\p{Script=Han}[^（）()]*[)）]$/u;
/** What names of people follow, a line each: 组　长：, 成　员：. */
export const PEOPLE_BELOW = new RegExp(
  `^(?:常务|第一)?副?${anyOf(`
    组\\s*长 主\\s*任 总指挥 指挥长 总召集人 召集人 会\\s*长 主\\s*席 队\\s*长 政\\s*委 成\\s*员 委\\s*员 顾\\s*问 联络员 秘书长 负责人
    责任人 出\\s*席 列\\s*席 参\\s*加 主\\s*持`)}(?:单位|人员?)?\\s*[:：]`,
  'u',
);

/** Short headings that stand where a name can. */
export const NO_NAME = new RegExp(
  `^${anyOf(`
    前言 引言 导语 导言 序言 总则 概述 概况 摘要 背景 目录 正文 总体情况 基本情况 指导思想 总体要求 工作情况 工作思路
    一年来 回顾`)}$|${anyOf(`
    情况 工作 要求 目标 建设 管理 医疗 教学 科研 服务 宣传 思路 问题 总结 计划 安排 打算 成效 措施`)}$`,
  'u',
);

const HOLDERS =
  '市长 县长 区长 省长 州长 主席 主任 局长 厅长 部长 镇长 乡长 院长 检察长 书记 行长 校长 会长 董事长 总经理';
/** The same with spaces that spread them: 部 长. */
const SPREAD_HOLDERS = HOLDERS.split(' ')
  .filter(({ length }) => length === 2)
  .map(([first, second]) => `${first}\\s{1,4}${second}`)
  .join(' ');
/** An office and who holds it, where a person signs: 市长　陈立, 云溪市商务局局长　陈立. */
export const HOLDER = new RegExp(
  `^((?:\\p{Script=Han}{2,20}?)??代?${anyOf(HOLDERS, SPREAD_HOLDERS)})[\\s\\u3000]+(\\p{Script=Han}[\\s\\u3000]*\\p{Script=Han}{1,3})$`,
  'u',
);

const ADDRESSED = `
  委 局 办 厅 部 政府 公司 集团 中心 企业 单位 街道 园区 学校 医院 大学 学院 镇 乡 村 县 市 区 省 厂 站 所 院 馆
  会 组织 支部 机构 代表 同志 领导 委员 朋友 女士 先生 师傅 职工 商户 业主 科 室 处 队 主席 主任 书记 局长 市长 县长 区长
  厅长 部长 镇长 院长 校长 会长 经理 老师 教授 群众 居民 市民 用户 客户 旅客 乘客 读者 考生 网友 家长 同学 师生 教工 员工 乡亲 党组 党委 工委 行 社 银行 部门 直属 军分区 团 段 署 庭 台 港 库 总队 支队 大队`;
/** What a line names that speaks to someone. */
export const ADDRESSEES = new RegExp(`各|${anyOf(ADDRESSED)}`, 'u');
/** What the name of an addressee ends with. */
export const ADDRESSEE_ENDS = endsWith(
  ...ADDRESSED.split(/\s+/u).map((word) => (word === '' ? '' : `${word}(?:们|等)?`)),
);

/** What a line ends with that leads on to something below it. */
export const LEADS_ON = endsWith(`
  如下 以下 包括 方面 情况 问题 任务 目标 要求 通知 报告 事项 总结 表现 工作 特点 措施 体现在 分别是 主要是 即 为 是 有
  办法 规定 意见 决定 环节 几点 几项 几条 建议 方案 细则 公告 通告 承诺 倡议`);
/** What a line says, anywhere, that leads on. */
export const LEADS_ON_VERBS = new RegExp(
  anyOf(`
  特?制定(?:如下|以下|本) (?:如下|以下)(?:办法|规定|意见|方案|措施|决定|要求|几) (?:抓好|做好|提出|作出|作如下|做到|采取|坚持|实行)(?:如下|以下|了)?(?=.*(?:如下|以下|几|下列))
  现将.*(?:如下|以下) 特(?:作|提出|发布|通告|公告|制定) 经.*(?:研究|同意|批准|审议) 决定(?!书)`),
  'u',
);
/** What a reason or a ground begins with; recipients never do. */
export const REASONS_BEGIN = beginsWith(`
  为(?:了|进一步|认真|全面|切实|加强|做好|规范|贯彻|深入|确保|推进|促进|保障|维护|严格|适应|方便|加快) 根据 按照 依据 依照 遵照 鉴于 由于 因(?!特) 兹 经 现将 现就 近年来
  今年以来 \\d{4}年(?!度) 一年来 在.{2,30}(?:下|中) 按 对 围绕 通过`);

/** What speaks to someone: 各位代表：, 同志们：. */
export const ADDRESS = new RegExp(
  `^${anyOf('各 尊敬 同志 全 致')}|${anyOf('同志 代表 委员 先生 女士')}们?[:：]$`,
  'u',
);
/** A whole line that does. */
export const ADDRESS_LINE = new RegExp(`^${anyOf('各 尊敬 同志 致')}.*[:：]$`, 'u');
/** Sentences, and what speaks to someone. */
export const SAID = new RegExp(`[。；！？]|^${anyOf('各 尊敬 同志 全体 致')}`, 'u');
/** What a reply or a letter says to the one it is addressed to. */
export const TO_YOU = new RegExp(
  `^(?:贵|你)(?!们)\\p{Script=Han}|[》）)〕号]收悉|来[函文]收悉|请(?:你|贵)${anyOf('单位 公司 局 院 校 市 县 区 厅 委')}`,
  'u',
);
/** What leads on to what stands below. */
export const BELOW = new RegExp(`${anyOf('以下 下列 如下')}[^，,]{0,14}$`, 'u');
/** What a text begins with that follows its recipients on their line. */
export const TEXT_BEGINS = beginsWith('[你贵《] 现 近 经 日前 为 根据 按 依 鉴于 由于 关于 请 兹');
