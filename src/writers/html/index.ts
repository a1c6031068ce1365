/** Writes a document as one HTML file that shows its pages as they lie on paper. */
import type { OfficialDocument } from '../../document/document.ts';
import { documentName } from '../../document/printed.ts';
import { type FontNames, layoutPages } from '../../layout/index.ts';
import { escapeXml } from '../../text/index.ts';
import { pagesMarkup } from './markup.ts';
import { styleSheet } from './style.ts';

export interface HtmlSettings {
  fonts: FontNames;
  /** Names and terms never cut in a title. */
  words: readonly string[];
  /** Title of the file; else the document's title. */
  title?: string;
}

/**
 * One self-contained, well-formed HTML file: A4 pages on a grey ground, printed as A4 without margins.
 * It needs no script and loads nothing. A draft is marked on every page and its blanks are highlighted.
 * Pages are as wide as paper; a telephone shows them whole, made smaller (the viewport's width is the page's). In parts,
 * a page each: of a long document all of them at once would be the largest thing in memory.
 */
export function* htmlParts(document: OfficialDocument, settings: HtmlSettings): Generator<string> {
  const pages = layoutPages(document, { words: settings.words });
  const title = settings.title ?? documentName(document);
  yield `<!DOCTYPE html>
<html lang="zh-CN" xml:lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=850" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'" />
<title>${escapeXml(title)}</title>
<style>${styleSheet(settings.fonts)}</style>
</head>
<body>
<main>
`;
  yield* pagesMarkup(pages);
  yield `</main>
</body>
</html>
`;
}
