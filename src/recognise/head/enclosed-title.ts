/** A title as some sites print it: in 《》, with its number before or behind it. */
import { type Entry, withText } from '../lines/entries.ts';
import { TITLE_AND_SPEAKER } from '../words/around-titles.ts';
import { SERIES_NUMBER } from '../words/titles.ts';
import { isWholeTitle } from './whole-title.ts';

const NUMBER =
  '[^\\s〔［\\[【（(《》]{1,16}[〔［\\[【（(]\\d{4}[〕］\\]】）)]\\s*第?\\s*\\d{1,5}\\s*号';
/** 京政办发〔2016〕26号《……的通知》, 《……的通知》. */
const ENCLOSED = new RegExp(
  `^(${NUMBER})?\\s*《((?:[^《》]|《[^《》]*》)+)》\\s*(?:[（(]?(${NUMBER})[)）]?)?$`,
  'u',
);

/** The same without 《》, a whole title behind its number: 京政办发〔2016〕26号 ……的通知. */
const BEHIND_NUMBER = new RegExp(`^(${NUMBER})\\s+(\\S.{7,})$`, 'u');

/** The line with the title alone, and the number beside it, or who speaks; undefined where a line is no such title. */
export function enclosedTitle(
  entry: Entry,
): { title: Entry; number?: string; below?: Entry } | undefined {
  if (entry.cells || entry.label) return undefined;
  const [, first, whole = ''] = BEHIND_NUMBER.exec(entry.text.trim()) ?? [];
  if (first !== undefined && isWholeTitle(whole)) {
    return { title: withText(entry, whole), number: first };
  }
  const [, spoken, speaker] = TITLE_AND_SPEAKER.exec(entry.text.trim()) ?? [];
  if (spoken !== undefined && speaker !== undefined) {
    return { title: withText(entry, spoken), below: withText(entry, speaker) };
  }
  const series = seriesAndNumber(entry);
  if (series) return series;
  const [, before, title, behind] = ENCLOSED.exec(entry.text.trim()) ?? [];
  if (title === undefined || title.length < 8) return undefined;
  const number = before ?? behind;
  return { title: withText(entry, title), ...(number !== undefined && { number }) };
}

/** The name of a series and its number, on one line. */
export function seriesAndNumber(entry: Entry): { title: Entry; number: string } | undefined {
  const [, name, number] = SERIES_NUMBER.exec(entry.text.trim()) ?? [];
  return name !== undefined && number !== undefined
    ? { title: withText(entry, name), number }
    : undefined;
}
