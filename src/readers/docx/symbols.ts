/** Signs that a file names by their place in a symbol font, as the characters they look like. */

/** Symbol fonts keep their signs from here on in the private use area. */
const PRIVATE_START = 0xf000;
const PRIVATE_END = 0xf0ff;
/** Stands for a sign that cannot be told. */
const UNKNOWN = '□';

const WINGDINGS: Record<number, string> = {
  40: '☎',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩',
  158: '·',
  159: '•',
  161: '○',
  167: '■',
  168: '□',
  171: '★',
  178: '☆',
  216: '➢',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Record<number, string> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  84: '☒',
  151: '●',
  152: '●',
  163: '□',
  174: '◆',
};
const SYMBOL: Record<number, string> = {
  163: '≤',
  165: '∞',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  97: 'α',
  98: 'β',
  109: 'μ',
  112: 'π',
  83: 'Σ',
  87: 'Ω',
};
const FONTS: Record<string, Record<number, string>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** The sign of `w:sym`: a font and a hexadecimal place in it. */
export function symbolCharacter(font: string | undefined, hexadecimal: string | undefined): string {
  const code = Number.parseInt(hexadecimal ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return UNKNOWN;
  return fontCharacter(String.fromCharCode(code), font);
}

/** A character as it shows in its font. */
export function fontCharacter(character: string, font: string | undefined): string {
  const code = character.codePointAt(0) ?? 0;
  const isPrivate = code >= PRIVATE_START && code <= PRIVATE_END;
  const table = FONTS[font?.toLowerCase() ?? ''] ?? (isPrivate ? WINGDINGS : undefined);
  if (table === undefined) return character;
  const place = isPrivate ? code - PRIVATE_START : code;
  const sign = table[place];
  if (sign !== undefined) return sign;
  const isPlain = place >= 0x20 && place < 0x7f && table !== WINGDINGS && table !== WINGDINGS_2;
  if (isPlain) return String.fromCharCode(place);
  return isPrivate ? UNKNOWN : character;
}

const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾';
const BELOW = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎';
const PLAIN = '0123456789+-()';

/** Text above or below the line in signs that stand there by themselves (m², CO₂); undefined where one is missing. */
export function raisedText(text: string, place: 'superscript' | 'subscript'): string | undefined {
  const signs = place === 'superscript' ? ABOVE : BELOW;
  const raised = [...text].map((sign) => signs[PLAIN.indexOf(sign)] ?? (sign === ' ' ? sign : ''));
  return raised.includes('') ? undefined : raised.join('');
}
