/** Styles of the model in a file: those that are used, with those that they are based on, under ids of their own. */

import { type Model, type ModelStyle, stylesOf } from './model.ts';
import { changed, childrenOf, type Property } from './properties.ts';

export interface TakenStyles {
  /** The styles part with them. */
  xml: string;
  /** The id in the file, by the id in the model. */
  ids: ReadonlyMap<string, string>;
}

/** What a style must say itself that the model leaves to its defaults: the file's own would show through. */
const NEUTRAL: readonly Property[] = [
  {
    name: 'spacing',
    xml: '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0" w:line="240" w:lineRule="auto"/>',
  },
  { name: 'ind', xml: '<w:ind w:left="0" w:right="0" w:firstLine="0"/>' },
  { name: 'jc', xml: '<w:jc w:val="left"/>' },
];
const NEUTRAL_RUN: readonly Property[] = [
  { name: 'b', xml: '<w:b w:val="0"/>' },
  { name: 'bCs', xml: '<w:bCs w:val="0"/>' },
  { name: 'i', xml: '<w:i w:val="0"/>' },
  { name: 'color', xml: '<w:color w:val="000000"/>' },
  { name: 'spacing', xml: '<w:spacing w:val="0"/>' },
  { name: 'w', xml: '<w:w w:val="100"/>' },
];

/** @param used ids of the model's styles that paragraphs and runs will have */
export function takeStyles(existing: string, model: Model, used: Iterable<string>): TakenStyles {
  const needed = closure(used, model.styles);
  const own = stylesOf(existing);
  const ids = new Map<string, string>();
  for (const { id, name, type } of needed) ids.set(id, idFor(id, name, type, own));
  let xml = existing;
  let added = '';
  for (const style of needed) {
    const written = withIds(selfContained(style, model), ids);
    const old = own.get(ids.get(style.id) ?? '');
    if (old) xml = xml.replace(old.xml, () => written);
    else added += written;
  }
  return { xml: xml.replace(/<\/w:styles>\s*$/u, (end) => `${added}${end}`), ids };
}

/**
 * The styles taken with widow control on, as files have it by default. Over footnotes a page has no rows to be filled,
 * and LibreOffice can find no end of a page whose headings go with the next line while notes go with theirs.
 */
export function withWidowControl(xml: string, ids: ReadonlyMap<string, string>): string {
  const taken = new Set(ids.values());
  let changedXml = xml;
  for (const { id, xml: style } of stylesOf(xml).values()) {
    if (!taken.has(id)) continue;
    const on = style.replace(/<w:widowControl w:val="0"\/>/u, '<w:widowControl/>');
    changedXml = changedXml.replace(style, () => on);
  }
  return changedXml;
}

function closure(used: Iterable<string>, styles: Model['styles']): ModelStyle[] {
  const found = new Map<string, ModelStyle>();
  const add = (id: string | undefined): void => {
    const style = styles.get(id ?? '');
    if (!style || found.has(style.id) || isBase(style)) return;
    add(/<w:basedOn w:val="([^"]*)"/.exec(style.xml)?.[1]);
    found.set(style.id, style);
    for (const kind of ['next', 'link']) {
      add(new RegExp(`<w:${kind} w:val="([^"]*)"`).exec(style.xml)?.[1]);
    }
  };
  for (const id of used) add(id);
  return [...found.values()];
}

/** Styles that every file has: ours must not take their place. */
function isBase({ xml }: ModelStyle): boolean {
  return /^<[^>]*\bw:default="1"/u.test(xml);
}

/** The id of the file's style of that name, or the model's, or one that is free. */
function idFor(
  id: string,
  name: string,
  type: string,
  own: ReadonlyMap<string, ModelStyle>,
): string {
  const same = [...own.values()].find((style) => style.name === name && style.type === type);
  if (same && !/\bdefault\s*=/.test(/^<[^>]*>/u.exec(same.xml)?.[0] ?? '')) return same.id;
  let free = id;
  for (let count = 2; own.has(free); count += 1) free = `${id}${count}`;
  return free;
}

/** A style based on the model's base says all that it took from there and from the defaults. */
function selfContained({ xml, type }: ModelStyle, model: Model): string {
  const parent = /<w:basedOn w:val="([^"]*)"\/>/.exec(xml)?.[1];
  const base = model.styles.get(parent ?? '');
  if (parent !== undefined && base && !isBase(base)) return xml;
  const loose = xml.replace(/<w:basedOn w:val="[^"]*"\/>/u, '');
  if (type !== 'paragraph') return loose;
  const runs = merged([NEUTRAL_RUN, inside(model.defaults.run), partOf(xml, 'rPr')]);
  const paragraphs = merged([NEUTRAL, inside(model.defaults.paragraph), partOf(xml, 'pPr')]);
  const none = new Set<string>();
  const properties = `${changed('', 'w:pPr', none, paragraphs)}${changed('', 'w:rPr', none, runs)}`;
  return loose
    .replace(/<w:pPr>.*<\/w:pPr>|<w:pPr\/>/su, '')
    .replace(/<w:rPr>.*<\/w:rPr>|<w:rPr\/>/su, '')
    .replace(/<\/w:style>$/u, () => `${properties}</w:style>`);
}

function inside(content: string): Property[] {
  return childrenOf(`<x>${content}</x>`);
}

function partOf(style: string, name: string): Property[] {
  return childrenOf(style)
    .filter((one) => one.name === name)
    .flatMap(({ xml }) => childrenOf(xml));
}

/** Later lists win; attributes of one element are laid over each other. */
function merged(lists: readonly (readonly Property[])[]): Property[] {
  const all = new Map<string, Property>();
  for (const one of lists.flat()) {
    const under = all.get(one.name);
    all.set(one.name, under ? { name: one.name, xml: laidOver(under.xml, one.xml) } : one);
  }
  return [...all.values()];
}

/** Attributes of the upper element, and those of the lower that it does not have. */
function laidOver(under: string, over: string): string {
  if (!/^<w:(?:spacing|ind|rFonts)\b/u.test(over)) return over;
  const has = new Set([...over.matchAll(/\s([\w:]+)="/gu)].map(([, name]) => name));
  const more = [...under.matchAll(/\s([\w:]+)="[^"]*"/gu)].filter(([, name]) => !has.has(name));
  return over.replace(/\/>$/u, `${more.map(([whole]) => whole).join('')}/>`);
}

function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(\bw:styleId="|<w:(?:basedOn|next|link) w:val=")([^"]*)"/gu,
    (_whole, start: string, id: string) => `${start}${ids.get(id) ?? id}"`,
  );
}
