import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '../../src/document/document.ts';
import { asVariant } from '../../src/document/variants.ts';
import { layoutPages } from '../../src/layout/index.ts';
import { writeText } from '../../src/writers/text.ts';
import { notice, report } from '../writers/html/sample.ts';

const secret: OfficialDocument = {
  ...notice,
  copyNumber: '000001',
  classification: { level: '秘密', term: '1年' },
  urgency: '特急',
};
const settings = { words: [] };

describe('公开版', () => {
  const text = writeText(asVariant(secret, 'public'));

  it('leaves out copy number, classification, letterhead region and copies', () => {
    expect(text).not.toMatch(/000001|秘密|特急|文件|〔2024〕3号|抄送|分送/u);
  });

  it('keeps every other word', () => {
    const kept = writeText(secret)
      .split('\n')
      .filter(
        (line) => !/^(?:000001|秘密★1年|特急|.*文件|.*〔2024〕3号|(?:抄送|分送)：.*)$/u.test(line),
      );
    expect(text.split('\n')).toEqual(kept);
  });

  it('has no signatories of an upward document', () => {
    expect(writeText(asVariant(report, 'public'))).not.toContain('签发人');
  });
});

describe('套红', () => {
  it.each([
    ['a notice', secret],
    ['a report', { ...report, draft: false }],
    ['a letter', { ...notice, format: 'letter' as const }],
  ])('prints nothing in red and moves nothing: %s', (_, document) => {
    const printed = layoutPages(document, settings);
    const bare = layoutPages(asVariant(document, 'preprinted'), settings);
    expect(bare).toEqual(
      printed.map((page) => ({
        ...page,
        lines: page.lines.filter((line) => line.element !== 'letterhead'),
        rules: page.rules.filter((rule) => rule.colour !== 'red'),
      })),
    );
    expect(bare).not.toEqual(printed);
  });
});

describe('草稿', () => {
  it('is marked on every page, the issued document’s too', () => {
    const pages = layoutPages(asVariant(notice, 'draft'), settings);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.draft)).toBe(true);
  });
});

describe('白纸', () => {
  it('begins with the title on line 1 and keeps its page numbers', () => {
    const [first] = layoutPages(asVariant(secret, 'plain'), settings);
    expect(first?.lines[0]).toMatchObject({ element: 'title', y: 37 });
    expect(first?.pageNumber).toBeDefined();
    expect(first?.rules.filter((rule) => rule.colour === 'red')).toEqual([]);
  });

  it('names an order by its letterhead, since it has no title', () => {
    const order: OfficialDocument = {
      ...notice,
      format: 'order',
      title: '',
      letterhead: { issuers: ['云溪市人民政府'], suffix: '令' },
    };
    expect(asVariant(order, 'plain').title).toBe('云溪市人民政府令');
  });
});

it('prints in full what is asked for in full', () => {
  expect(asVariant(secret, 'full')).toBe(secret);
});
