/** Paragraphs that stand in columns: places that are counted from the edge of a page make no sense there. */
import { tagsOf } from '../review/index.ts';
import { localName } from './properties.ts';
import type { ScannedParagraph } from './scan.ts';

const SEVERAL = /\bnum\s*=\s*["'](?:[2-9]|\d\d)/u;

/** The numbers of the paragraphs whose section has several columns. */
export function inColumns(
  xml: string,
  paragraphs: readonly ScannedParagraph[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let from = 0;
  let columns = false;
  for (const tag of tagsOf(xml)) {
    const name = localName(tag.name);
    if (name === 'cols') columns = SEVERAL.test(xml.slice(tag.start, tag.end));
    // A section's properties stand at its end.
    if (name !== 'sectPr' || tag.kind === 'open') continue;
    paragraphs.forEach(({ span }, index) => {
      if (columns && span.start >= from && span.start < tag.end) found.add(index);
    });
    from = tag.end;
    columns = false;
  }
  return found;
}
