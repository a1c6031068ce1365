/** LibreOffice, started once for many files, with the stand-in fonts and a profile of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programWorks } from '../support/programs.ts';
import { standIns } from './fonts.ts';

const LEFT_OUT = 'measuring rendered pages';
/** Every program that rendering needs; Debian's package names stand in `.ci/run`. */
export const canRender = [
  programWorks('soffice', ['--version'], LEFT_OUT),
  // It has no option that ends well; without any it lists its own and fails, but starts.
  programWorks('sh', ['-c', 'command -v mutool'], `${LEFT_OUT} (mutool is missing)`),
  programWorks('/usr/bin/python3', ['-c', 'import fontTools'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/arphic/uming.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/arphic/ukai.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc'], LEFT_OUT),
  programWorks('sh', ['-c', 'ls /usr/share/fonts/truetype/liberation'], LEFT_OUT),
].every(Boolean);

/** Files given to one start of LibreOffice: enough to make starting cheap, few enough for a command line. */
const BATCH = 100;

/**
 * Converts Word files; gives where each result lies. They stay in a temporary folder of the system's.
 * @param format as LibreOffice's --convert-to takes it
 */
export function convert(
  documents: ReadonlyMap<string, Uint8Array>,
  format: 'pdf' | 'docx',
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-rendered-'));
  const results = new Map<string, string>();
  const names = [...documents.keys()];
  mkdirSync(join(folder, 'in'));
  for (const [index, bytes] of [...documents.values()].entries()) {
    writeFileSync(join(folder, 'in', `${index}.docx`), bytes);
    results.set(names[index] ?? '', join(folder, 'out', `${index}.${format}`));
  }
  for (let from = 0; from < names.length; from += BATCH) {
    const files = names
      .slice(from, from + BATCH)
      .map((_, index) => join(folder, 'in', `${from + index}.docx`));
    startOffice(folder, ['--convert-to', format, '--outdir', join(folder, 'out'), ...files]);
  }
  return results;
}

function startOffice(folder: string, args: string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const { status, stderr } = spawnSync('soffice', [profile, '--headless', ...args], {
    encoding: 'utf8',
    env: { ...process.env, FONTCONFIG_FILE: standIns().config, SAL_USE_VCLPLUGIN: 'svp' },
  });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
}
