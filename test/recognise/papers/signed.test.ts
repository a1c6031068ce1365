/** Who signs, and when: names of every kind, side by side or run together; dates that lost a sign; places that are none. */
import { describe, expect, it } from 'vitest';
import { documentIn } from '../plain.ts';

const TITLE = '关于做好种子保险工作的通知';
const BODY = ['各县（区）财政局：', '为做好种子保险工作，现将有关事项通知如下。'];

const signed = (...lines: string[]) => documentIn([TITLE, ...BODY, ...lines].join('\n')).placement;

describe('a signature', () => {
  it.each([
    ['财政部 农业农村部 银保监会', ['财政部', '农业农村部', '银保监会']],
    [
      '青禾省人社厅 青禾省医疗保障局青禾省财政厅 国家税务总局青禾省税务局',
      ['青禾省人社厅', '青禾省医疗保障局', '青禾省财政厅', '国家税务总局青禾省税务局'],
    ],
    ['矿业权管理司', ['矿业权管理司']],
    ['青禾一中', ['青禾一中']],
    ['青禾县供销合作社联合社', ['青禾县供销合作社联合社']],
    ['青禾海关', ['青禾海关']],
  ])('%s names its offices', (line, issuers) => {
    expect(signed(line, '2018年7月30日')).toMatchObject({ issuers, date: '2018-07-30' });
  });

  it('has its date also where 日 was lost', () => {
    expect(signed('青禾市财政局', '2021年1月18').date).toBe('2021-01-18');
  });

  it('stands above whom to ask', () => {
    expect(signed('青禾市财政局', '2023年8月25日', '联系人及电话：何舟，0000-5223607').date).toBe(
      '2023-08-25',
    );
  });

  it('is an office in brackets at the end, before a place that the title begins with', () => {
    const text =
      '青禾县2015年国民经济和社会发展统计公报\n一、综合\n全县生产总值增长9.3%。\n（青禾县统计局）';
    expect(documentIn(text).placement.issuers).toEqual(['青禾县统计局']);
  });

  it('is the place where no office is named', () => {
    const text = '青禾县2015年国民经济和社会发展统计公报\n一、综合\n全县生产总值增长9.3%。';
    expect(documentIn(text).placement.issuers).toEqual(['青禾县']);
  });
});

it('two offices that the title runs together sign on two lines', () => {
  const text = `云溪发展改革委 云溪能源局关于做好合同签订工作的通知\n各企业：\n现将合同签订的有关事项通知如下，请认真执行。\n云溪发展改革委\n云 溪 能 源 局\n2024年11月25日`;
  expect(documentIn(text).placement.issuers).toEqual(['云溪发展改革委', '云溪能源局']);
});
