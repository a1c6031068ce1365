/** The board: who has handed in what, at each step of a round of ten departments. */
import { describe, expect, it } from 'vitest';
import { type Board, boardOf } from '../../src/roads/departments/board.ts';
import { DEPARTMENTS, fileOf, filled, type Office, office } from './round.ts';

function board(mine: Office, today = '2025-01-08'): Board {
  const { value } = boardOf(mine.form(), today);
  if (value === undefined) throw new Error('the form cannot be read');
  return value;
}

function shown({ rows }: Board): string {
  return rows
    .map(({ department, state, blanks, isLate, corrected, errors }) =>
      [
        department,
        state,
        blanks > 0 ? `${blanks} empty` : '',
        isLate ? 'late' : '',
        corrected.length > 0 ? `${corrected.length} corrected` : '',
        ...errors,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

const whole = (handed: Awaited<ReturnType<Office['handOut']>>, department: string) =>
  filled(
    handed,
    department,
    ['【｜7】', '【6｜7】'],
    ['【｜12】', '【13｜12】'],
    ['【｜30】', '【31｜30】'],
  );

describe('the board', () => {
  it('has a row for each department before anything went out', () => {
    const { rows, reminder } = board(office());
    expect(rows.map(({ department }) => department).sort()).toEqual([...DEPARTMENTS].sort());
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['waiting']));
    expect(reminder).toContain('10个部门，已交0个');
  });

  it('has no row for a department that is still to be named', () => {
    const mine = office();
    const before = board(mine).rows.length;
    mine.change('工作总结.yaml', '    填报: 财政局\n', '    填报: 【】\n');
    expect(shown(board(mine))).not.toContain('【】');
    expect(board(mine).rows).toHaveLength(before - 1);
  });

  it('tells who is late, has errors, has left blanks, and is to be asked again', async () => {
    const mine = office();
    const handed = await mine.handOut();
    const sums = [
      ['值:\n', '值: 436\n'],
      ['值:\n', '值: 150\n'],
      ['值:\n', '值: 276\n'],
    ] as const;
    await mine.handIn([
      whole(handed, '财政局'),
      whole(handed, '综合办公室'),
      filled(handed, '经济发展部', ['【｜7】', '【6｜7】']),
      filled(handed, '社会事务部', ...sums),
      { name: '规划建设部.docx', bytes: fileOf(handed, '规划建设部.docx').slice(0, 500) },
      filled(handed, '党群工作部', ['值:\n', '值: 51\n'], ['【｜9】', '【11｜9】']),
    ]);
    expect(shown(board(mine))).toMatchInlineSnapshot(`
      "招商合作部, missing, 4 empty
      社会事务部, errors, 6 empty, “安置房”合计是436套，各项加起来是426套，少10套。
      党群工作部, handed-in
      经济发展部, handed-in, 2 empty
      规划建设部, errors, 3 empty, 打不开
      生态环境部, missing, 3 empty
      安全应急部, missing, 2 empty
      企业服务中心, missing, 3 empty
      财政局, handed-in
      综合办公室, handed-in"
    `);
    mine.change('部门稿/党群工作部.yaml', '干部作风持续改进', '干部作风不断改进');
    const { rows, reminder, askedAgain } = board(mine, '2025-01-12');
    expect(rows.filter(({ isLate }) => isLate)).toHaveLength(6);
    expect(reminder).toMatchInlineSnapshot(`
      "【2024年工作总结】收稿情况（1月12日）：10个部门，已交4个。
      过了期限还没交，请尽快交：招商合作部（1月10日前）、生态环境部（1月10日前）、安全应急部（1月10日前）、企业服务中心（1月10日前）。
      交来的有错，请照单独发的提示改好再交：社会事务部、规划建设部。
      交来的改过，请照单独发的对照再核一遍：党群工作部。
      还有空没填，请补上：经济发展部（2处）。
      "
    `);
    expect(askedAgain).toMatchInlineSnapshot(`
      [
        {
          "department": "党群工作部",
          "text": "党群工作部：2024年工作总结里下面1处改过，请核对，有不同意见请尽快反馈。
      1. 第1节·要点第2条
         你们交的：干部作风持续改进。
         现在改成：干部作风不断改进。
      ",
        },
      ]
    `);
  });

  it('holds a department as done again once it has handed in what the office has', async () => {
    const mine = office();
    const handed = await mine.handOut();
    await mine.handIn([whole(handed, '财政局')]);
    mine.change('工作总结.yaml', '【6｜7】', '【5｜7】');
    const stateOf = () => board(mine).rows.find((row) => row.department === '财政局')?.state;
    expect(stateOf()).toBe('changed');
    await mine.handOut('2025-01-07');
    expect(stateOf()).toBe('asked-again');
    const again = filled(await mine.handOut('2025-01-07'), '财政局');
    await mine.handIn([again], '2025-01-08');
    expect(stateOf()).toBe('handed-in');
  });

  it('puts nothing of what anybody wrote into the text for the group', async () => {
    const mine = office();
    const handed = await mine.handOut();
    await mine.handIn([whole(handed, '财政局')]);
    mine.change('工作总结.yaml', '【6｜7】', '【5｜7】');
    expect(board(mine).reminder).not.toMatch(/开展活动|服务企业|【6/u);
  });
});
