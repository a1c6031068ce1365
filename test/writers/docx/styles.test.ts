/** Every look is a style with a Chinese name; headings have their levels; nothing else is set by hand. */
import { describe, expect, it } from 'vitest';
import { defaultFonts } from '../../../src/layout/fonts.ts';
import { docxParts } from '../../../src/writers/docx/index.ts';
import { headingStyles } from '../../../src/writers/docx/style-names.ts';
import { notice, report } from '../html/sample.ts';
import { paragraphsOf, partOf, partsOf, styleOf } from './file.ts';
import { joint, specimens } from './specimens.ts';

describe.each(Object.entries(specimens))('%s', (_, document) => {
  const parts = partsOf(document);
  const styles = parts['word/styles.xml'] ?? '';

  it('uses no style that it does not define', () => {
    const used = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/gu)].map(
        (match) => match[1] ?? '',
      ),
    );
    const missing = [...new Set(used)].filter((name) => styleOf(styles, name) === '');
    expect(missing).toEqual([]);
  });

  it('defines each style once, under a Chinese name', () => {
    const names = [...styles.matchAll(/w:customStyle="1" w:styleId="([^"]*)"/gu)].map((m) => m[1]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Script=Han}+$/u);
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
    expect(empty.filter((style) => style !== '不占位置' && !style.startsWith('信函'))).toEqual([]);
  });
});

describe('headings', () => {
  it('have outline levels, alone or run in', () => {
    const styles = partOf(notice, 'word/styles.xml');
    for (const level of [1, 2, 3, 4] as const) {
      const { alone, runIn } = headingStyles(level);
      const outline = `<w:outlineLvl w:val="${level - 1}"/>`;
      expect(styleOf(styles, alone)).toContain(outline);
      expect(styleOf(styles, runIn)).toContain(outline);
      expect(styleOf(styles, alone)).toContain('<w:keepNext/>');
    }
  });

  it('stand in 黑体 and 楷体, the text after a run-in heading in the body’s font', () => {
    const styles = partOf(notice, 'word/styles.xml');
    expect(styleOf(styles, '一级标题')).toContain('w:eastAsia="黑体"');
    expect(styleOf(styles, '二级标题文字')).toContain('w:eastAsia="楷体_GB2312"');
    expect(styleOf(styles, '二级标题接排')).not.toContain('w:eastAsia');
    const paragraphs = paragraphsOf(partOf(notice, 'word/document.xml'));
    expect(paragraphs.map(({ style }) => style)).toContain('二级标题接排');
  });
});

describe('fonts', () => {
  it('are the office’s where it has its own', () => {
    const fonts = { ...defaultFonts, body: '华文仿宋', digits: '随文' };
    const styles = docxParts(notice, { fonts, words: [] })['word/styles.xml'] ?? '';
    expect(styles).toContain('w:ascii="华文仿宋"');
    expect(styles).not.toContain('Times New Roman');
    expect(styleOf(styles, '一级标题')).toContain('w:ascii="黑体"');
  });

  it('have near ones named beside them', () => {
    const table = partOf(notice, 'word/fontTable.xml');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']) {
      expect(table).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`, 'u'));
    }
  });
});

describe('a draft', () => {
  it('says so above every page and marks its blanks', () => {
    const parts = partsOf(report);
    expect(parts['word/draftHeader.xml']).toContain('草稿');
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/headerReference w:type="default"[^>]*draftHeader/u);
    expect(xml).toMatch(/headerReference w:type="even"[^>]*draftHeader/u);
    expect(xml).toMatch(/待填空白"\/>(?:<w:spacing[^>]*\/>)?<\/w:rPr><w:t[^>]*>【待填/u);
  });

  it('is the only one that does', () => {
    expect(Object.keys(partsOf(notice))).not.toContain('word/draftHeader.xml');
  });
});

describe('pages', () => {
  it('carry their number on the outer side, by a field', () => {
    const parts = partsOf(notice);
    expect(parts['word/oddFooter.xml']).toMatch(/页码".*— .*PAGE.* —/su);
    expect(styleOf(parts['word/styles.xml'] ?? '', '页码')).toContain('<w:jc w:val="right"/>');
    expect(styleOf(parts['word/styles.xml'] ?? '', '双页码')).toContain('<w:jc w:val="left"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('turn for a turned table, in a section of its own', () => {
    const xml = partOf(joint, 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gsu)].map(([section]) => section);
    expect(sections.map((section) => section.includes('landscape'))).toEqual([false, true, false]);
    expect(sections[1]).toContain('turnedOddFooter');
  });

  it('with nothing but the imprint carry none', () => {
    const xml = partOf(joint, 'word/document.xml');
    const last = xml.slice(xml.lastIndexOf('<w:sectPr>'));
    expect(last).toContain('blankFooter');
    expect(last).toContain('evenPage');
  });
});
