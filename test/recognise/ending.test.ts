import { describe, expect, it } from 'vitest';
import { document, documentIn, doubts, recogniseText } from './plain.ts';

const top = '关于做好防汛工作的通知\n各单位：\n请认真贯彻执行。';
const issuer = '云溪市青禾产业园管理委员会';

describe('the end of a document', () => {
  it.each([
    ['2024年1月5日', '2024-01-05'],
    ['2024 年 1 月 5 日', '2024-01-05'],
    ['２０２４年１月５日', '2024-01-05'],
    ['二〇二四年一月五日', '2024-01-05'],
    ['二○二四年十二月二十五日', '2024-12-25'],
    ['2024-01-05', '2024-01-05'],
    ['2024.1.5', '2024-01-05'],
    ['2024年1月', '2024-01'],
    ['20xx年x月x日', '20xx年x月x日'],
    ['2024年2月30日', '2024年2月30日'],
  ])('is dated %s', (typed, date) => {
    const { document: found, placement } = documentIn(`${top}\n${issuer}\n${typed}`);
    expect(placement.date).toBe(date);
    expect(found.signature?.issuers).toEqual([issuer]);
  });

  it('is signed side by side, on the line of the date, or below it', () => {
    const joint = ['中共云溪市青禾产业园工作委员会', issuer];
    expect(document(`${top}\n${joint.join('　　')}\n2024年1月5日`).signature?.issuers).toEqual(
      joint,
    );
    expect(document(`${top}\n${issuer}　2024年1月5日`).signature?.issuers).toEqual([issuer]);
    expect(document(`${top}\n2024年1月5日\n${issuer}`).signature?.issuers).toEqual([issuer]);
  });

  it('is signed by who holds an office, and sealed where that is marked', () => {
    const order = document('云溪市人民政府令\n第12号\n现予公布。\n市长　陈立\n2024年4月12日');
    expect(order).toMatchObject({
      format: 'order',
      letterhead: { issuers: ['云溪市人民政府'], suffix: '令' },
      documentNumber: '第12号',
      title: '',
      signature: { issuers: [], signers: [{ office: '市长', name: '陈立' }] },
    });
    expect(document(`${top}\n${issuer}（盖章）\n2024年1月5日`).signature).toMatchObject({
      issuers: [issuer],
      sealed: true,
    });
  });

  it('is no date within the body', () => {
    const text = `${top}\n2024年1月5日\n当天完成了隐患排查，整改率达到100%，情况良好。\n${issuer}\n2024年2月1日`;
    expect(documentIn(text).placement.date).toBe('2024-02-01');
  });

  it('has names of attachments, notes and attachments on pages of their own', () => {
    const found = document(
      `${top}\n附件：1.防汛方案\n2.值班安排表\n${issuer}\n2024年1月5日\n（此件公开发布）\n附件1\n防汛方案\n一、总则\n依法防汛。\n附件2\n值班安排表`,
    );
    expect(found.note).toBe('此件公开发布');
    expect(found.attachmentNote).toBeUndefined();
    expect(found.attachments).toMatchObject([
      { title: '防汛方案', body: [{ heading: '总则' }] },
      { title: '值班安排表', body: [] },
    ]);
  });

  it('has names of attachments that are not in the file', () => {
    expect(document(`${top}\n附件：防汛方案\n${issuer}\n2024年1月5日`).attachmentNote).toEqual([
      '防汛方案',
    ]);
  });
});

describe('the last page of a document', () => {
  it('has an imprint: copies over several lines, printing office and date', () => {
    const found = document(
      `${top}\n${issuer}\n2024年1月5日\n抄送：市委办、市政府办，\n市发改委。\n党政办公室　　2024年1月6日印发\n共印60份`,
    );
    expect(found.imprint).toEqual({
      copies: { label: '抄送', text: '市委办、市政府办，市发改委' },
      printingOffice: '党政办公室',
      printDate: '2024年1月6日',
    });
  });

  it('gives the recipients of the imprint to a document that has none above', () => {
    const text = `关于做好防汛工作的通知\n请认真贯彻执行。\n${issuer}\n2024年1月5日\n主送：各单位。\n分送：市委办。`;
    expect(document(text)).toMatchObject({
      recipients: '各单位',
      imprint: { copies: { label: '分送', text: '市委办' } },
    });
  });

  it('is followed by the paper that a notice issues', () => {
    const notice = `关于印发《工作总结》的通知\n各单位：\n现印发给你们。\n${issuer}\n2024年1月5日`;
    const found = document(`${notice}\n${issuer}\n工作总结\n一、成绩\n很好。`);
    expect(found.issued).toMatchObject({
      title: '工作总结',
      titleIssuers: [issuer],
      body: [{ heading: '成绩' }],
    });
  });

  it('is followed by another document, and that is doubted', () => {
    const text = `2022年工作总结\n很好。\n企业服务中心\n2022年12月30日\n2023年工作计划\n更好。`;
    expect(recogniseText(text).documents.map(({ document: { title } }) => title)).toEqual([
      '2022年工作总结',
      '2023年工作计划',
    ]);
    expect(doubts(text)).toContain('5 another-document');
  });
});
