/** Votes against persons, months against their number, a mean against its list. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { HAN, inScale, NUMBER, read, UNIT, type Value } from './claims.ts';

const YES = '(?:赞成|同意)';
const VOTES: readonly RegExp[] = [YES, '反对', '弃权'].map(
  (word) =>
    new RegExp(`(\\d+)[票人名张](?:表示)?${word}|${word}(?:票)?(?:为|有)?(\\d+)[票人名张]?`, 'u'),
);
const PRESENT = /(?:实到|到会|出席|参加表决|参会|收回|有效)[^。；\d]{0,10}(\d+)[名人位张票]/u;

/** 实到28人，赞成25票、反对2票、弃权2票: more votes than persons. */
export function checkVotes(text: Text): Mistake[] {
  if (!/票/u.test(text.text) || !/反对|弃权/u.test(text.text)) return [];
  return text.sentences.flatMap(({ start, end }): Mistake[] => {
    const words = text.text.slice(start, end);
    const all = PRESENT.exec(words)?.[1];
    const cast = VOTES.map((pattern) => pattern.exec(words));
    if (all === undefined || cast.filter(Boolean).length < 2) return [];
    const sum = cast.reduce((total, one) => total + Number(one?.[1] ?? one?.[2] ?? 0), 0);
    const last = cast.findLast(Boolean);
    if (sum <= Number(all) || !last) return [];
    return [
      {
        start: start + last.index,
        end: start + last.index + last[0].length,
        message: {
          zh: `票数相加为${sum}，多于${all}`,
          en: `The votes make ${sum}, more than ${all}`,
        },
        hint: { zh: '核对人数和票数', en: 'Check persons and votes' },
      },
    ];
  });
}

const LISTED = new RegExp(
  `分别(?:为|是|达到?|完成|实现)?(?<list>${NUMBER}(?<unit>${UNIT})?(?:[、和，]${NUMBER}(?:${UNIT})?){1,9})，平均(?:每[个家人户项月年次][\\p{Script=Han}]{0,4}|值|数)?(?:为|是|达)?(?<said>${NUMBER})(?<last>${UNIT})`,
  'dgu',
);

/** The figures of a list, where they are of the unit of what is said of them. */
function listed(list: string, said: string, last: string): readonly Value[] | undefined {
  const items = list.split(/[、和，]/u);
  const units = new Set(items.map((item) => item.replace(/^[\d.,万亿千]+/u, '')));
  units.delete('');
  if (units.size > 1 || (units.size === 1 && !units.has(last))) return undefined;
  const scaled = items.map((item) => /^[\d.,]+(?:万亿|[万亿千])?/u.exec(item)?.[0] ?? '0');
  const scale = /[万亿千]+$/u.exec(said)?.[0] ?? '';
  // 10、12、14亿元: the scale stands behind the last
  const isShared = !scaled.slice(0, -1).some((item) => /[万亿千]$/u.test(item));
  return scaled.map((item) => read(isShared && /\d$/u.test(item) ? item + scale : item));
}

const SUMMED = new RegExp(
  `分别[\\p{Script=Han}]{0,10}?(?<list>${NUMBER}(?:${UNIT})?(?:[、和，]${NUMBER}(?:${UNIT})?){1,11})，(?:全年|1[—－–~～-]\\d{1,2}月|上半年|前三季度|累计|合计|总计|[一总]?共计?|四个季度|(?:前)?[两三四五六七八九十]个?[季月年批期片村镇])[\\p{Script=Han}]{0,8}?(?<said>${NUMBER})(?<last>${UNIT})`,
  'dgu',
);
/** A sum that is far off is one of other things as well, unless a digit slipped. */
const FAR_OFF = 0.5;

/** What grows, is an average or has been counted since other years is no sum of what stands before. */
const OF_MORE = /增长|下降|平均|人均|其中|(?:新增|分别)[^。]*累计(?:分别|已)?(?:达|有)/u;

/** 四个季度分别接待8万、12万、15万、9万人次，全年共45万人次. */
export function checkSums(text: Text): Mistake[] {
  return [...text.matches(SUMMED)].flatMap((match): Mistake[] => {
    const { list = '', said = '', last = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const values = listed(list, said, last);
    if (place === undefined || values === undefined || OF_MORE.test(match[0])) return [];
    const sum = values.reduce((total, { value }) => total + value, 0);
    const claim = read(said);
    const within = values.reduce((total, { half }) => total + half, claim.half);
    const off = Math.abs(sum - claim.value);
    if (off < claim.half * 2 - 1e-9 || off < 1e-9 || off > FAR_OFF * claim.value) return [];
    const shown = inScale(sum, said);
    return [
      {
        start: place[0],
        end: place[1],
        // readers reckon, also where rounding explains it
        severity: off <= within ? 'note' : 'error',
        message: {
          zh: `前面几个数相加为${shown}，文中写的是${said}`,
          en: `The figures add up to ${shown}`,
        },
        hint: { zh: '核对各数和合计', en: 'Check the figures and the total' },
      },
    ];
  });
}

/** 分别为10亿元、12亿元、14亿元，平均13亿元. */
export function checkMeans(text: Text): Mistake[] {
  return [...text.matches(LISTED)].flatMap((match): Mistake[] => {
    const { list = '', said = '', last = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const values = listed(list, said, last);
    if (place === undefined || values === undefined) return [];
    const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
    const within = values.reduce((sum, { half }) => sum + half, 0) / values.length;
    const claim = read(said);
    const step = claim.half || 0.5;
    const off = Math.abs(mean - claim.value);
    if (off <= step + 1e-9) return [];
    const shown = inScale(mean, said);
    return [
      {
        start: place[0],
        end: place[1],
        // readers reckon, also where rounding explains it
        severity: off <= within + step ? 'note' : 'warning',
        message: {
          zh: `前面几个数的平均数约为${shown}`,
          en: `The mean of the figures is about ${shown}`,
        },
        hint: { zh: '核对各数和平均数', en: 'Check the figures and their mean' },
      },
    ];
  });
}

const MONTHS =
  /(\d{4})年(\d{1,2})月(?:份)?(?:起|开始)?(?:至|到|—|－|-|–|~|～)+(?:(\d{4})年)?(\d{1,2})月(?:底|末|份)?(?!\d)[^。；;\d日]{0,10}?[，,（(](?:共计?|为期|历时|期限(?:为)?|总工期(?:为)?|工期(?:为)?|周期(?:为)?)(\d{1,2}|[一二两三四五六七八九十])(年|个月)(?!度)/dgu;
/** 2023年3月至2025年2月，共3年. */
export function checkMonths(text: Text): Mistake[] {
  return [...text.matches(MONTHS)].flatMap((match): Mistake[] => {
    const [, y1 = '', m1 = '', y2 = y1, m2 = '', numeral = '', unit = ''] = match;
    const place = match.indices?.[5];
    const count =
      numeral === '两' ? 2 : /\d/u.test(numeral) ? Number(numeral) : HAN.indexOf(numeral);
    const months = (Number(y2) - Number(y1)) * 12 + Number(m2) - Number(m1);
    const said = unit === '年' ? count * 12 : count;
    const off = Math.min(Math.abs(months - said), Math.abs(months + 1 - said));
    if (months <= 0 || place === undefined || off < (unit === '年' ? 4 : 1)) return [];
    return [
      {
        start: place[0],
        end: place[1] + unit.length,
        message: {
          zh: `起止月份算下来是${months + 1}个月`,
          en: `From first to last month it is ${months + 1} months`,
        },
        hint: { zh: '核对起止时间和时长', en: 'Check both months and the length' },
      },
    ];
  });
}
