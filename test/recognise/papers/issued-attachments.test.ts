/** A paper that a notice issues among numbered attachments, and words below a signature. */
import { describe, expect, it } from 'vitest';
import { document, documentIn, recogniseText } from '../plain.ts';

const SIGNED = ['云园管理委员会', '2024年3月4日'];
const RULES = ['第一条 为加强停车管理，制定本办法。', '第二条 本办法自印发之日起施行。'];

const notice = (title: string, ...pages: string[]) =>
  document(
    [
      title,
      '各科室：',
      '现印发给你们，请遵照执行。',
      '附件：1.云园停车管理办法',
      '2.停车申请表',
      ...SIGNED,
      ...pages,
    ].join('\n'),
  );

describe('the first of numbered attachments', () => {
  it.each([
    ['印发', ['附件1', '云园停车管理办法']],
    ['发布', ['附件1：', '云园停车管理办法']],
    ['印发', ['附件1', '云园停车', '管理办法']],
  ])(
    'is what the notice %ss where its title says so; the others are attachments of it',
    (verb, top) => {
      const { issued, attachments } = notice(
        `关于${verb}《云园停车管理办法》的通知`,
        ...top,
        ...RULES,
        '附件2',
        '停车申请表',
        '由车主填写，交园区管理办公室登记。',
      );
      expect(issued?.title.replace(/\n/gu, '')).toBe('云园停车管理办法');
      expect(attachments).toEqual([]);
      expect(issued?.attachments.map(({ title }) => title)).toEqual(['停车申请表']);
    },
  );

  it('is an attachment where the title issues two papers, or none', () => {
    const pages = ['附件1', '云园停车管理办法', ...RULES, '附件2', '云园停车收费办法', ...RULES];
    const two = notice('关于印发《云园停车管理办法》和《云园停车收费办法》的通知', ...pages);
    const none = notice('关于做好停车管理工作的通知', ...pages);
    for (const { issued, attachments } of [two, none]) {
      expect(issued).toBeUndefined();
      expect(attachments).toHaveLength(2);
    }
  });
});

describe('a sentence or two below names and a date', () => {
  const text = (...below: string[]) =>
    [
      '关于选树优秀员工的通知',
      '各企业：',
      '现就选树优秀员工的有关事项通知如下，请认真组织推荐。',
      ...SIGNED,
      ...below,
    ].join('\n');

  it.each([
    [['由工会具体组织推荐，材料报园区党群办。']],
    [['请各部门于3月15日前报送。', '推荐表到党群办领取。']],
    [['此件已在园区公示栏张贴！']],
  ])('%j hide no signature, and are kept as a note', (below) => {
    const { placement, document: own } = documentIn(text(...below));
    expect(placement).toMatchObject({ issuers: ['云园管理委员会'], date: '2024-03-04' });
    expect(own.note).toBe(below.join('）（'));
  });

  it('are the text of another paper where more follows', () => {
    const lines = [
      '请各部门于3月15日前报送。',
      '一、报送方式',
      '以书面形式报送园区党群办。',
      '二、其他',
      '不再另行通知。',
    ];
    const { documents } = recogniseText(text(...lines));
    expect(JSON.stringify(documents.map(({ document: one }) => one.body))).toContain('书面形式');
  });
});
