/** Mends what is certain: in a paragraph, and in the text files and forms that paragraphs came from. */
import { unfolded } from './folded.ts';
import { type SourceRange, SourceSearch, type SourceText } from './placement.ts';
import type { Finding, Fix, Paragraph } from './rule.ts';

/** A text with its fixes made; of fixes that meet, the first one counts. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const fix of [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix.start < at) continue;
    pieces.push(text.slice(at, fix.start), fix.text);
    at = fix.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** What was mended in files, and what a person must mend. */
export interface FixedSources {
  /** Every source whose text changed, whole, with everything else as it was: comments, order, layout. */
  changed: SourceText[];
  fixed: Finding[];
  /** Certain, but its words do not stand in the files as they are printed: they come from a box or a template. */
  left: Finding[];
}

/**
 * Makes the fixes of findings in the files that the paragraphs came from. Only the wrong words are replaced, so a
 * form stays a form: nothing is parsed and nothing is written anew.
 */
export function fixSources(
  sources: readonly SourceText[],
  paragraphs: readonly Paragraph[],
  findings: readonly Finding[],
): FixedSources {
  const search = new SourceSearch(sources);
  const edits = new Map<SourceText, Fix[]>();
  const fixed: Finding[] = [];
  const left: Finding[] = [];
  for (const finding of unfolded(findings)) {
    if (finding.fixes === undefined || finding.fixes.length === 0) continue;
    const text = paragraphs[finding.paragraph ?? -1]?.text ?? '';
    const made = finding.fixes.map((fix) => editOf(search, text, fix));
    if (made.some((edit) => edit === undefined)) {
      left.push(finding);
      continue;
    }
    for (const edit of made) {
      if (edit === undefined) continue;
      const known = edits.get(edit.range.source);
      if (known) known.push(edit.fix);
      else edits.set(edit.range.source, [edit.fix]);
    }
    fixed.push(finding);
  }
  const changed = sources.flatMap((source) => {
    const list = edits.get(source);
    return list ? [{ file: source.file, text: applyFixes(source.text, list) }] : [];
  });
  return { changed, fixed, left };
}

function editOf(
  search: SourceSearch,
  text: string,
  fix: Fix,
): { range: SourceRange; fix: Fix } | undefined {
  const range = search.range(text, fix.start, fix.end);
  if (range === undefined) return undefined;
  const wrong = range.source.text.slice(range.start, range.end);
  // a box or a line end inside: the words are not one stretch of the file
  if (wrong !== text.slice(fix.start, fix.end) || /[\n【】]/u.test(wrong)) return undefined;
  return { range, fix: { start: range.start, end: range.end, text: fix.text } };
}
