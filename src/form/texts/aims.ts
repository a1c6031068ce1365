/** Aims of a year that is over, below a heading of what is to be done: 到2025年底全部达产 in a summary of 2026. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import type { TextNode } from '../source/tree.ts';
import { placeOfPlain, plainOf, sentenceBefore } from '../tables/index.ts';

const AHEAD = /打算|安排|计划|思路|下一步/u;
const DONE = /完成情况|落实情况|执行情况|回顾|总结|成效/u;
/** 到2025年底, 力争2025年; what is of a year before is told of plans, too. */
const AIM =
  /(?<words>(?<!截)(?:到|至)|(?:力争|确保|争取|计划|预计|拟于?|将于)(?:在|于|到)?)(?<year>20\d\d)年(?:年?[底末]|(?!\d{0,2}月?\d{0,2}日?(?:[^，。；]{0,12}(?:印发|下发|出台|通过|发布|批复)))(?:内|前|上半年|下半年|[一二三四]季度)?)(?!度|以来|[^，。；]{0,10}(?:的基础|基础上|水平|规划|方案|通知|遗留|结转|存量|任务书|剩余|时间表|时间节点|要求|部署))/gu;
const OVER = /\d{4}年?$|[月日比较与和在]$/u;
const IS_PAST = /已|了(?!解)|曾|原|未|没有|尚|仍|提出|确定|明确|《/u;

/** Whether headings say that what stands below them is to be done. */
export const looksAhead = (heading: string): boolean => AHEAD.test(heading) && !DONE.test(heading);

/** @param heading the headings above, outermost first */
export function* staleAims(
  node: TextNode,
  heading: string,
  year: number | undefined,
): Generator<Problem> {
  if (year === undefined || !looksAhead(heading)) return;
  if (!/20\d\d年/u.test(node.text)) return;
  const plain = plainOf(node);
  const least = /【下年度】|明年/u.test(heading) ? year + 1 : year;
  for (const match of plain.text.matchAll(AIM)) {
    const { year: typed = '' } = match.groups ?? {};
    const before = sentenceBefore(plain.text, match.index);
    const sentence = `${before}${plain.text.slice(match.index).split(/[。；]/u)[0]}`;
    if (Number(typed) >= least || OVER.test(before) || IS_PAST.test(sentence)) continue;
    yield asked(
      placeOfPlain(plain, match.index, match[0].length),
      'years-differ',
      {
        zh: `“${match[0]}”已经过了：这一节写的是${least}年要做的事。`,
        en: `"${match[0]}" is over: the section is about what is to come in ${least}.`,
      },
      {
        zh: '核对是不是沿用了往年的年份，或者打错了。',
        en: 'Left over from an earlier year, or mistyped?',
      },
    );
    return;
  }
}
