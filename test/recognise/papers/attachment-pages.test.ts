/** Pages of attachments: their names, their titles, and what stands over a table. */
import { describe, expect, it } from 'vitest';
import { document } from '../plain.ts';

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
