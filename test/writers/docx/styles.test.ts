/** Every look is a style with a Chinese name; headings have their levels; nothing else is set by hand. */
import { describe, expect, it } from 'vitest';
import { defaultFonts } from '../../../src/layout/fonts/fonts.ts';
import { docxParts } from '../../../src/writers/docx/index.ts';
import { headingStyles } from '../../../src/writers/docx/styles/style-names.ts';
import { notice, report } from '../html/sample.ts';
import { paragraphsOf, partOf, partsOf, styleOf } from './file.ts';
import { joint, specimens } from './specimens.ts';

const written = await Promise.all(
  Object.entries(specimens).map(
    async ([name, document]) => [name, await partsOf(document)] as const,
  ),
);

describe.each(written)('%s', (_, parts) => {
  const styles = parts['word/styles.xml'] ?? '';

  it('uses no style that it does not define', () => {
    const used = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/gu)].map(
        (match) => match[1] ?? '',
      ),
    );
    const missing = [...new Set(used)].filter((name) => !styles.includes(`w:styleId="${name}"`));
    expect(missing).toEqual([]);
  });

  it('defines each style once, with an ASCII id under a Chinese name', () => {
    const own = [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"><w:name w:val="([^"]*)"/gu)];
    const ids = own.map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]+$/u);
    const names = own.map(([, , name = '']) => name).filter((name) => !/^[A-Z]/u.test(name));
    for (const name of names) expect(name).toMatch(/^(?:\p{Script=Han}+|heading [1-4])$/u);
  });

  it('sets looks by hand in few runs', () => {
    const xml = parts['word/document.xml'] ?? '';
    const runs = xml.match(/<w:r>/gu)?.length ?? 0;
    const byHand = xml.match(/<w:rPr>(?!<w:rStyle[^>]*\/><\/w:rPr>)/gu)?.length ?? 0;
    expect(byHand).toBeLessThanOrEqual(runs / 4);
  });

  it('lays nothing out by blanks or empty paragraphs', () => {
    const paragraphs = paragraphsOf(parts['word/document.xml'] ?? '');
    for (const { text } of paragraphs) expect(text).not.toMatch(/^[\s\u3000]|[ \u3000]{2}/u);
    const empty = paragraphs.filter(({ text }) => text === '').map(({ style }) => style);
    expect(empty.filter((style) => style !== '版记位置' && !style.startsWith('信函'))).toEqual([]);
  });
});

describe('headings', () => {
  it('have outline levels, alone or run in', async () => {
    const styles = await partOf(notice, 'word/styles.xml');
    for (const level of [1, 2, 3, 4] as const) {
      const { alone, runIn } = headingStyles(level);
      const outline = `<w:outlineLvl w:val="${level - 1}"/>`;
      expect(styleOf(styles, alone)).toContain(outline);
      if (styleOf(styles, runIn) !== '') expect(styleOf(styles, runIn)).toContain(outline);
      expect(styleOf(styles, alone)).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(styleOf(styles, alone)).toContain(`<w:aliases w:val="${alone}"/>`);
      expect(styleOf(styles, alone)).toContain('<w:keepNext/>');
    }
  });

  it('stand in 黑体 and 楷体, the text after a run-in heading in the body’s font', async () => {
    const styles = await partOf(notice, 'word/styles.xml');
    expect(styleOf(styles, '一级标题')).toContain('w:eastAsia="黑体"');
    expect(styleOf(styles, '二级标题文字')).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleOf(styles, '二级标题接排')).not.toContain('w:eastAsia');
    const paragraphs = paragraphsOf(await partOf(notice, 'word/document.xml'));
    expect(paragraphs.map(({ style }) => style)).toContain('二级标题接排');
  });
});

describe('fonts', () => {
  it('are the office’s where it has its own', async () => {
    const fonts = { ...defaultFonts, body: '华文仿宋', digits: '随文' };
    const styles = String((await docxParts(notice, { fonts, words: [] }))['word/styles.xml']);
    expect(styles).toContain('w:ascii="华文仿宋"');
    expect(styles).not.toContain('Times New Roman');
    expect(styleOf(styles, '一级标题')).toContain('w:ascii="黑体"');
  });

  it('have near ones named beside them', async () => {
    const table = await partOf(notice, 'word/fontTable.xml');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']) {
      expect(table).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`, 'u'));
    }
  });
});

describe('a draft', () => {
  it('says so above every page and marks its blanks', async () => {
    const parts = await partsOf(report);
    expect(parts['word/header1.xml']).toContain('草稿');
    expect(parts['word/header2.xml']).toContain('草稿');
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/headerReference w:type="default"/u);
    expect(xml).toMatch(/headerReference w:type="even"/u);
    expect(xml).toMatch(/GongwenDraftBlank"\/><\/w:rPr><w:t[^>]*>【待填/u);
  });

  it('is the only one that does', async () => {
    expect(Object.keys(await partsOf(notice))).not.toContain('word/header1.xml');
  });
});

describe('pages', () => {
  it('carry their number on the outer side, by a field', async () => {
    const parts = await partsOf(notice);
    const field = />— <.*PAGE.*"separate".*<w:t[^>]*>1<\/w:t>.*"end".*> —</su;
    expect(parts['word/footer1.xml']).toMatch(field);
    expect(parts['word/footer2.xml']).toMatch(field);
    expect(styleOf(parts['word/styles.xml'] ?? '', '页码')).toContain('<w:jc w:val="right"/>');
    expect(styleOf(parts['word/styles.xml'] ?? '', '双页码')).toContain('<w:jc w:val="left"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('turn for a turned table, in a section of its own', async () => {
    const xml = await partOf(joint, 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gsu)].map(([section]) => section);
    expect(sections.map((section) => section.includes('landscape'))).toEqual([false, true, false]);
    const parts = await partsOf(joint);
    expect(footerOf(parts, sections[1])).toContain('GongwenTurnedPageNumber');
  });

  it('with nothing but the imprint carry none', async () => {
    const xml = await partOf(joint, 'word/document.xml');
    const last = xml.slice(xml.lastIndexOf('<w:sectPr>'));
    expect(footerOf(await partsOf(joint), last)).not.toContain('PAGE');
    expect(last).toContain('evenPage');
  });
});

/** The footer of a section's odd pages. */
function footerOf(parts: Record<string, string>, section = ''): string {
  const [, id] = /footerReference w:type="default" r:id="([^"]*)"/u.exec(section) ?? [];
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`, 'u');
  return parts[`word/${target.exec(parts['word/_rels/document.xml.rels'] ?? '')?.[1]}`] ?? '';
}
