/** Announced counts against what follows: 十个方面的工作, 三项措施：一是…. */
import { readCount } from '../../text/index.ts';
import { labelOf } from '../numbering/labels.ts';
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, PlacedMistake, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMERAL = '([两二三四五六七八九十]{1,3}|\\d{1,2})';
/** 八项规定, 两项补贴: what has a name of its own. */
const ALONE = '(?!规定|补贴|精神|制度|改革|附件|政策)';
const ANNOUNCE = new RegExp(
  `(?:分为?|(?:做|抓|干|办|开展)了|抓好?|做好|突出|实施|完成|开展|从|以下|如下|强化|紧抓|聚焦|推进|落实|采取|包括|有|提出|坚持|打好|办好)[^。；：，]{0,12}?(?<![第“\\d一二三四五六七八九十百])${NUMERAL}(个方面|大方面|方面|项重点工作|项工作|项任务|项措施|大工程|大行动|项行动|项${ALONE}|点意见|点要求|点${ALONE}|条措施|条${ALONE}|个问题|大任务|件事|件实事|个重点|大举措|项举措|个着力点|个阶段|个步骤|个环节)`,
  'gu',
);

/** 至少具备以下1项, 下列4项或4项以上: how many hold, not how many there are. */
const NO_COUNT = /至少|不少于|最少|其中|任[意何选一]|之一|以上|及以上/u;

/** The announcements that end a paragraph: 重点抓了十个方面的工作： */
function announcements(text: Text): { start: number; end: number; count: number; said: string }[] {
  const { text: whole } = text;
  const end = whole.trimEnd().length;
  if (!/[：:。]$/u.test(whole.slice(0, end))) return [];
  const last = Math.max(whole.lastIndexOf('。', end - 2), whole.lastIndexOf('；', end - 2));
  const tail = whole.slice(last + 1, end);
  // without a colon only 以下, 如下 and 重点抓 point forward
  if (
    !/[：:]$/u.test(tail) &&
    !/以下|如下|重点抓|紧抓|抓好|做好|着力抓|主要(?:做|抓|干|办|开展)了|分为?[^，。]{1,3}个(?:阶段|步骤|环节)/u.test(
      tail,
    )
  )
    return [];
  return [...tail.matchAll(ANNOUNCE)].slice(-1).flatMap((match) => {
    const [all, numeral = '', what = ''] = match;
    const count = readCount(numeral);
    const from = last + 1 + match.index + all.length - what.length - numeral.length;
    const clause =
      tail
        .slice(0, match.index)
        .split(/[，。；]/u)
        .at(-1) ?? '';
    const around = clause + all.slice(0, -what.length) + tail.slice(match.index + all.length);
    return count === undefined || NO_COUNT.test(around)
      ? []
      : [{ start: from, end: from + numeral.length + what.length, count, said: numeral }];
  });
}

/** How many headings of one level follow, until one of a level above; numbered ones where the first is numbered. */
function headingsAfter(texts: readonly Text[], index: number): number {
  const next = texts[index + 1];
  const first = next?.heading;
  if (next === undefined || first === undefined) return 0;
  const numbered = labelOf(next) !== undefined;
  let count = 0;
  for (let at = index + 1; at < texts.length; at++) {
    const text = texts[at];
    if (text === undefined || text.part === 'title' || text.part === 'issuer') break;
    const { heading } = text;
    if (heading === undefined) continue;
    if (heading.level < first.level) break;
    const label = labelOf(text);
    if (heading.level !== first.level || (label !== undefined) !== numbered) continue;
    // another list begins
    if (count > 0 && label?.number === 1) break;
    count++;
  }
  return count;
}

/** Paragraphs that begin with 一是, 二是 or ——. */
function pointsAfter(texts: readonly Text[], index: number): number {
  const mark = /^\s*(?:[一二三四五六七八九十]{1,3}(?:是|要)|——)/u;
  let count = 0;
  for (let at = index + 1; mark.test(texts[at]?.text ?? ''); at++) count++;
  return count;
}

/** 分解为94项重点任务 above eleven sections: tasks of another list. */
const FEW = 20;
const isOfMore = (count: number, following: number) => count > FEW && following * 2 < count;

function checkAnnounced({ texts }: Whole): PlacedMistake[] {
  return texts.flatMap((text, index): PlacedMistake[] => {
    if (text.part !== 'body' && text.part !== 'other') return [];
    return announcements(text).flatMap(({ start, end, count, said }): PlacedMistake[] => {
      const following = headingsAfter(texts, index) || pointsAfter(texts, index);
      if (following < 2 || following === count || isOfMore(count, following)) return [];
      return [
        {
          text,
          start,
          end,
          message: {
            zh: `这里说${said}，后面有${following}`,
            en: `${said} are announced, ${following} follow`,
          },
          hint: { zh: '核对数目，或补上遗漏的部分', en: 'Check the count, or add what is missing' },
        },
      ];
    });
  });
}

const INLINE = new RegExp(
  `(?<![第“\\d一二三四五六七八九十百])${NUMERAL}(个方面|方面|项工作|项任务|项措施|项重点工作|点要求|点意见|条措施|件事|个问题|个阶段|个步骤|项|点|条)[^。；：“”]{0,10}[：:]\\s*(一是|一要|一、)`,
  'gu',
);

const IN_TURN = new RegExp(
  `(?<![第“\\d一二三四五六七八九十百])${NUMERAL}(个方面|方面|项工作|项任务|项措施|项重点工作|点要求|点意见|点建议|条措施|件事|件大事|件实事|个问题|个环节|项|点|条)[^。；：“”]{0,10}[：:]\\s*(?=首先)`,
  'gu',
);

/** 强调三点：首先，…；其次，…；最后，…. */
function checkInTurn(text: Text): Mistake[] {
  if (!text.text.includes('首先')) return [];
  return eachMatch(text, IN_TURN, (match) => {
    const [all, numeral = '', what = ''] = match;
    const said = readCount(numeral);
    const rest = text.text.slice(match.index + all.length);
    const turns = [...rest.matchAll(/(?:^|[。；，])(首先|其次|再次|再者|第三|第四|然后|最后)/gu)];
    const words = turns.map(([, word]) => word);
    const isWhole = words.at(-1) === '最后' && words.filter((word) => word === '首先').length === 1;
    if (said === undefined || said === turns.length || !isWhole || turns.length < 2)
      return undefined;
    const found = mistakeAt(match, {
      message: {
        zh: `这里说${numeral}${what}，后面列了${turns.length}`,
        en: `${numeral} are announced, ${turns.length} follow`,
      },
      hint: { zh: '核对数目，或补上遗漏的部分', en: 'Check the count, or add what is missing' },
    });
    return { ...found, end: match.index + numeral.length + what.length };
  });
}

/** On pages of questions and answers a list runs into the next one. */
const QUESTION = /[？?]/u;

/** 抓好三项工作：一是…二是…: points in one paragraph. */
function checkInline(text: Text): Mistake[] {
  return eachMatch(text, INLINE, (match) => {
    const [all, numeral = '', what = '', first = ''] = match;
    const said = readCount(numeral);
    const word = first.slice(1);
    const rest = text.text.slice(match.index + all.length - first.length);
    const labels = [
      ...rest.matchAll(new RegExp(`(?<=^|[。；：，])([一二三四五六七八九十]{1,3})${word}`, 'gu')),
    ];
    const again = labels.findIndex((one, at) => at > 0 && readCount(one[1] ?? '') === 1);
    if (again > 0 && QUESTION.test(rest)) return undefined;
    // behind a second 一是 another list begins
    const counted = again > 0 ? again : labels.length;
    if (said === undefined || counted < 2 || counted === said) return undefined;
    const found = mistakeAt(match, {
      message: {
        zh: `这里说${numeral}${what}，后面列了${counted}`,
        en: `${numeral} are announced, ${counted} follow`,
      },
      hint: { zh: '核对数目，或补上遗漏的部分', en: 'Check the count, or add what is missing' },
    });
    return { ...found, end: match.index + numeral.length + what.length };
  });
}

export const announcedRules: Rule[] = [
  {
    code: 'check/announced-count',
    severity: 'error',
    family: 'counts',
    basis: 'practice',
    source: '按行文：总提与分述一致',
    words: {
      zh: '前面说“十个方面”“以下八项”，后面的标题或条目却不是这么多。',
      en: 'A count is announced, and another number of headings or items follows.',
    },
    examples: {
      bad: [
        '重点抓了「三个方面」的工作：\n（一）产业。推动发展。\n（二）招商。引进企业。',
        '做好以下「四项工作」：\n1.产业。推动发展。\n2.招商。引进企业。\n3.环境。优化服务。',
        '今年要抓好「四个方面」：\n一是抓产业。\n二是抓招商。\n三是抓服务。',
        '上半年，主要做了「三个方面」的工作。\n（一）产业。推动发展。\n（二）招商。引进企业。',
        '检查分「三个阶段」进行。\n（一）自查。各企业自查。\n（二）抽查。集中检查。',
      ],
      good: [
        '重点抓了两个方面的工作：\n（一）产业。推动发展。\n（二）招商。引进企业。',
        '着力推进了94项重点任务。\n（一）产业。推动发展。\n（二）招商。引进企业。',
        '贯彻落实中央八项规定精神。\n（一）产业。\n（二）招商。',
        '重点抓好两个方面工作：\n（一）产业。推动发展。\n（二）招商。引进企业。\n加强自身建设，改进作风。\n（一）树牢政绩观。狠抓落实。\n（二）改进作风。服务群众。',
        '开展落实中央八项规定精神专项督查，现通知如下：\n（一）产业。\n（二）招商。',
        '推进三大行动，主要指标好于预期。\n一、主要指标\n二、主要工作',
        '申请企业应至少具备以下1项条件：\n（一）建有研发机构。\n（二）有发明专利。\n（三）获评专精特新。',
        '有下列2项或2项以上情形的：\n（一）逾期未报。\n（二）数据不实。\n（三）拒不整改。',
      ],
    },
    inWhole: checkAnnounced,
  },
  {
    code: 'check/announced-points',
    severity: 'error',
    family: 'counts',
    basis: 'practice',
    source: '按行文：总提与分述一致',
    words: {
      zh: '一段之内说“三项工作”，后面“一是”“二是”的个数不符。',
      en: 'Points in a paragraph are not as many as announced.',
    },
    examples: {
      bad: [
        '重点抓好「三项工作」：一是抓产业。二是抓招商。',
        '重点抓好「四项工作」：一是抓产业，二是抓招商，三是抓服务。',
        '各部门要做到以下「三点」：一是加强领导。二是压实责任。',
        '会议强调「三点」：首先，提高认识；其次，压实责任；再次，强化督查；最后，严肃问责。',
      ],
      good: [
        '重点抓好三项工作：一是抓产业。二是抓招商。三是抓服务。',
        '会议强调三点：首先，提高认识；其次，压实责任；最后，严肃问责。',
        '重点抓好两项工作：一是抓产业。二是抓招商。同时，一是优化服务，二是改善环境，三是压实责任。',
      ],
    },
    inText: (text) => [...checkInline(text), ...checkInTurn(text)],
  },
];
