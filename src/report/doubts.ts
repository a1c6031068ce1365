/** What is wrong or doubtful, errors first: each with the words it is about, where they stand, what to write. */
import type { Problem, Severity } from '../problem.ts';
import { sortProblems } from '../problem.ts';
import { escapeXml } from '../text/index.ts';

const GRAVITIES = {
  error: ['✕', '错误', '不改好不能印发。'],
  warning: ['！', '提醒', '请核对；核对无误可以不改。'],
} as const satisfies Partial<Record<Severity, readonly string[]>>;

type Gravity = keyof typeof GRAVITIES;

/** Empty boxes have their own part of the page; notes are for whoever types. */
export function doubtsOf(problems: readonly Problem[], gravity: Gravity): Problem[] {
  return sortProblems(
    problems.filter(({ severity, code }) => severity === gravity && code !== 'form/empty-box'),
  );
}

export function doubtsSection(problems: readonly Problem[]): string {
  const lists = (['error', 'warning'] as const).flatMap((gravity) => {
    const found = doubtsOf(problems, gravity);
    return found.length === 0 ? [] : [listOf(gravity, found)];
  });
  return lists.length === 0 ? '<p class="none">没有发现错误和可疑的地方。</p>' : lists.join('\n');
}

function listOf(gravity: Gravity, found: readonly Problem[]): string {
  const [sign, name, advice] = GRAVITIES[gravity];
  return `<div class="group"><h3><b class="${gravity}">${sign}</b>${name}<small>${found.length}处，${advice}</small></h3>
<ol class="doubts">
${found.map(doubt).join('\n')}
</ol></div>`;
}

function doubt({ message, hint, place }: Problem): string {
  const where = place
    ? `<span class="place">${escapeXml(`${place.file} 第${place.line}行`)}</span>`
    : '';
  const advice = hint ? `<p class="hint">${escapeXml(hint.zh)}</p>` : '';
  return `<li><p>${escapeXml(message.zh)}${where}</p>${excerpt(place)}${advice}</li>`;
}

/** How many characters of the line are shown to both sides. */
const AROUND = 18;
const LONGEST = 60;

function excerpt(place: Problem['place']): string {
  if (place === undefined || place.length === 0) return '';
  const { lineText, column } = place;
  const start = column - 1;
  const end = Math.min(start + place.length, start + LONGEST);
  const from = Math.max(0, start - AROUND);
  const to = Math.min(lineText.length, end + AROUND);
  const before = lineText.slice(from, start).replace(/^\s*(?:-\s+)*/u, '');
  const behind = lineText.slice(end, to).trimEnd();
  return `<blockquote>${lineText.slice(0, from).trim() === '' ? '' : '…'}${escapeXml(before)}<mark>${escapeXml(lineText.slice(start, end))}</mark>${escapeXml(behind)}${to < lineText.length ? '…' : ''}</blockquote>`;
}
