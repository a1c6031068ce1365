/** Web pages to lines: the document on the page; all that the site prints around it is left out and listed. */
import type { Checked } from '../../problem.ts';
import { type DecodedText, decodeText } from '../decode.ts';
import { type LeftOut, leftOut, type ReadFile } from '../read-file.ts';
import { damagedText } from '../text/index.ts';
import type { TextFormat } from '../text-format.ts';
import { findArticle } from './article.ts';
import { pageLines } from './page-lines.ts';
import { elementsIn, type HtmlElement, parsePage, textBelow } from './parse.ts';
import { slimPage } from './slim.ts';
import { sortLines } from './sort-lines.ts';

/** Where pages declare their encoding: in the first part of their head. */
const HEAD = 4096;
const LONGEST_TITLE = 400;
const CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i;

const BEGINS_PAGE =
  /^(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/i;

export const htmlFormat: TextFormat = {
  endings: ['html', 'htm', 'xhtml', 'shtml', 'mht', 'asp', 'aspx', 'jsp', 'php'],
  // Systems of offices save web pages under the names of Word files.
  looksLike: (head, ending) =>
    BEGINS_PAGE.test(head) || (ending === 'doc' && /<(?:p|div|table|span|br)\b[^>]*>/i.test(head)),
  read: readHtml,
};

/** @throws ReaderTrouble where the bytes are no text, or the page is beyond all measure */
function readHtml(bytes: Uint8Array, file: string): Checked<ReadFile> {
  const decoded = decodePage(bytes);
  const slim = slimPage(decoded.text);
  const root = parsePage(slim.html);
  const parts = root ? elementsIn(root) : [];
  const body = parts.find(({ tagName }) => tagName === 'body');
  const head = parts.find(({ tagName }) => tagName === 'head');
  const title = titleOf(head);
  const page = body ? pageLines(body, slim.pictures) : { lines: [], leftOut: [] };
  const sorted = body ? sortLines(page.lines, findArticle(body, page.lines), title) : undefined;
  const out: LeftOut[] = page.leftOut.map(({ text, reason, number }) =>
    leftOut(text, reason, number),
  );
  return {
    value: {
      format: 'html',
      lines: sorted?.lines ?? [],
      leftOut: [...slim.leftOut, ...out, ...(sorted?.leftOut ?? [])].sort(
        (a, b) => a.number - b.number,
      ),
      ...(title !== '' && { properties: { title } }),
      encoding: decoded.encoding,
    },
    problems: damagedText(decoded, file),
  };
}

function decodePage(bytes: Uint8Array): DecodedText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, meta, xml] = CHARSET.exec(head) ?? [];
  return decodeText(bytes, meta ?? xml);
}

function titleOf(head: HtmlElement | undefined): string {
  const title = head && elementsIn(head).find(({ tagName }) => tagName === 'title');
  return title ? textBelow(title).slice(0, LONGEST_TITLE).replace(/\s+/g, ' ').trim() : '';
}
