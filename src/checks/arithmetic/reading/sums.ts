/** What a few figures make together, or leave: 24个，已开工21个，其余3个; 前11个月…，12月份…，全年累计…; 分别为…，共…. */
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { amount, intervalOf, minus, sumOf } from '../interval.ts';
import { reckonedMistake } from '../reckoned/reckon.ts';
import { shareWord } from '../roles.ts';
import { type Figure, isAlike, isExact, isFigure, termsOf } from './terms.ts';

export function readSums(text: Text): Mistake[] {
  return text.sentences.flatMap((sentence) => {
    const figures = termsOf(text, sentence)
      .filter(isFigure)
      .filter(({ kind }) => kind === 'amount');
    if (figures.length < 3 || figures.length > MOST) return [];
    const found = restOf(text, figures) ?? addedMonth(figures) ?? sumOfRow(text, figures);
    return found ? [found] : [];
  });
}

const MOST = 10;
/** Further off, more is told of than a slip makes wrong. */
const NEAR = 0.2;
const BETWEEN = '按前面几个数加减';

const areAlike = (figures: readonly Figure[]) =>
  figures.every((one) => isExact(one) && isAlike(one, figures[0] ?? one));

const REST =
  /^(?:其余|余下|剩余|剩下|留存|留用|自留|尚存|尚余|还余|还剩|空缺|空余|空置|闲置|可供|[仍尚还]有)[\p{Script=Han}]{0,6}$/u;
const DONE =
  /已|其中|完成|实际|重新|上缴|上交|拨付|使用|支出|[聘录]用|招[聘录]|到岗|发放|发行|开发|出租|入住/u;
const COUNTERS: readonly RegExp[] = [/^[个名人位]$/u, /^[个项件处家]$/u];

/** 招聘60名，聘用54名，空缺的6个岗位: persons and posts. */
const isCountedAlike = (a: Figure, b: Figure) =>
  isAlike(a, b) ||
  COUNTERS.some((counter) => [a, b].every(({ said }) => counter.test(said.quantity.unit)));

/** 24个项目，已开工21个，其余3个: where no more is counted in that unit. */
function restOf(text: Text, figures: readonly Figure[]): Mistake | undefined {
  const rest = figures.find(({ clause }) => REST.test(clause));
  if (rest === undefined) return undefined;
  const alike = figures.filter((one) => isCountedAlike(one, rest));
  const [whole, done] = alike;
  if (!whole || !done || alike[2] !== rest || alike.length !== 3 || !alike.every(isExact))
    return undefined;
  if (!DONE.test(done.clause) || /[比较增减]|上年|去年/u.test(whole.clause + done.clause))
    return undefined;
  if (/[。；]/u.test(text.text.slice(whole.close, rest.start))) return undefined;
  if (amount(done.said.quantity).gte(amount(whole.said.quantity))) return undefined;
  const [all, part] = [whole.said.quantity, done.said.quantity];
  return reckonedMistake(
    {
      claim: rest.said.quantity,
      exact: minus(intervalOf(all), intervalOf(part)),
      typed: amount(all).minus(amount(part)),
      from: [all, part],
    },
    { zh: BETWEEN, en: 'The figures before' },
    'warning',
  );
}

const UNTIL = /(?:前|1(?:[—－–~～-]|至|到))(\d{1,2})个?月[^，]*$/u;
const OF_MONTH = /^[，；]?(?:其中)?(\d{1,2})月(?:份|当月)?[^\d，]*$/u;
const ALTOGETHER = /^[，；](?:全年|(?:前|1(?:[—－–~～-]|至|到))(\d{1,2})个?月)[^，\d]{0,8}$/u;

/** 前11个月2.47亿元，12月份0.31亿元，全年累计2.78亿元. */
function addedMonth(figures: readonly Figure[]): Mistake | undefined {
  // 全年9.6亿元，前11个月8.75亿元，12月当月0.85亿元: the year may be said first
  const isFirst = /全年[^，]{0,12}$/u.test(figures[0]?.lead ?? '');
  const [until, month, all] = isFirst ? [figures[1], figures[2], figures[0]] : figures;
  if (!until || !month || !all || figures.length !== 3 || !areAlike(figures)) return undefined;
  const first = UNTIL.exec(until.lead)?.[1];
  const second = OF_MONTH.exec(month.lead)?.[1];
  const last = isFirst ? ['全年'] : ALTOGETHER.exec(all.lead);
  if (last === null || first === undefined || Number(second) !== Number(first) + 1)
    return undefined;
  if (Number(last[1] ?? 12) !== Number(second)) return undefined;
  if (figures.some(({ lead }) => /比|较|增|减|计划|目标|均/u.test(lead))) return undefined;
  return added([until, month], all);
}

function added(parts: readonly Figure[], all: Figure): Mistake | undefined {
  const quantities = parts.map(({ said }) => said.quantity);
  const sum = quantities.map(amount).reduce((a, b) => a.plus(b));
  // 分别排查…，共整改…: another deed, or another thing
  const name = all.clause.replace(/^.*(?:合计|总计|累计|总共|共计?|全年)/u, '');
  if (
    name.length > 1 &&
    all.start > (parts[0]?.start ?? 0) &&
    !parts.some(({ clause }) => shareWord(name, clause))
  )
    return undefined;
  if (amount(all.said.quantity).minus(sum).abs().gt(sum.times(NEAR))) return undefined;
  return reckonedMistake(
    {
      claim: all.said.quantity,
      exact: sumOf(quantities),
      typed: sum,
      from: quantities,
    },
    { zh: BETWEEN, en: 'The figures before' },
    'warning',
  );
}

const ALL = /^，(?:[\p{Script=Han}]{0,3})(?:共|合计|总计|累计|总共)[^，\d比增减均新]{0,8}$/u;

/** 四个片区分别排查412户、385户、296户和357户，共排查1450户; 检查企业64家、作坊128家、餐饮310家，累计检查502家. */
function sumOfRow(text: Text, figures: readonly Figure[]): Mistake | undefined {
  const at = figures.findIndex(({ lead }) => ALL.test(lead));
  const all = figures[at];
  if (all === undefined) return undefined;
  const row: Figure[] = [];
  for (const one of figures.slice(0, at).reverse()) {
    row.unshift(one);
    if (!/^(?:[、和及与，]|、[^，。；、\d]{1,14})$/u.test(one.lead)) break;
  }
  const [first] = row;
  if (!first || row.length < 3 || !areAlike([...row, all])) return undefined;
  if (/上年|去年|[比较增减超均]|同期|其中/u.test(first.clause)) return undefined;
  // 64家、128家 behind each other only
  if (!first.clause.includes('分别') && text.text.slice(first.close, all.start).includes('；'))
    return undefined;
  return added(row, all);
}
