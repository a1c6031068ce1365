/** Pages as text that a person can review: one line of paper a line, with its place and role. */
import { type Page, placedText } from '../../src/layout/index.ts';

export function listPages(pages: readonly Page[]): string {
  return pages.map(listPage).join('\n');
}

function listPage(page: Page): string {
  const items = [
    ...page.lines.map((line) => ({
      y: line.y,
      text: `${mm(line.y)} ${mm(line.x)} ${line.element.padEnd(14)} ${placedText(line)}`,
    })),
    ...page.rules.map(({ x, y, width, height, colour }) => ({
      y,
      text: `${mm(y)} ${mm(x)} ${width < height ? '|' : '='.repeat(4)} ${colour} ${width.toFixed(2)} × ${height.toFixed(2)} mm`,
    })),
  ].toSorted((a, b) => a.y - b.y);
  const number = page.pageNumber;
  const foot =
    number === undefined
      ? 'no page number'
      : `${mm(number.y)} ${number.align} ${placedText(number)}`;
  return [
    `# ${page.number}${page.draft ? ' draft' : ''}`,
    ...items.map(({ text }) => text),
    foot,
    '',
  ].join('\n');
}

function mm(value: number): string {
  return value.toFixed(1).padStart(5);
}
