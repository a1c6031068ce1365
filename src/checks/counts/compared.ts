/** What is said of a list against its figures: the most, all over a mark, so many that rose; and how many are named. */
import { readCount } from '../../text/index.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

const ITEM = '[\\p{Script=Han}]{2,10}?\\d+(?:\\.\\d+)?[\\p{Script=Han}%％]{1,4}?';
/** 办公室6人、财务科4人、绿化科9人，人数最多的是规划科. */
const MOST = new RegExp(
  `(?<list>${ITEM}(?:[、，]${ITEM}){1,9})，(?:人数|数量|户数|件数|场次)最(?<way>[多高大长少低小短])的(?:是|为)(?<who>[\\p{Script=Han}]{2,10})(?=[，。；]|$)`,
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

export const comparedRules: Rule[] = [
  {
    code: 'check/said-of-list',
    severity: 'warning',
    family: 'counts',
    basis: 'practice',
    source: '按行文：结论与所列一致',
    words: {
      zh: '对所列各项下的结论（最多的、全部超过、几项增长、几个）与所列的不符。',
      en: 'What is said of a list (the most, all, so many) is not what it lists.',
    },
    examples: {
      bad: [
        '办公室6人、财务科4人、规划科5人、绿化科9人，人数最多的是「规划科」。',
        '五项指标中有「四」项同比增长：产值增长6%，税收增长4%，进出口下降2%，投资增长9%，用电量下降1%。',
        '四个班组的完成率分别为96%、91%、88%和93%，「全部」超过90%。',
        '规划建设「三」个功能区，即休闲区、科普区，总面积六百亩。',
      ],
      good: [
        '办公室6人、财务科4人、规划科5人、绿化科9人，人数最多的是绿化科。',
        '五项指标中有三项同比增长：产值增长6%，税收增长4%，进出口下降2%，投资增长9%，用电量下降1%。',
        '四个班组的完成率分别为96%、91%、92%和93%，全部超过90%。',
        '规划建设两个功能区，即休闲区、科普区，总面积六百亩。',
        '抽调住建、城管、公安8名干部。',
        '设备采购300万元、安装120万元、养护90万元，质量最高的是养护。',
        '合格率分别为96%、91%、89%，均达到90%左右。',
      ],
    },
    inText: (text) => [
      ...checkMost(text),
      ...checkAllOver(text),
      ...checkRose(text),
      ...checkThatIs(text),
    ],
  },
];
