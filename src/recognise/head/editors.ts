/** Who made a bulletin or minutes, and on which day: on one line below their letterhead, or on two. */
import { type FoundDate, readDate, splitTrailingDate } from '../../text/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { isOffice, unspread } from '../words/offices.ts';
import { EDITED_BY, MADE_BY } from '../words/titles.ts';

export type Masthead = NonNullable<HeadFields['masthead']>;

/** What such lines say of a title's paper. */
interface Made {
  otherIssuers: string[];
  date?: FoundDate;
  masthead?: Masthead;
}

type Letterhead = HeadFields['letterhead'];

const EDITOR: Evidence = { name: 'editor', reason: '版头下面由谁编印、哪一天' };
const MINUTES = /纪要$/u;

/** Minutes keep it in their form and do not print it; a bulletin prints it. */
function keep(lines: readonly Entry[], letterhead: Letterhead, findings: Findings): void {
  const isPrinted = letterhead?.issuers.some((name) => !MINUTES.test(name)) === true;
  for (const entry of lines) {
    if (isPrinted) findings.take(entry, 'belowTitle', EDITOR);
    else findings.leave(entry, 'metadata', entry.text, EDITOR);
  }
}

/** 云溪市水务局办公室编印: who made it, and no more, above a title. */
function isMade({ text, firm }: Entry): boolean {
  const name = text.trim().replace(MADE_BY, '');
  return !firm && name !== text.trim() && isOffice(name);
}

/** A bulletin says who edited it above its title; minutes may have none. Says how many lines it takes. */
export function takeEditor(
  [entry, ...below]: readonly Entry[],
  title: Made,
  letterhead: Letterhead,
  findings: Findings,
): number {
  if (entry && below.length > 0 && isMade(entry)) {
    findings.leave(entry, 'metadata', entry.text, EDITOR);
    return 1;
  }
  const isAbove = below.length > 0 || letterhead !== undefined;
  const edited = entry && isAbove ? splitTrailingDate(entry.text) : undefined;
  const editor = edited?.before.replace(EDITED_BY, '') ?? '';
  if (!entry || !edited || !isOffice(editor)) return 0;
  if (letterhead) keep([entry], letterhead, findings);
  else findings.leave(entry, 'metadata');
  title.otherIssuers.push(unspread(editor));
  title.date = edited.date;
  title.masthead = {
    office: unspread(editor),
    date: edited.date.text,
    printed: `${unspread(edited.before)}　${edited.date.text}`,
  };
  return 1;
}

/** The same on two lines, or the day alone. */
export function takeEditorAndDay(
  [editor, day]: readonly Entry[],
  title: Made,
  letterhead: Letterhead,
  findings: Findings,
): number {
  const first = editor && readDate(editor.text);
  if (editor && first) {
    keep([editor], letterhead, findings);
    title.date = first;
    title.masthead = { date: first.text, printed: first.text };
    return 1;
  }
  const name = editor?.text.trim().replace(EDITED_BY, '') ?? '';
  const date = readDate(day?.text ?? '');
  if (!editor || !day || !date || !isOffice(name)) return 0;
  keep([editor, day], letterhead, findings);
  title.otherIssuers.push(unspread(name));
  title.date = date;
  title.masthead = {
    office: unspread(name),
    date: date.text,
    printed: `${unspread(editor.text)}　${date.text}`,
  };
  return 2;
}
