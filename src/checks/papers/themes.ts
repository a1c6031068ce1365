/** What a paper is about, in its title and in its text. */
import type { PlacedMistake, Whole } from '../rule.ts';
import { atWords, paperOf } from './paper.ts';

/** Of these a paper is about one. */
const THEMES = [
  '防汛',
  '防火',
  '抗旱',
  '防台风',
  '防寒',
  '防暑降温',
  '禁毒',
  '植树',
  '征兵',
  '献血',
];
const themesIn = (words: string) => THEMES.filter((theme) => words.includes(theme));

/** 关于召开防火工作会议的通知 that speaks of 防汛 all through. */
export function checkTheme(whole: Whole): PlacedMistake[] {
  const paper = paperOf(whole);
  if (!paper?.isTyped || paper.kind === undefined) return [];
  const [titled, ...more] = themesIn(paper.title);
  const text = paper.body.find((one) => themesIn(one.text).length > 0);
  const [said] = themesIn(text?.text ?? '');
  if (titled === undefined || more.length > 0 || text === undefined || said === undefined)
    return [];
  if (paper.body.some((one) => one.text.includes(titled))) return [];
  return [
    atWords(text, said, [
      `标题说的是“${titled}”，正文说的是“${said}”`,
      `The title speaks of ${titled}, the text of ${said}`,
      '题文一致',
    ]),
  ];
}
