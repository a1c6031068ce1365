/** Pages of attachments: their names, their titles, and what stands over a table. */
import { describe, expect, it } from 'vitest';
import { document, recogniseText } from '../plain.ts';

const HEAD = '关于公布湿地名录的通知\n各乡镇人民政府：\n现予以公布，请认真执行。';
const SIGNED = '青禾县人民政府\n2013年11月14日';

describe('an attachment', () => {
  it('has the title that its notice names, and not the table below it', () => {
    const text = `${HEAD}\n附件：青禾县湿地名录\n${SIGNED}\n附件\n青禾县湿地名录\n序号\n湿地名称\n面积`;
    expect(document(text).attachments[0]?.title).toBe('青禾县湿地名录');
  });

  it('has no unit of a table in its title', () => {
    const text = `${HEAD}\n${SIGNED}\n附件\n青禾县湿地名录\n单位：公顷\n序号`;
    expect(document(text).attachments[0]?.title).toBe('青禾县湿地名录');
  });

  it('is one, though 附件： stands over its name before its page', () => {
    const text = `${HEAD}\n${SIGNED}\n附件：\n数字建设考评指标\n附件\n数字建设考评指标\n一、政务服务\n优化服务流程，缩短办理时间，提高办事效率。`;
    const { attachments } = document(text);
    expect(attachments.map(({ title }) => title)).toEqual(['数字建设考评指标']);
    expect(attachments[0]?.body.length).toBeGreaterThan(0);
  });
});

const NAMES = ['青禾园区管理委员会', '2024年6月20日'];
const linesOf = (...lines: string[]) => recogniseText(lines.join('\n'));

describe('what stands below a signature without 附件 above it', () => {
  it('is an attachment where 附件说明 names it', () => {
    const { documents } = linesOf(
      '关于开展停车督察的通知',
      '各企业：',
      '现就停车督察有关事项通知如下，请认真执行。',
      '附件：1.停车秩序自查情况',
      '2.督察小组分工',
      ...NAMES,
      '停车秩序自查情况',
      '各企业对照要求，把停车秩序逐项检查一遍，写明存在的问题和改正的期限。',
      '督察小组分工',
      '第一组负责东苑，第二组负责西苑，第三组负责北苑，每周检查一次。',
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]?.document.attachments.map(({ title }) => title)).toEqual([
      '停车秩序自查情况',
      '督察小组分工',
    ]);
  });

  it('is an attachment where it is a table, and not another document', () => {
    const { documents } = linesOf(
      '青禾园区2024年岗位竞聘通知',
      '各企业：',
      '报名者填写《竞聘上岗报名表》，于7月5日前交到人事处。',
      ...NAMES,
      '竞聘上岗报名表',
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]?.document.attachments).toEqual([{ title: '竞聘上岗报名表', body: [] }]);
  });

  it('is 附件说明 where each line is 附件1 and a name', () => {
    const { documents } = linesOf(
      '青禾园区职称评审方案',
      '一、评审对象',
      '园区各企业的专业技术人员，符合条件的都可以申报。',
      ...NAMES,
      '附件1关于做好职称评审工作的通知',
      '附件2青禾园区评价标准（试行）',
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]?.document.attachmentNote).toEqual([
      '关于做好职称评审工作的通知',
      '青禾园区评价标准（试行）',
    ]);
  });
});

describe('the paper that a notice issues below 附件', () => {
  const issued = (title: string[], named: string) =>
    linesOf(
      `青禾园区管理委员会关于印发《${named}》的通知`,
      '各企业：',
      `现将《${named}》印发给你们，请认真执行。`,
      ...NAMES,
      '附件',
      ...title,
      '为规范园区停车，制定本指南。停车应当有序，不得占用消防通道。',
      '一、停车要求',
      '车头一律朝外，停入线内。',
    ).documents[0]?.document;

  it.each([
    ['with its edition on a line of its own', '园区停车秩序管理工作指南（第二版）'],
    ['with an edition that the notice does not name', '园区停车秩序管理工作指南'],
  ])('is issued, %s', (_, named) => {
    const document = issued(['园区停车秩序管理工作指南', '（第二版）'], named);
    expect(document?.attachments).toEqual([]);
    expect(document?.issued?.title).toBe('园区停车秩序管理工作指南（第二版）');
  });

  it('is an attachment where it has another name', () => {
    const document = issued(['停车位一览'], '园区停车秩序管理工作指南');
    expect(document?.issued).toBeUndefined();
    expect(document?.attachments.map(({ title }) => title)).toEqual(['停车位一览']);
  });
});

describe('附件： alone over a numbered list', () => {
  const NOTICE =
    '关于印发《云园停车考核办法》的通知\n各科室：\n现将《云园停车考核办法》印发给你们。\n云园管委会\n2024年3月4日\n云园停车考核办法\n一、考核对象\n园区各停车场。\n二、考核方法\n每季度考核一次，年终汇总。';

  it.each([
    ['附件：', ['考核领导小组名单', '考核申报表']],
    ['附 件：', ['停车场一览表', '计分标准', '月报表']],
    ['附件:', ['云园停车秩序考核评分细则']],
  ])('%s names the pages that follow: no headings', (mark, names) => {
    const list = names.map((name, index) => `${index + 1}.${name}`);
    const pages = names.flatMap((name, index) => [
      `附件${index + 1}：`,
      name,
      '按季度填写，由各停车场报送。',
    ]);
    const text = [NOTICE, mark, ...list, ...pages].join('\n');
    const heads = document(text).issued?.body.flatMap((block) =>
      block.type === 'section' ? [block.heading] : [],
    );
    expect(heads).toEqual(['考核对象', '考核方法']);
    expect(document(text).issued?.attachments.map(({ title }) => title)).toEqual(names);
  });

  it('names papers that are not there, at the end of the file', () => {
    const text = [NOTICE, '附件：', '1.考核领导小组名单', '2.考核申报表'].join('\n');
    expect(document(text).issued?.attachmentNote).toEqual(['考核领导小组名单', '考核申报表']);
  });
});

describe('the edition of an attachment on a line of its own', () => {
  it.each(['（试行）', '（暂行）', '（征求意见稿）', '（2024年修订版）', '（2024版）', '(讨论稿)'])(
    '%s belongs to its title',
    (edition) => {
      const name = `云园污水应急处理技术方案${edition}`;
      const text = `关于做好污水处理工作的通知\n各企业：\n请认真执行。\n附件：${name}\n云园管委会\n2024年3月4日\n附件\n云园污水应急处理技术方案\n${edition}\n为了做好污水处理，制定本方案。\n一、编制依据\n有关法律法规。`;
      const { attachments, attachmentNote } = document(text);
      expect(attachments.map(({ title }) => title)).toEqual([name]);
      expect(attachmentNote).toBeUndefined();
    },
  );
});
