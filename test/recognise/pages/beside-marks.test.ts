/** What stands beside numbers, days and names at the top and at the end: classes of replies, a day for each issuer, who printed it. */
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/readers/index.ts';
import { recognise } from '../../../src/recognise/index.ts';
import { documentIn } from '../plain.ts';

const PROSE =
  '园区各部门要把停车工作摆上重要位置，明确分工，压实责任，确保各项任务按时完成、取得实效。';
const TITLE = '关于加强园区停车管理工作的通知';
const of = (top: string[], end = ['青禾市水务局', '2024年5月3日']) =>
  documentIn([...top, '各企业：', PROSE, ...end].join('\n'));

it.each(['青水函〔2024〕56号　　A类', '青水函〔2024〕56号　　类别：B'])(
  'the class of a reply beside its number is none of it: %s',
  (line) => {
    expect(of([TITLE, line]).document.documentNumber).toBe('青水函〔2024〕56号');
  },
);

it('a number that was given without a year is one', () => {
  expect(of(['青水字第12号', TITLE])).toMatchObject({
    document: { documentNumber: '青水字第12号' },
    placement: { title: TITLE },
  });
});

it('a day below each joint issuer, the same one, is the date of issue', () => {
  const { placement } = of(
    [TITLE],
    ['青禾市总工会　　　　青禾市水务局', '2024年5月3日　　　　2024年5月3日'],
  );
  expect(placement).toMatchObject({
    issuers: ['青禾市总工会', '青禾市水务局'],
    date: '2024-05-03',
  });
});

it('who printed it, above a title, is none of the title', () => {
  expect(of(['青禾市水务局办公室编印', TITLE]).placement.title).toBe(TITLE);
});

it.each(['广大用户', '全体市民', '各位旅客'])('%s are addressed', (people) => {
  const { document } = documentIn(`停水通告\n${people}：\n${PROSE}\n青禾市水务局\n2024年5月3日`);
  expect(document.recipients).toBe(people);
});

describe('a card whose keys and values stand on lines of their own in a page', () => {
  it.each([
    ['dl', 'dt', 'dd'],
    ['div', 'div', 'div'],
    ['section', 'p', 'p'],
  ])('in <%s>', (list, key, value) => {
    const pairs = ['索引号', '123', '文号', '青水〔2024〕12号', '有效性', '有效'];
    const card = pairs.map((text, at) =>
      at % 2 === 0 ? `<${key}>${text}</${key}>` : `<${value}>${text}</${value}>`,
    );
    const text = ['各企业：', PROSE, PROSE, '青禾市水务局', '2024年5月3日'];
    const html = `<html><head><title>${TITLE}_青禾市</title></head><body><${list}>${card.join('')}</${list}><h1>${TITLE}</h1><div class="content">${text.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
    const read = readLines(new TextEncoder().encode(html), { name: '页.html' });
    const { documents } = recognise(read.value?.lines ?? [], { file: '页.html' });
    expect(documents[0]?.document.documentNumber).toBe('青水〔2024〕12号');
    expect(documents[0]?.placement.title).toBe(TITLE);
  });
});
