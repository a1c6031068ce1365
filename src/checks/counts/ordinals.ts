/** Ordinals that leap, and lists against the number said of them: 四个到位：…, 第一次、第二次、第四次. */
import { chineseNumeral, readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const NUMERAL = '[一二三四五六七八九十]';
const ORDINAL = new RegExp(
  `第(?<number>${NUMERAL})(?<noun>阶段|步(?![一-龥]{0,2}骤)|批次?|轮|次[\\p{Script=Han}]{2}|场|组(?!副?组长)|期|环节|部分)`,
  'gu',
);

interface Ordinal {
  number: number;
  noun: string;
  start: number;
  end: number;
}

/** 第三、第四阶段; 第三至五阶段: several that share their noun. */
const JOINED = new RegExp(`第${NUMERAL}(?:[、和及至到]第?${NUMERAL})`, 'u');

function ordinalsIn(text: Text): Ordinal[] {
  if (JOINED.test(text.text)) return [];
  return text.matches(ORDINAL).flatMap(({ 0: all, index, groups }): Ordinal[] => {
    const number = readCount(groups?.number ?? '');
    return number === undefined
      ? []
      : [{ number, noun: groups?.noun ?? '', start: index, end: index + all.length }];
  });
}

/** 第一次会议…，第二次会议…，第四次会议: from one on, by ones, and then more. */
function checkLeaps(text: Text): Mistake[] {
  const all = ordinalsIn(text);
  if (all.length < 3) return [];
  return [...new Set(all.map(({ noun }) => noun))].flatMap((noun): Mistake[] => {
    if (/^[批期轮组]/u.test(noun)) return [];
    const run = all.filter((one) => one.noun === noun);
    const first = run.findIndex((one, at) => one.number !== at + 1);
    const leap = run[first];
    // what comes later in the paragraph may still be told of; what is named again is another sentence
    if (first < 2 || leap === undefined || leap.number <= first + 1) return [];
    if (run.some(({ number }) => number === first + 1)) return [];
    const between = text.text.slice(run[0]?.start, leap.start);
    if (/\n/u.test(between) || run.length > first + 1) return [];
    const right = chineseNumeral(first + 1);
    return [
      {
        start: leap.start,
        end: leap.end,
        message: {
          zh: `前面是第${chineseNumeral(first)}，这里应是第${right}，文中写的是第${chineseNumeral(leap.number)}`,
          en: `Number ${first + 1} is missing`,
        },
        hint: { zh: '核对顺序', en: 'Check the order' },
      },
    ];
  });
}

/** 第一组检查北区，第二组检查南区，第二组检查湖区: one list, in which a number comes twice. */
function checkAgain(text: Text): Mistake[] {
  const all = ordinalsIn(text);
  if (all.length < 3) return [];
  let at = 0;
  return text.sentences.flatMap(({ start, end }): Mistake[] => {
    const run: Ordinal[] = [];
    for (let one = all[at]; one !== undefined && one.end <= end; one = all[++at])
      if (one.start >= start) run.push(one);
    const [first] = run;
    const isList =
      run.length >= 3 &&
      run.every(
        (one) =>
          one.noun === first?.noun &&
          (one.start === start || /[，；：、]/u.test(text.text[one.start - 1] ?? '')),
      );
    const last = run.at(-1);
    const rest = run.slice(0, -1);
    if (!isList || !last || !rest.every(({ number }, at) => number === at + 1)) return [];
    if (last.number !== rest.length) return [];
    return [
      {
        start: last.start,
        end: last.end,
        message: {
          zh: `前面已有第${chineseNumeral(last.number)}，这里应是第${chineseNumeral(last.number + 1)}`,
          en: `Number ${last.number} comes twice`,
        },
        hint: { zh: '核对顺序', en: 'Check the order' },
      },
    ];
  });
}

const STAGES =
  /分为?(?<count>[两二三四五六七八九])个?(?<noun>阶段|步|批次?|轮|期|环节|部分)[^。；：，]{0,8}[：:，。]/dgu;

/** 分四个阶段：第一阶段…，第二阶段…，第三阶段…. */
function checkStages(text: Text): Mistake[] {
  const announced = text.matches(STAGES);
  // of two lists in a paragraph nobody knows where the first ends
  const [match] = announced;
  if (match === undefined || announced.length > 1) return [];
  const { count = '', noun = '' } = match.groups ?? {};
  const place = match.indices?.groups?.count;
  const from = match.index + match[0].length;
  const run = ordinalsIn(text).filter((one) => one.noun === noun && one.start >= from);
  const [first] = run;
  if (place === undefined || first?.start !== from || run.length < 2) return [];
  const isWhole = run.every(({ number }, at) => number === at + 1);
  if (!isWhole || run.length === readCount(count)) return [];
  // 三期工程尚未启动
  if (new RegExp(`[^第]${NUMERAL}${noun}`, 'u').test(text.text.slice(first.end))) return [];
  return [countMistake(place, count, run.length)];
}

const countMistake = (
  [start, end]: readonly [number, number],
  said: string,
  listed: number,
): Mistake => ({
  start,
  end,
  message: {
    zh: `这里说${said}，列出来的是${listed}`,
    en: `${said} are announced, ${listed} are listed`,
  },
  hint: { zh: '核对数目，或补上遗漏的部分', en: 'Check the count, or add what is missing' },
});

const SAME_WORD =
  /[“"]?(?<count>[两三四五六七八九])个(?<word>[\p{Script=Han}]{2})[”"]?[：:，](?:即|就是|也就是)?[：:]?(?<list>[^。；：！？，“”]{4,90})(?=[。；，]|$)/dgu;

/** “四个到位”：认识到位、措施到位、责任到位: every item has the word. */
function checkSameWord(text: Text): Mistake[] {
  return text.matches(SAME_WORD).flatMap((match): Mistake[] => {
    const { count = '', word = '', list = '' } = match.groups ?? {};
    const place = match.indices?.groups?.count;
    const items = list.split(/[、]/u);
    if (place === undefined || items.length < 2 || items.length === readCount(count)) return [];
    const hasWord = (item: string) =>
      (item.endsWith(word) || item.startsWith(word)) && item.split(word).length === 2;
    if (!items.every(hasWord)) return [];
    return [countMistake(place, count, items.length)];
  });
}

const QUOTED =
  /“(?<list>[^“”，。；：、]{1,8}(?:、[^“”，。；：、]{1,8}){2,9})”(?:的|等)?(?<count>[两三四五六七八九])(?:项|个|条|大|字)(?:要求|标准|目标|原则|方面|方针|任务|特点)/dgu;
const EXITS =
  /(?:现有|设有|下设|建有)(?<list>[^，。；：、\d等和及（(]{1,8}(?:、[^，。；：、\d等和及（(]{1,8}?){1,7})(?<count>[两三四五六七八九])个(?!月|多)/dgu;

/** “干净、整洁、有序、安全”五项要求; 设有东门、西门、北门四个出入口. */
function checkNamed(text: Text): Mistake[] {
  return [QUOTED, EXITS].flatMap((pattern) =>
    text.matches(pattern).flatMap((match): Mistake[] => {
      const { count = '', list = '' } = match.groups ?? {};
      const place = match.indices?.groups?.count;
      const items = list.split('、').length;
      if (place === undefined || items === readCount(count)) return [];
      return [countMistake(place, count, items)];
    }),
  );
}

export const ordinalRules: Rule[] = [
  {
    code: 'check/ordinals',
    severity: 'warning',
    family: 'counts',
    basis: 'practice',
    source: '按行文：总提与分述一致，序数连续',
    words: {
      zh: '“第一次、第二次、第四次”跳了一个；“四个到位”只列了三个。',
      en: 'An ordinal is left out, or a list has another number of items than is said.',
    },
    examples: {
      bad: [
        '第一次会议于3月召开，第二次会议于6月召开，「第四次会议」于9月召开。',
        '检查分三组进行，第一组检查北区，第二组检查南区，「第二组」检查湖区。',
        '活动分「四」个阶段：第一阶段动员部署，第二阶段组织实施，第三阶段总结验收。',
        '做到“「四」个到位”：认识到位、措施到位、责任到位。',
        '“干净、整洁、有序、安全”「五」项要求得到落实。',
        '云园设有东门、西门、北门「四」个出入口。',
      ],
      good: [
        '第一次会议于3月召开，第二次会议于6月召开，第三次会议于9月召开。',
        '活动分三个阶段：第一阶段动员部署，第二阶段组织实施，第三阶段总结验收。',
        '做到“三个到位”：认识到位、措施到位、责任到位。',
        '“干净、整洁、有序、安全”四项要求得到落实。',
        '云园设有东门、西门、北门三个出入口。',
        '项目分三期建设：第一期投资2亿元，第二期投资3亿元，三期工程尚未启动。',
        '活动分四个阶段：第一阶段动员部署，第二阶段组织实施，第三、第四阶段总结验收。',
        '第一批拨付到位，第二批正在审核，第四批明年安排，第三批并入第二批。',
      ],
    },
    inText: (text) => [
      ...checkLeaps(text),
      ...checkAgain(text),
      ...checkStages(text),
      ...checkSameWord(text),
      ...checkNamed(text),
    ],
  },
];
