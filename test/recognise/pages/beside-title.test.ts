/** What stands beside a paper's title on a page: the number in brackets below it, the name of the site above the card. */
import { describe, expect, it } from 'vitest';
import { documentIn } from '../plain.ts';

const prose = '园区完成规上工业产值86.4亿元，同比增长9.1%，主要指标好于预期。';

describe('a number in brackets below the title', () => {
  const NAMED = '云园管理委员会办公室关于做好秋粮收购工作的通知';
  const TEXT = '各企业：\n请认真做好秋粮收购工作，按时报送情况。';
  it.each([
    ['（云园管办〔2004〕49号）', '云园管办〔2004〕49号', undefined, ['云园管理委员会办公室']],
    ['（云园管办[2004]49号）', '云园管办[2004]49号', undefined, ['云园管理委员会办公室']],
    [
      '（云园管办[2000]252号 2000年8月21日）',
      '云园管办[2000]252号',
      '2000-08-21',
      ['云园管理委员会办公室'],
    ],
    [
      '(云园管办〔2000〕252号，2000年8月21日)',
      '云园管办〔2000〕252号',
      '2000-08-21',
      ['云园管理委员会办公室'],
    ],
    [
      '（云园管办〔2010〕3号2010年4月8日）',
      '云园管办〔2010〕3号',
      '2010-04-08',
      ['云园管理委员会办公室'],
    ],
    [
      '（云园管办〔2010〕32号 青禾县发展改革局、青禾县粮食局）',
      '云园管办〔2010〕32号',
      undefined,
      ['青禾县发展改革局', '青禾县粮食局'],
    ],
    [
      '（云园管办〔2010〕32号 青禾县粮食局 2010年4月8日）',
      '云园管办〔2010〕32号',
      '2010-04-08',
      ['青禾县粮食局'],
    ],
    [
      '（2010年4月8日 云园管办〔2010〕32号）',
      '云园管办〔2010〕32号',
      '2010-04-08',
      ['云园管理委员会办公室'],
    ],
    ['（云园管办〔2010〕第32号）', '云园管办〔2010〕第32号', undefined, ['云园管理委员会办公室']],
  ])('%s is read, with what stands beside it', (line, number, date, issuers) => {
    const { document: own, placement } = documentIn(`${NAMED}\n${line}\n${TEXT}`);
    expect(own.documentNumber).toBe(number);
    expect(placement.date).toBe(date);
    expect(placement.issuers).toEqual(issuers);
    expect(placement.title).toBe(NAMED);
    expect(own.titleNote).toBeUndefined();
  });
});

describe("the name of a site above a page's card", () => {
  it.each([
    ['青禾经济技术开发区', ['青禾县经开区管委会', '关于印发经开区创新激励办法的通知']],
    ['青禾县人民政府', ['青禾县粮食局', '关于做好秋粮收购工作的通知']],
    ['青禾县粮食局', ['青禾县粮食局', '关于做好秋粮收购工作的通知']],
    ['青禾县财政局', ['青禾县财政局 青禾县粮食局', '关于做好秋粮收购工作的通知']],
  ])('%s is no issuer where the title has its own', (site, title) => {
    const card = [
      '索引号',
      'QH-2024-00087',
      '发文字号',
      '青禾经发〔2024〕1号',
      '发布日期',
      '2024-03-29',
    ];
    const { placement } = documentIn(
      [site, ...card, ...title, '青禾经发〔2024〕1号', '各企业：', prose].join('\n'),
    );
    expect(placement.issuers).toEqual(title[0]?.split(' '));
  });
});

describe('what was done with a paper on a day, before its number', () => {
  it.each(['印发', '公布', '发布', '批准', '园区管委会会议通过'])(
    '%s is no part of the number',
    (done) => {
      const caption = `2024年1月1日${done}青园管发〔2024〕3号`;
      const { document } = documentIn(
        `云园安全管理办法\n（${caption}）\n第一条 为加强安全管理，制定本办法。\n第二条 本办法自印发之日起施行。`,
      );
      expect('documentNumber' in document).toBe(false);
      expect(JSON.stringify(document)).toContain(caption);
    },
  );
});
