/**
 * Fields: what a program fills in by itself. A file holds their instructions and the result last shown; the
 * result is text, the instruction is not. A field may begin in one paragraph and end in another.
 */

import { tooDeep } from '../trouble.ts';
import { formatNumber } from './number-formats.ts';
import { child, elements, toggle, value, type XmlElement } from './xml.ts';

/** Fields in fields, as far as people build them. */
const DEEPEST = 64;

interface Field {
  instruction: string;
  inResult: boolean;
  /** Text of the result is not the document's own, or stands for a number that changes from page to page. */
  use: 'text' | 'contents' | 'replaced';
  /** What it shows where it holds no result. */
  shown: string | undefined;
}

export interface Fields {
  /** @param shown what it shows where it holds no result: a box to tick, the entry of a list */
  begin(instruction?: string, shown?: string): void;
  addInstruction(text: string): void;
  /** The result begins; gives text that stands for it. */
  separate(): string;
  /** Gives text of a field that shows without a result. */
  end(): string;
  /** What text at this place is: text, a table of contents, or nothing to show. */
  state(): 'text' | 'contents' | 'hidden';
  /** The instruction of the innermost field. */
  instruction(): string | undefined;
  /** Whether the innermost field has no result, at a place where text shows. */
  showsNothingYet(): boolean;
  /**
   * An instruction that no result follows in its paragraph is a broken field: text after it is text again.
   * Gives the instructions of such fields.
   */
  endParagraph(): string[];
}

/** @param marksPages whether page numbers become {PAGE}, as in headers and footers */
export function fieldStack(marksPages: boolean): Fields {
  const stack: Field[] = [];
  const isShown = ({ inResult, use }: Field) => inResult && use !== 'replaced';
  const shows = () => stack.every(isShown);
  return {
    begin(instruction = '', shown = undefined) {
      if (stack.length >= DEEPEST) throw tooDeep();
      stack.push({ instruction, inResult: false, use: 'text', shown });
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
      if (field.shown !== undefined) return field.shown;
      const kind = kindOf(field.instruction);
      return kind === 'EQ' ? overprinted(field.instruction) : marksPages ? pageMark(kind) : '';
    },
    state() {
      if (!shows()) return 'hidden';
      return stack.some(({ use }) => use === 'contents') ? 'contents' : 'text';
    },
    instruction: () => stack.at(-1)?.instruction,
    showsNothingYet() {
      const field = stack.at(-1);
      return field !== undefined && !field.inResult && stack.slice(0, -1).every(isShown);
    },
    endParagraph() {
      const broken: string[] = [];
      while (stack.length > 0 && !stack.at(-1)?.inResult) {
        broken.push(stack.pop()?.instruction ?? '');
      }
      return broken;
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

/** What the box, list or line of an old form field shows where its field holds no result. */
export function formFieldText(data: XmlElement | undefined): string | undefined {
  if (data === undefined) return undefined;
  const box = child(data, 'w:checkBox');
  if (box) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☑' : '☐';
  const list = child(data, 'w:ddList');
  if (list === undefined) return undefined;
  const entries = elements(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? '');
  return entries[Number(value(list, 'w:result') ?? value(list, 'w:default') ?? 0)];
}
