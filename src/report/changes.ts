/** What changed since last year: the figures that moved most, headings, words, numbers in sentences. */
import type { FigureRow } from '../form/index.ts';
import type { Comparison, FigureChange, HeadingChange, SectionChange } from '../outline/index.ts';
import { escapeXml } from '../text/index.ts';
import { changeCell } from './figures.ts';
import { arrow } from './marks.ts';
import { keyFigures, wholeOf } from './report.ts';

/** Beyond these a leader reads the table. */
const MOST = 6;

export function changesSection(
  rows: readonly FigureRow[],
  comparison: Comparison | undefined,
): string {
  const parts = [movers(rows), ...(comparison === undefined ? [] : compared(rows, comparison))];
  const shown = parts.filter((part) => part !== '');
  return shown.length === 0 ? '<p class="none">没有可以和上年比较的内容。</p>' : shown.join('\n');
}

/** The whole figures that rose and fell most, by the percentages that are printed. */
function movers(rows: readonly FigureRow[]): string {
  const rated = keyFigures(rows).flatMap((row) => {
    const percent = /(\d+(?:\.\d+)?)%/u.exec(row.change ?? '')?.[1];
    return wholeOf(row) === '' && percent !== undefined ? [{ row, percent: Number(percent) }] : [];
  });
  rated.sort((a, b) => b.percent - a.percent);
  const lists = (
    [
      ['up', '增长最多'],
      ['down', '下降最多'],
    ] as const
  ).flatMap(([direction, title]) => {
    const moved = rated.filter(({ row }) => row.direction === direction).slice(0, MOST);
    if (moved.length === 0) return [];
    const items = moved.map(
      ({ row }) =>
        `<li><span>${escapeXml(row.name)}</span><span class="change">${changeCell(row)}</span></li>`,
    );
    return [
      `<div><h3>${arrow(direction)}${title}</h3><ol class="movers">${items.join('')}</ol></div>`,
    ];
  });
  return lists.length === 0 ? '' : `<div class="pair">\n${lists.join('\n')}\n</div>`;
}

function compared(rows: readonly FigureRow[], comparison: Comparison): string[] {
  const { before, headings, figures, sections } = comparison;
  return [
    `<p class="against">以下与“${escapeXml(before.title || before.name)}”（${escapeXml(before.name)}）比较。</p>`,
    headingList(headings),
    ...namedLists(rows, figures),
    listed('和上年几乎一字不差，请看是否要重写', copied(sections)),
    statedTable(figures),
  ];
}

/** Key figures that only one of two forms has; a Word file names none. */
function namedLists(rows: readonly FigureRow[], figures: readonly FigureChange[]): string[] {
  const named = figures.filter(({ section }) => section === undefined);
  if (!named.some(({ before }) => before !== undefined)) return [];
  const asked = new Set(rows.map(({ name }) => name));
  const gone = named.filter(({ name }) => !asked.has(name));
  const added = named.filter(({ before, after }) => before === undefined && after !== undefined);
  return [
    listed(
      '上年有、今年没有的指标',
      gone.map(({ name }) => name),
    ),
    listed(
      '今年新增的指标',
      added.map(({ name }) => name),
    ),
  ];
}

function listed(title: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const items = names.map((name) => `<li>${escapeXml(name)}</li>`);
  return `<div class="group"><h3>${title}<small>${names.length}处</small></h3><ul class="names">${items.join('')}</ul></div>`;
}

function headingList(headings: readonly HeadingChange[]): string {
  const changed = headings.filter(({ kind, moved }) => kind !== 'same' || moved);
  if (changed.length === 0)
    return '<div class="group"><h3>标题</h3><p class="none">标题和上年一样。</p></div>';
  return `<div class="group"><h3>标题<small>${changed.length}处变化</small></h3><ul class="headings">
${changed.map(headingItem).join('\n')}
</ul></div>`;
}

const KINDS: Record<HeadingChange['kind'], string> = {
  added: '新增',
  gone: '没有了',
  reworded: '改说法',
  same: '换位置',
};

function headingItem({ kind, moved, depth, before = '', after = '', from }: HeadingChange): string {
  const place =
    moved && from !== undefined
      ? `<small>原在“${escapeXml(from)}”</small>`
      : moved && kind !== 'same'
        ? '<small>换了位置</small>'
        : '';
  const words =
    kind === 'gone'
      ? `<del>${escapeXml(before)}</del>`
      : kind === 'reworded'
        ? `<ins>${escapeXml(after)}</ins><small>上年：${escapeXml(before)}</small>`
        : kind === 'added'
          ? `<ins>${escapeXml(after)}</ins>`
          : escapeXml(after);
  return `<li class="depth${Math.min(depth, 4)}"><b class="${kind}">${KINDS[kind]}</b><span>${words}${place}</span></li>`;
}

/** So much of a section stayed that it was hardly looked at; a sentence may stay. */
const HARDLY_CHANGED = 90;
const A_SENTENCE = 40;

function copied(sections: readonly SectionChange[]): string[] {
  return sections
    .filter(({ kind, same, parts }) => {
      const length = parts.reduce((sum, { text }) => sum + text.length, 0);
      return (
        (kind === 'same' || kind === 'changed') && same >= HARDLY_CHANGED && length > A_SENTENCE
      );
    })
    .map(({ heading, same }) => `${heading || '开头'}（相同${same}%）`);
}

/** Numbers in sentences that both years have; folded, since there are many. */
function statedTable(figures: readonly FigureChange[]): string {
  const stated = figures.filter(
    ({ section, before, after }) =>
      section !== undefined && before !== undefined && after !== undefined && before !== after,
  );
  if (stated.length === 0) return '';
  const rows = stated.map(
    ({ section = '', name, unit, before = '', after = '', change = '' }) =>
      `<tr><td>${escapeXml(name || '—')}</td><td class="number">${escapeXml(before)}</td><td class="number">${escapeXml(after)}</td><td>${escapeXml(unit)}</td><td>${escapeXml(change)}</td><td class="place">${escapeXml(section)}</td></tr>`,
  );
  return `<details><summary>正文里变了的数<small>${stated.length}个，点开看</small></summary>
<table class="stated">
<thead><tr><th>说的是</th><th>上年</th><th>今年</th><th>单位</th><th>变化</th><th>在哪一节</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></details>`;
}
