/** Marks of GB/T 15834 that are doubled, misplaced, half-width or left over. */
import { isUsualWord, wordEndingAt, wordStartingAt } from '../lexicon/words.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Fix, Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

export const STANDARD = 'GB/T 15834—2011';
const FULL: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
export const HAN = '\\p{Script=Han}';
const HALF = /[,;:?!]|[()]/gu;

/** Half-width marks beside Chinese; one mistake a paragraph, with a fix for each mark. */
function checkHalfWidth(text: Text): Mistake[] {
  if (text.part === 'number' || text.part === 'cell') return [];
  const fixes: Fix[] = [];
  // labels have a rule of their own
  const label = /^\s*[（(][一二三四五六七八九十\d]{1,3}[）)]/u.exec(text.text)?.[0].length ?? 0;
  for (const match of text.matches(HALF)) {
    const at = match.index;
    if (at < label) continue;
    const full = FULL[match[0]];
    if (full !== undefined && isChineseThere(text.text, at, match[0]))
      fixes.push({ start: at, end: at + 1, text: full });
  }
  const first = fixes[0];
  if (first === undefined) return [];
  const seen = text.text.slice(first.start, first.end);
  const zh = fixes.length === 1 ? `“${seen}”是半角标点` : `本段有${fixes.length}处半角标点`;
  return [
    {
      start: first.start,
      end: first.end,
      message: {
        zh,
        en:
          fixes.length === 1
            ? `${seen} is half-width`
            : `${fixes.length} half-width marks in this paragraph`,
      },
      hint: { zh: '中文里用全角标点', en: 'Use full-width marks in Chinese' },
      fixes,
    },
  ];
}

function isChineseThere(text: string, at: number, sign: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const wide = new RegExp(`[${HAN}）”》〉】％，。；：、]`, 'u');
  const wideAfter = new RegExp(`[${HAN}（“《〈【]`, 'u');
  if (sign === '(' || sign === ')') return pairIsChinese(text, at, sign);
  // 10:30, 1,292, https://, 3:1
  if (/\d/.test(before) && /\d/.test(after) && sign !== ';') return false;
  if (sign === ':' && after === '/') return false;
  // ??: doubled, or a hole in the text; both are told as such
  if (sign === '?' && (before === '?' || after === '?')) return false;
  return (
    wide.test(before) ||
    (/[\d%A-Za-z)]/.test(before) &&
      (wideAfter.test(after) || (after === '' && new RegExp(HAN, 'u').test(text))))
  );
}

/** A pair of round brackets with Chinese inside or before it is full-width on both sides. */
function pairIsChinese(text: string, at: number, sign: string): boolean {
  const start = Math.max(0, at - LONGEST_BRACKET);
  const opening = sign === '(' ? at : start + text.slice(start, at).lastIndexOf('(');
  const ahead = text.slice(at, at + LONGEST_BRACKET);
  const closing = sign === ')' ? 0 : ahead.indexOf(')');
  const inside = text.slice(opening, at + (closing < 0 ? LONGEST_BRACKET : closing));
  const before = text[opening - 1] ?? '';
  return (
    new RegExp(HAN, 'u').test(inside) ||
    new RegExp(`[${HAN}》”]`, 'u').test(before) ||
    before === ''
  );
}

const LONGEST_BRACKET = 60;

const IN_ROW = /[，。；：、？！,;]{2,}/gu;

function checkDoubled(text: Text): Mistake[] {
  return eachMatch(text, IN_ROW, (match) => {
    const marks = match[0];
    if (/^(?:？！|！！{1,2}|？？{1,2}|！？)$/u.test(marks)) return undefined;
    if (/^。{3,}$/u.test(marks)) return undefined;
    const same = new Set(marks).size === 1;
    return mistakeAt(match, {
      message: { zh: `标点“${marks}”连用`, en: `Marks ${marks} stand side by side` },
      hint: { zh: '只留一个', en: 'Keep one' },
      ...(same ? { fix: marks[0] ?? '' } : {}),
    });
  });
}

const DOTS = /(?<![.\d])\.{3,6}(?![.\d])|。{3,}|(?<!…)…(?!…)/gu;
const AFTER_MARK = /(?<=[。！？；，])…{1,2}/gu;
const BOTH = /等等?……|……等等?/gu;
const DASH =
  /(?<=[\p{Script=Han}”》）])--+(?=[\p{Script=Han}“《])|(?<=[\p{Script=Han}”])―{1,2}(?=[\p{Script=Han}“])/gu;

function checkEllipsis(text: Text): Mistake[] {
  const dots = eachMatch(text, DOTS, (match) =>
    mistakeAt(match, {
      message: { zh: '省略号是六个点', en: 'An ellipsis has six dots' },
      hint: write('……'),
      fix: '……',
    }),
  );
  const after = eachMatch(text, AFTER_MARK, (match) =>
    mistakeAt(match, {
      message: { zh: '点号后面又用省略号', en: 'An ellipsis behind another mark' },
      hint: { zh: '只留一个', en: 'Keep one' },
    }),
  );
  const both = eachMatch(text, BOTH, (match) =>
    mistakeAt(match, {
      message: { zh: '“等”与省略号不能同时用', en: '等 and an ellipsis say the same' },
      hint: { zh: '只留一个', en: 'Keep one' },
    }),
  );
  const dash = eachMatch(text, DASH, (match) =>
    mistakeAt(match, {
      message: { zh: '破折号的写法不规范', en: 'A dash is typed with other signs' },
      hint: write('——'),
      fix: '——',
    }),
  );
  return [...dots, ...after, ...both, ...dash];
}

const PREPOSITION =
  /^[和与][^，。；、]{1,16}(?:相|有关|同步|挂钩|一致|协调|衔接|并重|合作|对接|接轨|融合|匹配)/u;

/** 、与……平台互联互通的: what 与 goes with may hold a list of its own. */
const LINKED = /^与[^，。；：]{1,48}(?:互联互通|互通|共享|贯通|联动|连通)的/u;
/** 和安县, 和苑, 和若铁路: one sign with 县 or 铁路 behind it is no name, with 和 it is one. */
const NAMED_SO =
  /^和(?:苑|(?![各全本该我此])\p{Script=Han}?(?:县|镇|乡|村|苑|里|路|街|桥|庄|河|湖|山|铁路|高速|公路|大桥|社区|小区))/u;

const JOINT_MARK =
  /、(?=[和及与](?!牛养|牛[肉产场基]|谐|平|解|睦|其|时|会|此|人为|美|善|煦|风|顺|谈))|(?<=[^祥温平缓柔谦暖总饱调中共亲缓晴随顺可普波触企][和及与])、|(?<!等[^，。；、]{1,8})、(?=等(?![级待同额价次距候于值比腰]))/gu;

function checkJoint(text: Text): Mistake[] {
  return eachMatch(text, JOINT_MARK, (match) => {
    const at = match.index;
    // 理性平和、积极向上, 公众参与、法治保障: the sign ends or begins a word
    const follows = /[和及与等]/u.test(text.text[at + 1] ?? '');
    if (follows ? wordStartingAt(text.text, at + 1) : wordEndingAt(text.text, at)) return undefined;
    // 、与人口相匹配的机制: 与 belongs to what follows
    const behind = text.text.slice(at + 1, at + 64);
    if (PREPOSITION.test(behind.slice(0, 23)) || LINKED.test(behind)) return undefined;
    if (NAMED_SO.test(behind) && (behind[2] === '县' || !isUsualWord(behind.slice(1, 3))))
      return undefined;
    return mistakeAt(match, {
      message: { zh: '“和”“及”“与”“等”不与顿号连用', en: '、 stands beside 和, 及 or 与' },
      hint: { zh: '删去“、”', en: 'Delete 、' },
      fix: '',
    });
  });
}

const ABOUT =
  /(?<![第、])(一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[个家项次天年人百千万十倍种件名](?!级|类|类目))/gu;

/** 三、四个: neighbouring numbers for about three or four take no mark. */
function checkAbout(text: Text): Mistake[] {
  return eachMatch(text, ABOUT, (match) => {
    const before = text.text.slice(Math.max(0, match.index - 2), match.index);
    if (/[第、]$/u.test(before)) return undefined;
    return mistakeAt(match, {
      message: {
        zh: '相邻数字连用表示概数，中间不用顿号',
        en: 'No 、 between neighbouring numbers that say “about”',
      },
      hint: write(match[0].replace('、', '')),
      fix: match[0].replace('、', ''),
    });
  });
}

export const markRules: Rule[] = [
  {
    code: 'check/half-width-mark',
    certain: true,
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，5.1`,
    words: { zh: '中文里用了半角标点。', en: 'Half-width marks in Chinese text.' },
    examples: {
      bad: [
        '园区经济平稳运行「,→，」质量提升。',
        '目标「:→：」增长8%。',
        '新签项目34个「,→，」新增投资51亿元。',
      ],
      good: [
        '园区经济平稳运行，质量提升。',
        '上午10:30开会，实有1,292人。',
        '网址为https://example.cn/a。',
      ],
    },
    inText: checkHalfWidth,
  },
  {
    code: 'check/doubled-mark',
    certain: true,
    severity: 'error',
    family: 'punctuation',
    basis: 'standard',
    source: STANDARD,
    words: { zh: '两个点号连在一起。', en: 'Two marks stand side by side.' },
    examples: {
      bad: ['质量提升「，，→，」活力增强。', '质量提升「。，」活力增强。', '总额979.1万元「，；」'],
      good: ['质量提升，活力增强。', '你说呢？！'],
    },
    inText: checkDoubled,
  },
  {
    code: 'check/ellipsis-dash',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.10、4.11`,
    words: {
      zh: '省略号、破折号的写法不规范，或“等”与省略号并用。',
      en: 'Ellipsis or dash typed with other signs, or 等 beside an ellipsis.',
    },
    examples: {
      bad: ['食品、纺织「...→……」均有增长。', '食品、纺织「等……」', '目标「--→——」建成高新区。'],
      good: ['食品、纺织……均有增长。', '目标——建成高新区。', '1.1.1'],
    },
    inText: checkEllipsis,
  },
  {
    code: 'check/mark-beside-and',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.5`,
    words: {
      zh: '“和”“及”“与”已表示并列，不再用顿号。',
      en: '和, 及 and 与 already join; no 、 beside them.',
    },
    examples: {
      bad: [
        '食品、纺织「、→」和建材。',
        '公路、铁路「、→」和农村道路。',
        '春节、端午「、→」等节日期间。',
      ],
      good: [
        '食品、纺织和建材。',
        '改革、发展、和谐、稳定。',
        '项目等土地、等配套。',
        '培育理性平和、积极向上的心态。',
        '建立投入机制、与人口相匹配的配置机制。',
        '加快建设河湾、和若铁路，新设石屏、和安县，改造柳溪里、和苑。',
        '政策可感可及、落到实处。',
        '建成统一、与省“一网通办”平台及各片区系统互联互通的平台。',
      ],
    },
    inText: checkJoint,
  },
  {
    code: 'check/mark-in-about',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: `${STANDARD}，4.5.3.6；GB/T 15835—2011，5.2.2`,
    words: { zh: '“三四个”表示概数，中间不用顿号。', en: '三四个 (three or four) has no 、.' },
    examples: {
      bad: ['培育「三、四→三四」家龙头企业。'],
      good: ['培育三四家龙头企业。', '第三、四季度。'],
    },
    inText: checkAbout,
  },
];
