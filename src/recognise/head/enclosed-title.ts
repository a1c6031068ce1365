/** A title as some sites print it: in 《》, with its number before or behind it. */
import { type Entry, withText } from '../lines/entries.ts';

const NUMBER =
  '[^\\s〔［\\[【（(《》]{1,16}[〔［\\[【（(]\\d{4}[〕］\\]】）)]\\s*第?\\s*\\d{1,5}\\s*号';
/** 京政办发〔2016〕26号《……的通知》, 《……的通知》. */
const ENCLOSED = new RegExp(
  `^(${NUMBER})?\\s*《((?:[^《》]|《[^《》]*》)+)》\\s*(?:[（(]?(${NUMBER})[)）]?)?$`,
  'u',
);

/** The line with the title alone, and the number beside it; undefined where a line is no such title. */
export function enclosedTitle(entry: Entry): { title: Entry; number?: string } | undefined {
  if (entry.cells || entry.label) return undefined;
  const [, before, title, behind] = ENCLOSED.exec(entry.text.trim()) ?? [];
  if (title === undefined || title.length < 8) return undefined;
  const number = before ?? behind;
  return { title: withText(entry, title), ...(number !== undefined && { number }) };
}
