/** The parts of a Word file, and the small changes that put a fault into them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { styleId } from '../../../src/writers/docx/styles/style-names.ts';

/** The XML parts of a Word file, by name. */
export class Parts {
  private readonly bytes: Record<string, Uint8Array>;
  private changed = false;

  constructor(docx: Uint8Array) {
    this.bytes = unzipSync(docx);
  }

  /** Changes every part whose name fits. */
  change(part: RegExp, edit: (xml: string) => string): void {
    for (const [name, bytes] of Object.entries(this.bytes)) {
      if (!part.test(name)) continue;
      const before = strFromU8(bytes);
      const after = edit(before);
      if (after !== before) this.changed = true;
      this.bytes[name] = strToU8(after);
    }
  }

  /** Changes one named style. */
  style(name: string, edit: (xml: string) => string): void {
    const element = new RegExp(`<w:style [^>]*w:styleId="${styleId(name)}">.*?</w:style>`, 'su');
    this.change(/styles\.xml$/u, (xml) => xml.replace(element, edit));
  }

  /** The file again. A mutant that changes nothing proves nothing. */
  zipped(): Uint8Array {
    if (!this.changed) throw new Error('This mutant is no mutant: nothing was there to change.');
    return zipSync(this.bytes);
  }
}

/** Adds to an attribute wherever it stands in an element. */
export function add(element: string, attribute: string, by: number): (xml: string) => string {
  const found = new RegExp(`(<w:${element} [^>]*?w:${attribute}=")(-?\\d+)(")`, 'gu');
  return (xml) =>
    xml.replace(found, (_, head, value, tail) => `${head}${Number(value) + by}${tail}`);
}

/** Sets an attribute wherever it stands in an element. */
export function put(element: string, attribute: string, value: string): (xml: string) => string {
  const found = new RegExp(`(<w:${element} [^>]*?w:${attribute}=")[^"]*(")`, 'gu');
  return (xml) => xml.replace(found, `$1${value}$2`);
}

/** Another size, in half points. */
export const size = (half: number) => (xml: string) =>
  put('szCs', 'val', String(half))(put('sz', 'val', String(half))(xml));

/** Takes one rule away. */
export const noRule = (side: 'top' | 'bottom') => (xml: string) =>
  xml.replace(new RegExp(`<w:${side} w:val="[^>]*/>`, 'u'), '');
