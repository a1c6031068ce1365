/** One picture of all specimens, first and last page of each, for a person to look at. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { standIns } from './fonts.ts';

/** Dots per inch: small, but a person still sees every element's place. */
const RESOLUTION = '30';
const COLUMNS = '10';

/**
 * Draws a picture of PDF files with poppler and ImageMagick, which tests need for nothing else.
 * @param files where each PDF lies, by what is written below its pages
 */
export function drawContactSheet(files: ReadonlyMap<string, string>, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-pictures-'));
  try {
    const labelled = [...files].flatMap(([label, file], index) => {
      const prefix = join(folder, String(index).padStart(3, '0'));
      execFileSync('pdftoppm', ['-png', '-r', RESOLUTION, file, prefix]);
      const own = readdirSync(folder).filter((name) => join(folder, name).startsWith(prefix));
      const pictures = [...new Set([own.sort()[0], own.at(-1)])];
      return pictures.flatMap((name, place) => [
        '-label',
        place === 0 ? label : `${label}（末页）`,
        join(folder, name ?? ''),
      ]);
    });
    const font = join(dirname(standIns().config), 'StandInHeiTi.ttf');
    const look = [
      '-font',
      font,
      '-pointsize',
      '11',
      '-background',
      '#d8d8d8',
      '-tile',
      `${COLUMNS}x`,
    ];
    const size = ['-geometry', '+4+4', '-depth', '8', '-colors', '24', '-strip'];
    execFileSync('montage', [...labelled, ...look, ...size, `PNG8:${target}`]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
