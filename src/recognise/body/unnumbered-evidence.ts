/** What makes a line without a number a heading: tiers, of which the first that applies decides. */
import { readDate } from '../../text/index.ts';
import { type Evidence, firstOf, type Tier } from '../findings/evidence.ts';
import type { Entry } from '../lines/entries.ts';
import { readItem } from '../lines/labels.ts';
import { FIGURE_NAME, TABLE_NAME } from '../words/counted.ts';
import { ATTACHMENT_MARK } from '../words/ending.ts';
import {
  ARTICLE,
  BEGINS_SENTENCE,
  HEADING_NOUNS,
  QUANTITY,
  YEARLY_SECTION,
} from '../words/headings.ts';
import { EDITION } from '../words/issuing.ts';
import { OF_ORDER } from '../words/marks.ts';
import { isOffice } from '../words/offices.ts';
import { NAME_AND_POST, NAME_OF, PEOPLE_BELOW } from '../words/people.ts';
import { FILE_NAME } from './heading-evidence.ts';
import { lookOf } from './usual-look.ts';

/** How a line shows that it is a heading: the file sets it as one, a yearly paper has it, or its shape does. */
export type Sign = 'file' | 'top' | 'shape';

interface Situation {
  entry: Entry;
  text: string;
  next: Entry;
  /** Whether a text or a numbered paragraph stands right below. */
  overText: boolean;
  /** Whether what stands right below is prose. */
  prose: boolean;
  /** Whether the file gives it a heading's level or style. */
  styled: boolean;
  /** Whether it looks different from most of the text. */
  set: boolean;
  /** The line above. */
  above: string;
  /** Whether it is one of a series: 01, 02, 03. */
  inSeries: boolean;
  /** Whether a line above was taken as a heading by its shape. */
  hasSister: boolean;
  /** Whether the line above is short and open, too: lists, addresses and signatures have such lines. */
  afterShort: boolean;
}

const LONGEST = 30;
const LONGEST_SHAPE = 24;
const SHORTEST_SHAPE = 2;
/** Prose under a heading that nothing but its shape shows. */
const LEAST_PROSE = 40;
/** A heading beside others, over a short sentence. */
const LONGEST_SISTER = 10;
const SENTENCE_END = /[。！？；;：:，,、…]$/u;
const MASKED = /^[xX×*＊○\d\s]+$/u;
const POINT = /^[一二三四五六七八九十]{1,2}[是要]/u;
const HEADING_STYLE = /^(?:heading|标题)\s*\d/iu;
const CLAUSE_END = /[。；;]$/u;
const CELLS_OR_LINK = /[：:\d]$|[|｜\t]|https?:/u;
const IN_BRACKETS = /^【[^【】]{2,16}】$/u;
const WHOLE_IN_BRACKETS = /^[（(][^（）()]*[)）]$/u;
const ORDER_HEAD = /令$/u;
/** Who was at a meeting, where and when: keys that stand above no text. */
const MEETING =
  /^(?:出\s*席|请\s*假|列\s*席|缺\s*席|记\s*录|主\s*持|参\s*加|时\s*间|地\s*点)(?:人员?)?\s*[:：]/u;
const COMMA = /[，,]/u;
const CLOSED = /[。！？；;：:”）)]$/u;

const TIERS: readonly Tier<Situation, Sign | undefined>[] = [
  {
    name: 'row-or-long',
    reason: '是表格的一行，或者太长',
    when: ({ entry, text }) => entry.cells !== undefined || text.length > LONGEST * 2,
    gives: undefined,
  },
  {
    name: 'article',
    reason: '“第几条”是条文，不是标题',
    when: ({ text }) => ARTICLE.test(text),
    gives: undefined,
  },
  {
    name: 'masked',
    reason: '只有遮盖的字',
    when: ({ text }) => MASKED.test(text),
    gives: undefined,
  },
  {
    name: 'file-name',
    reason: '只有一个文件名',
    when: ({ text }) => FILE_NAME.test(text),
    gives: undefined,
  },
  {
    name: 'edition',
    reason: '只在括号里写着是哪一稿、哪一版',
    when: ({ text }) => EDITION.test(text),
    gives: undefined,
  },
  {
    name: 'item-date-table',
    reason: '是条目、日期、表名或图名',
    when: ({ text }) =>
      readItem(text) !== undefined ||
      readDate(text) !== undefined ||
      TABLE_NAME.test(text) ||
      FIGURE_NAME.test(text),
    gives: undefined,
  },
  {
    name: 'attachment-mark',
    reason: '只写着“附件”',
    when: ({ text }) => ATTACHMENT_MARK.test(text),
    gives: undefined,
  },
  {
    name: 'point',
    reason: '是“一是”一类要点',
    when: ({ text }) => POINT.test(text),
    gives: undefined,
  },
  {
    name: 'style',
    reason: '文件给了标题的样式或级别',
    when: ({ styled, text }) => styled && !CLAUSE_END.test(text),
    gives: 'file',
  },
  {
    name: 'series',
    reason: '按两位数字依次编号（01、02、03）',
    when: ({ inSeries }) => inSeries,
    gives: 'top',
  },
  {
    name: 'meeting',
    reason: '写谁出席、谁记录、谁当组长，是事项',
    when: ({ text }) => MEETING.test(text) || PEOPLE_BELOW.test(text),
    gives: undefined,
  },
  {
    name: 'sentence',
    reason: '是句子，或者太长',
    when: ({ text }) => SENTENCE_END.test(text) || text.length > LONGEST || text.includes('。'),
    gives: undefined,
  },
  {
    name: 'over-table',
    reason: '下面是表格',
    when: ({ next }) => next.cells !== undefined,
    gives: undefined,
  },
  {
    name: 'set-apart',
    reason: '居中或加粗，与正文不同，下面是正文',
    when: ({ set, entry: { look }, overText }) =>
      set && (look.bold === true || look.align === 'center') && overText,
    gives: 'file',
  },
  {
    name: 'person',
    reason: '是人名和职务、单位，或者在“组长：”一类下面',
    when: ({ text, above }) =>
      NAME_AND_POST.test(text) ||
      PEOPLE_BELOW.test(above) ||
      (NAME_OF.test(text) && NAME_OF.test(above)),
    gives: undefined,
  },
  {
    name: 'in-brackets',
    reason: '整行在括号里，是说明',
    when: ({ text }) => WHOLE_IN_BRACKETS.test(text),
    gives: undefined,
  },
  {
    name: 'order-head',
    reason: '机关名称后面是“令”或公告的号，是版头',
    when: ({ text }) =>
      (ORDER_HEAD.test(text) && isOffice(text.replace(ORDER_HEAD, ''))) || OF_ORDER.test(text),
    gives: undefined,
  },
  {
    name: 'list',
    reason: '上一行也是短行，是名单、地址一类',
    when: ({ afterShort }) => afterShort,
    gives: undefined,
  },
  {
    name: 'name-or-cells',
    reason: '是机关名称，或以冒号、数字结束',
    when: ({ text }) => isOffice(text) || CELLS_OR_LINK.test(text),
    gives: undefined,
  },
  {
    name: 'brackets',
    reason: '写在【】里',
    when: ({ text }) => IN_BRACKETS.test(text),
    gives: 'file',
  },
  {
    name: 'yearly',
    reason: '写着年份和总结、打算一类，下面是正文',
    when: ({ text, overText }) => YEARLY_SECTION.test(text) && overText,
    gives: 'top',
  },
  {
    name: 'reason',
    reason: '以“为了”“根据”一类开头，是正文',
    when: ({ text }) => BEGINS_SENTENCE.test(text),
    gives: undefined,
  },
  {
    name: 'length',
    reason: '太长或太短',
    when: ({ text }) => text.length > LONGEST_SHAPE || text.length < SHORTEST_SHAPE,
    gives: undefined,
  },
  {
    name: 'counts',
    reason: '有逗号，又有数量，是句子',
    when: ({ text }) => COMMA.test(text) && QUANTITY.test(text),
    gives: undefined,
  },
  {
    name: 'alone',
    reason: '短行单独成段，下面是正文或第一项',
    when: ({ next, prose }) =>
      next.label ? next.label.number === 1 : prose && next.text.length >= LEAST_PROSE,
    gives: 'shape',
  },
  {
    name: 'sister',
    reason: '上面已有没有编号的标题，这一行也是“工作安排”一类的短词，下面是一句话',
    when: ({ hasSister, text, next, prose }) =>
      hasSister &&
      prose &&
      text.length <= LONGEST_SISTER &&
      HEADING_NOUNS.test(text) &&
      isWholeSentence(next.text),
    gives: 'shape',
  },
];

/** What is known of all entries while one is read. */
export interface Around {
  /** The look that most text has. */
  usual: string;
  /** Indexes of lines that are numbered 01, 02, 03. */
  series: ReadonlySet<number>;
  /** Whether an entry above was taken as a heading. */
  isHeading: (index: number) => boolean;
  /** Whether one was taken so by its shape. */
  hasShaped: () => boolean;
}

/** How the entry shows that it is a heading; undefined where it is none. */
export function signOf(
  entries: readonly Entry[],
  index: number,
  { usual, series, isHeading, hasShaped }: Around,
): { sign: Sign; evidence: Evidence } | undefined {
  const entry = entries[index];
  const next = entries[index + 1];
  if (!entry || !next) return undefined;
  const previous = entries[index - 1];
  const prose = isProse(next);
  const { look } = entry;
  const found = firstOf(TIERS, {
    entry,
    text: entry.text,
    next,
    prose,
    overText: prose || next.label !== undefined,
    styled: look.outlineLevel !== undefined || HEADING_STYLE.test(look.style ?? ''),
    above: previous?.text ?? '',
    inSeries: series.has(index),
    hasSister: hasShaped(),
    set: look.align === 'center' || lookOf(entry) !== usual,
    afterShort:
      previous !== undefined &&
      !previous.label &&
      !isHeading(index - 1) &&
      !CLOSED.test(previous.text),
  });
  return found?.gives && { sign: found.gives, evidence: found.evidence };
}

function isWholeSentence(text: string): boolean {
  return /。$/u.test(text) && text.length > LONGEST_SISTER;
}

function isProse({ text }: Entry): boolean {
  return text.length >= LONGEST || readItem(text) !== undefined || /[。；]$/u.test(text);
}
