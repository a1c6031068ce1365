/**
 * The same Word file with a comment at the words of each problem, and what is certain as a tracked change. Only the
 * runs that hold those words are written anew; every other part of the file keeps its content.
 */
import type { Checked, Problem } from '../problem.ts';
import { commentXml, nextCommentId, withComments } from './comments.ts';
import { closePackage, nameComments, openPackage, readPart, writePart } from './package.ts';
import { paragraphFinder, paragraphsOf, type WordParagraph, wordPrefix } from './paragraphs.ts';
import { type Author, applyEdits, type Remark, Rewriter } from './rewrite.ts';

/** A problem with a place in the file's lines, and what to put there: places of the fixes are those of `lineText`. */
export interface ReviewProblem extends Problem {
  fixes?: readonly { start: number; end: number; text: string }[];
}

export interface ReviewOptions {
  /** Who the comments are by; 红头校对 unless given. */
  author?: string;
  /** ISO 8601; absent keeps the file the same whenever it is made. */
  date?: string;
  language?: 'zh' | 'en';
}

/** @param problems places are those that the readers give: number and text of a paragraph, column in its text */
export function reviewDocx(
  bytes: Uint8Array,
  problems: readonly ReviewProblem[],
  options: ReviewOptions = {},
): Checked<Uint8Array> {
  const file = openPackage(bytes);
  const xml = file && readPart(file, file.main);
  const prefix = xml === undefined ? undefined : wordPrefix(xml);
  if (file === undefined || xml === undefined || prefix === undefined)
    return { problems: [noWordFile()] };
  const { language = 'zh' } = options;
  const author: Author = {
    name: options.author ?? '红头校对',
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  const existing = readPart(file, file.comments);
  const firstComment = nextCommentId(existing);
  const paragraphs = paragraphsOf(xml, prefix);
  const remarks = remarksFor(paragraphs, problems, firstComment);
  const rewriter = new Rewriter(prefix, author, nextAnnotationId(xml));
  const edits = [...remarks].flatMap(([paragraph, list]) => rewriter.rewrite(paragraph, list, xml));
  if (edits.length === 0) return { value: bytes, problems: [] };
  const placed = [...remarks.values()].flat();
  const comments = placed.map(({ comment }) =>
    commentXml(comment, problems[comment - firstComment] as Problem, prefix, author, language),
  );
  writePart(file, file.main, applyEdits(xml, edits));
  writePart(file, file.comments, withComments(existing, prefix, comments));
  nameComments(file);
  return { value: closePackage(file), problems: [] };
}

function noWordFile(): Problem {
  return {
    severity: 'error',
    code: 'review/no-word-file',
    message: { zh: '这不是能批注的 Word 文件', en: 'This is no Word file that can take comments' },
    hint: { zh: '请用 Word 或 WPS 另存为 .docx', en: 'Save it as .docx in Word or WPS' },
  };
}

/** Bookmarks and changes share one row of ids. */
function nextAnnotationId(xml: string): number {
  let next = 1;
  for (const [, id] of xml.matchAll(/\w+:id\s*=\s*["'](\d{1,9})["']/g))
    next = Math.max(next, Number(id) + 1);
  return next;
}

/** Each problem at its paragraph; one without words of its own stands at the first paragraph. */
function remarksFor(
  paragraphs: readonly WordParagraph[],
  problems: readonly ReviewProblem[],
  firstComment: number,
): Map<WordParagraph, Remark[]> {
  const find = paragraphFinder(paragraphs);
  const first = paragraphs.find(({ text, inBox }) => !inBox && text.trim() !== '');
  const remarks = new Map<WordParagraph, Remark[]>();
  problems.forEach((problem, index) => {
    const found = problem.place && find(problem.place.lineText, problem.place.line);
    const paragraph = found && !found.paragraph.inBox ? found.paragraph : first;
    if (paragraph === undefined) return;
    const remark = remarkOf(
      problem,
      firstComment + index,
      found?.paragraph === paragraph ? found.offset : undefined,
    );
    remarks.set(paragraph, [...(remarks.get(paragraph) ?? []), remark]);
  });
  return remarks;
}

function remarkOf(
  { place, fixes = [] }: ReviewProblem,
  comment: number,
  offset: number | undefined,
): Remark {
  if (place === undefined || offset === undefined)
    return { start: 0, end: 1, comment, changes: [] };
  const start = offset + place.column - 1;
  return {
    start,
    end: start + place.length,
    comment,
    changes: fixes.map((fix) => ({
      start: offset + fix.start,
      end: offset + fix.end,
      text: fix.text,
    })),
  };
}
