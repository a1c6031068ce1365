/** Bytes of a file to lines with hints. Nothing here throws for a bad file; what is wrong comes back as problems. */
import type { Checked } from '../problem.ts';
import type { ReadFile } from './read-file.ts';
import { readText } from './text/index.ts';
import { problemOf, ReaderTrouble } from './trouble.ts';

export type { Indent, Line, LineHint, Look, Region, Rule, Run, Spacing } from './lines.ts';
export type { Drawing, Grid, PageEdges, PageLook, Position } from './page-look.ts';
export type { LeftOut, LeftOutReason, ReadFile, SourceFormat } from './read-file.ts';

export interface ReadOptions {
  /** The file's name as the person gave it: problems name it, and its ending helps to tell the format. */
  name: string;
}

export function readLines(bytes: Uint8Array, { name }: ReadOptions): Checked<ReadFile> {
  try {
    return readText(bytes, name);
  } catch (error) {
    if (error instanceof ReaderTrouble) return { problems: [problemOf(error, name)] };
    throw error;
  }
}
