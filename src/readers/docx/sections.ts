/** Sections of a Word file: paper, margins, grid, and which headers and footers are in force. */
import type { Line } from '../lines.ts';
import type { Grid, PageEdges, PageLook } from '../page-look.ts';
import { points } from './looks.ts';
import type { Part } from './package.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

export interface Section {
  /** `w:sectPr`; absent in a file without one. */
  properties: XmlElement | undefined;
  /** Indexes of its first line and of the one after its last. */
  from: number;
  to: number;
}

/** A4 with Word's own margins, for what a file leaves out. */
const DEFAULTS = { width: 595.3, height: 841.9, edge: 72, side: 90, header: 42.55, footer: 49.6 };
/** `charSpace` counts in 4096ths of a point. */
const CHARACTER_UNITS = 4096;
const GRID_TYPES = new Set(['lines', 'linesAndChars', 'snapToChars']);
const EDGE_TYPES: Record<string, keyof PageEdges> = {
  default: 'odd',
  // Not in the standard, but some programs write it.
  odd: 'odd',
  even: 'even',
  first: 'first',
};

export interface Edges {
  headers: PageEdges;
  footers: PageEdges;
}

/** @param readEdge reads a header or footer part, each once */
export function sectionEdges(
  properties: XmlElement | undefined,
  before: Edges | undefined,
  main: Part,
  readEdge: (part: Part, region: 'header' | 'footer') => Line[],
): Edges {
  const headers: PageEdges = { ...before?.headers };
  const footers: PageEdges = { ...before?.footers };
  for (const node of elements(properties)) {
    const isHeader = node.name === 'w:headerReference';
    if (!isHeader && node.name !== 'w:footerReference') continue;
    const type = EDGE_TYPES[node.attributes['w:type'] ?? 'default'];
    const part = main.byId(node.attributes['r:id']);
    if (type === undefined || part === undefined) continue;
    (isHeader ? headers : footers)[type] = readEdge(part, isHeader ? 'header' : 'footer');
  }
  return { headers, footers };
}

/** How the pages look; drawings are added by who knows them. */
export function pageLook(
  { properties, from, to }: Section,
  lines: readonly Line[],
  edges: Edges,
  ownEvenPages: boolean,
): PageLook {
  const size = child(properties, 'w:pgSz')?.attributes ?? {};
  const margins = child(properties, 'w:pgMar')?.attributes ?? {};
  const numbers = child(properties, 'w:pgNumType')?.attributes ?? {};
  const grid = readGrid(child(properties, 'w:docGrid'));
  const columns = Number(child(properties, 'w:cols')?.attributes['w:num'] ?? 1);
  const start = Number(numbers['w:start']);
  const measure = (text: string | undefined, otherwise: number) => {
    const found = points(text);
    return Number.isFinite(found) ? found : otherwise;
  };
  return {
    firstLine: lines[from]?.number ?? 0,
    lastLine: lines[to - 1]?.number ?? 0,
    width: measure(size['w:w'], DEFAULTS.width),
    height: measure(size['w:h'], DEFAULTS.height),
    landscape: size['w:orient'] === 'landscape',
    margins: {
      top: measure(margins['w:top'], DEFAULTS.edge),
      right: measure(margins['w:right'], DEFAULTS.side),
      bottom: measure(margins['w:bottom'], DEFAULTS.edge),
      left: measure(margins['w:left'], DEFAULTS.side),
      header: measure(margins['w:header'], DEFAULTS.header),
      footer: measure(margins['w:footer'], DEFAULTS.footer),
      gutter: measure(margins['w:gutter'], 0),
    },
    ...(grid && { grid }),
    columns: Number.isFinite(columns) && columns > 0 ? columns : 1,
    ownFirstPage: toggle(properties, 'w:titlePg') ?? false,
    ownEvenPages,
    ...edges,
    pageNumbers: {
      ...(numbers['w:fmt'] !== undefined && { format: numbers['w:fmt'] }),
      ...(Number.isFinite(start) && { start }),
    },
    drawings: [],
  };
}

function readGrid(element: XmlElement | undefined): Grid | undefined {
  if (element === undefined) return undefined;
  const {
    'w:type': type = 'default',
    'w:linePitch': pitch,
    'w:charSpace': space,
  } = element.attributes;
  const linePitch = points(pitch);
  const charSpace = Number(space ?? Number.NaN) / CHARACTER_UNITS;
  return {
    type: GRID_TYPES.has(type) ? (type as Grid['type']) : 'default',
    ...(Number.isFinite(linePitch) && { linePitch }),
    ...(Number.isFinite(charSpace) && { charSpace }),
  };
}

/** Distance of the grid's lines, where the section snaps lines to it. */
export function gridPitch(properties: XmlElement | undefined): number | undefined {
  const grid = readGrid(child(properties, 'w:docGrid'));
  return grid && grid.type !== 'default' ? grid.linePitch : undefined;
}

/** A section begins on a new page unless it says that it goes on on the same. */
export function beginsPage(properties: XmlElement | undefined): boolean {
  const type = value(properties, 'w:type');
  return type !== 'continuous' && type !== 'nextColumn';
}
