/** What Word and Excel leave in copied text and nobody prints: field codes, marks of comments, lines of contents, errors of formulas. */
import type { Words } from '../../../problem.ts';
import type { Remains } from './sort.ts';

const LOST: Words = {
  zh: '在原件里找到它本来的文字，照着写；没有文字就删去。',
  en: 'See the original for the text that stood there, or delete it.',
};

/** Control characters but tabs and line ends: what writers leave out. */
export const CONTROL = /(?:(?![\s\u0085])\p{Cc})+/u;

/** A leader, or a tab, and the number of a page. */
export const CONTENTS = /(?:…{2,}|\.{5,}|·{5,}|\t)\s*\d{1,3}\s*$/mu;
/** What one encoding makes of the bytes of another: 锟斤拷, 烫烫烫, UTF-8 as GBK (锛 for ，), GBK as Latin. */
const GARBLED =
  /[锟斤拷]{3,}|烫{3,}|屯{3,}|[\p{Script=Han}\p{Co}€?]*[锛銆][\p{Script=Han}\p{Co}€?]*|[À-ÖØ-öø-ÿ£¬¡°±²³µ]{5,}/u;

/** What must not be printed. */
export const REFUSED: readonly Remains[] = [
  {
    code: 'word-remains',
    pattern:
      /错误[！!]\s*(?:未定义书签|未找到引用源|不能通过[^。]{0,12}链接)[。.]?|Error!\s*(?:Bookmark not defined|Reference source not found)\.?/iu,
    sign: /[！!]/,
    words: { zh: '失效的交叉引用', en: 'a broken cross reference' },
    hint: LOST,
  },
  {
    code: 'word-remains',
    pattern:
      /\{?\s*\b(?:PAGEREF|HYPERLINK|MERGEFORMAT|NUMPAGES|SECTIONPAGES|INCLUDEPICTURE|MERGEFIELD|STYLEREF|EMBED|TOC\s\\|(?:REF|SEQ|PAGE|DATE)(?=\s+\\|\s+_))\b[^\p{Script=Han}}]*\}?|\b_(?:Toc|Ref|Hlt|GoBack)\d*\b|\bOLE_LINK\d+/u,
    sign: /[A-Z_]/,
    words: { zh: 'Word 的域代码、书签', en: 'a field code or bookmark' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern:
      /[[【](?:批注|注释|Comment)\s*[[［]?[^\]】]{0,12}\]?\s*[:：][^\]】]*[\]】]|[[［](?:批注)?\p{Script=Han}{0,3}[A-Za-z]{0,3}\d{1,2}[\]］](?=\s*$)/u,
    sign: /[批注C[［]/,
    words: { zh: '批注的标记', en: 'the mark of a comment' },
    hint: { zh: '删去它；批注里说的先改好。', en: 'Delete it, and do what the comment asks.' },
  },
  {
    code: 'word-remains',
    pattern: CONTROL,
    sign: /\p{Cc}/u,
    words: { zh: '看不见的控制符', en: 'a control character' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern: /[\ufffc\ufffd]+/u,
    sign: /[\ufffc\ufffd]/,
    words: { zh: '图片、公式或者认不出的字', en: 'a picture, formula or unreadable sign' },
    hint: LOST,
  },
  {
    code: 'word-remains',
    pattern: CONTENTS,
    sign: /[….·\t]/,
    ask: /…|\.{5}|·{5}|\t/,
    words: { zh: '目录里的一行', en: 'a line of a table of contents' },
    hint: { zh: '删去点线和页码。', en: 'Delete the leader and the page number.' },
  },
  {
    code: 'word-remains',
    pattern:
      /^[ \u3000]*[—–―-]{1,2}\s*\d{1,3}\s*[—–―-]{1,2}[ \u3000]*$|(?<![\d—–―-])[—–―－-]{1,2}[ \u3000]\d{1,3}[ \u3000][—–―－-]{1,2}(?![\d—–―-])|(?<=^|[。；])[—–―]{1,2}\d{1,3}[—–―]{1,2}(?=\p{Script=Han})|第[ \u3000]?\d{1,3}[ \u3000]?页[ \u3000，,/]*共[ \u3000]?\d{1,3}[ \u3000]?页/mu,
    sign: /[—–―－页-]/,
    words: { zh: '页码', en: 'a page number' },
    hint: { zh: '删去它，页码自动生成。', en: 'Delete it: pages are numbered automatically.' },
  },
  {
    code: 'word-remains',
    pattern:
      /<\/?(?:[bipu]|br|p|div|span|font|strong|em|table|t[rdh]|a|img)(?:\s[^<>]*)?\/?>|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|hellip|middot|#\d{2,5});/iu,
    sign: /[<&]/,
    words: { zh: '网页的标记', en: 'a tag of a web page' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern: GARBLED,
    sign: /[锟斤拷烫屯锛銆À-ÖØ-öø-ÿ£¬¡°±²³µ]/,
    words: { zh: '编码弄错了的乱码', en: 'a text read in the wrong encoding' },
    hint: LOST,
  },
  {
    code: 'excel-remains',
    pattern:
      /^\s*=\s*[A-Z]{2,12}\(|=(?:SUM|SUMIFS?|AVERAGE|COUNTIFS?|VLOOKUP|ROUND|IF|TEXT)\([^)]*\)/u,
    sign: /=/,
    words: { zh: 'Excel 的公式', en: 'a formula of Excel' },
    hint: { zh: '写算出来的数。', en: 'Write the number that it gives.' },
  },
  {
    code: 'excel-remains',
    pattern: /#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!)|#{4,}/u,
    sign: /#/,
    words: { zh: 'Excel 算不出来、显示不下的数', en: 'what Excel shows where there is no number' },
    hint: { zh: '回到 Excel 里改好，再写上数。', en: 'Mend it in Excel and write the number.' },
  },
  {
    code: 'excel-remains',
    pattern: /_x00[0-9A-Fa-f]{2}_/u,
    sign: /_/,
    words: { zh: 'Excel 单元格里的换行、控制符', en: 'the code of a line end in a cell' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'excel-remains',
    pattern: /(?<![\w.])\d{1,12}\.\d{9,}(?![\w.])/u,
    sign: /\./,
    words: { zh: '没有四舍五入的长小数', en: 'a number that was not rounded' },
    hint: { zh: '按需要的位数四舍五入，再写上。', en: 'Round it.' },
  },
  {
    code: 'excel-remains',
    pattern: /(?<![\w.])\d(?:\.\d+)?E[+-]?\d{1,3}(?![\w.])/u,
    sign: /E/,
    words: { zh: 'Excel 的科学计数', en: 'a number in scientific notation' },
    hint: { zh: '在 Excel 里把格式改成“数值”，再写上整个数。', en: 'Write the whole number.' },
  },
];
