/**
 * What is decided so that page 1 carries text and the signature stands with text: letterheads shrink, recipients move to
 * the imprint, lines move closer, the text parts; where none of that helps, what is impossible is said (GB/T 9704-2012,
 * 7.2.4, 7.3.2, 7.3.3, 7.3.5.5).
 */
import type { OfficialDocument } from '../../document/document.ts';
import { remembered } from '../../text/index.ts';
import { letterheadSize } from '../head/letterhead.ts';
import * as gb from '../standard/measures.ts';
import { PITCH, TYPE_HEIGHT } from '../standard/measures.ts';
import { contextOf, type PageSettings } from './context.ts';
import { EPSILON, neededHeights } from './fill.ts';
import { belowGap, type FlowOptions, headRows, textRows, usualFlow } from './flow.ts';
import { type Parting, parting, type RowsOf, type Standing, standing } from './parting.ts';
import type { Row, RowContext } from './rows.ts';
import { bodyRows, gapAboveBody, recipientRows } from './text.ts';

/**
 * What cannot be had. title: not even the title stands on page 1; text: page 1 carries none; signature: it stands
 * without text above it; parted: it does not fit a page.
 */
export type PlanFault = 'title' | 'text' | 'signature' | 'parted';

export interface PagePlan extends FlowOptions, Parting {
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

/**
 * The plan of the document that another one issues. Of its pages only the first has a foot of its own, as the first of a
 * section, and only where no page of the outer one has.
 */
export function planIssued(
  outer: OfficialDocument,
  issued: OfficialDocument,
  settings: PageSettings,
): PagePlan {
  const { freeFoot, ...plan } = planPages(issued, settings);
  if (freeFoot === undefined) return plan;
  const isFree = freeFoot.on === 'first' && planPages(outer, settings).freeFoot === undefined;
  return isFree ? { ...plan, freeFoot } : { ...plan, keepsParagraphs: true, leansOnWord: true };
}

/** By the office's layout and the words that its titles keep whole. */
const plansOf = remembered((_document: OfficialDocument) => new Map<string, PagePlan>());

function decide(document: OfficialDocument, settings: PageSettings): PagePlan {
  const context: RowContext = { ...contextOf(document, settings), measures: true };
  const head = planHead(document, context);
  if (document.signature === undefined) {
    return { ...head, keepsParagraphs: true };
  }
  const body = bodyRows(document, context);
  const rowsOf: RowsOf = (options) => textRows(document, context, { ...options, body });
  const partings = new Map<Standing, Parting>();
  const partingOf: PartingOf = (options, now) => {
    const found = partings.get(now) ?? parting(rowsOf, options, now);
    partings.set(now, found);
    return found;
  };
  const [options, now] = planSignature(document, { rowsOf, partingOf }, head);
  const parted = partingOf(options, now);
  const { keepsParagraphs, freeFoot } = parted;
  const real = keepsParagraphs ? now : standing(rowsOf({ ...options, keptLines: 0 }), freeFoot);
  return { ...options, ...parted, faults: [...head.faults, ...signatureFaults(real)] };
}

/** How a text parts that stands so by these options, worked out once. */
type PartingOf = (options: FlowOptions, now: Standing) => Parting;

type Head = FlowOptions & { faults: PlanFault[] };

/** Size of the letterhead and place of the recipients, so that the first line of the text stands on page 1. */
function planHead(document: OfficialDocument, context: RowContext): Head {
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
  const first = bodyRows({ body: document.body.slice(0, 1) }, context);
  const gap = gapAboveBody(document, movesRecipients) * PITCH;
  return neededHeights(belowGap(first, gap))[0] ?? 0;
}

/** What is wrong with a signature, wherever it stands. */
function signatureFaults({ text, textThere, first, last }: Standing): PlanFault[] {
  return [
    ...(text.length > 0 && textThere === 0 ? (['signature'] as const) : []),
    ...(first === last ? [] : (['parted'] as const)),
  ];
}

/** Lines move closer, else the last lines of the text go with the signature, else it stands alone. */
function planSignature(
  document: OfficialDocument,
  { rowsOf, partingOf }: { rowsOf: RowsOf; partingOf: PartingOf },
  { faults, ...options }: Head,
): [FlowOptions, Standing] {
  const headless = faults.length > 0;
  const at = (changes: Partial<FlowOptions>) => standing(rowsOf({ ...options, ...changes }));
  const usual = at({});
  const isWhole = ({ first, last }: Standing) => first === last;
  const isWell = (now: Standing) => isWhole(now) && (now.textOnPageOne || headless);
  const { mostPages, mostLines, textLinesBeforeSignature: kept } = gb.tightened;
  const carried = usual.first > 1 && usual.textThere <= kept;
  if ((carried || !isWell(usual)) && usual.last <= mostPages) {
    for (let lines = gb.grid.lines + 1; lines <= mostLines; lines++) {
      const now = at({ lines });
      if (isWell(now) && (now.last < usual.last || !isWell(usual)))
        return [{ ...options, lines }, now];
    }
  }
  for (let keptLines: number = kept; keptLines > 0; keptLines--) {
    const now = keptLines === options.keptLines ? usual : at({ keptLines });
    if (!now.textOnPageOne && !headless) continue;
    const plan = { ...options, keptLines };
    const leans = (...one: [FlowOptions, Standing]) => partingOf(...one).leansOnWord === true;
    if (!leans(plan, now)) return [plan, now];
    const smaller = headless
      ? undefined
      : withSmallerLetterhead(document, at, options, now.last - 1);
    return smaller ?? withCloserLines(at, options).find((one) => !leans(...one)) ?? [plan, now];
  }
  const smaller = headless ? undefined : withSmallerLetterhead(document, at, options, 1);
  return smaller ?? [{ ...options, keptLines: 0 }, at({ keptLines: 0 })];
}

/** Every closer setting in which the signature stands whole and page 1 has its text. */
function withCloserLines(
  at: (changes: Partial<FlowOptions>) => Standing,
  options: FlowOptions,
): [FlowOptions, Standing][] {
  const count = gb.tightened.mostLines - gb.grid.lines;
  return Array.from({ length: Math.max(0, count) }, (_, index): [FlowOptions, Standing] => {
    const lines = gb.grid.lines + 1 + index;
    return [{ ...options, lines }, at({ lines })];
  }).filter(([, { first, last, textOnPageOne }]) => first === last && textOnPageOne);
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
