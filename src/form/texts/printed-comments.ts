/** “#” that begins a comment for the person who typed it and not for YAML: it would be printed. */
import type { Problem } from '../../problem.ts';
import { asked } from '../head/asked.ts';
import { placeInText } from '../source/places.ts';
import type { TextNode } from '../source/tree.ts';

const BLANK = /[\s\u3000]/u;
const ENDED = /[。！？”’）》…]/u;

/** 认真做好工作。# 已核对, and a remark among the lines below | or within quotation marks. */
export function* printedComment(node: TextNode): Generator<Problem> {
  for (let at = node.text.indexOf('#'); at !== -1; at = node.text.indexOf('#', at + 1)) {
    const end = endOfLine(node.text, at);
    if (!isComment(node.text, at, end)) continue;
    const shown = node.text.slice(at, end).trimEnd();
    yield asked(
      placeInText(node, at, shown.length),
      'printed-comment',
      {
        zh: `“${shown.length > 12 ? `${shown.slice(0, 12)}…` : shown}”会照样印出来，不是说明。`,
        en: `"${shown}" is printed: it is no comment here.`,
      },
      {
        zh: '是说明，就删去，或者写到上一行的上面，单独一行，以“#”开头；是正文，去掉“#”前后的空格，或者改成全角“＃”。',
        en: 'Delete it, or put it on a line of its own above the entry; if it is text, take out the blanks around "#".',
      },
    );
    return;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A number or letter behind the sign names something: 5 #楼, #3机组, C# ; so does what reads on. */
function isComment(text: string, at: number, end: number): boolean {
  // At the start of a line it is Markdown's.
  const before = text[at - 1] ?? '\n';
  const behind = text.slice(at + 1, end);
  if (/^[\dA-Za-z#]/u.test(behind) || !/[\p{L}\d]/u.test(behind)) return false;
  if (before === '\n') return false;
  if (ENDED.test(before)) return /^[ \t]/u.test(behind) || !/[。；！？]\s*$/u.test(behind);
  if (!BLANK.test(before)) return false;
  const said = text.slice(0, at).trimEnd().at(-1) ?? '';
  return /^[ \t]/u.test(behind) ? !/[\dA-Za-z]/u.test(said) : ENDED.test(said);
}
