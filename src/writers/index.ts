/** What a document can be written as. */
import type { OfficialDocument } from '../document/document.ts';
import { officeFonts, type WriterSettings } from './settings.ts';

export { fontFaces, lineRules, paperText } from './html/style.ts';
export { officeFonts, type WriterSettings } from './settings.ts';
export { writeText } from './text.ts';

export type Writer = (
  document: OfficialDocument,
  settings: WriterSettings,
) => Uint8Array | Promise<Uint8Array>;

/** Writers by format; each is loaded only when it is asked for. */
export const writers = {
  docx: async (): Promise<Writer> => {
    const { writeDocx } = await import('./docx/index.ts');
    return (document, settings) =>
      writeDocx(document, { fonts: officeFonts(settings), words: settings.words });
  },
  html: async (): Promise<Writer> => {
    const { writeHtml } = await import('./html/index.ts');
    return (document, settings) =>
      encoded(writeHtml(document, { fonts: officeFonts(settings), words: settings.words }));
  },
  text: async (): Promise<Writer> => {
    const { writeText } = await import('./text.ts');
    return (document, settings) => encoded(writeText(document, { words: settings.words }));
  },
} as const;

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
