/** How titles and the lines around them are worded: what leaves one open, what stands above and below. */
import { anyOf, beginsWith, endsWith } from '../../text/index.ts';
import { ISSUES_ANOTHER } from './issuing.ts';

const JOINS = '和 及 与 暨 的 、';
/** What leaves a title open: it goes on with the next line. */
export const OPEN_TITLE = endsWith('的 和 及 与 暨 、 关于 《[^》]*');
/** What goes on with the line above it, whatever that is. */
export const GOES_ON = beginsWith(
  JOINS,
  '[（(]试行 [（(]草案 [（(]征求 [（(]讨论 [（(]送审 [（(]\\d{4}年?[—–―－~至-]+\\d{4}年?度?[)）]$',
);
/** What only the second line of a title, or a quoted name that is none, begins with. */
export const NO_BEGINNING = beginsWith('[“"]', JOINS, '[（(] [—–―─－-]');

/** 印发, 转发 and the like, right behind an office's name. */
export const ISSUING = new RegExp(`^.{3,40}?${ISSUES_ANOTHER}`, 'u');
/** What a title begins with that goes on with the names of its issuers (7.3.1). */
export const AFTER_ISSUERS = new RegExp(`^(?:关于|${anyOf('转发 印发 批转')}.{2,})`, 'u');
/** What an order says of the rules that it issues: 《……办法》已经……通过，现予公布. */
export const PROMULGATES = new RegExp(
  `^\\s*(?:现将)?《.{4,80}》[^。]{0,240}[，,]\\s*现(?:予以?|将其?)?${anyOf('公布 发布 印发')}`,
  'u',
);
/** A year, also a masked one, a period or an ordinal: 2024年, 上半年, 第三季度. */
export const PERIOD = new RegExp(
  anyOf(
    '(?:\\d{4}|[xX×*＊]{2,4}|二[〇○零O][一二三四五六七八九〇○零]{2})(?:[—–-]\\d{4})?\\s?年',
    '上半年 下半年 第[一二三四]季度 “十[一二三四五]五”',
  ),
  'u',
);
/** A name and a year that a title begins with: 云溪县医院2022年工作总结. */
export const NAME_AND_YEAR = new RegExp(
  `^((?!${anyOf('在 于 对 关于')})[^\\d（(]{3,30}?)\\s*(?:\\d{4}|[xX×*＊]{2,4}|20[xX×*＊]{2})(?:[—–-]\\d{4})?\\s?(?:年|学年)`,
  'u',
);

/** Papers whose letterhead is the name of a series, and not an office's. */
export const SERIES = new RegExp(
  `^[^《》：:。；]{2,40}${anyOf('纪要 简报 专报 快报 信息 动态 参考 通讯')}$`,
  'u',
);
/** The name of a series and its number: 公司办公会议纪要〔2021〕95号. */
export const SERIES_NUMBER = new RegExp(
  `^([^\\s《》：:。；〔［[【（(]{2,30}${anyOf('纪要 简报 专报 快报')})\\s*([〔［[【（(]\\d{4}[〕\\]］】）)]\\s*第?\\s*\\d{1,4}\\s*[号期])$`,
  'u',
);
/** What stands behind the name of who made a bulletin. */
export const EDITED_BY = new RegExp(`\\s*${anyOf('主?编 编印 编发 主办 印发')}$`, 'u');
/** Which issue of a bulletin a paper is, in brackets below its title: （云园工作简报第6期　……2024年7月15日）. */
export const OF_ISSUE = /^[（(][^（）()]{0,60}第\s?\d{1,4}\s?期[^（）()]{0,60}[)）]$/u;
/** Of these what only who made it says: 印发 begins a title's second line, too. */
export const MADE_BY = /(?:编印|编发|主办|主编)$/u;
/** A title with its number in a collection behind it. */
export const NUMBERED_TITLE = new RegExp(
  `^([^。；，\\d]{2,30}${anyOf('总结 计划 报告 汇报 体会 方案 要点 述职 材料 讲话 发言')})\\s?(\\d{1,2})$`,
  'u',
);

const PASSED = '通过 批准 公布 发布 施行 印发 修订 修正';
const BODIES = '委员会 会议 大会 办公会';
/** 题注: 2024年1月10日……通过. */
export const PASSED_BEGINS = new RegExp(
  `^[（(]?\\s*\\d{4}年\\d{1,2}月\\d{1,2}日\\s*(?:.{0,60}${anyOf(PASSED)}|(?:经|由)?\\s*\\p{Script=Han}{2,30}${anyOf(BODIES)}(?:第.{1,10}[次届].{0,12})?)`,
  'u',
);
/** 1985年6月制订，2005年8月第2次修订. */
export const REVISED = new RegExp(
  `^[（(]?\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?[^。；]{0,30}${anyOf('制[订定] 修[订正改] 通过 印发 发布 施行')}(?:[，,、；].{0,40}${anyOf('修[订正改] 施行 印发')})?[)）]?$`,
  'u',
);
/** 第三届……会议第二次会议通过. */
export const PASSED_ENDS = new RegExp(
  `^第.{1,10}[次届].{0,12}会议.{0,12}${anyOf('通过 批准 审议')}.{0,30}[)）]?$`,
  'u',
);
/** （2024年1月10日……通过）. */
export const PASSED_ON = new RegExp(
  `^[（(]\\s*(.{8,16}?日)[^（）()]{2,40}${anyOf('通过 批准 审议 修订 讲话 发布 印发')}[)）]$`,
  'u',
);

/** What sites name a page with several texts, or samples of one: ……(精选9篇). */
export const COLLECTION = new RegExp(
  `[（(]${anyOf('精选 通用 实用 热门 最新 优秀 合集 集合 必备 推荐 共')}?\\s*${anyOf('[\\d一二三四五六七八九十]+篇 范文 模板')}[^（）()]{0,6}[)）]$`,
  'u',
);
/** The same without a number: 工作总结范文. */
export const COLLECTION_ENDS = endsWith('范文 模板 样本 大全 汇编 集锦 合集');
/** The mark of a part where there is only one. */
export const ONLY_PART = new RegExp(`^${anyOf('第一篇 篇一 范文一')}\\s*[:：]\\s*(?=\\S)`, 'u');
/** 政务服务丨……的通知, 【转载】……的通知: a column's name before a title, with a stroke between or in brackets. */
export const COLUMN_AND_TITLE = new RegExp(
  `^([^丨｜|│【】]{2,8}[丨｜|│]\\s*|【[^【】]{2,8}】\\s*|[（([［]${anyOf('转载 转发 转 原创 收录 解读 图解 全文 政策')}[)）\\]］]\\s*)(.+)$`,
  'u',
);
/** Whom a site asks its readers to call. */
export const SITE_CONTACT = new RegExp(anyOf('热线 客服 扫码 微信号 \\d{7,}'), 'u');
/** What a site calls itself. */
export const SITE_NAME = new RegExp(anyOf('网(?:站|$|\\s|[|｜]) 官网 门户 首页 English'), 'iu');

/** 对第12号建议的答复: what a reply to a proposal is called. */
export const ANSWERS = new RegExp(
  `^对.{4,60}${anyOf('建议 提案 议案 来信 询问 质询 意见')}的${anyOf('答复 复函 回复 函 答复函')}(?:[（(][^（）()]{1,12}[)）])?$`,
  'u',
);
