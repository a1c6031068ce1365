/** The pages as markup: paragraphs with their meaning, lines in their place. */
import type { Picture } from '../../document/document.ts';
import { pictureWords } from '../../document/picture.ts';
import type { Page, PlacedLine, Rule, Run } from '../../layout/index.ts';
import { basename, escapeXml } from '../../text/index.ts';

/** Lines that follow each other in one paragraph, or in one table. */
interface Group {
  lines: PlacedLine[];
  table: boolean;
}

/** Writes pages in order; headings get ids h1, h2 … through all of them. */
export function* pagesMarkup(pages: readonly Page[]): Generator<string> {
  const ids = headingIds();
  let last = -1;
  for (const page of pages) {
    const content = groups(page.lines).map((group) => {
      const continued = group.lines[0]?.paragraph === last;
      last = group.lines.at(-1)?.paragraph ?? last;
      if (group.table) return tableMarkup(group.lines);
      const [{ picture } = {}] = group.lines;
      if (picture !== undefined)
        return group.lines.map((line) => pictureMarkup(line, picture)).join('');
      return paragraphMarkup(group.lines, continued, ids);
    });
    const drawn = [...content, ...page.rules.map(ruleMarkup)];
    const parts = [
      ...(page.draft ? ['<p class="draft">草稿</p>'] : []),
      ...(page.turned === true ? [`<div class="turned">${drawn.join('\n')}</div>`] : drawn),
      ...(page.pageNumber === undefined ? [] : [`<footer>${lineMarkup(page.pageNumber)}</footer>`]),
    ];
    yield `<section class="page" id="page-${page.number}" aria-label="第${page.number}页">\n${parts.join('\n')}\n</section>\n`;
  }
}

function headingIds(): () => string {
  let count = 0;
  return () => `h${++count}`;
}

function groups(lines: readonly PlacedLine[]): Group[] {
  const result: Group[] = [];
  for (const line of lines) {
    const group = result.at(-1);
    if (group !== undefined && belongs(group, line)) group.lines.push(line);
    else result.push({ lines: [line], table: line.cell !== undefined });
  }
  return result;
}

function belongs({ lines }: Group, line: PlacedLine): boolean {
  const last = lines.at(-1);
  if (last?.cell !== undefined || line.cell !== undefined) {
    return last?.cell?.table === line.cell?.table;
  }
  return last?.paragraph === line.paragraph;
}

/** h1 for titles, h2 to h5 for headings that stand alone, p for all else. */
function paragraphMarkup(
  lines: readonly PlacedLine[],
  continued: boolean,
  id: () => string,
): string {
  const first = lines[0];
  if (first === undefined) return '';
  const content = lines.map((line) => lineMarkup(line, continued ? undefined : id)).join('');
  const level = headingLevel(first.element);
  if (level !== undefined && !continued) return `<h${level} id="${id()}">${content}</h${level}>`;
  return `<p>${content}</p>`;
}

function headingLevel(role: string): number | undefined {
  if (role === 'title') return 1;
  const level = /^heading([1-4])$/u.exec(role)?.[1];
  return level === undefined ? undefined : Number(level) + 1;
}

/** A picture, or the words for one whose file is missing; its caption is the paragraph below it. */
function pictureMarkup(line: PlacedLine, picture: Picture): string {
  const words = escapeXml(pictureWords(picture));
  const { image } = picture;
  if (image === undefined) {
    return `<p><span class="line picture center" style="${box(line)}"><mark>【图片：${words}】</mark></span></p>`;
  }
  const source = `data:image/${image.format};base64,${image.data}`;
  return `<p><img class="picture" style="${box(line)}" src="${source}" alt="${words}" title="${escapeXml(basename(picture.file))}" /></p>`;
}

function tableMarkup(lines: readonly PlacedLine[]): string {
  const rows = new Map<number, Map<number, PlacedLine[]>>();
  for (const line of lines) {
    const { row, column } = line.cell ?? { row: 0, column: 0 };
    const cells = rows.get(row) ?? new Map<number, PlacedLine[]>();
    rows.set(row, cells);
    const cell = cells.get(column);
    if (cell === undefined) cells.set(column, [line]);
    else cell.push(line);
  }
  const markup = Array.from(rows, ([row, cells]) => {
    const role = row === 0 ? 'columnheader' : 'cell';
    const content = Array.from(
      cells.values(),
      (cell) => `<div role="${role}">${cell.map((line) => lineMarkup(line)).join('')}</div>`,
    );
    return `<div role="row">${content.join('')}</div>`;
  });
  return `<div role="table">${markup.join('')}</div>`;
}

/** A line; a run-in heading in it carries its level and, where it begins, an id. */
function lineMarkup(line: PlacedLine, id?: () => string): string {
  const { width, size, scale, align, runs, element } = line;
  const place = box(line);
  const style = size === 16 ? place : `${place};font-size:${size}pt`;
  const text = runs.map((run) => runMarkup(run, element, id)).join('');
  const scaled = scale === 1 ? text : scaledMarkup(text, scale, align, width);
  const kind = align === 'left' ? '' : ` ${align}`;
  return `<span class="line ${element}${kind}" style="${style}">${scaled}</span>`;
}

/** Where a line stands, and how high its text. */
function box({ x, y, width, height }: PlacedLine): string {
  return `left:${mm(x)};top:${mm(y)};width:${mm(width)};height:${mm(height)};line-height:${mm(height)}`;
}

/** Characters narrower than their size; spread over the line where it is justified. */
function scaledMarkup(text: string, scale: number, align: string, width: number): string {
  const spread = align === 'justify' ? `width:${mm(width / scale)};` : '';
  return `<span class="scaled" style="${spread}transform:scaleX(${scale.toFixed(4)})">${text}</span>`;
}

function runMarkup({ text, role, blank }: Run, element: string, id?: () => string): string {
  const inner = blank === true ? `<mark>${escapeXml(text)}</mark>` : escapeXml(text);
  if (role === element) return inner;
  const level = headingLevel(role);
  if (level === undefined || id === undefined) return `<span class="${role}">${inner}</span>`;
  return `<span class="${role}" role="heading" aria-level="${level}" id="${id()}">${inner}</span>`;
}

function ruleMarkup({ x, y, width, height, colour }: Rule): string {
  const style = `left:${mm(x)};top:${mm(y)};width:${mm(width)};height:${mm(height)}`;
  return `<i class="rule ${colour}" style="${style}" aria-hidden="true"></i>`;
}

/** Millimetres to a hundredth. */
function mm(value: number): string {
  return `${Number(value.toFixed(2))}mm`;
}
