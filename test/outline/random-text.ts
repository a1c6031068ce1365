/** Random words and sentences of official prose, with marks, figures and traps among them. */
import fc from 'fast-check';

const HAN = [
  ...'园区建设项目投资增长企业服务创新发展安全生产党建引领民生保障改革开放协调推进落实责任环境治理',
];
const MARKS = [
  '，',
  '、',
  '；',
  '：',
  '“二次创业”',
  '《三年计划》',
  '（试行）',
  '——',
  '·',
  '【',
  '】',
];
const FIGURES = [
  '29个',
  '12.80亿元',
  '同比增长13.2%',
  '约500人',
  '3—5亿元',
  '0.5万亩',
  '第3位',
  '2019年',
  '110kV',
];
/** Signs that YAML, or the mending of typing mistakes, could take for something else. */
const TRAPS = [
  '#',
  ' #',
  ': ',
  '- ',
  '"',
  "'",
  '{',
  '[',
  '&',
  '*',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\\',
  '标题：',
  '引用: ',
  'null',
  '~',
  '?',
];

/** A few characters of official prose. */
export const word = fc
  .array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 8 })
  .map((signs) => signs.join(''));
const piece = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...FIGURES) },
  { weight: 1, arbitrary: fc.constantFrom(...TRAPS) },
);
/** Straight quotes come back as curly ones, so a text has none; nor blanks at its ends. */
const clean = (text: string) =>
  text
    .replaceAll('"', '')
    .replace(/\*+|_+/gu, '')
    .trim();
export const sentence = fc
  .array(piece, { minLength: 1, maxLength: 9 })
  .map((pieces) => `${clean(pieces.join(''))}。`)
  .filter((text) => !/^[一二三四五六七八九十]{1,3}是/u.test(text));
export const heading = fc
  .tuple(word, fc.option(fc.constantFrom('2019年', '29个', '“一号工程”', '：', '，')))
  .map(([text, more]) => `${text}${more ?? ''}${more === '，' ? '促发展' : ''}`);
