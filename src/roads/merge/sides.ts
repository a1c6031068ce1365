/** What is wanted of a form that may have changed since its Word file was made. */
import { type Origin, originOf, readOrigin, readOriginProperties } from '../../document/origin.ts';
import {
  type Printed,
  paragraphsIn,
  revisionsIn,
  type Takes,
  type ThreeSided,
  threeSides,
  twoSides,
  withRefused,
} from '../../merge/index.ts';
import { readLines } from '../../readers/index.ts';
import {
  closePackage,
  openPackage,
  readPart,
  type WordPackage,
  writePart,
} from '../../review/index.ts';
import { documentNow, type MergeOptions } from './print.ts';

/** An edited Word file. */
interface Edited {
  name: string;
  bytes: Uint8Array;
  /** Its paragraphs, as they are to be merged. */
  edits: readonly string[];
}

/** Paragraphs to bring into the form; `isUnknown` where nothing tells which side has changed. */
export interface Sides extends ThreeSided {
  isUnknown: boolean;
}

/**
 * @param takes where the file's words are taken of what is asked
 * @returns undefined where the file is another paper's
 */
export function sidesOf(
  form: MergeOptions & { path: string; printed: Printed },
  { name, bytes, edits }: Edited,
  takes: Takes,
): Sides | undefined {
  const file = openPackage(bytes);
  const origin = file && originIn(file);
  const document = documentNow(form.path, form);
  const isAsItWas =
    document === undefined || (origin && originOf(document).digest === origin.digest);
  if (origin && isAsItWas) return { wanted: [...edits], left: [], isUnknown: false };
  const now = form.printed.paragraphs.map(({ text }) => text);
  if (isOtherPaper(now, edits)) return undefined;
  if (origin) return { ...threeSides(origin, now, edits, takes), isUnknown: false };
  const before = file && paragraphsBefore(name, bytes, file);
  return { ...twoSides(now, edits, before ?? edits, takes), isUnknown: true };
}

/** What a file says that it was made from: its own part, else its properties, which more programs keep. */
function originIn(file: WordPackage): Origin | undefined {
  const parts = Object.keys(file.entries).filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  return (
    parts.map((name) => readOrigin(readPart(file, name) ?? '')).find(Boolean) ??
    readOriginProperties(readPart(file, 'docProps/custom.xml') ?? '')
  );
}

/** What the file said before anything was changed with tracking on; undefined where nothing was. */
function paragraphsBefore(
  name: string,
  bytes: Uint8Array,
  file: WordPackage,
): string[] | undefined {
  const main = readPart(file, file.main) ?? '';
  const all = revisionsIn(main).map((_, index) => index);
  const without = all.length === 0 ? undefined : openPackage(bytes);
  if (without === undefined) return undefined;
  writePart(without, without.main, withRefused(main, new Set(all)));
  const read = readLines(closePackage(without), { name }).value;
  return paragraphsIn(read?.lines ?? []).map(({ text }) => text);
}

/** Paragraphs that are found again tell whether a file says nothing of where it is from; short ones stand anywhere. */
const TELLING = { signs: 6, paragraphs: 10, share: 0.1 };

/** Whether hardly a paragraph of a longer form stands in the file: it was made from another one. */
function isOtherPaper(now: readonly string[], edits: readonly string[]): boolean {
  const own = now.map((text) => text.trim()).filter(({ length }) => length >= TELLING.signs);
  const theirs = new Set(edits.map((text) => text.trim()));
  const same = own.filter((text) => theirs.has(text));
  return own.length >= TELLING.paragraphs && same.length < own.length * TELLING.share;
}
