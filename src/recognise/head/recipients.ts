/** 主送机关 (GB/T 9704-2012, 7.3.2): the line below the title that ends with a colon; also an address to people. */
import type { Entry } from '../lines/entries.ts';
import { isOffice } from '../words/offices.ts';
import { ADDRESSEES } from '../words/people.ts';

const LONGEST = 400;
/** What a line says that leads on to something below it. */
const LEADS_ON =
  /(?:如下|以下|包括|方面|情况|问题|任务|目标|要求|通知|报告|事项|总结|表现|工作|特点|措施|体现在|分别是|主要是|即|为|是|有)$/u;

/** The recipients at the start of the entries, and how many entries they take. */
export function findRecipients(
  entries: readonly Entry[],
  belowTitle: boolean,
): { text: string; length: number } | undefined {
  const parts: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const text = entry.text.trim();
    if (entry.cells || entry.label || text.length > LONGEST || /[。！？]/u.test(text)) {
      return undefined;
    }
    if (/[:：]$/u.test(text)) {
      parts.push(text.slice(0, -1).trim());
      const whole = parts.join('');
      return addresses(whole, belowTitle) ? { text: whole, length: index + 1 } : undefined;
    }
    // A list over several lines goes on after a mark or a break within a name.
    if (index >= 4 || !/[、，,；;]$/u.test(text)) return undefined;
    parts.push(text);
  }
  return undefined;
}

function addresses(text: string, belowTitle: boolean): boolean {
  if (!ADDRESSEES.test(text) || LEADS_ON.test(text)) return isOffice(text) && belowTitle;
  if (/[:：“”]/u.test(text)) return false;
  return belowTitle || text.length <= 40;
}

/** The groups of a list: 、 stands between recipients of one kind, ， between kinds (各部、办、中心，园区各企业). */
export function splitRecipients(text: string): string[] {
  return splitOutsideBrackets(text, '，,；;');
}

function splitOutsideBrackets(text: string, marks: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (/[（(《“]/u.test(char)) depth += 1;
    else if (/[)）》”]/u.test(char)) depth -= 1;
    else if (depth <= 0 && marks.includes(char)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
