/** What changed in the words of a section: stretches that stayed, came and went. */
import { diffArrays } from 'diff';

export interface TextPart {
  kind: 'same' | 'added' | 'gone';
  text: string;
}

export interface TextChange {
  parts: TextPart[];
  /** The share of characters that are in both, in percent. */
  same: number;
}

/** Texts with more differences than this are two texts. */
const MOST_EDITS = 1500;
/** A stretch shorter than this between two changes is chance: a mark, a particle. */
const SHORTEST = 3;

/** Numbers, words in letters and single characters: what can change on its own. */
const TOKEN = /\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu;

export function compareTexts(before: readonly string[], after: readonly string[]): TextChange {
  const [old, now] = [before.join('\n'), after.join('\n')];
  if (old === now) {
    return { parts: old === '' ? [] : [{ kind: 'same', text: old }], same: 100 };
  }
  const parts = joined(changesOf(old, now));
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return { parts, same: Math.floor((kept * 100) / Math.max(old.length, now.length)) };
}

function changesOf(old: string, now: string): TextPart[] {
  const changes = diffArrays(old.match(TOKEN) ?? [], now.match(TOKEN) ?? [], {
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) {
    return [
      { kind: 'gone', text: old },
      { kind: 'added', text: now },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

/** Gathers changes with only a few characters between them into one, gone before added. */
function joined(changes: readonly TextPart[]): TextPart[] {
  const parts: TextPart[] = [];
  let gone = '';
  let added = '';
  const flush = () => {
    if (gone !== '') parts.push({ kind: 'gone', text: gone });
    if (added !== '') parts.push({ kind: 'added', text: added });
    gone = '';
    added = '';
  };
  changes.forEach(({ kind, text }, index) => {
    if (kind === 'gone') gone += text;
    else if (kind === 'added') added += text;
    else {
      const isBetween = gone + added !== '' && index < changes.length - 1;
      if (isBetween && text.length < SHORTEST && !/[。；\n\d]/u.test(text)) {
        gone += text;
        added += text;
      } else {
        flush();
        parts.push({ kind, text });
      }
    }
  });
  flush();
  return parts;
}
