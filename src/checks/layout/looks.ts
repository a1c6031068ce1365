/** What the looks of a line come to: fonts, indents and the room above it, in characters and points. */
import * as gb from '../../layout/index.ts';
import type { Line, Look } from '../../readers/index.ts';
import type { Part } from './parts.ts';
import type { LayoutFile } from './rule.ts';

/** The look of the first words: of the label, where a heading runs into its paragraph. */
export function firstLook({ line }: Part): Look {
  return line.runs?.find(({ text }) => text.trim() !== '')?.look ?? line.look;
}

/** The look of most of the text; names after a label, the sentence after a heading. */
export function mainLook({ line }: Part): Look {
  const runs = line.runs?.filter(({ text }) => text.trim() !== '') ?? [];
  const longest = runs.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest?.look ?? line.look;
}

export function sizeOf({ size }: Look): number {
  return size !== undefined && size >= 1 ? size : gb.bodySizePoints;
}

/** Room that a character takes on its line, in points. */
export function characterPitch(look: Look, tracking = look.tracking ?? 0): number {
  return Math.max(1, sizeOf(look) + tracking);
}

/** Indent of the first line in characters, blanks typed before the text counted in. */
export function firstIndent({ line, typedIndent }: Part): number {
  const { indent } = line.look;
  const size = sizeOf(line.look);
  const left = indent?.characters?.left ?? (indent?.left ?? 0) / size;
  const first = indent?.characters?.firstLine ?? (indent?.firstLine ?? 0) / size;
  return left + first + typedIndent;
}

/** Indent of the later lines in characters. */
export function laterIndent({ line }: Part): number {
  const { indent } = line.look;
  return indent?.characters?.left ?? (indent?.left ?? 0) / sizeOf(line.look);
}

/** Characters between the end of a line of text and the right edge; undefined where it cannot be told. */
export function rightGap(part: Part, lineWidth: number): number | undefined {
  const { line, text, typedIndent } = part;
  if (line.text.includes('\t') || line.region === 'table') return undefined;
  const { align, indent } = line.look;
  const pitch = characterPitch(line.look);
  const right = (indent?.right ?? 0) / pitch;
  const trailing = [...(/[ \u3000]*$/u.exec(line.text)?.[0] ?? '')].reduce(
    (sum, char) => sum + (char === '\u3000' ? 1 : 0.5),
    0,
  );
  const cells = lineWidth / pitch;
  const width = gb.textWidth(text);
  const left = ((indent?.left ?? 0) + (indent?.firstLine ?? 0)) / pitch;
  if (align === 'right') return right + trailing;
  if (align === 'center') return right + (cells - left - right - width) / 2;
  return cells - left - typedIndent - width;
}

/** Where a line of text begins, in characters from the left edge. */
export function startOf(part: Part, lineWidth: number): number | undefined {
  const gap = rightGap(part, lineWidth);
  const pitch = characterPitch(part.line.look);
  return gap === undefined ? undefined : lineWidth / pitch - gap - gb.textWidth(part.text);
}

/** Height of a line, as far as the file fixes it: exact, a multiple of the grid's, or the grid's own. */
export function lineHeight(look: Look, gridPitch: number | undefined): number | undefined {
  const { spacing, snapToGrid } = look;
  if (spacing?.line !== undefined && spacing.line >= 1) return spacing.line;
  if (snapToGrid === false || gridPitch === undefined || gridPitch < 1) return undefined;
  return gridPitch * Math.max(1, Math.round(spacing?.multiple ?? 1));
}

/** Blank room above a part, in lines: blank paragraphs, space after the one above, space before this one. */
export function blankLinesAbove(part: Part, file: LayoutFile): number | undefined {
  const at = file.lines.indexOf(part.line);
  if (at <= 0) return undefined;
  const grid = gridPitchAt(file, part.line);
  const pitch = grid ?? gb.mmToPoints(gb.linePitch);
  let room = part.line.look.spacing?.before ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = file.lines[above];
    if (line === undefined || line.region !== part.line.region) return undefined;
    const { before = 0, after = 0 } = line.look.spacing ?? {};
    if (line.text.trim() !== '' || line.label !== undefined) return (room + after) / pitch;
    room += before + after + (lineHeight(line.look, grid) ?? pitch);
  }
  return undefined;
}

export function gridPitchAt({ pages }: LayoutFile, line: Line): number | undefined {
  const page =
    pages.find(({ firstLine, lastLine }) => line.number >= firstLine && line.number <= lastLine) ??
    pages[0];
  const grid = page?.grid;
  return grid && grid.type !== 'default' ? grid.linePitch : undefined;
}

/** Width of the lines of the first section, in points. */
export function lineWidth({ pages: [page] }: LayoutFile): number {
  return page
    ? page.width - page.margins.left - page.margins.right
    : gb.mmToPoints(gb.typeArea.width);
}
