/** The name of an office above a title that begins with it: a site's, or a letterhead without 文件; never the title's. */
import type { Evidence } from '../findings/evidence.ts';
import type { HeadFields } from '../findings/recognition.ts';
import type { Findings } from '../lines/doubts.ts';
import type { Entry } from '../lines/entries.ts';
import { isOffice, officesOn, unspread } from '../words/offices.ts';

const SITE: Evidence = {
  name: 'name-above-named',
  reason: '下面的标题自己写着机关，这一行是网站或者版头上的机关名称',
};
const HEAD: Evidence = {
  name: 'letterhead-above-named',
  reason: '下面的标题自己写着机关，这一行是版头',
};
/** 青禾市水务局（青禾市湖泊局）: an office and its second name. */
const TWO_NAMES = /^([^（）()]{4,30})[（(]([^（）()]{4,30})[)）]$/u;

/** An office's name without the second one that stands in brackets behind it. */
function firstName(name: string): string {
  const [, first = '', second = ''] = TWO_NAMES.exec(name) ?? [];
  return isOffice(first) && isOffice(second) ? first : name;
}

/** A letterhead is set larger than the title by so many points. */
const LARGER = 3;

/** How many lines are such names; 0 where the title needs them. */
function namesAbove(zone: readonly Entry[]): number {
  const count = zone.findIndex(({ text }) => officesOn(text).length === 0);
  if (count < 1) return 0;
  const title = bare(zone[count]?.text ?? '');
  const names = zone.slice(0, count).map(({ text }) => bare(text));
  const together = names.map(firstName).join('');
  // 青禾市水务局办公室 is another office than 青禾市水务局, yet no title begins with both.
  return title.startsWith(together) && title.length > together.length ? count : 0;
}

function bare(text: string): string {
  return unspread(text).replace(/[\s、]/gu, '');
}

/** Parts such names from a title below a letterhead, or without one; says who they are. */
export function takeNamesAbove(
  zone: readonly Entry[],
  fields: HeadFields,
  findings: Findings,
): { issuers: string[]; rest: readonly Entry[] } {
  const count = namesAbove(zone);
  const lines = zone.slice(0, count);
  if (lines.length === 0 || (fields.letterhead && lines.some(({ firm }) => firm))) {
    return { issuers: [], rest: zone };
  }
  const issuers = lines.flatMap(({ text }) => officesOn(text)).map(firstName);
  if (lines.some(({ firm }) => firm)) {
    // Set like the title, it is a line of it: 云溪市水务局 / 云溪市水务局办公室2024年工作总结.
    const size = zone[count]?.look.size ?? 0;
    if (!lines.every(({ look }) => (look.size ?? 0) >= size + LARGER)) {
      return { issuers: [], rest: zone };
    }
    fields.letterhead = { issuers, suffix: '' };
    for (const entry of lines) findings.take(entry, 'letterhead', HEAD);
  } else {
    for (const entry of lines) findings.leave(entry, 'web-furniture', entry.text, SITE);
  }
  return { issuers, rest: zone.slice(count) };
}
