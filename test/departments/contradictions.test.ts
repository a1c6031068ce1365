/** Figures that two report differently: told with both sources until the office decides; the decision stays. */
import { describe, expect, it } from 'vitest';
import { rollForm } from '../../src/outline/index.ts';
import { boardOf } from '../../src/roads/departments/board.ts';
import { decideContradiction } from '../../src/roads/departments/contradictions.ts';
import { checkForm } from '../../src/roads/proofread/form.ts';
import { filled, type Office, office } from './round.ts';

const PARTY = '部门稿/党群工作部.yaml';

/** 全园产值 is the office's own; a department reports another number. */
function contradicted(entry = '{值: 170.10, 单位: 亿元, 上年: 152.40}'): Office {
  const mine = office();
  mine.change(PARTY, '指标:\n', `指标:\n  全园产值: ${entry}\n`);
  return mine;
}

const said = async (mine: Office) =>
  (await checkForm(mine.form())).problems
    .filter(({ code }) => code === 'departments/contradiction')
    .map(({ message, related = [] }) => [message.zh, related.length]);

function decide(mine: Office, department: string, reason = '') {
  const asked = { name: '全园产值', department, reason };
  const { value, problems } = decideContradiction(mine.form(), asked);
  for (const { file, after } of value?.files ?? []) {
    mine.files.set(file, new TextDecoder().decode(after));
  }
  return problems.map(({ message }) => message.zh);
}

describe('a figure that two report differently', () => {
  it('is told by check and on the board, with both sources', async () => {
    const mine = contradicted();
    expect(await said(mine)).toMatchInlineSnapshot(`
      [
        [
          "“全园产值”报的不一样：本办168.90亿元（工作总结.yaml:8），党群工作部170.10亿元（部门稿/党群工作部.yaml:4）。",
          1,
        ],
      ]
    `);
    const { value } = boardOf(mine.form(), '2025-01-08');
    expect(
      value?.contradictions.map(({ name, said: sides }) => [
        name,
        ...sides.map(({ department, value: number }) => `${department} ${number}`),
      ]),
    ).toEqual([['全园产值', '本办 168.90', '党群工作部 170.10']]);
  });

  it.each([
    ['in another unit', '{值: 1689000, 单位: 万元}', 0],
    ['rounded', '{值: 168.9, 单位: 亿元}', 0],
    ['rounded further', '{值: 169, 单位: 亿元}', 0],
    ['of another kind', '{值: 12, 单位: 家}', 0],
    ['not filled in yet', '{值: , 单位: 亿元}', 0],
    ['a little off', '{值: 168.91, 单位: 亿元}', 1],
  ])('counts only where no unit and no rounding explains it: %s', async (_, entry, count) => {
    expect(await said(contradicted(entry))).toHaveLength(count);
  });

  it('is settled by a decision, which stays in the form with the other number and the reason', async () => {
    const mine = contradicted();
    expect(decide(mine, '本办', '统计局口径')).toEqual([]);
    expect(mine.text(PARTY)).toContain(
      '全园产值: {值: 168.90, 单位: 亿元, 上年: 152.40, 裁定: "党群工作部原报170.10亿元，以本办报的168.90亿元为准：统计局口径"}',
    );
    expect(await said(mine)).toEqual([]);
  });

  it("is settled for a department's number, in whatever unit, or a number alone", () => {
    const other = contradicted('{值: 1701000, 单位: 万元}');
    decide(other, '党群工作部');
    expect(other.text('工作总结.yaml')).toContain('{值: 1701000, 单位: 万元, 上年: 152.40, 裁定: ');
    const alone = contradicted('170.10亿元');
    decide(alone, '本办');
    expect(alone.text(PARTY)).toContain('值: 168.90\n    单位: 亿元\n    裁定: ');
  });

  it('is settled by 裁定 typed by hand, too, and forgotten in next year’s form', async () => {
    const mine = contradicted('{值: 170.10, 单位: 亿元, 上年: 152.40, 裁定: 口径不同，各用各的}');
    expect(await said(mine)).toEqual([]);
    const rolled = rollForm('/园区/2024/工作总结.yaml', mine.form().files, {
      kind: '工作总结',
      year: 2025,
      output: '/园区/2025/工作总结.yaml',
    });
    const texts = rolled.value?.files.map(({ text }) => text).join('') ?? '';
    expect(texts).toContain('全园产值');
    expect(texts).not.toContain('裁定');
  });

  it('is not decided for who reports nothing, nor where nothing differs', () => {
    expect(decide(contradicted(), '财政局')[0]).toContain('没有财政局报的数');
    expect(decide(office(), '本办')[0]).toContain('没有报得不一样的数');
  });

  it('is told when it comes with a hand-in', async () => {
    const mine = contradicted('{值: , 单位: 亿元, 上年: 152.40}');
    const handed = await mine.handOut();
    const { results } = await mine.handIn([
      filled(handed, '党群工作部', ['    值:\n', '    值: 171\n'], ['    值:\n', '    值: 51\n']),
    ]);
    expect(results[0]?.problems.map(({ message }) => message.zh).join()).toContain(
      '“全园产值”报的不一样：本办168.90亿元（工作总结.yaml:',
    );
  });
});
