/** The pieces of one paragraph to lines: parted at breaks, alike neighbours joined. */
import type { Line, Look, Region, Run } from '../lines.ts';
import { refuseTooManyLines } from '../trouble.ts';
import type { Inline } from './inlines.ts';
import { finishLook, type Properties } from './looks.ts';
import type { Numbered } from './numbering.ts';

export interface ParagraphFrame {
  number: number;
  region: Region;
  /** The style's look with the paragraph's own. */
  look: Properties;
  /** The look of the paragraph mark, which an empty paragraph has. */
  markLook: Properties;
  linePitch: number | undefined;
  numbered: Numbered | undefined;
  /** A page break stands before it. */
  pageBreak: boolean;
}

const RUN_KEYS = [
  'font',
  'latinFont',
  'size',
  'bold',
  'italic',
  'underline',
  'color',
  'scale',
  'tracking',
] as const;

interface Stretch {
  text: string[];
  key: string;
  look: Look;
  weight: number;
}

interface OpenLine {
  stretches: Stretch[];
  continues: boolean;
  pageBreak: boolean;
}

/** @returns the lines, and whether a page break stands at the end, before what follows */
export function paragraphLines(
  inlines: readonly Inline[],
  frame: ParagraphFrame,
): { lines: Line[]; endsPage: boolean } {
  const open: OpenLine[] = [{ stretches: [], continues: false, pageBreak: frame.pageBreak }];
  let endsPage = false;
  const currentLine = () => {
    const last = open.at(-1) as OpenLine;
    if (!endsPage) return last;
    endsPage = false;
    const isFirst = open.length === 1 && last.stretches.length === 0;
    if (isFirst) last.pageBreak = true;
    else open.push({ stretches: [], continues: true, pageBreak: true });
    return open.at(-1) as OpenLine;
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') addText(currentLine().stretches, inline.text, inline.look);
    else if (inline.kind === 'page') endsPage = true;
    else if (inline.kind === 'break') {
      // A break that ends a page's last line is no line of its own.
      if (!endsPage) open.push({ stretches: [], continues: true, pageBreak: false });
      refuseTooManyLines(open.length);
    }
  }
  return { lines: open.map((line, index) => toLine(line, index, frame)), endsPage };
}

function addText(stretches: Stretch[], text: string, properties: Properties): void {
  const last = stretches.at(-1);
  const look = runPart(properties);
  const key = JSON.stringify(look);
  const weight = text.trim().length;
  if (last?.key === key) {
    last.text.push(text);
    last.weight += weight;
  } else {
    stretches.push({ text: [text], key, look, weight });
  }
}

function runPart(properties: Properties): Look {
  const look: Record<string, unknown> = {};
  for (const key of RUN_KEYS) if (properties[key] !== undefined) look[key] = properties[key];
  return look as Look;
}

function toLine({ stretches, ...open }: OpenLine, index: number, frame: ParagraphFrame): Line {
  const runs: Run[] = stretches.map(({ text, look }) => ({ text: text.join(''), look }));
  const { numbered } = frame;
  const look = finishLook(
    { ...frame.look, ...(mainLook(stretches) ?? runPart(frame.markLook)) },
    frame.linePitch,
  );
  return {
    text: runs.map(({ text }) => text).join(''),
    number: frame.number,
    region: frame.region,
    ...(index === 0 &&
      numbered && {
        ...(numbered.label !== '' && { label: numbered.label }),
        listLevel: numbered.level,
      }),
    ...(open.continues && { continues: 'break' as const }),
    ...(open.pageBreak && { pageBreak: true }),
    look,
    ...(runs.length > 1 && { runs }),
  };
}

/** The look that most characters have. */
function mainLook(stretches: readonly Stretch[]): Look | undefined {
  const weights = new Map<string, number>();
  let main: Stretch | undefined;
  for (const stretch of stretches) {
    const weight = (weights.get(stretch.key) ?? 0) + stretch.weight;
    weights.set(stretch.key, weight);
    if (main === undefined || weight > (weights.get(main.key) ?? 0)) main = stretch;
  }
  return main?.look;
}
