/** Heads and feet of whole papers in plain text: each fault is told, the right papers raise nothing. */
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../src/roads/proofread/file.ts';
import { bases } from './bases.ts';
import { faults } from './faults.ts';

async function codesOf(text: string): Promise<string[]> {
  const { problems, findings } = await checkFile(new TextEncoder().encode(text), '公文.txt');
  return [...problems, ...findings].map(({ code }) => code);
}

it.each(Object.entries(bases))('the %s raises nothing', async (_name, text) => {
  expect(await codesOf(text)).toEqual([]);
});

describe('one fault', () => {
  it.each(faults)('$name ($base)', async ({ base, from, to, codes }) => {
    expect(bases[base]).toContain(from);
    const found = await codesOf(bases[base].replace(from, to));
    expect(
      codes.some((code) => found.includes(code)),
      found.join(' '),
    ).toBe(true);
  });
});

it('a page with nothing but a catalogue card is no paper without mistakes', async () => {
  const page = '<html><body><p>索 引 号：\tQH003</p></body></html>';
  const { problems } = await checkFile(new TextEncoder().encode(page), '页面.html');
  expect(problems).toMatchObject([{ code: 'readers/no-text', severity: 'error' }]);
});
