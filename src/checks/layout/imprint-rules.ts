/** 7.4: the imprint. */
import * as gb from '../../layout/index.ts';
import { breachOf, face, size } from './common-rules.ts';
import { firstIndent } from './looks.ts';
import type { Part } from './parts.ts';
import { type Breach, type LayoutFile, type LayoutRule, nearly, number, ofKind } from './rule.ts';

const IMPRINT = ['copies', 'printing'] as const;
const inBody = ({ line }: Part): boolean => line.region === 'body';

export const imprintRules: LayoutRule[] = [
  size(
    { code: 'layout/imprint-size', clause: '7.4.2、7.4.3', kinds: IMPRINT },
    gb.imprint.sizePoints,
  ),
  face({ code: 'layout/imprint-font', clause: '7.4.2、7.4.3', kinds: IMPRINT }, '仿宋'),
  {
    code: 'layout/imprint-indent',
    clause: '7.4.2、7.4.3',
    severity: 'error',
    check: (file) =>
      ofKind(file, ...IMPRINT)
        .filter((part) => part.line.look.align !== 'right' && part.line.region !== 'table')
        .filter((part) => !nearly(firstIndent(part), gb.imprint.indentCharacters, 0.35))
        .map((part) =>
          breachOf(
            part,
            {
              zh: `版记左空${number(firstIndent(part))}字`,
              en: `The imprint is in by ${number(firstIndent(part))} characters`,
            },
            { zh: '应当左右各空一字', en: 'It should be in by one on both sides' },
            [number(firstIndent(part))],
          ),
        ),
  },
  {
    code: 'layout/copies-stop',
    clause: '7.4.2',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'copies')
        .filter(({ text }) => !text.endsWith('。'))
        .map((part) =>
          breachOf(
            part,
            { zh: '抄送机关后面没有句号', en: 'The copies do not end with 。' },
            { zh: '最后一个抄送机关后面标句号', en: 'The last of them is followed by 。' },
          ),
        ),
  },
  {
    code: 'layout/printing-word',
    clause: '7.4.3',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'printing')
        .filter(({ text }) => /\d日/u.test(text) && !/印发$/u.test(text))
        .map((part) =>
          breachOf(
            part,
            {
              zh: '印发日期后面没有“印发”二字，或者带了标点',
              en: 'The print date is not followed by 印发 alone',
            },
            { zh: '印发日期后加“印发”二字', en: 'It should be' },
          ),
        ),
  },
  { code: 'layout/imprint-rules', clause: '7.4.1', severity: 'error', check: checkImprintRules },
];

/** First and last rule 0.35 mm, inner ones 0.25 mm; where paragraphs bear none, a line may be drawn. */
function checkImprintRules(file: LayoutFile): Breach[] {
  const parts = ofKind(file, ...IMPRINT).filter(inBody);
  const [first] = parts;
  if (first === undefined || ofKind(file, 'printing').length === 0) return [];
  const drawn = file.pages.some(({ drawings }) =>
    drawings.some(({ kind }) => kind === 'line' || kind === 'shape'),
  );
  const borders = parts.flatMap(({ line }) => [line.look.rules?.above, line.look.rules?.below]);
  const from = file.lines.indexOf(first.line);
  const around = [file.lines[from - 1], file.lines[from + parts.length]].flatMap((line) => [
    line?.look.rules?.above,
    line?.look.rules?.below,
  ]);
  const rules = [...borders, ...around].filter((rule) => rule !== undefined);
  if (rules.length === 0) {
    return drawn
      ? []
      : [
          breachOf(
            first,
            { zh: '版记没有分隔线', en: 'The imprint has no rules' },
            {
              zh: '版记首条、末条分隔线粗0.35毫米，中间的粗0.25毫米',
              en: 'First and last 0.35 mm, inner ones 0.25 mm',
            },
          ),
        ];
  }
  const outer = gb.pointsToMm(Math.max(...rules.map(({ width }) => width)));
  if (nearly(outer, gb.imprint.outerRule, 0.11)) return [];
  return [
    breachOf(
      first,
      {
        zh: `版记分隔线粗${outer.toFixed(2)}毫米`,
        en: `The imprint's rules are ${outer.toFixed(2)} mm thick`,
      },
      {
        zh: '首条、末条粗0.35毫米，中间的粗0.25毫米',
        en: 'First and last 0.35 mm, inner ones 0.25 mm',
      },
    ),
  ];
}
