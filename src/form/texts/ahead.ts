/** What is said to be over and lies behind the day of signing: 已于4月10日完成 in March, 截至9月底 in July. */

import type { Problem, Words } from '../../problem.ts';
import { statementAt } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import { asked } from '../head/asked.ts';
import { dateOf, dayNumber } from '../head/days.ts';
import { placeInText } from '../source/places.ts';
import { type FormNode, type MapNode, type TextNode, valueAt } from '../source/tree.ts';
import { readDate } from '../values/coerce.ts';
import { CHECK, dayWords, isOver, lastDay, pastBy, SIGNED, type Signed } from './dates.ts';

const DAY =
  '(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|(?<part>底|末|初|上旬|中旬|下旬))?';
/** 已于4月10日: without its year, which would be told elsewhere. */
const DONE = new RegExp(`(?:已经?|业已|业经)于${DAY}(?!前|之前|以前|后|起)`, 'gu');
/** 截至9月底，…: how things stand, at the head of a clause; a deadline has 前 or is none of these. */
const UNTIL = new RegExp(
  `(?<=^|[，。；：\\n])(?:截[至止]|到)(?:今年|本年)?${DAY}(?:[，,]|(?=[已共]|累计|完成))`,
  'gu',
);
/** 2027年1月15日，…顺利竣工: over, and told with joy. */
const HELD =
  /(?<=^|[。；\n])(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日，(?<what>[^。；]*)/gu;
/** 工程于2024年10月1日开工，…截至7月底: told as over in a paper that looks back. */
const BEGUN =
  /(?<![将拟定计预在可应须要])于(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:正式|全面|顺利|如期|建成)?(?:开工|动工|竣工|完工|投产|投用|投运|通车|启动|建成|开业|交付|封顶|签约|成立|揭牌|挂牌|运营|试运行|施工)/gu;
const SINCE = /截至|累计|已|目前|完成了/u;
const OVER = /顺利|成功|圆满|正式|胜利|已|[^除为]了(?!解)|荣获|被评为/u;
const TO_COME = /将|拟|计划|预计|力争|确保|定于|争取|要|目标/u;
/** The numbers of a month are known in its last days. */
const NEARLY = 6;
/** So many months behind the day of signing, a date without its year is of the year before. */
const HALF_A_YEAR = 6;

/** At most one doubt a text. */
export function* aheadOfSigning(node: TextNode, signed: Signed): Generator<Problem> {
  const { day, year, isBack } = signed;
  if (day === undefined || !/\d月/u.test(node.text)) return;
  const text = node.text.replace(/[【】]/gu, ' ');
  const [first] = [...claimsIn(text), ...(isBack ? begunIn(text) : [])].filter(
    (claim) => endOf(claim, { day, year }) > day + claim.slack,
  );
  if (first === undefined) return;
  yield asked(
    placeInText(node, first.start, first.words.length),
    'odd-date',
    toCome(first.words, signed),
    {
      zh: '核对日期；还没有办的，写“将于”“拟于”。',
      en: 'Check the date, or say that it is to come.',
    },
  );
}

/** 2026年8月1日公布的《…》: what is published already. */
const PUBLISHED =
  /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日(?:公布|印发|发布|颁布|通过)的(?=《)/gu;

const PLANNED = /(?:拟|将|计划|预计|定于|准备|待|争取|力争)[^，。；]{0,6}$/u;

/** A date by which something is said to have happened. */
interface Claim {
  start: number;
  words: string;
  date: Readonly<Record<string, string | undefined>>;
  slack: number;
}

function* claimsIn(text: string): Generator<Claim> {
  for (const { index: start, 0: words, groups: date = {} } of text.matchAll(PUBLISHED)) {
    // 拟在2024年10月8日公布的《…》
    if (!PLANNED.test(text.slice(Math.max(0, start - 12), start)))
      yield { start, words, date, slack: 0 };
  }
  for (const { index: start, 0: words, groups: date = {} } of text.matchAll(DONE)) {
    // with its year what was done on a day is told beside the deadlines
    if (date.year === undefined || date.day === undefined) yield { start, words, date, slack: 0 };
  }
  for (const { index: start, 0: all, groups: date = {} } of text.matchAll(UNTIL)) {
    // a day that is not a month's last is known when it is over
    const slack = date.day === undefined || Number(date.day) > 27 ? NEARLY : 0;
    yield { start, words: all.replace(/[，,]$/u, ''), date, slack };
  }
  for (const { index: start, 0: all, groups: date = {} } of text.matchAll(HELD)) {
    const { what = '' } = date;
    if (!OVER.test(what) || TO_COME.test(what)) continue;
    yield { start, words: all.slice(0, -1 - what.length), date, slack: 0 };
  }
}

function* begunIn(text: string): Generator<Claim> {
  for (const { index: start, 0: words, groups: date = {} } of text.matchAll(BEGUN)) {
    const sentence = statementAt(text, start);
    const behind = text.slice(start + words.length);
    if (TO_COME.test(sentence) || !SINCE.test(behind)) continue;
    yield { start, words, date, slack: 0 };
  }
}

/** The last day that a claim can mean; none where its year is hardly this one. */
function endOf({ date }: Claim, signed: { day: number; year: number }): number {
  const { year, month = '', day, part } = date;
  const signedMonth = new Date(signed.day * 86_400_000).getUTCMonth() + 1;
  const isLastYear = year === undefined && Number(month) - signedMonth >= HALF_A_YEAR;
  if (isLastYear || Number(month) > 12) return Number.NEGATIVE_INFINITY;
  return lastDay({ year: Number(year ?? signed.year), month, day, part });
}

function toCome(typed: string, signed: Signed): Words {
  return {
    zh: `“${typed.trim()}”还没有到：${dayWords(signed)}，这里却说的是已经有的情况。`,
    en: `"${typed}" is after the day of signing.`,
  };
}

const DEADLINE = /时限|期限|截止|完成(?:时间|日期)|报送(?:时间|日期)|整改(?:时间|日期)|节点/u;
const CELL =
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|(?<part>底|末|初|上旬|中旬|下旬))?(?:之?前|以前|完成|办结)?$/u;

/** A column of deadlines with one that was over on the day of signing. */
export function* pastDeadlines(map: MapNode, signed: Signed): Generator<Problem> {
  if (signed.isBack || signed.day === undefined) return;
  const header = valueAt(map, '表头');
  const rows = valueAt(map, '行');
  if (header?.type !== 'list' || rows?.type !== 'list') return;
  for (const [index, name] of header.items.entries()) {
    if (name.type !== 'text' || !DEADLINE.test(name.text)) continue;
    for (const row of rows.items) {
      const cell: FormNode | undefined = row.type === 'list' ? row.items[index] : undefined;
      if (cell?.type !== 'text' || !isPastCell(cell.text, signed)) continue;
      const message = {
        zh: `“${cell.text.trim()}”已经过了：${dayWords(signed)}。`,
        en: `"${cell.text.trim()}" is over on the day of signing.`,
      };
      yield pastBy(signed, asked(cell, 'odd-date', message, CHECK));
      return;
    }
  }
}

function isPastCell(typed: string, signed: Signed): boolean {
  const words = typed.replace(/[【】\s]/gu, '');
  const { year, month, day, part } = CELL.exec(words)?.groups ?? {};
  if (month === undefined) {
    const read = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/u.test(words) ? readDate(words) : undefined;
    return read !== undefined && 'value' in read && dayNumber(read.value) < (signed.day ?? 0);
  }
  return isOver({ year, month, day, part }, signed);
}

/** Told at 成文日期 alone, where the day of printing and dates of the text are all before it. */
export function signedLate(form: Form, problems: readonly Problem[]): Problem[] {
  const [signed, printed] = [dateOf({ form }, '成文日期'), dateOf({ form }, '印发日期')];
  if (!signed || !printed || printed.day >= signed.day) return [...problems];
  const past = problems.filter(isPast);
  const [first] = past;
  if (first?.place === undefined) return [...problems];
  const { lineText, column, length } = first.place;
  const named = lineText.slice(column - 1, column - 1 + length);
  const late = asked(
    signed.node,
    'print-date',
    {
      zh: `“成文日期”晚于“印发日期”，文中“${named}”${past.length > 1 ? `等${past.length}处` : ''}也都过了。`,
      en: 'The paper is signed after it was printed, and after what it asks for.',
    },
    { zh: '核对“成文日期”是不是写错了。', en: 'Check the day of signing.' },
  );
  return [late, ...problems.filter((problem) => !isPast(problem))];
}

const isPast = ({ code, about }: Problem) => code === 'form/odd-date' && about === SIGNED;
