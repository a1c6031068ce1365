/** Word files rewritten so that LibreOffice shows what other programs compute (as-word.py). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON } from '../support/programs.ts';

const SCRIPT = fileURLToPath(new URL('./as-word.py', import.meta.url));

/** Indents as Word reads them; characters 3 % wider than here. */
export type Reading = 'as written' | 'as Word reads it' | 'wider';
const KINDS = { 'as Word reads it': 'word', wider: 'wider' } as const;

/** Each file as another program computes it. */
export function rewritten(
  files: ReadonlyMap<string, Uint8Array>,
  reading: Exclude<Reading, 'as written'>,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-rewritten-'));
  try {
    const paths = [...files.values()].flatMap((bytes, index) => {
      const [source, target] = [join(folder, `${index}.docx`), join(folder, `${index}-.docx`)];
      writeFileSync(source, bytes);
      return [source, target];
    });
    execFileSync(PYTHON, [SCRIPT, KINDS[reading], ...paths]);
    return new Map(
      [...files.keys()].map((name, index) => [name, readFileSync(join(folder, `${index}-.docx`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
