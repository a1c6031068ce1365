/** Signs that nobody sees, wherever a Word file keeps text: at the edges of pages, in notes and comments, too. */
import type { Problem, Words } from '../problem.ts';
import type { Line, ReadFile } from '../readers/index.ts';
import { checkText } from './check.ts';
import type { SourceText } from './placement.ts';
import type { Finding, Fix, Paragraph } from './rule.ts';
import { rules } from './rules.ts';
import { INVISIBLE_CHARACTER } from './words/invisible.ts';

/** Tabs part what stands left, right and in the middle of a header, and a note from its mark. */
const LOOKED_FOR: ReadonlySet<string> = new Set([INVISIBLE_CHARACTER, 'check/private-use']);
const ALL_OTHERS = rules.map(({ code }) => code).filter((code) => !LOOKED_FOR.has(code));

const PLACES: Readonly<Record<string, Words>> = {
  header: { zh: '页眉', en: 'Header' },
  footer: { zh: '页脚', en: 'Footer' },
  footnote: { zh: '脚注', en: 'Footnote' },
  endnote: { zh: '尾注', en: 'Endnote' },
  comment: { zh: '批注', en: 'Comment' },
};

interface Aside {
  where: string;
  text: string;
  number: number;
}

/**
 * Signs that nobody sees, or that only one font has, in what `checkText` does not look at: headers, footers, notes and
 * comments; and hyphens that show at line ends only, which no line holds.
 */
export function checkUnseen(
  { lines, notes = [], leftOut }: ReadFile,
  file: string,
  off: readonly string[] = [],
): Problem[] {
  const edges = lines.flatMap(({ region, text, number }): Aside[] =>
    region === 'header' || region === 'footer' ? [{ where: region, text, number }] : [],
  );
  const asides = [...edges, ...notes.map(({ reason, ...note }) => ({ where: reason, ...note }))];
  const paragraphs = asides.map((aside) => paragraphOf(aside, file));
  const found = checkText({ paragraphs }, { off: [...ALL_OTHERS, ...off] });
  const inAsides = found.map(({ severity, code, message, hint, place, paragraph }): Problem => {
    const where = PLACES[asides[paragraph ?? -1]?.where ?? ''];
    return {
      severity,
      code,
      message: where
        ? { zh: `${where.zh}：${message.zh}`, en: `${where.en}: ${message.en}` }
        : message,
      ...(hint && { hint }),
      ...(place && { place }),
    };
  });
  const isOff = off.some(
    (code) => `check/${code.replace(/^check\//u, '')}` === INVISIBLE_CHARACTER,
  );
  const hyphens = isOff ? [] : leftOut.filter(({ reason }) => reason === 'softHyphen');
  return [...inAsides, ...hyphens.map(({ number }) => hyphenProblem(lines, number, file))];
}

function paragraphOf({ text, number }: Aside, file: string): Paragraph {
  return {
    text,
    part: 'other',
    isTyped: true,
    place: (start, end) => ({
      file,
      line: number,
      column: start + 1,
      length: end - start,
      lineText: text,
    }),
  };
}

function hyphenProblem(lines: readonly Line[], number: number, file: string): Problem {
  const lineText = lines.find((line) => line.number === number)?.text ?? '';
  return {
    severity: 'warning',
    code: INVISIBLE_CHARACTER,
    message: {
      zh: '这一段有看不见的字符：软连字符（只在行末显示）',
      en: 'An invisible character in this paragraph: a hyphen that shows at line ends only',
    },
    hint: {
      zh: '删去它：中文不用连字符分行',
      en: 'Take it out: Chinese is not hyphenated',
    },
    place: { file, line: number, column: 1, length: 0, lineText },
  };
}

/** A piece of a form's text before its colon: names are held against the names there are. */
const NAME = /^[\s-]*[^:：，。；]{1,30}[:：]/u;

/** Signs that only one font has, in the texts of forms that cannot be printed yet. */
export function privateSignsIn(sources: readonly SourceText[]): Finding[] {
  const paragraphs = sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((lineText, index): Paragraph[] => {
      const from = NAME.exec(lineText)?.[0].length ?? 0;
      if (/^\s*#/u.test(lineText)) return [];
      const place = (start: number, end: number) => ({
        file,
        line: index + 1,
        column: from + start + 1,
        length: end - start,
        lineText,
      });
      return [{ text: lineText.slice(from), part: 'other', isTyped: true, place }];
    }),
  );
  const others = ALL_OTHERS.concat(INVISIBLE_CHARACTER);
  return checkText({ paragraphs }, { off: others });
}

/** Which stretches of a text are signs that nobody sees and nobody will miss: what `--fix` takes out. */
export function unseenIn(text: string): Fix[] {
  if (!/[\p{Cf}\p{Cc}]/u.test(text)) return [];
  const paragraphs: Paragraph[] = [{ text, part: 'other' }];
  const found = checkText({ paragraphs }, { off: ALL_OTHERS });
  return found.flatMap(({ fixes = [] }) => fixes);
}
