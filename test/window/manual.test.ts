/** The manual: fifteen pages with pictures of the real window, on the web and as a Word file made by the program itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeDocument, openForm, writeDocument } from '../../src/index.ts';
import { marked } from '../../src/text/index.ts';
// @ts-expect-error plain JavaScript, since it runs before TypeScript is installed
import { manualPage, takePictures } from '../../src/tools/manual.mjs';
import { diskFiles, projectFolder, templatesFolder } from '../support/project.ts';
import { browserPath } from './support/browser.ts';

const manual = join(projectFolder, 'manual');
const pictures = readdirSync(join(manual, '图')).sort();

describe('the manual', () => {
  it.each(['手册', '卡片'])('is a Word file as the program makes it: %s', async (name) => {
    const form = openForm(join(manual, `${name}.yaml`), { files: diskFiles, templatesFolder });
    const { value, problems } = composeDocument(form);
    expect(problems).toEqual([]);
    const made = value && (await writeDocument(value, 'docx'));
    expect(
      made && Buffer.from(marked(made)).equals(readFileSync(join(manual, `${name}.docx`))),
    ).toBe(true);
  });

  it('says the same on the web; every picture is there, and all of them are small', () => {
    expect(readFileSync(join(manual, 'README.md'), 'utf8')).toBe(manualPage());
    const named = [...manualPage().matchAll(/\]\(图\/(.*?)\)/gu)].map(([, name]) => name);
    expect(named).toEqual(pictures);
    expect(pictures).toHaveLength(15);
    const sizes = pictures.map((name) => statSync(join(manual, '图', name)).size);
    expect(Math.max(...sizes)).toBeLessThan(150_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it.skipIf(browserPath === undefined)(
    'shows what the window has: each picture can be taken',
    async () => {
      const into = mkdtempSync(join(tmpdir(), 'hongtou-pictures-'));
      expect(await takePictures(into)).toEqual(pictures);
      rmSync(into, { recursive: true });
    },
    400_000,
  );
});
