import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  checkDocument,
  checkText,
  fixSources,
  paragraphsOfText,
} from '../../src/checks/index.ts';
import { reviewDocx } from '../../src/review/index.ts';
import { wordFile } from '../readers/word-file.ts';
import { documentWith } from '../support/document-with.ts';

/** What rules look for, and what confuses them, in any order. */
const PIECES = [
  ...'，。；：、？！“”‘’（）()《》〔〕[]【】…—-~～.,;:"\'*xX0123456789０９%％＋+/ 　\n\t的地得是在了一二三十两几第',
  ...[
    '其中',
    '分别为',
    '合计',
    '共',
    '占',
    '同比增长',
    '下降',
    '上年同期',
    '由',
    '增加到',
    '完成率',
    '计划',
    '等',
    '个方面',
    '截止',
    '目前',
  ],
  ...[
    '亿元',
    '万元',
    '个',
    '家',
    '%',
    '个百分点',
    '平方',
    '倍',
    '2024年',
    '1月',
    '32日',
    '星期一',
    '附件：',
    '1.',
    '（一）',
    '一、',
    '一是',
    '二是',
  ],
  ...[
    '台帐',
    '做出贡献',
    '其它',
    '习近平新时代中国特色社会主义',
    '四个意识',
    '云溪市青禾产业园',
    '关于',
    '的通知',
    '2020-01-16',
    '𠮷',
    '\ud800',
  ],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is checked without a throw, and every finding and fix lies inside its paragraph', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const paragraphs = paragraphsOfText(whole);
        for (const { paragraph, start, end, fixes = [] } of checkText({ paragraphs })) {
          const { length } = paragraphs[paragraph ?? -1]?.text ?? '';
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(length);
          let last = 0;
          for (const fix of fixes) {
            expect(fix.start).toBeGreaterThanOrEqual(last);
            expect(fix.end).toBeLessThanOrEqual(length);
            last = fix.end;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      'a name again and again before an empty number',
      `${'新增好'.repeat(1600)}，${'泊位个、'.repeat(1000)}`,
    ],
    ['one slip thousands of times', '的'.repeat(90_000)],
  ])('is checked and mended in time that grows with it: %s', (_, long) => {
    const paragraphs = paragraphsOfText(long);
    const begun = performance.now();
    fixSources([{ file: 'a', text: long }], paragraphs, checkText({ paragraphs }));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('is the same in every part of a document', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        checkDocument(
          documentWith({
            title: one,
            recipients: other,
            documentNumber: one,
            body: [
              { type: 'paragraph', text: other },
              { type: 'items', items: [one] },
            ],
            attachmentNote: [other],
            attachments: [{ title: one, body: [] }],
            signature: { issuers: [other], sealed: true, date: one },
            issued: documentWith({ title: other }),
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is mended as its paragraphs are', () => {
    fc.assert(
      fc.property(text, (whole) => {
        // a lone half of a sign is no text that a file can hold
        const source = whole.replace(/\p{Cs}/gu, '').replace(/[【】｜]/gu, '');
        const paragraphs = paragraphsOfText(source);
        const findings = checkText({ paragraphs });
        const { changed, fixed } = fixSources([{ file: 'a', text: source }], paragraphs, findings);
        if (fixed.length === 0) expect(changed).toEqual([]);
        for (const { text: mended } of changed)
          expect(mended.split('\n')).toHaveLength(source.split('\n').length);
      }),
      { numRuns: 1500 },
    );
  });

  it('is reviewed into a Word file whose refused text is the one before', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const line = whole.replace(/\p{Cs}/gu, '').replace(/[\n\t]/gu, '');
        const paragraphs = paragraphsOfText(line).map((paragraph) => ({
          ...paragraph,
          place: (start: number, end: number) => ({
            file: 'a',
            line: 1,
            column: start + 1,
            length: end - start,
            lineText: line,
          }),
        }));
        const findings = checkText({ paragraphs });
        const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const { problems } = reviewDocx(
          wordFile(`<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`),
          findings,
        );
        expect(problems).toEqual([]);
        for (const { fixes } of findings) if (fixes) expect(applyFixes(line, fixes)).not.toBe(line);
      }),
      { numRuns: 500 },
    );
  });
});
