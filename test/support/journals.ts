/** What every desk holds of its journals. */
import { expect } from 'vitest';
import { type Desk, versionOf } from '../../src/desk/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Journals are added to, and one is made shorter only where nothing was added since it was read. */
export async function holdsJournals({ journals }: Desk): Promise<void> {
  await journals.append('abc', '1\n');
  const seen = await versionOf(bytes('1\n'));
  await journals.append('abc', '2\n');
  expect(await journals.shorten('abc', 'x\n', seen)).toBe(false);
  expect(await journals.read('abc')).toBe('1\n2\n');
  expect(await journals.shorten('abc', '3\n', await versionOf(bytes('1\n2\n')))).toBe(true);
  await journals.append('abc', '4\n');
  expect(await journals.read('abc')).toBe('3\n4\n');
  expect(await journals.shorten('abcd', 'x\n', seen)).toBe(false);
}
