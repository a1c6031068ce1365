/** `hongtou check --fix`: mends what is certain, after asking. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readWhole, STANDARD_STREAM, writeWhole } from '../../computer/index.ts';
import type { Problem, Words } from '../../problem.ts';
import { byCause, byPlace, fixTexts } from '../../roads/proofread/file.ts';
import type { Proofread } from '../../roads/proofread/form.ts';
import { takeOutUnseen } from '../../roads/unseen.ts';
import { decodeText, withLineFeeds } from '../../text/index.ts';
import { listFindings } from '../findings/listing.ts';
import type { Terminal } from '../terminal.ts';

interface MendOptions {
  yes: boolean;
  json: boolean;
}

/**
 * Makes the certain fixes of a form or text file, and takes out of a Word file what nobody sees; gives back what is
 * left for a person.
 */
export async function mend(
  name: string,
  given: Proofread,
  options: MendOptions,
  terminal: Terminal,
): Promise<{ problems: Problem[] }> {
  const left = await mendPlaces(name, await byPlace(given), options, terminal);
  return { problems: await byCause(left) };
}

async function mendPlaces(
  name: string,
  found: Proofread,
  { yes, json }: MendOptions,
  terminal: Terminal,
): Promise<Problem[]> {
  const everything = [...found.problems, ...found.findings];
  const { changed, fixed } = await fixTexts(found);
  if (fixed.length === 0) {
    const left = await mendWord(name, found, { yes, json }, terminal);
    if (found.sources.length === 0 && found.findings.some((one) => one.fixes && left.includes(one)))
      terminal.say({
        zh: '这种文件里的字不直接改。Word 文件请用 hongtou review，得到一份带修订和批注的文件。',
        en: 'Words are not mended in place in this kind of file. For Word files use hongtou review.',
      });
    return left;
  }
  if (json) terminal.report(fixed);
  else showFixed(fixed, terminal);
  if (!(await agreed(fixed.length, yes, terminal))) return everything;
  const meanwhile = changed.find(({ file }) => !isAsRead(file, found));
  if (meanwhile) {
    terminal.say(changedMeanwhile(meanwhile.file));
    return everything;
  }
  for (const { file, text } of changed) writeWhole(resolve(file), text);
  terminal.say({
    zh: `已改正 ${fixed.length} 处：${changed.map(({ file }) => file).join('、')}`,
    en: `Mended ${fixed.length} place(s): ${changed.map(({ file }) => file).join(', ')}`,
  });
  const proposals = found.findings.filter(({ proposal }) => proposal !== undefined).length;
  if (proposals > 0) {
    terminal.say({
      zh: `另有 ${proposals} 处给出了建议的改法，请人定夺。`,
      en: `For ${proposals} more place(s) a change is proposed; a person decides.`,
    });
  }
  const done = new Set<Problem>(fixed);
  return everything.filter((problem) => !done.has(problem));
}

/** Takes the signs that nobody sees out of a Word file, after asking; gives back what is left for a person. */
async function mendWord(
  name: string,
  { problems, findings }: Proofread,
  { yes, json }: MendOptions,
  terminal: Terminal,
): Promise<Problem[]> {
  const everything = [...problems, ...findings];
  const unseen = everything.filter(({ code }) => code === 'check/invisible-character');
  const path = resolve(name);
  const before = unseen.length === 0 || name === STANDARD_STREAM ? undefined : readWhole(path);
  const made = before && (await takeOutUnseen(before));
  if (before === undefined || made === undefined || made.count === 0) return everything;
  if (json) terminal.report(unseen);
  else showFixed(unseen, terminal);
  if (!(await agreed(unseen.length, yes, terminal))) return everything;
  if (!areSame(readWhole(path), before)) {
    terminal.say(changedMeanwhile(name));
    return everything;
  }
  writeWhole(path, made.bytes);
  terminal.say({
    zh: `已从 ${name} 去掉 ${made.count} 处看不见的字符，别的都没有动。`,
    en: `Took ${made.count} stretch(es) of invisible characters out of ${name}; nothing else was touched.`,
  });
  return everything.filter((one) => !unseen.includes(one));
}

function changedMeanwhile(file: string): Words {
  return {
    zh: `“${file}”刚刚被别的程序改过，什么都没有改。请再运行一次。`,
    en: `"${file}" has just been changed by another program; nothing was mended. Run it again.`,
  };
}

function areSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

function showFixed(fixed: readonly Problem[], { language, color, out }: Terminal): void {
  const { blocks } = listFindings(fixed, { language, color, all: true });
  out(blocks.map((block) => `${block}\n\n`).join(''));
}

/** Whether a file still says what was checked: a person may have saved it while the question stood. */
function isAsRead(file: string, { sources }: Proofread): boolean {
  const now = decodeText(readWhole(resolve(file)) ?? new Uint8Array());
  const was = sources.find((source) => source.file === file)?.text ?? '';
  const plain = (text: string) => withLineFeeds(text.replace(/^\ufeff/u, ''));
  return !('notText' in now) && plain(now.text) === plain(was);
}

/** Asks only where someone can answer; elsewhere --yes is the answer. */
async function agreed(count: number, yes: boolean, terminal: Terminal): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    terminal.say({
      zh: `上面 ${count} 处可以自动改正，没有改动。要改，请加 --yes。`,
      en: `The ${count} place(s) above can be mended; nothing was changed. Add --yes to do it.`,
    });
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const question = {
    zh: `改正上面 ${count} 处吗？（是/否）`,
    en: `Mend the ${count} place(s) above? (y/n)`,
  };
  const answer = await asking.question(question[terminal.language]);
  asking.close();
  return /^\s*(?:是|好|改|y|yes)\s*$/iu.test(answer);
}
