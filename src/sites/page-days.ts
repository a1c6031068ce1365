/** When a page was put on its site, and how often it was read: days and counts that are none of a document's. */
import { cardEntry } from './card.ts';

const VIEW_COUNT =
  /(?:浏览|阅读|点击|访问|查看|点阅|人气)(?:次数|总数|量|数|率)?\s*[:：]?\s*[[(（【]?\s*(?:\d[\d,]*|-{1,2}|加载中|…|\.{3})?\s*[\])】）]?\s*(?:人?次)?/gu;
const COUNTED = /^\d+\s*(?:人|次)(?:阅读|浏览)/u;
/** What stands where a script would have put the count. */
const NO_COUNT = /^[-–—]{1,2}\s*(?:人?次)?$/u;
const DAY = /^[\s|｜【[（(]*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\s|｜】\]）)]*/u;

const PUT_THERE =
  /^(?:(?:更新|发布|发表|上传|创建|编辑|录入|采编)于\s*[:：]?\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s.{0,20})?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+(?:网站)?(?:管理员|站长|编辑|小编|admin\w*))$/iu;
/** 3天前, 发布于3年前 (2021-07-02). */
const AGO =
  /^(?:(?:更新|发布|发表|编辑)于?\s*[:：]?\s*)?\d{1,3}\s*(?:秒钟?|分钟|小时|天|周|个?月|年)(?:之?前)(?:\s.{0,24})?$/u;
/** What accounts of a messenger print: 青禾发布 2024-03-04 09:11 云南, 原创 李某 青禾园区, 收录于合集. */
const ACCOUNT =
  /^(?:[^。；，：:\d]{2,20}\s+\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+\p{Script=Han}{2,6})?|原创\s+\S{1,12}(?:\s+\S{1,16})?|(?:收录于)?(?:合集|话题)\s*#.*)$/u;
/** How long a text is, as sites count it. */
const LENGTH =
  /^(?:(?:本文|全文|正文)(?:共|约|大约)*\s*\d[\d,]*\s*字(?:[，,\s].{0,20})?|(?:预计)?阅读(?:时间|时长)?(?:约|需|约需|大约)*\s*[:：]?\s*\d{1,3}\s*分钟)$/u;
const NEWSPAPER =
  /^第?\s*[A-Z]?\d{1,3}\s*版(?:\s*[:：]?\s*\p{Script=Han}{2,8})?(?:\s+\d{4}年.{0,24})?$/u;

/** A line without its counts of readers. */
export function withoutCounts(text: string): string {
  return text.replace(VIEW_COUNT, '');
}

/** Whether a line holds nothing else. */
export function isCount(text: string): boolean {
  return COUNTED.test(text) || isOnly(withoutCounts(text), text);
}

/** Whether it is the place of such a count, left empty: -次. */
export function isEmptyCount(text: string): boolean {
  return NO_COUNT.test(text);
}

/** Whether a line is a day and nothing else. */
export function isDayAlone(text: string): boolean {
  return DAY.test(text) && text.replace(DAY, '') === '';
}

/** Whether it is a day with a count, or with an entry of a card: 2024-03-04 来源：青禾园区管委会. */
export function isDayOfPage(text: string): boolean {
  if (!DAY.test(text)) return false;
  const rest = text.replace(DAY, '');
  return isOnly(withoutCounts(rest), rest) || cardEntry(rest)?.certain === true;
}

/** Nothing is left of it but marks, and something was taken away. */
export function isOnly(rest: string, whole: string): boolean {
  return rest.length < whole.length && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether it says when a page was put there, or by whom: 更新于2024年3月4日; 2024/3/4 管理员. */
export function wasPutThere(text: string): boolean {
  return PUT_THERE.test(text) || AGO.test(text) || ACCOUNT.test(text);
}

/** Whether it counts the text's characters, or the minutes that reading takes. */
export function isLength(text: string): boolean {
  return LENGTH.test(text);
}

/** Whether it is the line over a newspaper's page: 第A06版：公告 2024年3月4日 星期一. */
export function isNewspaperLine(text: string): boolean {
  return NEWSPAPER.test(text);
}
