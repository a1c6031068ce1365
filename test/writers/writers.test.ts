/** What a document can be written as, and the office's fonts by its own words for their roles. */
import { describe, expect, it } from 'vitest';
import { defaultFonts } from '../../src/layout/index.ts';
import { officeFonts, writers } from '../../src/writers/index.ts';
import { notice } from './html/sample.ts';

const settings = { fonts: {}, words: [] };

describe('writers', () => {
  it('are docx, html and text', () => {
    expect(Object.keys(writers).sort()).toEqual(['docx', 'html', 'text']);
  });

  it.each([
    ['docx', 'PK'],
    ['html', '<!DOCTYPE html>'],
    ['text', '云溪市青禾产业园区管理委员会文件\n'],
  ] as const)('give the bytes of a %s file', async (format, beginning) => {
    const write = await writers[format].load();
    const bytes = await write(notice, settings);
    expect(new TextDecoder().decode(bytes).startsWith(beginning)).toBe(true);
  });
});

describe('officeFonts', () => {
  it('are those of the trade, but for the roles that the office names', () => {
    expect(officeFonts(settings)).toEqual(defaultFonts);
    const own = { ...settings, fonts: { 仿宋: '华文仿宋', 数字: '随文', 黑体: '  ' } };
    expect(officeFonts(own)).toEqual({ ...defaultFonts, body: '华文仿宋', digits: '随文' });
  });
});
