import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/recognise/index.ts';
import { document, documentIn, doubts, lookedLines } from './plain.ts';

const body = '现将有关事项通知如下，请认真贯彻执行。';

describe('the top of a document', () => {
  it('has copy number, classification, urgency, letterhead, number and signatories', () => {
    const found = document(
      [
        '000012',
        '机密★1年',
        '特急',
        '云溪市青禾产业园管理委员会文件',
        '青禾管文〔2024〕7号　　　　签发人：周明远　李　想',
        '关于防汛情况的报告',
        '市人民政府：',
        body,
      ].join('\n'),
    );
    expect(found).toMatchObject({
      format: 'document',
      copyNumber: '000012',
      classification: { level: '机密', term: '1年' },
      urgency: '特急',
      letterhead: { issuers: ['云溪市青禾产业园管理委员会'], suffix: '文件' },
      documentNumber: '青禾管文〔2024〕7号',
      signatories: ['周明远', '李想'],
      title: '关于防汛情况的报告',
      recipients: '市人民政府',
    });
  });

  it('has joint issuers, spread over their lines, above a title of several lines', () => {
    const found = document(
      `云 溪 市 总 工 会\n云溪市人力资源和社会保障局\n关于开展春风行动\n有关事项的\n通　　知\n各单位：\n${body}`,
    );
    expect(found.titleIssuers).toEqual(['云溪市总工会', '云溪市人力资源和社会保障局']);
    expect(found.title).toBe('关于开展春风行动有关事项的通知');
  });

  it('takes a date in brackets below the title for the date of issue', () => {
    const { document: found, placement } = documentIn(`2023年工作总结\n（2024年1月5日）\n${body}`);
    expect(found.titleNote).toBe('2024年1月5日');
    expect(placement).toMatchObject({ title: '2023年工作总结', date: '2024-01-05' });
  });

  it('keeps a subtitle and a speaker below the title, apart from it', () => {
    const { document: found, placement } = documentIn(
      `政府工作报告\n——在第十届人民代表大会上\n镇长　邓小满\n各位代表：\n${body}`,
    );
    expect(found.title).toBe('政府工作报告\n——在第十届人民代表大会上\n镇长　邓小满');
    expect(placement.title).toBe('政府工作报告');
    expect(found.recipients).toBe('各位代表');
  });

  it('ends its title where the file sets a line otherwise', () => {
    const lines = lookedLines([
      ['走进青禾这一年', { align: 'center', size: 22 }],
      ['项目建设', { bold: true, size: 16 }],
      [`${body}${body}`, { size: 16 }],
    ]);
    const [found] = recognise(lines, { file: '年报.docx' }).documents;
    expect(found?.document).toMatchObject({
      title: '走进青禾这一年',
      body: [{ type: 'section', heading: '项目建设' }],
    });
  });

  it('does not take a sentence that leads on for recipients', () => {
    expect(document(`关于防汛的通知\n现将有关要求通知如下：\n${body}`).recipients).toBeUndefined();
  });

  it('has no title where the text begins at once, and says so', () => {
    const text =
      '一年来，园区坚持稳中求进，各项工作取得新进展，主要指标好于预期。\n一、工作情况\n很好。';
    expect(document(text).title).toBe('');
    expect(doubts(text)).toContain('1 no-title');
  });

  it.each([
    ['关于印发《2023年工作总结》的通知', '通知'],
    ['2023年工作总结', '工作总结'],
    ['2023年上半年工作小结', '工作总结'],
    ['2024年工作要点', '工作要点'],
    ['2024年工作安排', '工作计划'],
    ['2023年工作总结和2024年工作计划', '总结和计划'],
    ['2023年工作情况及2024年工作思路', '总结和计划'],
    ['关于防汛情况的报告', '报告'],
    ['关于商请协助的复函', '函'],
    ['会议室管理办法（试行）', '办法'],
  ])('is of the kind its title names: %s', (title, kind) => {
    expect(document(`${title}\n${body}`).kind).toBe(kind);
  });
});
