/** What can go wrong with files, in words for the person at the keyboard. */
import { UnreadableFile } from '../files.ts';
import type { Words } from '../problem.ts';

/** A file that cannot be read or written. */
export class FileTrouble extends UnreadableFile {}

/** Reasons that a person can do something about, by the system's code. */
const REASONS: Record<string, Words> = {
  EACCES: { zh: '没有权限', en: 'no permission' },
  EPERM: { zh: '没有权限或被占用', en: 'no permission, or in use' },
  EBUSY: { zh: '被别的程序占用', en: 'in use by another program' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额用完了', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件太大', en: 'the file is too large' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径里有一段不是文件夹', en: 'part of the path is not a folder' },
  EEXIST: { zh: '已经有同名的文件', en: 'a file of that name is in the way' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  ELOOP: { zh: '链接绕成了圈', en: 'links lead round in a circle' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EPIPE: { zh: '接收的程序已经关闭', en: 'the receiving program is gone' },
  EBADF: { zh: '输出已经关闭', en: 'the output is closed' },
};

/** The system's reason in words; its own code where there are none. */
export function systemReason(error: unknown): Words {
  const code = codeOf(error) ?? 'unknown';
  return REASONS[code] ?? { zh: code, en: code };
}

/** The code of a system's error, e.g. ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
