/** Words mixed up by sound or shape, and an office's own list. */

import { remembered } from '../../text/index.ts';
import { readsBetter } from '../lexicon/cut.ts';
import { isMeeting, isWord, wordStartingAt } from '../lexicon/words.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { COMMON_SLIPS } from './common-slips.ts';
import { COMPANY_SLIPS, MORE_COMPANY_SLIPS } from './company/slips.ts';
import { CERTAIN, type WordRow } from './confusable.ts';
import { WordFinder } from './find-words.ts';
import { LIKELY } from './likely-words.ts';
import { LIST_SLIPS } from './list-slips.ts';
import { fallsApart, isOfWords } from './of-words.ts';
import { isRightHere } from './right-here.ts';
import { SLIP_ROWS } from './slips.ts';

const CERTAIN_ROWS = [...CERTAIN, ...SLIP_ROWS];
const certain = new WordFinder(CERTAIN_ROWS.map((row) => [row[0], row] as const));
const known = new Set(CERTAIN_ROWS.map(([wrong]) => wrong));
const likely = new WordFinder(
  [...LIKELY, ...COMMON_SLIPS, ...LIST_SLIPS, ...COMPANY_SLIPS, ...MORE_COMPANY_SLIPS]
    .filter(([wrong]) => !known.has(wrong))
    .map((row) => [row[0], row] as const),
);

/**
 * A wrong word is one only where it does not come about by two right words that meet, and where the right word makes
 * the text fall into fewer words.
 */
function checkRows(text: Text, finder: WordFinder<WordRow>, whole: Whole): Mistake[] {
  return finder.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    const [wrong, right, notBefore = '', notAfter = ''] = value;
    const before = text.text[start - 1] ?? '';
    const after = text.text[end] ?? '';
    if ((before !== '' && notBefore.includes(before)) || (after !== '' && notAfter.includes(after)))
      return [];
    if (isJoined(text.text, start, end) || isRightHere(text.text, start, end, whole)) return [];
    const isOneWord = wrong.length === 2 && right.length === 2;
    const isRight = isOneWord
      ? !readsBetter(text.text, start, end, right)
      : isMeeting(text.text, start, end);
    if (isRight) return [];
    return [
      {
        start,
        end,
        strong: !fallsApart(wrong) && !(unjudged.has(value) && isOfWords(wrong)),
        message: { zh: `“${wrong}”应为“${right}”`, en: `${wrong} should be ${right}` },
        hint: write(right),
        fixes: [{ start, end, text: right }],
        // a form that dictionaries know may be meant
        ...(isOneWord && isWord(wrong) ? { severity: 'warning' as const, certain: false } : {}),
      },
    ];
  });
}

const unjudged = new Set(MORE_COMPANY_SLIPS);

/** 教研组和备课组: the last sign joins two words, and is no part of one. */
function isJoined(line: string, start: number, end: number): boolean {
  return (
    /[和与及]/u.test(line[end - 1] ?? '') &&
    /\p{Script=Han}/u.test(line[start - 1] ?? '') &&
    (wordStartingAt(line, end) !== undefined || /[省市县区州盟旗镇乡各本]/u.test(line[end] ?? ''))
  );
}

const OTHERS = /其它/gu;

/** 其它 is right of things; official prose writes 其他 of all. */
function checkOthers(text: Text): Mistake[] {
  return eachMatch(text, OTHERS, (match) =>
    mistakeAt(match, {
      message: { zh: '“其它”通常写作“其他”', en: 'Official prose writes 其他' },
      hint: write('其他'),
      fix: '其他',
    }),
  ).map((mistake) => ({ ...mistake, severity: 'note' }));
}

const MAKE =
  /做(?=出(?:了|过)?\p{Script=Han}{0,6}?(?:贡献|决定|决策|部署|安排|承诺|批示|指示|努力|表率|规定|回应|答复|判断|评价|调整|反应|让步|牺牲))/gu;

/** 作出 a decision, a contribution; 做出成绩 may stand. */
function checkMake(text: Text): Mistake[] {
  return eachMatch(text, MAKE, (match) => ({
    ...mistakeAt(match, {
      message: {
        zh: '与抽象的宾语连用，通常写“作出”',
        en: 'With an abstract object usually 作出',
      },
      hint: write('作'),
      fix: '作',
    }),
    severity: 'note',
    certain: false,
  }));
}

const ACCOUNT = /(?<![蚊营军帷绛罗])帐(?![篷蓬幕子帘])/gu;

/** 帐 is of cloth (帐篷); everything about money is 账. Certain where it makes a word with a neighbour. */
function checkAccount(text: Text): Mistake[] {
  return eachMatch(text, ACCOUNT, (match) => {
    const at = match.index;
    const around = text.text.slice(Math.max(0, at - 1), at + 2);
    return {
      ...mistakeAt(match, {
        message: { zh: `“${around}”的“帐”应为“账”`, en: 'About money write 账' },
        hint: write('账'),
        fix: '账',
      }),
      certain: isWord(`${text.text[at - 1]}账`) || isWord(`账${text.text[at + 1]}`),
    };
  });
}

const UNTIL =
  /(?<!报名|申报|投标|受理|时间|日期|申请|征集|活动|缴费|公示|反馈|计算)截止(?:到|至)?(?=\d{1,4}[年月]|本月|本年|[上下本]?半年|[一二三四五六七八九十]{1,2}月)/gu;

/** 截止6月底 means until; 报名截止6月 closes. Certain at the beginning of a clause. */
function checkUntil(text: Text): Mistake[] {
  return eachMatch(text, UNTIL, (match) => {
    const certain = /(?:^|[，。；：、（])\s*$/u.test(text.text.slice(0, match.index));
    const message = { zh: '后面跟时间，用“截至”', en: 'Before a time write 截至' };
    const mistake = mistakeAt(match, { message, hint: write('截至'), fix: '截至' });
    return { ...mistake, certain, severity: certain ? 'error' : 'warning' };
  });
}

const CUT =
  /(?<=同比|环比|较上年|比上年|较去年|比去年|较年初)(?:下|上|增长了?降|下降增|提|减)(?=[约近]?\d)/gu;

/** 同比下0.09%: half of the verb is missing. */
function checkCut(text: Text): Mistake[] {
  return eachMatch(text, CUT, (match) => {
    const whole: Record<string, string> = { 下: '下降', 上: '上升', 提: '提高', 减: '减少' };
    const right = whole[match[0]];
    return mistakeAt(match, {
      message: { zh: `“${match[0]}”少字或多字`, en: `${match[0]} is not a whole word` },
      ...(right ? { hint: write(right) } : { hint: { zh: '核对增减的方向', en: 'Up or down?' } }),
    });
  });
}

/** The office's own list: right words to the wrong ones it has seen. */
function checkOwn(text: Text, { options }: Whole): Mistake[] {
  const finder = options.words && ownFinder(options.words);
  if (finder === undefined) return [];
  return finder.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    // the wrong words may be part of the right ones: 工业园 of 工业园区
    const inside = value.indexOf(text.text.slice(start, end));
    if (inside >= 0 && text.text.startsWith(value, start - inside)) return [];
    if (isMeeting(text.text, start, end)) return [];
    return [
      {
        start,
        end,
        message: { zh: `本单位的写法是“${value}”`, en: `This office writes ${value}` },
        hint: write(value),
        fixes: [{ start, end, text: value }],
      },
    ];
  });
}

const ownFinder = remembered(
  (words: NonNullable<Whole['options']['words']>) =>
    new WordFinder(
      Object.entries(words).flatMap(([right, wrong]) =>
        wrong.map((word) => [word, right] as const),
      ),
    ),
);

export const DICTIONARY = '《现代汉语词典》；《第一批异形词整理表》';

export const wordRules: Rule[] = [
  {
    code: 'check/wrong-word',
    certain: true,
    severity: 'error',
    family: 'words',
    basis: 'practice',
    source: DICTIONARY,
    words: {
      zh: '音近、形近而误的字词，改法确定。',
      en: 'A word typed wrong by sound or shape; what it should be is certain.',
    },
    examples: {
      bad: [
        '「截止目前→截至目前」，已办结57件。',
        '建立问题台「帐→账」。',
        '为发展「做→作」出贡献。',
        '认真「布署→部署」安全生产。',
        '推进「污染防止→污染防治」。',
      ],
      good: [
        '今年的速度比去年低一点是适当的。',
        '发展城镇多种经济形式。',
        '改善法制环境。\n2010年5月3日',
        '报名截止时间为6月30日。',
        '企业在申报截止日前完成登记。',
        '帐篷已搭好。',
        '工作好坏有标准。',
        '自己经营。',
        '做出了不平凡的成绩。',
      ],
    },
    inText: (text, whole) => [
      ...checkRows(text, certain, whole),
      ...checkAccount(text),
      ...checkMake(text),
    ],
  },
  {
    code: 'check/likely-word',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: DICTIONARY,
    words: {
      zh: '多半用错的字词，请人看一眼。',
      en: 'A word that is most likely meant otherwise.',
    },
    examples: {
      bad: [
        '成功「挤身→跻身」全省示范园区。',
        '抢占产业「至高点→制高点」。',
        '抓好「其它」各项工作。',
        '园区「快速反映机制→快速反应机制」。',
        '确定「积极份子→积极分子」，提供「政策质询→政策咨询」。',
        '工业园区「控缀保学→控辍保学」。',
      ],
      good: [
        '召开决算编审工作布置会。',
        '推广节肥节药的种植模式。',
        '鼓励各种所有制经济形式共同发展。',
        '确保在落实政策的基础上突出成果导向。',
        '抓好其他各项工作。',
        '精减人员。',
        '加强教研组和备课组建设。',
      ],
    },
    inText: (text, whole) => [...checkRows(text, likely, whole), ...checkOthers(text)],
  },
  {
    code: 'check/until',
    certain: true,
    severity: 'error',
    family: 'words',
    basis: 'practice',
    source: DICTIONARY,
    words: {
      zh: '“截止”表示停止，后面不跟时间；“截至”表示到某时为止。',
      en: '截至 means until; 截止 closes and takes no time.',
    },
    examples: {
      bad: ['「截止→截至」5月底，已完成编制。', '「截止到→截至」2024年底完工。'],
      good: ['截至5月底，已完成编制。', '报名截止6月30日。', '（年限计算截止到2016年10月18日）'],
    },
    inText: checkUntil,
  },
  {
    code: 'check/cut-word',
    severity: 'error',
    family: 'words',
    basis: 'practice',
    source: '按语法',
    words: { zh: '“同比”后面的动词少字。', en: 'The verb after 同比 is incomplete.' },
    examples: { bad: ['同比「下」0.09%。'], good: ['同比下降0.09%。', '同比增8%。'] },
    inText: checkCut,
  },
  {
    code: 'check/own-word',
    certain: true,
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '本单位用语表（单位.yaml 校对·用语）',
    words: {
      zh: '与本单位用语表的写法不同。',
      en: 'Spelt otherwise than in the office’s own list.',
    },
    examples: {
      bad: [
        {
          text: '到「青禾工业园→青禾产业园」调研。',
          options: { words: { 青禾产业园: ['青禾工业园'] } },
        },
      ],
      good: [{ text: '到青禾产业园调研。', options: { words: { 青禾产业园: ['青禾产业'] } } }],
    },
    inText: checkOwn,
  },
];
