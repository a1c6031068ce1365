/** Pages of a file: size, margins, grid and page numbers of the model, each section's own headers and columns kept. */
import { readPart, type WordPackage, writePart } from '../review/index.ts';
import type { Model } from './model.ts';
import { changed, childrenOf, type Property } from './properties.ts';

/** What was left as it is, for the list. */
export type PageNote = 'turned' | 'footer' | 'columns';

export interface PageParts {
  /** Relationship ids of the footers with page numbers, odd and even. */
  odd: string;
  even: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const CONTENT_TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

export interface SectionFooters {
  /** The model's, to be added where a section has none of its own to keep. */
  footers: PageParts | undefined;
  keepsFooter: (id: string) => boolean;
  /** A section without footers of its own has those of the one before. */
  isFirst: boolean;
}

/** One section's properties, rewritten. */
export function newSection(
  section: string,
  model: Model,
  name: string,
  { footers, keepsFooter, isFirst }: SectionFooters,
): { xml: string; notes: PageNote[] } {
  const notes: PageNote[] = [];
  const isTurned = /orient\s*=\s*["']landscape["']/.test(section);
  const source = isTurned ? model.turned : model.upright;
  const own = section === '' ? [] : childrenOf(section);
  if (source === undefined) notes.push('turned');
  const columns = own.find((one) => one.name === 'cols');
  if (columns && /\bnum\s*=\s*["'][2-9]/.test(columns.xml)) notes.push('columns');
  const taken =
    source === undefined ? [] : childrenOf(source).filter(({ name: one }) => PAGE.has(one));
  const references = own.filter((one) => /^(?:header|footer)Reference$/.test(one.name));
  const kept = references.filter(
    ({ name: one, xml }) => one === 'headerReference' || keepsFooter(idOf(xml)),
  );
  const hasFooter = kept.some((one) => one.name === 'footerReference');
  if (hasFooter) notes.push('footer');
  const inherits = !isFirst && !references.some((one) => one.name === 'footerReference');
  const added =
    hasFooter || inherits || footers === undefined
      ? []
      : [reference('footer', 'default', footers.odd), reference('footer', 'even', footers.even)];
  // Pages of even numbers would lose what they take from the others today.
  const doubled = ['headerReference', 'footerReference'].flatMap((kind) => evenOf(kept, kind));
  const list = [...kept, ...doubled, ...added];
  const body = changed(section, name, new Set(['headerReference', 'footerReference']), taken);
  const open = /^<[^>]*?(\/?)>/u.exec(section)?.[0].replace(/\/?>$/u, '>') ?? `<${name}>`;
  const rest = body === '' ? `</${name}>` : body.slice(name.length + 2);
  return { xml: `${open}${list.map(({ xml }) => xml).join('')}${rest}`, notes };
}

const PAGE: ReadonlySet<string> = new Set(['pgSz', 'pgMar', 'docGrid']);

function idOf(xml: string): string {
  return /\br?:?id\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';
}

function reference(kind: 'header' | 'footer', type: string, id: string): Property {
  const name = `${kind}Reference`;
  return {
    name,
    xml: `<w:${name} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="${type}" r:id="${id}"/>`,
  };
}

function evenOf(kept: readonly Property[], kind: string): Property[] {
  const ofKind = kept.filter(({ name }) => name === kind);
  const has = (type: string) =>
    ofKind.find(({ xml }) => new RegExp(`type\\s*=\\s*["']${type}`).test(xml));
  const odd = has('default');
  if (!odd || has('even')) return [];
  return [{ name: kind, xml: odd.xml.replace(/(type\s*=\s*["'])default/u, '$1even') }];
}

/** Adds the model's footers as parts of the file; undefined where the model has none. */
export function addFooters(
  file: WordPackage,
  model: Model,
  rename: (xml: string) => string,
): PageParts | undefined {
  const odd = addFooter(file, model, 'default', rename);
  const even = addFooter(file, model, 'even', rename);
  return odd === undefined || even === undefined ? undefined : { odd, even };
}

function addFooter(
  file: WordPackage,
  model: Model,
  type: 'default' | 'even',
  rename: (xml: string) => string,
): string | undefined {
  const own = childrenOf(model.upright).find(
    ({ name, xml }) => name === 'footerReference' && xml.includes(`w:type="${type}"`),
  );
  const target = own && targets(model.file).get(idOf(own.xml));
  const footer = target && readPart(model.file, target);
  if (!footer) return undefined;
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  let number = 1;
  while (file.entries[`${folder}footer${number}.xml`] !== undefined) number += 1;
  const path = `${folder}footer${number}.xml`;
  writePart(file, path, rename(footer));
  addContentType(file, path, `${CONTENT_TYPES}footer+xml`);
  return addRelation(file, 'footer', `footer${number}.xml`);
}

/** The path of the styles part; one without styles is added where the file has none. */
export function stylesPart(file: WordPackage): string {
  const known = [...targets(file).values()].find((path) => /styles\.xml$/iu.test(path));
  if (known !== undefined && readPart(file, known) !== undefined) return known;
  const path = `${file.main.slice(0, file.main.lastIndexOf('/') + 1)}styles.xml`;
  writePart(
    file,
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>',
  );
  addContentType(file, path, `${CONTENT_TYPES}styles+xml`);
  if (known === undefined) addRelation(file, 'styles', 'styles.xml');
  return path;
}

function addContentType(file: WordPackage, path: string, type: string): void {
  const types = readPart(file, '[Content_Types].xml') ?? '';
  const entry = `<Override PartName="/${path}" ContentType="${type}"/>`;
  const prefix = /<(\w+:)?Types\b/.exec(types)?.[1] ?? '';
  const written = entry.replace('<Override', `<${prefix}Override`);
  writePart(
    file,
    '[Content_Types].xml',
    types.replace(/<\/(?:\w+:)?Types>\s*$/u, (end) => written + end),
  );
}

function addRelation(file: WordPackage, kind: string, target: string): string {
  const path = relationsPath(file.main);
  const relations =
    readPart(file, path) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const open = relations.replace(/<((?:\w+:)?Relationships)([^>]*)\/>\s*$/u, '<$1$2></$1>');
  const prefix = /<(\w+:)?Relationships\b/.exec(open)?.[1] ?? '';
  let id = 'rIdPage1';
  for (let count = 2; open.includes(`"${id}"`); count += 1) id = `rIdPage${count}`;
  const entry = `<${prefix}Relationship Id="${id}" Type="${RELATIONS}${kind}" Target="${target}"/>`;
  writePart(
    file,
    path,
    open.replace(/<\/(?:\w+:)?Relationships>\s*$/u, (end) => entry + end),
  );
  return id;
}

function relationsPath(main: string): string {
  const slash = main.lastIndexOf('/') + 1;
  return `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
}

/** Paths of parts that the main text refers to, by the ids of their relationships. */
export function targets(file: WordPackage): Map<string, string> {
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const found = new Map<string, string>();
  const relations = readPart(file, relationsPath(file.main)) ?? '';
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)) {
    const id = /\bId\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (id === undefined || target === undefined) continue;
    found.set(id, target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  }
  return found;
}

/** Even pages get footers of their own, as the model's do. */
export function turnEvenPagesOn(file: WordPackage): boolean {
  const settings = [...targets(file).values()].find(
    (path) => /settings\.xml$/iu.test(path) && !/web/iu.test(path),
  );
  const xml = settings && readPart(file, settings);
  if (!settings || !xml) return false;
  const name = /<(\w+):settings\b/.exec(xml)?.[1];
  if (name === undefined) return false;
  const found = new RegExp(`<${name}:evenAndOddHeaders\\b[^>]*/>`).exec(xml);
  const element = `<${name}:evenAndOddHeaders/>`;
  if (found) {
    writePart(file, settings, xml.replace(found[0], element));
    return true;
  }
  const root = new RegExp(`<${name}:settings\\b[^>]*?(/?)>`).exec(xml);
  if (!root) return false;
  const open =
    root[1] === '/' ? xml.replace(root[0], `${root[0].slice(0, -2)}></${name}:settings>`) : xml;
  const before = childrenOf(open.slice(open.indexOf(`<${name}:settings`)));
  const next = before.find(({ name: one }) => !BEFORE_EVEN.has(one));
  const at = next ? open.indexOf(next.xml) : open.lastIndexOf(`</${name}:settings>`);
  writePart(file, settings, `${open.slice(0, at)}${element}${open.slice(at)}`);
  return true;
}

/** What stands above `evenAndOddHeaders` in the schema's order. */
const BEFORE_EVEN: ReadonlySet<string> = new Set(
  `writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
  displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData
  embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges
  bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors
  hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles
  stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions
  doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
  styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone
  doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle`.split(/\s+/u),
);
