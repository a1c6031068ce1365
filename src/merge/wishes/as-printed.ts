/** What was typed into the head and foot of a paper in another way than it is printed: wanted as printed, and told. */
import { readDate } from '../../form/index.ts';
import { printDate } from '../../text/index.ts';
import { matched } from '../align.ts';
import type { PrintedParagraph } from '../printed.ts';
import type { Left } from '../settle.ts';

/** Paragraphs of the edited file, and of what is told. */
interface Wishes {
  wanted: readonly string[];
  left: readonly Left[];
}

/** Wanted paragraphs with dates written as they are printed, blanks filled as the form has them, 特急 in its place. */
export function asPrinted(
  paragraphs: readonly PrintedParagraph[],
  wanted: readonly string[],
): Wishes {
  const dated = withDates(paragraphs, { wanted, left: [] });
  return withUrgency(paragraphs, withNumber(paragraphs, dated));
}

const DATES = new Set(['成文日期', '印发日期']);
/** Where a day is to be: 2024年9月  日, 年 月 日. */
const BLANK_DATE =
  /^[\dxX×*〇○零一二三四五六七八九十_＿\s]*年[\dxX×*一二三四五六七八九十_＿\s]*月[\dxX×*一二三四五六七八九十_＿\s]*日$/u;

/** A date that stands alone, or before 印发 in the last line. */
function withDates(paragraphs: readonly PrintedParagraph[], wishes: Wishes): Wishes {
  const known = new Set(paragraphs.map(({ text }) => text));
  return paragraphs.reduce((now, { text, pieces }) => {
    const date = pieces.find((piece) => piece.kind === 'field' && DATES.has(piece.field.name));
    if (date?.kind !== 'field' || now.wanted.includes(text)) return now;
    const head = text.slice(0, date.start);
    const [printed = '', tail = ''] = text.slice(date.start).split(/(?<=日)/u);
    const typed = (each: string) => each.slice(head.length, each.length - tail.length);
    const isThere = (each: string) =>
      !known.has(each) && each.startsWith(head) && each.endsWith(tail) && isTypedDate(typed(each));
    const at = onlyOne(now.wanted, isThere);
    if (at === undefined) return now;
    const own = typed(now.wanted[at] ?? '');
    const read = readDate(own);
    const aim = 'value' in read ? printDate(read.value) : printed;
    if (aim === own) return now;
    const what = { now: text, wanted: now.wanted[at] ?? '', from: aim, to: own };
    const left: Left =
      'value' in read
        ? { reason: 'writing', ...what }
        : { reason: 'blank', ...what, name: date.field.name };
    return told(now, at, `${head}${aim}${tail}`, left);
  }, wishes);
}

function isTypedDate(text: string): boolean {
  return 'value' in readDate(text) || BLANK_DATE.test(text);
}

const BLANK_NUMBER = /^.*〔[\d_＿xX×*\s]*〕[第\s]*[_＿xX×*\s]*号$/u;

/** A number whose serial is left open. */
function withNumber(paragraphs: readonly PrintedParagraph[], wishes: Wishes): Wishes {
  const own = paragraphs.find(({ text, pieces }) =>
    pieces.some(
      (piece) =>
        piece.kind === 'field' && piece.field.name === '发文字号' && piece.end === text.length,
    ),
  );
  if (own === undefined || wishes.wanted.includes(own.text)) return wishes;
  const at = onlyOne(wishes.wanted, (text) => BLANK_NUMBER.test(text));
  if (at === undefined) return wishes;
  const wanted = wishes.wanted[at] ?? '';
  const what = { now: own.text, wanted, from: own.text, to: wanted };
  return told(wishes, at, own.text, { reason: 'blank', ...what, name: '发文字号' });
}

const URGENCY = /^(?:特急|加急|特提|平急)$/u;
/** What is printed above it. */
const ABOVE = new Set(['份号', '密级', '保密期限']);

/** 特急 typed anywhere above the title. */
function withUrgency(paragraphs: readonly PrintedParagraph[], wishes: Wishes): Wishes {
  const words = (text: string) => text.replace(/\s/gu, '');
  const title = paragraphs.findIndex((each) => owns(each, (name) => name === '标题'));
  const matches = matched(
    paragraphs.map(({ text }) => text),
    wishes.wanted,
  );
  const place = (index: number) => matches.find(({ before }) => before === index)?.after;
  const end = place(title) ?? 0;
  const at = onlyOne(wishes.wanted.slice(0, end), (text) => URGENCY.test(words(text)));
  const typed = at === undefined ? '' : (wishes.wanted[at] ?? '');
  if (at === undefined) return wishes;
  const above = paragraphs
    .slice(0, title)
    .findLastIndex((each) => owns(each, (name) => ABOVE.has(name)));
  const spot = above < 0 ? 0 : (place(above) ?? -1) + 1;
  if (spot === at && typed === words(typed)) return wishes;
  const wanted = wishes.wanted.toSpliced(at, 1).toSpliced(spot, 0, words(typed));
  const left: Left = {
    reason: 'spot',
    now: words(typed),
    wanted: typed,
    from: words(typed),
    to: typed,
    name: '紧急程度',
  };
  return { wanted, left: [...wishes.left, left] };
}

function owns({ pieces }: PrintedParagraph, isIt: (name: string) => boolean): boolean {
  return pieces.some((piece) => {
    const name =
      piece.kind === 'field'
        ? piece.field.name
        : 'owner' in piece
          ? piece.owner.at.path[0]
          : undefined;
    return typeof name === 'string' && isIt(name);
  });
}

function onlyOne(texts: readonly string[], isIt: (text: string) => boolean): number | undefined {
  const found = [...texts.keys()].filter((index) => isIt(texts[index] ?? ''));
  return found.length === 1 ? found[0] : undefined;
}

function told({ wanted, left }: Wishes, at: number, text: string, more: Left): Wishes {
  return { wanted: wanted.with(at, text), left: [...left, more] };
}
