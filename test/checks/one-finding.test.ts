/** One mistake is told once, also where several rules see it. */
import { describe, expect, it } from 'vitest';
import { checkText, paragraphsOfText } from '../../src/checks/index.ts';

const codesOf = (text: string) =>
  checkText({ paragraphs: paragraphsOfText(text) }).map(({ code }) => code);

describe('a mistake that two rules would mend alike', () => {
  it('is told by one of them', () => {
    expect(codesOf('园区上下再接再励，推进道路建设。')).toEqual(['check/wrong-word']);
  });

  it('does not hide the same mistake elsewhere in the sentence', () => {
    expect(codesOf('园区上下再接再励，部门也再接再励，推进道路建设。')).toEqual([
      'check/wrong-word',
      'check/wrong-word',
    ]);
  });
});
