/** A page at a desk of its own: served from a folder, or kept by the browser. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { composeDocument, openForm, writeDocument } from '../../../src/index.ts';
import { marked } from '../../../src/text/index.ts';
import { diskFiles, templatesFolder } from '../../support/project.ts';

/** The form's text as the browser keeps it. */
export function keptInBrowser(page: Page, path: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('hongtou');
        request.onsuccess = () => {
          const files = request.result.transaction('files').objectStore('files');
          const asked = files.get(name);
          asked.onsuccess = () => {
            request.result.close();
            resolve(new TextDecoder().decode(asked.result as Uint8Array));
          };
        };
      }),
    path,
  );
}

/** What the window makes under 生成. */
export async function madeBy(page: Page, name: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: '生成' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await file.path()));
}

/** What the command line makes of the same text: the bytes, or what is wrong. */
export async function madeByCommand(
  folder: string,
  text: string,
  variant?: 'public',
): Promise<Uint8Array | string[]> {
  const own = join(folder, '同一张表');
  mkdirSync(own, { recursive: true });
  const path = join(own, '工作总结.yaml');
  writeFileSync(path, text);
  const { value, problems } = composeDocument(
    openForm(path, { files: diskFiles, templatesFolder }),
    variant === undefined ? {} : { variant },
  );
  rmSync(own, { recursive: true });
  if (value === undefined) return problems.map(({ message }) => message.zh);
  return new Uint8Array(marked(await writeDocument(value, 'docx')));
}
