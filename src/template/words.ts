/**
 * A form's data without the words of its paragraphs. A template puts those where they belong and looks at none of them:
 * what it makes of signs in their place is the same whatever they are, and is made once for many keys.
 */
import type { OfficialDocument } from '../document/document.ts';
import { rememberedUnits, xmlText } from '../text/index.ts';
import type { TemplateFile } from './place.ts';

/** Signs that no text has and XML may hold; between them the number of the words. */
const [BEGIN, END] = ['\ufdd0', '\ufdd1'];
const SIGN = /[\ufdd0\ufdd1]/;
const SIGNS = /\ufdd0(\d+)\ufdd1/g;

export interface Wordless {
  data: Record<string, unknown>;
  /** By their numbers. */
  words: readonly string[];
  /** All of the data but the words. */
  key: string;
}

/** Templates are strict: a key that may be missing must be there, with nothing in it. */
const ABSENT_IN_BLOCK = {
  引语: undefined,
  题名: undefined,
  代号: undefined,
  序号: undefined,
  横排: undefined,
  表头续: undefined,
  说明: undefined,
  宽: undefined,
};

/** Where the words of a block stand, by its 类型. */
const WORDS_IN: Record<string, string> = { 段落: '文字', 条目: '条目', 要点: '要点' };

/** What may have to be mended, and pairs of surrogates, which may stay: most texts have none of it. */
const TO_BE_MENDED = /[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/** What signs of a text are, as bits. */
const USUAL = 1;
const MENDED = 2;
const SIGNED = 4;
const BROKEN = 8;

/** What a text has, in one walk. */
function kindsIn(text: string): number {
  let kinds = 0;
  for (let at = 0; at < text.length; at += 1) kinds |= kindOf(text.charCodeAt(at));
  return kinds;
}

const kindOf = rememberedUnits((unit) => {
  const sign = String.fromCharCode(unit);
  const isBroken = sign === '\t' || sign === '\n' || sign === '\r';
  return (
    USUAL |
    (TO_BE_MENDED.test(sign) ? MENDED : 0) |
    (SIGN.test(sign) ? SIGNED : 0) |
    (isBroken ? BROKEN : 0)
  );
});

/**
 * Words that need not be looked at: they begin and end with something to be seen, on one line, and name no article,
 * from which numbers begin anew.
 */
function arePlain(text: string, kinds: number): boolean {
  if (text === '' || kinds & BROKEN || text.startsWith('第')) return false;
  return /\S/.test(text.charAt(0)) && /\S/.test(text.charAt(text.length - 1));
}

/**
 * Fit for markup: texts without characters that XML cannot hold; XML knows one kind of line end.
 * @param taken whether words are taken out
 * @returns undefined where a text has one of the signs
 */
export function forTemplate(data: object, taken: boolean): Wordless | undefined {
  const words: string[] = [];
  const key: string[] = [];
  let hasSigns = false;
  const text = (typed: string, areWords: boolean): string => {
    let kinds = kindsIn(typed);
    let fit = typed;
    if (kinds & MENDED) {
      fit = xmlText(typed).replace(/\r\n?/g, '\n');
      kinds = kindsIn(fit);
    }
    hasSigns ||= (kinds & SIGNED) !== 0;
    if (!taken || !areWords || !arePlain(fit, kinds)) {
      key.push(`${fit.length} ${fit}`);
      return fit;
    }
    words.push(fit);
    key.push('…');
    return `${BEGIN}${words.length - 1}${END}`;
  };
  const copied = (value: unknown, areWords: boolean): unknown => {
    if (typeof value === 'string') return text(value, areWords);
    if (Array.isArray(value)) {
      key.push(`[${value.length}`);
      return value.map((each) => copied(each, areWords));
    }
    if (typeof value !== 'object' || value === null) {
      key.push(String(value));
      return value;
    }
    return entries(value as Record<string, unknown>);
  };
  const entries = (value: Record<string, unknown>): Record<string, unknown> => {
    const { 类型: type } = value;
    const own = typeof type === 'string' ? WORDS_IN[type] : undefined;
    const copy: Record<string, unknown> = type === undefined ? {} : { ...ABSENT_IN_BLOCK };
    key.push('{');
    for (const name of Object.keys(value)) {
      key.push(name);
      copy[name] = copied(value[name], name === own);
    }
    key.push('}');
    return copy;
  };
  const fit = entries(data as Record<string, unknown>);
  return hasSigns && taken ? undefined : { data: fit, words, key: key.join('\n') };
}

/** {{文字.length}}, {{lookup 文字 0}}: what looks into a text without a helper of ours. */
const LOOKS_INTO = /length|lookup|[./[]\s*\d/;

export function mayLookIntoWords(files: readonly TemplateFile[]): boolean {
  return files.some(({ text }) => LOOKS_INTO.test(text));
}

/** Whether a value stands for words that a helper may not look at. */
export function standsForWords(value: unknown): boolean {
  return typeof value === 'string' && SIGN.test(value);
}

/** A document with its words. */
export function withWords(document: OfficialDocument, words: readonly string[]): OfficialDocument {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.includes(BEGIN as string)
        ? value.replace(SIGNS, (_, index: string) => words[Number(index)] ?? '')
        : value;
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(value)) copy[name] = filled((value as never)[name]);
    return copy;
  };
  return filled(document) as OfficialDocument;
}
