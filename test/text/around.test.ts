/** The words around a place of a text, between marks. */
import { expect, it } from 'vitest';
import { STOPS, statementAt, wordsBefore, wordsFrom } from '../../src/text/index.ts';

const text = '安排了工作；完成收入7.46亿元，增长13.2%。全年平稳';

it('are those since the last mark, and up to the next', () => {
  const at = text.indexOf('增长');
  expect(wordsBefore(text, at, STOPS)).toBe('完成收入7.46亿元，');
  expect(wordsBefore(text, at, '，')).toBe('');
  expect(wordsFrom(text, at, STOPS)).toBe('增长13.2%');
  expect(statementAt(text, at)).toBe('完成收入7.46亿元，增长13.2%');
});

it('reach to the ends of a text without marks', () => {
  expect(wordsBefore(text, 2, STOPS)).toBe('安排');
  expect(wordsFrom(text, text.length - 2, STOPS)).toBe('平稳');
  expect(statementAt('', 0)).toBe('');
});
