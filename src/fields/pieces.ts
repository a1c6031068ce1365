/** A text cut into words and boxes, each box with what is known of it. */
import type { Where } from '../edit/index.ts';
import { handFilled, isOpen, readBoxes, VARIABLES } from '../figures/index.ts';
import type { FilledBox, TextNode } from '../form/index.ts';
import type { Piece } from './view.ts';

/** Boxes by the text they stand in and their place there. */
export type BoxesOf = ReadonlyMap<TextNode, ReadonlyMap<number, FilledBox>>;

export function boxesByText(boxes: readonly FilledBox[]): BoxesOf {
  const found = new Map<TextNode, Map<number, FilledBox>>();
  for (const box of boxes) {
    const { node, runs } = box.prose;
    let run = runs[0] ?? { at: 0, source: 0 };
    for (const next of runs) if (next.at <= box.offset) run = next;
    const places = found.get(node) ?? new Map<number, FilledBox>();
    places.set(run.source + box.offset - run.at, box);
    found.set(node, places);
  }
  return found;
}

/** The figure that a box names. */
export function subjectOf({ prose, offset, length }: FilledBox): string {
  const content = prose.text.slice(offset + 1, offset + length - 1);
  return content.split(/[·・]/u)[0]?.trim() ?? '';
}

/** What stands right behind a box is its unit: 【29】个. */
const UNIT = /^[^，。；：、（）“”【】\s\d][^，。；：、（）“”【】\s\d]{0,3}/u;

export function piecesOf(
  node: TextNode,
  boxes: BoxesOf,
  figureAt: (box: FilledBox) => { at?: Where; typed?: string } | undefined,
  year: number | undefined,
): Piece[] {
  const known = boxes.get(node);
  let index = -1;
  const raw = readBoxes(node.text);
  return raw.map((piece, place): Piece => {
    if (piece.type === 'text') return { kind: 'text', text: piece.text };
    if (piece.type === 'stray') return { kind: 'text', text: piece.bracket };
    index += 1;
    const box = known?.get(piece.offset);
    const { content } = piece;
    const hand = handFilled(content);
    const next = raw[place + 1];
    const unit = next?.type === 'text' ? (UNIT.exec(next.text)?.[0] ?? '') : '';
    const variable = variableText(content.trim(), year);
    if (variable !== undefined) return { kind: 'auto', index, text: variable, name: content };
    if (hand) return handBox(index, hand.now, hand.last, unit);
    // 【约5】, 【2】: what names no figure is a person's.
    if (box?.figure === undefined) return handBox(index, content.trim(), undefined, unit);
    if (box.aspect === undefined) {
      const place = figureAt(box);
      return {
        kind: 'figure',
        index,
        name: subjectOf(box),
        ...(place?.at && { at: place.at }),
        // As typed, also while it is no number yet: 7. on the way to 7.46.
        now: place?.typed ?? box.figure.value?.digits ?? '',
        ...(box.figure.last && { last: box.figure.last.digits }),
        unit: box.figure.unit,
      };
    }
    return { kind: 'auto', index, text: box.text, name: content };
  });
}

/** 【年度】, 【小节数】: what the form knows by itself. Counts are only known where they are printed. */
function variableText(name: string, year: number | undefined): string | undefined {
  if (!(VARIABLES as readonly string[]).includes(name)) return undefined;
  const step = ['上年度', '年度', '下年度'].indexOf(name) - 1;
  return year === undefined || step < -1 ? `【${name}】` : String(year + step);
}

function handBox(index: number, now: string, last: string | undefined, unit: string): Piece {
  return { kind: 'hand', index, now, ...(last === undefined ? {} : { last }), unit };
}

/** Whether nothing stands in a box, or nothing but what says so: 【待定】, 【xx】. */
export function isWaiting(piece: Piece): boolean {
  if (!('now' in piece)) return false;
  return (
    piece.now === '' || (piece.kind === 'hand' && piece.last === undefined && isOpen(piece.now))
  );
}
