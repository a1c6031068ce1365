/** Heads of red paper in the orders that offices print them: minutes with a day alone, orders on one line, 通告 without a number. */
import { describe, expect, it } from 'vitest';
import { documentIn } from '../plain.ts';

const MET = '8月1日，市长王平主持召开会议，研究老旧小区改造工作，议定以下事项：';
const TOPIC = '研究推进老旧小区改造工作的会议纪要';

describe('minutes', () => {
  const name = '青禾县人民政府专题会议纪要';
  it.each([
    ['a day alone below the number', ['第30期', '2022年8月1日'], '第30期'],
    ['a number in brackets', ['（9）', '2022年8月1日'], '（9）'],
    [
      'office and day on lines of their own',
      ['（5）', '青禾县人民政府办公室', '2022年8月1日'],
      '（5）',
    ],
  ])('with %s keep their number, and the day is no title', (_, lines, number) => {
    const { document, placement } = documentIn([name, ...lines, TOPIC, MET].join('\n'));
    expect(placement.title).toBe(TOPIC);
    expect(document.documentNumber).toBe(number);
    expect(placement.date).toBe('2022-08-01');
  });

  it('without a title of their own have their name for one', () => {
    const { placement } = documentIn([name, '第30期', '2022年8月1日', MET].join('\n'));
    expect(placement.title).toBe(name);
    expect(placement.date).toBe('2022-08-01');
  });
});

describe('an order whose number stands on its line', () => {
  const rules = '青禾市供水管理办法';
  const text = [
    '青禾市人民政府令第243号',
    `《${rules}》已经2022年8月5日市人民政府第38次常务会议审议通过，现予公布，自2022年10月1日起施行。`,
    '市　长　王　平',
    '2022年8月6日',
    rules,
    '第一条　为加强管理，制定本办法。',
    '第二条　本市行政区域内适用本办法。',
  ].join('\n');

  it('has its letterhead, its number and who issues it', () => {
    const { document, placement } = documentIn(text);
    expect(document.letterhead).toEqual({ issuers: ['青禾市人民政府'], suffix: '令' });
    expect(document.documentNumber).toBe('第243号');
    expect(placement.issuers).toEqual(['青禾市人民政府']);
    expect(document.issued?.title).toBe(rules);
  });
});

describe('通告 over a title of its own, without a number', () => {
  it('is the letterhead', () => {
    const { document } = documentIn(
      [
        '青禾市公安局通告',
        '关于实施临时交通管制的通告',
        '为保障安全，现通告如下：',
        '一、管制时间为3月4日。',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      letterhead: { issuers: ['青禾市公安局'], suffix: '通告' },
      title: '关于实施临时交通管制的通告',
    });
  });
});

describe('a number with 【】 around its year', () => {
  it('gets the brackets of the standard: in a form those are boxes', () => {
    const { document } = documentIn(
      [
        '索引号：7',
        '文号：省统计局公告【2021】3号',
        '关于申报工作的通知',
        '各市统计局：',
        '现将有关事项通知如下。',
      ].join('\n'),
    );
    expect(document.documentNumber).toBe('省统计局公告〔2021〕3号');
  });
});
