/** Word files rewritten so that LibreOffice shows what other programs compute (as-word.py). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON } from '../support/programs.ts';

const SCRIPT = fileURLToPath(new URL('./as-word.py', import.meta.url));

/** word: indents as Word reads them; wider: characters 3 % wider than here. */
export type Reading = 'word' | 'wider';

/** Each file as another program computes it. */
export function rewritten(
  files: ReadonlyMap<string, Uint8Array>,
  reading: Reading,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-rewritten-'));
  try {
    const paths = [...files.values()].flatMap((bytes, index) => {
      const [source, target] = [join(folder, `${index}.docx`), join(folder, `${index}-.docx`)];
      writeFileSync(source, bytes);
      return [source, target];
    });
    execFileSync(PYTHON, [SCRIPT, reading, ...paths]);
    return new Map(
      [...files.keys()].map((name, index) => [name, readFileSync(join(folder, `${index}-.docx`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
