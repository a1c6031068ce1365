/** Beginning, end and length of a work whose months are named: 3月开工，次年2月竣工，工期12个月. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { read } from './claims.ts';

const BEGINS =
  '(?:开工(?:建设)?|动工|启动(?:建设|实施|施工)?|开建|开始(?:建设|施工|实施)?|进场|立项)';
const ENDS = '(?:竣工|完工|建成|完成|结束|交付|投产|投用|投入使用|验收)';
const SCHEDULE = new RegExp(
  `(?<![\\d年])(?<y1>20\\d\\d)年(?<m1>\\d{1,2})月(?:\\d{1,2}日|底|初|份|上旬|中旬|下旬)?(?:正式|全面)?${BEGINS}[，、](?:计划|预计|拟|将)?(?:于)?(?:(?<y2>20\\d\\d)年|(?<next>次年|翌年|明年)|(?:当年|同年))?(?<m2>\\d{1,2})月(?:\\d{1,2}日|底|初|份|上旬|中旬|下旬)?(?:前|底前)?(?:全面|全部|正式|基本)?${ENDS}(?:[^。；\\d，]{0,6}[，（(](?:总|建设)?(?:工期|周期|建设期|历时|为期)(?:为|共|约)?(?<said>\\d{1,2}|[一二两三四五六七八九十])(?<unit>个月|年))?`,
  'dgu',
);

function checkSchedules(text: Text): Mistake[] {
  if (!text.text.includes('月')) return [];
  return [...text.matches(SCHEDULE)].flatMap((match): Mistake[] => {
    const { y1 = '', m1 = '', y2, next, m2 = '', said, unit = '' } = match.groups ?? {};
    const last = y2 === undefined ? Number(y1) + (next ? 1 : 0) : Number(y2);
    const months = (last - Number(y1)) * 12 + Number(m2) - Number(m1);
    const place = match.indices?.groups;
    if (months < 0) {
      const [start, end] = [place?.m2?.[0] ?? match.index, place?.m2?.[1] ?? match.index];
      return [
        {
          start: place?.y2?.[0] ?? start,
          end: end + 1,
          message: { zh: '结束的时间早于开始的时间', en: 'It ends before it begins' },
          hint: { zh: '核对开工和竣工的年月', en: 'Check both months' },
        },
      ];
    }
    const at = place?.said;
    if (said === undefined || at === undefined) return [];
    const count = said === '两' ? 2 : read(said).value;
    const length = unit === '年' ? count * 12 : count;
    // with both months, with one, and a month of grace for each end that is only named
    const isMere = !/[日底初旬前后]|月份/u.test(match[0]);
    const isNear = length >= months - 1 && length <= months + 2;
    if (isNear && (!isMere || unit === '年' || length === months || length === months + 1))
      return [];
    return [
      {
        start: at[0],
        end: at[1] + unit.length,
        ...(isNear ? { severity: 'warning' as const } : {}),
        message: {
          zh: `起止年月算下来是${months}至${months + 1}个月，文中写的是${said}${unit}`,
          en: `From beginning to end it is ${months} or ${months + 1} months`,
        },
        hint: { zh: '核对起止年月和工期', en: 'Check both months and the length' },
      },
    ];
  });
}

export const scheduleRules: Rule[] = [
  {
    code: 'check/schedule',
    severity: 'error',
    family: 'arithmetic',
    basis: 'practice',
    source: '按历法：起止年月与工期一致',
    words: {
      zh: '竣工早于开工，或者工期与开工、竣工的年月不符。',
      en: 'A work ends before it begins, or lasts longer or shorter than its months.',
    },
    examples: {
      bad: [
        '项目2025年4月开工，「2025年1月」竣工。',
        '项目2025年4月开工，2026年3月竣工，工期「24个月」。',
        '工程2025年4月启动，次年9月完成，建设期「1年」。',
        '计划2025年7月开工，2026年6月完工，工期「10个月」。',
      ],
      good: [
        '项目2025年4月开工，2026年3月竣工，工期12个月。',
        '工程2025年4月启动，次年9月完成，建设期18个月。',
        '项目2025年4月开工，9月竣工。',
        '计划2025年7月底开工，2026年6月初完工，工期10个月；2025年7月开工，2026年6月完工，工期12个月。',
      ],
    },
    inText: checkSchedules,
  },
];
