/** `hongtou merge`: an edited Word file back into its form. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readWhole, shownPath, writeWhole } from '../../../computer/index.ts';
import { mergeWordFile, trackedChanges, type WordMerge } from '../../../roads/merge/merge.ts';
import { readOldFile } from '../../old-files.ts';
import { openNamed } from '../../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';
import { logMerge, noteComments, recordMerge, undoMerge } from './records.ts';

export interface MergeCommandOptions {
  dryRun: boolean;
  ask: boolean;
  undo: boolean;
  json: boolean;
}

export async function merge(
  form: string,
  edited: string | undefined,
  { dryRun, ask, undo, json }: MergeCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(form);
  if (undo) return undoMerge(path, terminal);
  if (edited === undefined) {
    terminal.say({ zh: '还要写上改过的 Word 文件。', en: 'Name the edited Word file too.' });
    return EXIT.usage;
  }
  const bytes = await readOldFile(edited);
  const refused = ask ? await refusedChanges(bytes, terminal) : new Set<number>();
  if (refused === undefined) return EXIT.usage;
  const { value, problems } = await mergeWordFile(
    openNamed(form),
    { name: edited, bytes },
    { refused },
  );
  if (value === undefined) {
    terminal.report(problems);
    return EXIT.problems;
  }
  terminal.out(json ? `${JSON.stringify(shownData(value, problems), null, 2)}\n` : table(value));
  terminal.report(problems);
  const doubts = problems.filter(({ severity }) => severity !== 'note');
  const exit = doubts.length > 0 ? EXIT.problems : EXIT.fine;
  if (dryRun) {
    terminal.say({
      zh: `会改 ${value.landed.length} 处，现在什么都没有写。`,
      en: `${value.landed.length} change(s) would be made; nothing was written.`,
    });
    if (value.landed.length > 0)
      tellNext(terminal, [step('真的并回', 'makes them', 'merge', form, edited)]);
    return exit;
  }
  if (!write(path, edited, value, terminal)) return EXIT.problems;
  const left = doubts.map(({ message }) => message.zh);
  if (value.files.length > 0) await logMerge(path, { name: edited, bytes }, value, left);
  if (value.files.length > 0) {
    tellNext(terminal, [step('检查并回以后的表单', 'the form as it is now', 'check', form)]);
  }
  return exit;
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

function shownData({ landed, left, comments }: WordMerge, problems: readonly unknown[]) {
  const named = landed.map((each) => ({ ...each, file: shownPath(each.file) }));
  return { landed: named, left, comments, problems };
}

/** Asks about every tracked change; undefined where nobody can answer. */
async function refusedChanges(
  bytes: Uint8Array,
  terminal: Terminal,
): Promise<Set<number> | undefined> {
  const changes = trackedChanges(bytes);
  const refused = new Set<number>();
  if (changes.length === 0) return refused;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const lines = asking[Symbol.asyncIterator]();
  try {
    for (const [index, { author, date, removed, added, paragraph, isMark }] of changes.entries()) {
      const what =
        removed === '' && added === '' && isMark
          ? '分段或并段'
          : removed === ''
            ? `加上“${added}”`
            : added === ''
              ? `删去“${removed}”`
              : `“${removed}”改成“${added}”`;
      process.stderr.write(
        `${index + 1}/${changes.length}  ${author} ${date.slice(0, 10)}：${what}\n    ${paragraph}\n同意吗？（是/否）`,
      );
      const answer = await lines.next();
      if (answer.done === true) {
        terminal.say({
          zh: '\n没有人回答，什么都没有改。不用 --ask 就全部接受。',
          en: '\nNobody answered; nothing was changed. Without --ask all are accepted.',
        });
        return undefined;
      }
      if (/^\s*(?:否|不|n|no)/iu.test(answer.value)) refused.add(index);
    }
  } finally {
    asking.close();
  }
  return refused;
}
