/** The road from a good Word file of an office to its 版式: how its pages, lines and elements look. */
import type { LayoutPart } from '../../checks/index.ts';
import type { OfficialDocument } from '../../document/document.ts';
import {
  applyChanges,
  bytesOf,
  editOf,
  type Operation,
  openText,
  type Plain,
  scalar,
} from '../../edit/index.ts';
import { mapOf, officeStyleTexts, readTree } from '../../form/index.ts';
import * as gb from '../../layout/index.ts';
import type { Checked, Problem } from '../../problem.ts';
import type { Line, Look, PageLook } from '../../readers/index.ts';
import { readDocument } from '../read.ts';

/** What a Word file has taught. */
export interface LearnedStyle {
  /** The entries of 版式, in their order; only what is not as without them. */
  entries: [name: string, text: string][];
  /** Where that differs from the standard, with the clause. */
  differences: { entry: string; own: string; standard: string; clause: string }[];
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
  const page = value.read.pages?.find(({ landscape }) => !landscape);
  if (page === undefined) return { problems: [noPages(name)] };
  const [found] = value.recognition.documents;
  const { layoutParts } = await import('../../checks/index.ts');
  const parts = layoutParts(value.read);
  const style = {
    ...linesOf(parts, page),
    margins: marginsOf(page, found?.document.format),
    elements: elementsOf(parts, page, found?.document),
    ...numberOf(page),
  };
  const entries = gb.styleTexts(style);
  const yaml = ['版式:', ...entries.map(([key, text]) => `  ${key}: ${scalar(text)}`)].join('\n');
  return {
    value: {
      entries,
      differences: gb.styleDifferences(style),
      yaml: entries.length === 0 ? '' : `${yaml}\n`,
    },
    problems: [],
  };
}

function noPages(name: string): Problem {
  return {
    severity: 'error',
    code: 'layout/nothing-to-learn',
    message: {
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
  const body = parts.filter(({ kind }) => kind === 'body').map(({ line }) => line);
  const height = page.height - page.margins.top - page.margins.bottom;
  const pitch = most(body, ({ look }) => look.spacing?.line ?? gridPitch(look, page));
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

/** An entry that stands in 单位.yaml otherwise. */
export interface StandingEntry {
  entry: string;
  standing: string;
  learned: string;
}

/** The bytes of 单位.yaml with what was learned. */
export interface WithStyle {
  bytes: Uint8Array;
  changed: boolean;
  /** What stands there otherwise and was left. */
  kept: StandingEntry[];
}

/**
 * What was learned, put into 单位.yaml: everything else in it stays, comments too. Entries that stand there with
 * something else stay as well, unless `force` is set.
 * @param office the bytes of 单位.yaml
 * @example
 * const learned = { entries: [['行距', '固定值28磅']], differences: [], yaml: '' };
 * const { value } = withLearnedStyle(new TextEncoder().encode('文种: 单位\n'), learned);
 * new TextDecoder().decode(value.bytes).includes('行距: 固定值28磅') // => true
 */
export function withLearnedStyle(
  office: Uint8Array,
  { entries }: LearnedStyle,
  { force = false }: { force?: boolean } = {},
): Checked<WithStyle> {
  const file = openText(office);
  const typed = typedStyle(file.text);
  const kept: StandingEntry[] = [];
  const operations = operationsFor(entries, typed, (standing) => {
    if (!force) kept.push(standing);
    return force;
  });
  let { text } = file;
  for (const operation of operations) {
    const { value, problems } = editOf(operation, text);
    if (value === undefined) return { problems };
    text = applyChanges(text, value.changes);
  }
  const changed = text !== file.text;
  return { value: { bytes: changed ? bytesOf(file, text) : office, changed, kept }, problems: [] };
}

const OFFICE_FILE = '单位.yaml';

/** 版式 as it stands; undefined where there is none. */
function typedStyle(text: string): Record<string, string> | undefined {
  const { root } = readTree(OFFICE_FILE, text);
  if (root?.type !== 'map' || mapOf(root, '版式') === undefined) return undefined;
  return officeStyleTexts(root);
}

function operationsFor(
  entries: LearnedStyle['entries'],
  typed: Readonly<Record<string, string>> | undefined,
  mayChange: (standing: StandingEntry) => boolean,
): Operation[] {
  const file = OFFICE_FILE;
  if (typed === undefined) {
    const value: Plain = { entries };
    return entries.length === 0 ? [] : [{ do: 'add', at: { file, path: [] }, name: '版式', value }];
  }
  return entries.flatMap(([entry, learned]): Operation[] => {
    const standing = typed[entry];
    if (standing === undefined)
      return [{ do: 'add', at: { file, path: ['版式'] }, name: entry, value: learned }];
    if (standing === learned || !mayChange({ entry, standing, learned })) return [];
    return [{ do: 'set', at: { file, path: ['版式', entry] }, text: learned }];
  });
}
