/** What is said of a list against its figures: the most, all over a mark, so many that rose; and how many are named. */
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const ITEM = '[\\p{Script=Han}]{2,10}?\\d+(?:\\.\\d+)?[\\p{Script=Han}%％]{1,4}?';
/** 办公室6人、财务科4人、绿化科9人，人数最多的是规划科. */
const MOST = new RegExp(
  `(?<list>${ITEM}(?:[、，]${ITEM}){1,9})，[^，。；\\d]{0,8}最(?<way>[多高大长少低小短])的(?:是|为)(?<who>[\\p{Script=Han}]{2,10})(?=[，。；]|$)`,
  'dgu',
);
const PAIR = /(?<name>[\p{Script=Han}]{2,10}?)(?<value>\d+(?:\.\d+)?)/gu;

/** The figures of a list by their names; where one is named in two ways, nothing is known. */
function figuresOf(list: string): { name: string; value: number }[] {
  return [...list.matchAll(PAIR)].map(({ groups }) => ({
    name: groups?.name ?? '',
    value: Number(groups?.value),
  }));
}

const mistake = ([start, end]: readonly [number, number], zh: string, en: string): Mistake => ({
  start,
  end,
  message: { zh, en },
  hint: { zh: '核对所列的数', en: 'Check the list' },
});

function checkMost(text: Text): Mistake[] {
  return text.matches(MOST).flatMap((match): Mistake[] => {
    const { list = '', way = '', who = '' } = match.groups ?? {};
    const place = match.indices?.groups?.who;
    const figures = figuresOf(list);
    const named = figures.filter(({ name }) => name.endsWith(who) || who.endsWith(name));
    const [one] = named;
    if (place === undefined || one === undefined || named.length > 1) return [];
    const values = figures.map(({ value }) => value);
    const best = /[多高大长]/u.test(way) ? Math.max(...values) : Math.min(...values);
    if (one.value === best) return [];
    const right = figures.find(({ value }) => value === best)?.name ?? '';
    return [
      mistake(
        [place[0], place[1]],
        `按所列的数，最${way}的是“${right}”（${best}），不是“${who}”`,
        `It is ${right}`,
      ),
    ];
  });
}

const PERCENTS = '\\d+(?:\\.\\d+)?[%％](?:[、和及，]\\d+(?:\\.\\d+)?[%％]){1,11}';
/** 分别为96%、91%、88%和93%，全部超过90%. */
const ALL_OVER = new RegExp(
  `分别(?:为|是|达到?|完成)?(?<list>${PERCENTS})，(?<all>全部|均|都|全都)(?<way>超过|高于|突破|大于|低于|不到|小于|控制在|达到|在)(?:了)?(?<mark>\\d+(?:\\.\\d+)?)[%％](?!左右|上下)(?<bound>以上|以下|以内)?`,
  'dgu',
);

function checkAllOver(text: Text): Mistake[] {
  return text.matches(ALL_OVER).flatMap((match): Mistake[] => {
    const { list = '', way = '', mark = '', bound } = match.groups ?? {};
    const place = match.indices?.groups?.all;
    const isBelow = /低于|不到|小于|控制在/u.test(way) || /以[下内]/u.test(bound ?? '');
    if (place === undefined || (way === '在' && bound === undefined)) return [];
    const values = [...list.matchAll(/\d+(?:\.\d+)?/gu)].map(([value]) => Number(value));
    const wrong = values.find((value) => (isBelow ? value > Number(mark) : value < Number(mark)));
    if (wrong === undefined) return [];
    return [
      mistake(
        [place[0], place[1]],
        `所列的${wrong}%${isBelow ? '高于' : '不到'}${mark}%，文中写“${match.groups?.all}”`,
        `${wrong}% is not`,
      ),
    ];
  });
}

/** 五项指标中有四项同比增长：产值增长6%，税收增长4%，进出口下降2%. */
const SO_MANY_ROSE =
  /(?<whole>[两三四五六七八九十]|\d{1,2})[项个家](?:[\p{Script=Han}]{1,6})?中，?(?:有)?(?<said>[一两三四五六七八九十]|\d{1,2})[项个家](?:指标)?(?:同比|环比|实现)?(?<way>增长|上升|提高|下降|回落)[：:](?<list>[^。；]{8,160})(?=[。；]|$)/dgu;

function checkRose(text: Text): Mistake[] {
  return text.matches(SO_MANY_ROSE).flatMap((match): Mistake[] => {
    const { whole = '', said = '', way = '', list = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const ways = [...list.matchAll(/(增长|上升|提高|下降|回落|降低|减少)\d/gu)].map(
      ([, one = '']) => one,
    );
    if (place === undefined || ways.length !== readCount(whole)) return [];
    const isUp = /增长|上升|提高/u;
    const count = ways.filter((one) => isUp.test(one) === isUp.test(way)).length;
    if (count === readCount(said)) return [];
    return [
      mistake(
        [place[0], place[1]],
        `所列各项里${way}的有${count}项，文中写的是${said}项`,
        `${count} did`,
      ),
    ];
  });
}

const NOT_NAMES = /[等和及与或的]/u;
/** 三个功能区，即休闲区、科普区: each ends as what is counted. */
const THAT_IS =
  /(?<said>[两三四五六七八九十])个(?<noun>[\p{Script=Han}]{1,6})，?(?:即|分别是|分别为|包括|它们是|：|:)(?<list>[\p{Script=Han}]{2,8}(?:、[\p{Script=Han}]{2,8}){1,9}(?:和[\p{Script=Han}]{2,8})?)(?=[，。；]|$)/dgu;

function checkThatIs(text: Text): Mistake[] {
  return text.matches(THAT_IS).flatMap((match): Mistake[] => {
    const { said = '', noun = '', list = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const items = list.split(/[、和]/u);
    const last = noun.at(-1) ?? '';
    if (place === undefined || list.includes('等') || !items.every((item) => item.endsWith(last)))
      return [];
    if (items.length === readCount(said)) return [];
    return [
      mistake(
        [place[0], place[1]],
        `这里说${said}个，后面列了${items.length}个`,
        `${items.length} are listed`,
      ),
    ];
  });
}

/** 绿化科赵立、孙宁、周岚两名同志. */
const PERSONS =
  /(?<list>[\p{Script=Han}]{2,10}(?:、[\p{Script=Han}]{2,3}){1,7}(?:[和及][\p{Script=Han}]{2,3}?)?)(?<said>[两二三四五六七八九十]|\d)(?:名|位)(?:同志|同学|老师|教师|职工|党员|选手|代表|队员|专家|干部)/dgu;

function checkPersons(text: Text): Mistake[] {
  return text.matches(PERSONS).flatMap((match): Mistake[] => {
    const { list = '', said = '' } = match.groups ?? {};
    const place = match.indices?.groups?.said;
    const tail = list.slice(list.indexOf('、') + 1);
    const names = tail.split(/[、和及]/u);
    if (place === undefined || /[等的]/u.test(list) || names.some((name) => NOT_NAMES.test(name)))
      return [];
    if (names.length + 1 === readCount(said)) return [];
    // what stands behind the last name may be part of it
    if (names.some((name) => /[局科部委办室组班队处站院校所名]$/u.test(name))) return [];
    return [
      mistake(
        [place[0], place[1]],
        `前面列了${names.length + 1}人，这里说${said}名`,
        `${names.length + 1} are named`,
      ),
    ];
  });
}

export const comparedRules: Rule[] = [
  {
    code: 'check/said-of-list',
    severity: 'warning',
    family: 'counts',
    basis: 'practice',
    source: '按行文：结论与所列一致',
    words: {
      zh: '对所列各项下的结论（最多的、全部超过、几项增长、几个、几名）与所列的不符。',
      en: 'What is said of a list (the most, all, so many) is not what it lists.',
    },
    examples: {
      bad: [
        '办公室6人、财务科4人、规划科5人、绿化科9人，人数最多的是「规划科」。',
        '五项指标中有「四」项同比增长：产值增长6%，税收增长4%，进出口下降2%，投资增长9%，用电量下降1%。',
        '四个班组的完成率分别为96%、91%、88%和93%，「全部」超过90%。',
        '规划建设「三」个功能区，即休闲区、科普区，总面积六百亩。',
        '绿化科赵立、孙宁、周岚「两」名同志被评为先进工作者。',
      ],
      good: [
        '办公室6人、财务科4人、规划科5人、绿化科9人，人数最多的是绿化科。',
        '五项指标中有三项同比增长：产值增长6%，税收增长4%，进出口下降2%，投资增长9%，用电量下降1%。',
        '四个班组的完成率分别为96%、91%、92%和93%，全部超过90%。',
        '规划建设两个功能区，即休闲区、科普区，总面积六百亩。',
        '绿化科赵立、孙宁、周岚三名同志被评为先进工作者。',
      ],
    },
    inText: (text) => [
      ...checkMost(text),
      ...checkAllOver(text),
      ...checkRose(text),
      ...checkThatIs(text),
      ...checkPersons(text),
    ],
  },
];
