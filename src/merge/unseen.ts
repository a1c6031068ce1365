/** What somebody did to a Word file that is no change of words: it is told, for it cannot go into the form. */
import { matched } from './align.ts';
import type { WordParagraph } from './paragraphs.ts';

/** A side of a comparison, as it is printed. */
interface Side {
  paragraphs: readonly WordParagraph[];
  pictures: number;
}

export interface Unseen {
  /** How many pictures more than the form prints; less than 0 where some are gone. */
  pictures: number;
  /** Paragraphs that read the same and have other line breaks. */
  broken: readonly string[];
}

export function unseenIn(printed: Side, edited: Side): Unseen {
  const texts = ({ paragraphs }: Side) => paragraphs.map(({ text }) => text);
  const broken = matched(texts(printed), texts(edited)).flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return [];
    const [now, aim] = [printed.paragraphs[before], edited.paragraphs[after]];
    return now && aim && now.text === aim.text && now.breaks !== aim.breaks ? [aim.text] : [];
  });
  return { pictures: edited.pictures - printed.pictures, broken };
}
