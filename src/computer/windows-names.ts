/** Names that Windows gives to nobody's files (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
import type { Words } from '../problem.ts';

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
const DRIVE = /^[A-Za-z]:/u;
/** `\\?\` and `\\.\` name paths and devices to the system itself. */
const SYSTEM_PATH = /^[\\/]{2}[?.][\\/]/u;
const FORBIDDEN = /[<>:"|?*\p{Cc}]/u;

/** Why Windows has no file of this path, as the end of a sentence; undefined where it may have one. */
export function whyNoWindowsName(path: string): Words | undefined {
  const names = path.replace(SYSTEM_PATH, '').replace(DRIVE, '').split(/[\\/]/u);
  for (const name of names) {
    if (name === '' || name === '.' || name === '..') continue;
    const [sign] = FORBIDDEN.exec(name) ?? [];
    if (sign !== undefined) {
      return {
        zh: `不能做文件名：Windows 的文件名里不能有“${sign}”，也不能有 < > : " | ? * 里的别的符号。请用 -o 换一个文件名`,
        en: `cannot be a file: Windows allows none of < > : " | ? * in names. Choose another name with -o`,
      };
    }
    if (RESERVED.test(name)) {
      return {
        zh: `不能做文件名：“${name}”是 Windows 留给设备的名字。请用 -o 换一个文件名`,
        en: `cannot be a file: Windows keeps the name "${name}" for a device. Choose another name with -o`,
      };
    }
    if (/[. ]$/u.test(name)) {
      return {
        zh: '不能做文件名：Windows 的文件名不能以句点或空格结尾。请用 -o 换一个文件名',
        en: 'cannot be a file: names on Windows end in no dot or blank. Choose another name with -o',
      };
    }
  }
  return undefined;
}
