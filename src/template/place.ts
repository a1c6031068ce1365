/** Places in template files. */
import type { Place } from '../problem.ts';

export interface TemplateFile {
  /** Its number among the files of one rendering. */
  number: number;
  /** As shown to the person. */
  file: string;
  text: string;
}

/** A place by line and column, both from 1, cut to the line. */
export function templatePlace(
  { file, text }: TemplateFile,
  line: number,
  column: number,
  length = 1,
): Place {
  const lines = text.trimEnd().split('\n');
  // What is missing at the end of a file is missing on its last line.
  const number = Math.min(line, lines.length);
  const lineText = (lines[number - 1] ?? '').replace(/\r$/, '');
  const from = Math.max(1, Math.min(column, lineText.length + 1));
  return {
    file,
    line: number,
    column: from,
    length: Math.max(0, Math.min(length, lineText.length - from + 1)),
    lineText,
  };
}
