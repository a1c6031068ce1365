/** Marks that come in pairs: brackets, quotation marks, title marks. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { HAN, STANDARD } from './marks.ts';

const PAIRS: Record<string, string> = {
  '“': '”',
  '《': '》',
  '（': '）',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
  '‘': '’',
  '「': '」',
};
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

const ANY_HALF = new RegExp(`[${Object.entries(PAIRS).flat().join('')}]`, 'gu');

/** 》》 points to something, where ）） ends a bracket within another; a line of one mark is what is left of another. */
function isArrow(text: string, at: number): boolean {
  const isDoubled = text[at] === text[at + 1] || text[at] === text[at - 1];
  return (isDoubled && !/[（）]/u.test(text[at] ?? '')) || text.trim().length === 1;
}

/** Brackets and quotation marks without their other half; half-width brackets count with full-width ones. */
function checkUnpaired(text: Text, { texts }: Whole): Mistake[] {
  const halves = halvesOf(text).filter(
    ({ sign, at }) => !goesOn(text, sign, texts) && !isAmended(text.text, sign, at),
  );
  const turned = halves.flatMap(({ sign, at }, index) =>
    turnedAt(text, halves[index + 1], sign, at),
  );
  return halves
    .filter(({ at }) => !turned.some(({ start, end }) => at >= start && at < end))
    .map(
      ({ sign, at }): Mistake => ({
        start: at,
        end: at + 1,
        strong: !/[“”‘’]/u.test(sign),
        message: { zh: `“${sign}”没有配对`, en: `${sign} has no other half` },
        hint: {
          zh: `补上另一半“${PAIRS[sign] ?? CLOSERS.get(sign) ?? ''}”，或删去`,
          en: 'Add the other half or delete it',
        },
      }),
    )
    .concat(turned);
}

/** ”青禾贷“: a closing half, a name, and its opening half. */
function turnedAt(
  { text }: Text,
  next: { sign: string; at: number } | undefined,
  sign: string,
  at: number,
): Mistake[] {
  const open = CLOSERS.get(sign);
  if (open === undefined || next?.sign !== open) return [];
  const name = text.slice(at + 1, next.at);
  if (!/^[\p{Script=Han}\p{L}\d·－-]{1,16}$/u.test(name) || /^[和与及或、的]/u.test(name))
    return [];
  const right = `${open}${name}${sign}`;
  return [
    {
      start: at,
      end: next.at + 1,
      strong: true,
      message: {
        zh: `“${sign}${name}${open}”：前后两半写反了`,
        en: 'The halves of this pair are exchanged',
      },
      hint: { zh: `写作${right}`, en: `Write ${right}` },
      fixes: [{ start: at, end: next.at + 1, text: right }],
    },
  ];
}

/**
 * 将第九条修改为：“……: of a quotation of several paragraphs each begins with an opening mark, and only the last one
 * ends with a closing one (4.8.3.5); a page may have them in one line.
 */
function isAmended(line: string, sign: string, at: number): boolean {
  if (sign !== '“' || !/(?:^|[。：；])[\s　]*$/u.test(line.slice(0, at))) return false;
  const before = line.slice(0, at);
  return AMENDS.test(before);
}
const AMENDS = /(?:修改为|作为第[一二三四五六七八九十百]+条|增加[^。：]{0,30})[：:]/u;

/** How many lines a broken line may go on over. */
const BROKEN = 3;

/** The other half stands in a line nearby that lacks one: the line is broken, or a quotation has several paragraphs. */
function goesOn(text: Text, sign: string, texts: readonly Text[]): boolean {
  const opens = sign in PAIRS;
  const other = opens ? PAIRS[sign] : CLOSERS.get(sign);
  const near = opens
    ? texts.slice(text.index + 1, text.index + 1 + BROKEN)
    : texts.slice(Math.max(0, text.index - BROKEN), text.index);
  return near.some((line) => halvesOf(line).some((half) => half.sign === other));
}

/** Marks of pairs whose other half is not in the line. */
function halvesOf(text: Text): { sign: string; at: number }[] {
  const open: { sign: string; at: number }[] = [];
  const wrong: { sign: string; at: number }[] = [];
  const plain = text.text.replaceAll('(', '（').replaceAll(')', '）');
  const label =
    /^\s*(?:[a-zA-Z\d]{1,2}|[一二三四五六七八九十]{1,3})）/u.exec(plain)?.[0].length ?? 0;
  for (const { 0: sign, index: at } of plain.matchAll(ANY_HALF)) {
    if (at < label || isArrow(plain, at)) continue;
    if (sign in PAIRS) open.push({ sign, at });
    const opener = CLOSERS.get(sign);
    if (opener === undefined) continue;
    const index = open.findLastIndex((one) => one.sign === opener);
    if (index < 0) {
      // an apostrophe is no closing mark
      if (sign !== '’') wrong.push({ sign, at });
    } else {
      wrong.push(...open.splice(index).slice(1));
    }
  }
  return [...wrong, ...open].sort((a, b) => a.at - b.at);
}

const STRAIGHT = /["＂]/gu;
const NESTED = /“[^“”]*“[^“”]*”[^“”]*”/gu;
const NESTED_TITLES = /《[^《》]*《[^《》]*》[^《》]*》/gu;

/** “同”“一”: an opening and a closing mark mixed up, or straight quotes. */
function checkQuotes(text: Text): Mistake[] {
  const straight = eachMatch(text, STRAIGHT, (match) => {
    const around = text.text.slice(Math.max(0, match.index - 1), match.index + 2);
    if (!new RegExp(HAN, 'u').test(around)) return undefined;
    return mistakeAt(match, {
      message: { zh: '引号用了直引号', en: 'A straight quotation mark' },
      hint: { zh: '用“ ”', en: 'Use “ ”' },
    });
  });
  const nested = eachMatch(text, NESTED, (match) => {
    const inner = match[0].indexOf('“', 1);
    const close = match[0].indexOf('”', inner);
    const fixes = [
      { start: match.index + inner, end: match.index + inner + 1, text: '‘' },
      { start: match.index + close, end: match.index + close + 1, text: '’' },
    ];
    return {
      start: match.index + inner,
      end: match.index + close + 1,
      message: { zh: '引号里面再用引号，应用单引号', en: 'Quotation marks inside quotation marks' },
      hint: { zh: '里面用‘ ’', en: 'Use ‘ ’ inside' },
      fixes,
    };
  });
  const titles = eachMatch(text, NESTED_TITLES, (match) => {
    const inner = match[0].indexOf('《', 1);
    const close = match[0].indexOf('》', inner);
    return {
      start: match.index + inner,
      end: match.index + close + 1,
      message: { zh: '书名号里面再用书名号，应用单书名号', en: 'Title marks inside title marks' },
      hint: { zh: '里面用〈 〉', en: 'Use 〈 〉 inside' },
      fixes: [
        { start: match.index + inner, end: match.index + inner + 1, text: '〈' },
        { start: match.index + close, end: match.index + close + 1, text: '〉' },
      ],
    };
  });
  return [...straight, ...nested, ...titles];
}

const BETWEEN_PAIRS = /(?<=[》”])、(?=[《“])/gu;

function checkBetween(text: Text): Mistake[] {
  return eachMatch(text, BETWEEN_PAIRS, (match) =>
    mistakeAt(match, {
      message: {
        zh: '并列的书名号或引号之间通常不用顿号',
        en: 'No 、 between adjacent titles or quotations',
      },
      hint: { zh: '删去“、”', en: 'Delete 、' },
      fix: '',
    }),
  );
}

export const pairRules: Rule[] = [
  {
    code: 'check/unpaired-mark',
    severity: 'error',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.8、4.9、4.15`,
    words: {
      zh: '引号、括号、书名号只有一半。',
      en: 'A bracket or quotation mark lacks its other half.',
    },
    examples: {
      bad: [
        '实施「“」工业强园战略。',
        '扩大「”青禾贷“→“青禾贷”」规模。',
        '印发工作方案「（」试行。',
        '建设「《」示范园区。',
        '抓紧推进「（」责任单位：产业发展部（招商局）。',
      ],
      good: [
        '将第九条修改为：“园区每年检查一次。“企业每年自查一次。”',
        '实施“工业强园”战略。',
        '1）推动发展。',
        '印发《工作方案（试行）》。',
        '抓紧推进。（责任单位：产业发展部（招商局））',
      ],
    },
    inText: checkUnpaired,
  },
  {
    code: 'check/quotation',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.8、4.15`,
    words: {
      zh: '引号用了直引号，或者引号、书名号套用时没有用单的。',
      en: 'Straight quotation marks, or nested ones that are not single.',
    },
    examples: {
      bad: [
        '实施「"」工业强园"战略。',
        '他说：“坚持「“一区一策”」”。',
        '印发《关于修订「《办法》」的通知》。',
      ],
      good: ['他说：“坚持‘一区一策’”。', '印发《关于修订〈办法〉的通知》。'],
    },
    inText: checkQuotes,
  },
  {
    code: 'check/mark-between-titles',
    severity: 'note',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.5.3.5`,
    words: {
      zh: '书名号之间、引号之间通常不用顿号。',
      en: 'Adjacent titles or quotations usually have no 、 between them.',
    },
    examples: {
      bad: ['宣传《劳动法》「、→」《社会保险法》。', '开展“送温暖”「、→」“送岗位”活动。'],
      good: ['宣传《劳动法》《社会保险法》。', '宣传《劳动法》（节选）、《社会保险法》。'],
    },
    inText: checkBetween,
  },
];
