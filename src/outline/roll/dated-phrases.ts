/** Words that are true of one year only and follow no rule: a person has to look at them each year. */
import type { Words } from '../../problem.ts';

export interface DatedPhrase {
  start: number;
  text: string;
  hint: Words;
}

const CHANGES: Words = {
  zh: '这句话只适用于某一年，看看今年该怎么说。',
  en: 'This is true of one year only; see what it has to be this year.',
};
const DATE: Words = {
  zh: '这是上年的日期，改成今年的。',
  en: 'This is a date of last year; write this year’s.',
};
const SOURCE: Words = {
  zh: '这是以前的文件，看看今年有没有新的。',
  en: 'This names an older document; see whether there is a new one.',
};
const SERIAL: Words = {
  zh: '次序、年数每年都变，改成今年的。',
  en: 'Ordinals and spans of years change every year.',
};

const HAN = '〇○零一二三四五六七八九十百两';
const NUMBER = `(?:\\d{1,3}|[${HAN}]{1,6})`;
const FIVE_YEARS = `[“"]?十[一二三四五六七八九]五[”"]?(?:规划|时期)*`;

/** Longer phrases first: of two that overlap, the first one found counts. */
const PHRASES: readonly { pattern: RegExp; hint: Words }[] = [
  {
    pattern: new RegExp(
      `(?:${FIVE_YEARS}(?:目标任务)?的?)?(?:承[上前]启[下后]的?)?(?:开局|收官|起步|关键|决胜|攻坚|奠基|深化|转折|落实|突破|提升|交账|冲刺|转型|起势|换届|基础)之年`,
      'gu',
    ),
    hint: CHANGES,
  },
  {
    pattern: /(?:承[上前]启[下后]|至关重要|极不平凡|不同寻常|十分关键)的?(?:关键)?[一之]年/gu,
    hint: CHANGES,
  },
  { pattern: /关键的?一年|第一年|最后一年/gu, hint: CHANGES },
  {
    pattern: new RegExp(`[^\\s，。；、：“”（）是的年为了在值逢迎庆祝\\d]{0,8}${NUMBER}周年`, 'gu'),
    hint: CHANGES,
  },
  { pattern: new RegExp(`第?${NUMBER}届(?:${NUMBER}[中次]全会)?`, 'gu'), hint: CHANGES },
  { pattern: /党的[一二三四五六七八九十]{1,3}大(?:报告|精神)?/gu, hint: CHANGES },
  { pattern: new RegExp(FIVE_YEARS, 'gu'), hint: CHANGES },
  {
    pattern: /今年以来|去年以来|上半年以来|截至目前|截止目前|目前为止|即将召开|刚刚闭幕|胜利召开/gu,
    hint: CHANGES,
  },
  { pattern: /截[至止](?:\d{4}年)?\d{1,2}月(?:底|末|\d{1,2}日)?/gu, hint: DATE },
  {
    pattern: new RegExp(`连续第?${NUMBER}(?:年|次|届)|第${NUMBER}(?:次|轮|批|期|个年头)`, 'gu'),
    hint: SERIAL,
  },
  { pattern: /(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?/gu, hint: DATE },
  { pattern: /(?<!\d)\d{1,2}月\d{1,2}日/gu, hint: DATE },
  { pattern: /(?:19|20)\d\d年?\s*[-—–~～至到]{1,2}\s*(?:19|20)\d\d年?/gu, hint: CHANGES },
  { pattern: /[^\s，。；、：“”《》（）按照据依及和]{1,12}〔(?:19|20)\d\d〕\d+号/gu, hint: SOURCE },
];

/** The dated phrases of a text, in order, none overlapping another. */
export function datedPhrases(text: string): DatedPhrase[] {
  const taken: DatedPhrase[] = [];
  for (const { pattern, hint } of PHRASES) {
    for (const match of text.matchAll(pattern)) {
      taken.push({ start: match.index, text: match[0], hint });
    }
  }
  // The rules' order breaks ties between phrases that begin at the same place: sorting is stable.
  taken.sort((a, b) => a.start - b.start);
  const phrases: DatedPhrase[] = [];
  let end = 0;
  for (const phrase of taken) {
    if (phrase.start < end) continue;
    phrases.push(phrase);
    end = phrase.start + phrase.text.length;
  }
  return phrases;
}
