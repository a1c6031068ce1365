/** Years since, against the year of the paper; so many of the first, against those that are named. */
import { readCount } from '../../../text/index.ts';
import type { Mistake, Whole } from '../../rule.ts';
import type { Text } from '../../text.ts';

const SINCE =
  /(?:始建|建成|建|成立|创办|投用)于(\d{4})年[^。；\d近约超]{0,8}至今[^。；\d近约超将]{0,8}?(\d{1,3})年/gu;
const RANKED =
  /(?:居|列|位居|排名?在?|位列)前([二两三四五六七八九十\d]{1,2})(?:位|名)的(?:是|有|分别是|为|依次是|单位是|依次为)([^，。；：（）等]{2,60})(?=[。；，])/gu;

/** 建于1998年，至今已使用37年, against the year of the paper; 居前三位的是甲、乙. */
export function checkSinceAndRanked(text: Text, { document }: Whole): Mistake[] {
  const signed = Number(/(20\d\d)年/u.exec(document?.signature?.date ?? '')?.[1]);
  const since = [...text.matches(SINCE)].flatMap((match): Mistake[] => {
    const years = signed - Number(match[1]);
    const said = Number(match[2]);
    if (!Number.isFinite(years) || Math.abs(years - said) <= 1) return [];
    return [told(match, match[2] ?? '', `从${match[1]}年到${signed}年是${years}年`)];
  });
  const ranked = [...text.matches(RANKED)].flatMap((match): Mistake[] => {
    const count = readCount(match[1] ?? '');
    const names = (match[2] ?? '').split(/[、和及]/u).length;
    if (count === undefined || names < 2 || names === count) return [];
    return [told(match, match[1] ?? '', `后面列了${names}个`)];
  });
  return [...since, ...ranked];
}

function told(match: RegExpExecArray, said: string, zh: string): Mistake {
  const start = match.index + match[0].lastIndexOf(said);
  return {
    start,
    end: start + said.length,
    severity: 'warning',
    message: { zh: `${zh}，这里写的是${said}`, en: 'The words do not go with this number' },
    hint: { zh: '核对这几个数', en: 'Check these numbers' },
  };
}
