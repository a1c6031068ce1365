/** What a merge did, for people: what landed where, and what stayed as the form has it. */

import { isPlainMap, type NodePath, type Operation, type Plain } from '../edit/index.ts';
import { wordsBefore, wordsFrom } from '../text/index.ts';
import type { Done } from './state.ts';
import { wordChanges } from './words.ts';

/** One change of a form. */
export interface Landed {
  kind: Operation['do'];
  /** Absolute path of the file. */
  file: string;
  /** 正文 第2项 · 导语. */
  place: string;
  /** Line in the file as it was before, from 1; 0 where the place was not there yet. */
  line: number;
  from: string;
  to: string;
}

/** So many signs of what stands around a change are shown with it, at most to the next mark. */
const AROUND = 6;
/** A text as short as this is shown whole. */
const SHORT = 16;

/** Every exchange of words by itself; what was set to what it was before is none. */
export function landed(done: readonly Done[]): Landed[] {
  return done
    .flatMap(landedBy)
    .map((each) => ({ ...each, from: line(each.from), to: line(each.to) }));
}

/** A text in one line: where a paragraph ends, ↵. */
function line(text: string): string {
  return text
    .trimEnd()
    .replace(/\s*\n\s*/gu, '↵')
    .replace(/\t/gu, ' ');
}

function landedBy({ operation, was, line }: Done): Landed[] {
  const { file, path } = operation.at;
  const at = { kind: operation.do, file, place: wayInWords(path), line };
  switch (operation.do) {
    case 'set':
      return exchanges(was.trimEnd(), operation.text).map((each) => ({ ...at, ...each }));
    case 'insert':
      return [{ ...at, from: '', to: flat(operation.item) }];
    case 'add':
      return [
        {
          ...at,
          place: wayInWords([...path, operation.name]),
          from: '',
          to: flat(operation.value),
        },
      ];
    case 'remove':
      return [{ ...at, from: was, to: '' }];
    case 'move':
      return [{ ...at, from: was, to: was }];
    case 'rename':
      return [{ ...at, from: String(path.at(-1) ?? ''), to: operation.name }];
  }
}

/** What was exchanged in a text, with so much around it that a person knows the place again. */
function exchanges(was: string, now: string): { from: string; to: string }[] {
  if (was === now) return [];
  if (Math.max(was.length, now.length) <= SHORT) return [{ from: was, to: now }];
  const found: { start: number; end: number; text: string }[] = [];
  for (const { start, removed, text } of wordChanges(was, now)) {
    const around = aroundOf(was, start, start + removed.length);
    const [before, behind] = [
      was.slice(around.start, start),
      was.slice(start + removed.length, around.end),
    ];
    const last = found.at(-1);
    if (last && around.start < last.end) {
      // What both show around them stands between them once.
      const kept = last.text.slice(0, last.text.length - Math.max(0, last.end - start));
      last.text = kept + was.slice(Math.min(last.end, start), start) + text + behind;
      last.end = around.end;
    } else found.push({ ...around, text: before + text + behind });
  }
  return found.map(({ start, end, text }) => ({ from: was.slice(start, end), to: text }));
}

const MARKS = '，。；：、！？\n';

/** A stretch widened to the marks beside it; a box is never cut. */
function aroundOf(text: string, start: number, end: number): { start: number; end: number } {
  const before = wordsBefore(text, start, MARKS);
  const behind = wordsFrom(text, end, MARKS);
  const opens = before.lastIndexOf('【');
  const isIn = opens > before.lastIndexOf('】');
  const back = isIn ? Math.max(AROUND, before.length - opens) : AROUND;
  const closes = behind.indexOf('】');
  const isOpen = closes >= 0 && !behind.slice(0, closes).includes('【');
  const forth = isOpen ? Math.max(AROUND, closes + 1) : AROUND;
  return {
    start: start - Math.min(before.length, back),
    end: end + Math.min(behind.length, forth),
  };
}

/** 正文 第2项 · 导语: items are counted from 1. */
function wayInWords(path: NodePath): string {
  return path
    .map((step) => (typeof step === 'number' ? ` 第${step + 1}项` : ` · ${step}`))
    .join('')
    .replace(/^ · /u, '')
    .trim();
}

/** All texts of a node, one after the other. */
function flat(plain: Plain): string {
  if (typeof plain === 'string') return plain;
  if (isPlainMap(plain)) return plain.entries.map(([, value]) => flat(value)).join(' ');
  return plain.map(flat).join(' ');
}
