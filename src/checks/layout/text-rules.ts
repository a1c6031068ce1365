/** 7.3.3: the body and its headings, in attachments and issued documents too. */
import * as gb from '../../layout/index.ts';
import { black, breachOf, face, indented, officeFont, size } from './common-rules.ts';
import { firstLook, mainLook } from './looks.ts';
import { headingLevel, type Part } from './parts.ts';
import { type Face, hasFace, isFont, type LayoutRule, ofKind } from './rule.ts';

const LEVEL_FACES: Record<1 | 2 | 3 | 4, Face> = { 1: '黑体', 2: '楷体', 3: '仿宋', 4: '仿宋' };
const LEVEL_LABELS = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' } as const;

/** A heading whose words have a look of their own: one that stands alone, or runs into its paragraph. */
function headingOf(part: Part): { level: 1 | 2 | 3 | 4; font: string | undefined } | undefined {
  const level = part.level ?? headingLevel(part.text);
  if (level === undefined) return undefined;
  if (part.kind === 'heading') return { level, font: mainLook(part).font };
  const first = firstLook(part).font;
  // A numbered paragraph alike from end to end is no heading: a sentence may have a number.
  return first === mainLook(part).font ? undefined : { level, font: first };
}

export const textRules: LayoutRule[] = [
  face(
    {
      code: 'layout/body-font',
      clause: '5.2.2.2',
      kinds: ['body', 'attendance'],
      words: 'text',
      element: 'body',
    },
    '仿宋',
  ),
  size(
    {
      code: 'layout/body-size',
      clause: '5.2.2.2',
      kinds: ['body', 'attendance'],
      element: 'body',
    },
    gb.sizes.三号,
  ),
  size({ code: 'layout/heading-size', clause: '7.3.3', kinds: ['heading'] }, gb.sizes.三号),
  black({
    code: 'layout/body-colour',
    clause: '5.2.2.4',
    kinds: ['body', 'heading', 'recipients', 'attachmentNote', 'signature', 'date', 'note'],
  }),
  {
    code: 'layout/heading-font',
    clause: '7.3.3',
    severity: 'error',
    check: (file) =>
      ofKind(file, 'heading', 'body').flatMap((part) => {
        const heading = headingOf(part);
        if (heading === undefined) return [];
        const face = LEVEL_FACES[heading.level];
        const own = officeFont(`heading${heading.level}`, face);
        if (own === undefined ? hasFace(heading.font, face) : isFont(heading.font, own)) return [];
        const label = LEVEL_LABELS[heading.level];
        return [
          {
            ...(own !== undefined && { ofOffice: true }),
            ...breachOf(
              part,
              {
                zh: `“${label}”这一级标题的字体是${heading.font ?? '默认字体'}`,
                en: `A heading of the level ${label} is set in ${heading.font ?? 'the default font'}`,
              },
              {
                zh: `应当用${own ?? `${face.replace(/体$/u, '')}体`}`,
                en: `It should be in ${own ?? face}`,
              },
              [heading.level, heading.font],
            ),
          },
        ];
      }),
  },
  indented(
    {
      code: 'layout/paragraph-indent',
      clause: '7.3.3',
      kinds: ['body', 'heading'],
      only: isParagraph,
    },
    gb.body.firstLineCharacters,
    0,
  ),
  {
    code: 'layout/paragraph-spacing',
    clause: '5.2.2.3',
    severity: 'warning',
    check: (file) =>
      file.parts.flatMap((part, at) => {
        if (part.kind !== 'body') return [];
        const { before = 0, after = 0 } = part.line.look.spacing ?? {};
        const follows = file.parts[at - 1]?.kind === 'body';
        if ((follows ? before : 0) + after < 2) return [];
        return [
          breachOf(
            part,
            {
              zh: '正文的段前段后留了空',
              en: 'Paragraphs of the body have space before or after them',
            },
            { zh: '段前、段后应当是0', en: 'There should be none' },
          ),
        ];
      }),
  },
  {
    code: 'layout/bold',
    clause: '7.3.3',
    severity: 'warning',
    check: (file) =>
      ofKind(file, 'body', 'heading')
        .filter((part) => mainLook(part).bold === true)
        .map((part) =>
          breachOf(
            part,
            {
              zh: part.kind === 'body' ? '正文加粗了' : '小标题加粗了',
              en: part.kind === 'body' ? 'The body is bold' : 'A heading is bold',
            },
            { zh: '用字体区分层次，不用加粗', en: 'Levels differ in face, not in weight' },
            [part.kind],
          ),
        ),
  },
];

const LONGEST_CAPTION = 28;

/** A centred line in the text is a heading without a number, or a caption: the standard says nothing of them. */
function isParagraph({ line, level, text }: Part): boolean {
  return line.look.align !== 'center' || level !== undefined || text.length > LONGEST_CAPTION;
}
