/** 版记 (GB/T 9704-2012, 7.4), read from the end of the file upwards: 主送, 抄送, printing office and date. */
import type { Imprint } from '../../document/document.ts';
import { readDate, splitTrailingDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { Field } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import { type Entry, piecesOf } from '../lines/entries.ts';
import { edgeFurniture, isPrintingNote, leaveFurniture } from '../lines/furniture.ts';
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
    if (!entry || entry.cells || !leaveBelow(entry, findings)) break;
    end -= 1;
  }
  const start = imprintStart(entries, end);
  const found: FoundImprint = { lines: {}, length: start };
  if (start === end) return found;
  const reader: Reader = { imprint: {}, found, findings, open: undefined };
  for (const entry of entries.slice(start, end).flatMap(linesIn)) addLine(reader, entry);
  if (Object.keys(reader.imprint).length > 0) found.imprint = reader.imprint;
  return found;
}

/** An imprint while it is read, from above. */
interface Reader {
  readonly imprint: Imprint;
  readonly found: FoundImprint;
  readonly findings: Findings;
  /** The list that may go on with the next line. */
  open: 'copies' | 'recipients' | undefined;
}

const LABELLED: Evidence = { name: 'copies', reason: '文末以“抄送：”“主送：”一类开头' };
const PRINTED: Evidence = { name: 'printing', reason: '文末机关名称和日期后面有“印发”' };
const GOES_ON: Evidence = { name: 'list-goes-on', reason: '上一行的名单没有写完' };
const OFFICE: Evidence = { name: 'office', reason: '版记里单独一行的机关名称' };

function addLine(reader: Reader, entry: Entry): void {
  const { imprint, found, findings } = reader;
  const text = wholeText(entry);
  const labelled = COPIES.exec(text);
  const printed = printing(text);
  if (labelled) {
    findings.take(entry, 'copies', LABELLED);
    addList(reader, entry, labelled[1] ?? '', closed(text.slice(labelled[0].length)));
  } else if (printed && imprint.printDate === undefined) {
    findings.take(entry, 'printing', PRINTED);
    reader.open = undefined;
    if (printed.office !== undefined) imprint.printingOffice = printed.office;
    if (printed.date !== undefined) imprint.printDate = printed.date;
    found.lines.printing ??= entry.line.number;
  } else if (KEYWORDS.test(text)) {
    findings.leave(entry, 'metadata');
  } else if (isPrintingNote({ ...entry, text })) {
    findings.leave(entry, 'printing-note');
  } else if (reader.open === 'copies' && imprint.copies) {
    findings.take(entry, 'copies', GOES_ON);
    imprint.copies.text = closed(`${imprint.copies.text}${text}`);
  } else if (reader.open === 'recipients' && found.recipients) {
    findings.take(entry, 'recipients', GOES_ON);
    found.recipients.text = closed(`${found.recipients.text}${text}`);
  } else if (isOffice(text) && imprint.printingOffice === undefined) {
    findings.take(entry, 'printing', OFFICE);
    imprint.printingOffice = unspread(text);
    found.lines.printing ??= entry.line.number;
  } else {
    const sign = edgeFurniture(entry);
    if (sign) leaveFurniture(findings, entry, sign);
    else findings.leave(entry, 'after-end');
  }
}

/** 主送, moved to the imprint, or 抄送, 抄报, 分送, which stand below each other. */
function addList(reader: Reader, entry: Entry, typed: string, names: string): void {
  const { imprint, found, findings } = reader;
  const label = typed.replace(/\s/gu, '');
  reader.open = label === '主送' ? 'recipients' : 'copies';
  if (reader.open === 'recipients') {
    const { recipients } = found;
    if (recipients) {
      findings.leave(recipients.entry, 'repeated-recipients', `主送：${recipients.text}`);
    }
    found.recipients = { text: names, entry };
    found.lines.recipients = entry.line.number;
  } else if (imprint.copies) {
    imprint.copies.text += `\n${label}：${names}`;
  } else {
    imprint.copies = { label, text: names };
    found.lines.copies = entry.line.number;
  }
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

/** Leaves out a line below everything else that is a page's; false where it is the document's. */
function leaveBelow(entry: Entry, findings: Findings): boolean {
  const { text } = entry;
  const sign = COPIES.test(text) || printing(text) ? undefined : edgeFurniture(entry);
  if (sign) leaveFurniture(findings, entry, sign);
  return sign !== undefined;
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
