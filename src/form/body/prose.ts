/** Texts of a form to paragraphs of prose, each character still knowing where it was typed. */
import type { Problem, Words } from '../../problem.ts';
import { placeInText, sourceOffset } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';

export interface Prose {
  text: string;
  /** Where it was typed. */
  node: TextNode;
  /** Runs of characters that stand side by side in the node's text: from `at` on they begin at `source`. */
  runs: readonly { at: number; source: number }[];
}

/** East Asian characters and punctuation, between which no blank belongs. */
const CJK = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
/** （一）, 一、, 1. at a line's start: hardly a line that the editor broke. */
const LABEL = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}(?:[）)、．]|\.(?!\d)))/u;
const PARAGRAPH_BREAK = /\n[^\S\n]*\n\s*|\n(?=\u3000\u3000)/gu;
/** In all other texts than literal ones, YAML leaves a line end only where there was an empty line. */
const FOLDED_PARAGRAPH_BREAK = /\n\s*/gu;

/**
 * The paragraphs of a text: an empty line, or two full-width blanks at a line's start, begin a new one. Other
 * line ends inside a paragraph are only the editor's. Straight quotes become “ ”. Notes tell what was changed.
 */
export function paragraphsOf(
  node: TextNode,
  problems: Problem[],
  start = 0,
  end = node.text.length,
): Prose[] {
  const paragraphs: Prose[] = [];
  const found: Problem[] = [];
  let from = start;
  const pattern = node.style === 'literal' ? PARAGRAPH_BREAK : FOLDED_PARAGRAPH_BREAK;
  for (const match of node.text.slice(0, end).matchAll(pattern)) {
    if (match.index < from) continue;
    addParagraph(paragraphs, node, from, match.index, found);
    from = match.index + match[0].length;
  }
  addParagraph(paragraphs, node, from, end, found);
  problems.push(...joinedOnce(found));
  return paragraphs;
}

/** A text as one paragraph, whatever lines it has. */
export function proseOf(node: TextNode, problems: Problem[]): Prose {
  return joined(node, trimmedRange(node.text, 0, node.text.length), problems);
}

/** A title: line ends, and two slashes, are breaks set by hand. */
export function titleOf(node: TextNode, problems: Problem[]): Prose {
  const [from, to] = trimmedRange(node.text, 0, node.text.length);
  const typed = node.text.slice(from, to);
  const { text: file } = node.file;
  // In a plain text of several lines YAML has made blanks of the line ends.
  const text = [...typed.matchAll(/[^\S\n]+/gu)].reduceRight((title, { 0: blank, index }) => {
    const wasLineEnd =
      node.style !== 'literal' && /[\r\n]/.test(file[sourceOffset(node, from + index)] ?? '');
    return wasLineEnd
      ? `${title.slice(0, index)}${'\n'.padEnd(blank.length)}${title.slice(index + blank.length)}`
      : title;
  }, typed);
  return withBreaks(curlyQuotes(text, node, from, problems), node, from);
}

/** Two slashes in a title mark where a line ends. */
const BREAK_MARK = /[ \u3000]*(?<![:：])(?:\/\/|／／)[ \u3000]*/gu;

function withBreaks(text: string, node: TextNode, from: number): Prose {
  const runs = [{ at: 0, source: from }];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  for (const match of text.matchAll(BREAK_MARK)) {
    parts.push(text.slice(done, match.index), '\n');
    length += match.index - done + 1;
    done = match.index + match[0].length;
    runs.push({ at: length, source: from + done });
  }
  return { text: [...parts, text.slice(done)].join(''), node, runs };
}

/** Part of a prose from a character on: what stays after a typed label is taken off. */
export function proseFrom(prose: Prose, offset: number): Prose {
  const runs = prose.runs
    .filter((_, index) => (prose.runs[index + 1]?.at ?? Number.POSITIVE_INFINITY) > offset)
    .map(({ at, source }) => ({
      at: Math.max(0, at - offset),
      source: source + Math.max(0, offset - at),
    }));
  return { text: prose.text.slice(offset), node: prose.node, runs };
}

/** The place of characters of a prose. */
export function placeInProse(prose: Prose, offset: number, length: number) {
  const start = offsetInNode(prose, offset);
  const end = length > 0 ? offsetInNode(prose, offset + length - 1) + 1 : start;
  return placeInText(prose.node, start, end - start);
}

/** The place in the typed text of a place in a prose; at a seam of runs, the side of the character before. */
export function offsetInNode({ runs }: Prose, offset: number): number {
  let found = runs[0] ?? { at: 0, source: 0 };
  for (const run of runs) {
    if (run.at > offset) break;
    found = run;
  }
  return found.source + (offset - found.at);
}

function addParagraph(
  paragraphs: Prose[],
  node: TextNode,
  from: number,
  to: number,
  problems: Problem[],
): void {
  const range = trimmedRange(node.text, from, to);
  if (range[0] < range[1]) paragraphs.push(joined(node, range, problems));
}

/** Takes out line ends, and the blanks that YAML made of them, between Chinese characters. */
function joined(node: TextNode, [from, to]: [number, number], problems: Problem[]): Prose {
  const typed = node.text.slice(from, to);
  const isOneLine = node.style === 'plain' && node.end - node.start === node.text.length;
  const pattern = isOneLine || !/\s/u.test(typed) ? undefined : /[ \t\u3000]*\n[\s\u3000]*| +/gu;
  const runs = [{ at: 0, source: from }];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  for (const match of pattern ? typed.matchAll(pattern) : []) {
    const before = typed[match.index - 1] ?? '';
    const end = match.index + match[0].length;
    const after = typed[end] ?? '';
    const isLineEnd = match[0].includes('\n') || wasFolded(node, from + match.index);
    if (!isLineEnd) continue;
    const above = typed.slice(typed.lastIndexOf('\n', match.index - 1) + 1, match.index);
    const isHeading = LABEL.test(above) && !/[，、]$/u.test(above);
    if (/[。！？；：]/u.test(before) || isHeading || LABEL.test(typed.slice(end, end + 8))) {
      problems.push(joinedLines(node, from + end, /\n\s*\n/u.test(match[0])));
    }
    const glue = CJK.test(before) || CJK.test(after) ? '' : ' ';
    parts.push(typed.slice(done, match.index), glue);
    length += match.index - done + glue.length;
    runs.push({ at: length, source: from + end });
    done = end;
  }
  parts.push(typed.slice(done));
  return { text: curlyQuotes(parts.join(''), node, from, problems), node, runs };
}

/** A blank of the value that was a line end in the file. */
export function wasFolded(node: TextNode, offset: number): boolean {
  return (
    node.style !== 'literal' && /[\r\n]/.test(node.file.text[sourceOffset(node, offset)] ?? '')
  );
}

function trimmedRange(text: string, from: number, to: number): [number, number] {
  const isBlank = (at: number) => /[\s\u00a0\u3000\ufeff\u200b]/u.test(text[at] ?? 'x');
  let start = from;
  let end = to;
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return [start, end];
}

/** Pairs of straight double quotes become “ ”: one character for one, so places stay right. */
function curlyQuotes(text: string, node: TextNode, from: number, problems: Problem[]): string {
  if (!text.includes('"')) return text;
  const count = text.split('"').length - 1;
  const place = placeInText(node, from + text.indexOf('"'), 1);
  if (count % 2 !== 0) {
    problems.push({
      severity: 'warning',
      code: 'form/straight-quote',
      message: { zh: '英文引号不成对。', en: 'A straight quote lacks its partner.' },
      place,
      hint: { zh: '改成中文引号“”。', en: 'Use Chinese quotes “”.' },
    });
    return text;
  }
  problems.push({
    severity: 'note',
    code: 'form/straight-quote',
    message: { zh: '英文引号已改成中文引号“”。', en: 'Straight quotes were changed to “”.' },
    place,
  });
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
}

/** Of several lines of a text that were joined the first is told, with their number. */
function joinedOnce(problems: readonly Problem[]): Problem[] {
  const joins = problems.filter(({ code }) => code === 'form/joined-lines');
  const [first] = joins;
  if (first === undefined || joins.length < 2) return [...problems];
  const { zh, en } = first.message;
  const told: Problem = {
    ...first,
    message: {
      zh: zh.replace(/。$/u, `（共 ${joins.length} 处）。`),
      en: en.replace(/\.$/u, ` (${joins.length} places).`),
    },
  };
  return problems.flatMap((one) => (one === first ? [told] : joins.includes(one) ? [] : [one]));
}

function joinedLines(node: TextNode, offset: number, isParted: boolean): Problem {
  if (isParted) {
    return {
      severity: 'warning',
      code: 'form/joined-lines',
      message: {
        zh: '这里只能写一段，这一段和上一段已经接起来。',
        en: 'There is room for one paragraph here; this one was joined to the one above.',
      },
      place: placeInText(node, offset, 1),
      hint: { zh: '分成两项写，或者写在“导语”里。', en: 'Write two items, or use 导语.' },
    };
  }
  const message: Words = {
    zh: '这一行和上一行会排成同一段。',
    en: 'This line and the one above become one paragraph.',
  };
  return {
    severity: 'warning',
    code: 'form/joined-lines',
    message,
    place: placeInText(node, offset, 1),
    hint: isItem(node)
      ? {
          zh: '是另一项，行首写“- ”，和上面的“- ”对齐；是这一项的另一段，中间空一行。',
          en: 'Begin a new item with "- ", or leave an empty line between paragraphs.',
        }
      : { zh: '要另起一段，中间空一行。', en: 'Leave an empty line between paragraphs.' },
  };
}

/** "- " stands in front of it. */
function isItem({ file, start, style }: TextNode): boolean {
  const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start);
  return style === 'plain' && /^\s*- +$/u.test(line);
}
