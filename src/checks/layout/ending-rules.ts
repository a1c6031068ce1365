/** 7.3.4 to 7.3.7: 附件说明, signature and date, 附注, attachments; attendance of minutes (10.3). */
import * as gb from '../../layout/index.ts';
import { checkAttachmentNames } from './attachment-names.ts';
import { breachOf, face, indented, size } from './common-rules.ts';
import { blankLinesAbove, firstIndent, lineWidth, rightGap, startOf } from './looks.ts';
import type { Part } from './parts.ts';
import { type Breach, type LayoutFile, type LayoutRule, nearly, number, ofKind } from './rule.ts';

/** Words are wider or narrower than they are counted: digits, and what a person set by eye. */
const BY_EYE = 0.8;

export const endingRules: LayoutRule[] = [
  size(
    {
      code: 'layout/ending-size',
      clause: '5.2.2.2',
      kinds: ['attachmentNote', 'signature', 'date', 'note'],
    },
    gb.sizes.三号,
  ),
  face(
    {
      code: 'layout/ending-font',
      clause: '5.2.2.2',
      kinds: ['attachmentNote', 'signature', 'note'],
      only: ({ line }) => line.region === 'body',
    },
    '仿宋',
  ),
  {
    code: 'layout/attachment-note-indent',
    clause: '7.3.4',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'attachmentNote')
        .filter(
          (part) =>
            /^附\s*件[：:]/u.test(part.text) &&
            !nearly(firstIndent(part), gb.attachmentNote.indentCharacters, 0.3),
        )
        .map((part) =>
          breachOf(
            part,
            {
              zh: `附件说明左空${number(firstIndent(part))}字`,
              en: `The list of attachments is in by ${number(firstIndent(part))} characters`,
            },
            { zh: '应当左空二字', en: 'It should be in by two' },
            [number(firstIndent(part))],
          ),
        ),
  },
  {
    code: 'layout/attachment-note-gap',
    clause: '7.3.4',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'attachmentNote')
        .filter(({ text }) => /^附\s*件[：:]/u.test(text))
        .flatMap((part) =>
          gapBreach(
            part,
            file,
            gb.attachmentNote.blankLinesAbove,
            '附件说明',
            '应当在正文下空一行',
          ),
        ),
  },
  {
    code: 'layout/attachment-note-punctuation',
    clause: '7.3.4',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'attachmentNote')
        .filter(({ text }) => /[。；，、;,.]$/u.test(text))
        .map((part) =>
          breachOf(
            part,
            { zh: '附件名称后面有标点', en: 'The name of an attachment ends with a mark' },
            { zh: '附件名称后面不加标点', en: 'It should end without one' },
          ),
        ),
  },
  {
    code: 'layout/signature-place',
    clause: '7.3.5.1、7.3.5.2',
    severity: 'error',
    check: checkSignature,
  },
  {
    code: 'layout/signature-gap',
    clause: '7.3.5.2',
    severity: 'warning',
    check: (file) => {
      const [first] = ofKind(file, 'signature');
      const above = first && blankLinesAbove(first, file);
      if (first === undefined || above === undefined || (above >= 0.4 && above <= 4.2)) return [];
      return [
        breachOf(
          first,
          {
            zh: `署名上面空了${number(above)}行`,
            en: `There are ${number(above)} blank lines above the signature`,
          },
          {
            zh: '不盖章的空一行；盖章的，印章顶端离正文不超过一行',
            en: 'One without a seal; with one, its top is within a line of the text',
          },
        ),
      ];
    },
  },
  {
    code: 'layout/date-form',
    clause: '7.3.5.4',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'date')
        .filter(({ text }) => !/^[12]\d{3}年[1-9]\d?月[1-9]\d?日$/u.test(text))
        .map((part) =>
          breachOf(
            part,
            { zh: `成文日期写成了“${part.text}”`, en: `The date reads "${part.text}"` },
            {
              zh: '用阿拉伯数字写全年、月、日，月、日不编虚位，如2024年1月6日',
              en: 'Arabic digits, year, month and day in full, no leading zeros: 2024年1月6日',
            },
            [part.text],
          ),
        ),
  },
  {
    code: 'layout/no-text-here',
    clause: '7.3.5.5',
    severity: 'error',
    check: (file) =>
      file.parts
        .filter(({ text }) => /^[（(]?(?:此页|本页)无正文[)）]?$/u.test(text))
        .map((part) =>
          breachOf(
            part,
            { zh: '写了“此页无正文”', en: 'The page says 此页无正文' },
            {
              zh: '应当调整行距、字距，让署名和正文在同一页',
              en: 'Adjust the spacing so that the signature stands with text',
            },
          ),
        ),
  },
  indented(
    { code: 'layout/note-indent', clause: '7.3.6', kinds: ['note'] },
    gb.note.indentCharacters,
  ),
  {
    code: 'layout/note-brackets',
    clause: '7.3.6',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'note')
        .filter(({ text }) => !/^（.*）$/u.test(text))
        .map((part) =>
          breachOf(
            part,
            { zh: '附注没有加圆括号', en: 'The note has no round brackets' },
            { zh: '应当加全角圆括号，如（此件公开发布）', en: 'It should stand in （ ）' },
          ),
        ),
  },
  face({ code: 'layout/attachment-mark-font', clause: '7.3.7', kinds: ['attachmentMark'] }, '黑体'),
  size(
    { code: 'layout/attachment-mark-size', clause: '7.3.7', kinds: ['attachmentMark'] },
    gb.sizes.三号,
  ),
  indented(
    { code: 'layout/attachment-mark-indent', clause: '7.3.7', kinds: ['attachmentMark'] },
    0,
  ),
  {
    code: 'layout/attachment-page',
    clause: '7.3.7',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'attachmentMark')
        .filter(
          ({ line }) =>
            line.pageBreak !== true &&
            line.look.pageBreakBefore !== true &&
            !beginsSection(line.number, file),
        )
        .map((part) =>
          breachOf(
            part,
            { zh: '附件没有另起一页', en: 'The attachment does not begin a page' },
            { zh: '附件应当另面编排', en: 'It should' },
          ),
        ),
  },
  {
    code: 'layout/attachment-names',
    clause: '7.3.7',
    severity: 'error',
    check: checkAttachmentNames,
  },
];

function beginsSection(line: number, { pages }: LayoutFile): boolean {
  return pages.slice(1).some(({ firstLine }) => firstLine === line);
}

function gapBreach(
  part: Part,
  file: LayoutFile,
  wanted: number,
  zh: string,
  hint: string,
): Breach[] {
  const above = blankLinesAbove(part, file);
  if (above === undefined || nearly(above, wanted, 0.6)) return [];
  return [
    breachOf(
      part,
      {
        zh: `${zh}上面空了${number(above)}行`,
        en: `There are ${number(above)} blank lines above it`,
      },
      { zh: hint, en: `There should be ${wanted}` },
      [number(above)],
    ),
  ];
}

/** With seal or stamp the date ends four characters from the right; without, issuer and date stand in step. */
function checkSignature(file: LayoutFile): Breach[] {
  const [date] = ofKind(file, 'date');
  const issuers = ofKind(file, 'signature');
  const width = lineWidth(file);
  const gap = date && rightGap(date, width);
  if (date === undefined || gap === undefined || issuers.length === 0) return [];
  if (nearly(gap, gb.sealedSignature.dateIndentCharacters, BY_EYE)) return [];
  const starts = issuers
    .map((issuer) => startOf(issuer, width))
    .filter((start) => start !== undefined);
  const start = startOf(date, width);
  if (starts.length === 0 || start === undefined) return [];
  const inStep = starts.some((each) =>
    nearly(start - each, gb.signature.dateOffsetCharacters, BY_EYE),
  );
  const gaps = [
    gap,
    ...issuers.map((issuer) => rightGap(issuer, width) ?? Number.POSITIVE_INFINITY),
  ];
  if (inStep && nearly(Math.min(...gaps), gb.signature.indentCharacters, BY_EYE)) return [];
  return [
    breachOf(
      date,
      {
        zh: `成文日期右空${number(gap)}字，和署名的位置不合规定`,
        en: `The date ends ${number(gap)} characters from the right, out of step with the signature`,
      },
      {
        zh: '盖章的：日期右空四字，署名居中排在日期上面；不盖章的：署名右空二字，日期首字比署名首字右移二字',
        en: 'With seal: the date in by four from the right, the issuer centred over it; without: the issuer in by two, the date beginning two further right',
      },
    ),
  ];
}
