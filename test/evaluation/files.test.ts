/** Documents of the evaluation set as files that other programs wrote (`files/make.py`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../src/cli/libreoffice.ts';
import { conversionNeeded, readLines } from '../../src/readers/index.ts';
import { outlineJson, recognise } from '../../src/recognise/index.ts';
import { scoreOutline } from './score.ts';
import { samples } from './truth.ts';

const folder = fileURLToPath(new URL('files/', import.meta.url));
const all = samples();
const hasOffice = findLibreOffice() !== undefined;
if (!hasOffice) console.warn('LibreOffice is not installed: left out .doc files');

describe('a file of another program', () => {
  for (const name of readdirSync(folder).filter((file) => /\.docx?$/.test(file))) {
    const isOld = name.endsWith('.doc');
    it.skipIf(isOld && !hasOffice)(
      `${name} holds what its text holds`,
      async () => {
        const bytes = readFileSync(join(folder, name));
        const extension = conversionNeeded(bytes, { name });
        expect(extension).toBe(isOld ? 'doc' : undefined);
        const readable = extension ? await convert(bytes, extension, 'docx') : bytes;
        const { value } = readLines(readable, { name });
        const outline = outlineJson(recognise(value?.lines ?? [], { file: name }));
        const sample = all.find((one) => name.startsWith(`${one.name}.`));
        expect(scoreOutline(outline, sample?.truth ?? {}).mistakes).toEqual([]);
      },
      120_000,
    );
  }
});
