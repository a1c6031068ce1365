import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../../src/document/document.ts';
import { recognise } from '../../src/recognise/index.ts';
import { samples } from '../evaluation/truth.ts';
import { bare, blockText, isStructuralWord, lostCharacters } from './accounted.ts';
import { plainLines } from './plain.ts';

const file = '文件.txt';

/** The text of bodies must be found in the file as it stands: nothing moved, nothing put in. */
function expectInOrder(text: string): void {
  const lines = plainLines(text);
  const { documents, leftovers } = recognise(lines, { file });
  const apart = new Map(leftovers.map((leftover) => [leftover.number, leftover.text]));
  const whole = bare(
    lines.map((line) => line.text.replace(apart.get(line.number) ?? '', '')).join(''),
  );
  for (const { document } of documents) {
    for (const body of bodiesOf(document)) {
      let from = 0;
      for (const line of blockText(body).map(bare)) {
        const at = whole.indexOf(line, from);
        expect(at, line).toBeGreaterThanOrEqual(0);
        from = at + line.length;
      }
    }
  }
}

function bodiesOf(document: OfficialDocument): Block[][] {
  const { body, attachments, issued } = document;
  return [body, ...attachments.map((one) => one.body), ...(issued ? bodiesOf(issued) : [])];
}

describe('nothing of a text is lost', () => {
  it.each(samples())('and all of it keeps its order in $name', ({ text }) => expectInOrder(text));

  it.each(samples())('in $name', ({ text }) => {
    const lines = plainLines(text);
    expect(lostCharacters(lines, recognise(lines, { file }))).toSatisfy(isStructuralWord);
  });

  it('in pages put together from any lines', () => {
    fc.assert(
      fc.property(fc.array(anyLine(), { maxLength: 40 }), (texts) => {
        const lines = plainLines(texts.join('\n'));
        const lost = lostCharacters(lines, recognise(lines, { file }));
        expect(lost).toSatisfy(isStructuralWord);
      }),
      { numRuns: 1500 },
    );
  }, 30_000);

  it('in lines of any characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }),
        (texts) => {
          const lines = plainLines(texts.join('\n'));
          expect(lostCharacters(lines, recognise(lines, { file }))).toSatisfy(isStructuralWord);
        },
      ),
      { numRuns: 1000 },
    );
  }, 30_000);
});

/** Lines of all sorts, from the evaluation set and of the shapes that rules look for. */
function anyLine(): fc.Arbitrary<string> {
  const real = samples().flatMap(({ text }) => text.split('\n'));
  const label = fc.constantFrom(
    '一、',
    '（二）',
    '(三)',
    '1.',
    '2、',
    '（1）',
    '3)',
    '①',
    '㈠',
    '⒈',
    '第一章 ',
    '第二部分　',
    '——',
    '● ',
    '一是',
    '二是',
    '附件1',
    '附件：',
    '抄送：',
    '主送：',
    '（篇一）',
    '签发人：',
    '',
  );
  const words = fc.constantFrom(
    '加强领导',
    '云溪市青禾产业园管理委员会',
    '2024年1月5日',
    '二〇二四年三月',
    '关于做好工作的通知',
    '完成投资3.5亿元',
    '一是抓好。二是落实',
    '办公室',
    '（此件公开发布）',
    '各部门',
    '文件',
    '印发',
    '来源：本站',
    '\t',
  );
  const stop = fc.constantFrom(
    '。',
    '：',
    '；',
    '',
    '，',
    '\t甲\t乙',
    '。一是甲。二是乙。',
    '(篇二)',
    '印发',
  );
  const made = fc
    .tuple(label, fc.array(words, { maxLength: 3 }), stop)
    .map(([a, b, c]) => `${a}${b.join('')}${c}`);
  return fc.oneof(fc.constantFrom(...real), made, fc.constant(''));
}
