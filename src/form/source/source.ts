/** A form file as the person wrote it and as it is read after mending, and the way back from one to the other. */
import type { Place } from '../../problem.ts';
import { lastAtMost } from '../../text/index.ts';

/** A replacement in the text as written: `[start, end)` becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface SourceFile {
  /** Absolute path. */
  path: string;
  /** As shown to the person. */
  name: string;
  /** As written. */
  original: string;
  /** As read: typing mistakes mended. Nodes carry offsets into this text. */
  text: string;
  /** What was mended, in order, not overlapping. */
  edits: readonly Edit[];
  /** Offset in `original` of each line's first character. */
  lineStarts: readonly number[];
  /** Offset in `text` at which each edit's replacement begins. */
  editStarts: readonly number[];
}

/** Makes a source file; edits must be in order and must not overlap. */
export function makeSource(
  path: string,
  name: string,
  original: string,
  edits: readonly Edit[] = [],
): SourceFile {
  const lineStarts = [0];
  for (let at = original.indexOf('\n'); at >= 0; at = original.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const parts: string[] = [];
  const editStarts: number[] = [];
  let length = 0;
  let from = 0;
  for (const edit of edits) {
    parts.push(original.slice(from, edit.start), edit.text);
    length += edit.start - from;
    editStarts.push(length);
    length += edit.text.length;
    from = edit.end;
  }
  parts.push(original.slice(from));
  return { path, name, original, text: parts.join(''), edits, lineStarts, editStarts };
}

/** The offset in the text as written of an offset in the mended text. */
export function originalOffset(file: SourceFile, offset: number): number {
  const index = lastAtMost(file.editStarts, offset);
  const edit = file.edits[index];
  const start = file.editStarts[index];
  if (edit === undefined || start === undefined) return offset;
  const inside = offset - start;
  if (inside < edit.text.length) return Math.min(edit.start + inside, edit.end);
  return edit.end + (inside - edit.text.length);
}

/** The place of `[start, end)` of the mended text; cut at the end of its first line. */
export function placeAt(file: SourceFile, start: number, end = start): Place {
  return placeInOriginal(file, originalOffset(file, start), originalOffset(file, end));
}

/** The place of `[start, end)` of the text as written; cut at the end of its first line. */
export function placeInOriginal(file: SourceFile, start: number, end = start): Place {
  const at = Math.max(0, Math.min(start, file.original.length));
  const line = Math.max(0, lastAtMost(file.lineStarts, at));
  const lineStart = file.lineStarts[line] ?? 0;
  const nextLine = file.lineStarts[line + 1];
  const lineEnd = nextLine === undefined ? file.original.length : nextLine - 1;
  const lineText = file.original.slice(lineStart, lineEnd).replace(/\r$/, '');
  const column = Math.min(at - lineStart, lineText.length);
  return {
    file: file.name,
    line: line + 1,
    column: column + 1,
    length: Math.max(0, Math.min(end - at, lineText.length - column)),
    lineText,
  };
}
