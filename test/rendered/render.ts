/** Documents and Word files as measured pages, through LibreOffice. */
import type { OfficialDocument } from '../../src/document/document.ts';
import type { Rendered } from './clauses/index.ts';
import { convert } from './office.ts';
import type { Page } from './page.ts';
import { readPdf } from './trace.ts';
import { settings, writeAll } from './write.ts';

/** The pages of each Word file, by its name; one start of LibreOffice for a hundred files. */
export function renderToPages(documents: ReadonlyMap<string, Uint8Array>): Map<string, Page[]> {
  const files = convert(documents, 'pdf');
  return new Map([...files].map(([name, path]) => [name, readPdf(path)]));
}

/** Each document with its pages, ready to be measured. */
export async function renderDocuments(
  documents: ReadonlyMap<string, OfficialDocument>,
): Promise<Map<string, Rendered>> {
  const pages = renderToPages(await writeAll(documents));
  return new Map(
    [...documents].map(([name, document]) => [
      name,
      { document, pages: pages.get(name) ?? [], ...settings },
    ]),
  );
}
