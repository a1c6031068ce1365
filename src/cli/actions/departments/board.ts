/** `hongtou board`: who has handed in what, whom to remind, whom to ask once more. */
import { resolve } from 'node:path';
import { readWhole, shownPath, writeWhole } from '../../../computer/index.ts';
import { type Board, boardOf } from '../../../roads/departments/board.ts';
import { decideContradiction } from '../../../roads/departments/contradictions.ts';
import { today } from '../../../text/index.ts';
import { openNamed } from '../../open-form.ts';
import { alignedTable } from '../../table.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { recordMerge, undoMerge } from '../merge/records.ts';

export interface BoardCommandOptions {
  json: boolean;
  reminder: boolean;
  /** 到位内资=招商合作部 */
  decide?: string;
  because?: string;
  undo: boolean;
}

/** Shows the board, or decides whose number of a figure counts. */
export function board(name: string, options: BoardCommandOptions, terminal: Terminal): ExitCode {
  if (options.undo) return undoMerge(resolve(name), terminal, '裁定');
  return options.decide === undefined
    ? showBoard(name, options, terminal)
    : decide(name, options.decide, options.because ?? '', terminal);
}

function decide(name: string, asked: string, reason: string, terminal: Terminal): ExitCode {
  const [, figure = '', department = ''] = /^(.+?)[=＝](.+)$/u.exec(asked) ?? [];
  if (figure === '') {
    terminal.say({
      zh: '写成 --decide 到位内资=招商合作部 这样。',
      en: 'Write --decide 到位内资=招商合作部: the figure, then whose number counts.',
    });
    return EXIT.usage;
  }
  const form = openNamed(name);
  const { value, problems } = decideContradiction(form, { name: figure, department, reason });
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  const taken = value.files.find(({ file, before }) => {
    const now = readWhole(file);
    return now === undefined || Buffer.compare(now, before) !== 0;
  });
  if (taken) {
    terminal.say({
      zh: `“${shownPath(taken.file)}”刚刚被别的程序改过，什么都没有改。请再运行一次。`,
      en: `"${shownPath(taken.file)}" has just been changed by another program; run it again.`,
    });
    return EXIT.problems;
  }
  recordMerge(form.path, `${figure}（${value.words}）`, value.files, '裁定');
  for (const { file, after } of value.files) writeWhole(file, after);
  const files = value.files.map(({ file }) => shownPath(file)).join('、');
  terminal.say({
    zh: `“${figure}”以${department}的为准（${value.words}），裁定写在 ${files}。撤回：hongtou board ${shownPath(form.path)} --undo`,
    en: `"${figure}": ${department} counts (${value.words}); the decision stands in ${files}. Take back: hongtou board ${shownPath(form.path)} --undo`,
  });
  return EXIT.fine;
}

function showBoard(
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
  const isDone =
    value.contradictions.length === 0 &&
    value.rows.every(({ state, blanks }) => state === 'handed-in' && blanks === 0);
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

function shownBoard(
  { rows, reminder, askedAgain, contradictions }: Board,
  { language }: Terminal,
): string {
  const zh = language === 'zh';
  const heads = zh
    ? ['部门', '情况', '发出', '期限', '交来', '空着', '说明']
    : ['department', 'state', 'out', 'due', 'in', 'blanks', 'remark'];
  const table = alignedTable([heads, ...rows.map((row) => cells(row, language))]);
  const parts = [
    table,
    ...contradictions.map(({ name, said }) => {
      const sides = said.map(
        ({ department, value, unit, place }) =>
          `    ${department}  ${value}${unit}（${place.file}:${place.line}）\n`,
      );
      return `${zh ? `“${name}”报的不一样：` : `"${name}" is reported differently:`}\n${sides.join('')}`;
    }),
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
