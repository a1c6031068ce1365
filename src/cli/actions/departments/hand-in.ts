/** `hongtou hand-in`: what departments sent back, into the form. */
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isFolder, namedFiles, readWhole, shownPath, writeWhole } from '../../../computer/index.ts';
import {
  type HandedIn,
  type HandIn,
  type HandInOptions,
  handIn,
  ledgerOf,
  type Returned,
} from '../../../roads/departments/hand-in.ts';
import { unpacked } from '../../../roads/departments/unpacked.ts';
import { today } from '../../../text/index.ts';
import { openNamed } from '../../open-form.ts';
import { EXIT, type ExitCode, type Terminal } from '../../terminal.ts';
import { step, tellNext } from '../../words/next-step.ts';
import { appendTo } from '../journal-file.ts';
import { recordMerge, undoMerge } from '../merge/records.ts';

export interface HandInCommandOptions {
  dryRun: boolean;
  ask: boolean;
  undo: boolean;
  force: boolean;
  json: boolean;
}

/** Where copies of what was not taken lie, beside the form. */
const ASIDE = '收稿待处理';

export async function handInFiles(
  name: string,
  files: readonly string[],
  { dryRun, ask, undo, force, json }: HandInCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const path = resolve(name);
  if (undo) return undoHandIn(path, terminal);
  if (files.length === 0) {
    terminal.say({ zh: '还要写上交来的文件。', en: 'Name the files that came back.' });
    return EXIT.usage;
  }
  const returned = unpacked(namedFiles(files.map(allIn)).map(readReturned));
  const asking = ask ? questions() : undefined;
  const { value, problems } = await handIn(openNamed(name), returned, {
    date: today(),
    batch: new Date().toISOString(),
    force,
    ...(asking ? { takes: asking.takes } : {}),
  }).finally(() => asking?.close());
  terminal.report(problems);
  if (value === undefined) return EXIT.problems;
  terminal.out(
    json ? `${JSON.stringify(shownData(value), null, 2)}\n` : shownText(value, terminal),
  );
  terminal.report(value.results.flatMap((result) => result.problems));
  const isFine = value.results.every(({ problems: own }) =>
    own.every(({ severity }) => severity === 'note'),
  );
  const exit = isFine ? EXIT.fine : EXIT.problems;
  if (dryRun) {
    terminal.say({ zh: '只是看看，什么都没有写。', en: 'Nothing was written.' });
    return exit;
  }
  if (!write(path, returned, value, terminal)) return EXIT.problems;
  tellNext(terminal, [step('检查收稿以后的表单', 'the form as it is now', 'check', name)]);
  return exit;
}

/** A folder of what came back: files of every sort. */
function allIn(name: string): string {
  return isFolder(name) ? join(name, '*') : name;
}

function readReturned(file: string): Returned {
  return { name: file, bytes: readWhole(file) ?? new Uint8Array() };
}

function write(
  path: string,
  returned: readonly Returned[],
  value: HandIn,
  terminal: Terminal,
): boolean {
  const taken = value.files.find(({ file, before }) => {
    const now = readWhole(file);
    return now === undefined || Buffer.compare(now, before) !== 0;
  });
  if (taken) {
    terminal.say({
      zh: `“${shownPath(taken.file)}”刚刚被别的程序改过，什么都没有收。请再运行一次。`,
      en: `"${shownPath(taken.file)}" has just been changed by another program; run it again.`,
    });
    return false;
  }
  const names = value.results
    .filter(({ state }) => state === 'taken')
    .map(({ file }) => basename(file))
    .join('、');
  if (value.files.length > 0) recordMerge(path, names, value.files, '收稿');
  for (const { file, after } of value.files) writeWhole(file, after);
  for (const { path: place, text } of value.kept) writeWhole(place, text);
  appendTo(ledgerOf(path), ...value.ledger);
  for (const { file, state } of value.results) {
    if (state !== 'errors') continue;
    const bytes = returned.find((each) => each.name === file)?.bytes;
    if (bytes !== undefined) setAside(path, file, bytes, terminal);
  }
  if (value.files.length > 0) {
    terminal.say({
      zh: `已收进 ${value.files.map(({ file }) => shownPath(file)).join('、')}。撤回：hongtou hand-in ${shownPath(path)} --undo`,
      en: `Taken into ${value.files.map(({ file }) => shownPath(file)).join(', ')}. Take back: hongtou hand-in ${shownPath(path)} --undo`,
    });
  }
  return true;
}

/** A copy of what was not taken; what lies there under the name stays. */
function setAside(form: string, file: string, bytes: Uint8Array, terminal: Terminal): void {
  const folder = join(dirname(form), ASIDE);
  const name = basename(file);
  const dot = name.lastIndexOf('.') < 1 ? name.length : name.lastIndexOf('.');
  for (let count = 1; ; count += 1) {
    const own = count === 1 ? name : `${name.slice(0, dot)}（${count}）${name.slice(dot)}`;
    const there = readWhole(join(folder, own));
    if (there !== undefined && Buffer.compare(there, bytes) !== 0) continue;
    if (there === undefined) writeWhole(join(folder, own), bytes);
    terminal.say({
      zh: `“${name}”没有收，复制在“${shownPath(join(folder, own))}”。`,
      en: `"${name}" was not taken; a copy lies in "${shownPath(join(folder, own))}".`,
    });
    return;
  }
}

/** Takes the last hand-in back; the ledger says so. */
function undoHandIn(path: string, terminal: Terminal): ExitCode {
  const exit = undoMerge(path, terminal, '收稿');
  if (exit === EXIT.fine)
    appendTo(ledgerOf(path), { kind: 'undo', department: '', mark: '', date: today() });
  return exit;
}

const STATES: Record<HandedIn['state'], string> = {
  taken: '收下',
  same: '和已收的一样',
  older: '比已收的旧，没有收',
  errors: '有错，没有收',
  left: '没有收',
};

function shownText({ results }: HandIn, { language }: Terminal): string {
  return results
    .map(({ file, department, state, news }) => {
      const whose = department === '' ? '' : `  ${department}`;
      const lines = news.map((words) => `    ${words[language]}\n`).join('');
      return `${basename(file)}${whose}  ${language === 'zh' ? STATES[state] : state}\n${lines}`;
    })
    .join('');
}

function shownData({ results, files }: HandIn) {
  return { results, files: files.map(({ file }) => shownPath(file)) };
}

/** Asks about every place that both sides changed. */
function questions(): { takes: NonNullable<HandInOptions['takes']>; close(): void } {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const lines = asking[Symbol.asyncIterator]();
  return {
    async takes({ ours, theirs }, department) {
      process.stderr.write(
        `两边都改了：\n    本办：${String(ours)}\n    ${department}：${String(theirs)}\n用部门的吗？（是/否）`,
      );
      const answer = await lines.next();
      return answer.done !== true && /^\s*(?:是|用|y)/iu.test(answer.value);
    },
    close: () => asking.close(),
  };
}
