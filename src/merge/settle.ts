/** What an edited text wants that the form does not take: computed text, numbers, other places of one text. */
import { boxContent, type Piece, type PrintedParagraph } from './printed.ts';
import { applied, type WordChange, wordChanges } from './words.ts';

/** A wish that was left as the form has it. */
export interface Left {
  reason: LeftReason;
  /** The whole paragraph as it is printed, and as the edited file has it; empty where there is none. */
  now: string;
  wanted: string;
  /** The words that differ, on either side. */
  from: string;
  to: string;
  /** What computes the words, or what the field is called. */
  name?: string;
}

/**
 * Whether a person who was asked takes what the file says.
 * @param question what was left, of a reason that is asked about
 */
export type Takes = (question: Left) => boolean;

/** What is not left for good: a person says which side is right. */
export function isQuestion({ reason }: Left): boolean {
  return reason === 'both' || reason === 'unknown' || reason === 'computed';
}

/** The same for one question, whatever else was decided meanwhile. */
export function questionKey({ reason, name, now, wanted, from, to }: Left): string {
  const around = reason === 'computed' ? [name] : [now, wanted];
  return JSON.stringify([reason, from, to, ...around]);
}

/**
 * computed: changed by hand though the program computes it; follows: computed anew, or one text printed in two places;
 * numbering: labels and marks that the structure makes; wording: words that the kind prints; office: comes from the
 * office's file; both: both sides changed it; unknown: nothing tells which
 * side changed it; unit: a figure typed in another unit than its own; writing: a date written otherwise than it is
 * printed; spot: an entry whose place on the page the layout decides; blank: a field that was left open; break: a
 * paragraph within a cell; place: no place in the form was found for it.
 */
export type LeftReason =
  | 'computed'
  | 'follows'
  | 'numbering'
  | 'wording'
  | 'office'
  | 'both'
  | 'unknown'
  | 'signs'
  | 'unit'
  | 'writing'
  | 'spot'
  | 'blank'
  | 'break'
  | 'place';

/** The differences of one paragraph, each with the reason why it stays; those within one computed box are one. */
export function leftIn(
  paragraph: PrintedParagraph,
  wanted: string,
  wasTouched: (content: string) => boolean,
): Left[] {
  const { text, pieces } = paragraph;
  const seams = pieces.map(({ start }) => start);
  const changes = wordChanges(text, wanted, seams);
  const told = new Set<Piece>();
  return changes.flatMap((change): Left[] => {
    const { start, removed, text: put } = change;
    const end = start + removed.length;
    const touched = pieces.filter((piece) =>
      removed === ''
        ? piece.start <= start && piece.end >= start
        : piece.start < end && piece.end > start,
    );
    const made = touched.map((piece) => text.slice(piece.start, piece.end)).join('');
    const found = reasonOf(touched, made, wasTouched);
    const isPlaceless = found.reason === 'place';
    const isBlank = removed.trim() === '' && put.trim() === '';
    const isBehindLabel = isBlank && touched.some(({ kind }) => kind === 'made');
    const reason = !isPlaceless
      ? found
      : isBlank && put.includes('\n')
        ? { reason: 'break' as const }
        : isBehindLabel
          ? { reason: 'numbering' as const }
          : isSameSign(removed, put)
            ? { reason: 'signs' as const }
            : found;
    const whole = { now: text, wanted };
    const box = reason.reason === 'computed' ? touched.find(isComputed) : undefined;
    if (box === undefined || start < box.start || end > box.end)
      return [{ ...reason, ...whole, from: removed, to: put }];
    if (told.has(box)) return [];
    told.add(box);
    const from = text.slice(box.start, box.end);
    const inside = changes.filter((each) => each.start >= box.start && endOf(each) <= box.end);
    return [{ ...reason, ...whole, from, to: applied(from, inside, box.start) }];
  });
}

function endOf({ start, removed }: WordChange): number {
  return start + removed.length;
}

function isComputed(piece: Piece): boolean {
  return piece.kind === 'box' && piece.box.kind !== 'hand';
}

/** Nothing but marks, numbers and what stands with them: 一是, （二）, 附件1：. */
const LABELS = /^(?:[\p{P}\p{Z}\d一二三四五六七八九十]|是|要|抓|附件|第|章|节|条)*$/u;

function reasonOf(
  touched: readonly Piece[],
  made: string,
  wasTouched: (content: string) => boolean,
): Pick<Left, 'reason' | 'name'> {
  for (const piece of touched) {
    if (piece.kind !== 'box' || piece.box.kind === 'hand') continue;
    const { name } = piece.box;
    return { reason: wasTouched(boxContent(piece)) ? 'computed' : 'follows', name };
  }
  const owner = touched.find((piece) => 'owner' in piece);
  if (owner && 'owner' in owner && owner.owner.isOffice) return { reason: 'office' };
  if (touched.every(({ kind }) => kind === 'made')) {
    return { reason: LABELS.test(made) ? 'numbering' : 'wording' };
  }
  return { reason: 'place' };
}

/** Marks as they stand in no document, by those that do. */
const LOOKS: readonly [typed: RegExp, printed: string][] = [
  [/[“”"]/gu, '"'],
  [/[‘’']/gu, "'"],
];

function isSameSign(from: string, to: string): boolean {
  const plain = (text: string) =>
    LOOKS.reduce((now, [look, sign]) => now.replace(look, sign), text.normalize('NFKC'));
  return from !== to && plain(from) === plain(to);
}

/** What stands in the boxes that an edit reaches into, where they were not filled by hand. */
export function touchedBoxes(paragraph: PrintedParagraph, wanted: string): string[] {
  const { text, pieces } = paragraph;
  const seams = pieces.map(({ start }) => start);
  return wordChanges(text, wanted, seams).flatMap(({ start, removed }) =>
    pieces.flatMap((piece) => {
      const isIn = piece.start < start + removed.length && piece.end > start;
      return isIn && piece.kind === 'box' && piece.box.kind !== 'hand' ? [boxContent(piece)] : [];
    }),
  );
}

/**
 * What changed in a paragraph's print though the edit did not touch it there: computed boxes, and all of a paragraph
 * that was not edited at all.
 * @param was before the form was changed, and `now` after
 */
export function following(
  was: PrintedParagraph,
  now: PrintedParagraph,
  wanted: string,
): { wanted: string; follows: Left[] } {
  const isUnedited = was.text === wanted;
  const edited = new Set(isUnedited ? [] : touchedBoxes(was, wanted));
  const seams = now.pieces.map(({ start }) => start);
  const follows: Left[] = [];
  let text = wanted;
  let shift = 0;
  for (const { start, removed, text: put } of wordChanges(now.text, wanted, seams)) {
    const from = start + shift;
    shift += put.length - removed.length;
    const inside = now.pieces.filter(
      (piece) => piece.start < start + removed.length && piece.end > start,
    );
    const box = inside.find((piece) => piece.kind === 'box' && piece.box.kind !== 'hand');
    const name = box?.kind === 'box' && box.box.kind !== 'hand' ? box.box.name : undefined;
    const isOwn = box?.kind === 'box' && inside.length === 1 && !edited.has(boxContent(box));
    if (!isUnedited && !isOwn) continue;
    follows.push({
      reason: 'follows',
      now: now.text,
      wanted,
      from: removed,
      to: put,
      ...(name === undefined ? {} : { name }),
    });
    text = text.slice(0, from) + removed + text.slice(from + put.length);
    shift += removed.length - put.length;
  }
  return { wanted: text, follows };
}
