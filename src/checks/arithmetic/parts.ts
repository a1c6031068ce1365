/** Parts and their whole: 其中, 合计, 已办结与未办结. Rounding is allowed for part by part. */
import { type Quantity, scalePower } from '../../figures/index.ts';
import type { Severity } from '../../problem.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Stretch, Text } from '../text.ts';
import { areComplements, isBeside, leaveSome } from './complements.ts';
import { dividedAgain, goesOnUntil, valuesIn, wholeOf } from './counted/parts-again.ts';
import {
  amount,
  differByLittle,
  type Interval,
  intervalOf,
  isOneSlip,
  overlap,
  sumOf,
} from './interval.ts';
import { type Said, sameUnit } from './roles.ts';

/** A whole and the parts that stand after 其中, all in one unit. */
interface Division {
  whole: Said;
  parts: Said[];
}

const MAY_OVERLAP =
  /以上|以下|首次|新增|新|已|未|超|规上|规模|省级|国家级|市级|国际|重点|龙头|当年|最|主要|累计|(?:^|[^其])中$|(?:[部局处科院校所站队组]长|主任|书记|主席|经理|正职|副职|领导)$/u;

/** The divisions of a paragraph: 其中 after a whole in the same sentence or at the start of the next. */
export function divisions(text: Text): Division[] {
  const found: Division[] = [];
  text.sentences.forEach((sentence, index) => {
    const inside = text.text.slice(sentence.start, sentence.end);
    const at = inside.indexOf('其中');
    if (at < 0) return;
    const split = sentence.start + at;
    const previous = text.sentences[index - 1];
    const opensSentence = /^\s*$/u.test(inside.slice(0, at));
    const before: Stretch = {
      start: opensSentence && previous ? previous.start : sentence.start,
      end: split,
    };
    const second = inside.indexOf('其中', at + 2);
    const after: Stretch = {
      start: split,
      end: second < 0 ? goesOnUntil(text, index) : sentence.start + second,
    };
    // 46亿元，增加5亿元，其中…: what is divided is the total, not its increase
    const wholes = valuesIn(text, before);
    const isAgain = text.text.slice(before.start, before.end).includes('其中');
    const parts = withNames(valuesIn(text, after));
    if (second >= 0) found.push(...dividedAgain(text, sentence, after.end));
    const seen: Quantity[] = [];
    for (const part of parts) {
      if (seen.some((unit) => sameUnit(unit, part.quantity))) continue;
      seen.push(part.quantity);
      const whole = wholeOf(part, wholes, isAgain);
      if (whole === undefined || whole.quantity.approximate) continue;
      const same = parts.filter(({ quantity }) => sameUnit(quantity, part.quantity));
      found.push({ whole, parts: upToWhole(text, whole, same) });
    }
  });
  return found;
}

/** 254套，815人: the second figure is about what the first one named. */
function withNames(parts: Said[]): Said[] {
  let last = '';
  return parts.map((part) => {
    if (part.name.length > 1) last = part.name;
    return part.name.length > 1 ? part : { ...part, name: last };
  });
}

/**
 * Parts until they make up the whole; what follows then is about something else. Parts in one list (甲3个、乙2个) go
 * together. Parts that never make it up are taken up to the first semicolon, unless all of them are named alike.
 */
function upToWhole(text: Text, whole: Said, parts: Said[]): Said[] {
  const all = intervalOf(whole.quantity);
  const listed = listLength(parts);
  for (let count = Math.max(2, listed); count <= parts.length; count++) {
    const some = parts.slice(0, count);
    if (overlap(sumOf(some.map(({ quantity }) => quantity)), all)) return some;
  }
  if (listed >= 2) return parts.slice(0, listed);
  if (looksComplete(parts)) return parts;
  const first = parts[0]?.quantity.end ?? 0;
  return parts.filter(({ quantity }) => !/[；;]/u.test(text.text.slice(first, quantity.start)));
}

/** Behind 、 and a name, with no figure of another unit between the two. */
function isNext(one: Said | undefined, next: Said | undefined): boolean {
  if (!one || !next || !/^[、和及][^，。；,;]{0,20}$/u.test(next.lead)) return false;
  return next.quantity.whole.start - one.quantity.whole.end === next.lead.length;
}

/** How many parts, from the first, stand in one list with nothing but 、 and a name between them. */
export function listLength(parts: readonly Said[]): number {
  let count = 1;
  while (isNext(parts[count - 1], parts[count])) count++;
  return count;
}

/** Whether the parts are named as if they were all of them: 工业项目, 农业项目; …、其他. */
export function looksComplete(parts: readonly Said[]): boolean {
  const names = parts.map(({ name }) => name);
  const [one, other] = parts;
  if (one && other && parts.length === 2 && areComplements(clauseOf(one), clauseOf(other)))
    return true;
  if (areYears(parts)) return true;
  if (names.some((name) => name === '' || MAY_OVERLAP.test(name))) return false;
  if (names.some((name) => /^(?:其他|其它|其余)/u.test(name))) return true;
  const ends = new Set(names.map((name) => name.slice(-2)));
  return ends.size === 1 && new Set(names).size === names.length;
}

/** 2023年2.8亿元，2024年3.1亿元，2025年3.6亿元. */
function areYears(parts: readonly Said[]): boolean {
  const years = parts.map(({ lead }) => Number(/(20\d\d)年$/u.exec(lead)?.[1] ?? Number.NaN));
  return years.length > 2 && years.every((year, at) => at === 0 || year - 1 === years[at - 1]);
}

/** The words of a part with its verbs: 新开工, where the name alone is empty. */
const clauseOf = ({ lead }: Said) =>
  (lead.split(/[，。；：、,;:]/u).at(-1) ?? '').replace(/^(?:其中|[和及])/u, '');

/** How sure it is that parts should make up their whole; undefined where they may well be only some of it. */
function severityOf(
  parts: readonly Said[],
  { over, complete, sum, all }: { over: boolean; complete: boolean; sum: Interval; all: Interval },
): Severity | undefined {
  if (over) return complete ? 'error' : 'warning';
  if (complete && namesRest(parts)) return 'error';
  // Named alike they may still be some of it: 其中4G基站…, 5G基站….
  if (complete) return isFarBelow(sum, all) ? 'note' : 'warning';
  if (endAlike(parts) && !isFarBelow(sum, all)) return 'warning';
  const someOnly = parts.some(({ name }) => name === '' || MAY_OVERLAP.test(name));
  return !someOnly && listLength(parts) === parts.length ? 'note' : undefined;
}

/** 石屏路、河湾路、竹埠路: three names or more with one sign at their ends. */
function endAlike(parts: readonly Said[]): boolean {
  const names = parts.map(({ name }) => name);
  if (names.some((name) => name === '' || name.length > 6 || MAY_OVERLAP.test(name))) return false;
  return parts.length >= 3 && new Set(names.map((name) => name.at(-1))).size === 1;
}

/** Parts of much less than the whole are some of it, unless a decimal point slipped. */
function isFarBelow(sum: Interval, all: Interval): boolean {
  if (sum.high.times(2).gte(all.low)) return false;
  return ![10, 100].some((times) =>
    overlap({ low: sum.low.times(times), high: sum.high.times(times) }, all),
  );
}

const namesRest = (parts: readonly Said[]) =>
  parts.some(({ name }) => /^(?:其他|其它|其余)/u.test(name));

function checkParts(text: Text): Mistake[] {
  const found = divisions(text).filter(
    ({ whole, parts }) => !isBeside(text.text, whole, parts) && !leaveSome(text.text, parts),
  );
  return found.flatMap(({ whole, parts }): Mistake[] => {
    const quantities = parts.map(({ quantity }) => quantity);
    if (quantities.some(({ approximate }) => approximate)) return [];
    const sum = sumOf(quantities);
    const all = intervalOf(whole.quantity);
    if (overlap(sum, all)) return [];
    const over = sum.low.gt(all.high);
    const single = parts.length === 1;
    const complete = !single && looksComplete(parts);
    const severity = single ? 'error' : severityOf(parts, { over, complete, sum, all });
    if (severity === undefined || (single && !over)) return [];
    // 城关14件、清河20件等: some of them, and said so
    const behind = text.text.slice(quantities.at(-1)?.unitSpan.end ?? text.text.length);
    if (!over && /^[^，。；\d]{0,4}等/u.test(behind)) return [];
    const { start, end, digits, scale, unit } = whole.quantity;
    const total = totalLike(quantities, whole.quantity);
    if (single) {
      const part = quantities[0] as Quantity;
      return [
        {
          start: part.start,
          end: part.end,
          strong: /^[^，。；、\d]{0,8}[，,；;（(]?\s*其中[^，。；、\d]*$/u.test(
            text.text.slice(whole.quantity.whole.end, part.whole.start),
          ),
          message: {
            zh: `“其中”的${part.digits}${part.scale}${unit}大于总数${digits}${scale}${unit}`,
            en: `A part (${part.digits}${part.scale}${unit}) is larger than its whole (${digits}${scale}${unit})`,
          },
          hint: { zh: '核对总数、分项和单位', en: 'Check the whole, the part and the units' },
        },
      ];
    }
    return [
      {
        start,
        end,
        severity,
        strong: isSlip(whole.quantity, quantities, over || (complete && parts.length < MANY)),
        message: {
          zh: `“其中”各项${termsOf(quantities)}相加为${total}${scale}${unit}，与总数${digits}${scale}${unit}不符`,
          en: `The parts add up to ${total}${scale}${unit}, the whole is ${digits}${scale}${unit}`,
        },
        hint: {
          zh: over
            ? '核对总数和各分项；分项之间有交叉的，换一种写法'
            : '核对总数和各分项；未列全的，加上“其他”或改用“包括”',
          en: over
            ? 'Check whole and parts; say so where parts overlap'
            : 'Check whole and parts; name the rest where some are left out',
        },
        related: quantities.map((part) => ({
          text,
          start: part.start,
          end: part.end,
          message: { zh: '分项', en: 'a part' },
        })),
      },
    ];
  });
}

/** A list of so many branches seldom names them all. */
const MANY = 6;

/** One digit mends it, in the whole or in a part; or parts that should be all there come to a little more or less. */
export function isSlip(whole: Quantity, parts: readonly Quantity[], areAll: boolean): boolean {
  const total = amount(whole);
  const sum = parts.map(amount).reduce((a, b) => a.plus(b));
  const missing = total.minus(sum);
  return (
    (areAll && differByLittle(total, sum)) ||
    isOneSlip(total, sum) ||
    parts.some((part) => isOneSlip(amount(part), amount(part).plus(missing)))
  );
}

/** What was added up, as typed; nothing where it is too much to read. */
export function termsOf(parts: readonly Quantity[]): string {
  if (parts.length > MOST_TERMS) return '';
  return `（${parts.map(({ digits, scale, unit }) => `${digits}${scale}${unit}`).join('、')}）`;
}
const MOST_TERMS = 8;

/** The sum in the scale of the whole. */
export function totalLike(parts: readonly Quantity[], whole: Quantity): string {
  const { low, high } = sumOf(parts);
  return low
    .plus(high)
    .div(2)
    .div(`1e${scalePower(whole.scale)}`)
    .toString();
}

export const partRules: Rule[] = [
  {
    code: 'check/parts-sum',
    severity: 'error',
    family: 'arithmetic',
    basis: 'regulation',
    source: '《中华人民共和国统计法》关于统计数据真实、准确的要求；四舍五入按GB/T 8170',
    words: {
      zh: '“其中”各项之和与总数不符，四舍五入也解释不了；各项看来已列全，或者之和大于总数。',
      en: 'The parts after 其中 do not make up their whole, and rounding cannot explain it.',
    },
    examples: {
      bad: [
        '分配安置房「436」套，其中石屏安置房150套、河湾安置房166套、竹埠安置房130套。',
        '完成投资「46.30」亿元，其中工业投资33.20亿元、基础设施投资9.40亿元、服务业投资5.70亿元。',
        '开工项目12个，其中亿元以上项目「14」个。',
        '新建道路「6.8」公里，其中石屏路2.3公里，河湾路1.9公里，竹埠路2.1公里。',
        '化解矛盾「35」件，其中信访类18件。劳资类10件。其他类6件。',
        '交付安置房426套，其中石屏254套、河湾172套，其中精装修房「500」套。',
        '推进技改项目「26」个，其中续建11个、新开工14个。',
      ],
      good: [
        '贷款余额98亿元，其中制造业贷款34.3亿元，占35%，普惠贷款24.5亿元，占25%。',
        '在编职工216名（含下半年退休6人，其中非科任教师16人）。',
        '持证教师196人，其中A级证书1人，B级证书7人（含校领导1人），C级证书188人。',
        '分配安置房436套，其中石屏安置房150套、河湾安置房166套、竹埠安置房120套。',
        '完成投资46.3亿元，其中工业投资33.2亿元、基础设施投资9.4亿元、服务业投资3.8亿元。',
        '新签约项目30个，其中亿元以上项目10个、世界五百强项目2个。',
        '龙头企业26家，其中省级4家；合作社812个、家庭农场563家。',
        '完成投资46亿元，比上年增加5亿元，其中工业投资30亿元。',
        '交付安置房426套，其中石屏254套、河湾172套。其中精装修房300套。',
        '参训1200人次，其中干部200人次；走访群众3000人次，其中老人1500人次。',
        '化解矛盾34件，其中信访类18件。劳资类10件。其他类6件。',
        '签约项目24个，合同引资36.4亿元。其中工业项目22个，合同引资14.9亿元；商业项目2个，合同引资21.5亿元。',
      ],
    },
    inText: checkParts,
  },
];
