/** `hongtou merge`: an edited Word file back into its form. */
import { resolve } from 'node:path';
import { readWhole, shownPath, writeWhole } from '../../../computer/index.ts';
import { mergeWordFile, trackedChanges, type WordMerge } from '../../../roads/merge/merge.ts';
import { type Question, questionsOf, takesOf } from '../../../roads/merge/questions.ts';
import { readOldFile } from '../../old-files.ts';
import { openNamed } from '../../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';
import { answered, asking, questionList, refusedChanges, takenBy } from './ask.ts';
import { logMerge, noteComments, recordMerge, undoMerge } from './records.ts';

export interface MergeCommandOptions {
  dryRun: boolean;
  ask: boolean;
  undo: boolean;
  json: boolean;
  /** Of what is to be decided: word, form, or the numbers of those where the file's words are taken. */
  take?: string;
}

/** What a person has said, or what stops the merge. */
interface Decided {
  refused: Set<number>;
  keys: Set<string>;
  /** Every question has its answer. */
  isAll: boolean;
}

export async function merge(
  form: string,
  edited: string | undefined,
  { dryRun, ask, undo, json, take }: MergeCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(form);
  if (undo) return undoMerge(path, terminal);
  if (edited === undefined) {
    terminal.say({ zh: '还要写上改过的 Word 文件。', en: 'Name the edited Word file too.' });
    return EXIT.usage;
  }
  const file = { name: edited, bytes: await readOldFile(edited) };
  const open = openNamed(form);
  const decided = await decide((refused) => mergeWordFile(open, file, { refused }), file.bytes, {
    ask,
    take,
    terminal,
  });
  if (decided === undefined) return EXIT.usage;
  const { refused, keys, isAll } = decided;
  const isWord = take === 'word' && !ask;
  const takes = isWord ? () => true : takesOf(keys);
  const { value, problems } = await mergeWordFile(open, file, { refused, takes });
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  const questions = isAll ? [] : questionsOf(value.left);
  const told = problems.filter(({ code }) => !ASKED.has(code));
  terminal.out(
    json
      ? `${JSON.stringify(shownData(value, questions, problems), null, 2)}\n`
      : table(value) + questionList(questions),
  );
  terminal.report(isAll ? told.filter(({ code }) => code !== 'merge/no-origin') : told);
  if (questions.length > 0) {
    terminal.say({
      zh: `有 ${questions.length} 处要由人定：--ask 一处一处地定；--take word 全按文件，form 全按表单，写号数（1,3）就这几处按文件。`,
      en: `${questions.length} place(s) are to be decided: --ask one by one; --take word, form, or the numbers of the file's (1,3).`,
    });
  }
  const doubts = problems.filter(({ severity }) => severity !== 'note');
  const isOpen = doubts.some(
    ({ code }) => !isAll || !(ASKED.has(code) || code === 'merge/no-origin'),
  );
  const exit = isOpen ? EXIT.problems : EXIT.fine;
  if (dryRun) {
    terminal.say({
      zh: `会改 ${value.landed.length} 处，现在什么都没有写。`,
      en: `${value.landed.length} change(s) would be made; nothing was written.`,
    });
    const answers = take === undefined ? [] : ['--take', take];
    if (value.landed.length > 0)
      tellNext(terminal, [step('真的并回', 'makes them', 'merge', form, edited, ...answers)]);
    return exit;
  }
  if (!write(path, edited, value, terminal)) return EXIT.problems;
  const left = doubts.map(({ message }) => message.zh);
  if (value.files.length > 0) await logMerge(path, file, value, left);
  if (value.files.length > 0) {
    tellNext(terminal, [step('检查并回以后的表单', 'the form as it is now', 'check', form)]);
  }
  return exit;
}

const ASKED: ReadonlySet<string> = new Set(['merge/both', 'merge/unknown', 'merge/computed']);

/** Asks, or reads from `--take`, what is to be decided; undefined where that was said wrongly, or by nobody. */
async function decide(
  merged: (refused: Set<number>) => ReturnType<typeof mergeWordFile>,
  bytes: Uint8Array,
  { ask, take, terminal }: { ask: boolean; take: string | undefined; terminal: Terminal },
): Promise<Decided | undefined> {
  if (!ask && take === undefined) return { refused: new Set(), keys: new Set(), isAll: false };
  const person = ask ? asking(terminal) : undefined;
  try {
    const refused = person
      ? await refusedChanges(trackedChanges(bytes), person)
      : new Set<number>();
    if (refused === undefined) return undefined;
    const questions = questionsOf((await merged(refused)).value?.left ?? []);
    const keys = person
      ? await answered(questions, person)
      : takenBy(take?.trim() ?? '', questions);
    if (keys === undefined && person === undefined) {
      terminal.say({
        zh: `“--take ${take}”里的号数不对：要定的有 ${questions.length} 处。写 word、form，或者 1 到 ${questions.length} 里的号数。`,
        en: `"--take ${take}": there are ${questions.length} place(s) to decide. Write word, form, or their numbers.`,
      });
    }
    return keys && { refused, keys, isAll: true };
  } finally {
    person?.close();
  }
}

/** Writes the files, after a record of what they were; false where somebody has changed one meanwhile. */
function write(path: string, edited: string, value: WordMerge, terminal: Terminal): boolean {
  const taken = value.files.find(({ file, before }) => !isSame(readWhole(file), before));
  if (taken) {
    terminal.say({
      zh: `“${shownPath(taken.file)}”刚刚被别的程序改过，什么都没有改。请再运行一次。`,
      en: `"${shownPath(taken.file)}" has just been changed by another program; run it again.`,
    });
    return false;
  }
  if (value.files.length > 0) recordMerge(path, edited, value.files);
  for (const { file, after } of value.files) writeWhole(file, after);
  const notes = noteComments(path, edited, value.comments);
  const names = value.files.map(({ file }) => shownPath(file)).join('、');
  terminal.say(
    value.files.length === 0
      ? { zh: '没有要改的地方。', en: 'Nothing to change.' }
      : {
          zh: `已并回 ${value.landed.length} 处：${names}。撤回：hongtou merge ${shownPath(path)} --undo`,
          en: `Merged ${value.landed.length} change(s): ${names}. Take back: hongtou merge ${shownPath(path)} --undo`,
        },
  );
  if (notes !== undefined) {
    terminal.say({
      zh: `批注 ${value.comments.length} 条，记在“${shownPath(notes)}”，处理好一条删一条。`,
      en: `${value.comments.length} comment(s) are kept in "${shownPath(notes)}" until dealt with.`,
    });
  }
  return true;
}

function isSame(now: Uint8Array | undefined, before: Uint8Array): boolean {
  return now !== undefined && Buffer.compare(now, before) === 0;
}

/** A line for each change: where it landed, what it was, what it is. */
function table({ landed }: WordMerge): string {
  return landed
    .map(({ file, line, place, from, to, kind }) => {
      const where = `${shownPath(file)}${line > 0 ? `:${line}` : ''}  ${place}`;
      if (kind === 'move') return `${where}\n    移动：${from}\n`;
      if (from === '') return `${where}\n    加上：${to}\n`;
      if (to === '') return `${where}\n    删去：${from}\n`;
      return `${where}\n    ${from} → ${to}\n`;
    })
    .join('');
}

function shownData(
  { landed, left, comments }: WordMerge,
  questions: readonly Question[],
  problems: readonly unknown[],
) {
  const named = landed.map((each) => ({ ...each, file: shownPath(each.file) }));
  return { landed: named, left, questions, comments, problems };
}
