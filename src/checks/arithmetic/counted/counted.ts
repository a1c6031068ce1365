/** What a reader counts in a sentence: votes, turnout, more than half, so much for each, rounds and batches. */
import { Big } from 'big.js';
import type { Quantity } from '../../../figures/index.ts';
import { readCount } from '../../../text/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, sumOf } from '../interval.ts';
import { termsOf } from '../parts.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { checkCountedRows } from './rows.ts';
import { checkSinceAndRanked } from './since.ts';

const N = '(\\d+(?:\\.\\d+)?)';

interface Claim {
  pattern: RegExp;
  /** What the numbers of a match should be and are, where they differ; the claim is the last group unless said. */
  judge: (numbers: readonly number[]) => { right: number; said: number } | undefined;
  zh: string;
  en: string;
}

const differ = (right: number, said: number, within = 0) =>
  Math.abs(right - said) > within + 1e-9 ? { right, said } : undefined;

const CLAIMS: readonly Claim[] = [
  {
    pattern:
      /应(?:到会?|出席|参加|参会)[^。；\d]{0,8}(\d+)[名人位][^。；\d]{0,8}(?:实(?:到会?|际(?:到会|出席|参加|参会))|到会|出席)[^。；\d]{0,8}(\d+)[名人位][^。；\d]{0,8}(?:请假|缺席|缺勤|未到)[^。；\d]{0,3}(\d+)[名人位](?![^。；]{0,6}(?:缺席|请假|缺勤|列席)\d)/gu,
    judge: ([all = 0, here = 0, away = 0]) => differ(all - here, away),
    zh: '应到人数减去实到人数，与请假人数不符',
    en: 'Those expected less those present are not those away',
  },
  {
    pattern: new RegExp(
      `面积(?:为|达到?|约)?${N}万亩[^。\\d]{0,14}产量?(?:为|达到?|约)?${N}万吨[^。\\d]{0,10}(?:亩产|单产)[^。\\d]{0,4}${N}(?:公斤|千克)`,
      'gu',
    ),
    judge: ([area = 0, yield_ = 0, each = 0]) =>
      differ(Math.round((yield_ * 1000) / area), each, ((yield_ * 1000) / area) * 0.02),
    zh: '按面积和总产量算，亩产不符',
    en: 'Area and yield give another yield for each 亩',
  },
  {
    pattern:
      /(?:到会|出席|实到|应到)[^。；\d]{0,8}(\d+)[名人位][^。；\d]{0,8}(\d+)票(?:赞成|同意)[，、](\d+)票反对(?:[，、](\d+)票弃权)?/gu,
    judge: ([all = 0, yes = 0, no = 0, none = 0]) =>
      yes + no + none > all ? { right: all, said: yes + no + none } : undefined,
    zh: '票数多于到会人数',
    en: 'More votes than persons',
  },
  {
    pattern: new RegExp(
      `完成[^。；\\d]{0,12}${N}[%％][^。；\\d，]{0,4}，(?:剩余|余下|其余|还剩|尚余|剩下)(?:的)?${N}[%％]`,
      'gu',
    ),
    judge: ([done = 0, left = 0]) => differ(Math.round((100 - done) * 100) / 100, left, 0.1),
    zh: '完成的和剩余的相加不等于100%',
    en: 'Done and left do not make 100 %',
  },
  {
    pattern: new RegExp(
      `原[\\p{Script=Han}]{0,8}${N}(亿元|万元|元|个|家|人|名|亩|公里|平方米)[\\p{Script=Han}]{0,4}，(?:现|又|后|再|后来)?(?:增加|追加|新增|增补)[\\p{Script=Han}]{0,6}?${N}\\2[\\p{Script=Han}]{0,4}，(?:达到?|增至|增加到|共计?|总计|合计)[\\p{Script=Han}]{0,6}?${N}\\2`,
      'gu',
    ),
    judge: ([base = 0, more = 0, all = 0]) => differ(new Big(base).plus(more).toNumber(), all, 0.1),
    zh: '原数加上增加的数与总数不符',
    en: 'What there was and what came make another total',
  },
  {
    pattern: new RegExp(
      `[由从]${N}(万?[吨亿元人公斤千克]{1,2}|万元|亿元|[个家户人件亩])?(?:增|减|提高|上升|下降|增加|减少|升|降)(?:加|长)?[至到]${N}(?:\\2)?[\\p{Script=Han}]{0,3}，(?:增产|增收|增值|减产|增幅达?到?为?|降幅达?到?为?|减幅达?到?为?)(?:了|约)?${N}[%％]`,
      'gu',
    ),
    judge: ([from = 0, to = 0, rate = 0]) =>
      differ(Math.round((Math.abs(to - from) / from) * 1000) / 10, rate, 1),
    zh: '按前后两个数算，幅度不符',
    en: 'The two figures give another rate',
  },
  {
    pattern:
      /(?:共?(?:收回|投票|发出|参加表决|全票|有效票|选票|表决票|投出)[^。；\d]{0,8})(\d+)[张票人名]?[^。；\d]{0,6}(?:赞成|同意)(?:票)?(\d+)[张票人名]?[^。；\d]{0,4}反对(?:票)?(\d+)[张票人名]?[^。；\d]{0,4}弃权(?:票)?(\d+)/gu,
    judge: ([all = 0, yes = 0, no = 0, none = 0]) => differ(all, yes + no + none),
    zh: '赞成、反对、弃权票相加与总票数不符',
    en: 'The votes do not add up',
  },
  {
    pattern:
      /(?:应(?:到|出席|参加|参会|出勤))[^。；\d]{0,8}(\d+)[名人位][^。；\d]{0,8}(?:实(?:到|际(?:到会|出席|参加|参会))|到会|出席|出勤)[^。；\d]{0,8}(\d+)[名人位][^。；\d]{0,6}(?:出勤|到会|参会|出席|参加|到课)率(?:为|达到?)?(\d+(?:\.\d+)?)[%％]/gu,
    judge: ([all = 0, here = 0, rate = 0]) => {
      const right = (here / all) * 100;
      return differ(Math.round(right * 10) / 10, rate, 0.6);
    },
    zh: '按应到和实到人数算，比率不符',
    en: 'The rate does not follow from those who should be there and those who were',
  },
  {
    pattern:
      /(?<![\d.])(\d+)([家户个名人件项亩户套])[^。；\d]{0,16}(?:超过|过|逾|多于)(?:一半|半数)(?:的|，)[^。；\d]{0,8}(\d+)\2/gu,
    judge: ([all = 0, part = 0]) =>
      part * 2 <= all ? { right: Math.floor(all / 2) + 1, said: part } : undefined,
    zh: '没有超过总数的一半',
    en: 'That is not more than half',
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(\\d+)(?:个|家|户|名|座|条|台|所)([\\p{Script=Han}]{1,6}?)[^。；\\d]{0,8}(?:平均)?每(?:个|家|户|名|座|条|台|所|人)[\\p{Script=Han}]{0,8}?${N}(个|家|户|名|座|条|台|所|万元|元|人|件|亩|平方米|吨|项|万人|亿元)[^。；\\d，]{0,8}，(?:总共|共计?|合计|累计|总计)[\\p{Script=Han}]{0,6}?${N}\\4`,
      'gu',
    ),
    judge: ([number = 0, each = 0, all = 0]) =>
      differ(new Big(number).times(each).toNumber(), all, each % 1 === 0 ? 0 : number * 0.05),
    zh: '个数乘以平均数与总数不符',
    en: 'So many times so much is another total',
  },
];

function checkClaims(text: Text): Mistake[] {
  return CLAIMS.flatMap(({ pattern, judge, zh, en }) =>
    [...text.matches(pattern)].flatMap((match): Mistake[] => {
      const numbers = match.slice(1).filter((group) => /^\d/u.test(group ?? ''));
      const wrong = judge(numbers.map(Number));
      if (wrong === undefined) return [];
      const words = numbers.at(-1) ?? '';
      const start = match.index + match[0].lastIndexOf(words);
      return [
        {
          start,
          end: start + words.length,
          message: { zh: `${zh}（${wrong.right}与${wrong.said}）`, en },
          hint: { zh: '核对这几个数', en: 'Check these numbers' },
        },
      ];
    }),
  );
}

const IN_ORDER = /第[一二三四五六七八九十\d]+(?:轮|批|次|期|组|阶段|季度|标段|年)[^，。；]{0,10}$/u;
const OF_ALL =
  /(?:累计|总共|合计|共计?|总计|([两二三四五六七八九])(?:轮|批|次|期|组|个?阶段|个?标段)共?)[\p{Script=Han}]{0,6}$/u;
const PLAIN: Readonly<Record<string, string>> = { 家次: '家', 户次: '户' };

/** 第一轮检查20家，第二轮检查30家，累计检查60家次. */
function checkRounds(text: Text): Mistake[] {
  if (!text.text.includes('第一')) return [];
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((total, index): Mistake[] => {
      const numeral = OF_ALL.exec(total.lead);
      if (numeral === null || IN_ORDER.test(total.lead)) return [];
      const parts = said
        .slice(0, index)
        .filter(({ lead, quantity }) => IN_ORDER.test(lead) && isAlike(quantity, total.quantity));
      const number = numeral[1] === undefined ? undefined : readCount(numeral[1]);
      if (parts.length < 2 || (number !== undefined && number !== parts.length)) return [];
      return sumMistake(total, parts);
    });
  });
}

const isAlike = (a: Quantity, b: Quantity) =>
  a.kind === b.kind && (sameUnit(a, b) || (PLAIN[b.unit] ?? b.unit) === a.unit);

const FUNDS =
  /(?:自筹|贷款|补助|拨款|财政|中央|省级|市级|县级|区级|银行|社会资本|专项债|债券|自有|捐赠|配套|融资)[^，。；\d]{0,6}$/u;

/** 总投资5亿元，其中企业自筹3亿元，银行贷款1亿元，财政补助2亿元: where money comes from makes up all of it. */
function checkFunds(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence);
    return said.flatMap((whole, index): Mistake[] => {
      const parts = said.slice(index + 1).filter(({ quantity }) => quantity.kind === 'money');
      if (whole.quantity.kind !== 'money' || parts.length < 2) return [];
      if (!/(?:总?投资|资金|总额|经费|概算|预算)[^，。；\d]{0,6}$/u.test(whole.lead)) return [];
      if (!/^[，,]?其中/u.test(parts[0]?.lead ?? '')) return [];
      if (!parts.every(({ lead }) => FUNDS.test(lead))) return [];
      const sum = parts.map(({ quantity }) => amount(quantity)).reduce((a, b) => a.plus(b));
      return sum.gt(amount(whole.quantity)) ? sumMistake(whole, parts) : [];
    });
  });
}

function sumMistake({ quantity }: Said, parts: readonly Said[]): Mistake[] {
  const from = parts.map((part) => part.quantity);
  if ([quantity, ...from].some(({ approximate, range }) => approximate || range)) return [];
  const typed = from.map(amount).reduce((a, b) => a.plus(b));
  const mistake = reckonedMistake(
    { claim: quantity, exact: sumOf(from), typed, from },
    { zh: `各项${termsOf(from)}相加`, en: 'The parts' },
  );
  return mistake ? [mistake] : [];
}

export const countedRules: Rule[] = [
  {
    code: 'check/counted',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '票数、出勤率、“超过一半”、个数乘平均数、各轮各批之和、资金来源之和与所说的数不符。',
      en: 'Votes, turnout, more than half, so many times so much, rounds or sources of money do not fit.',
    },
    examples: {
      bad: [
        '收回表决票120张，赞成100票，反对10票，弃权「5」票。',
        '应到代表120人，实到110人，出勤率「95」%。',
        '会议应到45人，实到42人，请假「4」人。',
        '全区100户企业，超过一半的「45」户已经升级。',
        '5个片区平均每个片区引进8个项目，共引进「45」个项目。',
        '第一轮检查20家，第二轮检查30家，累计检查「60」家次。',
        '总投资「5」亿元，其中企业自筹3亿元，银行贷款1亿元，财政补助2亿元。',
        '到会委员15名，14票赞成，「2」票反对。',
        '完成总投资的60%，剩余「50」%年内完成。',
        '原计划投资8亿元，现增加2亿元，达到「11」亿元。',
        '粮食产量由5000吨增至6000吨，增产「25」%。',
        '三个片区分别检查10家、12家、15家，平均每个片区「15」家。',
        '新增企业8家（一季度3家、二季度2家、三季度2家、四季度「2」家）。',
        '采购应急灯120盏，每盏85元，共花费「12000」元。',
        '12家企业共缴纳保证金60万元，每家「6」万元。',
        '考核平均92.5分，最高「91」分。',
        '参加考试60人，合格58人，不合格「4」人。',
        '30个项目已开工25个、竣工12个、未开工「6」个。',
        '发现隐患60处，全部整改完毕，整改率「96」%。',
        '20项任务已全部完成，其余「2」项正在推进。',
        '每月检查2次，全年检查「20」次。',
        '计划检查50家，已检查38家，还差「22」家。',
        '28名委员中，25名到会，缺席「4」名。',
        '收回问卷200份，有效问卷「210」份。',
        '受理诉求28件，办结「30」件。',
        '人均面积25平方米，12人共办公面积「280」平方米。',
        '财政投入300万元、自筹250万元，合计投入「500」万元。',
        '计划新增10家，实际新增「8」家，超额完成任务。',
        '计划新增10家，实际新增「12」家，未完成任务。',
        '已争取补助210万元，占总投资的50%，尚缺「200」万元。',
        '龙头企业由34家增加到40家，增长「15.0」%。',
        '集体收入9680万元，同比增长10%；全县110个村，平均每村「98」万元。',
        '受理量居前「三」位的是城关、清河分中心。',
      ],
      good: [
        '收回表决票120张，赞成100票，反对15票，弃权5票。',
        '应到代表120人，实到110人，出勤率91.7%。',
        '会议应到45人，实到42人，请假2人，缺席1人。',
        '全区100户企业，超过一半的55户已经升级。',
        '5个片区平均每个片区引进8个项目，共引进40个项目。',
        '第一轮检查20家，第二轮检查30家，累计检查50家次。',
        '总投资6亿元，其中企业自筹3亿元，银行贷款1亿元，财政补助2亿元。',
        '三个片区分别检查10家、12家、15家，平均每个片区12.3家。',
        '新增企业8家（一季度3家、二季度2家、三季度2家、四季度1家）。',
        '采购应急灯120盏，每盏85元，共花费10200元。',
        '发现隐患60处，全部整改完毕，整改率100%。',
        '受理诉求28件，办结上年结转的30件。',
        '争取中央资金18000元、省级资金7500元、市级资金3500元，共计29000元。',
        '计划新增10家，实际新增12家，超额完成任务。',
      ],
    },
    inText: (text, whole) =>
      /\d|前[二两三四五六七八九十]/u.test(text.text)
        ? [
            ...checkSinceAndRanked(text, whole),
            ...checkClaims(text),
            ...checkRounds(text),
            ...checkFunds(text),
            ...checkCountedRows(text),
          ]
        : [],
  },
];
