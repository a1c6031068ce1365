/** Signs and words that are typed twice. */
import { isWord, wordEndingAt, wordStartingAt } from '../lexicon/words.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { checkSideBySide } from './side-by-side.ts';

/** A sign typed twice: what must not stand before it or after it because both belong there (可以以, 在在建, 了了解). */
const TWICE: Record<string, readonly [before: string, after: string]> = {
  的: ['目', '确士'],
  是: ['求国', '非否'],
  了: ['', '解然结却'],
  在: ['现存', '建线校职岗册编读'],
  和: ['', '谐美平解睦'],
  与: ['参', '会'],
  对: ['', '口外标象接照比'],
  为: ['行', '民了期首何止准主本'],
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
  经: ['神财', '过营历济常费贸由办手管销典纪络'],
  使: ['即', '用命馆'],
  更: ['', '新换改'],
  向: ['纵横单双方流走意导去外内逆反正取趋转风动志倾', ''],
  都: ['首成', ''],
  局: ['', '长面部'],
  部: ['', '长委门属署队务'],
  税: ['', '目率额种务收费源款负制法'],
  已: ['', ''],
  按: ['', '时期'],
  至: ['周', ''],
  万: ['没不', ''],
  亿: ['', ''],
};

/** Words that no sentence says twice. */
const USUAL = new Set(
  '工作 进行 开展 加强 推进 落实 建设 管理 项目 企业 园区 发展 完成 实施 组织 安全 提升 提高 实现 通过 坚持 深入 全面 以及 进一步 各类 有关 关于 的通知 按照 围绕 为了 因为 同时 通知 重点 我们 他们 会议 万元 亿元 同比 增长'.split(
    ' ',
  ),
);

/** 实实在在: the doubled sign is part of one word. */
function isInWord(text: string, at: number): boolean {
  const stretches = [
    [at - 1, at + 2],
    [at, at + 3],
    [at - 2, at + 2],
    [at - 1, at + 3],
    [at, at + 4],
  ] as const;
  return stretches.some(([start, end]) => start >= 0 && isWord(text.slice(start, end)));
}

/** 周至至乾县: a word that ends with the sign may meet one that begins with it. Units (万元) do not. */
function mayMeet(text: string, at: number): boolean {
  if (/[元万亿]/u.test(text[at] ?? '')) return false;
  return (
    wordEndingAt(text, at + 1, at) !== undefined ||
    wordStartingAt(text, at + 1, at + 2) !== undefined
  );
}

/** 作为|为政: one word ends with the sign, and another begins with it. */
function meetsTwice(text: string, at: number): boolean {
  return (
    wordEndingAt(text, at + 1, at) !== undefined &&
    wordStartingAt(text, at + 1, at + 2) !== undefined
  );
}

/** Numerals, and what is said twice for each of its kind: 家家, 周周. */
const TOLD_TWICE =
  /[一二三四五六七八九十百千万亿〇零两几家户人个件条项年月日周天县市区镇村步层级样处时次张等]/u;
const AFTER = /^(?:[，。；、：）”！？]|$|[的了和在是等])/u;

/** 商务厅厅长, 政策研究室室主任: the office, and who is its head. */
const HEAD_OF_OFFICE = /^(\p{Script=Han})\1(?:长|主任)/u;

/** What stands before a name or a noun, whatever word it ends. */
const BEFORE_NAMES = /[向在到对以从由就按把被和与及往]/u;

/** 明确责责任人, 活跃跃的: one of two signs belongs to no word, between words that stand by themselves. */
function strayTwice(text: string, at: number): boolean {
  if (TOLD_TWICE.test(text[at] ?? '') || isInWord(text, at) || isWord(text.slice(at, at + 2)))
    return false;
  if (HEAD_OF_OFFICE.test(text.slice(at, at + 3))) return false;
  const isAabb = (from: number) => text[from] === text[from + 1] && text[from] !== undefined;
  if (isAabb(at - 2) || isAabb(at + 2)) return false;
  const ends = wordEndingAt(text, at + 1, at) !== undefined;
  const starts = wordStartingAt(text, at + 1, at + 2) !== undefined;
  if (ends && starts) return false;
  // 纵向|向市县延伸
  if ((ends || /[纵横]/u.test(text[at - 1] ?? '')) && BEFORE_NAMES.test(text[at] ?? ''))
    return false;
  // 工作|作了部署
  if (ends && /^[作做出到过来给用有][了过出到好为起成]/u.test(text.slice(at + 1))) return false;
  const isFreeBefore = ends || wordEndingAt(text, at, at - 1) !== undefined;
  const rest = text.slice(at + 2, at + 8);
  const isFreeAfter = starts || AFTER.test(rest) || wordStartingAt(rest, 0) !== undefined;
  return isFreeBefore && isFreeAfter;
}

function stray(match: RegExpExecArray, sign: string): Mistake {
  return {
    ...mistakeAt(match, {
      message: { zh: `“${match[0]}”：字重复`, en: `${match[0]} is typed twice` },
      hint: { zh: `删去一个“${sign}”`, en: 'Delete one' },
      fix: sign,
    }),
    severity: 'warning',
    certain: false,
  };
}

/** Nothing but words on both sides, without a mark between them: the cells of a table in one line. */
function isRow(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - CELLS), at + CELLS);
  return around.length === 2 * CELLS && !/[，。；：、]/u.test(around);
}
const CELLS = 16;

/** 副主任：杨元元: a name by itself, behind a mark or a gap. */
function isPerson(text: string, at: number): boolean {
  return (
    /(?:^|[：:、，\s　])\p{Script=Han}$/u.test(text.slice(0, at)) &&
    /^(?:[\s　、，。；（）]|$)/u.test(text.slice(at + 2))
  );
}

const SIGN_TWICE = /(\p{Script=Han})\1/gu;
const WORD_TWICE = /(\p{Script=Han}{2,4})\1/gu;

/** Whether a sign may stand twice, or a word of two to four signs: its first two signs do. */
function repeatsIn(line: string): { sign: boolean; word: boolean } {
  let [sign, word] = [false, false];
  for (let at = 0; at + 1 < line.length; at++) {
    const first = line.charCodeAt(at);
    if (first < FIRST_HAN) continue;
    if (isHalf(first)) return { sign: true, word: true };
    const second = line.charCodeAt(at + 1);
    if (first === second) sign = true;
    if (
      (line.charCodeAt(at + 2) === first && line.charCodeAt(at + 3) === second) ||
      (line.charCodeAt(at + 3) === first && line.charCodeAt(at + 4) === second) ||
      (line.charCodeAt(at + 4) === first && line.charCodeAt(at + 5) === second)
    )
      word = true;
  }
  return { sign, word };
}
/** Before it no sign of Chinese stands; a seldom one is two halves. */
const FIRST_HAN = 0x2e80;
const isHalf = (code: number) => code >= 0xd800 && code < 0xdc00;

function checkTwice(text: Text): Mistake[] {
  const { sign, word } = repeatsIn(text.text);
  return [...(sign ? signsTwice(text) : []), ...(word ? wordsTwice(text) : [])];
}

function signsTwice(text: Text): Mistake[] {
  return eachMatch(text, SIGN_TWICE, (match) => {
    const sign = match[1] ?? '';
    const row = TWICE[sign];
    if (row === undefined)
      return strayTwice(text.text, match.index) ? stray(match, sign) : undefined;
    const before = text.text[match.index - 1] ?? '';
    const after = text.text[match.index + 2] ?? '';
    if ((before !== '' && row[0].includes(before)) || (after !== '' && row[1].includes(after)))
      return undefined;
    if (sign === '元' && isPerson(text.text, match.index)) return undefined;
    if (isInWord(text.text, match.index) || meetsTwice(text.text, match.index)) return undefined;
    return {
      ...mistakeAt(match, {
        message: { zh: `“${match[0]}”：字重复`, en: `${match[0]} is typed twice` },
        hint: { zh: `删去一个“${sign}”`, en: 'Delete one' },
        fix: sign,
      }),
      strong: true,
      ...(mayMeet(text.text, match.index) ? { severity: 'warning' as const, certain: false } : {}),
    };
  });
}

function wordsTwice(text: Text): Mistake[] {
  return eachMatch(text, WORD_TWICE, (match) => {
    const word = match[1] ?? '';
    const after = text.text[match.index + match[0].length] ?? '';
    // 一步一步, 很大很大, 服务服务业, 企业企业家, 上上下下 are right
    const end = match.index + match[0].length;
    // 项目建设建设用地: the second one begins a longer word
    const meets = wordStartingAt(text.text, end - word.length, end) !== undefined;
    const isRight =
      /^[一逐很越]/u.test(word) ||
      // 工业互联网联网: the first one ends a longer word
      (!USUAL.has(word) &&
        wordEndingAt(text.text, match.index + word.length, match.index) !== undefined) ||
      /^(\p{Script=Han})\1+$/u.test(word) ||
      (after !== '' && '业家界性型化局部科'.includes(after)) ||
      // 小微企业创业创新: the last sign belongs to the next word
      (after !== '' && isWord(word.slice(-1) + after) && !USUAL.has(word)) ||
      // cells of a table in one line
      (!USUAL.has(word) && isRow(text.text, match.index));
    if (isRight) return undefined;
    const found = {
      ...mistakeAt(match, {
        message: { zh: `“${match[0]}”：词重复`, en: `${match[0]} is typed twice` },
        hint: { zh: `删去一个“${word}”`, en: 'Delete one' },
      }),
      strong: USUAL.has(word) || AFTER.test(text.text.slice(end)),
    };
    const fixes = [{ start: found.start, end: found.end, text: word }];
    return USUAL.has(word) && !meets
      ? { ...found, fixes, certain: false }
      : { ...found, severity: 'warning' };
  });
}

export const twiceRules: Rule[] = [
  {
    code: 'check/typed-twice',
    certain: true,
    severity: 'error',
    family: 'words',
    basis: 'practice',
    source: '按语法',
    words: { zh: '字或词重复。', en: 'A sign or word is typed twice.' },
    examples: {
      bad: [
        '也「是是→是」收官之年。',
        '7044.76万「元元→元」。',
        '深入「开展开展→开展」专项行动。',
        '各部门要明确「责责→责」任人。',
        '检查「前前→前」明确任务。',
        '培育瞪羚企业「12家13家」。',
        '慰问困难职工126「人名」。',
        '请「于4月11日17：00前4月10日12：00前」报送。',
        '组织招聘会24场，「提供岗位5200个，提供岗位5200个」。',
        '一是「新签约项目9个，同比增加3个。新签约项目9个，同比增加3个。」',
        '「关于开展安全生产检查的通知关于开展安全生产检查的通知」',
      ],
      good: [
        '这是一张很大很大的表格。',
        '超计划目标9亿元0.2亿元。',
        '完成了了解情况的工作。',
        '现在在建项目5个，实事求是是一贯的要求。',
        '以规范司法行为为目标。',
        '改革纵向向市县延伸。',
        '年年有增长。',
        '食品、纺织等等。',
        '实现周周有活动、月月有主题。',
        '客运量双双超过千万人次。',
        '汽车车路云一体化应用。',
        '推进工业互联网联网、联动。',
        '副主任：杨元元',
        '何晓原　市商务厅厅长',
        '支持小微企业创业创新。',
        '商务部部长到园区调研。',
        '会议对重点工作作了部署。',
        '新增12家、退出13家。',
        '第一季度开展检查3次。第二季度开展检查3次。',
        '4月11日前报名，4月20日前缴费。',
        '一项一项落实，一件一件办好。',
      ],
    },
    inText: (text) => [...checkTwice(text), ...checkSideBySide(text)],
  },
];
