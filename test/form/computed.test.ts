/** What has code of its own in a form: years, signatures, issuers in titles, parts of the text, attachments. */
import { describe, expect, it } from 'vitest';
import { brief, fill } from './forms.ts';

const notice = (rest: string) =>
  fill(
    `文种: 通知\n发文机关: 甲会\n标题: 关于开会的通知\n成文日期: 2024-01-15\n正文: 好。\n${rest}`,
  );

describe('years', () => {
  it('are the form’s, the one before and the one after', () => {
    const { data } = notice('年度: 2024\n');
    expect(data).toMatchObject({ 年度: '2024', 上年度: '2023', 下年度: '2025' });
  });

  it('of a form without 年度 are not known, nor printed', () => {
    const { data } = fill('文种: 工作总结\n标题: 总结\n正文: 好。\n');
    expect(data?.年度).toBeUndefined();
    expect(data?.上年度).toBeUndefined();
    expect(data?.下年度).toBeUndefined();
  });

  it('are told at 年度 where it was left empty', () => {
    const { problems } = fill('文种: 工作总结\n年度:\n标题: 【年度】年工作总结\n正文: 好。\n');
    expect(brief(problems)).toContain('form/empty-box 2:1+2');
  });
});

describe('the signature', () => {
  it('stands under official documents that are dated, unless the form says otherwise', () => {
    expect(notice('').data?.落款).toBe(true);
    expect(notice('落款: 否\n').data?.落款).toBe(false);
    const paper = fill('文种: 工作总结\n年度: 2024\n标题: 总结\n正文: 好。\n');
    expect(paper.data?.落款).toBe(false);
    const minutes = fill('文种: 纪要\n发文机关: 甲会\n标题: 会议纪要\n正文: 好。\n');
    expect(minutes.data?.落款).toBe(false);
  });

  it('needs an issuer', () => {
    const { problems } = fill(
      '文种: 通知\n标题: 关于开会的通知\n成文日期: 2024-01-15\n正文: 好。\n',
    );
    expect(brief(problems)).toContain('form/required 1:1+0');
    const [missing] = problems.filter(({ code }) => code === 'form/required');
    expect(missing?.severity).toBe('error');
    expect(missing?.message).toEqual({
      zh: '少了“发文机关”这一项。',
      en: '"发文机关" (the issuer) is missing.',
    });
    expect(missing?.hint?.zh).toContain('发文机关: ');
    expect(missing?.hint?.en).toContain('单位.yaml');
    const paper = fill('文种: 工作总结\n年度: 2024\n标题: 总结\n正文: 好。\n');
    expect(brief(paper.problems)).toEqual([]);
    const signed = fill(
      '文种: 工作总结\n年度: 2024\n标题: 总结\n落款: 是\n成文日期: 2024-01-15\n正文: 好。\n',
    );
    expect(signed.problems.map(({ code }) => code)).toContain('form/required');
    const misnamed = fill(
      '文种: 通知\n发文单位: 甲会\n标题: 关于开会的通知\n成文日期: 2024-01-15\n正文: 好。\n',
    );
    expect(misnamed.problems.map(({ code }) => code)).not.toContain('form/required');
  });
});

describe('issuers in the title', () => {
  it('are all, none, or those that are named', () => {
    expect(notice('').data?.标题机关).toEqual(['甲会']);
    expect(notice('标题含机关: 是\n').data?.标题机关).toEqual(['甲会']);
    expect(notice('标题含机关: 否\n').data?.标题机关).toEqual([]);
    expect(notice('标题含机关: [乙会, 丙会]\n').data?.标题机关).toEqual(['乙会', '丙会']);
  });
});

describe('a form of two parts', () => {
  const parts = (rest: string, year = '年度: 2024\n') =>
    fill(`文种: 总结和计划\n${year}标题: 总结和计划\n${rest}`).data?.正文;
  const shown = (rest: string, year?: string) =>
    parts(rest, year)?.map((block) =>
      block.类型 === '小节'
        ? `${block.编号 ?? ''}${block.标题}`
        : '文字' in block
          ? block.文字
          : '',
    );

  it('has a heading for each, with the year it is about, in their order', () => {
    expect(
      shown('导语: 开头。\n计划: {正文: 计划。}\n总结: {正文: 总结。}\n结语: 结尾。\n'),
    ).toEqual([
      '开头。',
      expect.stringContaining('2024年工作总结'),
      expect.stringContaining('2025年工作计划'),
      '结尾。',
    ]);
  });

  it('takes the headings that the form has', () => {
    expect(shown('总结: {标题: 回顾, 正文: 总结。}\n计划: {标题: 打算, 正文: 计划。}\n')).toEqual([
      expect.stringMatching(/回顾$/u),
      expect.stringMatching(/打算$/u),
    ]);
  });

  it('without a year has headings without one', () => {
    expect(shown('总结: {正文: 总结。}\n计划: {正文: 计划。}\n', '')).toEqual([
      expect.stringMatching(/(?<!年)工作总结$/u),
      expect.stringMatching(/(?<!年)工作计划$/u),
    ]);
  });
});

describe('attachments', () => {
  it('have a title, without the label that is printed, and a body', () => {
    const { data } = notice('附件:\n  - {标题: "附件1：安排表", 正文: 表。}\n  - {正文: 二。}\n');
    expect(data?.附件.map(({ 标题 }) => 标题)).toEqual(['安排表', '']);
    expect(data?.附件[0]?.正文).toHaveLength(1);
    expect(notice('').data?.附件).toEqual([]);
  });
});
