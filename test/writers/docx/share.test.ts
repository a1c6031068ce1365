/** How much of a Word file's XML the docx package makes by itself: the figure in ARCHITECTURE.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OWN_ELEMENTS } from '../../../src/writers/docx/package/element.ts';
import { projectFolder } from '../../support/project.ts';
import { partsOf } from './file.ts';
import { specimens } from './specimens.ts';

const OWN = new Set<string>(OWN_ELEMENTS);
const TAG = /<\/?([\w:]+)[^>]*>/gu;

it('is what ARCHITECTURE.md says', async () => {
  let all = 0;
  let own = 0;
  for (const document of Object.values(specimens)) {
    const parts = await partsOf(document);
    for (const [name, xml] of Object.entries(parts)) {
      for (const { 0: tag, 1: element = '' } of xml.matchAll(TAG)) {
        all += tag.length;
        const isOwn = OWN.has(element) && (name !== 'word/document.xml' || !SHARED.has(element));
        if (isOwn) own += tag.length;
      }
    }
  }
  const share = Math.round(((all - own) / all) * 100);
  const text = readFileSync(join(projectFolder, 'ARCHITECTURE.md'), 'utf8');
  expect(text).toContain(`of the XML of our specimens ${share} % is its`);
});

/** In the text, these come from the package's tables and paragraphs. */
const SHARED = new Set(
  [
    ...['spacing', 'tblPr', 'tblCellMar', 'tblBorders', 'jc', 'top', 'left', 'bottom', 'right'],
    ...['insideH', 'insideV'],
  ].map((name) => `w:${name}`),
);
