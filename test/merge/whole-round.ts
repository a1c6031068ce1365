/** The whole round: a form's Word file edited and merged, then the form rendered again and held against the edit. */
import type { FileSource } from '../../src/form/index.ts';
import { matched } from '../../src/merge/align.ts';
import { type Left, paragraphsIn } from '../../src/merge/index.ts';
import { wordChanges } from '../../src/merge/words.ts';
import { readLines } from '../../src/readers/index.ts';
import type { WordMerge } from '../../src/roads/merge/merge.ts';
import { printForm } from '../../src/roads/merge/print.ts';
import { diskFiles, templatesFolder } from '../support/project.ts';

/** What a Word file says, paragraph by paragraph. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  const read = readLines(bytes, { name: 'edited.docx' }).value;
  if (read === undefined) throw new Error('not readable');
  return paragraphsIn(read.lines).map(({ text }) => text);
}

/** What the form at `path` prints after a merge, be its figures right or wrong. */
export async function printedAfter(
  path: string,
  { files }: WordMerge,
  before: FileSource = diskFiles,
): Promise<string[]> {
  const texts = new Map(files.map(({ file, after }) => [file, new TextDecoder().decode(after)]));
  const printed = await printForm(path, texts, { files: before, templatesFolder });
  if (printed === undefined) throw new Error('the merged form cannot be printed');
  return printed.paragraphs.map(({ text }) => text);
}

/** Differences between the edited file and the form's print of which the merge has said nothing. */
export function unlisted(
  wanted: readonly string[],
  printed: readonly string[],
  left: readonly Left[],
): string[] {
  const isListed = (from: string, to: string) =>
    left.some((each) => each.from.includes(from) && each.to.includes(to));
  const namedWith = (now: string, aim: string) =>
    left.find((each) =>
      aim === ''
        ? each.now === now && wanted.includes(each.wanted)
        : each.wanted === aim && printed.includes(each.now),
    );
  return matched(printed, wanted).flatMap(({ before, after }) => {
    const [now, aim] = [
      before === undefined ? '' : (printed[before] ?? ''),
      after === undefined ? '' : (wanted[after] ?? ''),
    ];
    if (now === aim || isListed(now, aim)) return [];
    // Short paragraphs that are no longer alike stand apart, though the merge has named both in one.
    const pair = now !== '' && aim !== '' ? { now, wanted: aim } : namedWith(now, aim);
    const changes = pair
      ? wordChanges(pair.now, pair.wanted).filter(({ removed, text }) => !isListed(removed, text))
      : [{ removed: now, text: aim }];
    return changes.map(({ removed, text }) => `${now.slice(0, 16)}: ${removed} <> ${text}`);
  });
}
