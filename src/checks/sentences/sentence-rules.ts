/** Faulty sentences: said twice, built two ways at once, without a subject, with words that do not go together. */
import { wordStartingAt } from '../lexicon/words.ts';
import { eachMatch, write } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';
import { WordFinder } from '../words/find-words.ts';
import { AGAIN } from './again.ts';
import { LACKING_TOO, MIXED_TOO } from './broken.ts';
import { BUILT_TWICE } from './clauses.ts';
import { OF_NOUNS, SUBJECT_PREDICATE, VERB_OBJECT } from './collocations.ts';
import { CROSSED, FORBIDDEN_TWICE, TWO_SIDES } from './crossed.ts';
import { DOUBLED } from './doubled.ts';
import { HEADS } from './heads.ts';
import { AGAINST_ITSELF, LEFT_OUT } from './left-out.ts';
import { MIXED } from './mixed.ts';
import { LACKING, NEGATED, TWICE, UNEVEN } from './patterns.ts';
import { checkRows, SOURCE } from './rows.ts';
import { checkSameSense } from './same-sense.ts';
import { checkShared } from './shared.ts';

const doubled = new WordFinder(
  DOUBLED.trim()
    .split(/\s+/u)
    .map((entry) => entry.split('=') as [string, string]),
);

function checkDoubled(text: Text): Mistake[] {
  const found = doubled
    .find(text.text)
    // 存在有|效供给不足: the last sign begins another word
    .filter(({ end }) => wordStartingAt(text.text, end - 1, end) === undefined);
  return found.map(({ start, end, value }) => ({
    start,
    end,
    message: {
      zh: `“${text.text.slice(start, end)}”语义重复`,
      en: `${text.text.slice(start, end)} says the same twice`,
    },
    ...(value === '涉及' ? { severity: 'note' as const } : {}),
    hint: write(value),
    fixes: [{ start, end, text: value }],
  }));
}

interface Pair {
  first: string;
  second: string;
  right: string;
}

/** The pairs of a table, by their first word. */
function readPairs(table: string): Map<string, Map<string, string>> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [first = '', ...rest] = line.split(' ');
        return [first, new Map(rest.map((entry) => entry.split('=') as [string, string]))];
      }),
  );
}

const OBJECTS = readPairs(VERB_OBJECT);
const PREDICATES = readPairs(SUBJECT_PREDICATE);
/** Between a verb and its object stands no other verb that might have it, and no second object. */
const OTHER_VERB =
  /[、和及与或并而以为是将把在，“”《》]|进展|首创|提|加|增|改|扩|降|减|优|深化|推|促|巩固|拓|开展|落实|完善|发挥|建|实|保|达|取|解|化|确|强/u;
const VERBS = new RegExp(
  `(?:${[...OBJECTS.keys()].join('|')})(?:了|着)?([^，。；：、！]{0,10}?)(${[
    ...new Set([...OBJECTS.values()].flatMap((objects) => [...objects.keys()])),
  ].join('|')})(?=[，。；！]|$)`,
  'gu',
);
const HOW =
  '(?:(?:十分|非常|很|更加|依然|仍然|普遍|有了|有效|明显|显著|进一步|不断|持续|逐步|稳步|大幅|大幅度|有效|全面|日益|较大|有所|更加|大大|极大|得到|得以|了|很大|的)*)';
const SUBJECTS = new RegExp(
  `(${[...PREDICATES.keys()].join('|')})${HOW}(${[
    ...new Set([...PREDICATES.values()].flatMap((verbs) => [...verbs.keys()])),
  ].join('|')})(?:了)?(?=[，。；、！]|$)`,
  'gu',
);

function pairMistake(start: number, end: number, { first, second, right }: Pair): Mistake {
  return {
    start,
    end,
    message: {
      zh: `“${first}”与“${second}”不搭配`,
      en: `${first} and ${second} do not go together`,
    },
    hint: { zh: `用“${right}”`, en: `Write ${right}` },
  };
}

/** 加大电价政策实施力度, 医院管理提升的机制: what looks like a verb stands behind another one, and is part of its object. */
function isOfNoun(text: string, at: number, between: string): boolean {
  if (between !== '' && between !== '的') return false;
  const clause = /[^，。；！：]*$/u.exec(text.slice(Math.max(0, at - CLAUSE), at))?.[0] ?? '';
  return between === '的' ? clause !== '' : CLAUSE_VERB.test(clause);
}
/** What may stand behind a whole clause with 的: 提高竞争力的措施, 改善沿线安全环境的意识. */
const isOfClause = (between: string, second: string) =>
  /\p{Script=Han}的/u.test(between) &&
  (MAY_HEAD.test(second) || (second === '意识' && between.length > 6));
const MAY_HEAD = /^(?:措施|机制|制度|步伐|力度|进度|渠道|基础|条件|作用)$/u;
const CLAUSE = 40;
const CLAUSE_VERB = /^[\p{Script=Han}、]{0,6}?(?:加大|加强|强化|提高|增强|扩大|形成|建立|完善)/u;

function checkObjects(text: Text): Mistake[] {
  return eachMatch(text, VERBS, (match) => {
    const [all, between = '', second = ''] = match;
    const first = all.slice(0, 2);
    const right = OBJECTS.get(first)?.get(second);
    // 提高竞争力的措施, 加大……政策实施力度: the verb has its own object, or is part of a noun
    if (
      right === undefined ||
      OTHER_VERB.test(between.replace(OF_NOUNS, '')) ||
      isOfClause(between, second) ||
      isOfNoun(text.text, match.index, between)
    )
      return undefined;
    return pairMistake(match.index, match.index + all.length, { first, second, right });
  });
}

function checkPredicates(text: Text): Mistake[] {
  return eachMatch(text, SUBJECTS, (match) => {
    const [all, first = '', second = ''] = match;
    const right = PREDICATES.get(first)?.get(second);
    if (right === undefined) return undefined;
    return pairMistake(match.index, match.index + all.length, { first, second, right });
  });
}

export const sentenceRules: Rule[] = [
  {
    code: 'check/doubled-meaning',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '语义重复：两个词说的是同一个意思。', en: 'Two words say the same.' },
    examples: {
      bad: ['园区「目前现状→现状」是用地紧张。', '事项「涉及到→涉及」三个部门。'],
      good: ['供给结构中存在有效供给不足的问题。', '园区现状是用地紧张。', '事项涉及三个部门。'],
    },
    inText: (text) => [...checkDoubled(text), ...checkSameSense(text)],
  },
  {
    code: 'check/mixed-sentence',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '句式杂糅或关联词语不配套：两种说法混在一句里。',
      en: 'Two ways to build a sentence are mixed.',
    },
    examples: {
      bad: [
        '「全部企业基本都」已复产。',
        '「目睹厂区积水，值班人员见状」开泵排水。',
        '「遇难者中有两人生还」。',
        '「下个月工程已经完工了」。',
        '主要「原料是大豆和小麦加工而成」。',
        '力争「达到国内一流的物流园区」。',
        '「开展首问负责制度」，方便企业办事。',
        '进度慢的「原因是由于」征地滞后。',
        '「本着企业自愿为原则」，分批搬迁。',
        '「只有加强调度，就能」完成任务。',
        '内涝的「原因是管网老化造成的」。',
        '「把招商引资为第一要务」。',
        '材料「应当在月底前应当」报送。',
        '「把企业需求作为导向为目标」。',
        '「进一步更加」完善制度。',
      ],
      good: [
        '加强环境统计能力。',
        '主要原料是大豆，由本地企业加工而成，达到国内一流园区水平。',
        '开展制度建设，实行首问负责制度。',
        '进度慢的原因是征地滞后。',
        '本着企业自愿的原则，分批搬迁。',
        '以企业自愿为原则，分批搬迁。',
        '内涝是管网老化造成的。',
        '把招商引资作为第一要务。',
        '材料应当在月底前报送，报送后应当留存。',
      ],
    },
    inText: checkRows([
      ...MIXED,
      ...CROSSED,
      ...TWICE,
      ...AGAIN,
      ...BUILT_TWICE,
      ...MIXED_TOO,
      ...AGAINST_ITSELF,
    ]),
  },
  {
    code: 'check/missing-part',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '句子缺主语、宾语或介词的后半。', en: 'A sentence lacks its subject or object.' },
    examples: {
      bad: [
        '企业要「承担防范风险、保障安全」。',
        '「当汛期到来，使」排水压力加大。',
        '「在这篇讲话里，总结了」三点经验。',
        '各部门「正在为打造宜居园区」。',
        '中心「组织了宣传法规、解答疑问」。',
        '「通过开展专题培训，使」职工掌握了新规定。',
        '「加强对园区道路施工的」，消除隐患。',
        '「在管委会坚强领导」，园区超额完成任务。',
      ],
      good: [
        '企业要承担防范风险、保障安全的责任。',
        '当汛期到来时，排水压力加大；在这次会议上，主任总结了经验。',
        '各部门正在为打造宜居园区而努力，中心组织了宣传法规、解答疑问的活动。',
        '开展专题培训，使职工掌握了新规定。',
        '加强对园区道路施工的监管，消除隐患。',
        '在管委会坚强领导下，园区超额完成任务。',
      ],
    },
    inText: checkRows([...LACKING, ...HEADS, ...LACKING_TOO, ...LEFT_OUT]),
  },
  {
    code: 'check/negation',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '否定失当：多一个否定，意思就反了。',
      en: 'A negation too many says the opposite.',
    },
    examples: {
      bad: [
        '「防止此类事故不再」发生。',
        '「切忌不要」搞形式。',
        '「无时无刻都」想着企业。',
        '「禁止任何单位不得」乱收费。',
      ],
      good: [
        '严禁不合理收费。',
        '防止此类事故再次发生。',
        '切忌搞形式。',
        '无时无刻不想着企业。',
        '严禁不作为、慢作为。',
      ],
    },
    inText: checkRows([...NEGATED, ...FORBIDDEN_TWICE]),
  },
  {
    code: 'check/uneven',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: {
      zh: '两面对一面，或数量词与“们”连用。',
      en: 'Two sides against one, or 们 after a number.',
    },
    examples: {
      bad: [
        '「能否留住人才，是园区发展的关键」。',
        '「50名企业职工们」参加培训。',
        '作风「好坏，是园区发展的重要保证」。',
      ],
      good: ['能否留住人才，关系园区发展的快慢。', '50名企业职工参加培训。'],
    },
    inText: checkRows([...UNEVEN, ...TWO_SIDES]),
  },
  {
    code: 'check/collocation',
    severity: 'warning',
    family: 'sentences',
    basis: 'practice',
    source: SOURCE,
    words: { zh: '动词与名词不搭配。', en: 'A verb and a noun do not go together.' },
    examples: {
      bad: [
        '「提高了企业的生产规模」。',
        '「提高生产规模」，降低成本。',
        '工作「力度不断提高」。',
        '干部服务「水平明显加强」。',
      ],
      good: [
        '加大电价政策实施力度。',
        '提升改善铁路沿线安全环境的意识。',
        '扩大生产规模，降低成本。',
        '工作力度不断加大。',
        '环境质量明显改善。',
      ],
    },
    inText: (text) => [...checkObjects(text), ...checkPredicates(text), ...checkShared(text)],
  },
];
