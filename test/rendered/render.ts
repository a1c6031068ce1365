/** Documents and Word files as measured pages, through LibreOffice. */
import type { OfficialDocument } from '../../src/document/document.ts';
import type { Rendered } from './clauses/index.ts';
import { convert } from './office.ts';
import type { Page } from './page.ts';
import { rewritten } from './rewrite.ts';
import { readPdf } from './trace.ts';
import { settings, writeAll } from './write.ts';

/** The pages of each Word file, by its name; one start of LibreOffice for a hundred files. */
export async function renderToPages(
  documents: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Page[]>> {
  return convert(documents, 'pdf', async (files) => {
    const pages = new Map<string, Page[]>();
    for (const [name, path] of files) pages.set(name, await readPdf(path));
    return pages;
  });
}

/** As LibreOffice reads our files, and as Word does: every measurement is made of both. */
export const readings = ['as written', 'as Word reads it'] as const;

/** Each document with its pages, ready to be measured. */
export async function renderDocuments(
  documents: ReadonlyMap<string, OfficialDocument>,
  reading: (typeof readings)[number],
): Promise<Map<string, Rendered>> {
  const files = await writeAll(documents);
  const pages = await renderToPages(reading === 'as written' ? files : rewritten(files, 'word'));
  return new Map(
    [...documents].map(([name, document]) => [
      name,
      { document, pages: pages.get(name) ?? [], ...settings },
    ]),
  );
}
