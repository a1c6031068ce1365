/** Documents and Word files as measured pages, through LibreOffice. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { OfficialDocument } from '../../src/document/document.ts';
import type { Rendered } from './clauses/index.ts';
import { convert } from './office.ts';
import type { Page } from './page.ts';
import { type Reading, rewritten } from './rewrite.ts';
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

/**
 * The pages of each Word file as each program computes it. A file that another program computes to the same is
 * rendered once, and all in as few starts of LibreOffice as can be.
 */
export async function renderReadings<R extends Reading>(
  files: ReadonlyMap<string, Uint8Array>,
  kinds: readonly R[],
): Promise<Map<R, Map<string, Page[]>>> {
  const distinct = new Map<string, Uint8Array>();
  const keys = new Map<R, Map<string, string>>();
  for (const kind of kinds) {
    const own = new Map<string, string>();
    for (const [name, bytes] of kind === 'as written' ? files : rewritten(files, kind)) {
      const key = digestOf(bytes);
      if (!distinct.has(key)) distinct.set(key, bytes);
      own.set(name, key);
    }
    keys.set(kind, own);
  }
  const pages = await renderToPages(distinct);
  return new Map(
    [...keys].map(([kind, own]) => [
      kind,
      new Map([...own].map(([name, key]) => [name, pages.get(key) ?? []])),
    ]),
  );
}

/** Of the parts of a file, whatever packed them. */
function digestOf(bytes: Uint8Array): string {
  const digest = createHash('sha256');
  const parts = Object.entries(unzipSync(bytes)).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const [name, content] of parts) digest.update(name).update(content);
  return digest.digest('hex');
}

/** Each document with its pages in both readings, ready to be measured. */
export async function renderDocuments(
  documents: ReadonlyMap<string, OfficialDocument>,
): Promise<Map<(typeof readings)[number], Map<string, Rendered>>> {
  const pages = await renderReadings(await writeAll(documents), readings);
  return new Map(
    readings.map((reading) => [
      reading,
      new Map(
        [...documents].map(([name, document]) => [
          name,
          { document, pages: pages.get(reading)?.get(name) ?? [], ...settings },
        ]),
      ),
    ]),
  );
}
