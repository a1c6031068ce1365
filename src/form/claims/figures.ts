/** What a text says of the key figures of its form, and they do not bear out: 任务过半, 力争突破9亿元. */
import type { Place, Problem, Words } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeInText } from '../source/places.ts';
import { mapOf, type TextNode, textOf } from '../source/tree.ts';
import { clauseBefore, placeOfPlain, plainOf, sentenceBefore } from '../tables/index.ts';
import { readNumber } from '../values/numbers.ts';

/** A key figure as it was typed. */
interface Typed {
  name: string;
  unit: string;
  value: number;
  plan: number | undefined;
}

/** A figure of which less is better: its plan is a limit. */
const LESS =
  /能耗|消耗|事故|死亡|隐患|投诉|信访|排放|负债|缺口|失业|流失|不良|压[减降]|成本|火灾|警情|起数|拖欠|欠薪|案件|发案/u;

function differs(place: Place, message: Words, hint: Words): Problem {
  return { severity: 'warning', code: 'figures/claim-differs', message, place, hint };
}

/** The key figures of a form that are typed as one number. */
function figuresOf({ root }: Form): Typed[] {
  const figures = mapOf(root, '指标');
  return [...(figures?.entries ?? [])].flatMap(([name, { value: map }]): Typed[] => {
    if (map.type !== 'map') return [];
    const value = numberAt(textOf(map, '值'));
    if (value === undefined) return [];
    return [
      {
        name,
        unit: textOf(map, '单位')?.text.trim() ?? '',
        value,
        plan: numberAt(textOf(map, '计划')),
      },
    ];
  });
}

function numberAt(node: TextNode | undefined): number | undefined {
  const read = node && readNumber(node.text);
  const number = read && 'value' in read ? Number(read.value.digits || Number.NaN) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

const HALF_DONE = /任务过半|双过半|任务“过半”/u;
/** Hoped for, or of some of them. */
const NOT_ALL =
  /力争|确保|争取|为(?:实现|完成)|努力|奋战|冲刺|多数|大部分|部分|基本|未|没有|不少|有的|围绕|目标|推进会|要求|对照|紧扣|聚焦|锚定|召开|部署|动员/u;

/** 时间过半、任务过半 above a figure that has 47.8 % of its plan. */
export function* halfDone(forms: readonly Form[], texts: readonly TextNode[]): Generator<Problem> {
  const claim = texts
    .map((node) => plainOf(node))
    .map((plain) => ({ plain, match: HALF_DONE.exec(plain.text) }))
    .find(
      ({ plain, match }) => match !== null && !NOT_ALL.test(clauseAround(plain.text, match.index)),
    );
  if (claim?.match == null) return;
  const short = forms
    .flatMap(figuresOf)
    .find(
      ({ name, value, plan }) =>
        plan !== undefined && plan > 0 && !LESS.test(name) && value * 2 < plan,
    );
  if (short?.plan === undefined) return;
  const percent = Math.min(49.9, (short.value / short.plan) * 100).toFixed(1);
  yield differs(
    placeOfPlain(claim.plain, claim.match.index, claim.match[0].length),
    {
      zh: `这里说“${claim.match[0]}”，“${short.name}”只完成计划的${percent}%。`,
      en: `"${short.name}" has ${percent} % of its plan.`,
    },
    {
      zh: '核对这个指标的值和计划；确实没有过半，写“多数指标任务过半”。',
      en: 'Check the figure and its plan.',
    },
  );
}

/** The clause that a place stands in, and what stands before it in its sentence. */
function clauseAround(text: string, at: number): string {
  const behind = /^[^。；，\n]*/u.exec(text.slice(at))?.[0] ?? '';
  return `${clauseBefore(text, at)}${behind}`;
}

const AIM =
  /(?<aim>力争|争取|确保|努力|预期|目标|计划)(?:实现|能)?(?:突破|超过|超出|迈上|跨上|站上)(?<number>\d+(?:\.\d+)?)(?<unit>[万亿]?\p{Script=Han}{1,2}|%)/gu;

const SET_BEFORE = /年初|去年|上年|提出|确定|原定|季度|月|半年/u;
const behindOf = (text: string, { index, 0: words }: RegExpExecArray) =>
  text.slice(index + words.length, index + words.length + 12);

/** 进出口总额力争突破9亿元 where this year has 9.26: what is aimed at is behind. */
export function* aimReached(
  forms: readonly Form[],
  texts: readonly TextNode[],
): Generator<Problem> {
  const figures = forms.flatMap(figuresOf).filter(({ unit }) => unit !== '');
  for (const node of figures.length === 0 ? [] : texts) {
    if (!/突破|超[过出]|[迈跨站]上/u.test(node.text)) continue;
    const plain = plainOf(node);
    for (const match of plain.text.matchAll(AIM)) {
      const { number = '', unit = '' } = match.groups ?? {};
      const before = clauseBefore(plain.text, match.index);
      const figure = figures.find(
        (one) => before.endsWith(one.name) && unit.startsWith(one.unit) && !LESS.test(one.name),
      );
      if (figure === undefined || Number(number) >= figure.value) continue;
      const sentence = sentenceBefore(plain.text, match.index);
      // an aim set before, or for a part of a year
      if (SET_BEFORE.test(sentence)) continue;
      if (/^\p{Script=Han}{0,2}的?(?:目标|任务)/u.test(behindOf(plain.text, match))) continue;
      yield toldBehind(placeOfPlain(plain, match.index, match[0].length), match[0], figure);
      return;
    }
  }
}

function toldBehind(place: Place, said: string, figure: Typed): Problem {
  return differs(
    place,
    {
      zh: `这里说“${said}”，“${figure.name}”已经是${figure.value}${figure.unit}。`,
      en: `"${figure.name}" is beyond it: ${figure.value}.`,
    },
    { zh: '核对目标数和这个指标的值。', en: 'Check the aim and the figure.' },
  );
}

const ADDED =
  /新增(?<what>[\p{Script=Han}“”]{2,14}?)(?<added>\d{1,4})(?<unit>[家个所座条户名人处])，(?:全区|园区)?(?:总数|总量|累计|共有?|数量)(?:达到?|为|有|增[至到加]+)?(?=\d)/u;

/** 新增省级绿色工厂3家，总数达到【8｜6】家: six and three are nine. */
export function* addedToTotal(node: TextNode): Generator<Problem> {
  if (!node.text.includes('新增') || !/[｜|]/u.test(node.text)) return;
  const plain = plainOf(node);
  const match = ADDED.exec(plain.text);
  if (match === null) return;
  const { what = '', added = '', unit = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const at = plain.typed[end] ?? 0;
  const box = /^(?<now>\d{1,5})[｜|](?<last>\d{1,5})】/u.exec(node.text.slice(at));
  const { now = '', last = '' } = box?.groups ?? {};
  const sum = Number(last) + Number(added);
  if (box === null || Number(now) === sum) return;
  if (!node.text.startsWith(unit, at + box[0].length)) return;
  const said = `${sentenceBefore(plain.text, end)}${plain.text.slice(end).split('。')[0]}`;
  if (/退[出库]|移出|减少|注销|取消|撤销|淘汰|关闭|净/u.test(said)) return;
  yield differs(
    placeInText(node, at, now.length),
    {
      zh: `上年${last}${unit}，新增${what}${added}${unit}，总数应是${sum}${unit}，写的是${now}${unit}。`,
      en: `${last} and ${added} more are ${sum}, not ${now}.`,
    },
    {
      zh: '核对新增数、总数和上年数；有退出的，写明退出几家。',
      en: 'Check what is new, all, and last year.',
    },
  );
}

const WHOLE =
  /(?:概算|估算|总投资|计划投资|计划总投资|投资概算)(?:总?投资)?(?:额)?(?:为|约)?(?<whole>\d+(?:\.\d+)?)(?<unit>[万亿]?元)/gu;
const DONE = /(?:累计|已)完成(?:投资|资金)(?<done>\d+(?:\.\d+)?)(?<unit>[万亿]?元)/gu;
const STILL =
  /(?:尚需|还需|仍需|尚欠|还差)(?:投资|资金|投入|完成投资)?(?<left>\d+(?:\.\d+)?)(?<unit>[万亿]?元)/gu;

/** 概算投资4860万元。…完成投资2910万元，…尚需投资1590万元: two of them make the third. */
export function* leftToInvest(node: TextNode): Generator<Problem> {
  if (!/[尚还仍剩]/u.test(node.text)) return;
  const plain = plainOf(node);
  const [wholes, done, left] = [WHOLE, DONE, STILL].map((pattern) => [
    ...plain.text.matchAll(pattern),
  ]);
  const [one, part, rest] = [wholes?.[0], done?.[0], left?.[0]];
  if (!one || !part || !rest || wholes?.length !== 1 || done?.length !== 1 || left?.length !== 1)
    return;
  // within one sentence the proofreader tells it
  if (!plain.text.slice(one.index, rest.index).includes('。')) return;
  // what one year has, or needs, is a part
  if (/[今去明本上]年|计划(?!投资|总投资)|年度|预计|资金/u.test(plain.text)) return;
  const units = new Set([one, part, rest].map(({ groups }) => groups?.unit));
  const numbers = [one.groups?.whole, part.groups?.done, rest.groups?.left].map(
    (typed = '') => typed,
  );
  const [all = 0, spent = 0, said = 0] = numbers.map(Number);
  const digits = Math.max(...numbers.map((typed) => typed.split('.')[1]?.length ?? 0));
  const right = Number((all - spent).toFixed(digits));
  if (
    units.size !== 1 ||
    right < 0 ||
    Math.abs(right - said) <= 10 ** -digits * (digits ? 1.5 : 0.5)
  )
    return;
  yield differs(
    placeOfPlain(plain, rest.index, rest[0].length),
    {
      zh: `总投资${numbers[0]}${rest.groups?.unit}，已完成${numbers[1]}${rest.groups?.unit}，剩下的应是${right}${rest.groups?.unit}，写的是${numbers[2]}${rest.groups?.unit}。`,
      en: `${all} less ${spent} leaves ${right}.`,
    },
    { zh: '核对总投资、已完成和尚需的数。', en: 'Check all three.' },
  );
}

const LIST =
  /(?<list>[\p{Script=Han}A-Za-z\d]{3,14}(?:、[\p{Script=Han}A-Za-z\d]{3,14}){1,8}?)【(?<now>\d{1,2})(?:[｜|]\d{1,2})?】[个家所座](?:\p{Script=Han}{0,4}?)(?<noun>园区|片区|乡镇|街道|社区|行政村|单位|公司|企业|学校|医院|基地|中心|小区|合作社|工作站)/gu;

const HOMES = /(?:雅?居|家园|花园|小区|新村|公寓|苑)(?:[一二三四五六]期)?$/u;

/** 河湾雅居二期、竹埠家园二期【4｜3】个安置小区: two are named, and no 等; one more or less the proofreader tells. */
export function* listedInBox(node: TextNode): Generator<Problem> {
  if (!node.text.includes('、') || !node.text.includes('】')) return;
  for (const match of node.text.matchAll(LIST)) {
    const { list = '', now = '', noun = '' } = match.groups ?? {};
    const items = list.split('、');
    const before = node.text.slice(Math.max(0, match.index - 24), match.index);
    if (/等$|[的在有为是共]$/u.test(list) || /[、）】”》][^。；，]*$/u.test(before)) continue;
    if (items.some((item) => /[和与及]/u.test(item)) || Number(now) <= items.length + 1) continue;
    // 食品、建材企业: what each is, not which
    if (items.some((item) => item.length < 5)) continue;
    const what = noun === '小区' ? HOMES : new RegExp(`${noun}$`, 'u');
    if (!items.every((item) => what.test(item))) continue;
    yield differs(
      placeInText(node, match.index + list.length, now.length + 2),
      {
        zh: `前面列了${items.length}个，方框里是${now}个。`,
        en: `${items.length} are named, the box counts ${now}.`,
      },
      { zh: '核对个数；没有列全的，前面加“等”。', en: 'Check the count, or add 等.' },
    );
    return;
  }
}
