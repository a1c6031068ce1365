/** What a merge asks at the terminal: every tracked change, and whose words hold where that is to be decided. */
import { createInterface } from 'node:readline/promises';
import type { trackedChanges } from '../../../roads/merge/merge.ts';
import type { Question } from '../../../roads/merge/questions.ts';
import type { Terminal } from '../../terminal.ts';

/** Answers line by line; undefined where nobody can give one. */
export interface Asking {
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

export function asking(terminal: Terminal): Asking {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question) {
      process.stderr.write(question);
      const answer = await lines.next();
      if (answer.done !== true) return answer.value;
      terminal.say({
        zh: '\n没有人回答，什么都没有改。不用 --ask 就全部接受。',
        en: '\nNobody answered; nothing was changed. Without --ask all are accepted.',
      });
      return undefined;
    },
    close: () => reader.close(),
  };
}

/** Asks about every tracked change; undefined where nobody answers. */
export async function refusedChanges(
  changes: ReturnType<typeof trackedChanges>,
  { ask }: Asking,
): Promise<Set<number> | undefined> {
  const refused = new Set<number>();
  for (const [index, { author, date, removed, added, paragraph, isMark }] of changes.entries()) {
    const what =
      removed === '' && added === '' && isMark
        ? '分段或并段'
        : removed === ''
          ? `加上“${added}”`
          : added === ''
            ? `删去“${removed}”`
            : `“${removed}”改成“${added}”`;
    const answer = await ask(
      `${index + 1}/${changes.length}  ${author} ${date.slice(0, 10)}：${what}\n    ${paragraph}\n同意吗？（是/否）`,
    );
    if (answer === undefined) return undefined;
    if (/^\s*(?:否|不|n|no)/iu.test(answer)) refused.add(index);
  }
  return refused;
}

/** Asks whose words hold; the keys of those of which the file's do, undefined where nobody answers. */
export async function answered(
  questions: readonly Question[],
  { ask }: Asking,
): Promise<Set<string> | undefined> {
  const keys = new Set<string>();
  for (const [index, question] of questions.entries()) {
    const answer = await ask(
      `${index + 1}/${questions.length}  ${questionText(question)}按哪边？（表单/文件）`,
    );
    if (answer === undefined) return undefined;
    if (/^\s*(?:文|w|file)/iu.test(answer)) keys.add(question.key);
  }
  return keys;
}

const WHY: Readonly<Record<string, string>> = {
  both: '两边都改了',
  unknown: '不知道是哪边改的',
  computed: '是程序算的，文件里手改了',
};

/** So much of the paragraph shows where a question stands. */
const SHOWN = 24;

/** One question with both answers, on lines of its own. */
function questionText({ reason, place, ours, theirs, name }: Question): string {
  const line = place.replace(/\t/gu, ' ');
  const where = line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line;
  const what = name === undefined ? '' : `【${name}】`;
  const shown = (text: string) => (text === '' ? '（没有）' : text.replace(/\t/gu, ' '));
  return `${what}${WHY[reason] ?? ''}：“${where}”\n    表单：${shown(ours)}\n    文件：${shown(theirs)}\n`;
}

/** All questions with their numbers, as `--take` names them. */
export function questionList(questions: readonly Question[]): string {
  if (questions.length === 0) return '';
  const all = questions.map((question, index) => `  ${index + 1}. ${questionText(question)}`);
  return `要由人定的（没定以前按表单）：\n${all.join('')}`;
}

/**
 * The keys of the questions of which the file's words are taken.
 * @param take word, form, or numbers: 1,3
 * @returns undefined where it is none of them
 */
export function takenBy(take: string, questions: readonly Question[]): Set<string> | undefined {
  if (take === 'form') return new Set();
  if (take === 'word') return new Set(questions.map(({ key }) => key));
  const numbers = take.split(/[,，、\s]+/u).map(Number);
  const keys = numbers.flatMap((number) => questions[number - 1]?.key ?? []);
  return keys.length === numbers.length ? new Set(keys) : undefined;
}
