/** Pictures of web pages as lines of their own. */
import { pictureBytes } from '../data-pictures.ts';
import type { Line, LinePicture } from '../lines.ts';
import { printedWidth } from '../picture-width.ts';
import { attribute, type HtmlElement } from './parse.ts';
import { KEPT } from './slim.ts';

/** The line of a picture; without bytes where the page only points to it. What counts visitors, a point large, is none. */
export function imageLine(
  element: HtmlElement,
  place: { number: number; column: number },
  pictures: readonly string[],
): (Line & { picture: LinePicture }) | undefined {
  const side = (name: string) => attribute(element, name)?.trim();
  if (side('width') === '1' || side('height') === '1') return undefined;
  const name = attribute(element, 'title')?.trim() ?? '';
  const description = attribute(element, 'alt')?.trim() ?? '';
  const source = attribute(element, 'src') ?? '';
  const kept = source.startsWith(KEPT) ? pictures[Number(source.slice(KEPT.length))] : undefined;
  const bytes = pictureBytes(kept ?? source);
  return {
    ...place,
    text: '',
    region: 'body',
    look: {},
    picture: { name, description, bytes, ...widthIn(attribute(element, 'style')) },
  };
}

const POINTS_PER_MM = 72 / 25.4;

/** A width in millimetres, as our own pages give it. */
function widthIn(style: string | undefined): Pick<LinePicture, 'width' | 'fillsLine'> {
  const [, mm] = /(?:^|;)\s*width\s*:\s*([\d.]+)mm/u.exec(style ?? '') ?? [];
  return mm === undefined ? {} : printedWidth(Number(mm) * POINTS_PER_MM);
}
