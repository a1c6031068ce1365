/** Three characters more or less anywhere in a file, and no line looks different from its neighbours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { writeDocx } from '../../../src/writers/docx/index.ts';
import { PYTHON, programWorks } from '../../support/programs.ts';
import { notice } from '../html/sample.ts';
import { settings } from './file.ts';
import { specimens } from './specimens.ts';

const canEdit = programWorks(PYTHON, ['-c', 'import docx'], 'editing Word files');
const folder = mkdtempSync(join(tmpdir(), 'hongtou-edited-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers and their units at every place of a line. */
const figures: OfficialDocument = {
  ...notice,
  body: Array.from({ length: 30 }, (_, index) => ({
    type: 'paragraph' as const,
    text: `${'园区'.repeat(index)}完成工业总产值36.4亿元，同比增长13.2%，占地300亩，至2024年11月28日“投产”。`,
  })),
};

describe.skipIf(!canEdit).each(Object.entries({ ...specimens, figures }))(
  '%s',
  (name, document) => {
    it('looks even in every paragraph after three characters are put in or taken out', async () => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await writeDocx(document, settings));
      const script = fileURLToPath(new URL('edited.py', import.meta.url));
      const { stdout, stderr } = spawnSync(PYTHON, [script, file], { encoding: 'utf8' });
      const { edits, uneven } = JSON.parse(stdout || `{"stderr": ${JSON.stringify(stderr)}}`);
      expect(edits).toBeGreaterThan(10);
      expect(uneven).toEqual([]);
    });
  },
);
