/** What each variant of a document keeps and loses, by name; the labels of levels. */
import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Section } from '../../src/document/document.ts';
import { headingLabel, pointLabel, sectionLabel } from '../../src/document/numbering.ts';
import { asVariant, variantNames, variantOf } from '../../src/document/variants.ts';

const paper: OfficialDocument = {
  kind: '工作总结',
  format: 'plain',
  draft: false,
  signatories: [],
  titleIssuers: [],
  title: '2024年工作总结',
  body: [{ type: 'paragraph', text: '全年工作完成。' }],
  attachments: [],
  imprint: { copies: { label: '抄送', text: '各部门' } },
};

const notice: OfficialDocument = {
  ...paper,
  kind: '通知',
  format: 'document',
  copyNumber: '000001',
  classification: { level: '秘密', term: '1年' },
  urgency: '特急',
  letterhead: { issuers: ['甲会', '乙会'], suffix: '文件' },
  documentNumber: '青园〔2024〕3号',
  preprinted: true,
  signatories: ['程禾生'],
  title: '关于印发总结的通知',
  issued: paper,
  imprint: {
    copies: { label: '抄送', text: '各部门' },
    printingOffice: '甲会办公室',
    printDate: '2024年1月17日',
  },
};

describe('the variants', () => {
  it('have these names, in Chinese and in English', () => {
    expect(variantNames).toEqual({
      full: '正式版',
      public: '公开版',
      preprinted: '套红',
      draft: '草稿',
      plain: '白纸',
    });
    for (const [name, chinese] of Object.entries(variantNames)) {
      expect(variantOf(name)).toBe(name);
      expect(variantOf(` ${chinese} `)).toBe(name);
    }
    expect(variantOf('秘密版')).toBeUndefined();
    expect(variantOf('')).toBeUndefined();
  });

  it('白纸: the head goes, all else stays', () => {
    const { kind, body, attachments, titleIssuers, imprint, issued, title } = notice;
    expect(asVariant(notice, 'plain')).toEqual({
      ...{ kind, body, attachments, titleIssuers, imprint, issued, title },
      draft: false,
      format: 'plain',
      signatories: [],
    });
  });

  it('白纸: what has no title is named by its letterhead, if it has one', () => {
    expect(asVariant({ ...notice, title: '' }, 'plain').title).toBe('甲会乙会文件');
    const { letterhead: _, ...bare } = notice;
    expect(asVariant({ ...bare, title: '' }, 'plain').title).toBe('');
    expect(asVariant(bare, 'plain').title).toBe('关于印发总结的通知');
  });

  it('公开版: copies go, too, and what is issued is a public copy as well', () => {
    const copy = asVariant(notice, 'public');
    expect(copy.imprint).toEqual({ printingOffice: '甲会办公室', printDate: '2024年1月17日' });
    const { imprint: _, ...issued } = paper;
    expect(copy.issued).toEqual(issued);
    expect(copy).not.toHaveProperty('letterhead');
    expect(copy).not.toHaveProperty('classification');
  });

  it('公开版: an imprint with one entry stays, an empty one falls away', () => {
    const imprint = (rest: OfficialDocument['imprint']) =>
      asVariant({ ...notice, ...(rest && { imprint: rest }) }, 'public').imprint;
    expect(imprint({ printDate: '2024年1月17日' })).toEqual({ printDate: '2024年1月17日' });
    expect(imprint({ printingOffice: '甲会办公室' })).toEqual({ printingOffice: '甲会办公室' });
    expect(asVariant(paper, 'public')).not.toHaveProperty('imprint');
    expect(asVariant(paper, 'public')).not.toHaveProperty('issued');
    const { imprint: _, ...bare } = paper;
    expect(asVariant(bare, 'public')).toEqual(bare);
  });

  it('套红: only where there is a letterhead', () => {
    const { letterhead, preprinted: _, ...bare } = notice;
    expect(asVariant(bare, 'preprinted')).toBe(bare);
    const headed = { ...bare, ...(letterhead && { letterhead }) };
    expect(asVariant(headed, 'preprinted')).toEqual({ ...headed, preprinted: true });
  });

  it('草稿: what is issued, too', () => {
    expect(asVariant(notice, 'draft')).toEqual({
      ...notice,
      draft: true,
      issued: { ...paper, draft: true },
    });
    expect(asVariant(paper, 'draft')).toEqual({ ...paper, draft: true });
  });
});

describe('labels', () => {
  it.each([
    [1, 1, '一、'],
    [1, 12, '十二、'],
    [2, 1, '（一）'],
    [2, 21, '（二十一）'],
    [3, 1, '1.'],
    [4, 1, '（1）'],
  ] as const)('of level %i, number %i: %s', (level, number, label) => {
    expect(headingLabel(level, number)).toBe(label);
    const section: Section = {
      type: 'section',
      level,
      number,
      heading: '甲',
      runIn: false,
      children: [],
    };
    expect(sectionLabel(section)).toBe(label);
    expect(sectionLabel({ ...section, number: null })).toBe('');
  });

  it('of points', () => {
    expect([0, 1, 9, 10].map((index) => pointLabel(index, '是'))).toEqual([
      '一是',
      '二是',
      '十是',
      '十一是',
    ]);
    expect(pointLabel(2, '')).toBe('三');
  });
});
