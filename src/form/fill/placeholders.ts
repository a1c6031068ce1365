/** Signs that stand for what is left out, and the marks of bold text that a paste leaves. */
import type { Problem } from '../../problem.ts';
import { type Prose, placeInProse } from '../body/prose.ts';

const PLACEHOLDER =
  /[*＊]+(?=[\d万亿元个家人%％])|[*＊]{2,}|[×✕]{2,}|[_＿]{2,}|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])/gu;

/** **安全第一**, as chats and pages write what is bold; 企业**家、投资**亿元 are two numbers. */
const BOLD =
  /\*\*(?=[\p{Script=Han}\p{L}\d“《])(?![个家人户名项件次处万亿元%％](?:[，。；、]|\p{Script=Han}?\*\*))[^*\n]{1,60}(?<=[\p{Script=Han}\p{L}\d”》：:，。])\*\*(?![万亿元个家人户%％])/gu;

/** Whether a text has signs that stand for something left out: xx家, **万元. */
export function hasPlaceholders(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

/** **万元, xx家: what people type to be filled in later. An empty box is found by the tool, these are not. */
export function findPlaceholders(
  filling: { draft: boolean; problems: Problem[] },
  prose: Prose,
): void {
  if (!/[*＊×✕_＿xX]/u.test(prose.text)) return;
  const bold = [...prose.text.matchAll(BOLD)].map(({ index, 0: { length } }) => ({
    index,
    length,
  }));
  for (const { index, length } of bold) {
    filling.problems.push({
      severity: filling.draft ? 'warning' : 'error',
      code: 'form/word-remains',
      message: {
        zh: '“**”是聊天软件、网页里加粗的记号，会照样印出来。',
        en: 'The marks ** of bold text, from a chat or a page, are printed.',
      },
      place: placeInProse(prose, index, length),
      hint: { zh: '删去两边的“**”，只留文字。', en: 'Delete both **.' },
    });
  }
  const isMark = (at: number) =>
    bold.some(({ index, length }) => at >= index && at < index + length);
  for (const match of prose.text.matchAll(PLACEHOLDER)) {
    if (isMark(match.index)) continue;
    filling.problems.push({
      severity: /[*＊]/u.test(match[0]) && !filling.draft ? 'error' : 'warning',
      code: 'form/placeholder',
      message: {
        zh: `“${match[0].slice(0, 8)}”是占位的符号，不是实际内容。`,
        en: `"${match[0].slice(0, 8)}" is a placeholder.`,
      },
      place: placeInProse(prose, match.index, match[0].length),
      hint: {
        zh: '填上实际的数或名称；还不知道就写【】。',
        en: 'Write what it stands for, or 【】 while it is unknown.',
      },
    });
  }
}
