/** Blanks that a hand types, or a paste leaves, between the signs of a text. */

import type { Problem } from '../../problem.ts';
import { STOPS, wordsBefore } from '../../text/index.ts';
import { wasFolded } from '../body/prose.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { BodyText } from './walk.ts';

/** Blanks between two signs, but for a name of two signs that was set apart: 张 三. */
const SPACES =
  /(?<=[\p{Script=Han}，。；：、！？）”》])(?:[ \u3000\u00a0]{2,}|(?<=[，。；：、！？])[ \u3000\u00a0]|(?<=\p{Script=Han}{2})[ \u3000\u00a0](?=\p{Script=Han}{2}))(?=[\p{Script=Han}（“《])/u;

/** 竣　工 投 用, of a sentence: letters set apart. */
const APART = /(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han}[ \u3000]\p{Script=Han}[^。]*。)/u;

/** 坚持  安全第一: blanks within a sentence, which a paste leaves. The proofreader tells those beside digits. */
export function* wideSpaces({ node, key }: Pick<BodyText, 'node' | 'key'>): Generator<Problem> {
  const match = /[ \u3000\u00a0]/u.test(node.text)
    ? (SPACES.exec(node.text) ?? APART.exec(node.text))
    : null;
  if (match === null || key === '小节' || /[：:]/u.test(wordsBefore(node.text, match.index, STOPS)))
    return;
  if (node.style !== 'plain' && node.text.includes('\n')) return;
  if (wasFolded(node, match.index)) return;
  yield asked(
    placeInText(node, match.index, match[0].length),
    'spaces',
    { zh: '文字之间有多余的空格。', en: 'Blanks within a sentence.' },
    { zh: '删去空格；是两段就分开写。', en: 'Delete them, or part the paragraphs.' },
  );
}
