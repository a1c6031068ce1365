import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../../src/document/document.ts';
import { defaultFonts, layoutPages, placedText } from '../../../src/layout/index.ts';
import { htmlParts } from '../../../src/writers/html/index.ts';
import { notice, report, summary } from './sample.ts';

const settings = {
  fonts: { ...defaultFonts, body: '方正仿宋_GBK' },
  words: ['云溪市青禾产业园区管理委员会', '青禾产业园区'],
};

const writeHtml = (...args: Parameters<typeof htmlParts>) => [...htmlParts(...args)].join('');

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements in document order with all text inside them; throws where the file is not well-formed. */
function parse(html: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(html).close();
  return elements;
}

function byClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((each) => each.attributes.class?.split(' ').includes(name));
}

describe('writeHtml', () => {
  it('writes a small notice as reviewed', async () => {
    const { issued, ...small } = notice;
    expect(issued).toBeDefined();
    await expect(writeHtml(small, settings)).toMatchFileSnapshot('golden/notice.html');
  });

  it.each([
    ['notice', notice],
    ['report', report],
    ['summary', summary],
  ])('writes a %s as well-formed markup in Chinese', (_, document) => {
    const [html] = parse(writeHtml(document, settings));
    expect(html?.attributes).toMatchObject({ lang: 'zh-CN' });
  });

  it('needs nothing from outside and no script', () => {
    const html = writeHtml(notice, settings);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\bon\w+=|src="/u);
    expect(html.match(/https?:\/\/[^"]+/gu)).toEqual(['http://www.w3.org/1999/xhtml']);
  });

  it('shows every page on an A4 sheet of its own, printed without margins', () => {
    const html = writeHtml(notice, settings);
    const pages = layoutPages(notice, settings);
    expect(byClass(parse(html), 'page')).toHaveLength(pages.length);
    expect(html).toContain('@page{size:A4 portrait;margin:0}');
  });

  it('holds the text of the pages in reading order', () => {
    const texts = byClass(parse(writeHtml(notice, settings)), 'line').map((line) => line.text);
    const expected = layoutPages(notice, settings).flatMap((page) => [
      ...page.lines.map(placedText),
      ...(page.pageNumber === undefined ? [] : [placedText(page.pageNumber)]),
    ]);
    expect(texts).toEqual(expected);
  });

  it('gives titles and headings their level and an id each', () => {
    const elements = parse(writeHtml(notice, settings));
    const headings = elements
      .filter(({ name, attributes }) => /^h[1-5]$/u.test(name) || attributes.role === 'heading')
      .map(({ name, attributes, text }) => `${attributes['aria-level'] ?? name} ${text}`);
    expect(headings).toEqual([
      'h1 关于印发《云溪市青禾产业园区管理委员会2023年工作总结》的通知',
      'h1 云溪市青禾产业园区管理委员会2023年工作总结',
      'h2 一、主要指标完成情况',
      'h2 二、主要工作及成效',
      ...'一二三四五六'.split('').map((n) => `3 （${n}）全面从严治党筑堡垒，党建水平稳步提升。`),
    ]);
    const ids = elements.map((each) => each.attributes.id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the cells of a table', () => {
    const elements = parse(writeHtml(summary, settings));
    const withRole = (role: string): string[] =>
      elements.filter((each) => each.attributes.role === role).map((each) => each.text);
    expect(withRole('columnheader')).toEqual(['指标', '单位', '2023年', '2022年', '同比']);
    expect(withRole('row')).toHaveLength(3);
    expect(withRole('cell').slice(5, 7)).toEqual(['固定资产投资（不含农户）完成情况', '亿元']);
  });
});

describe('writeHtml, as the form wants it', () => {
  it('marks every page of a draft and its blanks, and nothing in a finished document', () => {
    const draft = parse(writeHtml(report, settings));
    expect(byClass(draft, 'draft').map((each) => each.text)).toEqual(new Array(4).fill('草稿'));
    expect(draft.filter((each) => each.name === 'mark').map((each) => each.text)).toEqual([
      '【待填，上年25】',
    ]);
    const done = parse(writeHtml({ ...report, draft: false }, settings));
    expect(byClass(done, 'draft')).toEqual([]);
    expect(done.filter((each) => each.name === 'mark')).toEqual([]);
  });

  it('lets digits stand in the font of the text where the office says so', () => {
    const html = (digits: string): string =>
      writeHtml(notice, { ...settings, fonts: { ...defaultFonts, digits } });
    expect(html('Georgia')).toContain('src:local("Georgia")');
    expect(html('随文')).not.toContain('unicode-range');
  });

  it('asks for the office’s own font first, then for the one of the trade', () => {
    expect(writeHtml(notice, settings)).toContain('"方正仿宋_GBK","仿宋_GB2312"');
  });

  it('escapes all text and font names, whatever they hold', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    const nasty = fc.oneof(
      anything,
      fc.constantFrom('</style><b>', '<script>', '&amp;', '"\'>', '\u0000\ud800'),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, text, font) => {
        const document: OfficialDocument = {
          ...report,
          title,
          recipients: text,
          letterhead: { issuers: [text], suffix: text },
          body: [
            { type: 'paragraph', text },
            { type: 'section', level: 1, number: 1, heading: text, runIn: false, children: [] },
            { type: 'table', caption: text, header: [text], rows: [[text, title]] },
          ],
        };
        const fonts = { ...defaultFonts, body: font, hei: font, digits: font };
        const elements = parse(writeHtml(document, { ...settings, fonts, title: text }));
        expect(elements.filter(({ name }) => name === 'script' || name === 'b')).toEqual([]);
        expect(elements.filter(({ name }) => name === 'style')).toHaveLength(1);
      }),
    );
  });
});
