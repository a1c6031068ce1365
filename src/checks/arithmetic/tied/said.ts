/** Words against figures: 突破, 不足; 逐年增加; 超额完成, 未完成. */
import type { Mistake } from '../../rule.ts';
import type { Stretch, Text } from '../../text.ts';
import { type Fig, figsIn, isAlike, isAmount, isExact } from './figures.ts';

const OVER =
  /^[，、（]?(?:并|已|首次|历史性|一举|成功|再次|连续[\p{Script=Han}\d]{1,4}年|连年|总体)?(?:突破|超过|高于|大于|超|逾|跨过|站上)了?$/u;
const UNDER = /^[，、（]?(?:仍|尚|还|已|首次)?(?:不足|不到|低于|少于|小于|跌破|未达|未到)了?$/u;

export function tiedWords(text: Text): Mistake[] {
  const figs = figsIn(text);
  return [
    ...figs.flatMap((claim) => bound(figs, claim)),
    ...text.sentences.flatMap((sentence, at) => {
      const own = figs.filter((one) => one.sentence === at);
      return own.length < 2
        ? []
        : [...trend(text, sentence, own), ...conclusion(text, sentence, own)];
    }),
  ];
}

/** 办结率96.2%，突破97%. */
function bound(figs: readonly Fig[], claim: Fig): Mistake[] {
  const before = figs[claim.at - 1];
  if (!before || before.sentence !== claim.sentence || !isAlike(before, claim) || !isExact(before))
    return [];
  if (claim.quantity.after !== '' || claim.quantity.range !== undefined) return [];
  const words = claim.lead + claim.quantity.before;
  const over = OVER.test(words);
  const under = !over && UNDER.test(words);
  if ((!over && !under) || /增|减|升|降|比|目标|标准|计划|任务/u.test(before.clause.slice(-4)))
    return [];
  const isWrong = over ? before.value < claim.value : before.value > claim.value;
  if (!isWrong || before.value === claim.value) return [];
  const shown = ({ quantity: { digits, scale, unit } }: Fig) => `${digits}${scale}${unit}`;
  return [
    {
      start: claim.start,
      end: claim.close,
      severity: 'warning',
      message: {
        zh: `${shown(before)}没有${over ? '超过' : '低于'}${shown(claim)}`,
        en: `${shown(before)} is not ${over ? 'above' : 'below'} ${shown(claim)}`,
      },
      hint: { zh: '核对两个数和文字', en: 'Check both figures and the words' },
    },
  ];
}

const TREND =
  /(?:逐[年月季次周日步]|连年|持续|连续[^，。；]{1,5}[年月季度])(?<word>上升|增长|增加|提高|提升|攀升|递增|扩大|走高|下降|减少|降低|递减|回落|走低|下滑|缩短|减弱)/u;
const FALL = /下降|减少|降低|递减|回落|走低|下滑|缩短|减弱/u;

/** 逐季减少，分别为420人、396人、371人. */
function trend(text: Text, { start, end }: Stretch, own: readonly Fig[]): Mistake[] {
  const words = text.text.slice(start, end);
  const match = TREND.exec(words);
  if (!match) return [];
  const first = own.find(
    ({ lead, start: from }) =>
      /(?:分别|依次)(?:为|是|达到?|有)?$/u.test(lead) && Math.abs(from - start - match.index) < 40,
  );
  if (!first) return [];
  const row = [first];
  for (const one of own.filter(({ at }) => at > first.at)) {
    if (
      !/^[、，和]$/u.test(one.lead) ||
      !(isAlike(one, first) || one.quantity.unit === first.quantity.unit)
    )
      break;
    row.push(one);
  }
  const fell = FALL.test(match.groups?.word ?? '');
  const wrong = row.find((one, at) => {
    const before = row[at - 1];
    return before !== undefined && (fell ? one.value >= before.value : one.value <= before.value);
  });
  if (row.length < 3 || !wrong) return [];
  return [
    {
      start: wrong.start,
      end: wrong.close,
      severity: 'warning',
      message: {
        zh: `文中写“${match[0]}”，这个数却没有${fell ? '减少' : '增加'}`,
        en: `The row does not go ${fell ? 'down' : 'up'} here`,
      },
      hint: { zh: '核对这几个数和文字', en: 'Check these figures and the words' },
    },
  ];
}

const FULL =
  /(?<![未没难不应当须要])(?:超额|提前|全面|圆满|如期|顺利|全部)(?:超额)?完成了?[^，。；\d]{0,8}(?:任务|目标|计划)/u;
const NOT_FULL =
  /(?:未能?|没有|尚未|没能)(?:完成|达到|实现)[^，。；\d]{0,8}(?:任务|目标|计划|要求)|未达标|未达目标/u;
const PLAN = /计划|目标|任务|预算(?!收入|支出)/u;

/** 目标12个，验收9个，全面完成年度目标任务. */
function conclusion(text: Text, { start, end }: Stretch, own: readonly Fig[]): Mistake[] {
  const words = text.text.slice(start, end);
  const [full, not] = [FULL.exec(words), NOT_FULL.exec(words)];
  const match = full ?? not;
  if (!match || (full && not)) return [];
  const before = own.filter(
    (one) => isAmount(one) && isExact(one) && one.start < start + match.index,
  );
  const plans = before.filter(
    ({ clause, tail }) => PLAN.test(clause) || /^(?:的)?(?:目标|任务|计划)/u.test(tail),
  );
  const [plan] = plans;
  const done = before.at(-1);
  if (!plan || plans.length !== 1 || !done || done === plan || !isAlike(plan, done)) return [];
  if (before.filter((one) => isAlike(one, plan)).length !== 2 || /其中|未|剩|尚/u.test(done.lead))
    return [];
  const isWrong = full ? done.high < plan.low : done.low >= plan.high;
  if (!isWrong) return [];
  return [
    {
      start: start + match.index,
      end: start + match.index + match[0].length,
      severity: 'warning',
      message: {
        zh: `完成数${full ? '小于' : '不小于'}计划数，文中写“${match[0]}”`,
        en: `What was done is ${full ? 'less' : 'no less'} than planned`,
      },
      hint: { zh: '核对计划数、完成数和结论', en: 'Check plan, result and words' },
    },
  ];
}
