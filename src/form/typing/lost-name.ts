/** Items below an entry that has its text on its own line: the name that stood above them was deleted, or never typed. */
import type { Frame, Scan } from './scan.ts';

const OFFICE = /^- +[^，。；：]{4,30}(?:委员会|政府|[局部厅院]|办公室)$/u;
const ENTRY = /^- +[^\s:：]{1,20}[:：]/u;

export function tellLostName(scan: Scan, top: Frame, start: number, content: string): void {
  // 附件说明: 见后 above a list: its own checks tell
  const isListed =
    top.lastRole === 'blocks' ||
    top.lastRole === 'rows' ||
    (top.lastRole === 'texts' && !/[。；]\s*$/u.test(content));
  if (isListed || [...(top.names ?? [])].at(-1) === '附件说明') return;
  const name = nameAbove(scan, top, content.trimEnd());
  top.hanging = {
    severity: 'error',
    code: 'form/dash-in-text',
    message: {
      zh: '这一行起的“- ”会接在上一行的文字后面，一起印出来。',
      en: 'From here on the "- " continue the text above and are printed.',
    },
    hint: {
      zh: `上面少了一行“${name}:”，补上，和上一项左边对齐。`,
      en: `A line "${name}:" is missing above them.`,
    },
    start,
    end: start + 1,
    about: name,
  };
  scan.findings.push(top.hanging);
}

/** What such items stand below, as they look and as the form has names already. */
function nameAbove({ text }: Scan, { role }: Frame, content: string): string {
  if (role === 'table' || /^- *\[/u.test(content)) return '行';
  if (role !== 'root') return ENTRY.test(content) ? '小节' : '要点';
  const isThere = (name: string) => new RegExp(`^${name} *[:：]`, 'mu').test(text);
  if (OFFICE.test(content) && !isThere('发文机关')) return '发文机关';
  return isThere('正文') ? '附件' : '正文';
}
