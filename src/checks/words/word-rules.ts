/** Words mixed up by sound or shape, 的地得, words typed twice. */
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { CERTAIN, type WordRow } from './confusable.ts';
import { WordFinder } from './find-words.ts';
import { LIKELY } from './likely-words.ts';
import { SLIP_ROWS } from './slips.ts';

const certain = new WordFinder([...CERTAIN, ...SLIP_ROWS].map((row) => [row[0], row] as const));
const likely = new WordFinder(LIKELY.map((row) => [row[0], row] as const));

function checkRows(text: Text, finder: WordFinder<WordRow>, sure: boolean): Mistake[] {
  return finder.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    const [wrong, right, notBefore = '', notAfter = ''] = value;
    const before = text.text[start - 1] ?? '';
    const after = text.text[end] ?? '';
    if ((before !== '' && notBefore.includes(before)) || (after !== '' && notAfter.includes(after)))
      return [];
    return [
      {
        start,
        end,
        message: { zh: `“${wrong}”应为“${right}”`, en: `${wrong} should be ${right}` },
        hint: write(right),
        ...(sure ? { fixes: [{ start, end, text: right }] } : {}),
      },
    ];
  });
}

/** 作出 a decision, a contribution; 做出成绩 may stand. */
function checkMake(text: Text): Mistake[] {
  return eachMatch(
    text,
    /做(?=出(?:了|过)?\p{Script=Han}{0,6}?(?:贡献|决定|决策|部署|安排|承诺|批示|指示|努力|表率|规定|回应|答复|判断|评价|调整|反应|让步|牺牲))/gu,
    (match) =>
      mistakeAt(match, {
        message: { zh: '与抽象的宾语连用，写“作出”', en: 'With an abstract object write 作出' },
        hint: write('作'),
        fix: '作',
      }),
  );
}

/** 帐 is of cloth (帐篷); everything about money is 账. */
function checkAccount(text: Text): Mistake[] {
  return eachMatch(text, /(?<![蚊营军帷绛罗])帐(?![篷蓬幕子帘])/gu, (match) => {
    const around = text.text.slice(Math.max(0, match.index - 1), match.index + 2);
    return mistakeAt(match, {
      message: { zh: `“${around}”的“帐”应为“账”`, en: 'About money write 账' },
      hint: write('账'),
      fix: '账',
    });
  });
}

/** 截止6月底 means until; 报名截止6月 closes. */
function checkUntil(text: Text): Mistake[] {
  return eachMatch(
    text,
    /(?<!报名|申报|投标|受理|时间|日期)截止(?:到|至)?(?=\d{1,4}[年月]|本月|本年|[上下本]?半年|[一二三四五六七八九十]{1,2}月)/gu,
    (match) =>
      mistakeAt(match, {
        message: { zh: '后面跟时间，用“截至”', en: 'Before a time write 截至' },
        hint: write('截至'),
        fix: '截至',
      }),
  );
}

/** A sign typed twice: what must not stand before it or after it because both belong there (可以以, 在在建, 了了解). */
const TWICE: Record<string, readonly [before: string, after: string]> = {
  的: ['目', '确士'],
  是: ['', '非否'],
  了: ['', '解然结却'],
  在: ['现存', '建线校职岗册编读'],
  和: ['', '谐美平解睦'],
  与: ['参', '会'],
  对: ['', '口外标象接照比'],
  为: ['', '民了期首何止准主本'],
  把: ['一', '关握'],
  及: ['', '时早格'],
  将: ['', '军领'],
  从: ['', '严业事重而容'],
  被: ['', ''],
  于: ['', ''],
  以: ['可难得加予', '往来下上及人点奖旧工案致'],
  有: ['所', '效力利关机序'],
  元: ['', '月旦宵'],
  其: ['', '他它'],
  并: ['合', '且购网联轨入'],
  由: ['理自', '于'],
  也: ['', ''],
  还: ['归偿', '款本贷'],
  再: ['', ''],
  又: ['', ''],
  让: ['', '利步'],
  使: ['即', '用命馆'],
  更: ['', '新换改'],
  向: ['', ''],
  都: ['首成', ''],
  局: ['', '长面部'],
  已: ['', ''],
  按: ['', '时期'],
  至: ['', ''],
  万: ['没不', ''],
  亿: ['', ''],
};

/** Words that no sentence says twice. */
const USUAL = new Set(
  '工作 进行 开展 加强 推进 落实 建设 管理 项目 企业 园区 发展 完成 实施 组织 安全 提升 提高 实现 通过 坚持 深入 全面 以及 进一步 各类 有关 关于 的通知 按照 围绕 为了 因为 同时 通知 重点 我们 他们 会议 万元 亿元 同比 增长'.split(
    ' ',
  ),
);

function checkTwice(text: Text): Mistake[] {
  const single = eachMatch(text, /(\p{Script=Han})\1/gu, (match) => {
    const row = TWICE[match[1] ?? ''];
    if (row === undefined) return undefined;
    const before = text.text[match.index - 1] ?? '';
    const after = text.text[match.index + 2] ?? '';
    if ((before !== '' && row[0].includes(before)) || (after !== '' && row[1].includes(after)))
      return undefined;
    return mistakeAt(match, {
      message: { zh: `“${match[0]}”：字重复`, en: `${match[0]} is typed twice` },
      hint: { zh: `删去一个“${match[1]}”`, en: 'Delete one' },
      fix: match[1] ?? '',
    });
  });
  const words = eachMatch(text, /(\p{Script=Han}{2,4})\1/gu, (match) => {
    const word = match[1] ?? '';
    const after = text.text[match.index + match[0].length] ?? '';
    // 一步一步, 服务服务业, 企业企业家, 上上下下 are right
    const isRight =
      /^[一逐]/u.test(word) ||
      /^(\p{Script=Han})\1+$/u.test(word) ||
      (after !== '' && '业家界性型化局部科'.includes(after));
    if (isRight) return undefined;
    const found = mistakeAt(match, {
      message: { zh: `“${match[0]}”：词重复`, en: `${match[0]} is typed twice` },
      hint: { zh: `删去一个“${word}”`, en: 'Delete one' },
    });
    return USUAL.has(word)
      ? { ...found, fixes: [{ start: found.start, end: found.end, text: word }] }
      : { ...found, severity: 'warning' };
  });
  return [...single, ...words];
}

/** 同比下0.09%: half of the verb is missing. */
function checkCut(text: Text): Mistake[] {
  return eachMatch(
    text,
    /(?<=同比|环比|较上年|比上年|较去年|比去年|较年初)(?:下|上|增长了?降|下降增|提|减)(?=[约近]?\d)/gu,
    (match) => {
      const whole: Record<string, string> = { 下: '下降', 上: '上升', 提: '提高', 减: '减少' };
      const right = whole[match[0]];
      return mistakeAt(match, {
        message: { zh: `“${match[0]}”少字或多字`, en: `${match[0]} is not a whole word` },
        ...(right ? { hint: write(right) } : { hint: { zh: '核对增减的方向', en: 'Up or down?' } }),
      });
    },
  );
}

/** The office's own list: right words to the wrong ones it has seen. */
function checkOwn(text: Text, { options }: Whole): Mistake[] {
  const finder = ownFinder(options.words);
  if (finder === undefined) return [];
  return finder.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    // the wrong words may be part of the right ones: 工业园 of 工业园区
    const inside = value.indexOf(text.text.slice(start, end));
    if (inside >= 0 && text.text.startsWith(value, start - inside)) return [];
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

const finders = new WeakMap<object, WordFinder<string>>();

function ownFinder(words: Whole['options']['words']): WordFinder<string> | undefined {
  if (words === undefined) return undefined;
  let finder = finders.get(words);
  if (finder === undefined) {
    finder = new WordFinder(
      Object.entries(words).flatMap(([right, wrong]) =>
        wrong.map((word) => [word, right] as const),
      ),
    );
    finders.set(words, finder);
  }
  return finder;
}

export const DICTIONARY = '《现代汉语词典》；《第一批异形词整理表》';

export const wordRules: Rule[] = [
  {
    code: 'check/wrong-word',
    severity: 'error',
    family: 'words',
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
        '报名截止时间为6月30日。',
        '帐篷已搭好。',
        '工作好坏有标准。',
        '自己经营。',
        '做出了不平凡的成绩。',
      ],
    },
    inText: (text) => [
      ...checkRows(text, certain, true),
      ...checkAccount(text),
      ...checkMake(text),
    ],
  },
  {
    code: 'check/likely-word',
    severity: 'warning',
    family: 'words',
    source: DICTIONARY,
    words: {
      zh: '多半用错的字词，请人看一眼。',
      en: 'A word that is most likely meant otherwise.',
    },
    examples: { bad: ['抓好「其它」各项工作。'], good: ['抓好其他各项工作。', '精减人员。'] },
    inText: (text) => checkRows(text, likely, false),
  },
  {
    code: 'check/until',
    severity: 'error',
    family: 'words',
    source: DICTIONARY,
    words: {
      zh: '“截止”表示停止，后面不跟时间；“截至”表示到某时为止。',
      en: '截至 means until; 截止 closes and takes no time.',
    },
    examples: {
      bad: ['「截止→截至」5月底，已完成编制。', '「截止到→截至」2024年底完工。'],
      good: ['截至5月底，已完成编制。', '报名截止6月30日。'],
    },
    inText: checkUntil,
  },
  {
    code: 'check/typed-twice',
    severity: 'error',
    family: 'words',
    source: '按语法',
    words: { zh: '字或词重复。', en: 'A sign or word is typed twice.' },
    examples: {
      bad: ['也「是是→是」收官之年。', '7044.76万「元元→元」。', '深入「开展开展→开展」专项行动。'],
      good: ['完成了了解情况的工作。', '现在在建项目5个。', '年年有增长。', '食品、纺织等等。'],
    },
    inText: checkTwice,
  },
  {
    code: 'check/cut-word',
    severity: 'error',
    family: 'words',
    source: '按语法',
    words: { zh: '“同比”后面的动词少字。', en: 'The verb after 同比 is incomplete.' },
    examples: { bad: ['同比「下」0.09%。'], good: ['同比下降0.09%。', '同比增8%。'] },
    inText: checkCut,
  },
  {
    code: 'check/own-word',
    severity: 'warning',
    family: 'words',
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
