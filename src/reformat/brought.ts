/** What the styles of a file bring along that is no look: automatic numbers and the direction of the text. */
import { readPart, type WordPackage } from '../review/index.ts';
import { type ModelStyle, stylesOf } from './model.ts';
import { targets } from './pages.ts';
import { childrenOf, type Property } from './properties.ts';

/** By the id of a paragraph style; what a paragraph without a style has, by ''. */
export type Brought = ReadonlyMap<string, readonly Property[]>;

/**
 * A paragraph that is given another style needs these as its own.
 * @param styles the styles part
 * @param w the prefix that the main part writes with
 */
export function broughtByStyles(file: WordPackage, styles: string, w: string): Brought {
  const all = stylesOf(styles);
  const path = [...targets(file).values()].find((each) => /numbering\.xml$/iu.test(each));
  const levels = levelsOf(readPart(file, path ?? '') ?? '');
  const found = new Map<string, readonly Property[]>();
  for (const style of all.values()) {
    if (style.type !== 'paragraph') continue;
    const brought = [...numberOf(style, all, levels, w), ...directionOf(style, all, w)];
    if (brought.length === 0) continue;
    found.set(style.id, brought);
    if (/^<[^>]*:default\s*=\s*["'](?:1|true|on)/u.test(style.xml)) found.set('', brought);
  }
  return found;
}

/** A property of the style, or of the nearest that it is based on. */
function inherited(
  style: ModelStyle | undefined,
  styles: ReadonlyMap<string, ModelStyle>,
  name: string,
): { xml: string; style: ModelStyle } | undefined {
  const passed = new Set<string>();
  let at = style;
  while (at !== undefined && !passed.has(at.id)) {
    passed.add(at.id);
    const parts = childrenOf(at.xml);
    const own = parts.find((one) => one.name === 'pPr');
    const property = own && childrenOf(own.xml).find((one) => one.name === name);
    if (property !== undefined) return { xml: property.xml, style: at };
    at = styles.get(valueIn(parts.find((one) => one.name === 'basedOn')?.xml) ?? '');
  }
  return undefined;
}

function numberOf(
  style: ModelStyle,
  styles: ReadonlyMap<string, ModelStyle>,
  levels: ReadonlyMap<string, string>,
  w: string,
): Property[] {
  const found = inherited(style, styles, 'numPr');
  const parts = found === undefined ? [] : childrenOf(found.xml);
  const part = (name: string) => valueIn(parts.find((one) => one.name === name)?.xml);
  const number = part('numId');
  if (found === undefined || number === undefined || Number(number) === 0) return [];
  const level = part('ilvl') ?? levels.get(`${number} ${found.style.id}`) ?? '0';
  return [
    {
      name: 'numPr',
      xml: `<${w}:numPr><${w}:ilvl ${w}:val="${level}"/><${w}:numId ${w}:val="${number}"/></${w}:numPr>`,
    },
  ];
}

function directionOf(
  style: ModelStyle,
  styles: ReadonlyMap<string, ModelStyle>,
  w: string,
): Property[] {
  const found = inherited(style, styles, 'bidi');
  const isOff = /val\s*=\s*["'](?:0|false|off)/u.test(found?.xml ?? '');
  return found === undefined || isOff ? [] : [{ name: 'bidi', xml: `<${w}:bidi/>` }];
}

/** Which level of a numbering is a style's: by the number and the style's id. */
function levelsOf(numbering: string): ReadonlyMap<string, string> {
  const parts = numbering === '' ? [] : childrenOf(numbering);
  const levels = new Map(
    parts
      .filter(({ name }) => name === 'abstractNum')
      .map(({ xml }) => [
        attribute(xml, 'abstractNumId'),
        childrenOf(xml).flatMap((level): [string, string][] => {
          const style = valueIn(childrenOf(level.xml).find(({ name }) => name === 'pStyle')?.xml);
          const number = attribute(level.xml, 'ilvl');
          return style === undefined || number === undefined ? [] : [[style, number]];
        }),
      ]),
  );
  return new Map(
    parts
      .filter(({ name }) => name === 'num')
      .flatMap(({ xml }) => {
        const used = valueIn(childrenOf(xml).find(({ name }) => name === 'abstractNumId')?.xml);
        const own = levels.get(used) ?? [];
        return own.map(([style, level]): [string, string] => [
          `${attribute(xml, 'numId')} ${style}`,
          level,
        ]);
      }),
  );
}

function attribute(xml: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*:${name}\\s*=\\s*["']([^"']*)`, 'u').exec(xml)?.[1];
}

function valueIn(xml: string | undefined): string | undefined {
  return xml === undefined ? undefined : attribute(xml, 'val');
}
