/** The board in Chinese: what is pasted into a group, and what a department is asked once more. */
import type { BoardRow, BoardState } from '../../departments/index.ts';

/** For the group: nothing of what anybody wrote, since all of them read it. */
export function reminder(about: string, rows: readonly BoardRow[], today: string): string {
  const those = (...states: BoardState[]) => rows.filter(({ state }) => states.includes(state));
  const done = those('handed-in', 'changed');
  const missing = those('missing', 'asked-again');
  const late = missing.filter(({ isLate }) => isLate);
  const waiting = missing.filter(({ isLate }) => !isLate);
  const blank = done.filter(({ blanks }) => blanks > 0);
  const lines = [
    `【${about}】收稿情况（${day(today)}）：${rows.length}个部门，已交${done.length}个。`,
    listed('过了期限还没交，请尽快交', late.map(withDay)),
    listed('还没交', waiting.map(withDay)),
    listed('交来的有错，请照单独发的提示改好再交', those('errors').map(nameOf)),
    listed('交来的改过，请照单独发的对照再核一遍', those('changed').map(nameOf)),
    listed(
      '还有空没填，请补上',
      blank.map(({ department, blanks }) => `${department}（${blanks}处）`),
    ),
    done.length === rows.length && those('changed').length + blank.length === 0
      ? '都交齐了，谢谢大家。'
      : '',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** For one department alone: its sentences as it wrote them, and as they are now. */
export function askedAgain(about: string, { department, corrected }: BoardRow): string {
  const places = corrected.map(
    ({ place, theirs, ours }, index) =>
      `${index + 1}. ${place}\n   你们交的：${theirs || '（没有）'}\n   现在改成：${ours || '（删去）'}`,
  );
  return `${department}：${about}里下面${corrected.length}处改过，请核对，有不同意见请尽快反馈。\n${places.join('\n')}\n`;
}

function nameOf({ department }: BoardRow): string {
  return department;
}

function withDay({ department, until }: BoardRow): string {
  return until === undefined ? department : `${department}（${day(until)}前）`;
}

function listed(words: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${words}：${names.join('、')}。`;
}

/** 2025-01-08 as 1月8日; whatever else a person typed stays as it is. */
function day(date: string): string {
  const [, month, number] = /^\d{4}-(\d{1,2})-(\d{1,2})$/u.exec(date) ?? [];
  return month === undefined ? date : `${Number(month)}月${Number(number)}日`;
}
