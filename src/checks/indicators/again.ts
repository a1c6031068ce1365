/** A count that the next sentence takes up with another number: 表彰了15个先进集体。16个先进集体的代表…. */
import type { Mistake } from '../rule.ts';
import type { Text } from '../text.ts';

const UNIT =
  '(?:个|家|名|人|处|条|项|件|份|株|元|场|座|户|台|辆|公顷|亩|平方米|公里|幅|篇|期|批|吨)';
const COUNTED = new RegExp(
  `(?<![\\d.第])(?<count>\\d[\\d,]*(?:\\.\\d+)?[万亿]?)(?<unit>${UNIT})(?<noun>的?[\\p{Script=Han}]{1,12})?`,
  'gu',
);
/** What is taken up as a whole: all of them, each of them. */
const ALL =
  /^[^，。；]{0,16}?(?:全部|均|都|逐一|逐条|逐个|逐件|全面|一一|统一|分赴|共吸引|总投资|上台|已成为)/u;
/** A part of them, or others. */
const PART =
  /其中|另有?|还有|又|再|新|部分|先后|首批|第|已有|剩余|其他|其余|近|超过?|多|余|约|以上|比|较|增|减|达到?/u;

interface Count {
  value: string;
  unit: string;
  /** The words behind it, and those before it. */
  noun: string;
  lead: string;
  start: number;
  end: number;
}

function countsIn(text: Text): Count[] {
  return text.matches(COUNTED).map(({ 0: all, index, groups }) => {
    const { count = '', unit = '', noun = '' } = groups ?? {};
    const lead =
      /[^，。；：、\d]*$/u.exec(text.text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    const end = index + all.length - noun.length;
    return { value: count, unit, noun: noun.replace(/^的/u, ''), lead, start: index, end };
  });
}

/** Whether the words of the second name what the first counted: 15个先进集体 and 16个先进集体的代表. */
function isSameThing(first: Count, second: Count): boolean {
  const name =
    /^(?:先进|安全|重点|问题|民生|群众|意见|优秀|古树|餐饮|志愿)?\p{Script=Han}{2}/u.exec(
      second.noun,
    )?.[0];
  // 16个村。…，19个村的群众
  if (name === undefined || second.noun.startsWith(`${first.noun}的`))
    return first.noun !== '' && second.noun.startsWith(`${first.noun}的`);
  const words = `${first.lead} ${first.noun}`;
  return words.includes(name) || words.includes(second.noun.slice(0, 2));
}

const turned = (one: string, other: string) =>
  one.length > 1 && one !== other && [...one].sort().join('') === [...other].sort().join('');

/** One apart, with its digits turned, or more than there are: what one types wrong. */
function isSlip(first: Count, second: Count): boolean {
  if (turned(first.value, second.value)) return true;
  const [a, b] = [first, second].map(({ value }) => Number(value.replaceAll(',', '')));
  if (a === undefined || b === undefined || !Number.isInteger(a) || !Number.isInteger(b))
    return false;
  return (
    Math.abs(a - b) === 1 || (b > a && /^(?:目前|经过?\p{Script=Han}{0,4})?$/u.test(second.lead))
  );
}

/** 云园占地72公顷。…，78公顷的云园: what is measured is named again, with another measure. */
const MEASURED = /^(?<name>\p{Script=Han}{2,8}?)(?:总?占地(?:面积)?|总?面积(?:为|达)?|全长|总长)$/u;

function isMeasuredAgain(text: Text, first: Count, second: Count): boolean {
  const name = MEASURED.exec(first.lead)?.groups?.name;
  return (
    name !== undefined &&
    first.value !== second.value &&
    text.text.startsWith(`的${name}`, second.end) &&
    second.lead === ''
  );
}

export function checkTakenUp(text: Text): Mistake[] {
  if (text.sentences.length < 2 && !/，[^，]*\d/u.test(text.text)) return [];
  const all = countsIn(text);
  return all.flatMap((second, at): Mistake[] => {
    const before = all.slice(Math.max(0, at - 6), at);
    if (before.some(({ value, unit }) => value === second.value && unit === second.unit)) return [];
    const same = before.filter((one) => one.unit === second.unit);
    const [first] = same.slice(-1);
    if (first === undefined) return [];
    if (isMeasuredAgain(text, first, second)) return [takenUp(text, first, second)];
    if (!isSlip(first, second) || !isSameThing(first, second) || PART.test(second.lead)) return [];
    const gap = text.text.slice(first.end, second.start);
    if (gap.length > 40 || !/[。，]/u.test(gap) || /[\n；]|其中|分别|上年|去年|同期/u.test(gap))
      return [];
    const after = text.text.slice(second.end, second.end + 24);
    const isSure = second.value.length > 2 && turned(first.value, second.value);
    if (
      !isSure &&
      !ALL.test(after) &&
      !ALL.test(`${second.lead}${after}`) &&
      !/^对|对[^，。]*$/u.test(second.lead)
    )
      return [];
    return [takenUp(text, first, second)];
  });
}

const takenUp = (text: Text, first: Count, second: Count): Mistake => ({
  start: second.start,
  end: second.end,
  strong: turned(first.value, second.value),
  message: {
    zh: `前面说的是${first.value}${first.unit}，这里是${second.value}${second.unit}`,
    en: `${first.value} before and ${second.value} here`,
  },
  hint: { zh: '核对两处的数', en: 'Check both figures' },
  related: [
    {
      text,
      start: first.start,
      end: first.end,
      message: { zh: '前面的数', en: 'the figure before' },
    },
  ],
});
