/** What a merge did, for people: what landed where, and what stayed as the form has it. */
import { isPlainMap, type NodePath, type Operation, type Plain } from '../edit/index.ts';
import type { Done } from './merge.ts';
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

/** So many signs of what stands around an insertion are shown with it. */
const AROUND = 6;

/** Every exchange of words by itself; what was set to what it was before is none. */
export function landed(done: readonly Done[]): Landed[] {
  return done.flatMap(landedBy);
}

function landedBy({ operation, was, line }: Done): Landed[] {
  const { file, path } = operation.at;
  const at = { kind: operation.do, file, place: wayInWords(path), line };
  switch (operation.do) {
    case 'set':
      return wordChanges(was.trimEnd(), operation.text).map(({ start, removed, text }) => {
        const before = was.slice(Math.max(0, start - AROUND), start);
        const isPure = removed === '' || text === '';
        return {
          ...at,
          from: isPure ? before + removed : removed,
          to: isPure ? before + text : text,
        };
      });
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
