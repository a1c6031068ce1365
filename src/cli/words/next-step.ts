/** What a person does next, as a command line that works as it stands. */
import type { Words } from '../../problem.ts';
import type { Terminal } from '../terminal.ts';

/** A command and what it is for. */
export interface Step {
  command: string;
  why: Words;
}

/** 下一步：hongtou render 通知.yaml（生成文件） */
export function nextStep(...steps: readonly Step[]): Words {
  const lines = (language: keyof Words) =>
    steps
      .map(({ command, why }) =>
        language === 'zh' ? `${command}（${why.zh}）` : `${command} (${why.en})`,
      )
      .join(language === 'zh' ? '；' : '; ');
  return { zh: `下一步：${lines('zh')}`, en: `Next: ${lines('en')}` };
}

/** Says what may be done next; nothing where nothing can, as after standard input. */
export function tellNext(terminal: Pick<Terminal, 'say'>, steps: readonly Step[]): void {
  const possible = steps.filter(({ command }) => !/ -(?: |$)/u.test(command));
  if (possible.length > 0) terminal.say(nextStep(...possible));
}

/** A step and what it is for, of words that a shell may need in quotes. */
export function step(zh: string, en: string, ...words: readonly string[]): Step {
  return { command: commandLine(...words), why: { zh, en } };
}

/** A command line; what a shell would split or change is quoted. */
export function commandLine(...words: readonly string[]): string {
  const quoted = words.map((word) =>
    /[\s"'$`&|;()<>\\!*?[\]{}~#]/u.test(word) ? quote(word) : word,
  );
  return ['hongtou', ...quoted].join(' ');
}

function quote(word: string): string {
  // Both cmd.exe and a Unix shell take double quotes; a backslash parts folders on one and is rare on the other.
  return /^[^"$`!]*$/u.test(word) ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}
