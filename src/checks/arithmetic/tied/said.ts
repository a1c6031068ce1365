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
    ...figs.flatMap((claim) => [...bound(figs, claim), ...lacking(figs, claim)]),
    ...ofAll(figs),
    ...grand(text, figs),
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

const LACKING = /^[，、](?:还|尚|仍)[差缺需欠]了?$/u;

/** 目标1500套，已筹集1620套，还差120套. */
function lacking(figs: readonly Fig[], claim: Fig): Mistake[] {
  const [plan, done] = [figs[claim.at - 2], figs[claim.at - 1]];
  if (!LACKING.test(claim.lead) || !plan || !done || !isAlike(plan, claim)) return [];
  if (!isAlike(done, claim) || plan.sentence !== claim.sentence || !PLAN.test(plan.clause))
    return [];
  if (!/已|实际|完成|累计/u.test(done.lead) || done.low <= plan.high) return [];
  return [
    {
      start: claim.start - claim.lead.length + 1,
      end: claim.close,
      severity: 'warning',
      message: {
        zh: '完成数已经超过计划数，并不差',
        en: 'More is done than planned: nothing lacks',
      },
      hint: { zh: '核对计划数和完成数', en: 'Check plan and result' },
    },
  ];
}

const ALL_OVER = /^[，、]?(?:均|都|全部)(?:在|超过|达到?|高于|突破|不低于)$/u;
const ALL_UNDER = /^[，、]?(?:均|都|全部)(?:低于|少于|不足|不到|不超过|控制在)$/u;

/** 分别为92分、88分、79分，均在80分以上. */
function ofAll(figs: readonly Fig[]): Mistake[] {
  return figs.flatMap((claim): Mistake[] => {
    const words = claim.lead + claim.quantity.before;
    const [over, under] = [ALL_OVER.test(words), ALL_UNDER.test(words)];
    if (!over && !under) return [];
    const isDown = under || /以[下内]/u.test(claim.quantity.after);
    const row: Fig[] = [];
    for (let at = claim.at - 1; at >= 0; at--) {
      const one = figs[at];
      if (!one || one.sentence !== claim.sentence || one.quantity.unit !== claim.quantity.unit)
        break;
      row.unshift(one);
      if (!/^[、，和及与]/u.test(one.lead)) break;
    }
    const wrong = row.find(({ value }) => (isDown ? value > claim.value : value < claim.value));
    if (row.length < 2 || !wrong || !row.every(isExact)) return [];
    return [
      {
        start: wrong.start,
        end: wrong.close,
        severity: 'warning',
        message: {
          zh: `后面说“${words.replace(/^[，、]/u, '')}${claim.quantity.digits}${claim.quantity.scale}${claim.quantity.unit}${claim.quantity.after}”，这个数却不是`,
          en: 'Not all of them are so',
        },
        hint: { zh: '核对这几个数和文字', en: 'Check these figures and the words' },
      },
    ];
  });
}

const GRAND =
  /突破了?(?<n>[一二三五]?(?:十|百|千|万|十万|百万|千万|十亿|百亿|千亿|亿|万亿))(?:元|人次|人|吨|件|户|家)?大关/gu;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** 98.6万人次，突破百万大关. */
function grand(text: Text, figs: readonly Fig[]): Mistake[] {
  return text.matches(GRAND).flatMap((match): Mistake[] => {
    const typed = match.groups?.n ?? '';
    const first = '一二三四五'.indexOf(typed.charAt(0)) + 1 || 1;
    const limit = [...typed].reduce((value, sign) => value * 10 ** (POWERS[sign] ?? 0), first);
    const last = figs.findLast((one) => one.start < match.index);
    if (!last || !isAmount(last) || match.index - last.close > 12 || last.high >= limit) return [];
    if (last.value < limit / 2) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        severity: 'warning',
        message: { zh: `前面的数没有到${typed}`, en: 'The figure before is less' },
        hint: { zh: '核对数和文字', en: 'Check the figure and the words' },
      },
    ];
  });
}
