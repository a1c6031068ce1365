/** Characters that nobody sees: left by web pages, chat programs and old fonts. */
import { rememberedUnits } from './remembered.ts';

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '\u00ad': ['软连字符', 'soft hyphen'],
  '\u200b': ['零宽空格', 'zero width space'],
  '\u200c': ['零宽不连字', 'zero width non-joiner'],
  '\u200d': ['零宽连字', 'zero width joiner'],
  '\u200e': ['从左到右标记', 'left-to-right mark'],
  '\u200f': ['从右到左标记', 'right-to-left mark'],
  '\u2060': ['词连接符', 'word joiner'],
  '\ufeff': ['字节序标记', 'byte order mark'],
};
const ANY =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?![\t\n\r])\p{Cc}/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/gu;
/** Control characters; tabs and line ends have a use. */
const CONTROL = /(?:(?![\t\n\r])\p{Cc})+/gu;
/** In other scripts, and in emoji, they shape the signs beside them. */
const SHAPED =
  /\p{Extended_Pictographic}|\ufe0f|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Common}])\p{L}/u;
/** What on either side says where one stands: a few letters, else the mark itself. */
const BEFORE = /[\p{L}\p{N}]{1,4}$|[^\s]$/u;
const AFTER = /^[\p{L}\p{N}]{1,4}|^[^\s]/u;

/** A stretch of them in a text, and what the first is called. */
export interface UnseenSigns {
  start: number;
  end: number;
  name: { zh: string; en: string };
}

/** In one walk: a long text is asked several times, and hardly one has any. */
function hasAny(text: string): boolean {
  for (let at = 0; at < text.length; at += 1)
    if (kindOf(text.charCodeAt(at)) === UNSEEN) return true;
  return false;
}

const UNSEEN = 2;
const kindOf = rememberedUnits((unit) => (ANY.test(String.fromCharCode(unit)) ? UNSEEN : 1));

/** U+200B */
export const codePointOf = (sign: string) =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Every stretch of characters that nobody sees and nobody will miss. */
export function unseenSigns(text: string): UnseenSigns[] {
  if (!hasAny(text)) return [];
  const found = [INVISIBLE, CONTROL].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: signs, index }) => {
      const end = index + signs.length;
      const before = [...text.slice(Math.max(0, index - 2), index)].at(-1) ?? '';
      const [after = ''] = text.slice(end, end + 2);
      if (SHAPED.test(before) || SHAPED.test(after)) return [];
      return [{ start: index, end, name: nameOf(signs) }];
    }),
  );
  return found.sort((one, other) => one.start - other.start);
}

/** 零宽空格（U+200B）等3个 */
function nameOf(signs: string): UnseenSigns['name'] {
  const [first = ''] = signs;
  const [zh, en] = NAMES[first] ?? ['控制字符', 'control character'];
  const code = codePointOf(first);
  const isMany = signs.length > 1;
  return {
    zh: `${zh}（${code}）${isMany ? `等${signs.length}个` : ''}`,
    en: `${en} (${code})${isMany ? ` and ${signs.length - 1} more` : ''}`,
  };
}

/** A text without them. */
export function withoutUnseen(text: string, found: readonly UnseenSigns[] = unseenSigns(text)) {
  if (found.length === 0) return text;
  let from = 0;
  const pieces = found.map(({ start, end }) => {
    const piece = text.slice(from, start);
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

/** Between what a person sees they stand: “主送”和“机关”中间. */
export function whereUnseen(text: string, { start, end }: UnseenSigns): UnseenSigns['name'] {
  const line = text.slice(0, start).split('\n').at(-1) ?? '';
  const [rest = ''] = text.slice(end).split('\n');
  const [before = ''] = BEFORE.exec(withoutUnseen(line).trimEnd()) ?? [];
  const [after = ''] = AFTER.exec(withoutUnseen(rest).trimStart()) ?? [];
  if (before !== '' && after !== '')
    return { zh: `“${before}”和“${after}”中间`, en: `between ${before} and ${after}` };
  if (before !== '') return { zh: `“${before}”后面`, en: `behind ${before}` };
  return after === ''
    ? { zh: '这一行', en: 'on this line' }
    : { zh: `“${after}”前面`, en: `before ${after}` };
}
