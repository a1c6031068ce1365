/**
 * What is decided so that page 1 carries text and the signature stands with text: letterheads shrink, recipients move to
 * the imprint, lines move closer, the text parts; where none of that helps, what is impossible is said (GB/T 9704-2012,
 * 7.2.4, 7.3.2, 7.3.3, 7.3.5.5).
 */
import type { OfficialDocument } from '../../document/document.ts';
import { remembered } from '../../text/index.ts';
import { letterheadSize } from '../head/letterhead.ts';
import * as gb from '../standard/measures.ts';
import { BOTTOM, PITCH, TYPE_HEIGHT } from '../standard/measures.ts';
import { type Filling, fillPages, neededHeights } from './fill.ts';
import { type FlowOptions, headRows, inOrder, textRows, usualFlow } from './flow.ts';
import type { BrokenLines, Row, RowContext } from './rows.ts';
import { bodyRows, recipientRows } from './text.ts';

export interface PageSettings {
  /** Names and terms never cut in a title: issuers, the office's own words. */
  words: readonly string[];
}

/**
 * What cannot be had. title: not even the title stands on page 1; text: page 1 carries none; signature: it stands
 * without text above it; parted: it does not fit a page.
 */
export type PlanFault = 'title' | 'text' | 'signature' | 'parted';

export interface PagePlan extends FlowOptions {
  /** A word processor's "keep with next" serves; else it would carry all the text to page 2, whose paragraphs are long. */
  keepsParagraphs: boolean;
  /** Room at the foot of page 1 that stays free, so that the last lines of the text go with the signature. In mm. */
  freeFoot: number;
  /** Only Word parts a text that is one paragraph as it is meant here; LibreOffice carries all of it to the next page. */
  leansOnWord?: true;
  faults: readonly PlanFault[];
}

/**
 * Decides on the pages of one document; one issued under it has its own plan. Takes a layout of the text, and more only
 * where page 1 or the signature asks for it; asked again for the same document, none.
 */
export function planPages(document: OfficialDocument, settings: PageSettings): PagePlan {
  const plans = plansOf(document);
  const key = `${JSON.stringify(gb.styleInForce())}\n${settings.words.join('\n')}`;
  const plan = plans.get(key) ?? decide(document, settings);
  plans.set(key, plan);
  return plan;
}

/** By the office's layout and the words that its titles keep whole. */
const plansOf = remembered((_document: OfficialDocument) => new Map<string, PagePlan>());

function decide(document: OfficialDocument, settings: PageSettings): PagePlan {
  const head = planHead(document, settings);
  if (document.signature === undefined) {
    return { ...head, keepsParagraphs: true, freeFoot: 0 };
  }
  const plan = planSignature(document, settings, head);
  return { ...plan, faults: [...head.faults, ...plan.faults] };
}

export function contextOf(document: OfficialDocument, { words }: PageSettings): RowContext {
  let paragraphs = 0;
  const { draft } = document;
  return { draft, words, nextParagraph: () => paragraphs++, broken: brokenOf(document) };
}

const brokenOf = remembered((_document: OfficialDocument): BrokenLines => new Map());

type Head = FlowOptions & { faults: PlanFault[] };

/** Size of the letterhead and place of the recipients, so that the first line of the text stands on page 1. */
function planHead(document: OfficialDocument, settings: PageSettings): Head {
  const context = contextOf(document, settings);
  const height = (rows: readonly Row[]) =>
    rows.reduce((sum, each) => sum + each.before + each.height, 0);
  const sizes = letterheadSizes(document);
  const smallest = sizes.at(-1) ?? usualFlow().letterheadPoints;
  const headHeights = new Map<number, number>();
  const fits = (letterheadPoints: number, movesRecipients: boolean, below: number) => {
    const head =
      headHeights.get(letterheadPoints) ??
      height(headRows(document, context, { ...usualFlow(), letterheadPoints }));
    headHeights.set(letterheadPoints, head);
    const recipients = movesRecipients ? 0 : height(recipientRows(document, context));
    return head + recipients + below <= TYPE_HEIGHT + EPSILON;
  };
  for (const movesRecipients of document.recipients === undefined ? [false] : [false, true]) {
    const line = firstLine(document, movesRecipients, context);
    const letterheadPoints = sizes.find((points) => fits(points, movesRecipients, line));
    if (letterheadPoints !== undefined)
      return { ...usualFlow(), letterheadPoints, movesRecipients, faults: [] };
  }
  const titleAlone = fits(smallest, true, 0);
  const fault = titleAlone ? 'text' : 'title';
  return { ...usualFlow(), letterheadPoints: smallest, titleAlone, faults: [fault] };
}

/** Sums of fractions of a millimetre are not exact. */
const EPSILON = 1e-6;

/** From the usual size down: a stack of names may give way to the title and the text. */
function letterheadSizes(document: OfficialDocument): number[] {
  const usual = letterheadSize(document).sizePoints;
  const isStack = document.format !== 'letter' && (document.letterhead?.issuers.length ?? 0) > 1;
  const count = isStack ? usual - gb.letterhead.smallestSizePoints : 0;
  return Array.from({ length: count + 1 }, (_, index) => usual - index);
}

/** What the first line of the text needs: with what it keeps with it, a few lines of headings at most. */
function firstLine(
  document: OfficialDocument,
  movesRecipients: boolean,
  context: RowContext,
): number {
  const first = { ...document, body: document.body.slice(0, 1) };
  return neededHeights(bodyRows(first, true, movesRecipients, context))[0] ?? 0;
}

/** How a signature comes to stand. */
interface Standing {
  /** The page of its first line and of its last. */
  first: number;
  last: number;
  /** Lines of text on its first page, above it. */
  textThere: number;
  textOnPageOne: boolean;
  /** The text and the signature in rows, dealt out. */
  text: readonly Row[];
  filled: readonly Filling[];
}

function standing(
  document: OfficialDocument,
  settings: PageSettings,
  options: FlowOptions,
  freeFoot = 0,
): Standing {
  const rows = textRows(document, contextOf(document, settings), options);
  const all = inOrder(rows);
  const filled = fillPages(all, false, freeFoot);
  const pageOf = (index: number) =>
    filled.findLast(({ firstRow }) => firstRow <= index)?.page.number ?? 1;
  const begin = all.length - rows.signature.length;
  const textBegin = rows.head.length + rows.recipients.length;
  const first = pageOf(begin);
  let textThere = 0;
  while (begin - textThere > textBegin && pageOf(begin - textThere - 1) === first) textThere++;
  return {
    first,
    last: pageOf(all.length - 1),
    textThere,
    textOnPageOne: textBegin < begin && pageOf(textBegin) === 1,
    text: [...rows.text, ...rows.attendance],
    filled,
  };
}

type SignaturePlan = Omit<PagePlan, 'faults'> & { faults: PlanFault[] };

/** Lines move closer, else the last lines of the text go with the signature, else it stands alone. */
function planSignature(
  document: OfficialDocument,
  settings: PageSettings,
  head: Head,
): SignaturePlan {
  const { faults: headFaults, ...options } = head;
  const headless = headFaults.length > 0;
  const at = (changes: Partial<FlowOptions>) =>
    standing(document, settings, { ...options, ...changes });
  const usual = at({});
  const isWhole = ({ first, last }: Standing) => first === last;
  const isWell = (now: Standing) => isWhole(now) && (now.textOnPageOne || headless);
  const { mostPages, mostLines, textLinesBeforeSignature: kept } = gb.tightened;
  const carried = usual.first > 1 && usual.textThere <= kept;
  if ((carried || !isWell(usual)) && usual.last <= mostPages) {
    for (let lines = gb.grid.lines + 1; lines <= mostLines; lines++) {
      const now = at({ lines });
      if (isWell(now) && (now.last < usual.last || !isWell(usual)))
        return parting(document, settings, { ...options, lines }, now);
    }
  }
  for (let keptLines: number = kept; keptLines > 0; keptLines--) {
    const now = keptLines === options.keptLines ? usual : at({ keptLines });
    if (!now.textOnPageOne && !headless) continue;
    const plan = parting(document, settings, { ...options, keptLines }, now);
    const isDoubtful = plan.keepsParagraphs && now.last > 1 && leavesPageBare(now.text, keptLines);
    const smaller =
      isDoubtful && !headless
        ? withSmallerLetterhead(document, at, options, now.last - 1)
        : undefined;
    return smaller === undefined ? plan : parting(document, settings, ...smaller);
  }
  const smaller = headless ? undefined : withSmallerLetterhead(document, at, options, 1);
  if (smaller !== undefined) return parting(document, settings, ...smaller);
  return parting(document, settings, { ...options, keptLines: 0 }, at({ keptLines: 0 }));
}

/**
 * Where a text cannot part, as one of one line, the letterhead gives way, as little as it must, so that the signature
 * stands whole on an earlier page.
 * @param most the page
 */
function withSmallerLetterhead(
  document: OfficialDocument,
  at: (changes: Partial<FlowOptions>) => Standing,
  options: FlowOptions,
  most: number,
): [FlowOptions, Standing] | undefined {
  for (const letterheadPoints of letterheadSizes(document)) {
    if (letterheadPoints >= options.letterheadPoints) continue;
    for (let lines: number = gb.grid.lines; lines <= gb.tightened.mostLines; lines++) {
      const now = at({ letterheadPoints, lines });
      const isWhole = now.first === now.last && now.textOnPageOne && now.textThere > 0;
      if (now.last <= most && isWhole) return [{ ...options, letterheadPoints, lines }, now];
    }
  }
  return undefined;
}

/** How a word processor parts the text as it is meant here, and what then is still wrong. */
function parting(
  document: OfficialDocument,
  settings: PageSettings,
  options: FlowOptions,
  now: Standing,
): SignaturePlan {
  const hasText = now.text.length > 0;
  const faults: PlanFault[] = [
    ...(hasText && now.textThere === 0 ? (['signature'] as const) : []),
    ...(now.first === now.last ? [] : (['parted'] as const)),
  ];
  const whole = { ...options, keepsParagraphs: true, freeFoot: 0, faults };
  if (!leavesPageBare(now.text, options.keptLines)) return whole;
  const end = now.filled.at(-1)?.y ?? 0;
  if (now.last === 1) return { ...whole, keepsParagraphs: BOTTOM - end >= PITCH };
  const foot = freeFoot(document, settings, options);
  return foot === undefined
    ? { ...whole, leansOnWord: true }
    : { ...whole, keepsParagraphs: false, freeFoot: foot };
}

/** Whether nothing but headings stands before the paragraphs of the last lines. */
function leavesPageBare(text: readonly Row[], keptLines: number): boolean {
  const paragraph = text.slice(-Math.max(1, keptLines))[0]?.lines[0]?.paragraph;
  const first = text.findIndex(({ lines }) => lines[0]?.paragraph === paragraph);
  return text.slice(0, Math.max(0, first)).every(({ keepWithNext }) => keepWithNext);
}

/**
 * The nearer to whole lines, the better: some programs set the lines of a grid in the middle of what height there is. So
 * much of a line is left below the last one that stays, and is lacking for the next, in parts of a line.
 */
const SURELY = 0.2;

/** What to leave free so that a line which ends so far above the foot of the page surely is the last one, in lines. */
function footBelow(lines: number): number {
  const whole = Math.floor(lines);
  const rest = lines - whole;
  if (rest < SURELY) return whole - SURELY;
  return rest > 1 - SURELY ? lines - SURELY : whole;
}

/** Room to leave free at the foot of page 1 for the last lines to go with the signature by themselves. */
function freeFoot(
  document: OfficialDocument,
  settings: PageSettings,
  options: FlowOptions,
): number | undefined {
  const free = { ...options, keptLines: 0 };
  const natural = standing(document, settings, free);
  const wanted = Math.min(options.keptLines, natural.text.length - 1);
  if (natural.first === natural.last && natural.textThere >= wanted) return 0;
  const pitch = TYPE_HEIGHT / options.lines;
  const ends =
    natural.filled[0]?.page.lines.filter(isText).map(({ y, height }) => y + height) ?? [];
  for (const end of ends.toReversed()) {
    const foot = footBelow((BOTTOM - end) / pitch) * pitch;
    if (foot <= 0) continue;
    const now = standing(document, settings, free, foot);
    if (now.textOnPageOne && now.textThere >= wanted && now.first > 1) return foot;
  }
  return undefined;
}

function isText({ element }: { element: string }): boolean {
  return element === 'body' || element === 'attachmentNote' || element.startsWith('heading');
}
