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

describe('a mistake that several rules see from their sides', () => {
  it.each([
    ['其中上半年8个、下半年18个，全年开工20个。', 1],
    ['平均办理时间不超过7天以上。', 1],
    ['用电量同比下降-10%。', 1],
    ['用电量同比增长百分之10。', 1],
    ['研发强度由3.5%提高到3.2%，提高0.3个百分点。', 1],
    ['工业产值增长7%以上左右。', 1],
    ['审批事项办结率达到108%以上。', 1],
    ['应到代表120人，实到110人，出勤率95%。', 1],
    ['男职工320人，女职工180人，女职工占40%。', 1],
    ['会议应到52人，实到46人，请假7人。', 1],
    ['会议人数最多不超过20人。', 1],
    ['种植的树种有银杏、香樟、桂花等等……。', 1],
    ['开展首问负责制度，方便企业办事。', 1],
    ['各单位十分非常重视这项工作。', 1],
    ['推进党风廉正建设。', 1],
    ['实现中华民族伟大振兴。', 1],
    ['增强“四个意识”、坚定“四个自信”、做到“二个维护”。', 1],
    ['培育三、四家龙头企业。', 1],
    ['当前安全生产形式严峻。', 1],
    ['于2024年01月06日印发。', 1],
  ])('%s', (text, count) => expect(codesOf(text)).toHaveLength(count));

  it('does not hide another sum of the sentence', () =>
    expect(
      codesOf('受理事项65个，办结57个，办结率78.7%；税收6.85亿元，上年6.32亿元，增长9.4%。'),
    ).toEqual(['check/rate', 'check/change-rate']));

  it('does not hide another slip of the same sentence', () =>
    expect(codesOf('推进党风廉正建设，当前安全生产形式严峻。')).toHaveLength(2));
});
