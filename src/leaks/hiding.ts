/** What keeps words of a Word file from being seen: hidden, white or tiny, by themselves or by their style. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What a run, or a style, says of itself; what it does not say comes from its style, or from that style's. */
export interface Hiding {
  vanish?: boolean;
  webHidden?: boolean;
  white?: boolean;
  tiny?: boolean;
}

export interface HidingStyles {
  /** Of a style by its id; of the default style of paragraphs without one. */
  of: (id: string | undefined) => Hiding;
}

/** Words of two points and less are hidden as well. In half points. */
const TINY = 4;

export const attributeOf = ({ attributes }: SaxesTagNS, name: string) =>
  Object.values(attributes).find(({ local }) => local === name)?.value;

/** What an element within rPr says of being seen; nothing for all others. */
export function hidingOf(tag: SaxesTagNS): Hiding {
  const value = attributeOf(tag, 'val');
  switch (tag.local) {
    case 'vanish':
    case 'webHidden':
      return { [tag.local]: /^(?:true|1|on)$/u.test(value ?? 'true') };
    case 'color':
      return { white: /^FFFFFF$/iu.test(value ?? '') };
    case 'sz':
      return { tiny: Number(value ?? TINY + 1) <= TINY };
    default:
      return {};
  }
}

export const isHidden = (hiding: Hiding) => Object.values(hiding).includes(true);

interface Style {
  own: Hiding;
  basedOn?: string | undefined;
}

/** The styles of a file, each with what its ancestors say; a style that is based on itself ends there. */
export function hidingStyles(xml: string): HidingStyles {
  const styles = new Map<string, Style>();
  let byDefault: string | undefined;
  let style: Style | undefined;
  // what a style says of the parts of a table is no look of the style itself
  let below = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => {
    const { local } = tag;
    if (local === 'style') {
      const id = attributeOf(tag, 'styleId') ?? '';
      style = { own: {} };
      styles.set(id, style);
      const isDefault = /^(?:true|1|on)$/u.test(attributeOf(tag, 'default') ?? '');
      if (isDefault && attributeOf(tag, 'type') === 'paragraph') byDefault = id;
    } else if (local === 'tblStylePr' || local === 'pPr') below += 1;
    else if (style && local === 'basedOn') style.basedOn = attributeOf(tag, 'val');
    else if (style && below === 0) Object.assign(style.own, hidingOf(tag));
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'style') style = undefined;
    else if (local === 'tblStylePr' || local === 'pPr') below -= 1;
  });
  parser.on('error', () => undefined);
  parser.write(xml).close();
  const whole = (id: string | undefined, seen: readonly string[]): Hiding => {
    const found = id === undefined || seen.includes(id) ? undefined : styles.get(id);
    if (id === undefined || found === undefined) return {};
    return { ...whole(found.basedOn, [...seen, id]), ...found.own };
  };
  return { of: (id) => whole(id ?? byDefault, []) };
}
