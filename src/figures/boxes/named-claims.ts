/** Comparisons behind the bare name of a figure, without a box: 税收收入完成率105%, 规上企业占比45%. */
import type { Figure } from '../figure.ts';
import { fixed } from '../numeral.ts';
import { readNamed } from '../odd/named-readers.ts';
import { sharesOf } from '../odd/share-of-years.ts';
import { sharedOut } from '../odd/shared-out.ts';
import type { Scope } from '../subject.ts';
import type { BoxProblem, BoxUse } from './box.ts';
import { claimLength, type Read } from './claim.ts';
import { readClaim } from './claim-readers.ts';
import { type Known, knownFigure } from './known.ts';
import { readTied } from './more-claims.ts';
import { withoutBoxes } from './typed-otherwise.ts';
import { readShareDirection } from './unnumbered-claims.ts';

/** What may stand in front of a name that means the whole: then no part of it is meant. */
const WHOLE =
  /(?:^|[，。；：、！？（(\n]|——)(?:其中|全年|今年|本年|一年来|全区|全园|园区|全市|全县|实现|完成)*$/u;
const CLAIM =
  /(?:中|里|增|降|减|升|提高|回落|占比|占|比重|完成|超|突破|不足|不到|跨|迈|站上|跃上|近|持平|翻|同比|[是为](?:上|去)年|[比较](?:上|去)年)/u;
const SAYS_HOW_MUCH = /[\d%成]|分之|半|较|明显|过|幅度|[比较][上去]年|逐年|同比|占比|比重|份额/u;
const REACH = 48;

/**
 * A warning for each: the sentence may be about something else that goes by the same name.
 * @param isOfPart the figures are those of a part of the year
 */
export function* namedClaims(
  text: string,
  uses: readonly BoxUse[],
  scope: Scope,
  isOfPart: boolean,
): Generator<BoxProblem> {
  if (!CLAIM.test(text) || !SAYS_HOW_MUCH.test(text)) return;
  const { plain, offsets } = withoutBoxes(text, uses);
  const told = ({ claim, problem }: Read, end: number): BoxProblem[] => {
    if (problem === undefined) return [];
    const from = end + claim.at;
    const offset = offsets(from);
    const length = Math.max(1, offsets(from + claimLength(claim) - 1) + 1 - offset);
    return [{ ...problem, severity: 'warning', offset, length }];
  };
  yield* sharedOut(plain, scope, offsets);
  for (const [, known, end] of totalled(plain, uses)) {
    const read = readClaim(plain.slice(end, end + REACH), known, scope);
    if (read) yield* told(read, end);
  }
  for (const [start, figure] of named(plain, scope)) {
    const isRate = plain[start + figure.label.length] === '率';
    const known = isRate ? rateKnown(figure) : knownFigure(figure);
    if (known === undefined) continue;
    const end = start + figure.label.length + (isRate ? 1 : 0);
    const tied = readTied(plain, { start, end }, known, isOfPart);
    if (tied?.problem) {
      yield* told(tied, end);
      continue;
    }
    if (!WHOLE.test(plain.slice(0, start))) continue;
    const behind = plain.slice(end, end + REACH);
    const read =
      readShareDirection(behind, known) ??
      readClaim(asClaim(behind), known, scope) ??
      readNamed(behind, known, scope, sentenceAround(plain, start, figure.label.length));
    if (read?.problem === undefined) continue;
    if (
      read.claim.quantity.digits === '' &&
      isOther(plain.slice(Math.max(0, start - REACH), start))
    )
      continue;
    yield* told(read, end);
  }
}

/** 诉求办结率: the share that the form has of 诉求办结 in what it is a part of. */
function rateKnown(figure: Figure): Known | undefined {
  const shares = figure.source.占 === undefined ? undefined : sharesOf(figure);
  const [last, value] = (shares ?? []).map(({ low, high }) => fixed(low.plus(high).div(2), 1));
  if (value === undefined || last === undefined) return undefined;
  return { name: `${figure.label}率`, unit: '%', value, last, restated: false };
}

const TOTALLED =
  /(?<=^|[，。；：])(?<stem>\p{Script=Han}{2,4})(?:总额|总量|总数|总规模)(?=同比|[比较]上年)/gu;

/** 兑付惠企资金【惠企资金】；资金总额同比增长7.3%: called by the end of the one figure named before. */
function* totalled(
  plain: string,
  uses: readonly BoxUse[],
): Generator<readonly [number, Known, number]> {
  const figures = new Set(uses.flatMap(({ figure }) => figure ?? []));
  if (figures.size === 0) return;
  for (const match of plain.matchAll(TOTALLED)) {
    const stem = match.groups?.stem ?? '';
    const [own, ...more] = [...figures].filter(({ label }) => label.endsWith(stem));
    const known = own && more.length === 0 ? knownFigure(own) : undefined;
    if (known) yield [match.index, known, match.index + match[0].length];
  }
}

/** 新建厂房面积比上年减少, 规上企业的占比: the name may be a word longer. */
function asClaim(behind: string): string {
  return behind.replace(
    /^(?:的|(?:面积|数量|总数|总量|总额|规模)(?=[比较同逐]))/u,
    (word) => `，${' '.repeat(word.length - 1)}`,
  );
}

/** What is said without a number of another time, or of what may come. */
function isOther(before: string): boolean {
  const sentence = before.slice(before.search(/[^。；\n]*$/u));
  return /\d月|季度|半年|20\d\d年|如果|若|一旦|预计|可能|防止|避免|原因|由于|因/u.test(sentence);
}

/** The sentence that a name stands in, without the name. */
function sentenceAround(plain: string, start: number, length: number): string {
  const before = plain.slice(Math.max(0, start - REACH), start);
  const behind = plain.slice(start + length, start + length + REACH);
  return `${before.slice(before.search(/[^。；\n]*$/u))}${behind.split(/[。；\n]/u)[0]}`;
}

/** Where figures are named, the longest name at each place. */
function* named(plain: string, scope: Scope): Generator<readonly [number, Figure]> {
  const found = new Map<number, Figure>();
  for (const path of scope.names()) {
    const label = path.slice(path.lastIndexOf('/') + 1);
    if (label.length < 2) continue;
    for (let at = plain.indexOf(label); at >= 0; at = plain.indexOf(label, at + 1)) {
      const figure = scope.figure(path);
      if (figure && label.length > (found.get(at)?.label.length ?? 0)) found.set(at, figure);
    }
  }
  yield* [...found].sort(([one], [other]) => one - other);
}
