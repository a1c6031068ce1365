/** Emphasis, links and escapes in a line of Markdown. What does not pair up stays as it is typed. */
import type { Run } from './lines.ts';

/** Official text may hold single asterisks (anonymised figures): emphasis has text close to both marks. */
const STRONG = /(\*\*|__)(?=[^\s*_])([^*]{1,500}?)(?<=[^\s*])\1/gu;
const LIGHT = /(?<![*_])([*_])(?=[^\s*_\p{P}])([^*_]{1,500}?)(?<=\S)\1(?![*_])/gu;
const SPAN = /(~~|`)([^~`]{1,500})\1/gu;
const LINK =
  /!?\[([^\][]{0,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"]{0,200}")?\)/gu;
const AUTO_LINK = /<((?:https?|mailto):[^<>\s]{1,2000})>/gu;
const TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,500})?\/?>/giu;
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;
const ENTITY = /&(nbsp|emsp|ensp|lt|gt|amp|quot|mdash|ldquo|rdquo|#\d{1,6}|#x[\da-f]{1,6});/giu;
const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  emsp: '\u3000',
  ensp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
};
/** Escaped characters wait here, out of reach of the other rules, as private characters. */
const SHELTER = 0xe000;

/** Most stretches hold none of the characters that marks begin with. */
const MARKS = /[[<&*_~`\ue000-\ue07f]/u;

/** Stretches of the text, bold or not, without marks. */
export function inlineRuns(source: string): Run[] {
  const text = source.replace(ESCAPE, (_, sign: string) =>
    String.fromCharCode(SHELTER + sign.charCodeAt(0)),
  );
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(STRONG)) {
    addRun(runs, text.slice(from, match.index), false);
    addRun(runs, match[2] ?? '', true);
    from = match.index + match[0].length;
  }
  addRun(runs, text.slice(from), false);
  return runs;
}

export function plainInline(source: string): string {
  return inlineRuns(source)
    .map(({ text }) => text)
    .join('');
}

function addRun(runs: Run[], marked: string, bold: boolean): void {
  if (marked === '') return;
  const text = MARKS.test(marked) ? withoutMarks(marked) : marked;
  if (text !== '') runs.push({ text, look: bold ? { bold: true } : {} });
}

function withoutMarks(marked: string): string {
  return marked
    .replace(LINK, '$1')
    .replace(AUTO_LINK, '$1')
    .replace(TAG, '')
    .replace(LIGHT, '$2')
    .replace(SPAN, '$2')
    .replace(ENTITY, (whole, name: string) => entity(name) ?? whole)
    .replace(/[\ue000-\ue07f]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - SHELTER));
}

function entity(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (!lower.startsWith('#')) return ENTITIES[lower];
  const code = lower.startsWith('#x')
    ? Number.parseInt(lower.slice(2), 16)
    : Number(lower.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
