/** What came in, went out and is left: 年初＋新增－注销＝年末, 应收－实收＝欠收, 新增－注销＝净增. */
import type { Quantity } from '../../../figures/index.ts';
import type { Mistake, Rule } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, type Interval, intervalOf, isOneSlip, minus, overlap, plus } from '../interval.ts';
import { rolesIn, type Said, sameUnit } from '../roles.ts';
import { STATISTICS } from '../sources.ts';
import { reckonedMistake } from './reckon.ts';

/** Words that stand before the figures of a balance, each for exactly one figure of the sentence. */
interface Balance {
  result: RegExp;
  plus: readonly RegExp[];
  minus: readonly RegExp[];
  /** Only where no other figure stands there. */
  isAll?: true;
}

const IN =
  /拨入|拨付|到账|筹集|收购|购进|购入|采购|新入|入园|收治|补充|接收|新购|新增|新进|新收|新招|新建|新引进|新发展|引进|招录|调入|转入|本[年期月]收入|入库/u;
const OUT =
  /销售|使用|消耗|领用|发放|离园|毕业|退出|出院|核销|偿还|报废|处置|注销|退休|支出|办结|离职|离岗|关停|调出|转出|清退|迁出|淘汰|出库|销号|流失|辞职/u;

const BALANCES: readonly Balance[] = [
  {
    result:
      /(?:年末|年底|期末|月末|季末|目前|现)(?:共?有|结余|余额|结存|实有|累计)?|(?:尚|仍|还)[有余剩]|结存/u,
    plus: [
      /年初|上?年末|[上去]年底|[上去]年末|[上去]年结[余存]|上[月期季](?:结[余存]|余额)|入[春夏秋冬汛]时|期初|月初|季初|结转|原有|原库存/u,
      new RegExp(`${IN.source}|收入`, 'u'),
    ],
    minus: [OUT],
  },
  {
    result: /(?:年末|年底|期末|月末|季末|目前|现)(?:[债贷存]务?)?(?:结余|余额|结存|剩余)/u,
    plus: [/年初|上?年末|期初|月初|季初|结转|原有/u],
    minus: [/化解|消化|清偿|偿还|归还|消耗|领用|使用/u],
    isAll: true,
  },
  { result: /净增(?:加|长)?/u, plus: [IN], minus: [OUT] },
  {
    // 累计结余 holds what earlier years left
    result: /(?<!累计|滚存|历年)结余|节约|节省|剩余|余款|结存/u,
    plus: [/预算|控制价|概算|收入/u],
    minus: [/支出|中标|实际使用|使用|决算|结算|成交/u],
  },
  {
    result: /欠[收缴交付]|空?缺[席勤编]|空缺|空编|(?:未|尚欠|少)[收缴交付到]|未参加/u,
    plus: [/应[收缴交付到参]|核定[^，]{0,4}编制/u],
    minus: [/实[收缴交付到参有]|在编|已[收缴交付到参]/u],
  },
  {
    result: /缺口|尚缺|还缺|差额|相差|还差|未完成|短缺|[还尚]?剩余?|余下|[尚仍还]有/u,
    plus: [/计划|任务|目标|需求|需要|全长|全程|总长|总量|总投资|总额/u],
    minus: [/完成|实际|到岗|实招|到位|落实/u],
  },
  {
    result: /在办|未办结|待办|正在办理|办理中/u,
    plus: [/受理|收到|接[到收]|登记|交办/u],
    minus: [/办结|办复|已办/u],
  },
  { result: /净资产|所有者权益/u, plus: [/总资产|资产总额|资产(?:总计|合计)?/u], minus: [/负债/u] },
  { result: /顺差/u, plus: [/出口/u], minus: [/进口/u] },
  { result: /逆差/u, plus: [/进口/u], minus: [/出口/u] },
];

/** The words of a result near the end of its clause: 资金, 了 and the like may follow. */
const AT_END = new Map(
  BALANCES.map((one) => [one, new RegExp(`(?:${one.result.source})[^，。；]{0,4}$`, 'u')]),
);

/** The words of a figure's own clause, and of the time that stands before it alone (2025年初，). */
const clauseOf = ({ lead }: Said) =>
  /^(?:20\d\d)?年[初末]，[^，。；、,;：:]*$/u.exec(lead)?.[0] ??
  lead.split(/[，。；、,;：:]/u).at(-1) ??
  '';

function checkBalances(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const said = rolesIn(text, sentence).filter(({ quantity }) => isAmount(quantity));
    return said.flatMap((result, index): Mistake[] => {
      const clause = clauseOf(result);
      const rest = text.text.slice(result.quantity.whole.end, result.quantity.whole.end + 4);
      const balances = BALANCES.filter(
        (one) => AT_END.get(one)?.test(clause) || (clause === '' && one.result.test(rest)),
      );
      if (balances.length === 0) return [];
      const before = said.slice(0, index).filter((one) => sameUnit(one.quantity, result.quantity));
      if (before.length < 2) return [];
      for (const balance of balances) {
        const parts = partsOf(balance, before);
        // the first balance whose figures all stand there is the one that is meant
        if (parts === undefined) continue;
        const mistake = balanceMistake(parts, result);
        return mistake ? [mistake] : [];
      }
      return [];
    });
  });
}

const isAmount = ({ kind, quoted, range, approximate }: Quantity) =>
  ['count', 'money', 'measure'].includes(kind) && !quoted && range === undefined && !approximate;

/** What came in and went out, and a figure that is neither. */
interface Parts {
  into: readonly Said[];
  out: readonly Said[];
  free: readonly Said[];
}

function partsOf(balance: Balance, before: readonly Said[]): Parts | undefined {
  const free = [...before];
  const take = (words: RegExp): Said | undefined => {
    const fitting = free.filter((one) => words.test(clauseOf(one)));
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) return undefined;
    free.splice(free.indexOf(only), 1);
    return only;
  };
  const isThere = (one: Said | undefined): one is Said => one !== undefined;
  // who goes out may be called with words of those who come in (收入…支出): out first
  const out = balance.minus.map(take).filter(isThere);
  const into = balance.plus.map(take).filter(isThere);
  const isWhole = out.length === balance.minus.length && into.length === balance.plus.length;
  return isWhole && free.length <= (balance.isAll ? 0 : 1) ? { into, out, free } : undefined;
}

function balanceMistake({ into, out, free }: Parts, result: Said): Mistake | undefined {
  const all = [...into, ...out];
  const sum = (parts: readonly Said[]): Interval =>
    parts.map((one) => intervalOf(one.quantity)).reduce(plus);
  const typed = all
    .map((one) => amount(one.quantity).times(out.includes(one) ? -1 : 1))
    .reduce((a, b) => a.plus(b));
  if (typed.lt(0)) return free.length === 0 ? lessThanNothing(result.quantity) : undefined;
  const exact = minus(sum(into), sum(out));
  // 年初有多少, 其他收入, 补缴: one more figure that makes it right
  const isRightWith = free.some(({ quantity }) =>
    [plus, minus].some((reckon) =>
      overlap(intervalOf(result.quantity), reckon(exact, intervalOf(quantity))),
    ),
  );
  // 收到76件，立案68件，办复63件: of those that were taken up
  const isRightOf = free.some(({ quantity }) =>
    overlap(intervalOf(result.quantity), minus(intervalOf(quantity), sum(out))),
  );
  if (isRightWith || (isRightOf && out.length > 0)) return undefined;
  return reckonedMistake(
    { claim: result.quantity, exact, typed, from: all.map(({ quantity }) => quantity) },
    { zh: '按前面几个数加减', en: 'The figures before' },
  );
}

const EVEN = /收支(?:总体)?(?:平衡|相抵|相等)(?=[，。；]|$)/u;

/** 收入总计5.82亿元，支出总计5.28亿元，收支平衡: a digit of one of the two slipped. */
function checkEven(text: Text): Mistake[] {
  if (!text.text.includes('收支')) return [];
  return text.sentences.flatMap((sentence) => {
    if (!EVEN.test(text.text.slice(sentence.start, sentence.end))) return [];
    const said = rolesIn(text, sentence).filter(({ quantity }) => isAmount(quantity));
    const [one, other] = said;
    if (said.length !== 2 || !one || !other || !sameUnit(one.quantity, other.quantity)) return [];
    const [first, second] = [clauseOf(one), clauseOf(other)];
    const areBoth = [/收入/u, /支出/u].every((word) => word.test(first) !== word.test(second));
    const [a, b] = [amount(one.quantity), amount(other.quantity)];
    if (!areBoth || a.eq(b) || !isOneSlip(a, b)) return [];
    const { start, unitSpan } = other.quantity;
    return [
      {
        start,
        end: unitSpan.end,
        message: { zh: '收入与支出不相等，文中写收支平衡', en: 'Income and expenditure differ' },
        hint: { zh: '核对两个数', en: 'Check both figures' },
      },
    ];
  });
}

/** 需求1500人，实际招到1700人，缺口为300人: more went out than there was. */
function lessThanNothing({ start, end, digits, unit, scale }: Quantity): Mistake {
  return {
    start,
    end,
    severity: 'warning',
    message: {
      zh: `按前面几个数相减得负数，文中写的是${digits}${scale}${unit}`,
      en: 'The figures before leave less than nothing',
    },
    hint: { zh: '核对这几个数', en: 'Check these figures' },
  };
}

export const balanceRules: Rule[] = [
  {
    code: 'check/balance',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '期初、新增、减少与期末，应收、实收与欠收，新增、注销与净增等几个数对不上。',
      en: 'What there was, came in, went out and is left do not balance.',
    },
    examples: {
      bad: [
        '年初有企业85家，全年新增12家、注销5家，年末有企业「94」家。',
        '新增市场主体320户，注销80户，净增「250」户。',
        '2025年初，债务余额为8.60亿元，当年新增1.20亿元，偿还0.75亿元，年末余额为「9.15」亿元。',
        '入冬时库存融雪剂320吨，其后购进180吨、使用260吨，现有库存「340」吨。',
        '部门收入总计5.82亿元，支出总计「5.28亿元」，收支平衡。',
        '应收租金960万元，实收870万元，欠收「80」万元。',
        '预算500万元，实际支出460万元，结余「50」万元。',
        '全长12公里，已完成8公里，还剩「5」公里。',
        '计划招工80人，实际到岗90人，缺口「10」人。',
        '资产总额12.0亿元，负债5.0亿元，净资产「8.0」亿元。',
      ],
      good: [
        '基金收入4.82亿元，支出4.67亿元，当期结余0.15亿元，累计结余1.38亿元。',
        '年初有企业85家，全年新增12家、注销5家，年末有企业92家。',
        '新增市场主体320户，注销80户，净增240户。',
        '2025年初，债务余额为8.60亿元，当年新增1.20亿元，偿还0.75亿元，年末余额为9.05亿元。',
        '预算500万元，实际支出460万元，结余40万元。',
        '部门收入总计5.82亿元，支出总计5.82亿元，收支平衡。',
        '新增企业30家，带动就业净增250人。',
        '年初结转和结余126.4万元，本年收入2463.5万元，本年支出2391.7万元，年末结转和结余198.2万元。',
        '上年结余26.4万元，全年收入463.5万元，支出391.7万元，结余98.2万元。',
        '收到提案76件，立案68件，已办复63件，正在办理5件。',
        '期初库存30吨，收入80吨，支出70吨，期末结存40吨。',
      ],
    },
    inText: (text) => [...checkBalances(text), ...checkEven(text)],
  },
];
