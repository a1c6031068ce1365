/** What must not be public in a line of text. */
import { describe, expect, it } from 'vitest';
import { leaksInLines } from '../../src/leaks/index.ts';
import { LEAKS } from './cases.ts';

const codesIn = (text: string) =>
  leaksInLines([{ text, place: () => undefined }]).map(({ code }) => code);

describe('a line of text', () => {
  it.each(LEAKS)('%s: %s', (code, leak) => {
    expect(codesIn(leak)).toContain(`leaks/${code}`);
  });

  it.each(LEAKS)('not %s: the harmless sister of %s', (code, _leak, harmless) => {
    expect(codesIn(harmless)).not.toContain(`leaks/${code}`);
  });
});

describe('a leak', () => {
  it('has the place of its very words, and is told once', () => {
    const place = (start: number, end: number) => ({
      file: '通知.txt',
      line: 3,
      column: start + 1,
      length: end - start,
      lineText: '联系人：林知远，手机：13800000000。',
    });
    const found = leaksInLines([{ text: '联系人：林知远，手机：13800000000。', place }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      place: { line: 3, column: 12, length: 11 },
      message: { zh: '这里有手机号：13800000000' },
    });
  });
});
