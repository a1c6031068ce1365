/** PDF through LibreOffice, where this computer has it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileTrouble } from './files.ts';

const INSTALL_FOLDERS = [
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const PROGRAMS = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];

/** The full path of LibreOffice's program, if it is installed. */
export function findLibreOffice(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...INSTALL_FOLDERS];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)))
    .find((path) => existsSync(path));
}

/**
 * The pages of a Word file as PDF.
 * @throws FileTrouble where LibreOffice is missing or fails.
 */
export async function convertToPdf(docx: Uint8Array): Promise<Uint8Array> {
  const program = findLibreOffice();
  if (program === undefined) {
    throw new FileTrouble({
      zh: '生成 PDF 要用 LibreOffice，这台电脑上没有找到。请安装 LibreOffice，或先生成 Word 文件（--format docx），再用 Word 或 WPS“另存为”PDF。',
      en: 'PDF needs LibreOffice, which was not found on this computer. Install it, or render to docx and save as PDF from Word or WPS.',
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-pdf-'));
  try {
    writeFileSync(join(folder, 'document.docx'), docx);
    // A profile of its own: LibreOffice refuses to start twice on one profile.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await runToEnd(program, [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'document.docx'),
    ]);
    const result = join(folder, 'document.pdf');
    if (!existsSync(result)) throw failed(program);
    return readFileSync(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runToEnd(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', () => reject(failed(program)));
    child.on('exit', () => resolve());
  });
}

function failed(program: string): FileTrouble {
  return new FileTrouble({
    zh: `LibreOffice（${program}）没有生成 PDF。请关掉正在运行的 LibreOffice 再试一次。`,
    en: `LibreOffice (${program}) made no PDF. Close a running LibreOffice and try again.`,
  });
}
