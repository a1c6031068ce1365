/** 盖章: 是 附注: 此件公开发布: two entries of a form's head on one line. */
import type { Scan } from './scan.ts';

const NEXT = /[ \t\u3000]+(?<name>[\p{Script=Han}]{2,8})[ \t]*(?<colon>:[ \t]+|[:：])(?=\S)/gu;
/** Texts that may well name an entry: 附注: 联系人：何晓原 联系电话：0800-1234568. */
const FREE = /^(?:附注|导语|引语|结语|正文|题注|标题)$/u;

/** Where the second entry of a line begins, counted from the first one's value; its name stands there. */
export function secondEntry(scan: Scan, name: string, rest: string): number | undefined {
  if (FREE.test(name) || /^["'[{#|>｛]/u.test(rest)) return undefined;
  for (const match of rest.matchAll(NEXT)) {
    const before = rest.slice(0, match.index);
    if (before.trim() === '' || /[。；#]|[:：]/u.test(before)) return undefined;
    if (scan.kinds.isKey(match.groups?.name ?? ''))
      return match.index + match[0].search(/\p{Script=Han}/u);
  }
  return undefined;
}

/** Makes two lines of the one, and says so; `end`: where the first entry ends. */
export function partEntries(scan: Scan, end: number, start: number, line: string): void {
  scan.edits.push({ start: end, end: start, text: '\n' });
  const name = /^\p{Script=Han}+/u.exec(line)?.[0] ?? '';
  scan.findings.push({
    severity: 'warning',
    code: 'form/two-on-a-line',
    message: {
      zh: `一行里写了两项，“${name}”已当作另一行读。`,
      en: `Two entries on one line: "${name}" was read as another.`,
    },
    hint: { zh: `从“${name}”起另起一行。`, en: `Begin a line with "${name}".` },
    start,
    end: start + name.length,
  });
}
