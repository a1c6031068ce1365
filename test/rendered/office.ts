/** LibreOffice, started once for many files, with the stand-in fonts and a profile of its own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PYTHON, programWorks } from '../support/programs.ts';
import { standIns } from './fonts.ts';

const LEFT_OUT = 'measuring rendered pages';
/** Every program that rendering needs; Debian's package names stand in `.ci/run`. */
export const canRender = [
  programWorks('soffice', ['--version'], LEFT_OUT),
  // It has no option that ends well; without any it lists its own and fails, but starts.
  programWorks('sh', ['-c', 'command -v mutool'], `${LEFT_OUT} (mutool is missing)`),
  programWorks(PYTHON, ['-c', 'import fontTools'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/arphic/uming.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/arphic/ukai.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/liberation'], LEFT_OUT),
].every(Boolean);

/** Files given to one start of LibreOffice: enough to make starting cheap, few enough for a command line. */
const BATCH = 100;

/**
 * Converts Word files and hands over where each result lies, by its name; they are gone afterwards.
 * @param format as LibreOffice's --convert-to takes it
 */
export async function convert<T>(
  documents: ReadonlyMap<string, Uint8Array>,
  format: 'pdf' | 'docx',
  use: (files: Map<string, string>) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-rendered-'));
  try {
    mkdirSync(join(folder, 'in'));
    const names = [...documents.keys()];
    const sources = [...documents.values()].map((bytes, index) => {
      const path = join(folder, 'in', `${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    for (let from = 0; from < sources.length; from += BATCH) {
      const files = sources.slice(from, from + BATCH);
      await startOffice(folder, ['--convert-to', format, '--outdir', out, ...files]);
    }
    const results = names.map((name, index) => [name, join(out, `${index}.${format}`)] as const);
    return await use(new Map(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOffice(folder: string, args: string[]): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const env = { ...process.env, FONTCONFIG_FILE: standIns().config, SAL_USE_VCLPLUGIN: 'svp' };
  await promisify(execFile)('soffice', [profile, '--headless', ...args], { env });
}
