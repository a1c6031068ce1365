/**
 * Whether a numbered paragraph is or begins with a heading. Offices write both: （一）加强领导。成立…… has a heading
 * that runs in; 1.会同住建部门完成验收。 is a sentence with a number. What decides is how its first sentence is
 * made, how the file sets it, and what its numbered sisters are.
 */
import type { Entry } from '../lines/entries.ts';
import { type Label, RANKS } from '../lines/labels.ts';
import { isOffice } from '../words/names.ts';

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
}

const LONGEST_ALONE = 70;
/** A heading and its text with nothing but a gap between them. */
const SPACED =
  /^([^\s。；，,：:！？]{2,30})(?:\u3000+|\s{2,})([^\s。；，,：:！？](?:.{19,}|.{7,}。))$/u;
const QUANTITY =
  /(?:\d|[xX×*＊]{1,4})(?:[\d.,，xX×*＊]*)\s*(?:个|家|亿|万|亩|%|％|‰|次|人|名|项|元|平方|公里|千米|米|场|件|户|吨|台|套|条|处|份|批|篇|余|多|期|辆|头|只|公顷|小时|宗|起|期次|人次|家次|立方|千瓦)/u;
const NARRATION =
  /已经?(?!有)|(?<![为受除])了(?![解])|截至|截止|目前|现阶段|共计|累计|同比|较上年|其中|我委|我局|我园|我县|我市|我区|我办|我们|今年以来|上半年(?!工作)|全年(?!工作)|期间|由于|因为|因此|如果|应当|不得|必须|可以|需要?(?![求])|将(?!.{0,4}$)|是(?!非)|会同|负责|牵头|按照|根据|对照/gu;
const VERBS =
  /^(?:加强|强化|推进|推动|坚持|狠抓|抓好|抓|深化|优化|提升|完善|夯实|聚焦|做好|做优|做强|做实|严格|严守|严抓|全面|全力|全程|着力|扎实|持续|积极|加快|加大|落实|健全|开展|进一步|切实|大力|突出|注重|创新|拓展|拓宽|服务|打造|构建|深入|围绕|紧盯|紧扣|建设|建立|培育|保障|防范|统筹|实施|发展|改善|促进|引进|继续|规范|巩固|提高|守牢|筑牢|把握|立足|履行|压实|牢记|丰富|畅通|关注|关于|以|重|强|促|稳|守|护|补|惠|优|破|存在|主要|基本|工作|下一步|面临|指导|总体|目标|任务|组织|主动|完成|明确|认真|牢固|用心|真心|多措并举|精准|高标准|高质量|高效|科学|依法|增强|激发|厚植|擦亮|绘就|织密|兜牢|念好|打好|唱响|当好|下好|织牢|凝聚|树立|转变|改进|锻造|淬炼|推行|推广|扩大|确保|解决|化解|整治)/u;
const NOUN_END =
  /(?:情况|问题|工作|任务|目标|要求|措施|建设|成效|原则|思想|方面|安排|打算|不足|原因|经验|做法|水平|力度|保障|管理|服务|体系|机制|能力|质量|效率|活力|基础|底线|环境|发展|改革|落实|稳定|优势|困难|短板|特点|亮点|概况|标准|范围|对象|时间|步骤|方式|程序|职责|分工|纪律|重点|思路|内容|依据|背景|意义|领导|监督|宣传|培训|考核|整改|支撑|实效|作用|合力|格局|平台|队伍|项目|产业|企业|责任|制度|作风|认识|防线)$/u;
/** What replies, decisions and letters begin their clauses with: they grant or ask, and head nothing. */
const DECIDES =
  /^(?:原则上?)?(?:同意|不同意|批准|核准|不予|授权|责成|恳请|商请|提请|请(?!示|假|销假)|指派|委派|派员)/u;
/** What a colon follows when a sentence leads on, instead of a heading standing before it. */
const LEADS_ON =
  /(?:如下|以下|包括|表现(?:在|为)?|认为|指出|强调|要求|方面|即|电话|邮箱|网址|联系人|分别(?:是|为)|是|为|有|例如|如)$/u;

/** What follows a numbered paragraph that can stand under it: text, or a deeper label. */
export type Beneath = 'text' | 'label' | undefined;

/** Reads a numbered paragraph on its own. */
export function readHeading(entry: Entry, label: Label, beneath: Beneath): Reading {
  const text = entry.text.slice(label.typed.length).trim();
  const distinct = entry.distinct === undefined ? 0 : entry.distinct - label.typed.length;
  if (distinct >= 2 && distinct < text.length && distinct <= LONGEST_ALONE) {
    const set = splitAt(text, distinct);
    // A label set apart from its text, or a stressed word within a sentence, is no heading.
    if (set !== undefined) return { ...set, score: 5, certain: true };
  }
  const spaced = SPACED.exec(text);
  if (spaced) {
    const [, words = '', following = ''] = spaced;
    return { heading: words, rest: following, score: scoreOf(words, label), certain: false };
  }
  const end = firstEnd(text);
  if (end === undefined || isTwoPart(text, end, beneath)) return alone(text, beneath, entry);
  const heading = text.slice(0, end);
  const rest = text.slice(end).trim();
  // Who is in charge, in brackets, is no text under a heading.
  if (/^[（(][^（）()]*[)）][。；;]?$/u.test(rest)) return sentence(text, -3);
  // Nor is a telephone number or an address behind a colon.
  if (rest !== '' && /[：:]$/u.test(heading) && !/\p{Script=Han}/u.test(rest)) {
    return sentence(text, -3);
  }
  if (rest === '') return wholeSentence(heading, label, beneath, entry);
  return { heading, rest, score: scoreOf(heading, label), certain: false };
}

/** 德育工作：润物无声, alone over its text: both sides of the colon are the heading. */
function isTwoPart(text: string, end: number, beneath: Beneath): boolean {
  const second = text.slice(end).trim();
  return (
    beneath !== undefined &&
    /[：:]$/u.test(text.slice(0, end)) &&
    /^[\p{Script=Han}“”《》、，,]{2,16}$/u.test(second) &&
    !/[、，,]$/u.test(second) &&
    !LEADS_ON.test(text.slice(0, end - 1)) &&
    !isOffice(second)
  );
}

/** A paragraph without any mark that ends a sentence. */
function alone(text: string, beneath: Beneath, { look }: Entry): Reading {
  if (look.outlineLevel !== undefined) return { heading: text, rest: '', score: 5, certain: true };
  if (/[；;，,、]$/u.test(text) || text === '') return sentence(text, -4);
  const long = text.length > LONGEST_ALONE ? -4 : 0;
  const score = 3 + long + (beneath ? 1 : 0) - (QUANTITY.test(unquoted(text)) ? 2 : 0);
  return { heading: text, rest: '', score, certain: false };
}

/** One sentence and nothing after it: a heading with a stop it should not have, or a numbered sentence. */
function wholeSentence(heading: string, label: Label, beneath: Beneath, { look }: Entry): Reading {
  if (look.outlineLevel !== undefined) return { heading, rest: '', score: 5, certain: true };
  if (/[；;，,]$/u.test(heading)) {
    // A list of clauses, unless deeper labels show what it heads.
    if (beneath !== 'label' || heading.length > 24) return sentence(heading, -4);
    return { heading, rest: '', score: scoreOf(heading.slice(0, -1), label), certain: false };
  }
  if (/[:：]$/u.test(heading)) {
    const words = heading.slice(0, -1);
    const score = scoreOf(heading, label) - (LEADS_ON.test(words) ? 2 : 0);
    return { heading, rest: '', score: beneath ? score : score - 2, certain: false };
  }
  // Only what has something under it can be its heading.
  return { heading, rest: '', score: beneath ? scoreOf(heading, label) : -2, certain: false };
}

function sentence(rest: string, score: number): Reading {
  return { heading: '', rest, score, certain: false };
}

/** （1）……。（2）……。 in one paragraph is a list, and its first sentence no heading. */
export function isListOnOneLine({ text: whole, label }: Entry): boolean {
  if (!label) return false;
  const { typed, number } = label;
  const text = whole.slice(typed.length);
  const mark = typed.trim();
  const next = mark.replace(/\d+/u, String(number + 1));
  const at = next === mark ? -1 : text.indexOf(next);
  if (/\d/u.test(text[at + next.length] ?? '')) return false;
  return at > 0 && /[。；;]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Where the first sentence ends, with its mark: 。！？ or a colon not far in. */
function firstEnd(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if ('“《（(「'.includes(char)) depth += 1;
    else if ('”》）)」'.includes(char)) depth = Math.max(0, depth - 1);
    else if ('。！？!?；;'.includes(char) && (depth === 0 || index > LONGEST_ALONE)) {
      // A semicolon ends no heading, but shows that a clause is over.
      return index + 1;
    } else if (char === '.' && depth === 0 && isStop(text, index)) {
      return index + 1;
    } else if ('：:'.includes(char) && depth === 0 && isHeadingColon(text, index)) return index + 1;
  }
  return undefined;
}

/** A half-width stop after Chinese ends a sentence; after a digit it is a decimal point. */
function isStop(text: string, index: number): boolean {
  return (
    /[\p{Script=Han}”")）》]/u.test(text[index - 1] ?? '') && !/[a-z]/iu.test(text[index + 1] ?? '')
  );
}

/** 8:30 and 1:500 are no headings before a colon; nor is a long clause. */
function isHeadingColon(text: string, index: number): boolean {
  if (index > 30 && index < text.length - 1) return false;
  return !(/\d/.test(text[index - 1] ?? '') && /\d/.test(text[index + 1] ?? ''));
}

/** How much a first sentence is made like a heading. */
export function scoreOf(sentenceText: string, label: Label): number {
  const closing = sentenceText.slice(-1);
  const text = unquoted(sentenceText.replace(/[。.！？!?；;：:]$/u, ''));
  const { length } = text;
  if (/[；;]/u.test(closing) || DECIDES.test(text)) return -3;
  const upper = RANKS[label.style] <= 2;
  let score = length <= 16 ? 2 : length <= 28 ? 1 : length <= 40 ? 0 : length <= 60 ? -2 : -5;
  // Under 一、 and （一） whole sentences serve as headings; under 1. they seldom do.
  if (upper && length > 40 && length <= 60) score += 1.5;
  score += upper ? 1 : RANKS[label.style] > 3 ? -0.5 : 0;
  if (QUANTITY.test(text)) score -= upper ? 2 : 3;
  score -= Math.min(4, (text.match(NARRATION)?.length ?? 0) * 1.5);
  if (VERBS.test(text)) score += 1;
  if (NOUN_END.test(text)) score += 1;
  const clauses = text.split(/[，,]/u);
  const lengths = clauses.map((clause) => clause.length);
  if (clauses.length >= 2 && Math.max(...lengths) - Math.min(...lengths) <= 2) score += 1.5;
  if (clauses.length >= 4 && length > 28) score -= 1;
  if (/[：:]/u.test(closing)) {
    if (LEADS_ON.test(text)) score -= 2;
    else if (length <= 12) score += 1;
  }
  return score;
}

/** Words in quotes are names: their figures count nothing. */
function unquoted(text: string): string {
  return text.replace(/“[^”]{0,20}”|《[^》]{0,40}》/gu, (quoted) =>
    '某'.repeat(Math.min(6, quoted.length)),
  );
}

/** The heading that the file sets apart, if the stretch ends where a heading can. */
export function splitAt(
  text: string,
  length: number,
): { heading: string; rest: string } | undefined {
  let end = length;
  while (end < text.length && /[。：:；;\s]/u.test(text[end] ?? '')) end += 1;
  while (end > 0 && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  const heading = text.slice(0, end).trim();
  const rest = text.slice(end).trim();
  if (heading.length < 2) return undefined;
  const closed = /[。：:！？]$/u.test(heading);
  if (!closed && /[。；]/u.test(heading)) return undefined;
  // Without a mark between them, the two must not be parts of one clause.
  return closed || /^[\s\u3000]/u.test(text.slice(end)) ? { heading, rest } : undefined;
}
