/** Rewrites the runs of a paragraph that a remark touches: splits them, and puts comments and tracked changes around. */

import { escapeXml } from '../text/index.ts';
import type { WordParagraph, WordRun } from './paragraphs.ts';

/** A stretch of a paragraph's words with a comment, and what is proposed there. */
export interface Remark {
  start: number;
  end: number;
  comment: number;
  changes: readonly { start: number; end: number; text: string }[];
}

/** A stretch of the XML and what stands there afterwards. */
export interface XmlEdit {
  start: number;
  end: number;
  xml: string;
}

export interface Author {
  name: string;
  /** ISO 8601; absent keeps the file the same whenever it is made. */
  date?: string;
}

interface Range {
  start: number;
  end: number;
}

/** XML to put before the sign at a place, or after the sign that ends there. */
interface Marks {
  before: Map<number, string[]>;
  after: Map<number, string[]>;
  deleted: Range[];
  /** Words to insert after the sign that ends there, in the look of its run. */
  inserted: Map<number, string>;
  cuts: Set<number>;
}

export class Rewriter {
  private readonly prefix: string;
  private readonly author: Author;
  private nextId: number;

  /** @param firstId an id that no other change or bookmark of the file has */
  constructor(prefix: string, author: Author, firstId: number) {
    this.prefix = prefix;
    this.author = author;
    this.nextId = firstId;
  }

  /** The edits that put remarks into a paragraph. Runs that no remark touches stay as they are. */
  rewrite(paragraph: WordParagraph, remarks: readonly Remark[], xml: string): XmlEdit[] {
    const runs = paragraph.runs.filter(({ textEnd, textStart }) => textEnd > textStart);
    if (runs.length === 0) return [];
    const marks = this.marksOf(paragraph, remarks);
    const cuts = [...marks.cuts].sort((a, b) => a - b);
    let nextCut = 0;
    let nextGone = 0;
    const edits: XmlEdit[] = [];
    for (const run of runs) {
      // runs stand in order, so each cut and each deletion is met once
      while ((cuts[nextCut] ?? Number.POSITIVE_INFINITY) < run.textStart) nextCut++;
      const inside: number[] = [];
      for (let at = nextCut; (cuts[at] ?? Number.POSITIVE_INFINITY) <= run.textEnd; at++)
        inside.push(cuts[at] ?? 0);
      while ((marks.deleted[nextGone]?.end ?? Number.POSITIVE_INFINITY) <= run.textStart)
        nextGone++;
      const gone: Range[] = [];
      for (let at = nextGone; (marks.deleted[at]?.start ?? run.textEnd) < run.textEnd; at++) {
        gone.push(marks.deleted[at] as Range);
      }
      if (!isTouched(run, inside, gone, marks)) continue;
      edits.push({
        start: run.start,
        end: run.end,
        xml: this.rewriteRun(run, inside, gone, marks, xml),
      });
    }
    return edits;
  }

  private marksOf(paragraph: WordParagraph, remarks: readonly Remark[]): Marks {
    const marks: Marks = {
      before: new Map(),
      after: new Map(),
      deleted: [],
      inserted: new Map(),
      cuts: new Set(),
    };
    const { length } = paragraph.text;
    let changed = 0;
    for (const remark of [...remarks].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const [start, end] = anchor(remark, length);
      add(marks.before, start, this.rangeStart(remark.comment));
      add(marks.after, end, this.rangeEnd(remark.comment));
      marks.cuts.add(start).add(end);
      for (const change of remark.changes) {
        if (change.start < changed || !this.canChange(paragraph, change)) continue;
        changed = Math.max(change.end, change.start + 1);
        if (change.end > change.start) marks.deleted.push(change);
        if (change.text !== '' && change.end > 0) marks.inserted.set(change.end, change.text);
        marks.cuts.add(change.start).add(change.end);
      }
    }
    return marks;
  }

  /** Words in fields and beside tabs or breaks are left to a person. */
  private canChange(
    { runs, text }: WordParagraph,
    { start, end }: { start: number; end: number },
  ): boolean {
    if (/[\t\n]/.test(text.slice(start, end))) return false;
    return runs.every(
      (run) => run.textEnd <= start || run.textStart >= Math.max(end, start + 1) || !run.inField,
    );
  }

  private rewriteRun(
    run: WordRun,
    inside: readonly number[],
    gone: readonly Range[],
    marks: Marks,
    xml: string,
  ): string {
    const { textStart, textEnd } = run;
    const cuts = [...new Set([textStart, ...inside, textEnd])];
    const pieces: string[] = [];
    for (let index = 0; index + 1 < cuts.length; index++) {
      const from = cuts[index] ?? textStart;
      const to = cuts[index + 1] ?? textEnd;
      pieces.push(...(marks.before.get(from) ?? []));
      const isDeleted = gone.some(({ start, end }) => start <= from && to <= end);
      const first = index === 0;
      const last = index + 2 === cuts.length;
      const part = this.runPart(run, from, to, xml, isDeleted, first, last);
      pieces.push(isDeleted ? this.change('del', part) : part);
      const words = marks.inserted.get(to);
      if (words !== undefined) {
        pieces.push(
          this.change(
            'ins',
            `${run.openTag}${run.properties}${this.text('t', words)}</${this.prefix}:r>`,
          ),
        );
      }
      pieces.push(...(marks.after.get(to) ?? []));
    }
    return pieces.join('');
  }

  /** The run with those of its children that lie in a stretch; the first and last stretch take what has no words. */
  private runPart(
    run: WordRun,
    from: number,
    to: number,
    xml: string,
    isDeleted: boolean,
    first: boolean,
    last: boolean,
  ): string {
    const inside: string[] = [];
    let at = run.textStart;
    for (const child of run.children) {
      const start = at;
      const end = at + child.text.length;
      at = end;
      if (child.kind === 'text') {
        const words = child.text.slice(Math.max(0, from - start), Math.max(0, to - start));
        if (words === '' || end <= from || start >= to) continue;
        const whole = words === child.text && !isDeleted;
        inside.push(
          whole ? xml.slice(child.start, child.end) : this.text(isDeleted ? 'delText' : 't', words),
        );
        continue;
      }
      const empty = start === end;
      const belongs = empty
        ? (start >= from && start < to) || (first && start <= from) || (last && start >= to)
        : start >= from && start < to;
      if (belongs) inside.push(xml.slice(child.start, child.end));
    }
    return `${run.openTag}${run.properties}${inside.join('')}</${this.prefix}:r>`;
  }

  private text(name: 't' | 'delText', words: string): string {
    return `<${this.prefix}:${name} xml:space="preserve">${escapeXml(words)}</${this.prefix}:${name}>`;
  }

  private change(name: 'ins' | 'del', run: string): string {
    const { prefix, author } = this;
    const id = this.nextId++;
    const date = author.date === undefined ? '' : ` ${prefix}:date="${escapeXml(author.date)}"`;
    return `<${prefix}:${name} ${prefix}:id="${id}" ${prefix}:author="${escapeXml(author.name)}"${date}>${run}</${prefix}:${name}>`;
  }

  private rangeStart(comment: number): string {
    return `<${this.prefix}:commentRangeStart ${this.prefix}:id="${comment}"/>`;
  }

  private rangeEnd(comment: number): string {
    const { prefix } = this;
    return `<${prefix}:commentRangeEnd ${prefix}:id="${comment}"/><${prefix}:r><${prefix}:commentReference ${prefix}:id="${comment}"/></${prefix}:r>`;
  }
}

/** Whether anything is to stand in or around the words of a run. */
function isTouched(
  { textStart, textEnd }: WordRun,
  cuts: readonly number[],
  gone: readonly Range[],
  { before, after, inserted }: Marks,
): boolean {
  if (gone.length > 0) return true;
  return cuts.some(
    (cut) =>
      (cut < textEnd && before.has(cut)) ||
      (cut > textStart && (after.has(cut) || inserted.has(cut))),
  );
}

/** A comment needs a sign to stand at: a point takes the sign before it, or after it. */
function anchor({ start, end }: Remark, length: number): [number, number] {
  const from = Math.max(0, Math.min(start, length - 1));
  const to = Math.min(Math.max(end, from), length);
  if (to > from) return [from, to];
  return from > 0 && start >= length - 1
    ? [length - 1, length]
    : from > 0
      ? [from - 1, from]
      : [0, Math.min(1, length)];
}

function add(map: Map<number, string[]>, at: number, xml: string): void {
  const list = map.get(at);
  if (list) list.push(xml);
  else map.set(at, [xml]);
}

/** A text with its edits made; edits are apart from each other. */
export function applyEdits(text: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, edit.start), edit.xml);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
