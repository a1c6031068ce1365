/** 占: a part held against its whole, this year's and last year's. */
import type { Figure, FigureProblem } from '../figure.ts';
import { figureError, figureWarning } from '../figure.ts';
import { ZERO } from '../numeral.ts';
import { converted, rangeOf } from '../units.ts';
import { wordQuantity } from '../wording.ts';

/** A share of less than one in so many is a slip of units, most of the time. */
const LEAST_SHARE = 1000;

/** 占: units that go together, not more than the whole, no circle. */
export function* checkShare(figure: Figure): Generator<FigureProblem> {
  const { whole, source, value } = figure;
  if (whole === undefined || source.占 === undefined) return;
  if (isCircle(figure)) {
    yield figureError(
      figure,
      'circle',
      { zh: `“占”绕成了一圈，又回到“${figure.path}”。`, en: `占 leads back to "${figure.path}".` },
      { zh: '总数那一项不写“占”。', en: 'The whole has no 占.' },
      '占',
    );
    return;
  }
  const number = value && converted(value.value, figure.unit, whole.unit, figure.sameUnits);
  const isUnwritten = whole.value === undefined && whole.unit === '';
  if (value && number === undefined && !isUnwritten) {
    yield figureError(
      figure,
      'unit',
      {
        zh: `“${figure.path}”的单位是“${figure.unit}”，“${whole.path}”的单位是“${whole.unit}”，不能算占比。`,
        en: `"${figure.path}" is counted in "${figure.unit}", "${whole.path}" in "${whole.unit}".`,
      },
      {
        zh: `核对“占”写的是不是总数那个指标；总数没有写错，改成能换算的单位（“${figure.unit}”“${whole.unit}”是一回事的，在 单位.yaml 的“同一单位”里写明）。`,
        en: 'Check the whole; else use units that convert, or name both under 同一单位 in 单位.yaml.',
      },
      '占',
    );
    return;
  }
  if (number === undefined || whole.value === undefined) return;
  if (number.gt(ZERO) && number.times(LEAST_SHARE).lt(whole.value.value)) {
    yield figureWarning(
      figure,
      'jump',
      {
        zh: `“${figure.path}”（${wordQuantity(value?.digits ?? '', figure.unit)}）只占“${whole.path}”（${wordQuantity(whole.value.digits, whole.unit)}）的千分之一不到。`,
        en: `"${figure.path}" is less than a thousandth of "${whole.path}".`,
      },
      { zh: '核对单位是不是“万”“亿”弄混了。', en: 'Check whether 万 and 亿 were mixed up.' },
      '占',
    );
    return;
  }
  if (number.lte(rangeOf(whole.value, whole.unit).high) || whole.value.value.lt(ZERO)) {
    yield* lastExceeds(figure, whole);
    return;
  }
  yield figureWarning(
    figure,
    'share-exceeds',
    {
      zh: `“${figure.path}”（${wordQuantity(value?.digits ?? '', figure.unit)}）比它所占的“${whole.path}”（${wordQuantity(whole.value.digits, whole.unit)}）还多。`,
      en: `"${figure.path}" (${value?.digits}) exceeds "${whole.path}" (${whole.value.digits}), of which it is a share.`,
    },
    { zh: '核对两个数和单位。', en: 'Check both numbers and their units.' },
    '占',
  );
}

/** Last year's part above last year's whole. */
function* lastExceeds(figure: Figure, whole: Figure): Generator<FigureProblem> {
  const { last, unit, source } = figure;
  if (last === undefined || whole.last === undefined || source.上年 === undefined) return;
  const number = converted(last.value, unit, whole.unit, figure.sameUnits);
  if (number === undefined || whole.last.value.lt(ZERO)) return;
  if (number.lte(rangeOf(whole.last, whole.unit).high)) return;
  yield figureWarning(
    figure,
    'share-exceeds',
    {
      zh: `“${figure.path}”上年的${wordQuantity(last.digits, unit)}，比它所占的“${whole.path}”上年的${wordQuantity(whole.last.digits, whole.unit)}还多。`,
      en: `Last year's "${figure.path}" exceeds last year's "${whole.path}".`,
    },
    { zh: '核对两个“上年”。', en: 'Check both numbers of last year.' },
    '上年',
  );
}

function isCircle(figure: Figure): boolean {
  const seen = new Set<Figure>();
  for (let next: Figure | undefined = figure; next; ) {
    if (seen.has(next)) return next === figure;
    seen.add(next);
    next = next.source.占 === undefined ? undefined : next.whole;
  }
  return false;
}
