/** What a document can be written as. */
import type { OfficialDocument } from '../document/document.ts';
import { inStyle } from '../layout/index.ts';
import { officeFonts, officeStyle, type WriterSettings } from './settings.ts';

export { fontFaces, lineRules, paperText } from './html/style.ts';
export { officeFonts, officeStyle, type WriterSettings } from './settings.ts';
export { writeText } from './text.ts';

export type Writer = (
  document: OfficialDocument,
  settings: WriterSettings,
) => Uint8Array | Promise<Uint8Array>;

/** A way to write a document, and how the names of its files end. */
interface WrittenFormat {
  ending: `.${string}`;
  /** Loaded only when it is asked for. */
  load(): Promise<Writer>;
}

/** By the name of the format. */
export const writers = {
  docx: {
    ending: '.docx',
    async load() {
      const { writeDocx } = await import('./docx/index.ts');
      return (document, settings) =>
        writeDocx(document, {
          style: officeStyle(settings),
          fonts: officeFonts(settings),
          words: settings.words,
          ...(settings.origin === true && { origin: true }),
        });
    },
  },
  html: {
    ending: '.html',
    async load() {
      const { htmlParts } = await import('./html/index.ts');
      return (document, settings) =>
        inStyle(officeStyle(settings), () =>
          encoded(htmlParts(document, { fonts: officeFonts(settings), words: settings.words })),
        );
    },
  },
  text: {
    ending: '.txt',
    async load() {
      const { writeText } = await import('./text.ts');
      return (document, settings) =>
        inStyle(officeStyle(settings), () =>
          encoded([writeText(document, { words: settings.words })]),
        );
    },
  },
} as const satisfies Readonly<Record<string, WrittenFormat>>;

/** The bytes of a text in parts. */
function encoded(texts: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const text of texts) {
    const part = encoder.encode(text);
    parts.push(part);
    length += part.length;
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
