/** The board: who has handed in what, and the texts to remind those who have not. */
import {
  type BoardRow,
  boardRow,
  type Conflict,
  partsOf,
  yearTyped,
} from '../../departments/index.ts';
import type { Plain } from '../../edit/index.ts';
import type { Form } from '../../form/index.ts';
import type { Checked } from '../../problem.ts';
import { basename } from '../../text/index.ts';
import type { OpenForm } from '../open.ts';
import { askedAgain, reminder } from './board-words.ts';
import { undecidedIn } from './contradictions.ts';
import { readLedgerOf } from './hand-in.ts';
import { recordOfHandOut } from './hand-out.ts';

/** Who has handed in what, of one form. */
export interface Board {
  /** A row for each department that the form asks something of, in the form's order. */
  rows: readonly BoardRow[];
  /** To paste into the group: who is late, who has errors; nothing of what anybody wrote. */
  reminder: string;
  /** For each department whose words the office has changed since: both, side by side. */
  askedAgain: readonly { department: string; text: string }[];
  /** Figures that are reported differently and not decided, all sides with their places. */
  contradictions: readonly Conflict[];
}

/**
 * The board of a form, from its ledger, what departments handed in, and the form as it is now.
 * @param today 2025-01-08, to tell who is late
 * @example
 * const { value } = boardOf(openForm('examples/2024/工作总结.yaml'), '2025-01-08');
 * value.rows[0].state // => 'waiting'
 */
export function boardOf(form: OpenForm, today: string): Checked<Board> {
  const { value, problems } = form.read();
  if (value === undefined) return { problems };
  const ledger = readLedgerOf(form.path, form.files);
  const kept = (digest: string) => plainKept(form, digest);
  const rows = partsOf(value).map((parts) => boardRow(parts, ledger, { today, kept }));
  const about = aboutForm(value);
  const askedAgainTexts = rows
    .filter(({ corrected }) => corrected.length > 0)
    .map((row) => ({ department: row.department, text: askedAgain(about, row) }));
  return {
    value: {
      rows,
      reminder: reminder(about, rows, today),
      askedAgain: askedAgainTexts,
      contradictions: undecidedIn(value),
    },
    problems: [],
  };
}

/** What a department handed in, as the office keeps it. */
function plainKept({ path, files }: OpenForm, digest: string): Plain | undefined {
  const bytes = digest === '' ? undefined : files.read(recordOfHandOut(path, digest));
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Plain;
  } catch {
    return undefined;
  }
}

/** 2024年工作总结 */
function aboutForm(form: Form): string {
  const year = yearTyped(form);
  const name = basename(form.path).replace(/\.ya?ml$/iu, '');
  return year === undefined || name.includes(year) ? name : `${year}年${name}`;
}
