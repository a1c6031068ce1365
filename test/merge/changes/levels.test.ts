/** Headings whose numbers were typed as numbers of another level: 二、 became （一）, with all that stands below. */
import { describe, expect, it } from 'vitest';
import { editing, example, printedIn } from '../merging.ts';

const notice = await example('2024/通知.yaml');

/** The notice with words exchanged, each where they first stand. */
const wantedWith = (changes: Readonly<Record<string, string>>) =>
  Object.entries(changes).reduce<readonly string[]>(
    (texts, [from, to]) => editing(texts).replace(from, to),
    notice.printed,
  );

describe('a heading of another level', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'goes into the section before, with its items',
      {
        '二、检查内容': '（一）检查内容',
        '三、步骤安排': '二、步骤安排',
        '四、有关要求': '三、有关要求',
      },
      /标题: 检查范围\n[\s\S]*?小节:\n\s+- 标题: 检查内容\n\s+条目:\n\s+- 主要负责人履职/u,
    ],
    [
      'goes there with its own sections, which go a level down',
      {
        '三、步骤安排': '（一）步骤安排',
        '（一）企业自查': '1.企业自查',
        '（二）集中检查': '2.集中检查',
        '（三）整改验收': '3.整改验收',
        '四、有关要求': '三、有关要求',
      },
      /标题: 步骤安排\n\s+小节:\n\s+- 标题: 企业自查/u,
    ],
    [
      'comes out of the section around it',
      { '（三）整改验收': '四、整改验收', '四、有关要求': '五、有关要求' },
      /\n {2}- 标题: 整改验收\n/u,
    ],
    [
      'comes out, and the sections behind it become its own',
      {
        '（二）集中检查': '四、集中检查',
        '（三）整改验收': '（一）整改验收',
        '四、有关要求': '五、有关要求',
      },
      /\n {2}- 标题: 集中检查\n[\s\S]*小节:\n\s+- 标题: 整改验收/u,
    ],
  ])('%s', async (_, changes, inForm) => {
    const wanted = wantedWith(changes);
    const merged = await notice.merge(wanted);
    expect([printedIn(merged), merged.left]).toEqual([wanted, []]);
    const text = [...merged.texts.values()].join('\n');
    expect(text).toMatch(inForm);
    for (const box of ['【5】', '【60】', '【57】', '【48】']) expect(text).toContain(box);
  });

  it('goes there though those behind it were not counted anew, which is told', async () => {
    const merged = await notice.merge(wantedWith({ '二、检查内容': '（一）检查内容' }));
    expect(printedIn(merged)).toContain('（一）检查内容');
    expect(merged.left.map(({ reason, from, to }) => [reason, from, to])).toEqual([
      ['numbering', '二', '三'],
      ['numbering', '三', '四'],
    ]);
  });

  it.each([
    ['nothing stands before that it could go into', { '一、检查范围': '（一）检查范围' }],
    ['what stands below was not taken along', { '三、步骤安排': '（一）步骤安排' }],
  ])('stays as it is, and is told, where %s', async (_, changes) => {
    const merged = await notice.merge(wantedWith(changes));
    expect([merged.texts.size, new Set(merged.left.map(({ reason }) => reason))]).toEqual([
      0,
      new Set(['numbering']),
    ]);
  });
});
