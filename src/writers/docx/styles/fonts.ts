/** The font table: what stands in where a font of the trade is not installed. */
import type { IFontAttributesProperties, XmlComponent } from 'docx';
import { type FontNames, type FontRole, nearFonts } from '../../../layout/index.ts';
import { element, valued } from '../package/element.ts';

/** What an office says for digits that stand in the font of the text around them. */
export const WITH_TEXT = '随文';

const FAMILIES: Record<FontRole, string> = {
  title: 'auto',
  body: 'modern',
  kai: 'modern',
  hei: 'modern',
  song: 'auto',
  digits: 'roman',
};

/** The fonts' elements of the font table. Word takes the alternative name where it does not find the font itself. */
export function fontElements(fonts: FontNames): XmlComponent[] {
  const { letterhead, headings = {}, ...usual } = fonts;
  const roles = Object.entries(usual) as [FontRole, string][];
  const named = new Map<string, FontRole>();
  for (const [role, name] of roles) {
    if (name !== WITH_TEXT && !named.has(name)) named.set(name, role);
  }
  for (const name of [letterhead, ...Object.values(headings)]) {
    if (name !== undefined && !named.has(name)) named.set(name, 'title');
  }
  return Array.from(named, ([name, role]) => fontElement(name, role));
}

function fontElement(name: string, role: FontRole): XmlComponent {
  const near = role === 'digits' ? [] : nearFonts[role].filter((each) => each !== name);
  return element('w:font', { 'w:name': name }, [
    ...(near.length === 0 ? [] : [valued('w:altName', near.join(','))]),
    // 86 is GB 2312, 00 the Western alphabet.
    valued('w:charset', role === 'digits' ? '00' : '86'),
    valued('w:family', FAMILIES[role]),
  ]);
}

/**
 * Digits and letters in the Latin font, all else in the Chinese one: “ ” … — and their like, which both have, go by
 * `hAnsi` in some programs and by the hint in others.
 */
export function fontsOf(eastAsia: string, digits: string): IFontAttributesProperties {
  const latin = digits === WITH_TEXT ? eastAsia : digits;
  return { hint: 'eastAsia', ascii: latin, hAnsi: eastAsia, eastAsia, cs: latin };
}
