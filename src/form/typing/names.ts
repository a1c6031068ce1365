/** 请假 on two lines, one below the other: one list of names. */
import type { Scan } from './scan.ts';

const LINE =
  /^(?<key>[\p{Script=Han}]{2,8})[ \t]*[:：][ \t]*(?<names>[^\s"'[{|>#&*!][^\n#]*?)[、，；;\s]*$/u;

/** Joins such lines where the entry holds names and both are plain; else they stay two entries of one name. */
export function joinNames(scan: Scan): void {
  let before: { key: string; end: number } | undefined;
  let start = 0;
  for (const line of scan.text.split('\n')) {
    const found = LINE.exec(line)?.groups;
    const names = found?.names;
    const key = found?.key ?? '';
    const isNames = names !== undefined && scan.kinds.fields.get(key)?.read === 'names';
    const from = start + line.indexOf(names ?? '');
    if (isNames && before?.key === key) {
      scan.edits.push({ start: before.end, end: from, text: '、' });
      scan.findings.push({
        severity: 'note',
        code: 'form/names-joined',
        message: {
          zh: `“${key}”写了两行，已经接成一份名单。`,
          en: `${key} stands on two lines, read as one list.`,
        },
        start,
        end: start + key.length,
      });
    }
    before = isNames ? { key, end: from + names.length } : undefined;
    start += line.length + 1;
  }
}
