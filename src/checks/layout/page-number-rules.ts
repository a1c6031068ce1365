/** 7.5: the page numbers. */
import * as gb from '../../layout/index.ts';
import type { Drawing, Line, PageLook } from '../../readers/index.ts';
import { officeLook } from './common-rules.ts';
import { isLetter } from './head-places.ts';
import { mainLook, sizeOf } from './looks.ts';
import {
  type Breach,
  hasFace,
  isFont,
  type LayoutFile,
  type LayoutRule,
  nearly,
  number,
  sizeName,
} from './rule.ts';

interface NumberLine {
  page: PageLook;
  side: 'odd' | 'even';
  line: Line;
  /** The box it stands in, as WPS places page numbers: where it is says more than the line's alignment. */
  box?: Drawing;
}

/** The lines with page numbers, of odd and of even pages. */
function numberLines({ pages }: LayoutFile): NumberLine[] {
  const seen = new Set<Line>();
  return pages
    .filter(({ landscape }) => !landscape)
    .flatMap((page) =>
      (['odd', 'even'] as const).flatMap((side) =>
        (page.footers[side] ?? [])
          .filter((line) => /\{PAGE\}/u.test(line.text) && !seen.has(line) && seen.add(line))
          .map((line) => {
            const box = boxOf(line, page);
            return { page, side, line, ...(box && { box }) };
          }),
      ),
    );
}

function boxOf({ number: at }: Line, { drawings }: PageLook): Drawing | undefined {
  return drawings.find(
    ({ kind, region, lines }) =>
      kind === 'textBox' && region === 'footer' && lines && lines.first <= at && at <= lines.last,
  );
}

/** Where a page number stands; undefined where a box is placed by measure. */
function placeOf({ line, box }: NumberLine): string | undefined {
  if (box) return box.horizontal?.align;
  const { align } = line.look;
  return align === 'right' || align === 'center' ? align : 'left';
}

function perNumber(check: (found: NumberLine) => Omit<Breach, 'line'> | undefined) {
  return (file: LayoutFile): Breach[] =>
    numberLines(file).flatMap((found) => {
      const breach = check(found);
      return breach ? [{ ...breach, line: found.line }] : [];
    });
}

export const pageNumberRules: LayoutRule[] = [
  {
    code: 'layout/page-number-missing',
    clause: '7.5',
    severity: 'error',
    check: (file) => {
      const line = file.lines[0];
      // A letter of one page has none (10.1).
      if (numberLines(file).length > 0 || file.pages.length === 0 || isLetter(file)) return [];
      return [
        {
          ...(line && { line }),
          found: { zh: '没有页码', en: 'There are no page numbers' },
          wanted: {
            zh: '页码排在版心下边缘之下，数字左右各放一条一字线',
            en: 'They stand below the type area between dashes',
          },
        },
      ];
    },
  },
  {
    code: 'layout/page-number-font',
    clause: '7.5',
    severity: 'error',
    check: perNumber(({ line }) => {
      const look = line.runs?.find(({ text }) => text.includes('{PAGE}'))?.look ?? line.look;
      const font = look.latinFont ?? look.font;
      const own = officeLook('pageNumber').font;
      if (own === undefined ? hasFace(font, '宋体') : isFont(font, own)) return undefined;
      return {
        ...(own !== undefined && { ofOffice: true }),
        distinct: [font],
        found: {
          zh: `页码的字体是${font ?? '默认字体'}`,
          en: `The page number is set in ${font ?? 'the default font'}`,
        },
        wanted:
          own === undefined
            ? { zh: '应当用宋体半角阿拉伯数字', en: 'It should be in 宋体' }
            : { zh: `应当用${own}`, en: `It should be in ${own}` },
      };
    }),
  },
  {
    code: 'layout/page-number-size',
    clause: '7.5',
    severity: 'error',
    check: perNumber(({ line }) => {
      const look = line.runs?.find(({ text }) => text.includes('{PAGE}'))?.look ?? line.look;
      if (look.size === undefined || nearly(look.size, gb.pageNumber.sizePoints, 0.3))
        return undefined;
      return {
        ...(officeLook('pageNumber').points !== undefined && { ofOffice: true }),
        distinct: [number(look.size)],
        found: {
          zh: `页码的字号是${sizeName(look.size)}`,
          en: `The page number is ${number(look.size)} pt`,
        },
        wanted: {
          zh: `应当是${sizeName(gb.pageNumber.sizePoints)}`,
          en: `It should be ${gb.pageNumber.sizePoints} pt`,
        },
      };
    }),
  },
  {
    code: 'layout/page-number-dashes',
    clause: '7.5',
    severity: 'error',
    check: perNumber(({ line }) =>
      gb.styleInForce().pageNumber !== undefined
        ? ownNumber(line)
        : /^\s*[—―－–-]+\s*\{PAGE\}\s*[—―－–-]+\s*$/u.test(line.text)
          ? undefined
          : {
              found: { zh: '页码左右没有一字线', en: 'The page number has no dashes' },
              wanted: { zh: '数字左右各放一条一字线，如— 1 —', en: 'It should stand like — 1 —' },
            },
    ),
  },
  {
    code: 'layout/page-number-side',
    clause: '7.5',
    severity: 'error',
    check: (file) =>
      numberLines(file).flatMap((found) => {
        const { page, side, line } = found;
        const place = placeOf(found);
        if (place === undefined || place === 'outside') return [];
        const wanted = {
          zh: '单页码居右空一字，双页码居左空一字',
          en: 'Odd ones stand right, even ones left, in by one',
        };
        if (!page.ownEvenPages) {
          if (side === 'even') return [];
          const same = {
            zh: '单双页的页码位置一样',
            en: 'Odd and even pages have their numbers in one place',
          };
          return [{ line, distinct: ['same'], found: same, wanted }];
        }
        if (place === (side === 'odd' ? 'right' : 'left')) return [];
        const wrong =
          side === 'odd'
            ? { zh: '单页的页码没有居右', en: 'Odd page numbers are not right' }
            : { zh: '双页的页码没有居左', en: 'Even page numbers are not left' };
        return [{ line, distinct: [side], found: wrong, wanted }];
      }),
  },
  {
    code: 'layout/page-number-indent',
    clause: '7.5',
    severity: 'warning',
    check: perNumber(({ line, box }) => {
      const { align, indent } = line.look;
      if (align === 'center' || box) return undefined;
      const characters = align === 'right' ? indent?.characters?.right : indent?.characters?.left;
      const points =
        align === 'right' ? (indent?.right ?? 0) : (indent?.left ?? 0) + (indent?.firstLine ?? 0);
      const typed = /^[\s\u3000]*|[\s\u3000]*$/gu;
      const blanks = (line.text.match(typed) ?? []).join('').length;
      const found = (characters ?? points / sizeOf(line.look)) + blanks / 2;
      if (nearly(found, gb.pageNumber.indentCharacters, 0.4)) return undefined;
      return {
        distinct: [number(found)],
        found: {
          zh: `页码离版心边缘空了${number(found)}字`,
          en: `The page number is in by ${number(found)} characters`,
        },
        wanted: { zh: '应当空一字', en: 'It should be in by one' },
      };
    }),
  },
  {
    code: 'layout/page-number-height',
    clause: '7.5',
    severity: 'warning',
    check: perNumber(({ page, line, box }) => {
      if (box) return undefined;
      const height = line.look.spacing?.line ?? sizeOf(mainLookOf(line)) * 1.3;
      const below = gb.pointsToMm(page.margins.bottom - page.margins.footer - height / 2);
      if (nearly(below, gb.pageNumber.below, 2)) return undefined;
      return {
        distinct: [number(below)],
        found: {
          zh: `页码在版心下面约${number(below)}毫米`,
          en: `The page number is about ${number(below)} mm below the type area`,
        },
        wanted: {
          zh: `一字线上距版心下边缘${gb.pageNumber.below}毫米`,
          en: `Its dash should be ${gb.pageNumber.below} mm below`,
        },
      };
    }),
  },
];

/** Blanks around the number are nobody's wish. */
function ownNumber({ text }: Line): Omit<Breach, 'line'> | undefined {
  const plain = (one: string) => one.replace(/\s/gu, '');
  const wanted = gb.pageNumberText('1');
  if (plain(text) === plain(gb.pageNumberText('{PAGE}'))) return undefined;
  return {
    ofOffice: true,
    found: { zh: '页码的形式不一样', en: 'The page number is written otherwise' },
    wanted: { zh: `应当写成${wanted}`, en: `It should stand like ${wanted}` },
  };
}

function mainLookOf(line: Line): Line['look'] {
  return mainLook({ kind: 'other', line, text: line.text, typedIndent: 0, document: 0 });
}
