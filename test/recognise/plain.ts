/** Lines of plain text, and the text of what was recognised, for tests that need no file. */
import type { OfficialDocument } from '../../src/document/document.ts';
import { type Line, type Look, markWraps } from '../../src/readers/index.ts';
import {
  outlineJson,
  type Recognised,
  type Recognition,
  recognise,
} from '../../src/recognise/index.ts';

/** A line each, numbered from 1; empty ones too. */
export function plainLines(text: string): Line[] {
  return markWraps(
    text
      .split('\n')
      .map((line, index) => ({ text: line, number: index + 1, region: 'body', look: {} })),
  );
}

/** Lines with looks: a text, or a text and how it looks. */
export function lookedLines(lines: readonly (string | [string, Look])[]): Line[] {
  return lines.map((line, index) => {
    const [text, look] = typeof line === 'string' ? [line, {}] : line;
    return { text, number: index + 1, region: 'body', look };
  });
}

export function recogniseText(text: string): Recognition {
  return recognise(plainLines(text), { file: '文件.txt' });
}

/** The only document in a text. */
export function documentIn(text: string): Recognised {
  const { documents } = recogniseText(text);
  const [only] = documents;
  if (!only || documents.length > 1) throw new Error(`${documents.length} documents`);
  return only;
}

export function document(text: string): OfficialDocument {
  return documentIn(text).document;
}

/** Headings as a person would list them: level, label, text, ↴ where the paragraph goes on. */
export function headings(text: string): string[] {
  const outline = outlineJson(recogniseText(text));
  const all =
    'parts' in outline ? outline.parts.flatMap((part) => part.headings) : outline.headings;
  return all.map(
    ({ level, label, text: words, runIn }) => `${level} ${label}${words}${runIn ? '↴' : ''}`,
  );
}

/** Codes of the doubts, with their lines: 3 numbering-repeated. */
export function doubts(text: string): string[] {
  return recogniseText(text).doubts.map(
    ({ code, place }) => `${place?.line} ${code.replace('recognise/', '')}`,
  );
}
