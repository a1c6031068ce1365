/** 7.2: from the copy number to the header rule. */
import * as gb from '../../layout/index.ts';
import { black, breachOf, centred, face, indented, size } from './common-rules.ts';
import { checkHeaderRule, checkLetterheadPlace, isLetter } from './head-places.ts';
import { blankLinesAbove, mainLook, sizeOf } from './looks.ts';
import { isRed, type Part } from './parts.ts';
import { hasFace, type LayoutFile, type LayoutRule, nearly, number, ofKind } from './rule.ts';

const MARKS = ['classification', 'urgency'] as const;
const ORDER = ['copyNumber', 'classification', 'urgency'] as const;

/** A part that stands as a paragraph of its own: of rows side by side only fonts can be told. */
const inBody = ({ line }: Part): boolean => line.region === 'body';
/** Order and issue numbers have no year. */
const isSerial = ({ text }: Part): boolean => /^第/u.test(text);

function isUpward(file: LayoutFile): boolean {
  return file.parts.some(({ text, kind }) => kind === 'signatory' || /签发人[：:]/u.test(text));
}

export const headRules: LayoutRule[] = [
  size({ code: 'layout/mark-size', clause: '7.2.1、7.2.2、7.2.3', kinds: ORDER }, gb.sizes.三号),
  face({ code: 'layout/mark-font', clause: '7.2.2、7.2.3', kinds: MARKS, words: 'first' }, '黑体'),
  indented(
    { code: 'layout/mark-indent', clause: '7.2.1、7.2.2、7.2.3', kinds: ORDER, only: inBody },
    0,
  ),
  {
    code: 'layout/mark-order',
    clause: '7.2.3',
    severity: 'error',
    check: (file) => {
      const marks = ofKind(file, ...ORDER);
      return marks.flatMap((mark, index) => {
        const before = marks[index - 1];
        const rank = ({ kind }: Part) => (ORDER as readonly string[]).indexOf(kind);
        if (before === undefined || rank(before) <= rank(mark)) return [];
        return [
          breachOf(
            mark,
            {
              zh: '份号、密级、紧急程度的顺序不对',
              en: 'Copy number, classification and urgency are out of order',
            },
            {
              zh: '应当按份号、密级、紧急程度自上而下排',
              en: 'They should follow each other in this order',
            },
          ),
        ];
      });
    },
  },
  {
    code: 'layout/classification-form',
    clause: '7.2.2',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'classification')
        .filter(
          ({ text }) =>
            !/^(?:绝密|机密|秘密)(?:★(?:\d+[年月]|长期|\d{4}年\d+月\d+日.*))?$/u.test(
              text.replace(/\s/gu, ''),
            ),
        )
        .map((part) =>
          breachOf(
            part,
            { zh: `密级写成了“${part.text}”`, en: `The classification reads "${part.text}"` },
            { zh: '应当写成“机密★1年”这样', en: 'It should read like 机密★1年' },
            [part.text],
          ),
        ),
  },
  {
    code: 'layout/letterhead-colour',
    clause: '7.2.4',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'letterhead')
        .filter(({ line }) => !isRed(line))
        .map((part) =>
          breachOf(
            part,
            { zh: '发文机关标志不是红色', en: 'The letterhead is not red' },
            { zh: '应当是红色', en: 'It should be red' },
          ),
        ),
  },
  face(
    {
      code: 'layout/letterhead-font',
      clause: '7.2.4',
      kinds: ['letterhead'],
      element: 'letterhead',
    },
    '小标宋',
  ),
  centred({
    code: 'layout/letterhead-centred',
    clause: '7.2.4',
    kinds: ['letterhead'],
    only: (part) => inBody(part) && part.line.look.align !== 'distribute',
  }),
  {
    code: 'layout/letterhead-size',
    clause: '7.2.4',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'letterhead')
        .filter(
          ({ line }) =>
            sizeOf(line.look) < gb.letterhead.smallestSizePoints || sizeOf(line.look) > LARGEST,
        )
        .map((part) =>
          breachOf(
            part,
            {
              zh: `发文机关标志的字号是${sizeOf(part.line.look)}磅`,
              en: `The letterhead is ${sizeOf(part.line.look)} pt`,
            },
            {
              zh: '应当醒目、美观，比标题大，字高不超过22毫米',
              en: 'It should be larger than the title, and no higher than 22 mm',
            },
            [sizeOf(part.line.look)],
          ),
        ),
  },
  {
    code: 'layout/letterhead-place',
    clause: '7.2.4',
    severity: 'error',
    check: checkLetterheadPlace,
  },
  size({ code: 'layout/number-size', clause: '7.2.5', kinds: ['documentNumber'] }, gb.sizes.三号),
  face(
    { code: 'layout/number-font', clause: '7.2.5', kinds: ['documentNumber'], words: 'first' },
    '仿宋',
  ),
  black({ code: 'layout/number-colour', clause: '5.2.2.4', kinds: ['documentNumber'] }),
  {
    code: 'layout/number-place',
    clause: '7.2.5',
    severity: 'error',
    check: (file) => {
      if (isLetter(file)) return [];
      const upward = isUpward(file);
      return ofKind(file, 'documentNumber')
        .filter(
          (part) => inBody(part) && !part.line.text.includes('\t') && !/签发人/u.test(part.text),
        )
        .filter(({ line }) =>
          upward ? line.look.align === 'center' : line.look.align !== 'center',
        )
        .map((part) =>
          upward
            ? breachOf(
                part,
                { zh: '上行文的发文字号居中了', en: 'The number of an upward document is centred' },
                {
                  zh: '应当居左空一字，与最后一个签发人姓名同一行',
                  en: 'It should be in by one, on the line of the last signatory',
                },
              )
            : breachOf(
                part,
                { zh: '发文字号没有居中', en: 'The document number is not centred' },
                {
                  zh: '应当在发文机关标志下空二行居中',
                  en: 'It should be centred, two blank lines below the letterhead',
                },
              ),
        );
    },
  },
  {
    code: 'layout/number-form',
    clause: '7.2.5',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'documentNumber')
        .filter((part) => !isSerial(part))
        .flatMap((part) => {
          const text =
            part.text.split(/\t|签发人/u).find((cell) => /\d{4}/u.test(cell)) ?? part.text;
          if (/〔\d{4}〕[1-9]\d*号\s*$/u.test(text.trim())) return [];
          return [
            breachOf(
              part,
              { zh: `发文字号写成了“${text.trim()}”`, en: `The number reads "${text.trim()}"` },
              {
                zh: '年份用六角括号〔〕，顺序号不加“第”、不编虚位',
                en: 'The year stands in 〔〕, the serial without 第 and zeros',
              },
              [text.trim()],
            ),
          ];
        }),
  },
  {
    code: 'layout/number-gap',
    clause: '7.2.5',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'documentNumber').flatMap((part) => {
        // Pre-printed paper bears the letterhead: what stands above tells nothing.
        if (ofKind(file, 'letterhead').length === 0) return [];
        const above = inBody(part) && !isLetter(file) ? blankLinesAbove(part, file) : undefined;
        if (above === undefined || nearly(above, gb.documentNumber.blankLinesAbove, 0.6)) return [];
        return [
          breachOf(
            part,
            {
              zh: `发文字号上面空了${number(above)}行`,
              en: `There are ${number(above)} blank lines above the number`,
            },
            { zh: '应当在发文机关标志下空二行', en: 'There should be two' },
            [number(above)],
          ),
        ];
      }),
  },
  {
    code: 'layout/signatory-font',
    clause: '7.2.6',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'signatory').flatMap((part) => {
        const name = part.line.runs?.findLast(({ text }) => /\p{Script=Han}/u.test(text));
        const font = (name?.look ?? mainLook(part)).font;
        if (hasFace(font, '楷体')) return [];
        return [
          breachOf(
            part,
            {
              zh: `签发人姓名的字体是${font ?? '默认字体'}`,
              en: `The signatory's name is set in ${font ?? 'the default font'}`,
            },
            { zh: '“签发人”三字用仿宋体，姓名用楷体', en: '签发人 is in 仿宋, the name in 楷体' },
            [font],
          ),
        ];
      }),
  },
  { code: 'layout/header-rule', clause: '7.2.7', severity: 'error', check: checkHeaderRule },
];

/** 22 mm of print, as large as a 小标宋 character of so many points. */
const LARGEST = 68;
