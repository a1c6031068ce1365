/** Characters in a form that nobody sees: read as if they were not there, and told. */
import type { Kinds } from '../../kinds/index.ts';
import type { ProblemCode } from '../../problem.ts';
import {
  latest,
  type UnseenSigns,
  unseenSigns,
  whereUnseen,
  withoutUnseen,
} from '../../text/index.ts';
import { formLines } from './lines.ts';
import { mendTyping } from './mend.ts';
import type { Finding, Scan } from './scan.ts';

const UNSEEN: ProblemCode = 'form/unseen-character';

/** Breaks within a line are mended, and told, as such. */
const BREAKS = /[\v\f\u0085]/u;

type Mended = Pick<Scan, 'text' | 'edits' | 'findings'>;

/** An edit reads its text before and after, and then the form is read; with the files that it refers to. */
const recent = latest<{ typed: string; kinds: Kinds; mended: Mended }>(8);
/** Of longer texts none is held. */
const LONGEST = 1_000_000;

/**
 * A form's text with line feeds, what to change in it before it is read as YAML, and what to tell of that. Nobody may
 * change what comes back.
 */
export function mendForm(typed: string, kinds: Kinds): Mended {
  const known = recent.find((each) => each.typed === typed && each.kinds === kinds);
  if (known) return known.mended;
  const mended = mendAnew(typed, kinds);
  if (typed.length <= LONGEST) recent.keep({ typed, kinds, mended });
  return mended;
}

function mendAnew(typed: string, kinds: Kinds): Mended {
  const text = formLines(typed, kinds);
  const unseen = unseenInForm(text);
  if (unseen.length === 0) return { text, ...mendTyping(text, kinds) };
  const { edits, findings } = mendTyping(withoutUnseen(text, unseen), kinds);
  const asTyped = placedAmong(unseen);
  const mended = edits.map((edit) => ({ ...edit, ...asTyped(edit) }));
  const taken = unseen
    .filter(({ start, end }) => !mended.some((edit) => edit.start <= start && end <= edit.end))
    .map(({ start, end }) => ({ start, end, text: '' }));
  return {
    text,
    edits: [...mended, ...taken].sort((a, b) => a.start - b.start || a.end - b.end),
    findings: [
      ...unseen.filter(({ start }) => !isRemark(text, start)).map((each) => told(text, each)),
      ...findings.map((finding) => ({ ...finding, ...asTyped(finding) })),
    ],
  };
}

/** Every stretch of them in a form's text. */
function unseenInForm(text: string): UnseenSigns[] {
  return unseenSigns(text).filter(({ start, end }) => !BREAKS.test(text.slice(start, end)));
}

/** On a line of its own, a remark of the form's writer, which is printed nowhere. */
function isRemark(text: string, at: number): boolean {
  return /^\s*#/u.test(withoutUnseen(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1)));
}

function told(text: string, signs: UnseenSigns): Finding {
  const where = whereUnseen(text, signs);
  const { start, end, name } = signs;
  return {
    severity: 'warning',
    code: UNSEEN,
    message: {
      zh: `${where.zh}有看不见的字符：${name.zh}，已当作没有。`,
      en: `An invisible character ${where.en}: ${name.en}; it was passed over.`,
    },
    hint: {
      zh: '删去它：它会让查找、比对和断行出错。',
      en: 'Take it out: it spoils searching and comparing.',
    },
    start,
    end,
  };
}

/** From places in the text without them to those in the text with them; a stretch does not begin or end with them. */
function placedAmong(unseen: readonly UnseenSigns[]) {
  const gaps: { at: number; before: number; after: number }[] = [];
  let taken = 0;
  for (const { start, end } of unseen) {
    const at = start - taken;
    taken += end - start;
    gaps.push({ at, before: start, after: end });
  }
  const shift = (offset: number, side: 'before' | 'after') => {
    // both sides of a gap have one place without it
    const last = gaps.findLast(({ at }) => (side === 'after' ? at <= offset : at < offset));
    return last === undefined ? offset : last.after + offset - last.at;
  };
  return ({ start, end }: { start: number; end: number }) => {
    const from = shift(start, 'after');
    return { start: from, end: Math.max(from, shift(end, 'before')) };
  };
}
