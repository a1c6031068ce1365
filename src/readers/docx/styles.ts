/** Styles of a Word file: what paragraphs and runs look like before their own properties. */
import {
  overlay,
  type Properties,
  paragraphProperties,
  runProperties,
  type ThemeFonts,
} from './looks.ts';
import { child, descendant, elements, value, type XmlElement } from './xml.ts';

export interface Styles {
  /** The look of a paragraph or run of this style, inherited parts included. */
  lookOf(styleId: string | undefined): Properties;
  /** Its numbering, where it or a style that it is based on has one, and which of them that is. */
  numberingOf(styleId: string | undefined): { styleId: string; numbering: XmlElement } | undefined;
  defaultParagraph: string | undefined;
}

/** Styles may be based on each other in a circle in broken files. */
const LONGEST_CHAIN = 32;
/** Built-in heading styles have their level by name, where their properties do not say it. */
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/iu;

export function readStyles(part: XmlElement | undefined, theme: ThemeFonts): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of elements(part, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph ??= id;
  }
  const docDefaults = child(part, 'w:docDefaults');
  const defaults = overlay(
    paragraphProperties(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    runProperties(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'), theme),
  );
  const chainOf = (styleId: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = byId.get(styleId ?? '');
    while (style !== undefined && chain.length < LONGEST_CHAIN) {
      chain.unshift(style);
      style = byId.get(value(style, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const cache = new Map<string | undefined, Properties>();
  return {
    defaultParagraph,
    lookOf(styleId) {
      const known = cache.get(styleId);
      if (known) return known;
      const chain = chainOf(styleId);
      const isCharacter = chain.at(-1)?.attributes['w:type'] === 'character';
      let look: Properties = isCharacter ? {} : defaults;
      for (const style of chain) look = overlay(look, styleProperties(style, theme));
      const name = value(chain.at(-1), 'w:name');
      if (name !== undefined && !isCharacter) look = withName(look, name);
      cache.set(styleId, look);
      return look;
    },
    numberingOf(styleId) {
      for (const style of chainOf(styleId).reverse()) {
        const numbering = child(child(style, 'w:pPr'), 'w:numPr');
        if (numbering) return { styleId: style.attributes['w:styleId'] ?? '', numbering };
      }
      return undefined;
    },
  };
}

function withName(look: Properties, name: string): Properties {
  const level = HEADING_NAME.exec(name)?.[1];
  return {
    ...(level !== undefined && { outlineLevel: Number(level) }),
    ...look,
    style: name,
  };
}

function styleProperties(style: XmlElement, theme: ThemeFonts): Properties {
  return overlay(
    paragraphProperties(child(style, 'w:pPr')),
    runProperties(child(style, 'w:rPr'), theme),
  );
}

/** The theme's fonts: where it names none for Chinese, the one that it lists for simplified Chinese. */
export function readThemeFonts(theme: XmlElement | undefined): ThemeFonts {
  const scheme = descendant(theme, 'a:fontScheme');
  const fonts: Record<string, string> = {};
  for (const [name, part] of [
    ['major', 'a:majorFont'],
    ['minor', 'a:minorFont'],
  ] as const) {
    const font = child(scheme, part);
    const simplified = elements(font, 'a:font').find((one) => one.attributes.script === 'Hans');
    const eastAsia = child(font, 'a:ea')?.attributes.typeface || simplified?.attributes.typeface;
    const latin = child(font, 'a:latin')?.attributes.typeface;
    if (eastAsia) fonts[`${name}EastAsia`] = eastAsia;
    if (latin) {
      fonts[`${name}Ascii`] = latin;
      fonts[`${name}HAnsi`] = latin;
    }
  }
  return fonts;
}
