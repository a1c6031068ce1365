/** The road from a good Word file of an office to its 版式: how its pages, lines and elements look. */
import type { LayoutPart } from '../../checks/index.ts';
import type { OfficialDocument } from '../../document/document.ts';
import { scalar } from '../../edit/index.ts';
import * as gb from '../../layout/index.ts';
import type { Checked, Problem, Words } from '../../problem.ts';
import type { Line, Look, PageLook } from '../../readers/index.ts';
import { readDocument } from '../read.ts';

/** What a Word file has taught. */
export interface LearnedStyle {
  /** The entries of 版式, in their order; only what is not as without them. */
  entries: [name: string, text: string][];
  /** Where that differs from the standard, with the clause. */
  differences: { entry: string; own: string; standard: string; clause: string }[];
  /** What was read but is beyond what 版式 may be, and what could not be read. */
  left: { entry: string; found: Words; hint: Words }[];
  /** As it stands in 单位.yaml; empty where nothing needs to be said. */
  yaml: string;
}

/**
 * Reads an office's own layout from a good Word file of it.
 * @example
 * const { value } = composeDocument(openForm('examples/2023/工作总结.yaml'));
 * const word = await writeDocument(value, 'docx');
 * (await learnStyle(word, '工作总结.docx')).value.entries // => []
 */
export async function learnStyle(bytes: Uint8Array, name: string): Promise<Checked<LearnedStyle>> {
  const { value, problems } = await readDocument(bytes, name);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (value === undefined || errors.length > 0) return { problems: errors };
  const { pages = [] } = value.read;
  const page = pages.find(({ landscape }) => !landscape);
  if (page === undefined) return { problems: [noPages(name, pages.length > 0)] };
  const [found] = value.recognition.documents;
  const { layoutParts } = await import('../../checks/index.ts');
  const parts = layoutParts(value.read);
  const read = {
    ...linesOf(parts, page),
    margins: marginsOf(page, found?.document.format),
    elements: elementsOf(parts, page, found?.document),
    ...numberOf(page),
  };
  const { style, left } = usable(read);
  const entries = gb.styleTexts(style);
  const yaml = ['版式:', ...entries.map(([key, text]) => `  ${key}: ${scalar(text)}`)].join('\n');
  return {
    value: {
      entries,
      differences: gb.styleDifferences(style),
      left: [...left, ...notSeen(parts, page)],
      yaml: entries.length === 0 ? '' : `${yaml}\n`,
    },
    problems: [],
  };
}

/** What 版式 may say of a style that was read, entry by entry; what it may not, is named. */
function usable(read: gb.OfficeStyle): { style: gb.OfficeStyle; left: LearnedStyle['left'] } {
  const left: LearnedStyle['left'] = [];
  const texts = new Map(gb.styleTexts(read));
  for (let isWhole = false; !isWhole; ) {
    const { style, faults } = gb.readStyle(Object.fromEntries(texts));
    isWhole = faults.length === 0;
    if (isWhole) return { style: style ?? { margins: {}, elements: {} }, left };
    for (const { entry, found, hint } of faults) {
      texts.delete(entry);
      left.push({ entry, found, hint });
    }
  }
  return { style: { margins: {}, elements: {} }, left };
}

/** What a file does not show, and is then as without 版式. */
function notSeen(parts: readonly LayoutPart[], page: PageLook): LearnedStyle['left'] {
  const body = bodyOf(parts);
  if (body.length === 0)
    return [
      {
        entry: '正文',
        found: {
          zh: '文件里没有正文，行距、每行字数和正文的字体、字号学不到',
          en: 'The file has no text: its distance of lines, fonts and sizes cannot be learned',
        },
        hint: { zh: '换一份正文多一些的。', en: 'Take a file with more text.' },
      },
    ];
  if (most(body, (line) => pitchOfLine(line, page)) !== undefined) return [];
  return [
    {
      entry: '行距',
      found: {
        zh: '正文的行距不是固定值，也没有行网格，一页多少行要看电脑上的字体，学不到',
        en: 'Lines of the text have no fixed distance and no grid: how many fill a page hangs on the fonts',
      },
      hint: {
        zh: '请自己写上，如“行距: 固定值28磅”。',
        en: 'Write it yourself: 行距: 固定值28磅.',
      },
    },
  ];
}

function noPages(name: string, hasPages: boolean): Problem {
  return {
    severity: 'error',
    code: 'layout/nothing-to-learn',
    message: hasPages
      ? {
          zh: `“${name}”里只有横排的页，版式要从竖排的页学。`,
          en: `"${name}" has turned pages only; a layout is learned from upright ones.`,
        }
      : {
          zh: `“${name}”不是 Word 文件，没有页面和字体可学。`,
          en: `"${name}" is no Word file: it has no pages or fonts to learn from.`,
        },
    hint: { zh: '换一份本单位排得好的 .docx。', en: 'Take a good .docx of the office.' },
  };
}

/** 5.2.2.1: a millimetre either way is as the standard has it. */
function marginsOf(
  { margins: { top, bottom, left, right, gutter } }: PageLook,
  format: OfficialDocument['format'] | undefined,
): gb.OfficeStyle['margins'] {
  const own = { top, bottom, left: left + gutter, right };
  const usual = {
    top: gb.margins.top,
    bottom: gb.bottomMargin,
    left: gb.margins.left,
    right: gb.rightMargin,
  };
  const sides = Object.entries(own) as [keyof typeof own, number][];
  return Object.fromEntries(
    sides.flatMap(([side, points]) => {
      const mm = Number(gb.pointsToMm(points).toFixed(1));
      // A letter's first page begins higher (10.1).
      const isUsual = Math.abs(mm - usual[side]) < 0.5 || (side === 'top' && format === 'letter');
      return isUsual ? [] : [[side, mm]];
    }),
  );
}

/** Distance of lines, and characters of a line, as most of the text has them. */
function linesOf(
  parts: readonly LayoutPart[],
  page: PageLook,
): Pick<gb.OfficeStyle, 'linesPerPage' | 'charactersPerLine' | 'pitchPoints'> {
  const body = bodyOf(parts);
  const height = page.height - page.margins.top - page.margins.bottom;
  const pitch = most(body, (line) => pitchOfLine(line, page));
  const width = page.width - page.margins.left - page.margins.right - page.margins.gutter;
  const snaps = page.grid?.type === 'linesAndChars' || page.grid?.type === 'snapToChars';
  const characters = most(body, ({ look }) => {
    const cell = (look.size ?? gb.bodySizePoints) + (look.tracking ?? 0);
    return Math.floor(width / (cell + (snaps ? (page.grid?.charSpace ?? 0) : 0)) + 0.01);
  });
  return {
    ...(pitch !== undefined && pitchOf(pitch, height)),
    ...(characters !== undefined &&
      characters !== gb.grid.characters && { charactersPerLine: characters }),
  };
}

function bodyOf(parts: readonly LayoutPart[]): Line[] {
  return parts.filter(({ kind }) => kind === 'body').map(({ line }) => line);
}

/** Height of a line of 仿宋 or 宋体 by itself, as a share of its size. */
const NATURAL = 1.15;

/** Distance of a paragraph's lines in points: fixed, or as many rows of the grid as its characters need. */
function pitchOfLine({ look }: Line, page: PageLook): number | undefined {
  if (look.spacing?.line !== undefined) return look.spacing.line;
  const row = gridPitch(look, page);
  if (row === undefined || row <= 0) return undefined;
  const rows = Math.max(1, Math.ceil(((look.size ?? gb.bodySizePoints) * NATURAL) / row));
  return row * rows * (look.spacing?.multiple ?? 1);
}

function gridPitch({ snapToGrid }: Look, { grid }: PageLook): number | undefined {
  return snapToGrid === false || grid === undefined || grid.type === 'default'
    ? undefined
    : grid.linePitch;
}

/** Lines that fill the page are counted; any other distance is named. */
function pitchOf(
  pitch: number,
  height: number,
): Pick<gb.OfficeStyle, 'linesPerPage' | 'pitchPoints'> {
  const lines = Math.round(height / pitch);
  const filling = gb.lineTwips(lines, gb.pointsToMm(height)) / gb.pointsToTwips(1);
  if (Math.abs(pitch - filling) > 0.03) return { pitchPoints: Number(pitch.toFixed(2)) };
  return lines === gb.grid.lines ? {} : { linesPerPage: lines };
}

/** Fonts and sizes where they are not what is used without 版式. */
function elementsOf(
  parts: readonly LayoutPart[],
  page: PageLook,
  document: OfficialDocument | undefined,
): gb.OfficeStyle['elements'] {
  const { title, body, song } = gb.defaultFonts;
  const of = (kind: LayoutPart['kind'], level?: number) =>
    parts.filter((part) => part.kind === kind && part.level === level).map(({ line }) => line);
  const text = lookOf(of('body'), { size: gb.bodySizePoints, font: body });
  // Headings take over what is set for the text.
  const fonts = { ...gb.defaultFonts, body: text?.font ?? body };
  const heading = (level: 1 | 2 | 3 | 4) => ({
    [`heading${level}`]: lookOf(of('heading', level), {
      size: text?.points ?? gb.bodySizePoints,
      font: gb.headingFont(level, fonts),
    }),
  });
  const head = document === undefined ? undefined : gb.letterheadSize(document).sizePoints;
  const numbers = [...(page.footers.odd ?? [])].filter(({ text: each }) => each.includes('{PAGE}'));
  const looks = {
    letterhead: lookOf(of('letterhead'), {
      font: title,
      size: head ?? gb.letterhead.sizePoints,
    }),
    title: lookOf(of('title'), { font: title, size: gb.title.sizePoints }),
    body: text,
    ...heading(1),
    ...heading(2),
    ...heading(3),
    ...heading(4),
    pageNumber: lookOf(
      numbers,
      { font: song, size: gb.pageNumber.sizePoints },
      ({ latinFont }) => latinFont,
    ),
  };
  return Object.fromEntries(Object.entries(looks).filter(([, look]) => look !== undefined));
}

function lookOf(
  lines: readonly Line[],
  usual: { font: string; size: number },
  fontOf: (look: Look) => string | undefined = ({ font }) => font,
): gb.ElementStyle | undefined {
  const font = most(lines, (line) => fontOf(longestLook(line)));
  const size = most(lines, (line) => longestLook(line).size);
  const own = {
    ...(font !== undefined && font !== usual.font && { font }),
    ...(size !== undefined && size !== usual.size && { points: size }),
  };
  return Object.keys(own).length === 0 ? undefined : own;
}

/** The look of most of a line: a heading that runs into its paragraph is not the paragraph's. */
function longestLook({ look, runs = [] }: Line): Look {
  const [longest] = runs.toSorted((a, b) => b.text.length - a.text.length);
  return longest?.look ?? look;
}

/** What most of the text has, by its length. */
function most<T>(lines: readonly Line[], of: (line: Line) => T | undefined): T | undefined {
  const counts = new Map<T, number>();
  for (const line of lines) {
    const value = of(line);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + line.text.length + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** The standard's dashes, with or without blanks. */
const USUAL_NUMBER = /^\s*[—―]\s*1\s*[—―]\s*$/u;

function numberOf({ footers: { odd = [] } }: PageLook): Pick<gb.OfficeStyle, 'pageNumber'> {
  const text = odd
    .find((line) => line.text.includes('{PAGE}'))
    ?.text.replace('{PAGE}', '1')
    .trim();
  if (text === undefined || USUAL_NUMBER.test(text) || /\{/u.test(text)) return {};
  return { pageNumber: text };
}
