/** The disk, as commands read it: whole files of ordinary size and nothing else. */
import { existsSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileSource } from '../files.ts';
import { codeOf, FileTrouble, systemReason } from './trouble.ts';

/** The name under which standard input is read and standard output is written. */
export const STANDARD_STREAM = '-';

/** A hundred times what a long paper with its pictures takes. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const LARGEST_WORDS = '64 MB';
/** Standard input comes in pieces. */
const PIECE_BYTES = 1 << 20;
const WAIT_MS = 10;

/**
 * Files of the disk; standard input stands in for a form named `standard-input.yaml` in the working folder,
 * so that its references are found beside it.
 */
export function diskFiles(standardInput?: { path: string; bytes: Uint8Array }): FileSource {
  return {
    read: (path) =>
      standardInput && path === standardInput.path ? standardInput.bytes : readWhole(path),
    real: realPath,
    list(folder) {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
  };
}

/**
 * A file's bytes; undefined where there is no file.
 * @throws FileTrouble where it may not be read, is a device or a pipe, or too large
 */
export function readWhole(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    // an own template is looked for in each folder where one may stand: most are not there, and errors are dear
    if (stats === undefined || stats.isDirectory()) return undefined;
    if (!stats.isFile()) throw notAFile(path);
    if (stats.size > LARGEST_BYTES) throw tooLarge(path, stats.size);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileTrouble) throw error;
    if (isMissing(error)) return undefined;
    const reason = systemReason(error);
    throw new FileTrouble({
      zh: `打不开文件“${path}”（${reason.zh}）。`,
      en: `Cannot open "${path}" (${reason.en}).`,
    });
  }
}

export function readStandardInput(): { path: string; bytes: Uint8Array } {
  return { path: resolve('standard-input.yaml'), bytes: readStream() };
}

/**
 * All that standard input gives.
 * @throws FileTrouble where that is more than a file may have: a device, a program that never ends
 */
export function readStream(): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const piece = new Uint8Array(PIECE_BYTES);
  for (;;) {
    const count = readPiece(piece);
    if (count === 0) return Buffer.concat(pieces, size);
    pieces.push(piece.slice(0, count));
    size += count;
    if (size > LARGEST_BYTES) {
      throw new FileTrouble({
        zh: `标准输入超过了 ${LARGEST_WORDS}，不像公文或者表格。`,
        en: `Standard input has more than ${LARGEST_WORDS}, which no document or table has.`,
      });
    }
  }
}

function readPiece(piece: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, piece);
    } catch (error) {
      // Windows says so where nothing is left, or nothing is there.
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      // A terminal, or a pipe that does not wait: a moment later there may be more.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}

export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The path behind all links; the path itself where nothing is there. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function notAFile(path: string): FileTrouble {
  return new FileTrouble({
    zh: `“${path}”不是普通文件，而是设备或管道，不能读。从标准输入读，请写 -。`,
    en: `"${path}" is a device or a pipe, not a file. For standard input write -.`,
  });
}

function tooLarge(path: string, size: number): FileTrouble {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return new FileTrouble({
    zh: `“${path}”有 ${megabytes} MB，超过了 ${LARGEST_WORDS}，不像公文或者表格。`,
    en: `"${path}" has ${megabytes} MB; documents and tables of more than ${LARGEST_WORDS} are not read.`,
  });
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(codeOf(error) ?? '');
}
