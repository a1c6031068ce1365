/** Brackets and values that are nearly a box: [6｜4], 〔45〕家, 【6/4】, 【45，46】, 【4 5】. */
import { type Scope, VARIABLES, wordNamed } from '../subject.ts';
import type { BoxProblem, BoxUse } from './box.ts';

const NUMBER = '\\s*[\\d０-９][\\d０-９,.．]*\\s*';
/** A bar stands in boxes alone; a bare number in such brackets before a word is meant as one. */
const LIKE_BOX = new RegExp(
  `[[［〔{｛(（「《〖](?:(?<bar>(?:${NUMBER})?[｜|](?:${NUMBER})?)|(?<number>${NUMBER}))[\\]］〕}｝)）」》〗]`,
  'gu',
);
const ROUND = /^[(（]/u;
/** （45）家， : in round brackets only what is counted is surely meant as a box. */
const COUNTED = /^[个家户项处套件名座辆台栋亩](?:[，。；、）]|$)/u;

/** Most texts have no bracket that could be one of them. */
const OTHER_BRACKETS = /[[［〔{｛<＜(（「『《〖]/;

/** Brackets of another kind where a box was meant. Linear in the text. */
export function bracketsLikeBoxes(text: string): BoxProblem[] {
  if (!OTHER_BRACKETS.test(text)) return [];
  return [...text.matchAll(LIKE_BOX)].flatMap((match): BoxProblem[] => {
    const [typed] = match;
    const { bar, number } = match.groups ?? {};
    const rest = text.slice(match.index + typed.length);
    // （1） labels and 〔2024〕3号 numbers a paper
    const isCounted = COUNTED.test(rest) && /\p{Script=Han}$/u.test(text.slice(0, match.index));
    const isMeant = ROUND.test(typed) ? isCounted : /^\p{Script=Han}/u.test(rest);
    if (bar === undefined && !isMeant) return [];
    const content = (bar ?? number ?? '').trim();
    return [
      {
        offset: match.index,
        length: typed.length,
        severity: bar === undefined ? 'warning' : 'error',
        code: 'figures/other-bracket',
        message: {
          zh: `“${typed}”的括号会照样印出来，空格子要用【】。`,
          en: `The brackets of "${typed}" are printed; a box is written 【】.`,
        },
        hint: { zh: `写成【${content}】；不是空格子就去掉括号。`, en: `Write 【${content}】.` },
      },
    ];
  });
}

const NAMED =
  /(?:[[［〔{｛<＜「『〖](?<sure>[^【】[\]［］〔〕{}｛｝<>＜＞「」『』〖〗，。；\n]{2,24})[\]］〕}｝>＞」』〗]|[（(《](?<maybe>[^【】（）()《》，。；\n]{2,24})[）)》])/gu;
/** Where a number should stand: 完成税收收入（税收收入）， and not 【7.46】亿元（税收收入）. */
const NUMBER_MISSING = /^(?:[，。；、]|[万亿]?[元家个户人套项件亩]|$)/u;

/** [工业产值], {税收收入·同比}, （税收收入·同比）: the name of a figure in brackets that are printed. */
export function namesInBrackets(text: string, scope: Scope): BoxProblem[] {
  if (!OTHER_BRACKETS.test(text)) return [];
  return [...text.matchAll(NAMED)].flatMap((match): BoxProblem[] => {
    const { sure, maybe } = match.groups ?? {};
    const name = (sure ?? maybe ?? '').trim();
    const [base = '', aspect] = name.split(/[·•]/u);
    if (scope.figure(base) === undefined) return [];
    const isSure = sure !== undefined || aspect !== undefined;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    // a figure's name in brackets may explain the words before it
    if (!isSure && (!/\p{Script=Han}$/u.test(before) || !NUMBER_MISSING.test(after))) return [];
    return [
      {
        offset: match.index,
        length: match[0].length,
        severity: isSure ? 'error' : 'warning',
        code: 'figures/other-bracket',
        message: {
          zh: `“${match[0]}”的括号会照样印出来，取指标要用【】。`,
          en: `The brackets of "${match[0]}" are printed; a figure is named in 【】.`,
        },
        hint: { zh: `写成【${name}】。`, en: `Write 【${name}】.` },
      },
    ];
  });
}

const BARE_BAR = /\d[\d.]*\s*[｜|]\s*\d[\d.]*/gu;
/** No bar of a box: where the box is, or what is told as one already. */
const BRACKETED = /[【[［〔{｛(（「《][^【】\n]*?[】\]］〕}｝)）」》]/gu;

/** 29｜25个 without a box: the bar would be printed. */
export function barsWithoutBox(text: string): BoxProblem[] {
  const open = text.replace(BRACKETED, (typed) => '□'.repeat(typed.length));
  return [...open.matchAll(BARE_BAR)].map((match) => ({
    offset: match.index,
    length: match[0].length,
    severity: 'error',
    code: 'figures/no-box',
    message: {
      zh: `“${match[0]}”外面没有方框，竖线会照样印出来。`,
      en: `"${match[0]}" stands in no box, and its bar is printed.`,
    },
    hint: { zh: `写成【${match[0]}】。`, en: `Write 【${match[0]}】.` },
  }));
}

const VALUE =
  /^[约近超-]?\d[\d.]*余?[\p{Script=Han}%％]{0,3}(?:[｜|][\d.]*[\p{Script=Han}%％]{0,3})?$/u;

/** 【【45】】 prints 【45】: meant where words are set in such brackets, hardly where a number is. */
export function doubledBoxes(text: string, scope: Scope): BoxProblem[] {
  if (!text.includes('【【')) return [];
  return [...text.matchAll(/【【(?<content>[^【】\n]{0,40})】】/gu)].flatMap(
    (match): BoxProblem[] => {
      const content = match.groups?.content?.trim() ?? '';
      const isBox =
        content === '' ||
        VALUE.test(content) ||
        VARIABLES.some((name) => name === content) ||
        wordNamed(content, scope) !== undefined;
      if (!isBox) return [];
      return [
        {
          offset: match.index,
          length: match[0].length,
          severity: 'warning',
          code: 'figures/other-bracket',
          message: {
            zh: `写了两层方括号，会印成“【${content}】”。`,
            en: `Doubled brackets print 【${content}】.`,
          },
          hint: { zh: `填空只写一层：【${content}】。`, en: `A box is 【${content}】.` },
        },
      ];
    },
  );
}

/** 【税收收入·同比】【税收收入·同比】: one box, put in twice. */
export function boxesTwice(text: string, uses: readonly BoxUse[]): BoxProblem[] {
  return uses.flatMap((use, index): BoxProblem[] => {
    const next = uses[index + 1];
    const end = use.offset + use.length;
    if (next === undefined || use.figure === undefined) return [];
    if (!/^[，、,\s]?$/u.test(text.slice(end, next.offset))) return [];
    const [one, other] = [use, next].map(({ offset, length }) =>
      text.slice(offset, offset + length),
    );
    if (one !== other) return [];
    return [
      {
        offset: next.offset,
        length: next.length,
        severity: 'warning',
        code: 'figures/box-twice',
        message: { zh: `“${other}”连着写了两次。`, en: `"${other}" stands twice in a row.` },
        hint: { zh: '删掉一个。', en: 'Delete one.' },
      },
    ];
  });
}

const LOOKS_LIKE_BAR = /^\d[\d.]*\s*[ⅠIl丿﹨\\︳┆┇╎ǀ]\s*\d[\d.]*$/u;
/** 【11-3】月, 【21-3】号楼: months begin anew, and a house has its own numbers. */
const OF_CIRCLE = /^(?:月|日|时|点|号|栋|幢|室|楼|单元|地块)/u;
/** 【8600123-801】, 【0571-86】, 【2026-05】: telephones and months. */
const NO_AMOUNT = /^\d{7,}-\d{1,5}$|(?:^|[-－–—~～])0\d/u;
const LETTER = /^(?<one>\d[\d.]*)\s*(?<sign>[Il])\s*(?<other>\d[\d.]*)$/u;
const YEAR_WORD = /^(?:今年|本年|当年|去年|上年|同期)[:：为是]?(?=\d)/u;

/** 【3620（3150）】, 【3620（上年3150）】, 【3620←3150】: last year's number beside this year's. */
const BESIDE =
  /^(?<now>-?\d[\d,]*(?:\.\d+)?)\s*(?:[（(【〔[［]\s*(?:上年|去年|同期)?[:：为是]?\s*|←|<-+)(?<last>-?\d[\d,]*(?:\.\d+)?)\s*[）)】〕\]］]?$/u;

const NUMBER_WITH_ASPECT = /\d\s*[·・•‧∙⋅]\s*(?<aspect>\p{Script=Han}{2,4})$/u;

/** What is odd about a value typed into a box, and what to write instead; undefined where it is fine. */
export function oddValue(
  typed: string,
  behind = '',
): Omit<BoxProblem, 'offset' | 'length'> | undefined {
  if (/^-?\d+(?:\.\d+)?$/.test(typed)) return undefined;
  const letter = LETTER.exec(typed)?.groups;
  if (letter) {
    const { one, sign, other } = letter;
    return odd(
      { zh: `“${typed}”里的“${sign}”是字母。`, en: `"${sign}" within "${typed}" is a letter.` },
      {
        zh: `是数字1，写成【${one}1${other}】；是竖线，写成【${one}｜${other}】。`,
        en: `Write 【${one}1${other}】, or 【${one}｜${other}】.`,
      },
    );
  }
  if (LOOKS_LIKE_BAR.test(typed)) {
    return odd(
      { zh: `“${typed}”中间不是竖线。`, en: `What stands within "${typed}" is no bar.` },
      { zh: '今年和上年的数之间用竖线“｜”。', en: 'Use ｜ between this year and last year.' },
    );
  }
  const aspect = NUMBER_WITH_ASPECT.exec(typed)?.groups?.aspect;
  if (aspect !== undefined) {
    return odd(
      {
        zh: `方框里写了数，又写了“${aspect}”，会照样印出来。`,
        en: `"${aspect}" behind a number is printed as it stands.`,
      },
      {
        zh: `数和它们分开写：【29｜25】个，【${aspect}】。`,
        en: `Write a box of its own: 【29｜25】个，【${aspect}】.`,
      },
    );
  }
  const word = YEAR_WORD.exec(typed)?.[0];
  if (word) {
    return odd(
      { zh: `方框里的“${word}”会印出来。`, en: `"${word}" in the box is printed.` },
      { zh: '方框里只写数：【29｜25】，竖线前是今年的，后面是上年的。', en: 'Numbers only.' },
    );
  }
  const slash = /^(-?\d+(?:\.\d+)?)\s*[/／]\s*(-?\d+(?:\.\d+)?)$/u.exec(typed);
  if (slash) {
    return odd(
      {
        zh: `“${typed}”看不出是两个年份的数还是分数。`,
        en: `"${typed}" may be two years or a fraction.`,
      },
      {
        zh: `今年和上年的数之间用竖线：【${slash[1]}｜${slash[2]}】。`,
        en: `Write 【${slash[1]}｜${slash[2]}】.`,
      },
    );
  }
  const range = /^(?<now>\d+(?:\.\d+)?)\s*[-－–—~～]+\s*(?<last>\d+(?:\.\d+)?)$/u.exec(
    typed,
  )?.groups;
  const isName = OF_CIRCLE.test(behind) || NO_AMOUNT.test(typed);
  if (range && Number(range.now) >= Number(range.last) && !isName) {
    return odd(
      { zh: `“${typed}”不像从小到大的范围。`, en: `"${typed}" is no range from less to more.` },
      {
        zh: `今年和上年的数之间用竖线：【${range.now}｜${range.last}】；是范围，小的写在前面。`,
        en: `Write 【${range.now}｜${range.last}】, or the smaller number first.`,
      },
    );
  }
  const beside = BESIDE.exec(typed)?.groups;
  if (beside) {
    return odd(
      {
        zh: `“${typed}”里的括号、箭头会照样印出来。`,
        en: `The brackets or the arrow in "${typed}" are printed.`,
      },
      {
        zh: `今年和上年的数之间用竖线：【${beside.now}｜${beside.last}】。`,
        en: `Write 【${beside.now}｜${beside.last}】.`,
      },
    );
  }
  if (/^\d+(?:\.\d+)?\s*[，、；;]\s*\d/u.test(typed)) {
    return odd(
      { zh: `一个方框里写了两个数“${typed}”。`, en: `One box holds two numbers: "${typed}".` },
      {
        zh: '一个方框只写一个数；今年和上年的数之间用竖线“｜”。',
        en: 'One number a box; this year’s and last year’s are parted by ｜.',
      },
    );
  }
  if (/^[￥¥$]/u.test(typed)) {
    return odd(
      { zh: `方框里的“${typed[0]}”会印出来。`, en: `"${typed[0]}" in the box is printed.` },
      { zh: '方框里只写数，后面写“元”“万元”。', en: 'Write the number, and 元 behind the box.' },
    );
  }
  if (/^\d[\d,]*,[\d,]*$/u.test(typed) && !/^\d{1,3}(?:,\d{3})+$/u.test(typed)) {
    return odd(
      { zh: `“${typed}”里的逗号不在千位上。`, en: `The comma in "${typed}" parts no thousands.` },
      { zh: '小数点写“.”；千位可以不分开，如 1292。', en: 'Write a point for decimals: 12.8.' },
    );
  }
  if (/\d\s+\d/u.test(typed)) {
    return odd(
      { zh: `数里有空格：“${typed}”。`, en: `A space stands within the number "${typed}".` },
      { zh: '去掉空格；是两个数就分开写。', en: 'Take the space out.' },
    );
  }
  if (
    /^\d[\d.．]*[.．。]$/u.test(typed) ||
    /^\d+[·•‧∙，、；。]\d*$/u.test(typed) ||
    ((typed.match(/[.．]/gu) ?? []).length > 1 && /^[\d.．]+$/u.test(typed))
  ) {
    return odd(
      { zh: `“${typed}”的小数点不对。`, en: `The point in "${typed}" is wrong.` },
      { zh: '核对这个数。', en: 'Check the number.' },
    );
  }
  return undefined;
}

function odd(
  message: BoxProblem['message'],
  hint: BoxProblem['hint'],
): Omit<BoxProblem, 'offset' | 'length'> {
  return { severity: 'error', code: 'figures/odd-value', message, ...(hint ? { hint } : {}) };
}
