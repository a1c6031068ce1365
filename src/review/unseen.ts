/** Takes signs that nobody sees out of a Word file's texts, in whatever part they stand; nothing else is touched. */
import { escapeXml } from '../text/index.ts';
import { closePackage, openPackage, readPart, type WordPackage, writePart } from './package.ts';
import { paragraphsOf, type WordParagraph, wordPrefix } from './paragraphs.ts';
import { applyEdits, type XmlEdit } from './rewrite.ts';

interface Stretch {
  start: number;
  end: number;
}

/** A part of the file with text in it: the main one, a header or footer, notes or comments. */
const TEXT_ROOT = /<[\w-]+:(?:document|hdr|ftr|footnotes|endnotes|comments)[\s>]/u;
const SOFT_HYPHEN = /^<[\w-]+:softHyphen[\s/>]/u;

/**
 * The file without the signs that `find` finds in the text of a paragraph, and without hyphens that show at line ends
 * only; undefined where it is no Word file. What a tracked change has deleted stays.
 */
export function withoutUnseen(
  bytes: Uint8Array,
  find: (text: string) => readonly Stretch[],
): { bytes: Uint8Array; count: number } | undefined {
  const file = openPackage(bytes);
  if (file === undefined) return undefined;
  let count = 0;
  for (const path of textParts(file)) {
    const xml = readPart(file, path) ?? '';
    const edits = editsOf(xml, wordPrefix(xml) ?? '', find);
    if (edits.length === 0) continue;
    count += edits.length;
    writePart(file, path, applyEdits(xml, edits));
  }
  return { bytes: count === 0 ? bytes : closePackage(file), count };
}

function textParts(file: WordPackage): string[] {
  return Object.keys(file.entries).filter((path) => {
    if (!path.endsWith('.xml')) return false;
    const xml = readPart(file, path);
    return (
      xml !== undefined && wordPrefix(xml) !== undefined && TEXT_ROOT.test(xml.slice(0, 20_000))
    );
  });
}

function editsOf(
  xml: string,
  prefix: string,
  find: (text: string) => readonly Stretch[],
): XmlEdit[] {
  return paragraphsOf(xml, prefix).flatMap((paragraph) => {
    const gone = find(paragraph.text);
    return paragraph.runs.flatMap((run) => editsOfRun(xml, run, gone));
  });
}

function editsOfRun(
  xml: string,
  { children, textStart }: WordParagraph['runs'][number],
  gone: readonly Stretch[],
): XmlEdit[] {
  let at = textStart;
  return children.flatMap(({ kind, start, end, text }): XmlEdit[] => {
    const from = at;
    at += text.length;
    const written = xml.slice(start, end);
    if (kind === 'other') return SOFT_HYPHEN.test(written) ? [{ start, end, xml: '' }] : [];
    const signs = [...text];
    let place = from;
    const kept = signs.filter((sign) => {
      const here = place;
      place += sign.length;
      return !gone.some((one) => one.start <= here && here < one.end);
    });
    if (kept.length === signs.length) return [];
    const open = written.slice(0, written.indexOf('>') + 1);
    const close = written.slice(written.lastIndexOf('<'));
    return [{ start, end, xml: `${open}${escapeXml(kept.join(''))}${close}` }];
  });
}
