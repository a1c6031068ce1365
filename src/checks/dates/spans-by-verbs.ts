/** How long something lasts between two days, hours or months that verbs and clauses set apart. */
import { readCount } from '../../text/index.ts';
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';
import { checkFounded, checkLeapDay, checkPeriods } from './founded.ts';

const COUNT = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const OPENS = '(?:正式)?(?:开展|开幕|开班|开始|启动|举行|举办|开园|开馆|开赛|开工|报到|进场)';
const CLOSES = '(?:正式)?(?:闭展|闭幕|结束|结业|结班|闭馆|闭园|落幕|完成|完工|收官|撤展|离会)';
const DAY = (n: number) => `(?:(?<y${n}>20\\d\\d)年)?(?<m${n}>\\d{1,2})月(?<d${n}>\\d{1,2})日`;
const LASTS = `(?:历时|为期|共计?|会期|展期|工期|持续|时间为?)(?:为|共)?`;

const between = (unit: string, to: string) =>
  new RegExp(
    `(?:[自从于]|^|[^\\d年月])${DAY(1)}(?:${OPENS}|起|举行)?[，、]?(?:[至到于]|并于)?${to}(?:${CLOSES}|止|举行)?[，（(]${LASTS}(?<said>${COUNT})${unit}`,
    'dgu',
  );
const DAYS = between('天', DAY(2));
const MONTHS = between('个月', DAY(2));
const BARE_MONTHS = new RegExp(
  `[自从](?<m1>\\d{1,2})月(?:份|初)?(?:起|开始)?[，、]?[至到](?<m2>\\d{1,2})月(?:份|底|末)(?:结束|止)?，${LASTS}(?<said>${COUNT})个月`,
  'dgu',
);
const HOURS =
  /(?<h1>\d{1,2})(?:[时点:：](?:(?<n1>\d{2})分?)?)(?:开始)?，?(?:一直|持续|延续)?[至到—－–~～-]{1,2}(?<h2>\d{1,2})(?:[时点:：](?:(?<n2>\d{2})分?)?)(?:整|结束)?[，（(](?:每天|每日|全天|共用时|用时|共|时长|考试时长|历时|持续)(?:开放|营业|接待|值班|为|共)?(?<said>\d{1,3})个?(?<unit>小时|分钟)/dgu;
const YEARS = new RegExp(
  `(?:(?:合同|租赁|服务|协议|承包)期限?)(?:为|共)?(?<said>[一二两三四五六七八九十]|\\d{1,2})年，自${DAY(1)}(?:起)?[至到]${DAY(2)}(?:止)?`,
  'dgu',
);
const YEARS_BEHIND = new RegExp(
  `自${DAY(1)}(?:起)?[至到]${DAY(2)}(?:止)?，(?:(?:合同|租赁|服务|协议|承包)期限?)(?:为|共)?(?<said>[一二两三四五六七八九十]|\\d{1,2})年`,
  'dgu',
);
const WORKDAYS = new RegExp(`(?<said>${COUNT})个工作日，自${DAY(1)}(?:起)?[至到]${DAY(2)}`, 'dgu');
const AGE =
  /(?<y1>19\d\d|20\d\d)年(?:\d{1,2}月)?(?:出)?生，(?:现年|今年|现)(?<said>\d{2})岁(?:[。，][（(](?<y2>20\d\d)年)/dgu;

type Groups = Readonly<Record<string, string | undefined>>;
const DAY_LENGTH = 86_400_000;

/** Two days; the second in the year of the first, or in the next where it would be before it. */
function days(groups: Groups): { from: Date; to: Date; isDated: boolean } | undefined {
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  const year = number('y1') ?? number('y2') ?? 2001;
  const from = new Date(Date.UTC(year, (number('m1') ?? 1) - 1, number('d1') ?? 1));
  const to = new Date(Date.UTC(number('y2') ?? year, (number('m2') ?? 1) - 1, number('d2') ?? 1));
  return to < from ? undefined : { from, to, isDated: groups.y1 !== undefined };
}

const said = (groups: Groups) => readCount(groups.said ?? '') ?? 0;

function lasts(match: RegExpExecArray, real: number, unit: string): Mistake[] {
  const place = match.indices?.groups?.said;
  if (place === undefined) return [];
  return [
    {
      start: place[0],
      end: place[1] + unit.length,
      message: {
        zh: `起止时间算下来是${real}${unit}，文中写的是${match.groups?.said}${unit}`,
        en: `From first to last it is ${real}`,
      },
      hint: { zh: '核对起止时间和时长', en: 'Check both ends and the length' },
    },
  ];
}

function checkDayCounts(text: Text): Mistake[] {
  return text.matches(DAYS).flatMap((match): Mistake[] => {
    const span = days(match.groups ?? {});
    if (span === undefined) return [];
    const all = Math.round((span.to.getTime() - span.from.getTime()) / DAY_LENGTH) + 1;
    const length = said(match.groups ?? {});
    return length === all || length === all - 1 ? [] : lasts(match, all, '天');
  });
}

function checkMonthCounts(text: Text): Mistake[] {
  const dated = text.matches(MONTHS).flatMap((match): Mistake[] => {
    const span = days(match.groups ?? {});
    if (span === undefined) return [];
    const months = (span.to.getTime() - span.from.getTime()) / DAY_LENGTH / 30.4;
    return Math.abs(months - said(match.groups ?? {})) < 0.75
      ? []
      : lasts(match, Math.max(1, Math.round(months)), '个月');
  });
  const bare = text.matches(BARE_MONTHS).flatMap((match): Mistake[] => {
    const real = Number(match.groups?.m2) - Number(match.groups?.m1) + 1;
    const length = said(match.groups ?? {});
    return real < 1 || length === real || length === real - 1 ? [] : lasts(match, real, '个月');
  });
  return [...dated, ...bare];
}

function checkClocks(text: Text): Mistake[] {
  return text.matches(HOURS).flatMap((match): Mistake[] => {
    const { h1, h2, n1 = '0', n2 = '0', unit = '' } = match.groups ?? {};
    // 8时至12时、14时至18时, and shifts
    if (/[时点:：]|班/u.test(text.text.slice(Math.max(0, match.index - 16), match.index)))
      return [];
    const minutes = Number(h2) * 60 + Number(n2) - Number(h1) * 60 - Number(n1);
    const real = unit === '小时' ? minutes / 60 : minutes;
    // with a rest at noon less is left
    if (real <= 0 || said(match.groups ?? {}) === real) return [];
    if (unit === '小时' && said(match.groups ?? {}) < real && real - said(match.groups ?? {}) <= 2)
      return [];
    return lasts(match, Number(real.toFixed(2)), unit);
  });
}

function checkTerms(text: Text): Mistake[] {
  return [YEARS, YEARS_BEHIND].flatMap((pattern) =>
    text.matches(pattern).flatMap((match): Mistake[] => {
      const span = days(match.groups ?? {});
      if (span === undefined || match.groups?.y1 === undefined || match.groups.y2 === undefined)
        return [];
      const years = (span.to.getTime() - span.from.getTime()) / DAY_LENGTH / 365.25;
      return Math.abs(years - said(match.groups)) < 0.3
        ? []
        : lasts(match, Number(years.toFixed(1)), '年');
    }),
  );
}

/** Five working days hold five days at least, and no more than three weekends beside them. */
function checkWorkdays(text: Text): Mistake[] {
  return text.matches(WORKDAYS).flatMap((match): Mistake[] => {
    const span = days(match.groups ?? {});
    if (span === undefined || !span.isDated) return [];
    const all = Math.round((span.to.getTime() - span.from.getTime()) / DAY_LENGTH) + 1;
    return said(match.groups ?? {}) > all ? lasts(match, all, '天') : [];
  });
}

function checkAgesNow(text: Text): Mistake[] {
  return text.matches(AGE).flatMap((match): Mistake[] => {
    const real = Number(match.groups?.y2) - Number(match.groups?.y1);
    const age = said(match.groups ?? {});
    return age === real || age === real - 1 ? [] : lasts(match, real, '岁');
  });
}

const BACKWARDS =
  /[自从](?<y1>20\d\d)年(?<m1>\d{1,2})月(?<d1>\d{1,2})日(?:起|开始|启动|实施)?，?(?:[至到](?<y2>20\d\d)年(?<m2>\d{1,2})月(?<d2>\d{1,2})日)(?:结束|止|完成|截止)?/dgu;
const MOVED = new RegExp(
  `(?:原定(?:于)?|原计划(?:于)?|由|从)${DAY(1)}[^，。；\\d]{0,8}，?(?:现|改为|现改为|经研究)?(?<way>提前|推迟|延期|延后|延迟|延长)(?:到|至|于)${DAY(2)}`,
  'dgu',
);

/** 自2026年4月1日开始，至2026年3月30日结束; 原定5月20日，现提前至5月25日. */
function checkBackwards(text: Text): Mistake[] {
  const back = text.matches(BACKWARDS).flatMap((match): Mistake[] => {
    const place = match.indices?.groups?.y2;
    if (place === undefined || days(match.groups ?? {}) !== undefined) return [];
    return [
      {
        start: place[0],
        end: (match.indices?.groups?.d2?.[1] ?? place[1]) + 1,
        message: { zh: '结束的日期早于开始的日期', en: 'It ends before it begins' },
        hint: { zh: '核对起止日期', en: 'Check both days' },
      },
    ];
  });
  const moved = text.matches(MOVED).flatMap((match): Mistake[] => {
    const { way = '', y1, y2 } = match.groups ?? {};
    const place = match.indices?.groups?.way;
    if (place === undefined || (y1 === undefined) !== (y2 === undefined)) return [];
    const isLater = days(match.groups ?? {}) !== undefined;
    if (isLater === (way !== '提前')) return [];
    // from December into January
    if (y1 === undefined && Math.abs(Number(match.groups?.m1) - Number(match.groups?.m2)) > 6)
      return [];
    return [
      {
        start: place[0],
        end: place[1],
        message: {
          zh: `后一个日期${isLater ? '更晚' : '更早'}，文中写“${way}”`,
          en: `The second day is ${isLater ? 'later' : 'earlier'}`,
        },
        hint: { zh: '核对两个日期', en: 'Check both days' },
      },
    ];
  });
  return [...back, ...moved];
}

export function checkMoreSpans(text: Text): Mistake[] {
  if (!/\d/u.test(text.text)) return [];
  return [
    ...checkDayCounts(text),
    ...checkMonthCounts(text),
    ...checkClocks(text),
    ...checkTerms(text),
    ...checkWorkdays(text),
    ...checkAgesNow(text),
    ...checkBackwards(text),
    ...checkFounded(text),
    ...checkPeriods(text),
    ...checkLeapDay(text),
  ];
}
