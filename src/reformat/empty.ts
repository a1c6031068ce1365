/** Empty paragraphs that stood for a distance which the styles give. */
import { type Aligned, bare } from './align.ts';
import type { ModelParagraph } from './model.ts';
import type { ScannedParagraph, Span } from './scan.ts';

/** Empty paragraphs around what has its distances by style: head and end of the document. */
export function emptyParagraphs(
  xml: string,
  paragraphs: readonly ScannedParagraph[],
  places: readonly (Aligned | undefined)[],
  lines: readonly ModelParagraph[],
  isTextStyle: (style: string) => boolean,
): Span[] {
  const isText = (index: number) => {
    const place = places[index];
    return place === undefined || isTextStyle(lines[place.at]?.style ?? '');
  };
  const solid = (from: number, step: 1 | -1) => {
    let at = from;
    while (paragraphs[at] && bare(paragraphs[at]?.text ?? '') === '' && !paragraphs[at]?.holdsMore)
      at += step;
    return at;
  };
  return paragraphs.flatMap(
    ({ span, text, holdsMore, holdsMarks, breaksPage, properties }, index) => {
      const isEmpty = text === '' && !holdsMore && !holdsMarks && !breaksPage;
      if (!isEmpty || properties.end - properties.start > LONGEST_EMPTY) return [];
      if (TRACKED.test(xml.slice(properties.start, properties.end))) return [];
      const [above, below] = [solid(index, -1), solid(index, 1)];
      if (above < 0 || below >= paragraphs.length) return [];
      if (!places[above] || !places[below]) return [];
      const stays = isText(above) && isText(below);
      return stays || !standsBetweenParagraphs(xml, span) ? [] : [span];
    },
  );
}

/** Between tables it keeps them apart, and what holds paragraphs must not lose its only one. */
function standsBetweenParagraphs(xml: string, { start, end }: Span): boolean {
  return (
    /(?:<\/\w+:p>|<\w+:p(?:\s[^<>]*)?\/>)\s*$/u.test(xml.slice(Math.max(0, start - 400), start)) &&
    /^\s*<\w+:p[\s/>]/u.test(xml.slice(end, end + 40))
  );
}

/** Somebody put it in, took it out or dressed it, and that is not decided yet. */
const TRACKED = /:(?:ins|del|moveFrom|moveTo|pPrChange|rPrChange)\b/;

/** An empty paragraph with more than this in its properties holds a frame, or a section. */
const LONGEST_EMPTY = 600;
