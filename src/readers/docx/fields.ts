/**
 * Fields: what a program fills in by itself. A file holds their instructions and the result last shown; the
 * result is text, the instruction is not. A field may begin in one paragraph and end in another.
 */

import { tooDeep } from '../trouble.ts';
import { formatNumber } from './number-formats.ts';

/** Fields in fields, as far as people build them. */
const DEEPEST = 64;

interface Field {
  instruction: string;
  inResult: boolean;
  /** Text of the result is not the document's own, or stands for a number that changes from page to page. */
  use: 'text' | 'contents' | 'replaced';
}

export interface Fields {
  begin(instruction?: string): void;
  addInstruction(text: string): void;
  /** The result begins; gives text that stands for it. */
  separate(): string;
  /** Gives text of a field that shows without a result. */
  end(): string;
  /** What text at this place is: text, a table of contents, or nothing to show. */
  state(): 'text' | 'contents' | 'hidden';
  /** An instruction that no result follows in its paragraph is a broken field: text after it is text again. */
  endParagraph(): void;
}

/** @param marksPages whether page numbers become {PAGE}, as in headers and footers */
export function fieldStack(marksPages: boolean): Fields {
  const stack: Field[] = [];
  const shows = () => stack.every(({ inResult, use }) => inResult && use !== 'replaced');
  return {
    begin(instruction = '') {
      if (stack.length >= DEEPEST) throw tooDeep();
      stack.push({ instruction, inResult: false, use: 'text' });
    },
    addInstruction(text) {
      const field = stack.at(-1);
      if (field && !field.inResult) field.instruction += text;
    },
    separate() {
      const field = stack.at(-1);
      if (field === undefined || field.inResult) return '';
      field.inResult = true;
      const kind = kindOf(field.instruction);
      if (kind === 'TOC') field.use = 'contents';
      const mark = marksPages ? pageMark(kind) : '';
      if (mark === '') return '';
      const text = shows() ? mark : '';
      field.use = 'replaced';
      return text;
    },
    end() {
      const field = stack.pop();
      if (field === undefined || field.inResult || !shows()) return '';
      const kind = kindOf(field.instruction);
      return kind === 'EQ' ? overprinted(field.instruction) : marksPages ? pageMark(kind) : '';
    },
    state() {
      if (!shows()) return 'hidden';
      return stack.some(({ use }) => use === 'contents') ? 'contents' : 'text';
    },
    endParagraph() {
      while (stack.length > 0 && !stack.at(-1)?.inResult) stack.pop();
    },
  };
}

function kindOf(instruction: string): string {
  return /^\s*\\?([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

function pageMark(kind: string): string {
  if (kind === 'PAGE') return '{PAGE}';
  return kind === 'NUMPAGES' || kind === 'SECTIONPAGES' ? '{NUMPAGES}' : '';
}

/** EQ fields print signs over or above each other: circled characters, pinyin. The last one is the text. */
function overprinted(instruction: string): string {
  const [, inner = ''] = /[,，]([^,，()]*)\)*\s*$/.exec(instruction.trim()) ?? [];
  const text = inner.replace(/\\\S+\s?/g, '').trim();
  const isCircled = /[○◯]/u.test(instruction) && /^\d{1,2}$/.test(text);
  return isCircled ? formatNumber(Number(text), 'decimalEnclosedCircle') : text;
}
