/** Which fonts this computer has, by the names that Word files call them. */
import { type Dirent, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fontFileNames } from './font-names.ts';

const FONT_FILE = /\.(ttf|ttc|otf|otc)$/i;

/** The folders where this system keeps its fonts, for everyone and for this person. */
export function fontFolders(platform: NodeJS.Platform = process.platform): string[] {
  const home = homedir();
  switch (platform) {
    case 'win32':
      return [
        join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'),
        join(process.env.LOCALAPPDATA ?? home, 'Microsoft', 'Windows', 'Fonts'),
      ];
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local/share/fonts'),
        join(home, '.fonts'),
      ];
  }
}

/** Every name of every font in the folders and below. Folders that are missing count as empty. */
export function installedFontNames(folders: readonly string[] = fontFolders()): Set<string> {
  return new Set(folders.flatMap(fontFiles).flatMap(fontFileNames));
}

function fontFiles(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return fontFiles(path);
    return FONT_FILE.test(entry.name) ? [path] : [];
  });
}
