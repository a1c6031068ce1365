/** How other papers are named in the text: the title first, then the number in brackets. */
import { titleWords } from '../../kinds/index.ts';
import { eachMatch, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMBER_FIRST = new RegExp(
  `(?<number>\\p{Script=Han}{1,10}[发函办字规通]〔\\d{4}〕\\d{1,4}号)(?:文件?)?(?<title>《[^《》]{4,60}(?:${titleWords.join('|')})》)`,
  'gu',
);

/** Words that lead to a number are no part of it. */
const LEADS =
  /^.*(?:根据|按照|依据|贯彻|落实|执行|参照|遵照|对照|转发|印发|现将|的|和|及|与|见|以)/u;

function checkCited(text: Text): Mistake[] {
  return eachMatch(text, NUMBER_FIRST, (match) => {
    const { number: typed = '', title = '' } = match.groups ?? {};
    const number = typed.replace(LEADS, '');
    const start = match.index + typed.length - number.length;
    const end = match.index + match[0].length;
    const right = `${title}（${number}）`;
    return {
      start,
      end,
      message: {
        zh: '引用公文，先引标题，后引发文字号',
        en: 'The title comes first, the number behind it',
      },
      hint: write(right),
      fixes: [{ start, end, text: right }],
    };
  });
}

export const citedRules: Rule[] = [
  {
    code: 'check/cited-paper',
    severity: 'note',
    family: 'letterhead',
    basis: 'practice',
    source: '公文校核通例：引用公文先引标题，后在圆括号里引发文字号',
    words: {
      zh: '引用公文应当先引标题，后在圆括号里引发文字号。',
      en: 'A paper is named by its title, then by its number in brackets.',
    },
    examples: {
      bad: [
        '根据「青园发〔2026〕12号《关于报送节能情况的通知》→《关于报送节能情况的通知》（青园发〔2026〕12号）」要求，现报告如下。',
      ],
      good: ['根据《关于报送节能情况的通知》（青园发〔2026〕12号）要求，现报告如下。'],
    },
    inText: checkCited,
  },
];
