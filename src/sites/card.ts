/** The catalogue card of a page (索引号, 发布机构, 文号 …), in every shape that sites print it. */
import { anyOf } from '../text/index.ts';
import { CARD_KEYS, CARD_VALUES, UPPER_CARD_KEYS, WEAK_CARD_KEYS } from './words.ts';

/** What a card says of the document itself. */
export type CardField = 'title' | 'issuer' | 'number' | 'date';

/** A key of a card and what stands behind it on its line; empty where that is elsewhere. */
export interface CardEntry {
  key: string;
  value: string;
  field?: CardField;
  /** Whether no document begins a line so. */
  certain: boolean;
}

const LONGEST = 320;
/** Addresses of pages can be of any length. */
const ADDRESS = /https?:\S+/gu;
const ANY_KEY = anyOf(CARD_KEYS, UPPER_CARD_KEYS, WEAK_CARD_KEYS);
const UPPER_KEY = new RegExp(`^${anyOf(UPPER_CARD_KEYS)}$`, 'u');
const CERTAIN_KEY = new RegExp(`^${anyOf(CARD_KEYS)}$`, 'u');
/** Marks that stand in front of keys: bullets, pipes, brackets. */
const FRONT = '[|｜\\s•·●■◆▪*＊\\-（(【\\[]*';
const BEHIND_KEY = '\\s*[】\\]）)]?\\s*';
/** A key at the start of a line, with its colon. Keys are looked for with the spaces in them taken out. */
const AT_START = new RegExp(
  `^${FRONT}(?:公文|本文|政策|\\p{Script=Han}{2,6}/)?(${ANY_KEY})(?:/\\p{Script=Han}{2,6})?${BEHIND_KEY}(?:[|｜]\\s*)?[:：|｜]`,
  'u',
);
/** Every key on a line that holds several. */
const WITHIN = new RegExp(`(?:^|[\\s|｜【\\[　;；])(${ANY_KEY})${BEHIND_KEY}[:：]`, 'gu');
const ONLY_KEY = new RegExp(`^${FRONT}(${ANY_KEY})${BEHIND_KEY}[:：|｜]?[\\s|｜]*$`, 'u');
const VALUE_ALONE = new RegExp(`^${FRONT}${anyOf(CARD_VALUES)}[\\s|｜]*$`, 'u');
/** Spaces inside a key that spread it: 索 引 号, 主 题 词. */
const SPREAD =
  /(?<![\p{Script=Han}\d〕\]])(?:\p{Script=Han}[ \t\u3000]+){1,7}\p{Script=Han}(?=\s*[】\])]?\s*[:：|｜])/gu;
/** The same without a colon, before a value: 文        号 青禾园管发〔2024〕3号. */
const SPREAD_ALONE =
  /(?<!\S)(?:\p{Script=Han}[ \t\u3000]+){1,7}\p{Script=Han}([ \t\u3000]+)(?=\S)/gu;
const KNOWN_KEY = new RegExp(`^${ANY_KEY}$`, 'u');
const SENTENCE = /。/u;
/** A further key that no list knows, and what stands behind it. */
const OTHER_KEY = /\s\p{Script=Han}{1,8}\s*[:：].*$/u;
/** A key that no list knows at a line's start, perhaps with its first half lost: 号：, 性：. */
const ANY_START = new RegExp(`^${FRONT}\\p{Script=Han}{1,8}\\s*[:：]`, 'u');
/** A bullet, pipe or bracket before it. */
const MARKED = /^[|｜•·●■◆▪*＊\-（(【[]/u;
/** A day with its hour, as sites write them. */
const MOMENT_WITHIN = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}/u;
const ANY_PAIR = /(?:^|[\s|｜])\p{Script=Han}{1,8}\s*[:：]/gu;

const FIELDS: readonly [RegExp, CardField][] = [
  [/^(?:标题|题目|名称|信息名称|文件名称|文件标题|公文名称)$/u, 'title'],
  [/^(?:发文机关|发文机构|发文单位|制发(?:机关|单位))$/u, 'issuer'],
  [/^(?:文号|发文字号|发文文号|发文号|文件文号|文件字号|文件编号)$/u, 'number'],
  [/^(?:成文日期|成文时间|发文日期|发文时间|制发日期|签发日期)$/u, 'date'],
];

/** The key that a line begins with, and its value. */
export function cardEntry(line: string): CardEntry | undefined {
  if (line.length > LONGEST && line.replace(ADDRESS, '').length > LONGEST) return undefined;
  const text = gathered(line);
  const match = AT_START.exec(text);
  return match ? entryOf(match[1] ?? '', text.slice(match[0].length)) : undefined;
}

/** Whether a line below a document is of a card: some keys can be the document's there. */
export function isCardBelow(line: string): boolean {
  const key = cardEntry(line)?.key;
  return key !== undefined && !UPPER_KEY.test(key);
}

/** All keys on a line, with what stands behind each. */
export function cardEntries(line: string): CardEntry[] {
  if (line.length > LONGEST) return [];
  const text = gathered(line);
  const keys = [...text.matchAll(WITHIN)];
  return keys.map((match, index) => {
    const end = keys[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, end);
    const whole = entryOf(match[1] ?? '', value);
    return whole.field === 'title' ? whole : entryOf(whole.key, value.replace(OTHER_KEY, ''));
  });
}

/**
 * Whether a line is of a card though it begins with a key that no list knows: keys that only cards have stand behind
 * it; among the lines of a card two pairs of any keys are enough.
 */
export function isMixedCardLine(line: string, amongCards: boolean): boolean {
  if (line.length > LONGEST || SENTENCE.test(line)) return false;
  const text = gathered(line.trim());
  if (!ANY_START.test(text)) return false;
  if (cardEntries(line).some(({ certain }) => certain)) return true;
  const pairs = text.match(ANY_PAIR)?.length ?? 0;
  // A moment beside another entry is when the page was made.
  if (pairs > 1 && MOMENT_WITHIN.test(text)) return true;
  if (amongCards && MARKED.test(text)) return true;
  return amongCards && pairs > 1;
}

/** A key of any words, and a value on its line: 文档类型：政策类. */
const ANY_KEYED = new RegExp(`^${FRONT}[\\p{Script=Han}/]{2,8}${BEHIND_KEY}[:：]`, 'u');

/** Whether a line is a key and its value, and no sentence. */
export function isKeyed(line: string): boolean {
  return line.length <= LONGEST && !SENTENCE.test(line) && ANY_KEYED.test(gathered(line.trim()));
}

/** 基本信息, 文件信息: what sites print over a card. */
const CAPTION =
  /^[\s【[|｜]*(?:(?:基本|文件|文档|公文|页面|政策|信息|详细)?(?:信息|概况|概览|属性)|(?:政务公开|政府信息公开|信息公开|公开)?(?:信息)?内容页?)[\s】\]|｜]*[:：]?$/u;

/** Whether a line can be the caption of the card below it. */
export function isCardCaption(line: string): boolean {
  return CAPTION.test(line.trim());
}

/** Whether a cell of a table, or a line, is such a key and nothing else. */
export function isCardKey(cell: string): boolean {
  return cell.length <= LONGEST && ONLY_KEY.test(gathered(`${cell.trim()}：`).replace(/：$/u, ''));
}

/** Whether it is, and no document has it. */
export function isCertainCardKey(cell: string): boolean {
  const key = ONLY_KEY.exec(gathered(`${cell.trim()}：`).replace(/：$/u, ''))?.[1];
  return key !== undefined && CERTAIN_KEY.test(key);
}

/** Whether a line is a value of a card alone: 主动公开, 综合政务. */
export function isCardValue(line: string): boolean {
  return line.length <= LONGEST && VALUE_ALONE.test(line.trim());
}

/** Whether a line is of a card wherever it stands: a key that only cards have, or several keys. */
export function isCardLine(line: string): boolean {
  if (line.length > LONGEST || SENTENCE.test(line)) return false;
  return cardEntry(line)?.certain === true || cardEntries(line).length > 1;
}

function entryOf(key: string, rest: string): CardEntry {
  const value = rest.replace(/^[\s|｜]+|[\s|｜]+$/gu, '');
  const field = FIELDS.find(([pattern]) => pattern.test(key))?.[1];
  return { key, value, certain: CERTAIN_KEY.test(key), ...(field && { field }) };
}

/** A key in brackets with its value behind it, or nothing: [ 体裁分类 ] 函, 【有效性】. */
const BRACKETED =
  /^[\s|｜•·●■◆▪*＊-]*[【[]\s*(\p{Script=Han}(?:[ \t\u3000]*\p{Script=Han}){1,7})\s*[\]】][ \t\u3000]*(?:[:：]\s*)?/u;

/** Keys between gaps whose characters are spread: 文  号, 有 效 性. */
const SPREAD_BETWEEN =
  /(?<!\S)(?:\p{Script=Han}[ \u3000]{1,4}){1,7}\p{Script=Han}(?=\s*[:：]?(?:\s|$))/gu;

/** A line with such keys in one piece. */
export function withWholeKeys(line: string): string {
  return line.replace(SPREAD_BETWEEN, (spread) => {
    const key = spread.replace(/\s/gu, '');
    return KNOWN_KEY.test(key) ? key : spread;
  });
}

function gathered(line: string): string {
  const text = line
    .replace(BRACKETED, (whole, key: string) => {
      const bare = key.replace(/\s/gu, '');
      // A key alone that documents have, too, may be a place left empty: [文号].
      const isKey = whole.length < line.trimEnd().length ? KNOWN_KEY : CERTAIN_KEY;
      return isKey.test(bare) ? `${bare}：` : whole;
    })
    .replace(SPREAD, (key) => key.replace(/\s/gu, ''));
  return text.replace(SPREAD_ALONE, (spread, gap: string) => {
    const key = spread.replace(/\s/gu, '');
    return KNOWN_KEY.test(key) ? `${key}：${gap}` : spread;
  });
}
