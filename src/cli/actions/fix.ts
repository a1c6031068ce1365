/** `hongtou check --fix`: mends what is certain, after asking. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readWhole, writeWhole } from '../../computer/index.ts';
import type { Problem } from '../../problem.ts';
import { fixTexts, type Proofread } from '../../roads/proofread.ts';
import { decodeText, withLineFeeds } from '../../text/index.ts';
import { listFindings } from '../findings/listing.ts';
import type { Terminal } from '../terminal.ts';

/** Makes the certain fixes of a form or text file; gives back what is left for a person. */
export async function mend(
  found: Proofread,
  { yes, json }: { yes: boolean; json: boolean },
  terminal: Terminal,
): Promise<{ problems: Problem[] }> {
  const everything = [...found.problems, ...found.findings];
  const { changed, fixed } = await fixTexts(found);
  if (fixed.length === 0) {
    if (found.sources.length === 0 && found.findings.some(({ fixes }) => fixes)) {
      terminal.say({
        zh: '这种文件不能直接改。Word 文件请用 hongtou review，得到一份带修订和批注的文件。',
        en: 'This kind of file is not mended in place. For Word files use hongtou review.',
      });
    }
    return { problems: everything };
  }
  if (json) terminal.report(fixed);
  else showFixed(fixed, terminal);
  if (!(await agreed(fixed.length, yes, terminal))) return { problems: everything };
  const meanwhile = changed.find(({ file }) => !isAsRead(file, found));
  if (meanwhile) {
    terminal.say({
      zh: `“${meanwhile.file}”刚刚被别的程序改过，什么都没有改。请再运行一次。`,
      en: `"${meanwhile.file}" has just been changed by another program; nothing was mended. Run it again.`,
    });
    return { problems: everything };
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
  return { problems: everything.filter((problem) => !done.has(problem)) };
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
