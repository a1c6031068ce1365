/** Brackets and values that are nearly a box: [6｜4], 〔45〕家, 【6/4】, 【45，46】, 【4 5】. */
import type { BoxProblem } from './box.ts';

const NUMBER = '\\s*[\\d０-９][\\d０-９,.．]*\\s*';
/** A bar stands in boxes alone; a bare number in such brackets before a word is meant as one. */
const LIKE_BOX = new RegExp(
  `[[［〔{｛(（](?:(?<bar>(?:${NUMBER})?[｜|](?:${NUMBER})?)|(?<number>${NUMBER}))[\\]］〕}｝)）]`,
  'gu',
);
const ROUND = /^[(（]/u;

/** Brackets of another kind where a box was meant. Linear in the text. */
export function bracketsLikeBoxes(text: string): BoxProblem[] {
  return [...text.matchAll(LIKE_BOX)].flatMap((match): BoxProblem[] => {
    const [typed] = match;
    const { bar, number } = match.groups ?? {};
    const rest = text.slice(match.index + typed.length);
    // （1） labels and 〔2024〕3号 numbers a paper
    if (bar === undefined && (ROUND.test(typed) || !/^\p{Script=Han}/u.test(rest))) return [];
    const content = (bar ?? number ?? '').trim();
    return [
      {
        offset: match.index,
        length: typed.length,
        severity: bar === undefined ? 'warning' : 'error',
        code: 'figures/other-bracket',
        message: {
          zh: `“${typed}”的括号会照样印出来，空格子要用【】。`,
          en: `The brackets of "${typed}" are printed; a box is written 【】.`,
        },
        hint: { zh: `写成【${content}】；不是空格子就去掉括号。`, en: `Write 【${content}】.` },
      },
    ];
  });
}

/** What is odd about a value typed into a box, and what to write instead; undefined where it is fine. */
export function oddValue(typed: string): Omit<BoxProblem, 'offset' | 'length'> | undefined {
  const slash = /^(-?\d+(?:\.\d+)?)\s*[/／]\s*(-?\d+(?:\.\d+)?)$/u.exec(typed);
  if (slash) {
    return odd(
      {
        zh: `“${typed}”看不出是两个年份的数还是分数。`,
        en: `"${typed}" may be two years or a fraction.`,
      },
      {
        zh: `今年和上年的数之间用竖线：【${slash[1]}｜${slash[2]}】。`,
        en: `Write 【${slash[1]}｜${slash[2]}】.`,
      },
    );
  }
  if (/^\d+(?:\.\d+)?\s*[，、；;]\s*\d/u.test(typed)) {
    return odd(
      { zh: `一个方框里写了两个数“${typed}”。`, en: `One box holds two numbers: "${typed}".` },
      {
        zh: '一个方框只写一个数；今年和上年的数之间用竖线“｜”。',
        en: 'One number a box; this year’s and last year’s are parted by ｜.',
      },
    );
  }
  if (/\d\s+\d/u.test(typed)) {
    return odd(
      { zh: `数里有空格：“${typed}”。`, en: `A space stands within the number "${typed}".` },
      { zh: '去掉空格；是两个数就分开写。', en: 'Take the space out.' },
    );
  }
  if (
    /^\d[\d.．]*[.．。]$/u.test(typed) ||
    ((typed.match(/[.．]/gu) ?? []).length > 1 && /^[\d.．]+$/u.test(typed))
  ) {
    return odd(
      { zh: `“${typed}”的小数点不对。`, en: `The point in "${typed}" is wrong.` },
      { zh: '核对这个数。', en: 'Check the number.' },
    );
  }
  return undefined;
}

function odd(
  message: BoxProblem['message'],
  hint: BoxProblem['hint'],
): Omit<BoxProblem, 'offset' | 'length'> {
  return { severity: 'error', code: 'figures/odd-value', message, ...(hint ? { hint } : {}) };
}
