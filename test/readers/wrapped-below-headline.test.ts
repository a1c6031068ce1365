/** A page's headline on one line above a text that was wrapped: the text is joined all the same, the headline is not. */
import { describe, expect, it } from 'vitest';
import { documentIn, plainLines } from '../recognise/plain.ts';

const HEADLINE = `云园管理委员会关于印发《${'停车管理'.repeat(20)}办法》的通知`;
const SENTENCE =
  '园区各部门要把停车工作摆上重要位置，明确分工，压实责任，加强调度，确保各项任务按时完成、取得实效。';

/** Text on lines of so many characters. */
const wrap = (text: string, width = 28) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

it('reads whole paragraphs, and headings that run in', () => {
  const items = ['提交材料', '开具证明', '项目审核', '发放服务券'].map(
    (name, index) => `（${'一二三四'[index]}）${name}。${SENTENCE}`,
  );
  const articles = [...'一二三四五六七八'].map((number) => `第${number}条 ${SENTENCE}${SENTENCE}`);
  const lines = [
    HEADLINE,
    '发布日期：2021-03-11',
    '各企业：',
    '现印发给你们。',
    ...articles.flatMap((text) => wrap(text)),
    '第九条 申报流程如下：',
    ...items.flatMap((text) => wrap(text)),
  ];
  const { placement } = documentIn(lines.join('\n'));
  expect(placement.title).toBe(HEADLINE);
  expect(placement.headings.map(({ text }) => text)).toEqual([
    '提交材料',
    '开具证明',
    '项目审核',
    '发放服务券',
  ]);
});

describe('a line that begins with 各 and ends with a colon', () => {
  const above = (first: string, second: string) => {
    const body = wrap(SENTENCE.repeat(6));
    const lines = plainLines([first, second, ...body, '到此为止。'].join('\n'));
    return lines[1]?.continues;
  };

  it('goes on in the middle of a sentence', () => {
    const cut = '为做好全园停车工作，保障职工出行安全，按照管委会的有关要求';
    expect(above(cut.slice(0, 28), '各部门各单位按下列时间报送：')).toBe('wrap');
  });

  it('is whom the paper is for below a title', () => {
    const title = '云园管理委员会关于做好二〇二四年全园停车秩序管理工作的通知';
    expect(above(title.slice(-28), '各部门各单位：')).toBeUndefined();
  });
});
