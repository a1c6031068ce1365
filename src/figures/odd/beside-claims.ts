/** What is said of a figure and another one of the form: 其余95家 of its whole, 比河湾片区多92套. */
import { claimAt, claimedIn, type Read, unitOf } from '../boxes/claim.ts';
import { differs } from '../boxes/claim-problems.ts';
import type { Known } from '../boxes/known.ts';
import { differenceRange } from '../change.ts';
import { overlap, trimmed, ZERO } from '../numeral.ts';
import type { Scope } from '../subject.ts';
import { convert, rangeOf } from '../units.ts';

const REST = /^[，,]\s*(?:其余|剩余|余下)(?:的)?(?=\d)/u;

/** 规上企业【60】家，其余95家 of 150. */
export function readRest(stretch: string, known: Known): Read | undefined {
  const match = REST.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim) return undefined;
  const { whole, value, unit, figure } = known;
  const typed = claimedIn(claim, unit);
  const total = whole?.value && convert(whole.value, whole.unit, unit, whole.sameUnits);
  // of a part named under 其中 others may have been named before
  if (!total || !typed || unitOf(claim.quantity) === '' || figure?.source.占 === undefined)
    return { claim };
  if (overlap(differenceRange(value, total, unit), typed)) return { claim };
  const rest = trimmed(total.value.minus(value.value).toFixed());
  const written = `其余${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return { claim, problem: differs(known, written, `其余${rest}${unit}`) };
}

const THAN =
  /^[，,]\s*比(?<other>\p{Script=Han}{2,12}?)(?:增加|高出?|多出?|(?<less>减少|少|低))(?:了)?(?=\d)/u;

/** 石屏片区【254】套，比河湾片区多92套 of 172. */
export function readBeside(stretch: string, known: Known, scope: Scope): Read | undefined {
  const match = THAN.exec(stretch);
  const other = match ? scope.figure(match.groups?.other ?? '') : undefined;
  const claim = match && other ? claimAt(stretch, match[0].length) : undefined;
  if (!match || !claim || !other?.value) return undefined;
  const { value, unit } = known;
  const base = convert(other.value, other.unit, unit, other.sameUnits);
  const typed = claimedIn(claim, unit);
  if (!base || !typed || claim.quantity.kind === 'percent') return { claim };
  const isLess = match.groups?.less !== undefined;
  const allowed = isLess ? differenceRange(value, base, unit) : differenceRange(base, value, unit);
  if (overlap(allowed, typed)) return { claim };
  const by = value.value.minus(base.value);
  const shown = `${by.lt(ZERO) ? '少' : '多'}${trimmed(by.abs().toFixed())}${unit}`;
  const written = `比${other.label}${isLess ? '少' : '多'}${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return { claim, problem: differs(known, written, shown) };
}

const OF_TROUBLE = /隐患|问题|事项|诉求|线索|案件|矛盾|纠纷|投诉|信访|难题/u;
const DONE =
  /^[，,]\s*(?:已|共|累计|现已|全年)*(?:完成整改|整改(?:到位|完成)?|办结|办理完毕|销号|化解|解决)(?:了)?(?=\d)/u;

/** 排查隐患【隐患】，整改到位330处 of 320. */
export function readDone(stretch: string, known: Known): Read | undefined {
  const match = DONE.exec(stretch);
  const claim = match && claimAt(stretch, match[0].length);
  if (!match || !claim || !OF_TROUBLE.test(known.name)) return undefined;
  const { value, unit, name } = known;
  const typed = claimedIn(claim, unit);
  if (typed === undefined || unitOf(claim.quantity) === '') return { claim };
  if (typed.low.lte(rangeOf(value, unit).high) || /结转|历年|往年|上年|去年|以前/u.test(stretch))
    return { claim };
  const written = `${claim.quantity.digits}${unitOf(claim.quantity)}`;
  return {
    claim,
    problem: {
      severity: 'warning',
      code: 'figures/share-exceeds',
      message: {
        zh: `“${name}”一共${value.digits}${unit}，这里写办了${written}。`,
        en: `There are ${value.digits} of "${name}", and ${written} were done.`,
      },
      hint: {
        zh: '核对两个数；有往年结转的，写明“含上年结转”几件。',
        en: 'Check both, or say what is from earlier years.',
      },
    },
  };
}
