/**
 * XML as a row of tags with their places in the text, so that a file can be changed at a few places and keep every
 * other byte. Reads nothing into a tree; a paragraph's tags are all that is looked at.
 */

export interface Tag {
  /** As written, with its prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** From < to after >. */
  start: number;
  end: number;
}

/** The tags of an XML text in order; comments, instructions and CDATA are passed over. Stops where a tag has no end. */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const passed = passOver(xml, at);
    if (passed !== undefined) {
      if (passed < 0) return;
      at = xml.indexOf('<', passed);
      continue;
    }
    const end = endOfTag(xml, at);
    if (end < 0) return;
    const closes = xml[at + 1] === '/';
    const from = closes ? at + 2 : at + 1;
    let to = from;
    while (to < end && !/[\s/>]/.test(xml[to] ?? '>')) to++;
    const kind = closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
    yield { name: xml.slice(from, to), kind, start: at, end };
    at = xml.indexOf('<', end);
  }
}

const PASSED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The end of something that is no tag; undefined for a tag, -1 where it never ends. */
function passOver(xml: string, at: number): number | undefined {
  const other = PASSED.find(([opening]) => xml.startsWith(opening, at));
  if (other === undefined) return undefined;
  const end = xml.indexOf(other[1], at + other[0].length);
  return end < 0 ? -1 : end + other[1].length;
}

/** The place after the > of a tag; a > inside quotation marks does not count. */
function endOfTag(xml: string, at: number): number {
  for (let here = at + 1; here < xml.length; here++) {
    const sign = xml[here];
    if (sign === '>') return here + 1;
    if (sign !== '"' && sign !== "'") continue;
    here = xml.indexOf(sign, here + 1);
    if (here < 0) return -1;
  }
  return -1;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeXml(raw: string): string {
  return raw.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
