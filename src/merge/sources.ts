/** How texts were typed in the form as it was: what is taken out here and put in there keeps its boxes. */
import { plainText } from '../edit/index.ts';
import { boxPlace, type Owner, type Printed, type PrintedParagraph } from './printed.ts';
import { spliced } from './rewritten.ts';
import { ownersOf } from './ways.ts';

export interface Sources {
  /**
   * A text as it was typed, the likeliest first: with all its boxes; with those alone that were filled by hand, where
   * the figures are not known. None where it had no box.
   */
  typed(text: string): readonly string[];
}

export function sourcesIn({ paragraphs }: Printed): Sources {
  const known = new Map<string, readonly string[]>();
  for (const paragraph of paragraphs) {
    for (const owner of ownersOf(paragraph)) {
      const { text, spans } = owner.marked;
      if (!spans.some(({ isBox }) => isBox)) continue;
      known.set(text.replace(/\n/gu, ''), [spliced(owner, []), byHand(owner, paragraph)]);
    }
  }
  return { typed: (text) => known.get(text) ?? [] };
}

/** The boxes of figures became words. */
function byHand(owner: Owner, { text, pieces }: PrintedParagraph): string {
  const splices = pieces.flatMap((piece) => {
    if (piece.kind !== 'box' || piece.owner !== owner || piece.box.kind === 'hand') return [];
    return [{ owner, ...boxPlace(piece), text: plainText(text.slice(piece.start, piece.end)) }];
  });
  return spliced(owner, splices);
}
