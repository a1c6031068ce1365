/** What went from one figure to another, and by how much: 由12天压缩到8天，缩短三分之一. */
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { STATISTICS } from '../sources.ts';
import { NUMBER, read } from './claims.ts';

const LENGTH = '(?:个工作日|工作日|个?小时|分钟|天|日|秒)';
const UNIT = `(?:${LENGTH}|[\\p{Script=Han}㎡]{1,3}?)`;
const MOVES =
  '(?:压缩|缩短|减少|下降|降低|压减|精简|削减|缩减|提高|增加|增长|上升|提升|扩大|延长|增|减|降|升)';
const UP = /[提增升扩延]/u;
const FROM_TO = new RegExp(
  `[由从][^，。；\\d]{0,12}(?<from>${NUMBER})(?<unit>${UNIT})[^，。；\\d]{0,4}(?<way>${MOVES})(?:到|至|为)(?:了)?(?<to>${NUMBER})\\k<unit>(?:以内|之内)?[，,](?:平均|共|累计|总体|整体|共计)?(?:${MOVES})(?:了|幅度)?(?:约|近|达到?|为|将近|超过?|超)?(?<said>一半|半数?(?![\\p{Script=Han}])|[二三四五六七八九十]分之[一二三四五六七八九]|[一二三四五六七八九](?:成半?)|${NUMBER}(?:[%％]|${LENGTH}))`,
  'dgu',
);

const HAN = '零一二三四五六七八九十';

/** Part of one that the words say; none where a number stands there. */
function partOf(said: string): number | undefined {
  if (said.startsWith('半') || said === '一半') return 0.5;
  const fraction = /^(.)分之(.)$/u.exec(said);
  if (fraction) return HAN.indexOf(fraction[2] ?? '') / HAN.indexOf(fraction[1] ?? '');
  const tenths = /^(.)成(半?)$/u.exec(said);
  if (tenths) return HAN.indexOf(tenths[1] ?? '') / 10 + (tenths[2] ? 0.05 : 0);
  return undefined;
}

/** Words for a part are rough: a third is said of 0.3 to 0.37. */
const ROUGH = 0.04;

/** What should be said, where it is not. */
function wanted(said: string, from: number, to: number, unit: string): string | undefined {
  const step = Math.abs(to - from);
  const part = partOf(said);
  const percent = `${Number(((step / from) * 100).toFixed(1))}%`;
  if (part !== undefined) return Math.abs(step / from - part) > ROUGH ? percent : undefined;
  const { value, half } = read(/^[\d.,]+/u.exec(said)?.[0] ?? '0');
  // percentages of other figures are another rule's
  if (/[%％]$/u.test(said)) {
    const off = Math.abs((step / from) * 100 - value);
    return off > Math.max(half, 0.5) + 0.1 ? percent : undefined;
  }
  return Math.abs(step - value) > half + 1e-9 ? `${Number(step.toFixed(2))}${unit}` : undefined;
}

const IS_LENGTH = new RegExp(`^${LENGTH}$`, 'u');

function checkFromTo(text: Text): Mistake[] {
  if (!/[到至为]/u.test(text.text)) return [];
  return [...text.matches(FROM_TO)].flatMap((match): Mistake[] => {
    const { from = '', to = '', unit = '', way = '', said = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const [first, last] = [read(from).value, read(to).value];
    if (place === undefined || first <= 0 || first === last) return [];
    // figures that go against their word are told of themselves
    if (UP.test(way) !== last > first) return [];
    // amounts and rates of what is not a length of time are told of as changes
    if (partOf(said) === undefined && !IS_LENGTH.test(unit)) return [];
    if (!/[%％]$/u.test(said) && partOf(said) === undefined && !said.endsWith(unit)) return [];
    const right = wanted(said, first, last, unit);
    if (right === undefined) return [];
    return [
      {
        start: place[0],
        end: place[1],
        message: {
          zh: `由${from}到${to}，变化了${right}，文中写的是${said}`,
          en: `From ${from} to ${to} it changes by ${right}`,
        },
        hint: { zh: '核对前后两个数和变化的幅度', en: 'Check both figures and the change' },
      },
    ];
  });
}

/** Verbs after which fewer are left; those of changes are told elsewhere. */
const MERGED = new RegExp(
  `[由从][^，。；\\d]{0,12}(?<from>${NUMBER})(?<unit>${UNIT})[^，。；\\d]{0,4}(?:整合|归并|合并|撤并|精简整合|优化整合)(?:成|到|至|为)(?:了)?(?<to>${NUMBER})\\k<unit>`,
  'dgu',
);

/** 内设机构由10个整合为12个. */
function checkMerged(text: Text): Mistake[] {
  return [...text.matches(MERGED)].flatMap((match): Mistake[] => {
    const { from = '', to = '' } = match.groups ?? {};
    const place = match.indices?.groups?.to;
    if (place === undefined || read(to).value <= read(from).value) return [];
    return [
      {
        start: place[0],
        end: place[1],
        severity: 'warning',
        message: {
          zh: `整合、合并以后不会比原来的${from}多，文中写的是${to}`,
          en: `Merged, there are no more than ${from}`,
        },
        hint: { zh: '核对是不是前后两个数写反了', en: 'Were the two exchanged?' },
      },
    ];
  });
}

export const fromToRules: Rule[] = [
  {
    code: 'check/from-to-change',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '“由甲减到乙，减少三分之一（几天、百分之几）”，幅度与前后两个数不符。',
      en: 'So much less (a third, four days) is not the change from one figure to the other.',
    },
    examples: {
      bad: [
        '开办时间由9天压缩到6天，缩短「一半」。',
        '审批材料由20份减少到8份，精简「三成」。',
        '办理时限由10个工作日压缩到4个工作日，压缩「5个工作日」。',
        '通勤时间由40分钟缩短到25分钟，缩短「45%」。',
        '内设机构由10个整合为「12」个。',
      ],
      good: [
        '开办时间由9天压缩到6天，缩短三分之一。',
        '审批材料由20份减少到8份，精简六成。',
        '办理时限由10个工作日压缩到4个工作日，压缩6个工作日。',
        '通勤时间由40分钟缩短到25分钟，缩短37.5%。',
        '企业由3家增加到9家，增加两倍。',
        '内设机构由12个整合为10个，园区由3个办事处整合为3个服务中心。',
      ],
    },
    inText: (text) => [...checkFromTo(text), ...checkMerged(text)],
  },
];
