/** Texts as YAML scalars that are read back as they are, by YAML and by the mending of typing mistakes. */
import { stringify } from 'yaml';

/** Signs at a text's start that YAML or the mending would take for something else. */
const SPECIAL_START = /^[\s"'[\]{}｛｝#&*!|>｜＞%@`,?:：\-—－–•·●…~=]/u;
/** A colon and a blank, or a blank and a comment sign, anywhere. */
const SPECIAL_INSIDE = /:(?:\s|$)|\s#|[\t\n\r]/u;
/** A sentence with a colon near its start: as an item of a list it may look like an entry. */
const LIKE_AN_ENTRY = /^[^，。；！？,\n]{1,40}[:：]/u;

/** A text on one line, quoted only where it must be. */
export function scalar(text: string, where: 'value' | 'item' = 'value'): string {
  const isRisky =
    SPECIAL_START.test(text) ||
    SPECIAL_INSIDE.test(text) ||
    text.trim() !== text ||
    text === '' ||
    (where === 'item' && LIKE_AN_ENTRY.test(text));
  if (isRisky) return quoted(text);
  const plain = stringify(text, { schema: 'failsafe', lineWidth: 0 }).trimEnd();
  return plain === text ? text : quoted(text);
}

/** A text within brackets or braces. */
export function flowScalar(text: string): string {
  return /[,[\]{}，、：｛｝]/u.test(text) ? quoted(text) : scalar(text);
}

/** Double quotes take any text; line ends and signs that cannot be seen are escaped. */
export function quoted(text: string): string {
  return stringify(text, {
    schema: 'failsafe',
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  }).trimEnd();
}
