/** Times that a title names, or what is issued has, held against the day of signing: 做好2023年汛期…工作 in 2024, 2024年工作总结 in January 2024. */
import type { Problem } from '../../problem.ts';
import { withArabicYears } from '../../text/index.ts';
import { yearOf } from '../figures/scopes.ts';
import { mapOf, textOf } from '../source/tree.ts';
import { asked, type Paper } from './asked.ts';
import type { Dated } from './days.ts';
import { looksBack, yearsAway } from './tense.ts';

/** What is to be done, and when. */
const TASK =
  /(?:做好|抓好|搞好|开展|加强|推进|部署|组织|召开|举办|举行)[^，。；《》]{0,8}?(?<year>\d{4})年(?!度|来|以来)(?<rest>[^《》]*)/u;
/** What is done when its year is over. */
const AFTERWARDS =
  /考核|总结|评|绩效|决算|结算|清算|年报|报表|统计|普查|审计|整改|验收|核查|收尾|补报|申报|兑现|发放|补助|补贴|奖|资金|冬|春|跨年|学年|毕业|后续|遗留|清缴|汇缴|公示|公开|信用|调查|监测|抽样|核算|认定|复核|复审|遴选|推荐|报送|填报|上报|[—－–-]|至\d/u;
/** The last month of each part of a year. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^上半年/u, 6],
  [/^前三季度/u, 9],
  [/^第?一季度/u, 3],
  [/^第?二季度/u, 6],
  [/^第?三季度/u, 9],
  [/^第?四季度|^下半年/u, 12],
];
const PART =
  /(?<year>\d{4})年(?<part>[上下]半年|前三季度|第?[一二三四]季度|(?<month>\d{1,2})月份?(?!\d))/u;
/** What is said of a part of a year so many months later is of another. */
const LATE = 9;
/** In January much of the year before is still to be done. */
const JANUARY = 1;

/** A time of an earlier year in a title that neither looks back on it nor can. */
export function pastInTitle(paper: Paper, date: Dated | undefined): Problem | undefined {
  const node = textOf(paper.form.root, '标题');
  const own = date?.year ?? yearOf(paper.form.root);
  if (node === undefined || own === undefined) return undefined;
  const month = date ? new Date(date.day * 86_400_000).getUTCMonth() + 1 : undefined;
  const text = withArabicYears(node.text).replaceAll(
    '【年度】',
    String(yearOf(paper.form.root) ?? '【年度】'),
  );
  const odd = taskIn(text, own, month) ?? partIn(text, own, month);
  if (odd === undefined) return undefined;
  return asked(
    node,
    'years-differ',
    {
      zh: `标题里是${odd}，${date ? `成文日期是${date.node.text.trim()}` : `“年度”写的是${own}`}，早就过完了。`,
      en: `The title says ${odd}, which is long over.`,
    },
    { zh: '核对是不是沿用了往年的标题；年份写【年度】就不会错。', en: 'Is the title an old one?' },
  );
}

/** 关于做好2023年汛期安全生产工作的通知. */
function taskIn(text: string, own: number, month: number | undefined): string | undefined {
  const { year, rest = '' } = TASK.exec(text)?.groups ?? {};
  if (year === undefined || looksBack(text) || AFTERWARDS.test(rest)) return undefined;
  const away = own - Number(year);
  return away === 1 && month !== undefined && month > JANUARY ? `${year}年` : undefined;
}

/** 关于2023年上半年经济运行情况的报告. */
function partIn(text: string, own: number, month: number | undefined): string | undefined {
  const match = PART.exec(text);
  const { year, part = '', month: named } = match?.groups ?? {};
  if (year === undefined || /整改|审计|巡[察视]|督[查察]|[—－–至]/u.test(text)) return undefined;
  const last = named ? Number(named) : PARTS.find(([pattern]) => pattern.test(part))?.[1];
  if (last === undefined || last > 12) return undefined;
  // without a day the first of its year
  const months = (own - Number(year)) * 12 + (month ?? 1) - last;
  return months > LATE ? `${year}年${part}` : undefined;
}

/** 2024年防汛工作总结, 2024年春运总结 are of a part of it. */
const WHOLE_YEAR =
  /(?<year>\d{4})年(?:度)?(?:(?:全年|全面|综合|主要|园区|单位)?(?:工作)?总结|[^，。《》\d]{0,24}(?:统计公报|年度报告))/u;
/** Who sums up a year in October at least sees its end. */
const NEARLY_OVER = 10;

/** 2024年工作总结, signed in January 2024. */
export function wholeAgainstDate(
  { form, data }: Paper,
  date: Dated | undefined,
): Problem | undefined {
  const year = yearOf(form.root) ?? date?.year;
  // a title that lost its 半年 is told as such
  if (/半年|季度/u.test(form.kind.name)) return undefined;
  const title = data.印发内容?.标题 ?? data.标题 ?? '';
  const about = Number(WHOLE_YEAR.exec(title)?.groups?.year);
  if (date === undefined || about !== year || date.year !== year) return undefined;
  const month = new Date(date.day * 86_400_000).getUTCMonth() + 1;
  if (month >= NEARLY_OVER) return undefined;
  return asked(
    date.node,
    'years-differ',
    {
      zh: `标题总结的是${year}年全年，成文日期是${year}年${month}月，这一年还没有过完。`,
      en: `The year is not over on the day of signing.`,
    },
    { zh: '核对成文日期的年份、月份；总结的是前一年，核对“年度”。', en: 'Check the date.' },
  );
}

/** A notice of January 2025 that issues the 工作要点 of 2024: most likely the file that it names is the wrong one. */
export function wrongIssued({ form }: Paper, date: Dated | undefined): Problem | undefined {
  const map = mapOf(form.root, '印发内容');
  const issued = map && form.included.get(map);
  const reference = map && textOf(map, '引用');
  const year = issued && yearOf(issued.root);
  if (!reference || !issued || year === undefined || date === undefined) return undefined;
  if (date.year !== year + 1 || yearsAway(issued.kind.name).includes(1)) return undefined;
  // where the notice's own year agrees with its date, the two years are told of
  if (yearOf(form.root) !== year) return undefined;
  return asked(
    reference,
    'years-differ',
    {
      zh: `成文日期是${date.year}年，印发的却是${year}年的“${issued.kind.name}”：${year}年已经过完了。`,
      en: `Signed in ${date.year}, it issues the ${issued.kind.name} of ${year}, which is over.`,
    },
    {
      zh: '核对“引用”是不是写错了文件；文件没有错，改“年度”或者“成文日期”。',
      en: 'Check the file that it names; else 年度 or 成文日期.',
    },
  );
}
