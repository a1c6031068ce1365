/** A text of a form with its way in the file, its boxes and its name. */
import type { Where } from '../edit/index.ts';
import type { FilledBox, Form, FormNode, TextNode } from '../form/index.ts';
import { type BoxesOf, piecesOf } from './pieces.ts';
import type { SectionView, TextView } from './view.ts';

/** What is shared while a view is built. */
export interface Building {
  entry: Form;
  boxes: BoxesOf;
  wayOf: ReadonlyMap<FormNode, Where>;
  figureAt: (box: FilledBox) => { at?: Where; typed?: string } | undefined;
  textId: Map<TextNode, string>;
  /** How many things wait to be filled in, by their texts. */
  waitsIn: ReadonlyMap<FormNode | undefined, number>;
  /** 上年文字 of the sections that have it. */
  kept: Map<SectionView, readonly string[]>;
  /** 年度. */
  year: number | undefined;
}

export function textView(building: Building, node: TextNode): TextView {
  const at = building.wayOf.get(node) ?? { file: node.file.path, path: [] };
  const pieces = piecesOf(node, building.boxes, building.figureAt, building.year);
  const id = idOf(at);
  building.textId.set(node, id);
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return {
    type: 'text',
    id,
    at,
    text: isBlock ? node.text.replace(/\n+$/u, '') : node.text,
    pieces: isBlock ? trimmed(pieces) : pieces,
    label: '',
    blanks: building.waitsIn.get(node) ?? 0,
  };
}

function trimmed(pieces: TextView['pieces']): TextView['pieces'] {
  const last = pieces.at(-1);
  if (last?.kind !== 'text') return pieces;
  return [...pieces.slice(0, -1), { kind: 'text', text: last.text.replace(/\n+$/u, '') }];
}

export function idOf({ file, path }: Where): string {
  return `${file}#${path.join('/')}`;
}
