/** Files with the habits of Word and WPS, made of our own; LibreOffice saves them really (other-programs.test.ts). */
import { describe, expect, it } from 'vitest';
import { openForm } from '../../src/computer/library.ts';
import { mergeWordFile } from '../../src/roads/merge/merge.ts';
import { corrected, merged, path as notice, tableOf } from './corrections.ts';
import { habitNames, programs, savedBy, withHabit } from './habits.ts';
import { edited, merge, path, word } from './notice-file.ts';
import { paragraphsOf, printedAfter, unlisted } from './whole-round.ts';

describe('a file that was opened and saved', () => {
  it.each(habitNames)('has nothing to merge, and nothing to tell: %s', async (name) => {
    const { value, problems } = await merge(withHabit(word, name));
    expect([value.files, value.landed, value.left, problems]).toEqual([[], [], [], []]);
  });

  it.each(habitNames)('lands what was changed in it: %s', async (name) => {
    const bytes = withHabit(
      edited((xml) => xml.replace('严防各类事故', '坚决防范各类事故').replace('57家', '58家')),
      name,
    );
    const { value, after } = await merge(bytes);
    expect(after).toContain('坚决防范各类事故发生');
    expect(after).toContain('【58】家');
    expect(unlisted(paragraphsOf(bytes), await printedAfter(path, value), value.left)).toEqual([]);
  });
});

describe('what a program puts in place of signs', () => {
  it('is told: quotes made straight, and nothing is changed', async () => {
    const quoted = edited((xml) => xml.replace('严防各类事故', '严防“各类”事故'));
    const straight = edited((xml) => xml.replace('严防各类事故', '严防"各类"事故'));
    const one = await merge(quoted);
    expect(one.after).toContain('严防“各类”事故');
    const other = await merge(straight);
    const printed = await printedAfter(path, other.value);
    expect(unlisted(paragraphsOf(straight), printed, other.value.left)).toEqual([]);
  });

  it('is told: digits of full width', async () => {
    const wide = edited((xml) =>
      xml.replace(
        /(<w:t[^>]*>)([^<]*)/gu,
        (_, tag: string, text: string) =>
          tag + text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
      ),
    );
    const { value, problems } = await merge(wide);
    expect(value.files).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['merge/digits']);
  });
});

describe('forty corrections', () => {
  it.each(programs)('land where they belong in a file that %s has saved', async (program) => {
    const bytes = savedBy(await corrected(), program);
    const { value, problems } = await merged(bytes);
    await expect(tableOf(value, problems)).toMatchFileSnapshot('golden/forty-corrections.txt');
    const printed = await printedAfter(notice, value);
    expect(unlisted(paragraphsOf(bytes), printed, value.left)).toEqual([]);
  });

  it.each(programs)('are none in a file that %s has only saved', async (program) => {
    const form = openForm(path);
    const { value } = await mergeWordFile(form, { name: '存.docx', bytes: savedBy(word, program) });
    expect(value).toMatchObject({ files: [], landed: [], left: [] });
  });
});
