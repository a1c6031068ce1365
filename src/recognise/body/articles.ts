/** Articles of a rule and what is numbered below them: 款 and 项, which head nothing unless they are names. */
import type { Evidence } from '../findings/evidence.ts';
import type { Entry } from '../lines/entries.ts';
import { RANKS } from '../lines/labels.ts';
import { ARTICLE } from '../words/headings.ts';
import type { Reading } from './headings.ts';

const WEIGHT = -6;
const ARTICLES: Evidence = { name: 'articles', weight: WEIGHT, reason: '编号跨章连续，是条文' };
const UNDER: Evidence = {
  name: 'under-article',
  weight: WEIGHT,
  reason: '在“第几条”下面，是款项',
};

/** What makes sisters articles, or items of one. */
export function articlesAmong(
  group: readonly number[],
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): Evidence | undefined {
  if (areArticles(group, entries)) return ARTICLES;
  const isUnder =
    isUnderArticle(entries, group[0] ?? 0) &&
    !areNamed(group, readings) &&
    !areNamesAbove(group, entries, readings);
  return isUnder ? UNDER : undefined;
}

/** Numbers of rules that count on through the chapters are articles: none of them heads anything. */
function areArticles(group: readonly number[], entries: readonly Entry[]): boolean {
  const [first = 0] = group;
  const last = group.at(-1) ?? 0;
  if (entries[first]?.label?.style !== 'chinese') return false;
  return entries.slice(first, last).some(({ label }) => label?.style === 'chapter');
}

/** Whether an article of a rule stands above, with no heading between. */
function isUnderArticle(entries: readonly Entry[], index: number): boolean {
  const { label } = entries[index] ?? {};
  if (!label || RANKS[label.style] < RANKS.chineseBracket) return false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = entries[at];
    if (!above || (above.label && RANKS[above.label.style] <= RANKS.chinese)) return false;
    if (ARTICLE.test(above.text)) return true;
  }
  return false;
}

/** （一）基础条件。…… in an article: a name with sentences of its own heads them, where all its sisters are so. */
const LONGEST_NAME = 12;
const LONGEST_LINE = 24;
function areNamed(group: readonly number[], readings: ReadonlyMap<number, Reading>): boolean {
  return (
    group.length > 1 &&
    group.every((index) => {
      const { heading = '', rest = '', score = 0 } = readings.get(index) ?? {};
      const isName = heading.length <= LONGEST_NAME && /。$/u.test(heading);
      return isName && score >= 2 && /。$/u.test(rest);
    })
  );
}

/** （一）贷款成数 on a line of its own in an article: a name over text heads it, where all its sisters are so. */
function areNamesAbove(
  group: readonly number[],
  entries: readonly Entry[],
  readings: ReadonlyMap<number, Reading>,
): boolean {
  return (
    group.length > 1 &&
    group.every((index) => {
      const { heading = '', rest, evidence = [] } = readings.get(index) ?? {};
      const heads = evidence.some(({ name }) => name === 'beneath');
      const isName = heading.length <= LONGEST_LINE && !/[的。；;：:，,]$/u.test(heading);
      return rest === '' && heads && isName && !ARTICLE.test(entries[index + 1]?.text ?? '');
    })
  );
}
