/**
 * More of what a reader counts in a sentence, where the words may yet mean something else: an average above the highest,
 * all done and some left, so often each month and another number in the year.
 */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const N = '(\\d+(?:\\.\\d+)?)';
const U =
  '([万亿]?元|万?人次?|家次?|户次?|个|项|名|位|件|处|套|份|次|场|亩|万?吨|万?平方米|公里|米|条|起|宗|批|期|台|栋|辆|分)';
/** Words without a number between two numbers. */
const few = (most: number) => `[^。；\\d]{0,${most}}`;

interface Row {
  pattern: RegExp;
  /** What it should be, where the numbers do not go together; `said` is the last number. */
  judge: (numbers: readonly number[], said: readonly string[]) => string | undefined;
}

const differs = (right: number, said: number, within = 0) =>
  Math.abs(right - said) > within + 1e-9 ? plain(right) : undefined;

const plain = (value: number) => `${Math.round(value * 100) / 100}`;

/** Half of the last place of a typed number. */
const lastPlace = (typed = '') => 0.5 * 10 ** -(typed.split('.')[1]?.length ?? 0);

/** What rounding of a typed number leaves open; a whole number is exact. */
const half = (typed = '') => (typed.includes('.') ? lastPlace(typed) : 0);

/** Two years, three, four, five. */
const YEARS = ['[两二2]', '[三3]', '[四4]', '[五5]'];

const ROWS: readonly Row[] = [
  {
    // 调查的120家企业中，有134家反映
    pattern: new RegExp(
      `${N}([家个户件项处名人套座])(?:[\\p{Script=Han}]{0,8})中，?(?:已|仅|只|约)?有${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, part = 0]) => (part > all ? `不会多于前面的${plain(all)}` : undefined),
  },
  {
    pattern: new RegExp(
      `分别${few(8)}${N}${U}、${N}\\2(?:[、和]${N}\\2)?(?:[、和]${N}\\2)?[，,]${few(2)}平均${few(8)}${N}\\2`,
      'gu',
    ),
    judge: (numbers, typed) => {
      const parts = numbers.slice(0, -1);
      const mean = parts.reduce((sum, one) => sum + one, 0) / parts.length;
      return differs(mean, numbers.at(-1) ?? 0, lastPlace(typed.at(-1)));
    },
  },
  {
    pattern: new RegExp(
      `${N}${U}[（(，：:]${few(6)}一季度${few(6)}${N}\\2[、，]二季度${few(6)}${N}\\2[、，]三季度${few(6)}${N}\\2[、，]四季度${few(6)}${N}\\2`,
      'gu',
    ),
    judge: (numbers, typed) => {
      const [all = 0, ...parts] = numbers;
      const open = typed.reduce((sum, one) => sum + half(one), 0);
      const sum = parts.reduce((so, one) => so + one, 0);
      return Math.abs(sum - all) > open + 1e-9 ? `四个季度相加是${plain(sum)}` : undefined;
    },
  },
  {
    pattern: new RegExp(
      `${N}(\\p{Script=Han})${few(6)}(?:[，、]|的)?每\\2${few(6)}${N}([万亿]?元|人|平方米|亩)${few(4)}[，、]${few(2)}(?:总?共|合计|总计|总价)${few(6)}${N}\\4`,
      'gu',
    ),
    judge: ([number = 0, each = 0, all = 0], typed) =>
      differs(number * each, all, number * half(typed[1]) + half(typed[2])),
  },
  {
    pattern: new RegExp(
      `${N}([家户人名个项栋辆台])${few(12)}(?:总?共|合计|总计)${few(6)}${N}${U}${few(4)}[，、](?:平均)?每\\2${few(6)}${N}\\4`,
      'gu',
    ),
    judge: ([number = 1, all = 0, each = 0], typed) =>
      differs(all / number, each, half(typed[1]) / number + lastPlace(typed[2])),
  },
  {
    pattern: new RegExp(`平均${few(8)}${N}${U}[，、；]${few(4)}最高${few(6)}${N}\\2`, 'gu'),
    judge: ([mean = 0, most = 0]) => (most < mean ? '最高的低于平均' : undefined),
  },
  {
    pattern: new RegExp(`平均${few(8)}${N}${U}[，、；][^。；]{0,16}最低${few(6)}${N}\\2`, 'gu'),
    judge: ([mean = 0, least = 0]) => (least > mean ? '最低的高于平均' : undefined),
  },
  {
    pattern: new RegExp(`最高${few(6)}${N}${U}[，、；]${few(4)}最低${few(6)}${N}\\2`, 'gu'),
    judge: ([most = 0, least = 0]) => (least > most ? '最低的高于最高' : undefined),
  },
  {
    pattern: new RegExp(
      `${N}([人家个件项户处批])[，、]${few(4)}(合格|通过|达标|同意|有效|成功|完成|到位|开工|整改|参加)${few(3)}${N}\\2[，、](?:不|未)\\3${few(3)}${N}\\2`,
      'gu',
    ),
    // 优秀21家，合格65家，不合格3家: the first is no whole
    judge: ([all = 0, good = 0, bad = 0]) => (good > all ? undefined : differs(all - good, bad)),
  },
  {
    pattern: new RegExp(
      `${N}([个项家件处])[\\p{Script=Han}]{0,6}[，、]?已(\\p{Script=Han}{2})${few(2)}${N}\\2[^。；]{0,14}[，、]未\\3${few(2)}${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, done = 0, left = 0]) => differs(all - done, left),
  },
  {
    pattern:
      /(?<!其余[^，。；]{0,8})全部(?:整改|完成|办结|竣工|兑现|销号|落实)[^。；，\d]{0,4}[，、][^。；，\d]{0,6}率(?:为|达到?|均为)?(\d+(?:\.\d+)?)[%％]/gu,
    judge: ([rate = 0]) => (rate < 100 ? '前面说全部办完，比率应是100%' : undefined),
  },
  ...[
    '覆盖[率面]L(?:检查|覆盖|排查|走访)',
    '(检查|排查|整改|办结|完成|签约|竣工|走访)[率面]L\\1',
  ].map(
    (words): Row => ({
      pattern: new RegExp(
        words.replace(
          'L',
          '(?:达到?|为|是)?100[%％][^。；，\\d]{0,4}[，、](?:尚|还|仍)有(\\d+)[个项家件处户套][^。；，\\d]{0,6}(?:未|没有)',
        ),
        'gu',
      ),
      judge: ([left = 0]) => (left > 0 ? '前面说是100%，这里又说还有没办的' : undefined),
    }),
  ),
  {
    pattern: new RegExp(
      `${N}([个项家件处户套])${few(8)}(?:已|均已)全部(?:完成|整改|办结|竣工|销号|落实)${few(4)}[，、](?:其余|剩余|还有|尚有|余下)(?:的)?${N}\\2`,
      'gu',
    ),
    judge: ([, left = 0]) => (left > 0 ? '前面说全部办完，这里又说还有剩余' : undefined),
  },
  {
    pattern:
      /每月(?!至少|不少于)[^。；\d，]{0,8}(\d+)([次场期])[^。；\d]{0,8}[，、](?:全年|一年)(?!不少于|至少)[^。；\d]{0,8}(\d+)\2/gu,
    judge: ([each = 0, all = 0]) => differs(each * 12, all),
  },
  {
    pattern:
      /每季度(?!至少|不少于)[^。；\d，]{0,8}(\d+)([次场期])[^。；\d]{0,8}[，、](?:全年|一年)(?!不少于|至少)[^。；\d]{0,8}(\d+)\2/gu,
    judge: ([each = 0, all = 0]) => differs(each * 4, all),
  },
  ...YEARS.map(
    (word, at): Row => ({
      pattern: new RegExp(
        `每年(?![^。；，\\d]{0,14}(?:至少|不少于|不低于|超过|约|增))[^。；\\d，]{0,14}${N}([万亿]?元|个|家|户|人|次|场|套)[，、]${word}年(?:总?共|合计|累计)${few(8)}${N}\\2`,
        'gu',
      ),
      judge: ([each = 0, all = 0], typed) =>
        differs(each * (at + 2), all, (at + 2) * half(typed[0]) + half(typed[1])),
    }),
  ),
  {
    pattern:
      /全年[^。；\d]{0,10}(\d+)次[，、](?:平均)?每月(?!至少|不少于)[^。；\d，]{0,4}(\d+)次/gu,
    judge: ([all = 0, each = 0]) => differs(all / 12, each, 0.5),
  },
  {
    pattern:
      /全年每月[^。；\d，]{0,8}(\d+)次[^。；\d]{0,8}[，、](?:总?共|累计|合计)[^。；\d]{0,6}(\d+)次/gu,
    judge: ([each = 0, all = 0]) => differs(each * 12, all),
  },
  {
    pattern: new RegExp(
      `(?:计划|应|任务|拟)${few(8)}${N}${U}[，、]已\\p{Script=Han}{1,4}${N}\\2[，、](?:还差|尚差|还剩|尚余|剩余|余下|还有)(?:下)?${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, done = 0, left = 0], typed) =>
      differs(all - done, left, half(typed[0]) + half(typed[1]) + half(typed[2])),
  },
  {
    pattern:
      /(\d+)[名人位](?:\p{Script=Han}{0,6})(?:中)?[，、](?:实到|到会|出席)?(\d+)[名人位](?:到会|出席|参加|到场)?[，、](?:缺席|请假|未到|缺勤)(\d+)[名人位](?![^。；]{0,4}(?:缺席|请假|未到|缺勤|列席))/gu,
    judge: ([all = 0, here = 0, away = 0]) => differs(all - here, away),
  },
  {
    pattern:
      /(?:发放|发出|收回|回收)[^。；\d]{0,8}(\d+)份[^。；\d]{0,4}[，、](?:收回|回收|有效)[^。；\d]{0,6}(\d+)份/gu,
    judge: ([all = 0, part = 0]) => (part > all ? `不会多于前面的${all}份` : undefined),
  },
  {
    pattern: new RegExp(
      `(?:受理|收到|接到|交办|转办|收集|征集|摸排)(?!${few(14)}(?:结转|历年|往年|上年))${few(8)}${N}([件个项条起宗])[，、]${few(4)}(?:办结|办复|解决|化解|处理|答复)${few(4)}${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, done = 0]) => (done > all ? `不会多于前面的${all}` : undefined),
  },
  {
    pattern: new RegExp(
      `人均${few(8)}${N}(平方米|元|万元|亩|公斤)[，、]?${few(2)}${N}[人名]${few(10)}${N}\\2`,
      'gu',
    ),
    judge: ([each = 0, number = 0, all = 0], typed) =>
      differs(each * number, all, number * lastPlace(typed[0])),
  },
  {
    pattern: new RegExp(
      `(?:^|[，。；：])[^，。；：、\\d]{0,20}${N}([万亿]?元|[个项家件亩户套人])[、和]\\p{Script=Han}{1,6}${N}\\2[，,](?:两项|二者)?(?:合计|共计|总计)\\p{Script=Han}{0,4}${N}\\2`,
      'gu',
    ),
    judge: ([one = 0, other = 0, all = 0], typed) =>
      differs(one + other, all, half(typed[0]) + half(typed[1]) + half(typed[2])),
  },
  {
    pattern: new RegExp(
      `(?:任务|总|共)${few(4)}${N}([个项家件处])[，、]完成率${few(3)}${N}[%％][，、]未完成${few(2)}${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, rate = 0, left = 0]) =>
      differs((all * (100 - rate)) / 100, left, 0.5 + all * 0.0005),
  },
  {
    pattern: new RegExp(
      `(?:计划|目标|任务)${few(14)}${N}${U}${few(3)}，${few(4)}(?:实际|完成|达到?)${few(8)}${N}\\2${few(3)}，${few(4)}(?:超额|圆满|全面|如期|顺利|提前)完成`,
      'gu',
    ),
    judge: ([plan = 0, done = 0]) => (done < plan ? `计划${plan}，没有完成` : undefined),
  },
  {
    pattern: new RegExp(
      `(?:计划|目标|任务)${few(14)}${N}${U}${few(3)}，${few(4)}(?:实际|完成|达到?)${few(8)}${N}\\2${few(3)}，${few(4)}(?:未(?:能)?完成|没有完成|未达到?)`,
      'gu',
    ),
    judge: ([plan = 0, done = 0]) => (done >= plan ? `计划${plan}，已经完成` : undefined),
  },
  {
    pattern: new RegExp(
      `${N}${U}[，、]占${few(8)}${N}[%％][，、](?:尚缺|还缺|缺口|尚差|还差|剩余|其余|余下)${few(4)}${N}\\2`,
      'gu',
    ),
    judge: ([part = 0, share = 100, left = 0]) =>
      differs((part * (100 - share)) / share, left, part * 0.01 + 0.5),
  },
  {
    pattern: new RegExp(
      `(?:新增|新认定|新培育|净增|新引进)${few(14)}${N}${U}[，、]${few(6)}由${N}\\2(?:增加|增长|提高|上升|扩大)[到至]${N}\\2`,
      'gu',
    ),
    judge: ([more = 0, from = 0, to = 0]) =>
      Math.abs(to - from - more) > 1e-9
        ? `新增${more}，由${from}应到${plain(from + more)}`
        : undefined,
  },
  {
    pattern: new RegExp(
      `由${N}${U}(?:增加|增长|提高|上升|扩大)[到至]${N}\\2[，、](?:同比|比上年)?增长${N}[%％]`,
      'gu',
    ),
    judge: ([from = 0, to = 0, rate = 0], typed) => {
      if (from <= 0) return undefined;
      const open = ((half(typed[0]) * to) / from + half(typed[1])) * (100 / from);
      const digit = lastPlace(typed[2]);
      return differs((to / from - 1) * 100, rate, open + digit);
    },
  },
  {
    pattern: new RegExp(
      `产量${few(6)}${N}万吨[^。]{0,40}?面积${few(4)}${N}万亩[，、]${few(6)}(?:亩产|单产)${few(4)}${N}(?:公斤|千克)`,
      'gu',
    ),
    judge: ([all = 0, area = 1, each = 0]) =>
      differs((all * 1000) / area, each, ((all * 1000) / area) * 0.02),
  },
  {
    pattern: new RegExp(
      `${N}([万亿]?元)[^。；]{0,16}[；，]${few(6)}${N}个(\\p{Script=Han}{1,2})[，、]平均每个?\\4${few(6)}${N}\\2`,
      'gu',
    ),
    judge: ([all = 0, number = 1, each = 0], typed) =>
      differs(all / number, each, half(typed[0]) / number + lastPlace(typed[2])),
  },
];

export function checkCountedRows(text: Text): Mistake[] {
  const found: Mistake[] = [];
  for (const { pattern, judge } of ROWS) {
    for (const match of text.matches(pattern)) {
      const typed = match.slice(1).filter((group) => /^\d/u.test(group ?? ''));
      const wrong = judge(typed.map(Number), typed);
      if (wrong === undefined) continue;
      const said = typed.at(-1) ?? '';
      const start = match.index + match[0].lastIndexOf(said);
      found.push({
        start,
        end: start + said.length,
        severity: 'warning',
        message: {
          zh: `${/^\d/u.test(wrong) ? `按前面的数算是${wrong}` : wrong}，这里写的是${said}`,
          en: `The numbers before do not go with ${said}`,
        },
        hint: { zh: '核对这几个数', en: 'Check these numbers' },
      });
    }
  }
  return found;
}
