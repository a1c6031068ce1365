/** Posts, and the words that name who speaks, reports or is spoken to. */
import { anyOf } from './any-of.ts';

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
/** An office and who holds it, where a person signs: 市长　陈立. */
export const HOLDER = new RegExp(
  `^((?:代)?${anyOf(HOLDERS)})[\\s\\u3000]+(\\p{Script=Han}[\\s\\u3000]*\\p{Script=Han}{1,3})$`,
  'u',
);

/** What a line names that speaks to someone. */
export const ADDRESSEES = new RegExp(
  anyOf(`
    各 委 局 办 厅 部 政府 公司 集团 中心 企业 单位 街道 园区 学校 医院 大学 学院 镇 乡 村 县 市 区 省 厂 站 所 院 馆
    会 组织 支部 机构 代表 同志 领导 委员 朋友 女士 先生 师傅 职工 商户 业主 科 室 处 队`),
  'u',
);
