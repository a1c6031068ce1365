/** Which of two figures is of an earlier time, by the words before them. */
import type { Fig } from './figures.ts';
import { ownWords } from './figures.ts';
import { DOWN, UP } from './moves.ts';

export const THEN =
  /去年|上一?年|上学年|前年|往年|同期|年初|期初|上[月季周期届次]|原来|原先|原有|原需|原为|(?<![高草平荒还中])原(?![煤油木料材子创始产则因生粮盐乡告州])|此前|过去|以往|以前|当初|改[造革]前|[一二三四五六七八九十\d]年前|末只有/u;
const NOW = /今年|本年|现有?|目前|如今|达到|增[至到]|降[至到]|升[至到]|减[至到为]|提高[至到]/u;
const AGAINST = /(?:[比较同与](?![高低大小多少快慢好重率例])|对照)[^，。；]{0,16}$/u;
const AGAINST_IT = new RegExp(`^[）)]?(?:相比|相较|的基础上)?[^，。；]{0,4}(?:${UP}|${DOWN})`, 'u');
const FROM = /[由从](?![事业])[^，。；]{0,20}$/u;
const TO = /^[^，。；]{0,12}(?:[到至为成]|[降增减升])[了\p{Script=Han}]{0,2}$/u;
const YEAR = /(20\d\d)年?(?:度|末|底)?[^年]*$/u;
/** 2024年、2025年分别为. */
const LISTED = /(20\d\d)年?[、和与]+(20\d\d)年[^，。；]{0,20}分别[^，。；]{0,4}$/u;
const yearOf = ({ lead }: Fig) => {
  const year = YEAR.exec(lead)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** 去年同期, not 与同期持平; of the last clauses before a figure. */
export const isMarked = (one: Fig) =>
  THEN.test(
    one.lead
      .slice(one.lead.search(/[^；]*$/u))
      .replace(/[与同比较][去上]?年?同?期?[基本]*持平/u, ''),
  ) && !NOW.test(ownWords(one));

/** Whether the words before a figure make it the earlier of two. */
export function isThen(one: Fig, other: Fig): boolean {
  const years = LISTED.exec(one.lead);
  if (years && /^[、和与及，]$/u.test(other.lead)) return Number(years[1]) < Number(years[2]);
  if (isMarked(one) && !isMarked(other)) return true;
  const [year, later] = [yearOf(one), yearOf(other)];
  if (year !== undefined && later !== undefined && year !== later) return year < later;
  if (FROM.test(one.lead) && TO.test(other.lead) && one.at < other.at) return true;
  return AGAINST.test(one.lead) && !AGAINST.test(other.lead) && AGAINST_IT.test(one.tail);
}
