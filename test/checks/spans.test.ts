/** A span that ends before it begins: the message names it, and says which way it is wrong. */
import { describe, expect, it } from 'vitest';
import { checkText, paragraphsOfText } from '../../src/checks/index.ts';

const messages = (text: string) =>
  checkText({ paragraphs: paragraphsOfText(text) })
    .filter(({ code }) => code === 'check/period-order')
    .map(({ message }) => message.zh);

describe('a span the wrong way round', () => {
  it.each([
    ['编制《产业规划（2025—2021）》。', '“2025—2021”：开始的时间比结束的时间还晚'],
    ['9—6月完成投资3亿元。', '“9—6月”：开始的时间比结束的时间还晚'],
    ['会期从5月8日到7日。', '“5月8日到7日”：开始的时间比结束的时间还晚'],
  ])('%s', (text, message) => expect(messages(text)).toEqual([message]));

  it('that begins and ends at once says so', () =>
    expect(messages('6—6月完成投资3亿元。')).toEqual(['“6—6月”：开始和结束是同一个时间']));
});
