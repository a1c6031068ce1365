import { describe, expect, it } from 'vitest';
import { ACROSS_RULES } from '../../src/checks/across.ts';
import { compareDocuments, paragraphsOfText } from '../../src/checks/index.ts';

/** A document with places: each line of it is a line of its file. */
function document(file: string, text: string) {
  const paragraphs = paragraphsOfText(text).map((paragraph, index) => ({
    ...paragraph,
    place: (start: number, end: number) => ({
      file,
      line: index + 1,
      column: start + 1,
      length: end - start,
      lineText: paragraph.text,
    }),
  }));
  return { file, paragraphs };
}

const codes = (...documents: ReturnType<typeof document>[]) =>
  compareDocuments(documents).map(({ code, place, related }) => [
    code,
    place?.file,
    place?.line,
    related?.[0]?.place.file,
  ]);

describe('documents side by side', () => {
  const last = document('2023.txt', '2023年工作总结\n完成固定资产投资41.8亿元，同比增长8.2%。');

  it('agree where the figures do', () => {
    expect(
      codes(
        last,
        document(
          '2024.txt',
          '2024年工作总结\n完成固定资产投资46.3亿元，上年同期41.8亿元，同比增长10.8%。',
        ),
      ),
    ).toEqual([]);
  });

  it('differ where this year states another figure for last year', () => {
    expect(
      codes(
        last,
        document(
          '2024.txt',
          '2024年工作总结\n完成固定资产投资46.3亿元，上年同期42.8亿元，同比增长8.2%。',
        ),
      ),
    ).toEqual([['check/last-year', '2024.txt', 2, '2023.txt']]);
  });

  it('differ where two documents of one year name two values', () => {
    const report = document('报告.txt', '关于2023年工作情况的报告\n全年实现固定资产投资41.2亿元。');
    expect(codes(last, report)).toEqual([['check/across-documents', '报告.txt', 2, '2023.txt']]);
  });

  it('are not compared where one is about half a year', () => {
    const half = document('半年.txt', '2023年上半年工作总结\n完成固定资产投资19.8亿元。');
    expect(codes(last, half)).toEqual([]);
  });

  it('agree where one of them rounds', () => {
    const report = document(
      '报告.txt',
      '关于2023年工作情况的报告\n全年完成固定资产投资41.80亿元。',
    );
    expect(codes(last, report)).toEqual([]);
  });
});

describe('the examples', () => {
  it.each(ACROSS_RULES)('of $code is said as it says', ({ code, example }) => {
    const documents = example.typed
      .split('\n')
      .map((line, index) => document(`${index + 1}.txt`, line.replace('：', '\n')));
    expect(compareDocuments(documents).map((found) => [found.code, found.message.zh])).toEqual([
      [code, example.said],
    ]);
  });
});
