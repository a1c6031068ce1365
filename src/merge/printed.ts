/** Printed paragraphs that know where each of their characters was typed. */
import { nodeAt, type Where } from '../edit/index.ts';
import { figureWay, formsOf, waysOf } from '../fields/index.ts';
import type { BoxUse, Span } from '../figures/index.ts';
import {
  cutAtSigns,
  type Form,
  type MarkedText,
  offsetInNode,
  type TextNode,
} from '../form/index.ts';
import type { WordParagraph } from './paragraphs.ts';

/** A typed text and its place in the form's files. */
export interface Owner {
  /** Way to the text; absent where it stands in no file of the form. */
  at: Where;
  node: TextNode;
  marked: MarkedText;
  /** It stands in the office's file, which serves all forms. */
  isOffice: boolean;
}

/** A single field whose print follows from what was typed, such as a date. */
export interface PrintedField {
  name: string;
  at: Where;
  typed: string;
}

/** A stretch of a printed paragraph. */
export type Piece = { start: number; end: number } & (
  | { kind: 'made' }
  | { kind: 'field'; field: PrintedField }
  /** `offset` of its first character in the owner's prose. */
  | { kind: 'words'; owner: Owner; span: Span }
  | { kind: 'box'; owner: Owner; span: Span; box: BoxKind }
);

/** What a person who changes the print of a box has changed. */
export type BoxKind =
  | { kind: 'hand'; last?: string }
  /** The figure's own value, with its unit behind it. */
  | { kind: 'figure'; name: string; at: Where }
  /** A figure and those it consists of, each with its own value, in the order of their print. */
  | { kind: 'parts'; name: string; values: readonly Where[] }
  /** Computed, or typed in a table. */
  | { kind: 'computed'; name: string };

export interface PrintedParagraph extends WordParagraph {
  pieces: readonly Piece[];
}

/** What a form prints, paragraph by paragraph. */
export interface Printed {
  form: Form;
  paragraphs: readonly PrintedParagraph[];
  /** How many stand in the text. */
  pictures: number;
  /** What repeats on every page. */
  margins: readonly string[];
  /** How often the form is not built as its kind asks: an entry that there is not, a row without a cell. */
  faults: number;
}

/**
 * Finds every piece of print again in the form.
 * @param signed paragraphs as printed with a sign in front of every typed text
 * @param marked the typed texts by their signs; signs after the last of them are those of `fields`
 */
export function printedOf(
  form: Form,
  signed: readonly WordParagraph[],
  marked: readonly MarkedText[],
  fields: readonly PrintedField[],
  counted: Pick<Printed, 'pictures' | 'margins' | 'faults'>,
): Printed {
  const forms = formsOf(form);
  const ways = waysOf(forms);
  const own = new Set(forms.map(({ path }) => path));
  const roots = new Map(forms.map(({ path, root }) => [path, root]));
  const wayOfBox = (prose: MarkedText['prose'], inside: Form, use: BoxUse): BoxKind => {
    const box = { ...use, prose, form: inside, place: placeless };
    if (use.figure === undefined) {
      return { kind: 'hand', ...(use.last === undefined ? {} : { last: use.last }) };
    }
    const name = use.figure.path;
    const own = figureWay(subject(prose.text, use), box.form, forms, ways)?.at;
    if (use.aspect !== undefined && PARTS.has(use.aspect)) {
      const values = own && valuesOf(own, roots);
      return values ? { kind: 'parts', name, values } : { kind: 'computed', name };
    }
    const at = use.aspect === '上年' ? own && lastYearOf(own, roots) : own;
    const isOwn = use.aspect === undefined || use.aspect === '数' || use.aspect === '上年';
    return at && isOwn ? { kind: 'figure', name, at } : { kind: 'computed', name };
  };
  const owners = new Map<number, Owner>();
  const ownerOf = (index: number): Owner | undefined => {
    const known = owners.get(index);
    const text = marked[index];
    if (known || text === undefined) return known;
    const { node } = text.prose;
    const at = ways.get(node) ?? officeWay(form, node);
    if (at === undefined) return undefined;
    const owner = { at, node, marked: text, isOffice: !own.has(at.file) };
    owners.set(index, owner);
    return owner;
  };
  const paragraphs = signed.map((paragraph): PrintedParagraph => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { index, text } of cutAtSigns(paragraph.text)) {
      const field = index === undefined ? undefined : fields[index - marked.length];
      const owner = index === undefined || field ? undefined : ownerOf(index);
      if (field) pieces.push({ start: at, end: at + text.length, kind: 'field', field });
      else if (owner === undefined) pieces.push({ start: at, end: at + text.length, kind: 'made' });
      else pieces.push(...ownedPieces(owner, text, at, wayOfBox));
      at += text.length;
    }
    const text = cutAtSigns(paragraph.text)
      .map((part) => part.text)
      .join('');
    return { ...paragraph, text, pieces: pieces.filter(({ start, end }) => end > start) };
  });
  return { form, paragraphs, ...counted };
}

const placeless = { file: '', line: 0, column: 0, length: 0, lineText: '' };

/** Boxes that print a figure with all that it consists of. */
const PARTS = new Set(['含其中', '含分项']);

/** Ways to a figure's value and to those of its parts. */
function valuesOf(own: Where, roots: ReadonlyMap<string, Form['root']>): Where[] | undefined {
  const path = own.path.slice(0, -1);
  const root = roots.get(own.file);
  const node = root && nodeAt(root, [...path, '其中']);
  if (own.path.at(-1) !== '值' || node?.type !== 'map') return undefined;
  const parts = [...node.entries].map(([name, { value }]): Where | undefined => {
    const at = [...path, '其中', name];
    if (value.type === 'text') return { file: own.file, path: at };
    const isOwn = value.type === 'map' && value.entries.has('值');
    return isOwn ? { file: own.file, path: [...at, '值'] } : undefined;
  });
  const known = parts.filter((at) => at !== undefined);
  return known.length === parts.length ? [own, ...known] : undefined;
}

/** Way to a figure's number of last year, where it is typed beside its own. */
function lastYearOf(own: Where, roots: ReadonlyMap<string, Form['root']>): Where | undefined {
  const root = roots.get(own.file);
  const at: Where = { file: own.file, path: [...own.path.slice(0, -1), '上年'] };
  const isTyped = own.path.at(-1) === '值' && root && nodeAt(root, at.path)?.type === 'text';
  return isTyped ? at : undefined;
}

/** The name that a box gives its figure. */
function subject(prose: string, { offset, length }: BoxUse): string {
  return (
    prose
      .slice(offset + 1, offset + length - 1)
      .split(/[·・]/u)[0]
      ?.trim() ?? ''
  );
}

/** Entries of the office's file are named by their first key alone. */
function officeWay({ office }: Form, node: TextNode): Where | undefined {
  if (office === undefined) return undefined;
  for (const [name, { value }] of office.entries) {
    const items = value.type === 'list' ? value.items : [value];
    if (items.includes(node)) return { file: office.file.path, path: [name] };
  }
  return undefined;
}

/** The print of one typed text: its words and boxes, and what the page adds behind it. */
function ownedPieces(
  owner: Owner,
  printed: string,
  start: number,
  boxKind: (prose: MarkedText['prose'], form: Form, use: BoxUse) => BoxKind,
): Piece[] {
  const { prose, form, text, spans, uses } = owner.marked;
  const whole = text.replace(/\n/gu, '');
  // What a template takes off stands at either end.
  const skipped = printed.startsWith(whole) ? 0 : Math.max(0, startWithin(whole, printed));
  const pieces: Piece[] = [];
  let at = 0;
  let position = -skipped;
  for (const span of spans) {
    const shown = span.text.replace(/\n/gu, '');
    const from = Math.max(0, position);
    position += shown.length;
    const to = Math.min(printed.length, position);
    if (to <= from || at !== from) continue;
    if (
      printed.slice(from, to) !== shown.slice(shown.length - (position - from)).slice(0, to - from)
    )
      break;
    const cut = position - from - shown.length;
    const inner =
      cut === 0 ? span : { ...span, text: shown.slice(-cut), offset: span.offset - cut };
    const use = uses.find(({ offset }) => offset === span.offset);
    pieces.push({
      start: start + from,
      end: start + to,
      owner,
      ...(span.isBox
        ? {
            kind: 'box',
            span,
            box: use ? boxKind(prose, form, use) : { kind: 'computed', name: boxName(prose, span) },
          }
        : { kind: 'words', span: inner }),
    });
    at = to;
  }
  if (at < printed.length)
    pieces.push({ start: start + at, end: start + printed.length, kind: 'made' });
  return pieces;
}

function boxName(prose: MarkedText['prose'], { offset, length }: Span): string {
  return prose.text.slice(offset + 1, offset + length - 1);
}

/** How many characters at the beginning of a text its print lacks. */
function startWithin(whole: string, printed: string): number {
  for (let skipped = 1; skipped <= 4; skipped += 1) {
    if (whole.slice(skipped).startsWith(printed.slice(0, 6))) return skipped;
  }
  return 0;
}

/** The place in the owner's typed text of a character of a piece, from the piece's start; at its end, behind the last. */
export function typedOffset(
  { owner, span }: Extract<Piece, { kind: 'words' }>,
  index: number,
): number {
  const { prose } = owner.marked;
  if (index > 0) return offsetInNode(prose, proseOffset(prose.text, span, index - 1, true));
  return offsetInNode(prose, proseOffset(prose.text, span, 0, false));
}

/** Doubled brackets print as one; line ends of a title print as none. */
function proseOffset(prose: string, span: Span, index: number, behind: boolean): number {
  let at = span.offset;
  let left = index;
  const widthAt = () => (/^(?:【【|】】)/u.test(prose.slice(at, at + 2)) ? 2 : 1);
  while (left > 0 || prose[at] === '\n') {
    if (prose[at] !== '\n') left -= 1;
    at += widthAt();
    if (at >= span.offset + span.length) break;
  }
  return behind ? at + widthAt() : at;
}

/** A box's place in the owner's typed text, brackets and all. */
export function boxPlace({ owner, span }: Extract<Piece, { kind: 'box' }>): {
  start: number;
  end: number;
} {
  const start = offsetInNode(owner.marked.prose, span.offset);
  return { start, end: start + span.length };
}

/** What is typed between a box's brackets: 财政收入·同比. */
export function boxContent({ owner, span }: Extract<Piece, { kind: 'box' }>): string {
  return boxName(owner.marked.prose, span);
}
