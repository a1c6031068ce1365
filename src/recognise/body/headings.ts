/**
 * Whether a numbered paragraph is or begins with a heading. Offices write both: （一）加强领导。成立…… has a heading
 * that runs in; 1.会同住建部门完成验收。 is a sentence with a number. What decides is how its first sentence is
 * made, how the file sets it, and what its numbered sisters are.
 */
import type { Evidence } from '../findings/evidence.ts';
import type { Entry } from '../lines/entries.ts';
import { type Label, RANKS } from '../lines/labels.ts';
import { ONLY_BRACKETS } from '../words/ending.ts';
import {
  BEGINS_WITH_DAY,
  CHARGES,
  DECIDES,
  DIRECTIONS,
  ENDS_IN_KEY,
  FIRST_ANSWER,
  GIVES,
  NAMES_ASPECT,
  QUANTITY,
  TELLS_OF_ALL,
} from '../words/headings.ts';
import { ASSIGNED, isOffice } from '../words/offices.ts';
import { ENDS_IN_POST, NAME_AND_POST } from '../words/people.ts';
import { firstEnd, LONGEST_HEADING, splitAt } from './first-sentence.ts';
import {
  alone,
  FILE_NAME,
  leadsOn,
  unquoted,
  type Weighed,
  weighSentence,
  withMore,
} from './heading-evidence.ts';

/** How a numbered paragraph is read. */
export interface Reading {
  /** Text of the heading with its closing mark; empty for a numbered paragraph without one. */
  heading: string;
  /** What follows the heading in the same paragraph. */
  rest: string;
  /** How sure it is that there is a heading: above 0 there is one. */
  score: number;
  /** Whether the file itself says so. */
  certain: boolean;
  /** What the score is made of. */
  evidence: Evidence[];
}

/** A heading and its text with nothing but a gap between them. */
const SPACED =
  /^([^\s。；，,：:！？]{2,30})(?:\u3000+|\s{2,})([^\s。；，,：:！？](?:.{19,}|.{7,}。))$/u;
const COLON_END = /[：:]$/u;
/** What ends a clause that goes on below. */
const CLAUSE_END = /[；;，,]$/u;
const COMMA = /[，,]/u;
const SEMICOLON_END = /[；;]$/u;
const OPEN_END = /[；;，,、]$/u;
const HAN = /\p{Script=Han}/u;
/** The second half of a heading in two parts: words, and marks between them. */
const SECOND_HALF = /^[\p{Script=Han}“”《》、，,]{2,16}(?<![、，,])$/u;
/** A clause longer than this heads nothing, whatever stands under it. */
const LONGEST_CLAUSE = 24;

/** Questions and nothing else: what papers of questions and answers have over each answer. */
const QUESTIONS = /^[^。；！]{2,70}[？?]$/u;

const QUESTION: Evidence = { name: 'question', weight: 3, reason: '是问句，下面是回答' };
const EXAM: Evidence = { name: 'exam', weight: -9, reason: '是试题，或者写着怎样答题' };
const IN_CLAUSES: Evidence = {
  name: 'clause',
  weight: -5,
  reason: '整段以分号结束，是列出来的一项',
};
const ASSIGNS: Evidence = { name: 'assigns', weight: -5, reason: '冒号前是机关名称，是分工' };
const ITEM_OF_LIST: Evidence = {
  name: 'colon-item',
  weight: -5,
  reason: '冒号前是名称、姓名，后面是日期、标准、分工，是列出来的一项',
};
const A_FILE: Evidence = { name: 'file-name', weight: -9, reason: '是文件名' };
const FROM_FILE: Evidence = { name: 'file', weight: 5, reason: '文件里就设成了标题' };
const SET_APART: Evidence = { name: 'set-apart', weight: 5, reason: '开头的字体和后面不同' };
const BRACKETS: Evidence = { name: 'brackets', weight: -3, reason: '第一句后面只有括号' };
const VALUE: Evidence = { name: 'value', weight: -3, reason: '冒号后面是号码，没有汉字' };
const OPEN: Evidence = { name: 'open-end', weight: -4, reason: '以分号、逗号、顿号结束' };
const PERSON: Evidence = { name: 'person', weight: -4, reason: '是人名和职务' };
const TELLS: Evidence = { name: 'clause', weight: -5, reason: '是批准、陈述的话，只是没有句号' };
const NO_MARK: Evidence = { name: 'no-mark', weight: 3, reason: '单独一行，没有句末标点' };
const TOO_LONG: Evidence = { name: 'too-long', weight: -4, reason: `超过${LONGEST_HEADING}个字` };
const BENEATH: Evidence = { name: 'beneath', weight: 1, reason: '下面有属于它的内容' };
const COUNTS: Evidence = { name: 'quantity', weight: -2, reason: '里面有数量' };
const LEADS: Evidence = { name: 'leads-on', weight: -2, reason: '冒号前的词引出下文' };
const HEADS_LIST: Evidence = { name: 'heads-list', weight: 3, reason: '下面是编了号的各项' };
const NOTHING_BENEATH: Evidence = { name: 'nothing-beneath', weight: -2, reason: '下面没有内容' };

/** What follows a numbered paragraph that can stand under it: text, or a deeper label. */
export type Beneath = 'text' | 'label' | undefined;

/**
 * Reads a numbered paragraph on its own.
 * @param below the text right below it
 */
export function readHeading(
  entry: Entry,
  label: Label,
  beneath: Beneath,
  below: string | undefined,
): Reading {
  const text = entry.text.slice(label.typed.length).trim();
  if (FIRST_ANSWER.test(below ?? '') || DIRECTIONS.test(text)) return sentence(text, EXAM);
  const distinct = entry.distinct === undefined ? 0 : entry.distinct - label.typed.length;
  if (distinct >= 2 && distinct < text.length && distinct <= LONGEST_HEADING) {
    const set = splitAt(text, distinct);
    // A label set apart from its text, or a stressed word within a sentence, is no heading.
    if (set !== undefined) return { ...set, ...alone(SET_APART), certain: true };
  }
  const spaced = SPACED.exec(text);
  if (spaced) {
    const [, words = '', following = ''] = spaced;
    return { heading: words, rest: following, ...weighSentence(words, label), certain: false };
  }
  if (QUESTIONS.test(text) && beneath === 'text') return whole(text, alone(QUESTION));
  const end = firstEnd(text);
  if (end === undefined || isTwoPart(text, end, beneath)) return unended(text, beneath, entry);
  const heading = text.slice(0, end);
  const rest = text.slice(end).trim();
  if (ONLY_BRACKETS.test(rest)) return sentence(text, BRACKETS);
  if (rest !== '' && COLON_END.test(heading) && !HAN.test(rest)) return sentence(text, VALUE);
  if (rest === '') return wholeSentence(heading, label, beneath, entry);
  const weighed = weighSentence(heading, label);
  const colon = COLON_END.test(heading);
  const more = [
    ...(colon && SEMICOLON_END.test(rest) ? [IN_CLAUSES] : []),
    ...(colon && isOffice(heading.slice(0, -1)) && ASSIGNED.test(heading) ? [ASSIGNS] : []),
    ...(colon && isItem(heading.slice(0, -1), rest) ? [ITEM_OF_LIST] : []),
  ];
  return { heading, rest, ...withMore(weighed, ...more), certain: false };
}

/** Whether a colon stands between a name and what is said of it: 林知远副主任：分管……, 元旦：1月1日放假, 住宅：5万平方米以上. */
function isItem(name: string, rest: string): boolean {
  return (
    (ENDS_IN_POST.test(name) && CHARGES.test(rest)) ||
    (BEGINS_WITH_DAY.test(rest) && !NAMES_ASPECT.test(withoutRemark(name))) ||
    (GIVES.test(rest) && !NAMES_ASPECT.test(name)) ||
    ENDS_IN_KEY.test(name)
  );
}

/** 德育工作：润物无声, alone over its text: both sides of the colon are the heading. */
function isTwoPart(text: string, end: number, beneath: Beneath): boolean {
  const second = text.slice(end).trim();
  return (
    beneath !== undefined &&
    COLON_END.test(text.slice(0, end)) &&
    SECOND_HALF.test(second) &&
    !leadsOn(text.slice(0, end - 1)) &&
    !isOffice(second)
  );
}

/** A paragraph without any mark that ends a sentence. */
function unended(text: string, beneath: Beneath, { look }: Entry): Reading {
  if (look.outlineLevel !== undefined) return ofFile(text);
  if (OPEN_END.test(text) || text === '') return sentence(text, OPEN);
  if (NAME_AND_POST.test(text)) return sentence(text, PERSON);
  const named = withoutRemark(text);
  const weighed = withMore(
    alone(NO_MARK),
    ...(named.length > LONGEST_HEADING ? [TOO_LONG] : []),
    ...(beneath ? [BENEATH] : []),
    ...(QUANTITY.test(unquoted(named)) ? [COUNTS] : []),
    ...(FILE_NAME.test(text) ? [A_FILE] : []),
    ...(isClause(named) ? [TELLS] : []),
  );
  return whole(text, weighed);
}

/** Whether a line without its stop tells or grants something: 道路全长2公里，均为新建; 基本同意设计方案. */
function isClause(text: string): boolean {
  if (DECIDES.test(text)) return true;
  return COMMA.test(text) && TELLS_OF_ALL.test(text);
}

/** A remark in brackets at the end, which may have brackets in it; a short name stands before it. */
const REMARK = /^([^（）()]{2,30})[（(](?:[^（）()]|[（(][^（）()]*[)）])*[)）]$/u;

/** A heading without its remark: 立定跳远（达标：男子组2.05米以上）. */
function withoutRemark(text: string): string {
  return REMARK.exec(text)?.[1] ?? text;
}

/** One sentence and nothing after it: a heading with a stop it should not have, or a numbered sentence. */
function wholeSentence(heading: string, label: Label, beneath: Beneath, { look }: Entry): Reading {
  if (look.outlineLevel !== undefined) return ofFile(heading);
  if (CLAUSE_END.test(heading)) {
    // A list of clauses, unless deeper labels show what it heads.
    if (beneath !== 'label' || heading.length > LONGEST_CLAUSE) return sentence(heading, OPEN);
    return whole(heading, weighSentence(heading.slice(0, -1), label));
  }
  if (COLON_END.test(heading)) {
    // 二、应提供以下材料： over （一） heads its list.
    const heads = beneath === 'label' && RANKS[label.style] <= RANKS.chinese;
    const leads = leadsOn(heading.slice(0, -1)) ? [heads ? HEADS_LIST : LEADS] : [];
    const missing = beneath ? [] : [NOTHING_BENEATH];
    return whole(heading, withMore(weighSentence(heading, label), ...leads, ...missing));
  }
  // Only what has something under it can be its heading.
  return whole(heading, beneath ? weighSentence(heading, label) : alone(NOTHING_BENEATH));
}

function ofFile(heading: string): Reading {
  return { heading, rest: '', ...alone(FROM_FILE), certain: true };
}

function whole(heading: string, weighed: Weighed): Reading {
  return { heading, rest: '', ...weighed, certain: false };
}

function sentence(rest: string, evidence: Evidence): Reading {
  return { heading: '', rest, ...alone(evidence), certain: false };
}
