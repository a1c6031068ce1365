/** 版记 (GB/T 9704-2012, 7.4), read from the end of the file upwards: 主送, 抄送, printing office and date. */
import type { Imprint } from '../../document/document.ts';
import { readDate, splitTrailingDate } from '../../text/index.ts';
import type { Field } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, piecesOf } from '../lines/entries.ts';
import { edgeFurniture, isPrintingNote } from '../lines/furniture.ts';
import { readLabel } from '../lines/labels.ts';
import { isOffice, unspread } from '../words/offices.ts';

export interface FoundImprint {
  imprint?: Imprint;
  /** 主送 moved to the imprint (7.4.2). */
  recipients?: { text: string; entry: Entry };
  lines: Partial<Record<Field, number>>;
  /** How many entries are left above it. */
  length: number;
}

const COPIES =
  /^(抄\s*送|分\s*送|抄\s*报|主\s*送|报\s*送|发\s*送|[报送发](?=[:：]))(?:机关|单位)?\s*[:：]\s*/u;
/** 主题词 stood at the top of the imprint until 2012. */
const KEYWORDS = /^主\s*题\s*词\s*[:：]/u;
/** How many lines from the end an imprint can begin. */
const TALLEST = 14;

export function readImprint(entries: readonly Entry[], findings: Findings): FoundImprint {
  let end = entries.length;
  // What a web page has below the document.
  while (end > 0) {
    const entry = entries[end - 1];
    const reason = entry && !entry.cells ? belowReason(entry) : undefined;
    if (!entry || !reason) break;
    findings.leave(entry, reason);
    end -= 1;
  }
  const start = imprintStart(entries, end);
  const found: FoundImprint = { lines: {}, length: start };
  if (start === end) return found;
  const imprint: Imprint = {};
  let open: 'copies' | 'recipients' | undefined;
  for (const entry of entries.slice(start, end).flatMap(linesIn)) {
    const text = wholeText(entry);
    const labelled = COPIES.exec(text);
    const printed = printing(text);
    if (labelled) {
      const label = (labelled[1] ?? '').replace(/\s/gu, '');
      const names = closed(text.slice(labelled[0].length));
      open = label === '主送' ? 'recipients' : 'copies';
      if (open === 'recipients') {
        if (found.recipients) {
          findings.leave(
            found.recipients.entry,
            'repeated-recipients',
            `主送：${found.recipients.text}`,
          );
        }
        found.recipients = { text: names, entry };
        found.lines.recipients = entry.line.number;
      } else if (imprint.copies) {
        imprint.copies.text += `\n${label}：${names}`;
      } else {
        imprint.copies = { label, text: names };
        found.lines.copies = entry.line.number;
      }
    } else if (printed && imprint.printDate === undefined) {
      open = undefined;
      if (printed.office !== undefined) imprint.printingOffice = printed.office;
      if (printed.date !== undefined) imprint.printDate = printed.date;
      found.lines.printing ??= entry.line.number;
    } else if (KEYWORDS.test(text)) {
      findings.leave(entry, 'metadata');
    } else if (isPrintingNote({ ...entry, text })) {
      findings.leave(entry, 'printing-note');
    } else if (open === 'copies' && imprint.copies) {
      imprint.copies.text = closed(`${imprint.copies.text}${text}`);
    } else if (open === 'recipients' && found.recipients) {
      found.recipients.text = closed(`${found.recipients.text}${text}`);
    } else if (isOffice(text) && imprint.printingOffice === undefined) {
      imprint.printingOffice = unspread(text);
      found.lines.printing ??= entry.line.number;
    } else {
      findings.leave(entry, edgeFurniture(entry) ?? 'after-end');
    }
  }
  if (Object.keys(imprint).length > 0) found.imprint = imprint;
  return found;
}

/** Where the imprint begins: from there on every line is one of its kinds, or goes on with a list. */
function imprintStart(entries: readonly Entry[], end: number): number {
  let start = end;
  let inList = false;
  for (let index = Math.max(0, end - TALLEST); index < end; index += 1) {
    const text = wholeText(entries[index]);
    const begins = COPIES.test(text) || KEYWORDS.test(text) || printing(text) !== undefined;
    if (begins) {
      if (start === end) start = index;
      inList = COPIES.test(text) && !/。$/u.test(text);
    } else if (inList) {
      inList = !/。$/u.test(text);
    } else if (!isPrintingNote({ ...entries[index], text }) && !isOffice(text) && text !== '') {
      start = end;
    }
  }
  return start;
}

/** Why a line below everything else is left out; printing notes only where no imprint follows them upwards. */
function belowReason(entry: Entry) {
  const { text } = entry;
  if (COPIES.test(text) || printing(text)) return undefined;
  return edgeFurniture(entry);
}

/** Lists that stand on lines of one cell are read one by one. */
function linesIn(entry: Entry): Entry[] {
  // A row of one cell is an entry without cells.
  const filled = (entry.cells ?? entry.line.cells ?? []).filter((cell) => cell.trim() !== '');
  return filled.length === 1 && filled[0]?.includes('\n')
    ? piecesOf({ ...entry, cells: filled })
    : [entry];
}

/** A row of a table that holds the imprint reads like a line. */
function wholeText(entry: Entry | undefined): string {
  if (!entry) return '';
  return entry.cells
    ? entry.cells
        .map((cell) => cell.trim())
        .join('\t')
        .trim()
    : entry.text;
}

/** 印发机关 and 印发日期 on their line (7.4.3). */
function printing(text: string): { office?: string; date?: string } | undefined {
  if (text.length > 80) return undefined;
  const match = /^(.*?)\s*印\s*(?:发|制)?[\s。]*$/u.exec(text);
  const before = match?.[1]?.trim();
  if (before === undefined || before === '') return undefined;
  const alone = readDate(before);
  if (alone) return { date: alone.text };
  const split = splitTrailingDate(before);
  if (split && !/[。，；：]/u.test(split.before) && !readLabel(split.before))
    return { office: unspread(split.before), date: split.date.text };
  return undefined;
}

function closed(text: string): string {
  return text.trim().replace(/[。.]$/u, '');
}
