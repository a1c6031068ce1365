/** Words for kinds of documents (文种): what titles end with. */
import { titleWords } from '../../kinds/index.ts';
import { anyOf } from '../../text/index.ts';
import { OPEN_TITLE } from './titles.ts';

/** Business papers, and what official documents are called besides. */
const PAPERS =
  '复函 会议纪要 ' +
  '工作总结 总结 工作要点 要点 工作计划 计划 工作安排 安排 工作思路 思路 工作打算 打算 实施方案 工作方案 方案 规划 ' +
  '专报 快报 大事记 工作专报 办法 规定 细则 制度 规则 条例 守则 准则 规程 程序 纲要 指引 章程 预案 清单 工作汇报 汇报 名册 明细 预算书 决算书 承诺函 讲话 致辞 发言 小结 情况说明 说明 简报 信息 建议 提纲 措施 名单 ' +
  '工作情况 情况 体会 述职 思考 感悟 心得 材料 责任书 承诺书 公约 职责 一览表 统计表 登记表 申请表 表 计划表 任务分解 分工 亮点 成效 综述 评估 ' +
  '决定书 告知书 通知书 意见书 裁决书 复议书 解读 问答 答问 答复 一封信 公开信 慰问信 感谢信 贺信 倡议书 公示 启事 须知 指南 台账 工作台账 目标 任务 举措 做法 经验 指标';
/** So that 工作总结 is not read as 总结. */
const LONGEST_FIRST = [...titleWords, ...PAPERS.split(' ')].sort((a, b) => b.length - a.length);
/** A kind at the end of a title, perhaps with a remark or a number behind it: 办法（试行）. */
const KIND_END = new RegExp(
  // 人大代表 is no 表.
  `((?<!代(?=表))${anyOf(...LONGEST_FIRST)})(?:[（(][^（）()]{1,20}[)）]|[一二三四五六七八九十\\d]{1,2})*$`,
  'u',
);

/** The word for the kind of document that a title ends with. */
export function kindWord(title: string): string | undefined {
  return KIND_END.exec(title.replace(CLOSING_QUOTE, ''))?.[1];
}

/** The end of a quoted name that ends a title, with a remark behind it. */
const CLOSING_QUOTE = /[》”](?=(?:[（(][^（）()]{1,20}[)）])?$)/u;
/** Remarks in brackets at a title's end. */
const REMARKS = '(?:[（(][^（）()]{1,20}[)）])*$';
/** What titles of official documents end with; 报告 is also what papers are called, and looked at later. */
const OFFICIAL_END = new RegExp(
  `(${[...titleWords, '复函'].filter((name) => name !== '报告').join('|')})${REMARKS}`,
  'u',
);
/** What ends a title that says what it is about: 失效的通知. */
export const ENDS_ABOUT = new RegExp(`的${anyOf(...titleWords, '复函')}$`, 'u');
const SUMMARY_REPORT_END = new RegExp(`(?:总结|小结)报告${REMARKS}`, 'u');
const REPORT_END = new RegExp(`报告${REMARKS}`, 'u');
const PLAN = /计划|安排|打算|思路/u;
const PLAN_OR_POINTS = /计划|要点|打算|思路|安排/u;
/** What a kind's word begins with that says nothing of the kind. */
const PREFIX = /^(?:工作|实施|一封)(?=.)/u;
const OF_A_YEAR = /(?:\d|[xX×*＊]{2}|明)年/u;
const LOOKS_BACK = /总结|情况|小结|回顾|成效|工作$/u;
const SAYS_SUMMARY = /(?:总结|小结|工作[^，。]{0,6}情况)[^，。]{0,8}如下/u;
const CLOSED_TITLE = /[》）)]$/u;
/** A title that names a summary and a plan. */
const BOTH =
  /(?:总结|情况|小结|回顾|报告|汇报)[》”]?(?:和|及|暨|与|以及|、)[^，。]{0,24}(?:计划|要点|打算|思路|安排)/u;

/** 文种 of a title, as forms name it; undefined where the title names none. */
export function kindOf(title: string): string | undefined {
  const official = OFFICIAL_END.exec(title)?.[1];
  if (official) return official === '复函' ? '函' : official;
  if (SUMMARY_REPORT_END.test(title)) return '工作总结';
  if (REPORT_END.test(title)) return '报告';
  if (BOTH.test(title)) return '总结和计划';
  const word = kindWord(title);
  if (word === undefined) return undefined;
  if (word === '答复') return '函';
  if (/要点/u.test(word)) return '工作要点';
  if (/总结|小结/u.test(word)) return '工作总结';
  if (PLAN.test(word) && (/工作/u.test(title) || /计划$/u.test(word))) {
    return '工作计划';
  }
  return word.replace(PREFIX, '');
}

/** 文种 of a document without a title: from what it says it is, then from what its top headings name. */
export function kindOfText(opening: string, headings: readonly string[]): string | undefined {
  const ahead = headings.some((text) => PLAN_OR_POINTS.test(text) && OF_A_YEAR.test(text));
  const past = headings.some((text) => LOOKS_BACK.test(text));
  if (past && ahead) return '总结和计划';
  if (SAYS_SUMMARY.test(opening)) return '工作总结';
  if (past) return '工作总结';
  return headings.some((text) => PLAN.test(text)) ? '工作计划' : undefined;
}

/** Whether a title is whole: it ends with a kind of document and leaves nothing open. */
export function isFinishedTitle(title: string): boolean {
  if (OPEN_TITLE.test(title)) return false;
  if (title.split('《').length > title.split('》').length) return false;
  return kindWord(title) !== undefined || CLOSED_TITLE.test(title);
}
