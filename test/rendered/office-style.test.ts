/**
 * 版式 of an office on rendered pages, as the file is written and as Word reads it: what 单位.yaml says is measured in
 * the figures that it says. All numbers below are those of its lines, or follow from them by hand.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocument } from '../../src/roads/compose.ts';
import { noticeOf } from '../support/office-style.ts';
import { canRender } from './office.ts';
import type { Glyph, Page, Stretch } from './page.ts';
import { findText, middle, redRules } from './queries.ts';
import { readings, renderReadings } from './render.ts';
import { HAN_ONLY } from './specimens/text.ts';

const OFFICE = `文种: 单位
名称: 云溪市青禾产业园区
发文机关: 云溪市青禾产业园区管委会
代字: 青园管
`;
const STYLE = `版式:
  每行字数: 27
  行距: 固定值28磅
  天头: 35毫米
  订口: 27毫米
  地脚: 32毫米
  切口: 27毫米
  红头: 黑体 40磅
  标题: 黑体 小二
  正文: 楷体_GB2312 小三
  一级标题: 方正小标宋简体 三号
  二级标题: 黑体 四号
  三级标题: 宋体
  页码: 第1页
  页码字体: 黑体 小四
`;
/** As many lines a page as are asked for, whatever their distance. */
const CROWDED = '版式:\n  每页行数: 26\n  每行字数: 30\n  页码: "-1-"\n';

const FORM = `文种: 通知
单位: 单位.yaml
标题: 关于做好2025年汛期安全生产工作的通知
主送机关: 各部门、各企业
发文字号: 7
成文日期: 2025年6月3日
盖章: 否
正文:
  - ${HAN_ONLY}。
  - 标题: 压实工作责任
    正文:
      - ${HAN_ONLY}。
      - 标题: 开展全面排查
        正文:
          - ${HAN_ONLY}。
          - 标题: 排查厂房
            正文: ${HAN_ONLY}${HAN_ONLY}。
  - 标题: 严格值班值守
    正文:
      - ${HAN_ONLY}${HAN_ONLY}。
      - ${HAN_ONLY}${HAN_ONLY}${HAN_ONLY}。
      - ${HAN_ONLY}${HAN_ONLY}${HAN_ONLY}。
抄送机关: 市应急管理局
`;

async function wordFile(style: string): Promise<Uint8Array> {
  const { value, problems } = noticeOf(OFFICE + style, FORM);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return writeDocument(value, 'docx');
}

const rendered = new Map<string, Page[]>();

beforeAll(async () => {
  if (!canRender) return;
  const files = new Map([
    ['own', await wordFile(STYLE)],
    ['crowded', await wordFile(CROWDED)],
  ]);
  for (const [reading, all] of await renderReadings(files, readings))
    for (const [name, pages] of all) rendered.set(`${name}, ${reading}`, pages);
}, 300_000);

const MM = 25.4 / 72;
const pagesOf = (name: string, reading: string) => rendered.get(`${name}, ${reading}`) ?? [];
const ofBody = ({ text }: Stretch) =>
  text.length > 20 && HAN_ONLY.repeat(2).includes(text.replace(/。$/u, ''));
/** Lines of the text that are full: all but the last of a paragraph. */
const fullLines = (page: Page) =>
  page.lines.filter((line) => ofBody(line) && !line.text.endsWith('。'));
/** Pages from the second on that the text runs over, right to their ends. */
const fullPages = (pages: readonly Page[]) =>
  pages.slice(1).filter((page) => {
    const last = page.lines.filter(({ text }) => text.length > 4).at(-1);
    return last !== undefined && fullLines(page).includes(last) && last.bottom > 250;
  });
const mostOf = (numbers: readonly number[]) =>
  numbers.toSorted(
    (a, b) => numbers.filter((n) => n === b).length - numbers.filter((n) => n === a).length,
  )[0];
const tenths = (mm: number) => Math.round(mm * 10) / 10;
/** Distances from line to line where nothing but text stands between. */
const distances = (pages: readonly Page[]) =>
  pages.flatMap((page) => {
    const lines = page.lines.filter(ofBody);
    return lines.slice(1).map((line, index) => tenths(middle(line) - middle(lines[index] ?? line)));
  });
const look = (pages: readonly Page[], text: string) => {
  const glyphs: Glyph[] = findText(pages, text).flatMap((stretch) => stretch.glyphs);
  return [...new Set(glyphs.map(({ font, size }) => `${font} ${size}`))];
};
const near = (measured: number | undefined, expected: number, tolerance = 1) => {
  expect(
    Math.abs((measured ?? Number.NaN) - expected),
    `${measured} for ${expected}`,
  ).toBeLessThanOrEqual(tolerance);
};
const numberOf = (page: Page | undefined, text: string) =>
  page?.lines.find((line) => line.text === text);

describe.skipIf(!canRender).each(readings)('版式, %s', (reading) => {
  const own = () => pagesOf('own', reading);

  it('sets lines 28 points apart, as many as the type area of 230 mm holds: 23', () => {
    expect(own().length).toBeGreaterThan(3);
    near(mostOf(distances(own())), 28 * MM, 0.06);
    expect(fullPages(own()).length).toBeGreaterThan(1);
    for (const page of fullPages(own())) {
      const lines = page.lines.filter(({ text }) => !/^第\d页$/u.test(text));
      expect(lines).toHaveLength(23);
    }
  });

  it('keeps the margins: 35 above, 27 left, 27 right, 32 below', () => {
    for (const page of fullPages(own())) {
      const [first] = page.lines;
      // Lines of a fixed height are cut 4 to 1 by their baseline.
      near((first?.baseline ?? 0) - 0.8 * 28 * MM, 35);
      for (const line of fullLines(page)) near(line.right, 183);
      for (const line of fullLines(page).slice(1))
        near(Math.min(line.x, 38.6), line.x > 30 ? 38.6 : 27);
      for (const line of page.lines.filter(({ text }) => !/^第\d页$/u.test(text)))
        expect(line.bottom).toBeLessThanOrEqual(297 - 32 + 1);
    }
  });

  it('sets 27 characters a line, and paragraphs in by two of them', () => {
    const lines = own().flatMap(fullLines);
    expect(mostOf(lines.filter(({ x }) => x < 30).map(({ text }) => text.length))).toBe(27);
    const begun = lines.filter(({ x }) => x > 30);
    expect(begun.length).toBeGreaterThan(3);
    for (const line of begun) {
      near(line.x, 27 + (2 * 156) / 27, 0.5);
      expect(line.text).toHaveLength(25);
    }
  });

  it('sets every element in its font and size', () => {
    const pages = own();
    expect(look(pages, '云溪市青禾产业园区管委会文件')).toEqual(['黑体 40']);
    expect(look(pages, '汛期安全生产工作的通知')).toEqual(['黑体 18']);
    expect(look(pages, HAN_ONLY.slice(0, 80))).toEqual(['楷体_GB2312 15']);
    expect(look(pages, '压实工作责任')).toEqual(['方正小标宋简体 16']);
    expect(look(pages, '开展全面排查')).toEqual(['黑体 14']);
    expect(look(pages, '排查厂房')).toEqual(['宋体 15']);
    expect(look(pages, '云溪市青禾产业园区管委会2025年6月3日').includes('楷体_GB2312 15')).toBe(
      true,
    );
  });

  it('keeps the letterhead 35 mm below the type area, the rule as wide as it and 4 mm below the number', () => {
    const [front] = own();
    const [head] = findText(own(), '云溪市青禾产业园区管委会文件');
    near(head?.inkTop, 35 + 35);
    const [rule] = front ? redRules(front) : [];
    near(rule?.x, 27);
    near(rule?.width, 156);
    const [number] = findText(own(), '青园管〔2025〕7号');
    near((rule?.y ?? 0) - (number?.bottom ?? 0), 4);
  });

  it('writes page numbers as 第1页, in their font, on the outer side, below the type area', () => {
    const pages = own();
    for (const [index, page] of pages.entries()) {
      const number = numberOf(page, `第${index + 1}页`);
      expect(number?.glyphs.map(({ font, size }) => `${font} ${size}`)).toContain('黑体 12');
      if (index % 2 === 0) near(number?.right, 183 - 14 * MM, 1.5);
      else near(number?.x, 27 + 14 * MM, 1.5);
      near(number && middle(number), 297 - 32 + 7, 1.5);
    }
  });

  it('ends the imprint on the bottom edge of the type area', () => {
    const last = own().at(-1);
    const lowest = Math.max(...(last?.rules ?? []).map(({ y }) => y));
    near(lowest, 297 - 32);
  });

  it('sets as many lines and characters as are asked for: 26 and 30', () => {
    const pages = pagesOf('crowded', reading);
    near(mostOf(distances(pages)), 225 / 26, 0.06);
    expect(fullPages(pages).length).toBeGreaterThan(0);
    for (const page of fullPages(pages))
      expect(page.lines.filter(({ text }) => !/^-\d-$/u.test(text))).toHaveLength(26);
    const lines = pages.flatMap(fullLines).filter(({ x }) => x < 30);
    expect(mostOf(lines.map(({ text }) => text.length))).toBe(30);
    for (const line of lines) near(line.right, 184);
    expect(pages.map((page, index) => numberOf(page, `-${index + 1}-`)?.text)).toEqual(
      pages.map((_page, index) => `-${index + 1}-`),
    );
  });
});
