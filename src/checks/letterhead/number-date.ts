/** 发文字号, 成文日期, 印发日期: their forms, and whether they agree. */
import type { OfficialDocument } from '../../document/document.ts';
import { readDate } from '../../text/index.ts';
import { eachMatch, mistakeAt, write } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const STANDARD = 'GB/T 9704—2012';
const CODE = '(?<=[\\p{Script=Han}A-Za-z])';

const BRACKETED = new RegExp(
  `${CODE}(?:\\[(\\d{4})\\]|［(\\d{4})］|【(\\d{4})】|[（(](\\d{4})[）)]|｛(\\d{4})｝)(?=第?\\d{1,4}号)`,
  'gu',
);

/** [2024]3号, （2024）3号 and 【2024】3号, in letterhead and text. */
function checkBrackets(text: Text): Mistake[] {
  return eachMatch(text, BRACKETED, (match) => {
    const year = match.slice(1).find((part) => part !== undefined) ?? '';
    return {
      ...mistakeAt(match, {
        message: {
          zh: '发文字号的年份用六角括号',
          en: 'The year of a document number stands in 〔 〕',
        },
        hint: write(`〔${year}〕`),
        fix: `〔${year}〕`,
      }),
      // another office's number is quoted as that office printed it
      certain: text.part === 'number',
    };
  });
}

const RUNNING_NUMBER = /(?<=〔\d{4}〕)(第?)(0*)(?=[1-9]\d{0,3}号)/gu;
const TWO_DIGITS = /〔(\d{2})〕(?=第?\d{1,4}号)/gu;

/** 〔2024〕第3号, 〔2024〕003号, 〔24〕3号. */
function checkNumber(text: Text): Mistake[] {
  const order = eachMatch(text, RUNNING_NUMBER, (match) => {
    if (match[0] === '') return undefined;
    return mistakeAt(match, {
      message: {
        zh: match[1] ? '发文顺序号不加“第”' : '发文顺序号不编虚位',
        en: match[1] ? 'No 第 before the running number' : 'No leading zero in the running number',
      },
      hint: { zh: `删去“${match[0]}”`, en: `Delete ${match[0]}` },
      fix: '',
    });
  });
  const year = eachMatch(text, TWO_DIGITS, (match) =>
    mistakeAt(match, {
      message: { zh: '年份应标全称', en: 'The year has four digits' },
      hint: write(`〔20${match[1]}〕`),
      fix: `〔20${match[1]}〕`,
    }),
  );
  return [...order, ...year];
}

const yearOf = (text: string | undefined) => /(?:19|20)\d\d/u.exec(text ?? '')?.[0];

/** Where a text of the document stands among the paragraphs. */
export function located(
  { texts }: Whole,
  part: Text['part'],
  words: string | undefined,
): { text?: Text; start: number; end: number } {
  if (words === undefined) return { start: 0, end: 0 };
  const exact = texts.find((text) => text.part === part && text.text === words);
  const text = exact ?? texts.find((one) => one.text.length < 80 && one.text.includes(words));
  if (text === undefined) return { start: 0, end: 0 };
  const start = text.text.indexOf(words);
  return { text, start, end: start + words.length };
}

function checkYear(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const numbered = yearOf(/〔(\d{4})〕/u.exec(document?.documentNumber ?? '')?.[1]);
  const dated = yearOf(document?.signature?.date);
  if (!document || numbered === undefined || dated === undefined || numbered === dated) return [];
  return [
    {
      ...located(whole, 'number', document.documentNumber),
      message: {
        zh: `发文字号是${numbered}年的，成文日期是${dated}年`,
        en: `The number is of ${numbered}, the date of ${dated}`,
      },
      hint: { zh: '核对发文字号和成文日期', en: 'Check number and date' },
    },
  ];
}

const FULL_DATE = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

/** From this day on GB/T 9704-2012 holds. */
const SINCE = '2012-07-01';

/** Before it, by GB/T 9704—1999, the day of a document was written in Chinese: 二〇〇五年三月三日. */
function isOfOldStandard(date: string): boolean {
  const { iso = '' } = readDate(date) ?? {};
  return /^[一二].*日$/u.test(date) && iso !== '' && iso < SINCE;
}

function checkDateForm(whole: Whole): PlacedMistake[] {
  return datesOf(whole.document).flatMap((date): PlacedMistake[] => {
    if (FULL_DATE.test(date) || /【/u.test(date) || isOfOldStandard(date)) return [];
    return [
      {
        ...located(whole, 'date', date),
        message: {
          zh: `日期“${date}”的写法不规范`,
          en: `The date ${date} is not in the standard’s form`,
        },
        hint: { zh: '年、月、日标全，用阿拉伯数字，不编虚位：2024年1月6日', en: 'As 2024年1月6日' },
      },
    ];
  });
}

function datesOf(document: OfficialDocument | undefined): string[] {
  return [document?.signature?.date, document?.imprint?.printDate].filter(
    (date) => date !== undefined,
  );
}

/** 印发日期 is the day of the printing or later (7.4.3). */
function checkPrintDate(whole: Whole): PlacedMistake[] {
  const { document } = whole;
  const signed = dayOf(document?.signature?.date);
  const printed = dayOf(document?.imprint?.printDate);
  if (!document || signed === undefined || printed === undefined || printed >= signed) return [];
  return [
    {
      ...located(whole, 'date', document.signature?.date),
      message: { zh: '印发日期早于成文日期', en: 'Printed before it was signed' },
      hint: { zh: '核对两个日期', en: 'Check both dates' },
    },
  ];
}

function dayOf(date: string | undefined): number | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(date ?? '');
  return match ? Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3]) : undefined;
}

export const numberDateRules: Rule[] = [
  {
    code: 'check/number-brackets',
    certain: true,
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.2.5`,
    words: {
      zh: '发文字号的年份应当用六角括号“〔〕”括入。',
      en: 'The year of a document number stands in 〔 〕.',
    },
    examples: {
      bad: ['根据青园发「[2024]→〔2024〕」3号文件', '云溪园委发「（2024）→〔2024〕」12号'],
      good: ['根据青园发〔2024〕3号文件', '印发《工作要点（2024）》。'],
    },
    inText: checkBrackets,
  },
  {
    code: 'check/number-form',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.2.5`,
    words: {
      zh: '发文顺序号不加“第”，不编虚位；年份标全称。',
      en: 'No 第, no leading zero, a year of four digits.',
    },
    examples: {
      bad: ['青园发〔2024〕「第→」3号', '青园发〔2024〕「00→」3号', '青园发「〔24〕→〔2024〕」3号'],
      good: ['青园发〔2024〕3号', '青园发〔2024〕103号'],
    },
    inText: checkNumber,
  },
  {
    code: 'check/number-year',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.2.5、7.3.5.4`,
    words: {
      zh: '发文字号的年份与成文日期的年份不同。',
      en: 'Number and date are of different years.',
    },
    examples: {
      bad: [
        {
          document: {
            documentNumber: '青园发〔2023〕3号',
            signature: { issuers: [], sealed: true, date: '2024年1月16日' },
          },
        },
      ],
      good: [
        {
          document: {
            documentNumber: '青园发〔2024〕3号',
            signature: { issuers: [], sealed: true, date: '2024年1月16日' },
          },
        },
      ],
    },
    inWhole: checkYear,
  },
  {
    code: 'check/date-form',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.3.5.4`,
    words: {
      zh: '成文日期或印发日期的写法不规范。',
      en: 'A date is not written in the standard’s form.',
    },
    examples: {
      bad: [
        { document: { signature: { issuers: [], sealed: true, date: '2024年01月16日' } } },
        { document: { signature: { issuers: [], sealed: true, date: '2024.1.16' } } },
        { document: { signature: { issuers: [], sealed: true, date: '2024年1月' } } },
      ],
      good: [
        { document: { signature: { issuers: [], sealed: true, date: '2024年1月16日' } } },
        { document: { signature: { issuers: [], sealed: true, date: '二〇一一年三月三日' } } },
      ],
    },
    inWhole: checkDateForm,
  },
  {
    code: 'check/print-date',
    severity: 'error',
    family: 'letterhead',
    basis: 'standard',
    source: `${STANDARD}，7.4.3`,
    words: { zh: '印发日期早于成文日期。', en: 'A document is printed before it is signed.' },
    examples: {
      bad: [
        {
          document: {
            signature: { issuers: [], sealed: true, date: '2024年1月16日' },
            imprint: { printDate: '2024年1月6日' },
          },
        },
      ],
      good: [
        {
          document: {
            signature: { issuers: [], sealed: true, date: '2024年1月16日' },
            imprint: { printDate: '2024年1月17日' },
          },
        },
      ],
    },
    inWhole: checkPrintDate,
  },
];
