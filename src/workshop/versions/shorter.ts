/**
 * An old journal made shorter: what was done on days before today becomes one step between two versions. Every version
 * stays what it was, the steps of today stay as they are, and what others did is still taken back by nobody else.
 */
import {
  dayOf,
  differences,
  type Edit,
  type JournalLine,
  journalLines,
  textMark,
  textsAfter,
} from '../../edit/index.ts';

/** Shorter journals are read in a moment. In characters. */
const LONG = 1_000_000;

type Texts = ReadonlyMap<string, string>;

interface Stretch {
  from: Texts;
  at: number;
  hasTheirs: boolean;
}

/**
 * @param now in milliseconds since 1970
 * @returns undefined where the journal is short, or would not become much shorter
 */
export function shorterJournal(journal: string, now: number, long = LONG): string | undefined {
  if (journal.length < long) return undefined;
  const text = lineTexts(withoutSteps(journalLines(journal), dayOf(now)));
  return text.length < journal.length / 2 ? text : undefined;
}

function withoutSteps(lines: readonly JournalLine[], today: string): JournalLine[] {
  const kept: JournalLine[] = [];
  let texts: Texts = new Map();
  let stretch: Stretch | undefined;
  const close = () => {
    if (stretch) kept.push(...stepOf(stretch, texts));
    stretch = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (dayOf(line.at) === today) {
      close();
      return [...kept, ...lines.slice(index)];
    }
    if (stretch && dayOf(stretch.at) !== dayOf(line.at)) close();
    if ('base' in line) {
      close();
      texts = new Map([...Object.entries(line.base), ...texts]);
      kept.push(line);
    } else if ('version' in line) {
      close();
      kept.push(line);
    } else {
      const after = textsAfter(texts, line.edit, line.after);
      if (after === undefined) continue;
      stretch ??= { from: texts, at: line.at, hasTheirs: false };
      stretch.at = line.at;
      stretch.hasTheirs ||= line.did === 'theirs';
      texts = after;
    }
  }
  close();
  return kept;
}

/** All that was done between two texts as one step; none where nothing is left of it. */
function stepOf({ from, at, hasTheirs }: Stretch, texts: Texts): JournalLine[] {
  const edit: Edit = [...texts].flatMap(([file, text]) => {
    const before = from.get(file) ?? text;
    return before === text ? [] : [{ file, changes: differences(before, text) }];
  });
  if (edit.length === 0) return [];
  const after = Object.fromEntries(edit.map(({ file }) => [file, textMark(texts.get(file) ?? '')]));
  return [{ at, did: hasTheirs ? 'theirs' : 'act', key: '', edit, after }];
}

function lineTexts(lines: readonly JournalLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
