/** Files of other formats through LibreOffice, where this computer has it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileTrouble } from '../computer/index.ts';
import type { Words } from '../problem.ts';

const INSTALL_FOLDERS = [
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/Applications/LibreOffice.app/Contents/MacOS',
];
const PROGRAMS = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
/** A first start on a slow computer takes half a minute. */
const TIME_LIMIT_MS = 120_000;
/** The exit code of a program that a person stopped with Ctrl+C. */
const INTERRUPTED = 130;

export type Target = 'pdf' | 'docx';

/** LibreOffice writes several kinds of .docx: this is the one that Word writes. */
const FILTERS: Record<Target, string> = { pdf: 'pdf', docx: 'docx:MS Word 2007 XML' };
const MISSING: Record<Target, Words> = {
  pdf: {
    zh: '生成 PDF 要用 LibreOffice，这台电脑上没有找到。请安装 LibreOffice，或先生成 Word 文件（--format docx），再用 Word 或 WPS“另存为”PDF。',
    en: 'PDF needs LibreOffice, which was not found on this computer. Install it, or render to docx and save as PDF from Word or WPS.',
  },
  docx: {
    zh: '读取旧格式的文件（.doc、.wps）要用 LibreOffice，这台电脑上没有找到。请安装 LibreOffice，或用 Word、WPS 打开后另存为 .docx 再用。',
    en: 'Files of older formats (.doc, .wps) are read through LibreOffice, which was not found on this computer. Install it, or save the file as .docx from Word or WPS.',
  },
};

/** The full path of LibreOffice's program, if it is installed. */
export function findLibreOffice(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...INSTALL_FOLDERS];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)))
    .find((path) => existsSync(path));
}

/**
 * A file in another format.
 * @param from the ending that tells LibreOffice what the bytes are: docx, doc, wps, rtf
 * @throws FileTrouble where LibreOffice is missing, fails, or takes too long
 */
export async function convert(bytes: Uint8Array, from: string, to: Target): Promise<Uint8Array> {
  const program = findLibreOffice();
  if (program === undefined) throw new FileTrouble(MISSING[to]);
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-office-'));
  try {
    const source = join(folder, `document.${from}`);
    const results = join(folder, 'out');
    writeFileSync(source, bytes);
    // A profile of its own: LibreOffice refuses to start twice on one profile.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', FILTERS[to], '--outdir', results, source];
    await runToEnd(program, args, to);
    const result = join(results, `document.${to}`);
    if (!existsSync(result)) throw failed(program, to);
    return readFileSync(result);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function runToEnd(program: string, args: string[], to: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own: the program starts others, which must end with it.
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: isGroup });
    const interrupt = () => {
      end(child, isGroup);
      process.exit(INTERRUPTED);
    };
    const timer = setTimeout(() => {
      end(child, isGroup);
      finish();
      reject(failed(program, to));
    }, TIME_LIMIT_MS);
    const finish = () => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
    };
    process.once('SIGINT', interrupt);
    child.on('error', () => {
      finish();
      reject(failed(program, to));
    });
    child.on('exit', () => {
      finish();
      resolve();
    });
  });
}

function end(child: ChildProcess, isGroup: boolean): void {
  try {
    if (isGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has just ended by itself.
  }
}

function failed(program: string, to: Target): FileTrouble {
  const name = to === 'pdf' ? 'PDF' : 'Word 文件';
  return new FileTrouble({
    zh: `LibreOffice（${program}）没有生成${name}。请关掉正在运行的 LibreOffice 再试一次。`,
    en: `LibreOffice (${program}) made no ${to} file. Close a running LibreOffice and try again.`,
  });
}
