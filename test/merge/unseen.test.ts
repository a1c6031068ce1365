/** What people do to a Word file that is no change of words, and words that mean the same: told, never laid elsewhere. */
import { describe, expect, it } from 'vitest';
import { mergeableIn, type WordParagraph } from '../../src/merge/index.ts';

const row = (text: string, joins?: string): WordParagraph => ({
  text,
  isRow: true,
  number: 1,
  breaks: 0,
  ...(joins === undefined ? {} : { joins }),
});
const words = (text: string, isBox = false): WordParagraph => ({
  text,
  isRow: false,
  number: 1,
  breaks: 0,
  ...(isBox && { isBox: true as const }),
});
const PRINTED = [
  words('园区内57家企业。'),
  row('序号\t项目\t要点'),
  row('1\t责任落实\t责任书'),
  row('2\t教育培训\t持证'),
  words('特此通知。'),
];
const merging = (edited: readonly WordParagraph[]) => mergeableIn({ paragraphs: PRINTED }, edited);
const textsIn = ({ paragraphs }: { paragraphs: readonly WordParagraph[] }) =>
  paragraphs.map(({ text }) => text);

describe('what is merged of an edited Word file', () => {
  it('is all of it, where nothing but words changed', () => {
    const edited = PRINTED.with(2, row('1\t责任体系\t责任书'));
    expect(merging(edited)).toEqual({ paragraphs: edited, tables: [], boxes: [], digits: [] });
  });

  it('is no table in which cells were merged: it stays as the form prints it, and is told', () => {
    const edited = PRINTED.with(2, row('1\t责任落实\t责任书\n持证')).with(
      3,
      row('2\t教育培训', '--↑'),
    );
    const { tables, ...merged } = merging(edited);
    expect(textsIn(merged)).toEqual(textsIn({ paragraphs: PRINTED }));
    expect(tables).toEqual(['序号\t项目\t要点']);
  });

  it('is no table with a column more or less: nobody knows which cell a text belongs to', () => {
    const edited = PRINTED.map((each) =>
      each.isRow ? { ...each, text: `${each.text}\t已办` } : each,
    );
    const { tables, ...merged } = merging(edited);
    expect(textsIn(merged)).toEqual(textsIn({ paragraphs: PRINTED }));
    expect(tables).toHaveLength(1);
  });

  it('is a table that has merged cells where the form has the same ones', () => {
    const printed = PRINTED.with(3, row('2\t教育培训', '--↑'));
    const edited = printed.with(2, row('1\t责任体系\t责任书'));
    expect(mergeableIn({ paragraphs: printed }, edited).tables).toEqual([]);
  });

  it('is each of two tables by itself, though nothing stands between them any more', () => {
    const one = (each: WordParagraph): WordParagraph => ({
      ...each,
      ...(each.isRow && { table: 1 }),
    });
    const other = { ...row('抄送：市应急管理局。', '-←'), table: 2 };
    const printed = [...PRINTED.map(one), other];
    const edited = printed.filter(({ text }) => text !== '特此通知。');
    expect(mergeableIn({ paragraphs: printed }, edited)).toMatchObject({
      paragraphs: edited,
      tables: [],
    });
  });

  it('is no text of a box that was put over the page', () => {
    const { boxes, ...merged } = merging(PRINTED.toSpliced(1, 0, words('请领导审阅', true)));
    expect(textsIn(merged)).toEqual(textsIn({ paragraphs: PRINTED }));
    expect(boxes).toEqual(['请领导审阅']);
  });

  it('has digits as the form prints them', () => {
    const { digits, ...merged } = merging(
      PRINTED.with(0, words('园区内５８家企业，占６０．５％。')),
    );
    expect(textsIn(merged)[0]).toBe('园区内58家企业，占60.5%。');
    expect(digits).toEqual(['５８', '６０．５％']);
  });
});
