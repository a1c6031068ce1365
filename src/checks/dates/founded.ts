/** Years counted from a founding that stands in another sentence, and periods of whole years. */
import { readCount } from '../../text/index.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const FOUNDED = /(?:始建|创建|建园|建校)于(?<year>(?:18|19|20)\d\d)年/gu;
const COUNT =
  '(?<said>\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二]?百(?:[一二三四五六七八九]十)?)';
/** 2026年10月，园区将举办建园三十周年系列活动. */
const CELEBRATED = new RegExp(
  `(?<year>(?:19|20)\\d\\d)年(?![^。；]{0,24}(?:筹|启动|改建|开园))[^。；]{0,24}?(?:建园|建校)${COUNT}周年`,
  'dgu',
);
const PERIOD =
  /(?:规划|计划|实施|试点|建设|任)期限?(?:为|是|：)?(?<from>20\d\d)年?(?:—|－|-|–|至|到|~|～)+(?<to>20\d\d)年，(?:共|为期|共计|期限)(?<said>[一二两三四五六七八九十]|\d{1,2})年/dgu;
const TO_LEAP_DAY =
  /(?<year>20\d\d)年\d{1,2}月\d{1,2}日[^。；\d]{0,6}(?:—|－|-|–|至|到|~|～)(?<day>2月(?:29|30|31)日)/dgu;

const mistake = ([start, end]: readonly [number, number], zh: string): Mistake => ({
  start,
  end,
  message: { zh, en: 'The years do not fit' },
  hint: { zh: '核对日期和年数', en: 'Check the years' },
});

/** 始建于2006年10月。2026年10月，…建园三十周年. */
export function checkFounded(text: Text): Mistake[] {
  const founded = [...new Set(text.matches(FOUNDED).map(({ groups }) => groups?.year))];
  const [from] = founded;
  // of two founded things nobody knows which is celebrated
  if (from === undefined || founded.length > 1) return [];
  return text.matches(CELEBRATED).flatMap((match): Mistake[] => {
    const place = match.indices?.groups?.said;
    const right = Number(match.groups?.year) - Number(from);
    const said = readCount(match.groups?.said ?? '');
    if (place === undefined || said === undefined || said === right || right < 1) return [];
    return [
      mistake(
        [place[0], place[1] + 2],
        `${from}年到${match.groups?.year}年是${right}周年，文中写的是${match.groups?.said}周年`,
      ),
    ];
  });
}

/** 规划期为2026—2030年，共四年: both years count. */
export function checkPeriods(text: Text): Mistake[] {
  return text.matches(PERIOD).flatMap((match): Mistake[] => {
    const place = match.indices?.groups?.said;
    const right = Number(match.groups?.to) - Number(match.groups?.from) + 1;
    const said = readCount(match.groups?.said ?? '');
    if (place === undefined || right < 2 || said === right || said === right - 1) return [];
    return [
      mistake(
        [place[0], place[1] + 1],
        `首尾两年都算是${right}年，文中写的是${match.groups?.said}年`,
      ),
    ];
  });
}

/** 自2025年1月10日起至2月29日止: the year stands with the first day. */
export function checkLeapDay(text: Text): Mistake[] {
  return text.matches(TO_LEAP_DAY).flatMap((match): Mistake[] => {
    const place = match.indices?.groups?.day;
    const year = Number(match.groups?.year);
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    const isLast = match.groups?.day === '2月29日' && isLeap;
    return place === undefined || isLast
      ? []
      : [mistake([place[0], place[1]], `${year}年2月没有这一天`)];
  });
}
