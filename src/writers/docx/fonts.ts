/** The font table: what stands in where a font of the trade is not installed. */
import { type FontNames, nearFonts } from '../../layout/index.ts';
import { escapeXml } from './element.ts';

/** What an office says for digits that stand in the font of the text around them. */
export const WITH_TEXT = '随文';

type Role = Exclude<keyof FontNames, 'digits'>;

const FAMILIES: Record<keyof FontNames, string> = {
  title: 'auto',
  body: 'modern',
  kai: 'modern',
  hei: 'modern',
  song: 'auto',
  digits: 'roman',
};

/** The font table part. Word takes the alternative name where it does not find the font itself. */
export function fontTablePart(fonts: FontNames): string {
  const roles = Object.entries(fonts) as [keyof FontNames, string][];
  const named = new Map<string, keyof FontNames>();
  for (const [role, name] of roles) {
    if (name !== WITH_TEXT && !named.has(name)) named.set(name, role);
  }
  const entries = Array.from(named, ([name, role]) => fontElement(name, role));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}

function fontElement(name: string, role: keyof FontNames): string {
  const near = role === 'digits' ? [] : nearFonts[role as Role].filter((each) => each !== name);
  const other = near.length === 0 ? '' : `<w:altName w:val="${escapeXml(near.join(','))}"/>`;
  // 86 is GB 2312, 00 the Western alphabet.
  const charset = role === 'digits' ? '00' : '86';
  return `<w:font w:name="${escapeXml(name)}">${other}<w:charset w:val="${charset}"/><w:family w:val="${FAMILIES[role]}"/></w:font>`;
}
