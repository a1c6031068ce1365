/**
 * The last pass over what the package has packed: children in the order of the schema, the document's own date for the
 * time of day, no part that holds nothing. So the file is valid, and the same bytes on any day, zone and machine.
 */
import { strFromU8, unzipSync } from 'fflate';
import { inOrder } from './order.ts';

/** Parts that the package always writes, for lists, notes and properties of which there are none. */
const EMPTY = /(?:^|\/)(?:numbering|footnotes|endnotes|comments|theme1|custom)\.xml(?:\.rels)?$/u;

/** The larger ones of them as the package's overrides: it need not compress what is left out here. */
export const LEFT_EMPTY = ['numbering', 'footnotes', 'endnotes', 'theme/theme1'].map((name) => ({
  path: `word/${name}.xml`,
  data: '',
}));

const MEDIA = 'word/media/';

export const DOCUMENT = 'word/document.xml';
/** What the file says of itself. */
export const PROPERTIES = 'docProps/core.xml';

/** The parts of a file by their names: XML as text, pictures as they are. */
export type Parts = Record<string, string | Uint8Array>;

/** The parts of the file by their names, finished. */
export function finishedParts(packed: Uint8Array): Parts {
  const parts: Parts = {};
  const files = unzipSync(packed);
  // The type of its parts stands first in a package.
  const names = Object.keys(files).sort(
    (a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')),
  );
  for (const name of names) {
    if (EMPTY.test(name)) continue;
    if (name.startsWith(MEDIA)) {
      parts[name] = files[name] ?? new Uint8Array();
      continue;
    }
    const xml = strFromU8(files[name] ?? new Uint8Array());
    if (name.endsWith('.rels') && !xml.includes('<Relationship ')) continue;
    parts[name] = finishedPart(name, xml);
  }
  return parts;
}

function finishedPart(name: string, xml: string): string {
  if (name.endsWith('.rels')) return without(xml, /<Relationship [^>]*Target="([^"]*)"[^>]*\/>/gu);
  if (name.startsWith('[')) return without(xml, /<Override [^>]*PartName="([^"]*)"[^>]*\/>/gu);
  if (!name.startsWith('word/')) return xml;
  return inOrder(withoutIdleNames(xml));
}

/** Without the namespaces that the part declares for what it does not hold. */
function withoutIdleNames(xml: string): string {
  const [root = ''] = /<w:[^>]*>/u.exec(xml) ?? [];
  const isIdle = (prefix: string) => !xml.includes(`<${prefix}:`) && !xml.includes(` ${prefix}:`);
  const named = root
    .replace(/ mc:Ignorable="[^"]*"/u, '')
    .replace(/ xmlns:(\w+)="[^"]*"/gu, (declaration, prefix: string) =>
      isIdle(prefix) || (prefix === 'mc' && !xml.includes('<mc:')) ? '' : declaration,
    );
  return xml.replace(root, () => named);
}

/** Without the elements that name a part which is left out. */
function without(xml: string, elements: RegExp): string {
  return xml.replace(elements, (element, part: string) => (EMPTY.test(part) ? '' : element));
}

/**
 * With the document's own date for the time of day.
 * @param date 成文日期, YYYY-MM-DD; without one, the file tells no time
 */
export function dated(xml: string, date: string | undefined): string {
  const time = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu;
  return xml.replace(time, date === undefined ? '' : `$1${date}T00:00:00Z$3`);
}
