/** Years left over from last year's text. */
import type { PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const YEAR = /(?<!\d)(20\d\d)年/u;
/** Papers that look back on a year, and those that look ahead. */
const LOOKS_BACK = /(?:总结|报告|情况)$/u;
const PLANS = /(?:工作)?(?:安排|打算|计划|思路|要点|谋划)/u;

/** The year that a title names: 2024年工作总结. */
function titleYears(
  texts: readonly Text[],
  from: number,
): { year: number; title: Text } | undefined {
  for (let at = from; at >= 0; at--) {
    const text = texts[at];
    if (text?.part !== 'title' && !(text && at < 12 && isTitleLine(text.text))) continue;
    const year = YEAR.exec(text.text)?.[1];
    if (year !== undefined) return { year: Number(year), title: text };
    if (text.part === 'title') return undefined;
  }
  return undefined;
}

function isTitleLine(text: string): boolean {
  return (
    text.length <= 40 &&
    /20\d\d年(?:度|上半年)?(?:工作)?(?:总结|要点|计划|报告)/u.test(text) &&
    !/[。；]$/u.test(text)
  );
}

const looksBack = (title: string) =>
  LOOKS_BACK.test(title.replace(/[》”]?(?:的通知)?$/u, '')) || /总结/u.test(title);

/** The years that may open a paragraph or a heading below a title. */
function wantedYears(
  { year, title }: { year: number; title: Text },
  text: Text,
  opening: string,
): number[] {
  if (isGivenThatYear(title.text)) return [year - 1, year, year + 1];
  if (!looksBack(title.text)) return nearYears(year, text);
  return text.heading !== undefined && PLANS.test(opening) ? [year + 1] : [year, year + 1];
}

/** 2023年是…, or 一、2023年工作总结 under a title of 2024. */
function checkYears({ texts }: Whole): PlacedMistake[] {
  return texts.flatMap((text, index): PlacedMistake[] => {
    if (text.part !== 'body' && text.part !== 'other') return [];
    const opening = text.heading ? text.text.slice(0, text.heading.end) : text.text.slice(0, 16);
    const match = text.heading
      ? /(20\d\d)年(?=(?:度|上半年)?(?:的)?(?:主要)?(?:工作|目标|指标|总结|要点|安排|打算))/u.exec(
          opening,
        )
      : /^\s*(20\d\d)年(?=是|，|以来)/u.exec(opening);
    if (match === null || isTitleLine(text.text)) return [];
    const named = titleYears(texts, index - 1);
    if (named === undefined) return [];
    const year = Number(match[1]);
    const back = looksBack(named.title.text);
    if (
      wantedYears(named, text, opening).includes(year) ||
      (text.heading && !back && LOOKS_BACK.test(opening))
    )
      return [];
    const start = match.index + match[0].indexOf(match[1] ?? '');
    return [
      {
        text,
        start,
        end: start + 5,
        message: {
          zh:
            year === named.year
              ? `标题是${named.year}年的，这里是下一步的打算，写的还是${year}年`
              : `标题是${named.year}年的，这里写${year}年`,
          en: `The title is about ${named.year}, this says ${year}`,
        },
        hint:
          year === named.year
            ? { zh: `打算写下一年：${year + 1}年`, en: `Is it ${year + 1}?` }
            : { zh: '核对是否沿用了往年文字', en: 'Is this left over from an earlier year?' },
      },
    ];
  });
}

/** A 工作报告 is named after the year in which it is given: it looks back on the year before, and ahead on its own. */
const isGivenThatYear = (title: string) => /工作报告/u.test(title);

/** A plan may look back and ahead, but does not begin with 上一年是…. */
function nearYears(year: number, text: Text): number[] {
  return text.heading || !/^\s*20\d\d年是/u.test(text.text)
    ? [year - 1, year, year + 1]
    : [year, year + 1];
}

export const staleRules: Rule[] = [
  {
    code: 'check/stale-year',
    severity: 'warning',
    family: 'counts',
    basis: 'practice',
    source: '按行文：年份与标题一致',
    words: {
      zh: '开头或小标题里的年份与文件标题的年份对不上，多是沿用往年文字时漏改。',
      en: 'A year in an opening or a heading does not fit the title; left over from an earlier year.',
    },
    examples: {
      bad: [
        '2024年工作总结\n「2023年」是园区发展的关键一年。',
        '2024年工作总结\n一、主要成效\n二、「2024年」工作安排',
        '2024年工作要点\n「2022年」是园区发展的关键一年。',
      ],
      good: [
        '2024年工作总结\n2024年是园区发展的关键一年。\n二、2025年工作安排',
        '2024年工作要点\n一、2023年工作总结\n二、2024年主要任务',
        '2023年是关键一年。',
        '2024年政府工作报告\n一、2023年工作回顾\n三、2024年工作安排',
      ],
    },
    inWhole: checkYears,
  },
];
