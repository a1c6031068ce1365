/** `hongtou board`: who has handed in what, whom to remind, whom to ask once more. */
import { type Board, boardOf } from '../../../roads/departments/board.ts';
import { openNamed } from '../../open-form.ts';
import { alignedTable } from '../../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { today } from '../journal-file.ts';

export interface BoardCommandOptions {
  json: boolean;
  reminder: boolean;
}

export function showBoard(
  name: string,
  { json, reminder }: BoardCommandOptions,
  terminal: Terminal,
): ExitCode {
  const { value, problems } = boardOf(openNamed(name), today());
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  if (value.rows.length === 0) {
    terminal.say({
      zh: '表单里没有写“填报”，没有要收的部门。',
      en: 'The form names nobody under 填报.',
    });
    return EXIT.usage;
  }
  if (json) terminal.out(`${JSON.stringify({ version: 1, ...value }, null, 2)}\n`);
  else terminal.out(reminder ? value.reminder : shownBoard(value, terminal));
  const isDone = value.rows.every(({ state, blanks }) => state === 'handed-in' && blanks === 0);
  return isDone ? EXIT.fine : EXIT.problems;
}

type Row = Board['rows'][number];

const STATES: Record<Row['state'], { zh: string; en: string }> = {
  waiting: { zh: '还没发', en: 'not handed out' },
  missing: { zh: '没交', en: 'missing' },
  errors: { zh: '交来有错', en: 'with errors' },
  'handed-in': { zh: '已交', en: 'handed in' },
  changed: { zh: '交后改过', en: 'changed since' },
  'asked-again': { zh: '又发了，没交', en: 'asked again' },
};

function shownBoard({ rows, reminder, askedAgain }: Board, { language }: Terminal): string {
  const zh = language === 'zh';
  const heads = zh
    ? ['部门', '情况', '发出', '期限', '交来', '空着', '说明']
    : ['department', 'state', 'out', 'due', 'in', 'blanks', 'remark'];
  const table = alignedTable([heads, ...rows.map((row) => cells(row, language))]);
  const parts = [
    table,
    `${zh ? '—— 发到群里 ——' : '-- for the group --'}\n${reminder}`,
    ...askedAgain.map(
      ({ department, text }) =>
        `${zh ? `—— 发给${department} ——` : `-- for ${department} --`}\n${text}`,
    ),
  ];
  return parts.join('\n');
}

function cells(row: Row, language: Terminal['language']): string[] {
  const { department, state, handedOut, until, handedIn, blanks, errors, corrected } = row;
  const late = language === 'zh' ? '，过期' : ', late';
  const remark =
    errors.join('；') ||
    (corrected.length > 0
      ? language === 'zh'
        ? `改了${corrected.length}处`
        : `${corrected.length} place(s)`
      : '');
  return [
    department,
    `${STATES[state][language]}${row.isLate ? late : ''}`,
    handedOut ?? '',
    until ?? '',
    handedIn ?? '',
    blanks === 0 ? '' : String(blanks),
    remark,
  ];
}
