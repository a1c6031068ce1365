/** A whole paper as rules of its head and foot see it: which lines make its title, its text and what stands below. */
import type { OfficialDocument } from '../../document/document.ts';
import { titleWords } from '../../kinds/index.ts';
import type { Mistake, PlacedMistake, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

export interface Paper {
  document: OfficialDocument;
  /** Lines of a file, as they were typed; what a form prints has its marks from the layout. */
  isTyped: boolean;
  /** Without issuers and line ends. */
  title: string;
  titleText?: Text;
  /** The one of the fifteen kinds that the title ends with. */
  kind?: string;
  /** Above the title. */
  head: readonly Text[];
  recipients?: Text;
  /** From below title and recipients to the first line of the foot. */
  body: readonly Text[];
  /** Note on attachments, signature, date, note, imprint; without what is issued or attached. */
  foot: readonly Text[];
}

const KIND = new RegExp(`(?:${titleWords.join('|')})$`, 'u');
/** The paper's own foot is no longer than this. */
const TALLEST_FOOT = 30;
const FOOT = /^\s*(?:附\s*件?\s*(?:[:：]|\d{0,2}[.、．]?\s*$)|抄\s*[送报])/u;
export const COPIES = /^\s*(?:抄\s*送|分\s*送|抄\s*报)\s*(?:机关|单位)?\s*[:：]/u;
/** Whom to call, in the note. */
export const CONTACT = /^\s*[（(]?\s*(?:联\s*系\s*人|联系电话|联系方式)\s*[:：]?/u;
export const PRINTED = /印\s*发\s*。?\s*$/u;

/** The lines of a paper by their place; undefined where it is not known what the text is. */
export function paperOf({ texts, document }: Whole): Paper | undefined {
  if (document === undefined || document.title === '') return undefined;
  const title = titleOf(document.title);
  const lines = texts.filter(({ text }) => text.trim() !== '');
  const isTitle = ({ part, text }: Text) => part === 'title' || title === text.trim();
  const first = lines.findIndex((line) => isTitle(line) || line.text.trim().endsWith(title));
  let after = first;
  while (after + 1 < lines.length && lines[after + 1]?.part === 'title') after += 1;
  const recipients = lines.slice(after + 1, after + 3).find(({ part }) => part === 'recipients');
  const begin = after + 1 + (recipients ? 1 : 0);
  const end = footAt(lines, begin);
  const below = lines.slice(end);
  const next = below.findIndex(({ part, text }) => part === 'title' || /^附件\s*\d*$/u.test(text));
  const own = next < 0 ? below.slice(0, TALLEST_FOOT) : below.slice(0, next);
  const imprint = lines
    .slice(-6)
    .filter(
      (line) => !own.includes(line) && isImprint(line) && line.index > (own.at(-1)?.index ?? 0),
    );
  const kind = KIND.exec(title.replace(/[。；，、]$|[（(][^（()）]*[）)]$/gu, ''))?.[0];
  return {
    document,
    isTyped: texts.some(({ paragraph }) => paragraph.isTyped === true),
    title,
    ...(lines[first] ? { titleText: lines[first] } : {}),
    ...(kind === undefined ? {} : { kind }),
    head: lines.slice(0, Math.max(0, first)),
    ...(recipients ? { recipients } : {}),
    body: lines.slice(begin, end),
    foot: [...own, ...imprint],
  };
}

const OFFICE = /(?:委员会|局|厅|部|署|院|办公[室厅]|政府|委|公司|中心)$/u;

/** Without the offices that stand on lines of their own below a title that has its kind. */
function titleOf(typed: string): string {
  const lines = typed.split('\n').map((line) => line.trim());
  const end = lines.findIndex(
    (_, at) =>
      KIND.test(lines.slice(0, at + 1).join('')) &&
      lines.slice(at + 1).every((line) => OFFICE.test(line) && !line.includes('关于')),
  );
  return (end < 0 ? lines : lines.slice(0, end + 1)).join('');
}

function footAt(lines: readonly Text[], begin: number): number {
  const at = lines.findIndex(
    ({ part, text, paragraph }, index) =>
      index >= begin &&
      (['attachmentName', 'issuer', 'date', 'note', 'copies'].includes(part) ||
        (paragraph.isTyped === true && FOOT.test(text))),
  );
  return at < 0 ? lines.length : at;
}

const isImprint = ({ text }: Text) => COPIES.test(text) || PRINTED.test(text);

/** A mistake at a whole line, without the blanks around it; at the whole paper where there is no line. */
export function atLine(
  text: Text | undefined,
  zh: string,
  en: string,
  hint: string,
): PlacedMistake {
  const words: Pick<Mistake, 'message' | 'hint'> = {
    message: { zh, en },
    hint: { zh: hint, en: hint },
  };
  if (text === undefined) return { start: 0, end: 0, ...words };
  const start = text.text.length - text.text.trimStart().length;
  return { text, start, end: text.text.trimEnd().length, ...words };
}

/** A mistake at words of a line. */
export function atWords(
  text: Text,
  words: string,
  [zh, en, hint]: readonly [string, string, string],
): PlacedMistake {
  const start = Math.max(0, text.text.indexOf(words));
  return { ...atLine(text, zh, en, hint), start, end: start + words.length };
}

/** Whether a paper has the head or foot of one that is sent, so that the customs for such papers hold. */
export function isSent({ document, recipients }: Paper): boolean {
  return (
    document.documentNumber !== undefined ||
    (document.letterhead?.issuers.length ?? 0) > 0 ||
    recipients !== undefined ||
    document.recipients !== undefined
  );
}

/** Names of a list of offices. */
export function namesIn(list: string): string[] {
  return list
    .replace(/^\s*(?:抄\s*送|分\s*送|抄\s*报)\s*(?:机关|单位)?\s*[:：]?|[。：:]\s*$/gu, '')
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** One office's name in one spelling. */
export function plainOffice(name: string): string {
  return name
    .replace(/[\s　。：:]/gu, '')
    .replace(/管委会/gu, '管理委员会')
    .replace(/党工委/gu, '工作委员会')
    .replace(/人民政府/gu, '政府');
}
