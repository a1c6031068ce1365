/** “#” behind a blank begins a comment in YAML: where it may have been meant as text, a person is told. */
import type { Role, Scan } from './scan.ts';

/** What the text in front of the sign is: sentences, a text of another sort, or the inside of brackets. */
export type Around = 'prose' | 'text' | 'brackets';

const ENDED = /[。！？；：…”’」』）》】!?;:)>"']\s*$/u;
/** So many characters are no number, date or choice, beside which a comment is usual. */
const LONGEST_CHOICE = 5;

/** What an entry's text is for a comment behind it. */
export function aroundOf(role: Role, isItem: boolean): Around {
  return role === 'prose' || (isItem && role === 'text') ? 'prose' : 'text';
}

/** Where the comment in a line's text begins, blanks before it included; tells of it where it cuts the text. */
export function tellComment(
  scan: Scan,
  offset: number,
  value: string,
  around: Around,
): number | undefined {
  if (!value.includes('#')) return undefined;
  // a blank of full width begins none: what follows it is printed
  const comment = /(?<!\s)\s*[ \t]#/.exec(value);
  if (comment === null) return undefined;
  const text = value.slice(0, comment.index);
  const sign = comment.index + comment[0].length - 1;
  const severity = severityOf(text, comment[0], value.slice(sign + 1), around);
  if (severity !== undefined) {
    cutByComment(scan, offset + sign, offset + value.length, severity);
  }
  return comment.index;
}

function severityOf(
  text: string,
  gap: string,
  after: string,
  around: Around,
): 'error' | 'warning' | undefined {
  if (/不查/u.test(after) || text.trim() === '') return undefined;
  const isAside = gap.length > 2 && /^\s/u.test(after);
  const isUnended = !ENDED.test(text) && /\p{L}|\d/u.test(text);
  if (cutsSentence(text, after) || /^\s*[，、；：。）”]/u.test(after)) return 'error';
  if (around === 'brackets') return /[\]}]/u.test(after) ? 'error' : undefined;
  if (isAside) return undefined;
  // 做好 #2 机组检查: numbers and letters behind the sign name a thing
  const isName = /^[\dA-Za-z]{1,3}[ \t]?\p{Script=Han}/u.test(after);
  if (gap.length === 2 && isUnended && isName) return 'error';
  if (around === 'prose' && isUnended && /[\p{L}\d]/u.test(after)) return 'error';
  if (gap.length === 2 && /^\S/u.test(after)) return 'warning';
  const isLong = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_CHOICE;
  const goesOn = around === 'prose' ? /[。！？；]\s*$/u.test(after) : isLong;
  return gap.length === 2 && goesOn ? 'warning' : undefined;
}

/** 坚持安全第一 # 预防为主。: the sentence begins before the sign and ends behind it. */
function cutsSentence(before: string, after: string): boolean {
  const isOpen = /[\p{Script=Han}，、；：]\s*$/u.test(before) && before.trim().length > 2;
  return isOpen && /[。；！？]\s*$/u.test(after);
}

/** A line within a text that begins with “#”: what stands on it is lost, and the text ends above it. */
export function tellCommentLine(scan: Scan, start: number, content: string): void {
  const above = scan.text.slice(0, start).trimEnd().slice(-1);
  if (ENDED.test(above) || !/[\p{Script=Han}，、\d]$/u.test(above) || /不查/u.test(content)) return;
  cutByComment(scan, start, start + content.trimEnd().length, 'error');
}

export function cutByComment(
  scan: Scan,
  start: number,
  end: number,
  severity: 'error' | 'warning',
): void {
  scan.findings.push({
    severity,
    code: 'form/cut-by-comment',
    message: {
      zh: '空格后面的“#”到行尾会被当作说明，不会印出来。',
      en: 'From a blank and "#" on, the line is a comment and will not be printed.',
    },
    hint: {
      zh: '如果是正文，去掉“#”前面的空格，或者改成全角“＃”；如果是说明，“#”前面空两格，后面空一格。',
      en: 'If it is text, remove the blank before "#"; if it is a comment, put two blanks before "#" and one behind it.',
    },
    start,
    end,
  });
}
