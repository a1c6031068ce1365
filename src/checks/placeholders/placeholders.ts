/** What was to be filled in and was not: xx, **, 【待填】, ____. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const PLACEHOLDER = new RegExp(
  [
    '(?<![A-Za-z0-9/\\\\.])[xX]{2,}(?:\\.[xX]+)?(?![A-Za-z])',
    '(?<=[\\p{Script=Han}])[xX](?:\\.[xX]+)?(?=[\\p{Script=Han}]{0,2}[个家项人次年月日亿万元%亩名户件套])',
    '[×✕]{2,}',
    '[*＊]{2,}',
    '[＿_]{2,}',
    '【[^【】]{0,12}】',
    '(?<![一二三四五六七八九十○〇])[○〇]{2,}(?=[年月日市县区局公司个家户项件次名万亿元])',
    '待[定填补](?=[个家户项件次人名万亿元%])',
    '(?<=[\\p{Script=Han}])……(?=[个家户项件次名万亿%％])',
    '[（(](?:待补充|待填|待定|待核实|待核|补充数据|此处[^（）]{0,10}|略去?数据)[）)]',
    '[?？]{2,}(?=[\\p{Script=Han}%％，、）)])',
    'TODO|FIXME',
    '某某',
  ].join('|'),
  'gu',
);

const COUNTER =
  '(?:余|多)?(?:[万亿]元|万吨|万人|人次|家次|户次|平方米|个百分点|[个家项户人名件次场处套亩元吨条台座]|[%％])(?:[，。；、）]|以上|左右|$)';
/** 新增企业（）家, 新增企业N家, 新增企业 家: a counter with nothing to count. */
const NOTHING = new RegExp(
  `(?<=\\p{Script=Han}{2})(?:[（(][ \\u3000]*[）)]|[“"][”"]|[NnMmOo]{1,2}|(?<![○〇])[○〇□■](?![○〇])|[—－-]{1,2}|[ \\u3000]{1,4}(?=[个家项户件套万亿%％]))(?=${COUNTER})`,
  'gu',
);
const EMPTY = /[（(][ \u3000]*[）)]|《[ \u3000]*》|“[ \u3000]*”/gu;

export const placeholderRules: Rule[] = [
  {
    code: 'check/placeholder',
    severity: 'error',
    family: 'placeholders',
    basis: 'practice',
    source: '按行文：成文不留空白',
    words: {
      zh: '留着没有填的空：xx、**、____、【待填】等。',
      en: 'Something is still to be filled in.',
    },
    examples: {
      bad: [
        '完成投资「xx.xx」亿元。',
        '「**」年以来，园区运行平稳。',
        '联系人：「____」。',
        '新增企业「【待填】」家。',
        '新增企业「x」家。',
        '奖励「（待补充）」。',
        '落户「××」公司。',
        '检查企业「？？」家，整改「……」项。',
        '走访「〇〇」户，联系「待定」家。',
        '新增规模以上企业「（）」家。',
        '新增规模以上企业「N」家，整改问题「 」项。',
        '印发了「《》」。',
      ],
      good: [
        '完成投资12.8亿元。',
        '型号为X5，规格3×5。',
        '网址https://xx.example.cn。',
        '二〇二四年',
        '二〇〇〇年投产。',
        '是否合格：是（　）否（　）。',
        '走访企业家、科学家。',
      ],
    },
    inText: (text) => [...unfilled(text), ...nothing(text)],
  },
];

function unfilled(text: Text): Mistake[] {
  return eachMatch(text, PLACEHOLDER, (match) => {
    if (/^【/u.test(match[0]) && !/^【(?:待.*|.*[｜|].*|空|)】$/u.test(match[0])) return undefined;
    // the “1+N+X” model, with X applications
    if (/[+＋]\s*[xX]/u.test(text.text) && /^[xX]$/u.test(match[0])) return undefined;
    const end = match.index + match[0].length;
    const strong = /^[＿_【]/u.test(match[0]) || COUNTED.test(text.text.slice(end));
    return {
      ...mistakeAt(match, {
        message: { zh: `“${match[0]}”还没有填`, en: `${match[0]} is still to be filled in` },
        hint: { zh: '填上内容', en: 'Fill it in' },
      }),
      strong,
      ...(!strong && isMeant(text.text, match) && { severity: 'note' as const }),
    };
  });
}

/** 统一命名为“××区老年食堂”, 陈某向某某公司购买: a pattern for names, or names that are kept back. */
function isMeant(text: string, { 0: found, index }: RegExpExecArray): boolean {
  const before = text.slice(0, index);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return found === '某某' && NAMELESS.test(text);
}

const NAMELESS = /[^某\s\p{P}在从到对以按有用于为是将把由与和同]某(?![某些种个项年月日])/u;

/** A figure or a date belongs here: a sample would have one. */
const COUNTED =
  /^(?:余|多)?(?:[万亿]?元|万|亿|[年月日](?!份)|[个家项户名件次条座亩吨]|[%％]|平方米|公里)/u;

/** Brackets around nothing are a box to tick in a form; one pair in a sentence is what was forgotten. */
function nothing(text: Text): Mistake[] {
  if (!text.isProse) return [];
  const counted = text.matches(NOTHING);
  const empty = /[。；！？]$/u.test(text.text) ? text.matches(EMPTY) : [];
  const found = counted.length > 0 || empty.length > 1 ? counted : empty;
  return found.map((match) => ({
    ...mistakeAt(match, {
      message: {
        zh: match[0].trim() === '' ? '这里少了数' : `“${match[0]}”这里空着`,
        en: 'Nothing stands here',
      },
      hint: { zh: '填上数或名称', en: 'Fill it in' },
    }),
    severity: 'warning' as const,
    strong: true,
  }));
}
