/** The parts of a Word file that a review touches: the main text, its comments, and the two lists that name them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { tagsOf } from './scan-xml.ts';

const LARGEST = 256 << 20;
const CONTENT_TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DOCUMENT_RELATION = /\/relationships\/officeDocument$/;
const COMMENTS_RELATION = /\/relationships\/comments$/;
const RELATION_NAMES = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WordPackage {
  entries: Record<string, Uint8Array>;
  /** Path of the main text: word/document.xml. */
  main: string;
  /** Path of the comments; not there yet in most files. */
  comments: string;
}

/** Opens a Word file; undefined where it is none. */
export function openPackage(bytes: Uint8Array): WordPackage | undefined {
  try {
    let total = 0;
    const entries = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > LARGEST) throw new RangeError('too large');
        return true;
      },
    });
    const main = target(entries['_rels/.rels'], DOCUMENT_RELATION) ?? 'word/document.xml';
    const path = main.replace(/^\//, '');
    if (entries[path] === undefined) return undefined;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = target(entries[relationsOf(path)], COMMENTS_RELATION);
    const comments =
      known === undefined
        ? free(entries, folder)
        : known.startsWith('/')
          ? known.slice(1)
          : `${folder}${known}`;
    return { entries, main: path, comments };
  } catch {
    return undefined;
  }
}

function free(entries: Record<string, Uint8Array>, folder: string): string {
  let path = `${folder}comments.xml`;
  for (let count = 2; entries[path] !== undefined; count++) path = `${folder}comments${count}.xml`;
  return path;
}

export function readPart({ entries }: WordPackage, path: string): string | undefined {
  const bytes = entries[path];
  if (bytes === undefined) return undefined;
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide ? undefined : strFromU8(bytes);
}

export function writePart({ entries }: WordPackage, path: string, xml: string): void {
  entries[path] = strToU8(xml);
}

/** The file again; the same bytes whenever it is made. */
export function closePackage({ entries }: WordPackage): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, [bytes, { mtime }]])),
  );
}

/** Names the comments in the list of content types and in the relations of the main text, unless they are named. */
export function nameComments(file: WordPackage): void {
  const types = readPart(file, CONTENT_TYPES) ?? '';
  if (!types.includes(`/${file.comments}"`) && !types.includes(`/${file.comments}'`)) {
    const entry = `<Override PartName="/${file.comments}" ContentType="${COMMENTS_TYPE}"/>`;
    const open = types.replace(/<((?:\w+:)?Types)([^>]*)\/>\s*$/, '<$1$2></$1>');
    writePart(
      file,
      CONTENT_TYPES,
      open.replace(/<\/(?:\w+:)?Types>\s*$/, (end) => `${entry}${end}`),
    );
  }
  const path = relationsOf(file.main);
  const relations =
    readPart(file, path) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATION_NAMES}"></Relationships>`;
  if (target(file.entries[path], COMMENTS_RELATION) !== undefined) return;
  const ids = new Set(
    [...relations.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map((match) => match[1]),
  );
  let id = 'rIdReview';
  for (let count = 2; ids.has(id); count++) id = `rIdReview${count}`;
  const name = file.comments.slice(file.comments.lastIndexOf('/') + 1);
  const entry = `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="${name}"/>`;
  const closed = relations.replace(
    /<Relationships([^>]*)\/>\s*$/,
    '<Relationships$1></Relationships>',
  );
  writePart(
    file,
    path,
    closed.replace(/<\/Relationships>\s*$/, (end) => `${entry}${end}`),
  );
}

function relationsOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Where the first relation of a kind points to. */
function target(bytes: Uint8Array | undefined, kind: RegExp): string | undefined {
  if (bytes === undefined) return undefined;
  const xml = strFromU8(bytes);
  for (const tag of tagsOf(xml)) {
    const text = xml.slice(tag.start, tag.end);
    const type = /\bType\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
    if (type !== undefined && kind.test(type))
      return /\bTarget\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  }
  return undefined;
}
