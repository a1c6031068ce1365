/** What a row of figures comes to: 合计, 共, 剩余, 其余 against every sum and difference that the row allows. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { shareWord } from '../roles.ts';
import {
  type Fig,
  figsIn,
  isAlike,
  isAmount,
  isExact,
  isPercent,
  meets,
  ownWords,
  type Span,
} from './figures.ts';
import { heldAgainst } from './held.ts';

const SUM =
  /(?:合计|总计|共计|总共|一共|累计|总(?:数|量|额|投资|投入|支出|收入|人数|面积|规模|费用|金额)|共)[\p{Script=Han}]{0,10}$/u;
/** What parts of a year make. */
const SUM_OF_TIMES =
  /(?:全年|上半年|下半年|前三季度|[一二三四]季度|1[—－–~～-]\d{1,2}月)[\p{Script=Han}]{0,8}$/u;
const TIMES = /[上下]半年|季度|月/u;
const LEFT =
  /(?:剩余|剩下|还剩|仅剩|剩|余下|其余|尚余|尚欠|尚需|尚差|尚缺|尚有|还有|仍有|还差|还需|还缺|缺额|空缺|空编|缺编|缺口|缺|结余|节余|结存|未(?!来)[\p{Script=Han}]{1,4}|待[\p{Script=Han}]{1,4}|没有?[\p{Script=Han}]{1,4}|不合格|差额|短收|超收|可用|存量)[\p{Script=Han}]{0,5}$/u;
const OTHERWISE =
  /其中|同比|上年|去年|增长|下降|平均|均|每|以上|以下|超过|达到|不少于|比|较|计划|目标|分别/u;

/** What makes a figure no item of a sum. */
const APART = /同比|上年|去年|增长|下降|平均|均|每|以上|以下|超过|比|较|计划|目标/u;

export function tiedRows(text: Text): Mistake[] {
  const figs = figsIn(text);
  if (figs.length < 3) return [];
  return figs.flatMap((claim): Mistake[] => {
    if (!isAmount(claim) || !isExact(claim)) return [];
    const words = ownWords(claim);
    if (OTHERWISE.test(words)) return [];
    const row = rowBefore(figs, claim);
    if (row.length < 2 || row.length > MOST) return [];
    const isSum =
      SUM.test(words) || (SUM_OF_TIMES.test(words) && row.every(({ lead }) => TIMES.test(lead)));
    const isLeft = LEFT.test(words) || LEFT_BEHIND.test(claim.tail);
    const inside = inBrackets(text, figs, claim) ?? ofBalance(claim, row);
    if (inside.length > 0 || isFitting(row, claim)) return inside;
    if (isSum) return ofSum(claim, row);
    if (isLeft) return ofLeft(claim, row);
    return isLast(figs, claim) && !hasShares(figs, row, claim) ? ofWhole(claim, row) : [];
  });
}

/** 40个未开工; 4个未按约定开工的项目 are named by what they are, and need be no rest. */
const LEFT_BEHIND =
  /^(?:的[\p{Script=Han}]{0,6})?(?:尚未|未|待|仍未|没有)(?!\p{Script=Han}*的\p{Script=Han})/u;

/** 女性1116人次，占60%；农民工558人次，占30%: groups that overlap. */
const hasShares = (figs: readonly Fig[], [first]: readonly Fig[], claim: Fig) =>
  figs.some((one) => isPercent(one) && one.at > (first?.at ?? 0) && one.at <= claim.at + 1);

/** 检查120家（饭店60家、商超40家、食堂30家）: the brackets hold all the parts. */
function inBrackets(text: Text, figs: readonly Fig[], claim: Fig): Mistake[] | undefined {
  const open = text.text.lastIndexOf('（', claim.start);
  if (open < 0 || text.text.charAt(claim.close) !== '）') return undefined;
  const parts = figs.filter((one) => one.start > open && one.at <= claim.at);
  const whole = figs[(parts[0]?.at ?? 0) - 1];
  if (!whole || whole.close !== open || parts.length < 3 || !isAlike(whole, claim))
    return undefined;
  if (!parts.every((one) => isAlike(one, claim) && isExact(one)) || !isExact(whole))
    return undefined;
  if (parts.some(({ lead }) => NO_PART.test(lead) || lead.includes('其中'))) return undefined;
  const sum = total(parts, ({ value }) => value);
  if (Math.abs(sum - whole.value) > whole.value * PARTS_NEAR) return undefined;
  return heldAgainst(whole, {
    exact: { low: total(parts, ({ low }) => low), high: total(parts, ({ high }) => high) },
    typed: sum,
    from: parts,
    zh: `括号里${parts.length}项相加`,
  });
}

/** Whether no other figure of its kind follows in the sentence. */
const isLast = (figs: readonly Fig[], claim: Fig) =>
  !figs.some((one) => one.at > claim.at && one.sentence === claim.sentence && isAlike(one, claim));

/** A part is named and nothing else: 、小学48所. */
const PART = /^[，、；：:（(和及与]*(?:其中)?[：:]?[\p{Script=Han}（）“”]{1,12}$/u;
const NO_PART =
  /最|单|同期|去年|峰|首|已|完成|办结|增|降|减|新|同比|每|均|比|较|最|达|超|未|待|到|涉及|惠及|带动|共|总|年|月|日|仅|约|投资|发放|开展|组织|培训|培育|建成|建设|改造|新建|实施|引进|签约|开工|获|列入|创建|评|选|推|查|抓|处|出动|另/u;

/** 学校86所，小学48所、初中21所、高中17所: the whole stands first, and its parts fill the sentence. */
function ofWhole(claim: Fig, row: readonly Fig[]): Mistake[] {
  const [whole, ...others] = row;
  const parts = [...others, claim];
  if (!whole || parts.length < 2 || !parts.every(isExact) || !isExact(whole)) return [];
  const isPart = (one: Fig) => PART.test(one.lead) && !NO_PART.test(one.lead);
  if (!parts.every(isPart) || /[，、]$/u.test(whole.lead)) return [];
  if (parts.some(({ lead }) => lead.includes('其中')) && parts.length < 4) return [];
  if (parts.some(({ value }) => value >= whole.value)) return [];
  const sum = total(parts, ({ value }) => value);
  if (Math.abs(sum - whole.value) > whole.value * PARTS_NEAR) return [];
  return heldAgainst(claim, {
    exact: {
      low: whole.low - total(others, ({ high }) => high),
      high: whole.high - total(others, ({ low }) => low),
    },
    typed: whole.value - total(others, ({ value }) => value),
    from: row,
    zh: '总数减去其余各项',
  });
}

const PARTS_NEAR = 0.2;

const IN =
  /收入|调入|补充|新增|招收|购[入进]|转[入进]|调进|登记|增加|新招|入库|新[签建入开收购进到]|收治|追加|接收|入社|入会|立案|受理|开工|捐赠|归还|加入|吸纳|注册|引进|拨入|到账/u;
const OUT =
  /支出|调[出减]|销[售号毁]|化解|注销|减少|报[废损]|偿还|领用|发[放出]|使用|转[出让]|毕业|调拨|消耗|出[库院栏租借]|拨付|清理|退[休社会出租役]|辞职|借出|上缴|竣工|完工|办结|审结|结案|离职|流失|死亡|核[销减]|拆除|兑付|脱贫|撤销|下架|剔除|淘汰/u;
const FIRST =
  /年初(?!下达|计划|确定|安排|预算|目标|任务|核定)|期初|上[年月期季]末?|去年|原有?|结转|旧存|库存|月初|现存|有社员|有会员|在册|在编/u;
const AT_LAST =
  /年末|期末|月末|年底|现[有存]|结余|库存|余额|在[册校押库管]|末在[建办]|剩余|实有|存栏|目前|未结|尚有|净增/u;

/** 年初结余46万元，收入318万元，支出297万元，年末结余67万元. */
function ofBalance(claim: Fig, row: readonly Fig[]): Mistake[] {
  const [first, ...moves] = row;
  if (!first || moves.length === 0 || !AT_LAST.test(ownWords(claim))) return [];
  if (!row.every(isExact) || !FIRST.test(first.lead)) return [];
  const signs = moves.map(({ lead }) => (OUT.test(lead) ? -1 : IN.test(lead) ? 1 : 0));
  if (signs.includes(0) || moves.some(({ lead }) => /其中|比上年/u.test(lead))) return [];
  const by = (of: (one: Fig, sign: number) => number) =>
    moves.reduce((sum, one, at) => sum + (signs[at] ?? 0) * of(one, signs[at] ?? 0), 0);
  return heldAgainst(claim, {
    exact: {
      low: first.low + by((one, sign) => (sign > 0 ? one.low : one.high)),
      high: first.high + by((one, sign) => (sign > 0 ? one.high : one.low)),
    },
    typed: first.value + by(({ value }) => value),
    from: row,
    zh: '按期初数和本期增减',
  });
}

/** More of them may be combined in too many ways. */
const MOST = 6;

/** The figures of one kind in the sentence before a claim. */
function rowBefore(figs: readonly Fig[], claim: Fig): Fig[] {
  return figs.filter(
    (one) => one.at < claim.at && one.sentence === claim.sentence && isAlike(one, claim),
  );
}

/** Whether some of them added, and some taken off, make the claim. */
function isFitting(row: readonly Fig[], claim: Fig): boolean {
  const go = (at: number, sum: Span, some: number): boolean => {
    const one = row[at];
    if (one === undefined) return some > 0 && meets(sum, claim);
    return (
      go(at + 1, sum, some) ||
      go(at + 1, { low: sum.low + one.low, high: sum.high + one.high }, some + 1) ||
      go(at + 1, { low: sum.low - one.high, high: sum.high - one.low }, some + 1)
    );
  };
  return go(0, { low: 0, high: 0 }, 0);
}

const total = (row: readonly Fig[], of: (one: Fig) => number) =>
  row.reduce((sum, one) => sum + of(one), 0);

function ofSum(claim: Fig, all: readonly Fig[]): Mistake[] {
  const isInside = all.length > 2 && /其中/u.test(all[1]?.lead ?? '');
  const row = isInside ? all.slice(1) : all;
  if (row.some((one, at) => (isInside && at === 0 ? false : /其中/u.test(one.lead)))) return [];
  if (row.some((one) => !isExact(one) || APART.test(one.lead) || SUM.test(ownWords(one))))
    return [];
  const sum = total(row, ({ value }) => value);
  // 80项任务、84项清单，累计形成154项制度: of other things
  if (claim.tail.length > 1 && !row.some(({ tail }) => tail === '' || shareWord(claim.tail, tail)))
    return [];
  if (row.some(({ value }) => value >= claim.value)) return [];
  if (Math.abs(sum - claim.value) > sum * NEAR) return [];
  return heldAgainst(claim, {
    exact: { low: total(row, ({ low }) => low), high: total(row, ({ high }) => high) },
    typed: sum,
    from: row,
    zh: `前面${row.length}项相加`,
  });
}

/** A total further off is one of other things. */
const NEAR = 0.25;

function ofLeft(claim: Fig, row: readonly Fig[]): Mistake[] {
  const [whole, ...parts] = row;
  if (!whole || row.some((one) => !isExact(one))) return [];
  if (/最|单[日月]|同期|峰/u.test(ownWords(claim))) return [];
  if (row.some(({ lead }) => /同比|同期|最[高低多少]|增长|下降|平均|每|以上|比上/u.test(lead)))
    return [];
  const rest = whole.value - total(parts, ({ value }) => value);
  if (rest <= 0 || parts.some(({ value }) => value >= whole.value) || claim.value >= whole.value)
    return [];
  if (parts.some(({ lead }, at) => at > 0 && /其中/u.test(lead))) return [];
  return heldAgainst(claim, {
    exact: {
      low: whole.low - total(parts, ({ high }) => high),
      high: whole.high - total(parts, ({ low }) => low),
    },
    typed: rest,
    from: row,
    zh: '总数减去前面各项',
  });
}
