/** What sites put before and behind a title on its line: [置顶], NEW, a day, …, a key, their name, a file's ending. */
import { kindWord } from '../words/kinds.ts';
import { unspread } from '../words/offices.ts';

/** A day as sites write it; documents write 2024年3月4日. */
const DAY = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const ANY_DAY = `(?:${DAY}|\\d{4}年\\d{1,2}月\\d{1,2}日)`;
const NEW = '(?:new|hot|top|新|热|荐|置顶|推荐|原创|转载|头条)[!！]?';
const MARK = '[|｜·•●■◆▪★☆*＊>»›◎○]';
const BRACKETED = '[【[［][^【】[\\]［］]{1,10}[】\\]］]';
const REMARK = `附件|附图|全文|图|组图|下载|转载|转发|转|置顶|${DAY}`;
const FRONT = `(?:${BRACKETED}|[（(](?:${REMARK})[)）]|${NEW}(?=\\s)|${DAY}(?=\\s)|${MARK})`;
const BACK = `(?:${BRACKETED}|[（(](?:${REMARK})[)）]|(?<=\\s)${NEW}|(?<=\\s)${DAY}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\.(?:docx?|pdf|wps|ofd|html?)|下载|…+|\\.{2,}|${MARK})`;
const LEADING = new RegExp(`^(?:${FRONT}\\s*)+`, 'iu');
const TRAILING = new RegExp(`(?:\\s*${BACK})+$`, 'iu');

/** The same where the title is known, spaces left out: also its issue and its day. */
const ONLY_FRONT = new RegExp(
  `^(?:${BRACKETED}|[（(].{1,10}[)）]|${NEW}|${ANY_DAY}|${MARK})+$`,
  'iu',
);
const ISSUE = '[（(]?(?:总?第)?\\d{1,4}期(?:[（(]?总第?\\d{1,4}期[)）]?)?[)）]?';
const ONLY_BACK = new RegExp(
  `^(?:${BRACKETED}|[（(](?:${REMARK}|${ANY_DAY})[)）]|${ISSUE}|${NEW}|${ANY_DAY}|\\d{1,2}:\\d{2}(?::\\d{2})?|\\.(?:docx?|pdf|wps|ofd|html?)|下载|…+|\\.{2,}|${MARK})+$`,
  'iu',
);
/** A key before it, perhaps the last of several: 移动端：. */
const KEY = /^[^。；！？]{0,80}[\p{Script=Han}A-Za-z]{1,8}[:：|｜]$/u;
/** The site's name behind a mark. */
const SITE = /^[-_—|｜–]+[^。；：]{2,24}$/u;
/** Shorter titles may be the same words by chance. */
const SHORTEST = 8;

/** Whether a line is a title with nothing around it but what sites put there. */
export function isDecorated(line: string, title: string): boolean {
  const whole = line.replace(/\s/gu, '');
  const wanted = title.replace(/\s/gu, '');
  const at = whole.indexOf(wanted);
  if (wanted.length < SHORTEST || at < 0 || whole.length === wanted.length) return false;
  const front = whole.slice(0, at);
  const back = whole.slice(at + wanted.length);
  const before = front === '' || ONLY_FRONT.test(front) || KEY.test(front);
  return before && (back === '' || ONLY_BACK.test(back) || SITE.test(back));
}

/** A title and what sites put around it; undefined where nothing is, or where it names no kind. */
export function undecorated(
  line: string,
): { front: string; title: string; back: string } | undefined {
  const front = LEADING.exec(line)?.[0] ?? '';
  const rest = line.slice(front.length);
  const back = TRAILING.exec(rest)?.[0] ?? '';
  const title = rest.slice(0, rest.length - back.length);
  const whole = title.length >= SHORTEST && kindWord(unspread(title)) !== undefined;
  return whole && front + back !== '' ? { front, title, back } : undefined;
}
