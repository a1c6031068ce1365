/** Lists of properties (`w:pPr`, `w:rPr`, `w:sectPr`) as written: single ones taken out and put in, in the schema's order. */
import { tagsOf } from '../review/index.ts';

function order(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(/\s+/u).map((name, index) => [name, index]));
}

/** Orders of the schema (ECMA-376, wml.xsd). */
const ORDERS = {
  pPr: order(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
    pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
    autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
    suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
    sectPr pPrChange`),
  rPr: order(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline
    shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs
    highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
    rPrChange`),
  sectPr: order(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
    pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
    docGrid printerSettings sectPrChange`),
} as const;

export interface Property {
  /** Without prefix. */
  name: string;
  xml: string;
}

/** The elements right inside an element, each as written. */
export function childrenOf(xml: string): Property[] {
  const found: Property[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth -= 1;
    const isChild = depth === 1;
    if (isChild && tag.kind === 'open') start = tag.start;
    if (isChild && tag.kind !== 'open') {
      const from = tag.kind === 'empty' ? tag.start : start;
      found.push({ name: localName(tag.name), xml: xml.slice(from, tag.end) });
    }
    if (tag.kind === 'open') depth += 1;
  }
  return found;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * A list of properties without some and with others, in order; what the schema does not name keeps to what stood
 * before it.
 * @param existing the element as written, or empty
 * @param name with its prefix
 */
export function changed(
  existing: string,
  name: string,
  removed: ReadonlySet<string>,
  added: readonly Property[],
): string {
  const places = ORDERS[localName(name) as keyof typeof ORDERS];
  const replaced = new Set(added.map((one) => one.name));
  let last = 0;
  const kept = (existing === '' ? [] : childrenOf(existing))
    .map((one) => {
      last = places.get(one.name) ?? last;
      return { ...one, place: last };
    })
    .filter((one) => !removed.has(one.name) && !replaced.has(one.name));
  const all = [...kept, ...added.map((one) => ({ ...one, place: places.get(one.name) ?? 0 }))];
  all.sort((a, b) => a.place - b.place);
  if (all.length === 0) return '';
  return `<${name}>${all.map(({ xml }) => xml).join('')}</${name}>`;
}
