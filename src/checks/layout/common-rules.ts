/** Rules that many parts share: face, size, colour, alignment, indent. */
import * as gb from '../../layout/index.ts';
import type { ProblemCode, Severity } from '../../problem.ts';
import type { Look } from '../../readers/index.ts';
import { firstIndent, firstLook, laterIndent, mainLook } from './looks.ts';
import { headingLevel, type Part, type PartKind } from './parts.ts';
import {
  type Breach,
  type Face,
  hasFace,
  isFont,
  type LayoutRule,
  nameOf,
  nearly,
  number,
  ofKind,
  sizeName,
} from './rule.ts';

interface Target {
  code: ProblemCode;
  clause: string;
  kinds: readonly PartKind[];
  severity?: Severity;
  /** Narrows the parts down further. */
  only?: (part: Part) => boolean;
  /** Which words of the part are meant; by default most of it. `text`: what follows a heading that runs in. */
  words?: 'first' | 'main' | 'text';
  /** What the office's own layout may set otherwise. */
  element?: gb.StyledElement;
}

/** What the office's own layout says of an element. */
export function officeLook(element: gb.StyledElement | undefined): gb.ElementStyle {
  return element === undefined ? {} : (gb.styleInForce().elements[element] ?? {});
}

/** The office's font of an element; what the standard sets in 仿宋 follows the office's text. */
export function officeFont(element: gb.StyledElement | undefined, usual: Face): string | undefined {
  return officeLook(element).font ?? (usual === '仿宋' ? officeLook('body').font : undefined);
}

/** The office's size of an element; what the standard sets in 3号 follows the office's text. */
function officePoints(element: gb.StyledElement | undefined, usual: number): number | undefined {
  const own = officeLook(element).points;
  return own ?? (usual === gb.sizes.三号 ? officeLook('body').points : undefined);
}

function rule(
  { code, clause, kinds, severity = 'error', only = () => true }: Target,
  check: (part: Part) => Omit<Breach, 'line'> | undefined,
): LayoutRule {
  return {
    code,
    clause,
    severity,
    check: (file) =>
      ofKind(file, ...kinds)
        .filter(only)
        .flatMap((part) => {
          const breach = check(part);
          return breach ? [{ ...breach, line: part.line }] : [];
        }),
  };
}

function lookOf(part: Part, words: Target['words']): Look {
  if (words === 'text') return textLook(part);
  return words === 'first' ? firstLook(part) : mainLook(part);
}

/** Faces of headings that differ from the text they run into (7.3.3). */
const RUN_IN_FACES: Record<number, Face | undefined> = { 1: '黑体', 2: '楷体' };

/** A heading may be longer than the text behind it: then the text is what is set otherwise. */
function textLook(part: Part): Look {
  const face = RUN_IN_FACES[part.level ?? headingLevel(part.text) ?? 0];
  const { font } = firstLook(part);
  if (face === undefined || !hasFace(font, face)) return mainLook(part);
  const behind = part.line.runs?.filter(
    ({ text, look }) => text.trim() !== '' && look.font !== font,
  );
  const [longest] = behind?.toSorted((a, b) => b.text.length - a.text.length) ?? [];
  return longest?.look ?? mainLook(part);
}

/** The part is set in one of the trade's faces. */
export function face(target: Target, wanted: Face): LayoutRule {
  return rule(target, (part) => {
    const { font } = lookOf(part, target.words);
    const own = officeFont(target.element, wanted);
    const isRight = own === undefined ? hasFace(font, wanted) : isFont(font, own);
    if (isRight || !/\p{Script=Han}/u.test(part.text)) return undefined;
    const name = nameOf(part.kind);
    return {
      ...(own !== undefined && { ofOffice: true }),
      distinct: [part.kind, font],
      found: {
        zh: `${name.zh}的字体是${font ?? '默认字体'}`,
        en: `${name.en} is set in ${font ?? 'the default font'}`,
      },
      wanted:
        own === undefined
          ? { zh: `应当用${wanted}体`.replace('体体', '体'), en: `It should be in ${wanted}` }
          : { zh: `应当用${own}`, en: `It should be in ${own}` },
    };
  });
}

/** The part has a type size. */
export function size(target: Target, usual: number, tolerance = 0.3): LayoutRule {
  return rule(target, (part) => {
    const look = lookOf(part, target.words);
    const own = officePoints(target.element ?? headingElement(part), usual);
    const wanted = own ?? usual;
    if (look.size === undefined || nearly(look.size, wanted, tolerance)) return undefined;
    const name = nameOf(part.kind);
    return {
      ...(own !== undefined && { ofOffice: true }),
      distinct: [part.kind, number(look.size), wanted],
      found: {
        zh: `${name.zh}的字号是${sizeName(look.size)}`,
        en: `${name.en} is ${number(look.size)} pt`,
      },
      wanted: { zh: `应当是${sizeName(wanted)}`, en: `It should be ${number(wanted)} pt` },
    };
  });
}

function headingElement({ kind, level }: Part): gb.StyledElement | undefined {
  return kind === 'heading' && level !== undefined ? `heading${level}` : undefined;
}

/** The part is black: automatic, or so dark that nobody meant a colour. */
export function black(target: Target): LayoutRule {
  return rule(target, (part) => {
    const { color } = lookOf(part, target.words);
    if (color === undefined || color === 'auto' || isDark(color)) return undefined;
    const name = nameOf(part.kind);
    return {
      distinct: [part.kind],
      found: { zh: `${name.zh}不是黑色`, en: `${name.en} is not black` },
      wanted: { zh: '应当是黑色', en: `It should be black (${gb.colors.text})` },
    };
  });
}

function isDark(color: string): boolean {
  return [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) <= 0x40);
}

export function centred(target: Target): LayoutRule {
  return rule(target, (part) => {
    const { align, indent } = part.line.look;
    const shifted = Math.abs(firstIndent(part)) > 0.3 && (indent?.firstLine ?? 0) !== 0;
    if (align === 'center' && !shifted) return undefined;
    const name = nameOf(part.kind);
    return {
      distinct: [part.kind, shifted && align === 'center'],
      found: {
        zh: shifted && align === 'center' ? `${name.zh}居中时还带着缩进` : `${name.zh}没有居中`,
        en:
          shifted && align === 'center'
            ? `${name.en} is centred but indented`
            : `${name.en} is not centred`,
      },
      wanted: { zh: '应当居中，不要缩进', en: 'It should be centred, without an indent' },
    };
  });
}

/** The first line is in by so many characters, later lines are flush or as the first. */
export function indented(target: Target, wanted: number, later?: number): LayoutRule {
  const TOLERANCE = 0.3;
  return rule(target, (part) => {
    const first = firstIndent(part);
    const name = nameOf(part.kind);
    const { align } = part.line.look;
    // What follows a line break inside a paragraph has no first line of its own.
    if (part.line.continues !== undefined) return undefined;
    if (align === 'center' || align === 'right') {
      return {
        distinct: [part.kind, align],
        found: {
          zh: `${name.zh}${align === 'center' ? '居中了' : '靠右了'}`,
          en: `${name.en} is ${align === 'center' ? 'centred' : 'flush right'}`,
        },
        wanted: wantedIndent(wanted),
      };
    }
    if (!nearly(first, wanted, TOLERANCE)) {
      return {
        distinct: [part.kind, 'first', number(first)],
        found: {
          zh: `${name.zh}左空${number(first)}字`,
          en: `${name.en} is in by ${number(first)} characters`,
        },
        wanted: wantedIndent(wanted),
      };
    }
    if (later !== undefined && !nearly(laterIndent(part), later, TOLERANCE)) {
      return {
        distinct: [part.kind, 'later', number(laterIndent(part))],
        found: {
          zh: `${name.zh}回行左空${number(laterIndent(part))}字`,
          en: `later lines of ${name.en} are in by ${number(laterIndent(part))} characters`,
        },
        wanted:
          later === 0
            ? { zh: '回行应当顶格', en: 'Later lines should be flush left' }
            : { zh: `回行应当左空${later}字`, en: `Later lines should be in by ${later}` },
      };
    }
    return undefined;
  });
}

function wantedIndent(characters: number): Breach['wanted'] {
  return characters === 0
    ? { zh: '应当顶格', en: 'It should be flush left' }
    : { zh: `应当左空${characters}字`, en: `It should be in by ${characters} characters` };
}

export function breachOf(
  part: Part,
  found: Breach['found'],
  wanted: Breach['wanted'],
  distinct: Breach['distinct'] = [],
): Breach {
  return { line: part.line, found, wanted, distinct };
}
