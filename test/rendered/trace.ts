/** Reads the drawing commands of a PDF, as `mutool trace` lists them, into pages. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import {
  bodySizePoints,
  grid,
  linePitch,
  tightened,
  typeArea,
} from '../../src/layout/standard/gb9704.ts';
import { standIns } from './fonts.ts';
import { type Glyph, MM_PER_POINT, type Page, type Rule, type Stretch, stretch } from './page.ts';

/** Baselines nearer than this, in mm, are one line. */
const ONE_LINE = 0.3;
/** Fills flatter than this, in mm, are rules. */
const RULE_AT_MOST = 1.5;

type Matrix = [number, number, number, number, number, number];
type Attributes = Record<string, string>;

/** Pages of a PDF file, in order. */
export async function readPdf(path: string): Promise<Page[]> {
  const options = { encoding: 'utf8', maxBuffer: 1 << 30 } as const;
  const { stdout } = await promisify(execFile)('mutool', ['trace', path], options);
  return readTrace(stdout);
}

interface Drawing {
  glyphs: Glyph[];
  /** Those that read downwards on a page that is wider than high. */
  upright: Glyph[];
  page: Page;
}

function readTrace(trace: string): Page[] {
  const drawings: Drawing[] = [];
  let transform: Matrix = [1, 0, 0, 1, 0, 0];
  let paint: Attributes = {};
  let span: Attributes = {};
  let points: [number, number][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const drawing = drawings.at(-1);
    if (name === 'page') drawings.push(emptyDrawing(drawings.length + 1, attributes));
    else if (/^(fill|stroke)_/.test(name)) {
      paint = attributes;
      points = [];
      transform = matrix(attributes.transform);
    } else if (name === 'span') span = attributes;
    else if (name === 'g') addGlyph(drawing, glyph(attributes, span, paint, transform));
    else if (name === 'moveto' || name === 'lineto')
      points.push(apply(transform, numeric(attributes.x), numeric(attributes.y)));
  });
  parser.on('closetag', ({ name }) => {
    const drawing = drawings.at(-1);
    if (drawing === undefined) return;
    if (name === 'stroke_path') addStroke(drawing.page, points, paint, transform);
    if (name === 'fill_path') addFill(drawing.page, points, paint);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(withoutLoneMarks(trace)).close();
  const pages = drawings.map(finished);
  const pitch = measuredPitch(pages);
  for (const page of pages) page.pitch = pitch;
  return pages;
}

/** mutool writes characters that XML does not allow for glyphs without a meaning. */
function withoutLoneMarks(trace: string): string {
  return trace.replace(/unicode="(?:&#x0;|[^\P{Cc}]|[\uFFFE\uFFFF])"/gu, 'unicode=""');
}

function emptyDrawing(number: number, { mediabox = '' }: Attributes): Drawing {
  const [left = 0, bottom = 0, right = 0, top = 0] = mediabox.split(' ').map(Number);
  const width = (right - left) * MM_PER_POINT;
  const height = (top - bottom) * MM_PER_POINT;
  const page = {
    number,
    width,
    height,
    pitch: linePitch,
    lines: [],
    turned: width > height,
    upright: [],
  };
  return { glyphs: [], upright: [], page: { ...page, rules: [], uprights: [] } };
}

function numeric(text: string | undefined): number {
  return Number(text ?? 0);
}

function matrix(text: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = (text ?? '').split(' ').map(Number);
  return [a, b, c, d, e, f];
}

/** In mm. */
function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [(a * x + c * y + e) * MM_PER_POINT, (b * x + d * y + f) * MM_PER_POINT];
}

/** How many quarters a character is turned: reading downwards is one. */
function isTurned(trm: Matrix, transform: Matrix): boolean {
  const across = trm[0] * transform[0] + trm[1] * transform[2];
  const down = trm[0] * transform[1] + trm[1] * transform[3];
  return Math.abs(down) > Math.abs(across);
}

function addGlyph(drawing: Drawing | undefined, { turned, ...glyph }: TurnedGlyph): void {
  if (drawing === undefined) return;
  if (!turned) drawing.glyphs.push(glyph);
  else {
    // The upright page's left edge is the upper one here, its foot the left one.
    const { width } = drawing.page;
    const x = glyph.baseline;
    const rise = glyph.baseline - glyph.inkTop;
    const baseline = width - glyph.x;
    const right = x + glyph.right - glyph.x;
    drawing.upright.push({ ...glyph, x, right, baseline, inkTop: baseline - rise });
  }
}

type TurnedGlyph = Glyph & { turned: boolean };

function glyph(
  { unicode = '', x, y, adv }: Attributes,
  span: Attributes,
  paint: Attributes,
  transform: Matrix,
): TurnedGlyph {
  const trm = matrix(span.trm);
  const [left, baseline] = apply(transform, numeric(x), numeric(y));
  const size = Math.hypot(trm[2], trm[3]) * Math.hypot(transform[2], transform[3]);
  const across = Math.hypot(trm[0], trm[1]) * Math.hypot(transform[0], transform[1]);
  const name = (span.font ?? '').replace(/^[A-Z]{6}\+/, '');
  const font = standIns().fonts[name];
  return {
    char: unicode,
    x: left,
    right: left + numeric(adv) * across * MM_PER_POINT,
    baseline,
    inkTop: baseline - ((font?.tops[unicode] ?? 0) / 1000) * size * MM_PER_POINT,
    font: font?.family ?? `?${name}`,
    size: rounded(size, 2),
    scale: rounded((across / size) * 100, 1),
    colour: colourOf(paint),
    turned: isTurned(trm, transform),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function colourOf({ color = '0' }: Attributes): string {
  const parts = color.split(' ').map(Number);
  const rgb = parts.length === 3 ? parts : [parts[0] ?? 0, parts[0] ?? 0, parts[0] ?? 0];
  const hex = rgb.map((part) =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return hex.join('').toUpperCase();
}

function addStroke(
  page: Page,
  points: readonly [number, number][],
  paint: Attributes,
  transform: Matrix,
): void {
  const scale = Math.sqrt(Math.abs(transform[0] * transform[3] - transform[1] * transform[2]));
  const thickness = numeric(paint.linewidth) * scale * MM_PER_POINT;
  for (const [index, [x2, y2]] of points.entries()) {
    const [x1, y1] = points[index - 1] ?? [x2, y2];
    addRule(page, [x1, y1, x2, y2], thickness, paint);
  }
}

/** A rectangle flat enough to be a rule: LibreOffice fills some rules instead of stroking them. */
function addFill(page: Page, points: readonly [number, number][], paint: Attributes): void {
  if (points.length < 4) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const [width, height] = [right - left, bottom - top];
  if (height <= RULE_AT_MOST && height < width) {
    const y = (top + bottom) / 2;
    addRule(page, [left, y, right, y], height, paint);
  } else if (width <= RULE_AT_MOST) {
    const x = (left + right) / 2;
    addRule(page, [x, top, x, bottom], width, paint);
  }
}

function addRule(
  page: Page,
  [x1, y1, x2, y2]: [number, number, number, number],
  thickness: number,
  paint: Attributes,
): void {
  const colour = colourOf(paint);
  const rule: Rule = { page, x: Math.min(x1, x2), y: y1, width: 0, thickness, colour };
  if (Math.abs(y1 - y2) < 0.01 && Math.abs(x1 - x2) > 0.01) {
    page.rules.push({ ...rule, width: Math.abs(x2 - x1) });
  } else if (Math.abs(x1 - x2) < 0.01 && Math.abs(y1 - y2) > 0.01) {
    page.uprights.push({ ...rule, y: Math.min(y1, y2), width: Math.abs(y2 - y1) });
  }
}

/** Glyphs in lines, top to bottom; pieces of a rule that LibreOffice drew one after another joined. */
function finished({ glyphs, upright, page }: Drawing): Page {
  page.lines = linesOf(page, glyphs);
  page.upright = linesOf(page, upright);
  page.rules = joined(page.rules);
  return page;
}

/** The commonest distance of neighbouring body lines, where it divides the type area as the standard allows. */
function measuredPitch(pages: readonly Page[]): number {
  const counts = pages.flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => {
      const above = lines[index];
      const body = [line, above].every((each) => each?.sizes.join() === String(bodySizePoints));
      return body ? Math.round(typeArea.height / (line.baseline - (above?.baseline ?? 0))) : 0;
    }),
  );
  const times = (count: number) => counts.filter((each) => each === count).length;
  const candidates = counts.filter((each) => each > grid.lines && each <= tightened.mostLines);
  const closest = candidates.toSorted((a, b) => times(b) - times(a))[0] ?? grid.lines;
  return times(closest) > times(grid.lines) ? typeArea.height / closest : linePitch;
}

function linesOf(page: Page, glyphs: readonly Glyph[]): Stretch[] {
  const printed = glyphs.filter(({ char, colour }) => !isBlank(char) && colour !== PAPER);
  printed.sort((a, b) => a.baseline - b.baseline);
  const lines: Glyph[][] = [];
  for (const each of printed) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && each.baseline - line[0].baseline < ONE_LINE) line.push(each);
    else lines.push([each]);
  }
  return lines.map((line) =>
    stretch(
      page,
      line.sort((a, b) => a.x - b.x),
    ),
  );
}

/** Spaces, and marks of no width that only forbid or allow a line to end. */
function isBlank(char: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(char);
}

const PAPER = 'FFFFFF';

function joined(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.y - b.y || a.x - b.x);
  const result: Rule[] = [];
  for (const rule of sorted) {
    const last = result.at(-1);
    const continues =
      last !== undefined &&
      Math.abs(last.y - rule.y) < 0.02 &&
      Math.abs(last.thickness - rule.thickness) < 0.02 &&
      last.colour === rule.colour &&
      rule.x - (last.x + last.width) < 0.1;
    if (continues) last.width = Math.max(last.width, rule.x + rule.width - last.x);
    else result.push({ ...rule });
  }
  return result;
}
