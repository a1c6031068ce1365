/** How long something lasts, held against the two days, months or years that the sentence names, whatever stands between them. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';

const NUMERAL = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const WHEN =
  /(?<![\d.])(?:(?<y>20\d\d)年|(?<next>次年|翌年|明年)|(?:当年|同年))?(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)?/gu;
const LASTS = new RegExp(
  `(?<word>为期|历时|历经|用时|耗时|持续|时长|为时|共|[工租展会赛聘任借保限周公]期|(?:建设|合同|服务|租赁|承包|规划|有效|整治|活动|聘用|使用|公示|施工|实施|培训|试用|保质|合作|管护|养护)(?:期限?|周期)|期限)(?:共计|为|共|是|定为|约定为|达)?(?<said>${NUMERAL})(?<unit>天|个月|年|周)(?![前来内多以半之])`,
  'gu',
);
/** Roughly, or not all days: 公示 and 工作日 leave out holidays. */
const LOOSE =
  /[约近](?:\d|[一二两三四五六七八九十])|余[天个年]|左右|以上|以内|提前|推迟|延[长期后]|超过|工作日|节假日|公示|不少于|不超过|其中|每/u;
const TIED =
  /[至到]|[—－–~～]|结束|结业|闭幕|竣工|完工|建成|完成|截止|落幕|收官|闭馆|闭园|通车|投用|交付|验收|期满|届满|止|返回/u;

interface Day {
  start: number;
  end: number;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  isNext: boolean;
}

export function readTimespans(text: Text): Mistake[] {
  if (!/期|历时|历经|用时|耗时|持续|时长|共/u.test(text.text) || !/[月年]/u.test(text.text))
    return [];
  return text.sentences.flatMap((sentence) => {
    const words = text.text.slice(sentence.start, sentence.end);
    const lasts = [...words.matchAll(LASTS)];
    const [only] = lasts;
    if (only === undefined || lasts.length > 1 || LOOSE.test(words)) return [];
    const whens = daysIn(words).filter(
      ({ start }) => start < only.index || start >= only.index + only[0].length,
    );
    const [from, to] = whens;
    if (whens.length !== 2 || !from || !to || to.start - from.end > FAR) return [];
    if (Math.min(Math.abs(only.index - to.end), Math.abs(from.start - only.index)) > FAR) return [];
    if (!TIED.test(words.slice(from.end, to.end + 8))) return [];
    const mistake = mistakeOf(only, [from, to], sentence);
    return mistake ? [mistake] : [];
  });
}

/** Signs between what belongs together. */
const FAR = 24;

function daysIn(words: string): Day[] {
  return [...words.matchAll(WHEN)].flatMap(({ 0: all, index, groups = {} }): Day[] => {
    if (groups.m === undefined && groups.y === undefined) return [];
    const number = (typed: string | undefined) => (typed === undefined ? undefined : Number(typed));
    return [
      {
        start: index,
        end: index + all.length,
        year: number(groups.y),
        month: number(groups.m),
        day: number(groups.d),
        isNext: groups.next !== undefined,
      },
    ];
  });
}

function mistakeOf(
  match: RegExpExecArray,
  [from, to]: readonly [Day, Day],
  { start: at }: Stretch,
): Mistake | undefined {
  const { said: typed = '', unit = '', word = '' } = match.groups ?? {};
  const said = readCount(typed);
  const right = said === undefined ? undefined : lengths(from, to, unit);
  if (said === undefined || right === undefined) return undefined;
  const [real = 0] = right;
  // what is held for so many days counts its first one; a plan for so many years both of its ends
  const isStrict =
    (unit === '天' && /为期|会期|展期|培训/u.test(word)) || (unit === '年' && /规划/u.test(word));
  if ((isStrict ? [real] : right).some((one) => fits(one, said, unit))) return undefined;
  const end = at + match.index + match[0].length;
  const shown = `${Number(real.toFixed(1))}${unit}`;
  return {
    start: end - typed.length - unit.length,
    end,
    severity: 'warning',
    message: {
      zh: `起止时间算下来是${shown}，文中写的是${typed}${unit}`,
      en: `From first to last it is ${Number(real.toFixed(1))}`,
    },
    hint: { zh: '核对起止时间和时长', en: 'Check both ends and the length' },
  };
}

const fits = (real: number, said: number, unit: string) =>
  Math.abs(real - said) < (unit === '天' ? 0.01 : unit === '年' ? 0.2 : unit === '周' ? 0.6 : 0.55);

const DAY_LENGTH = 86_400_000;

/** The lengths that both ends allow: with the last day, month or year, and without it. */
function lengths(from: Day, to: Day, unit: string): number[] | undefined {
  const first = from.year ?? 2001;
  const last = to.year ?? first + (to.isNext ? 1 : 0);
  if (from.month === undefined || to.month === undefined) {
    const years = last - first;
    const bare = from.month === undefined && to.month === undefined && from.year && to.year;
    return bare && unit === '年' && years > 0 ? [years + 1, years] : undefined;
  }
  if (from.day === undefined || to.day === undefined) {
    const months = (last - first) * 12 + to.month - from.month;
    if (from.day !== to.day || months <= 0 || unit === '天' || unit === '周') return undefined;
    return unit === '年' ? [(months + 1) / 12, months / 12] : [months + 1, months];
  }
  const days =
    (Date.UTC(last, to.month - 1, to.day) - Date.UTC(first, from.month - 1, from.day)) / DAY_LENGTH;
  if (days <= 0) return undefined;
  if (unit === '天') return [days + 1, days];
  if (unit === '周') return [(days + 1) / 7, days / 7];
  const months = (last - first) * 12 + to.month - from.month + (to.day + 1 - from.day) / 30.4;
  return unit === '年' ? (from.year && to.year ? [months / 12] : undefined) : [months];
}
