/** Changed words of all paragraphs as operations: each typed text is set once, each figure once. */
import { type Operation, plainText, type Where } from '../edit/index.ts';
import { readDate } from '../form/index.ts';
import { type FieldPiece, type Placed, placeChanges, type Splice } from './placed.ts';
import type { Owner, Printed, PrintedParagraph } from './printed.ts';

/** A printed paragraph and how it is to read. */
export interface Reworded {
  paragraph: PrintedParagraph;
  wanted: string;
}

/** Entries of the office's file that a form may word for itself. */
const OWN_WORDING = new Set(['主送机关', '抄送机关', '分送', '印发机关']);

/**
 * Operations that reword the form. Where two places want different things of one text or figure, the first is taken.
 * @param isTyped by its name, whether a computed box is to become the words that were typed over it
 */
export function rewordings(
  { form }: Printed,
  reworded: readonly Reworded[],
  isTyped: (paragraph: PrintedParagraph, name: string) => boolean = () => false,
): Operation[] {
  const splices = new Map<Owner['node'], { owner: Owner; splices: Splice[] }>();
  const figures = new Map<string, Operation & { do: 'set' }>();
  const others: Operation[] = [];
  for (const { paragraph, wanted } of reworded) {
    const placed = placeChanges(paragraph, wanted, (name) => isTyped(paragraph, name));
    for (const splice of placed.splices) {
      if (splice.owner.isOffice) continue;
      const known = splices.get(splice.owner.node) ?? { owner: splice.owner, splices: [] };
      if (!known.splices.some((other) => meets(other, splice))) known.splices.push(splice);
      splices.set(splice.owner.node, known);
    }
    for (const { at, value } of placed.figures) {
      const key = `${at.file}#${at.path.join('/')}`;
      if (!figures.has(key)) figures.set(key, { do: 'set', at, text: value });
    }
    others.push(
      ...placed.fields.map(({ piece, text }) =>
        fieldOperation(piece, paragraph.text.slice(piece.start, piece.end), text),
      ),
      ...officeOperations(placed, paragraph, wanted, form.path),
    );
  }
  const texts = [...splices.values()].map(
    ({ owner, splices: own }): Operation => ({
      do: 'set',
      at: owner.at,
      text: spliced(owner, own),
    }),
  );
  return [...texts, ...figures.values(), ...others];
}

/** Two splices that cannot both be made; the same one twice is one. */
function meets(one: Splice, other: Splice): boolean {
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}

/** A typed text with splices made; the line end that closes a block is the block's. */
export function spliced({ node }: Owner, splices: readonly Splice[]): string {
  const text = [...splices]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (typed, { start, end, text: put }) => typed.slice(0, start) + put + typed.slice(end),
      node.text,
    );
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return isBlock ? text.replace(/\n+$/u, '') : text;
}

/** A field keeps the way it was typed in where that can be. */
function fieldOperation({ field }: FieldPiece, shown: string, text: string): Operation {
  return { do: 'set', at: field.at, text: typedLike(field.typed, shown, text) };
}

function typedLike(typed: string, shown: string, printed: string): string {
  if (/^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/u.test(typed)) {
    const date = readDate(printed);
    if ('value' in date) {
      const { year, month, day } = date.value;
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    }
  }
  // A serial alone stays one where nothing but it changed: the rest of the number comes from elsewhere.
  const head = /^.*〕/u.exec(shown)?.[0] ?? '';
  const serial = /〕(\d+)号$/u.exec(printed)?.[1];
  const isOwn = serial !== undefined && printed.endsWith(`${head}${serial}号`);
  if (/^\s*\d+\s*$/u.test(typed) && isOwn) return serial;
  return printed;
}

/** What the office's file says for all forms is worded in the form itself. */
function officeOperations(
  { splices }: Placed,
  paragraph: PrintedParagraph,
  wanted: string,
  form: string,
): Operation[] {
  const owners = new Set(splices.map(({ owner }) => owner).filter(({ isOffice }) => isOffice));
  return [...owners].flatMap((owner): Operation[] => {
    const name = owner.at.path[0];
    if (typeof name !== 'string' || !OWN_WORDING.has(name)) return [];
    const pieces = paragraph.pieces.filter((piece) => 'owner' in piece && piece.owner === owner);
    const first = pieces[0]?.start ?? 0;
    const tail = paragraph.text.length - (pieces.at(-1)?.end ?? paragraph.text.length);
    const at: Where = { file: form, path: [name] };
    return [{ do: 'set', at, text: plainText(wanted.slice(first, wanted.length - tail)) }];
  });
}
