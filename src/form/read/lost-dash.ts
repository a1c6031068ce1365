/** An item of a list that lost its dash: its first entry stands below those of the item above, and is one of their names. */
import type { Words } from '../../problem.ts';

const NAME = /^( *)(- +)?([^\s:：]{1,20})(?::(?:\s|$)|：)/u;

export function lostDash(
  text: string,
  line: { start: number; end: number },
): { start: number; end: number; message: Words; hint: Words } | undefined {
  const from = text.lastIndexOf('\n', line.start - 1) + 1;
  const row = /^( *)(\[|\{|")/u.exec(text.slice(from, line.end));
  if (row !== null && isItemAbove(text.slice(0, from), row[1] ?? '')) return ROW_WITHOUT(line);
  const [, lead, dash, name] = NAME.exec(text.slice(from, line.end)) ?? [];
  if (lead === undefined || dash !== undefined || name === undefined) return undefined;
  if (!isEntryAbove(text.slice(0, from), lead.length, name)) return undefined;
  return { ...line, ...lackingDash(name) };
}

export function lackingDash(name: string): { message: Words; hint: Words } {
  return {
    message: {
      zh: `“${name}”前面少了“- ”（减号和空格）。`,
      en: `"${name}" lacks the "- " of its item.`,
    },
    hint: {
      zh: `写成“- ${name}: ……”，和别的“- ”左边对齐；下面各行多空两格。`,
      en: `Write "- ${name}: …", aligned with the other dashes.`,
    },
  };
}

/** The first item of a list lost its dash: its entries stand deeper, right below the list's name, than the next dash. */
export function lostFirstDash(
  text: string,
  line: { start: number; end: number },
): { start: number; end: number; message: Words; hint: Words } | undefined {
  const from = text.lastIndexOf('\n', line.start - 1) + 1;
  const width = line.start - from;
  if (!text.startsWith('- ', line.start)) return undefined;
  let found: { start: number; end: number; name: string } | undefined;
  for (let end = from - 1; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(start, end);
    const indent = above.length - above.trimStart().length;
    end = start - 1;
    if (above.trim() === '') continue;
    const [, lead, dash, name = ''] = NAME.exec(above) ?? [];
    if (indent <= width) {
      const isOpener = dash === undefined && /:\s*$/u.test(above);
      return isOpener && found
        ? { start: found.start, end: found.end, ...lackingDash(found.name) }
        : undefined;
    }
    found =
      lead === undefined || dash !== undefined || indent !== width + 2
        ? undefined
        : { start: start + indent, end: start + above.trimEnd().length, name };
  }
  return undefined;
}

const ROW_WITHOUT = (line: { start: number; end: number }) => ({
  ...line,
  message: { zh: '这一行前面少了“- ”（减号和空格）。', en: 'This line lacks its "- ".' },
  hint: {
    zh: '补上“- ”，和上面的“- ”左边对齐。',
    en: 'Put "- " in front, aligned with those above.',
  },
});

function isItemAbove(above: string, lead: string): boolean {
  const [last = ''] = above.trimEnd().split('\n').slice(-1);
  return last.startsWith(`${lead}- `);
}

/** Whether an item above, its dash where the line begins, has an entry of this name. */
function isEntryAbove(above: string, width: number, name: string): boolean {
  for (const line of above.split('\n').reverse()) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '') continue;
    if (indent < width) return false;
    const [, lead = '', dash = '', typed] = NAME.exec(line) ?? [];
    const column = lead.length + dash.length;
    if (typed === name && column > width && (indent === width || column === width + 2)) return true;
  }
  return false;
}
