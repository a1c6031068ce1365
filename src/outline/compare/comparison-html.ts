/** A comparison of two years as one web page without anything from elsewhere, to be read on screen or printed. */

import { escapeXml, webPage } from '../../text/index.ts';
import type { Comparison, HeadingChange, SectionChange } from './compare.ts';
import { comparisonStyle } from './comparison-style.ts';
import type { FigureChange } from './figures.ts';

export function comparisonHtml(comparison: Comparison): string {
  const { before, after, figures, sections, same } = comparison;
  const title = `${before.title || before.name} → ${after.title || after.name}`;
  const counts = countsOf(comparison);
  return webPage(
    title,
    comparisonStyle,
    `<h1>两年对照</h1>
<p class="sides"><span>${side(before)}</span><span>${side(after)}</span></p>
<p class="counts">文字有 <b>${same}%</b> 相同；标题新增 <b>${counts.added}</b>、没有了 <b>${counts.gone}</b>、换了位置 <b>${counts.moved}</b>、改了说法 <b>${counts.reworded}</b>。</p>
<h2>标题</h2>
<ul class="headings">
${shownHeadings(comparison).map(headingItem).join('\n')}
</ul>
<h2>数</h2>
${figureTable(figures)}${unchangedNote(comparison)}
<h2>文字</h2>
${sections.map(sectionBlock).join('\n')}`,
  );
}

function side({ name, title, year }: Comparison['before']): string {
  return `${year === undefined ? '' : `<b>${year}年</b> `}${escapeXml(title)} <small>${escapeXml(name)}</small>`;
}

function countsOf({ headings }: Comparison) {
  const count = (wanted: HeadingChange['kind']) =>
    headings.filter(({ kind }) => kind === wanted).length;
  return {
    added: count('added'),
    gone: count('gone'),
    reworded: count('reworded'),
    moved: headings.filter(({ moved }) => moved).length,
  };
}

function headingItem({ kind, moved, depth, before = '', after = '', from }: HeadingChange): string {
  const place = moved ? `<i>换了位置${from ? `，原在“${escapeXml(from)}”` : ''}</i>` : '';
  const words =
    kind === 'added'
      ? `<ins>${escapeXml(after)}</ins><i>新增</i>`
      : kind === 'gone'
        ? `<del>${escapeXml(before)}</del><i>没有了</i>`
        : kind === 'reworded'
          ? `<del>${escapeXml(before)}</del> <ins>${escapeXml(after)}</ins>`
          : escapeXml(after);
  return `<li class="${kind}" style="margin-left:${(depth - 1) * 1.5}em">${words}${place}</li>`;
}

/** Of two drafts only the headings that differ; of two years all, side by side. */
function shownHeadings({ headings, unchangedFigures }: Comparison): Comparison['headings'] {
  if (unchangedFigures === undefined) return headings;
  return headings.filter(({ kind, moved }) => kind !== 'same' || moved);
}

function unchangedNote({ unchangedFigures = 0 }: Comparison): string {
  return unchangedFigures > 0 ? `\n<p class="none">${unchangedFigures} 个数没有变化。</p>` : '';
}

function figureTable(figures: readonly FigureChange[]): string {
  if (figures.length === 0) return '<p>没有可以对照的数。</p>';
  const rows = figures.map(
    ({ name, unit, before, after, change, section }) =>
      `<tr><td>${escapeXml(name)}</td><td class="number">${cell(before)}</td><td class="number">${cell(after)}</td><td>${escapeXml(unit)}</td><td>${escapeXml(change ?? '')}</td><td>${section === undefined ? '指标' : escapeXml(section)}</td></tr>`,
  );
  return `<table>
<thead><tr><th>名称</th><th>前一年</th><th>后一年</th><th>单位</th><th>变化</th><th>在哪里</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function cell(value: string | undefined): string {
  return value === undefined ? '<span class="none">没有</span>' : escapeXml(value);
}

function sectionBlock({ heading, kind, same, parts, depth }: SectionChange): string {
  const note = { same: '一字未改', changed: `相同 ${same}%`, added: '新增', gone: '没有了' }[kind];
  const words = parts
    .map(({ kind: part, text }) => {
      const shown = escapeXml(text).replaceAll('\n', '<br>');
      return part === 'added'
        ? `<ins>${shown}</ins>`
        : part === 'gone'
          ? `<del>${shown}</del>`
          : shown;
    })
    .join('');
  const open = kind === 'same' ? '' : ' open';
  return `<details${open} class="${kind}"><summary style="padding-left:${Math.max(0, depth - 1)}em">${escapeXml(heading || '开头')} <i>${note}</i></summary><p>${words}</p></details>`;
}
