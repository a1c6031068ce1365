/** What numbers count or measure: no label stands before it. */
import { anyOf, beginsWith } from '../../text/index.ts';

/** Behind a decimal that is a quantity, as a part of a pattern: 1.1亿元. */
export const MEASURED = anyOf('[亿万千百个元倍吨米度分] 平方 公里 公顷');

/** A figure with its unit: a sentence goes on with it, also where it looks like a label (24. 3 亿元). */
export const FIGURE = new RegExp(
  `^\\d[\\d,，]*(?:[.．]\\s*\\d+)?\\s*${anyOf('[亿万千] % ％ ‰ 个百分点 平方 公里 公顷 [元家个户人吨亩项台件倍]')}`,
  'u',
);

/** What a list of ordinals without a label begins with: 一、二期工程, 1、2号楼. */
export const AFTER_ORDINAL = beginsWith(
  '期 季度 月 级 等 类 线 产 标段 号 楼 名 区 组 车间 轮 批 年级 届 层 次 栋 幢 队 所 把手 是 者',
);

/** 图1, alone or over the name of a picture. */
export const FIGURE_NAME =
  /^(?:附)?图\s*[\d一二三四五六七八九十]+(?:[-—–－.]\d+)?(?:[\s:：.、]|$)/u;

/** 表1, 附表, 任务分工表: what names a table. */
export const TABLE_NAME = new RegExp(
  `^表\\s*\\d|^附\\s*[件表]?\\s*\\d*\\s*[:：]|^附表|${anyOf('情况 明细 统计 一览 汇总 安排 计划 分工 任务 登记 申请 报名 信息')}表$`,
  'u',
);
