/** The comments part: one comment for each problem, in words for the person who reads the file. */
import type { Problem } from '../problem.ts';
import { escapeXml } from '../text/index.ts';
import type { Author } from './rewrite.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The first id that no comment of the file has. */
export function nextCommentId(comments: string | undefined): number {
  let next = 0;
  for (const [, id] of (comments ?? '').matchAll(
    /<\w+:comment\s[^>]*?\w+:id\s*=\s*["'](\d+)["']/g,
  )) {
    next = Math.max(next, Number(id) + 1);
  }
  return next;
}

/** The part with comments added after those that it has. */
export function withComments(
  existing: string | undefined,
  prefix: string,
  added: readonly string[],
): string {
  if (existing === undefined) {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}:comments xmlns:${prefix}="${MAIN}">${added.join('')}</${prefix}:comments>`;
  }
  const open = existing.replace(/<(\w+):comments([^>]*)\/>\s*$/, '<$1:comments$2></$1:comments>');
  return open.replace(/<\/\w+:comments>\s*$/, (end) => `${added.join('')}${end}`);
}

/** What is wrong and what to do about it, a paragraph each. */
export function commentXml(
  id: number,
  problem: Problem,
  prefix: string,
  author: Author,
  language: 'zh' | 'en',
): string {
  const severity = SEVERITIES[problem.severity][language];
  const lines = [
    `${severity}${problem.message[language]}`,
    ...(problem.hint ? [problem.hint[language]] : []),
    problem.code,
  ];
  const date = author.date === undefined ? '' : ` ${prefix}:date="${escapeXml(author.date)}"`;
  const paragraphs = lines.map(
    (line) =>
      `<${prefix}:p><${prefix}:r><${prefix}:t xml:space="preserve">${escapeXml(line)}</${prefix}:t></${prefix}:r></${prefix}:p>`,
  );
  return `<${prefix}:comment ${prefix}:id="${id}" ${prefix}:author="${escapeXml(author.name)}"${date} ${prefix}:initials="${escapeXml(author.name.slice(0, 2))}">${paragraphs.join('')}</${prefix}:comment>`;
}

const SEVERITIES = {
  error: { zh: '【错误】', en: 'Error: ' },
  warning: { zh: '【请核对】', en: 'Please check: ' },
  note: { zh: '【提示】', en: 'Note: ' },
};
