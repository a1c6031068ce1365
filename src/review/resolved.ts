/** Which words of a Word file stand under a comment that somebody has resolved. */
import { openPackage, readPart } from './package.ts';
import { paragraphFinder, paragraphsOf, type WordParagraph, wordPrefix } from './paragraphs.ts';
import { decodeXml, tagsOf } from './scan-xml.ts';

/** A comment that is resolved: its own words, a line for each paragraph, and what it stands at. */
interface Resolved {
  lines: string[];
  stretches: { paragraph: WordParagraph; start: number; end: number }[];
}

/** Where a line of the file stands, as problems have it. */
export interface LinePlace {
  line: number;
  lineText: string;
  column: number;
  length: number;
}

const DONE = /:paraId\s*=\s*["']([0-9A-Fa-f]+)["'][^>]*:done\s*=\s*["'](?:1|true)["']/;
const DONE_FIRST = /:done\s*=\s*["'](?:1|true)["'][^>]*:paraId\s*=\s*["']([0-9A-Fa-f]+)["']/;

/**
 * Finds the words of resolved comments (of Word 2013 and later, and WPS) that stand at a place.
 * @returns for a place, the lines of each comment that was resolved there
 */
export function resolvedComments(bytes: Uint8Array): (place: LinePlace) => string[][] {
  const file = openPackage(bytes);
  const xml = file && readPart(file, file.main);
  const prefix = xml === undefined ? undefined : wordPrefix(xml);
  const extended = file && readPart(file, file.comments.replace(/\.xml$/u, 'Extended.xml'));
  const comments = file && readPart(file, file.comments);
  if (xml === undefined || prefix === undefined || !extended || !comments) return () => [];
  const done = doneIn(extended);
  const paragraphs = paragraphsOf(xml, prefix);
  const find = paragraphFinder(paragraphs);
  const resolved = resolvedIn(comments, prefix, done).map(
    ({ id, lines }): Resolved => ({ lines, stretches: stretchesOf(xml, prefix, id, paragraphs) }),
  );
  return ({ lineText, line, column, length }) => {
    const found = find(lineText, line);
    if (found === undefined) return [];
    const start = found.offset + column - 1;
    const isThere = (one: Resolved['stretches'][number]) =>
      one.paragraph === found.paragraph && one.start < start + length && start < one.end;
    return resolved.filter(({ stretches }) => stretches.some(isThere)).map(({ lines }) => lines);
  };
}

function doneIn(extended: string): Set<string> {
  const ids = [...tagsOf(extended)].map(({ start, end }) => {
    const tag = extended.slice(start, end);
    return (DONE.exec(tag) ?? DONE_FIRST.exec(tag))?.[1];
  });
  return new Set(ids.filter((id) => id !== undefined));
}

/** The comments one of whose paragraphs is marked as done. */
function resolvedIn(comments: string, prefix: string, done: ReadonlySet<string>) {
  const each = new RegExp(
    `<${prefix}:comment\\s[^>]*?:id\\s*=\\s*["'](\\d+)["'][^>]*>([\\s\\S]*?)</${prefix}:comment>`,
    'gu',
  );
  return [...comments.matchAll(each)].flatMap(([, id = '', inside = '']) => {
    const ids = [...inside.matchAll(/:paraId\s*=\s*["']([0-9A-Fa-f]+)["']/gu)];
    if (!ids.some(([, one = '']) => done.has(one))) return [];
    const lines = inside
      .split(`</${prefix}:p>`)
      .map((text) => decodeXml(text.replace(/<[^>]*>/gu, '')).trim());
    return [{ id, lines: lines.filter((line) => line !== '') }];
  });
}

/** The words between the beginning and the end of a comment's range, paragraph by paragraph. */
function stretchesOf(xml: string, prefix: string, id: string, all: readonly WordParagraph[]) {
  const place = (name: string) =>
    xml.search(new RegExp(`<${prefix}:${name}\\s[^>]*:id\\s*=\\s*["']${id}["']`, 'u'));
  const from = place('commentRangeStart');
  const to = place('commentRangeEnd');
  if (from < 0 || to < from) return [];
  return all.flatMap((paragraph) => {
    const inside = paragraph.runs.filter(({ start, end }) => start >= from && end <= to);
    const [first, last] = [inside[0], inside.at(-1)];
    return first && last ? [{ paragraph, start: first.textStart, end: last.textEnd }] : [];
  });
}
