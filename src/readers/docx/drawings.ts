/** Lines, text boxes and pictures: where they stand on the page and the paragraphs that stand in them. */
import type { Drawing, Position } from '../page-look.ts';
import type { LeftOutReason } from '../read-file.ts';
import { child, descendant, elements, textOf, type XmlElement } from './xml.ts';

export interface FoundDrawing {
  drawing: Omit<Drawing, 'anchor' | 'region' | 'lines'>;
  /** `w:txbxContent` of its text boxes, in order. */
  contents: XmlElement[];
  /** What it is, where it holds more than text and lines. */
  reason: LeftOutReason | undefined;
  /** What the file says about it, or the words that it draws. */
  description: string;
  /** What the file calls it, and the relationship of its bytes, where it is one picture and nothing else. */
  picture?: { name: string; id: string };
}

/** English Metric Units. */
const EMU_PER_POINT = 12_700;
/** Contents that Word 2010 and later know; a choice of anything else may not be taken. */
const KNOWN_CHOICES = /^(?:wps|wpg|wpc|wp14|w14|w15|v|a14|wne|cx\d*|am3d|aink)$/;

/** Of two ways to say the same, the first one that is known: never both. */
export function chosen(alternate: XmlElement): XmlElement | undefined {
  const choices = elements(alternate, 'mc:Choice');
  const known = choices.find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((name) => KNOWN_CHOICES.test(name)),
  );
  return known ?? child(alternate, 'mc:Fallback') ?? choices[0];
}

/** @param holder `w:drawing`, or `w:pict` or `w:object` with VML */
export function readDrawing(holder: XmlElement): FoundDrawing | undefined {
  const frame = elements(holder).find(({ name }) => name === 'wp:anchor' || name === 'wp:inline');
  return frame ? modernDrawing(frame) : oldDrawing(holder);
}

function modernDrawing(frame: XmlElement): FoundDrawing {
  const contents = textBoxes(frame);
  const extent = child(frame, 'wp:extent')?.attributes ?? {};
  const shape = descendant(frame, 'wps:spPr') ?? descendant(frame, 'pic:spPr');
  const geometry = child(shape, 'a:prstGeom')?.attributes.prst ?? '';
  const isLine = /^line$|Connector/.test(geometry);
  const horizontal = modernPosition(child(frame, 'wp:positionH'));
  const vertical = modernPosition(child(frame, 'wp:positionV'));
  const stroke = modernStroke(child(shape, 'a:ln'));
  const properties = child(frame, 'wp:docPr')?.attributes ?? {};
  return {
    drawing: {
      kind: kindOf(contents.length > 0, isLine, descendant(frame, 'pic:pic') !== undefined),
      inline: frame.name === 'wp:inline',
      width: emu(extent.cx),
      height: emu(extent.cy),
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(stroke && { stroke }),
    },
    contents,
    reason: modernReason(frame, isLine, contents.length > 0),
    description: properties.descr || properties.title || '',
    ...pictureOf(frame, properties.name ?? ''),
  };
}

/** The one picture of a frame, cut and turned as it is stored: what Word alone draws is no picture of its own. */
function pictureOf(frame: XmlElement, name: string): Pick<FoundDrawing, 'picture'> {
  const data = descendant(frame, 'a:graphicData');
  const [only, ...others] = elements(data);
  if (only?.name !== 'pic:pic' || others.length > 0) return {};
  const fill = child(only, 'pic:blipFill');
  const cut = Object.values(child(fill, 'a:srcRect')?.attributes ?? {}).some((side) =>
    Number(side),
  );
  const turned = Number(descendant(only, 'a:xfrm')?.attributes.rot ?? 0) !== 0;
  const id = child(fill, 'a:blip')?.attributes['r:embed'];
  return id === undefined || cut || turned ? {} : { picture: { name, id } };
}

/** What a drawing's data are, by the last words of their address. */
const DATA_KINDS: readonly (readonly [RegExp, LeftOutReason])[] = [
  [/chart(?:ex)?$/, 'chart'],
  [/diagram$/, 'diagram'],
  [/picture$/, 'picture'],
];

function modernReason(
  frame: XmlElement,
  isLine: boolean,
  hasText: boolean,
): LeftOutReason | undefined {
  const data = descendant(frame, 'a:graphicData')?.attributes.uri ?? '';
  const known = DATA_KINDS.find(([pattern]) => pattern.test(data))?.[1];
  if (known) return known;
  if (descendant(frame, 'pic:pic')) return 'picture';
  return isLine || hasText ? undefined : 'shape';
}

function oldReason(
  holder: XmlElement,
  shape: XmlElement,
  isLine: boolean,
  hasText: boolean,
): LeftOutReason | undefined {
  if (holder.name === 'w:object') return 'object';
  if (descendant(shape, 'v:textpath')) return 'wordArt';
  if (descendant(shape, 'v:imagedata')) return 'picture';
  return isLine || hasText ? undefined : 'shape';
}

function modernPosition(element: XmlElement | undefined): Position | undefined {
  if (element === undefined) return undefined;
  const align = textOf(child(element, 'wp:align')).trim();
  const offset = textOf(child(element, 'wp:posOffset')).trim();
  return {
    from: element.attributes.relativeFrom ?? 'page',
    ...(offset !== '' && { offset: emu(offset) }),
    ...(align !== '' && { align }),
  };
}

function modernStroke(line: XmlElement | undefined): Drawing['stroke'] {
  if (line === undefined || child(line, 'a:noFill')) return undefined;
  const color = descendant(line, 'a:srgbClr')?.attributes.val?.toUpperCase();
  const compound = line.attributes.cmpd;
  return {
    // Word's own default.
    width: line.attributes.w === undefined ? 0.75 : emu(line.attributes.w),
    ...(color !== undefined && { color }),
    ...(compound !== undefined && compound !== 'sng' && { compound }),
  };
}

const VML_SHAPES = /^v:(?:shape|rect|line|group|oval|roundrect|polyline)$/;

function oldDrawing(holder: XmlElement): FoundDrawing | undefined {
  const shape = elements(holder).find(({ name }) => VML_SHAPES.test(name));
  if (shape === undefined) return undefined;
  const contents = textBoxes(shape);
  const style = readStyle(shape.attributes.style);
  const isLine = shape.name === 'v:line' || /line|connector/i.test(shape.attributes.id ?? '');
  const [from, to] = [pair(shape.attributes.from), pair(shape.attributes.to)];
  const stroke = oldStroke(shape);
  return {
    drawing: {
      kind: kindOf(contents.length > 0, isLine, descendant(shape, 'v:imagedata') !== undefined),
      inline: style.position !== 'absolute',
      width: from && to ? Math.abs(to[0] - from[0]) : measure(style.width),
      height: from && to ? Math.abs(to[1] - from[1]) : measure(style.height),
      horizontal: oldPosition(style, 'horizontal', 'left', from?.[0]),
      vertical: oldPosition(style, 'vertical', 'top', from?.[1]),
      ...(stroke && { stroke }),
    },
    contents,
    reason: oldReason(holder, shape, isLine, contents.length > 0),
    description: descendant(shape, 'v:textpath')?.attributes.string ?? shape.attributes.alt ?? '',
    ...oldPicture(holder, shape),
  };
}

function oldPicture(holder: XmlElement, shape: XmlElement): Pick<FoundDrawing, 'picture'> {
  const data = holder.name === 'w:pict' ? child(shape, 'v:imagedata') : undefined;
  const id = data?.attributes['r:id'];
  const cut = /\bcrop/u.test(Object.keys(data?.attributes ?? {}).join(' '));
  const isTurned = /rotation:/u.test(shape.attributes.style ?? '');
  if (id === undefined || cut || isTurned) return {};
  return { picture: { name: data?.attributes['o:title'] ?? '', id } };
}

function oldPosition(
  style: Record<string, string>,
  way: 'horizontal' | 'vertical',
  side: 'left' | 'top',
  start: number | undefined,
): Position {
  const align = style[`mso-position-${way}`];
  const offset = start ?? measure(style[`margin-${side}`] ?? style[side]);
  return {
    from: style[`mso-position-${way}-relative`] ?? (way === 'vertical' ? 'paragraph' : 'column'),
    ...(align !== undefined && align !== 'absolute' ? { align } : { offset }),
  };
}

function oldStroke({ attributes, children }: XmlElement): Drawing['stroke'] {
  if (['f', 'false', '0'].includes(attributes.stroked ?? '')) return undefined;
  const details = children.find(
    (node): node is XmlElement => typeof node !== 'string' && node.name === 'v:stroke',
  );
  const color = /#?([0-9a-f]{6})/i.exec(attributes.strokecolor ?? '')?.[1]?.toUpperCase();
  const named = attributes.strokecolor?.split(' ')[0] === 'red' ? 'FF0000' : undefined;
  const compound = details?.attributes.linestyle;
  return {
    width: measure(attributes.strokeweight ?? '0.75pt'),
    ...((color ?? named) && { color: color ?? (named as string) }),
    ...(compound !== undefined && compound !== 'single' && { compound }),
  };
}

function kindOf(hasText: boolean, isLine: boolean, isPicture: boolean): Drawing['kind'] {
  if (hasText) return 'textBox';
  if (isLine) return 'line';
  return isPicture ? 'picture' : 'shape';
}

/** Text boxes below an element, each once: a choice and its fallback hold the same one. */
function textBoxes(element: XmlElement, found: XmlElement[] = []): XmlElement[] {
  for (const node of elements(element)) {
    if (node.name === 'w:txbxContent') found.push(node);
    else if (node.name === 'mc:AlternateContent') {
      const choice = chosen(node);
      if (choice) textBoxes(choice, found);
    } else textBoxes(node, found);
  }
  return found;
}

function readStyle(text: string | undefined): Record<string, string> {
  const entries = (text ?? '').split(';').map((entry) => {
    const colon = entry.indexOf(':');
    return [entry.slice(0, colon).trim().toLowerCase(), entry.slice(colon + 1).trim()] as const;
  });
  return Object.fromEntries(entries.filter(([name]) => name !== ''));
}

function pair(text: string | undefined): [number, number] | undefined {
  const [x, y] = (text ?? '').split(',');
  return x === undefined || y === undefined ? undefined : [measure(x), measure(y)];
}

function emu(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isFinite(number) ? number / EMU_PER_POINT : 0;
}

/** A measure of CSS in points; without a unit it is pixels. */
function measure(text: string | undefined): number {
  const [, number = '0', unit = 'px'] = /^\s*(-?[\d.]+)\s*(pt|px|mm|cm|in)?/.exec(text ?? '') ?? [];
  const factor = { pt: 1, px: 0.75, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }[unit] ?? 1;
  return Number(number) * factor || 0;
}
