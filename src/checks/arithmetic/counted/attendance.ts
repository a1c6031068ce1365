/** Who comes to a meeting, item by item, against their total elsewhere: 7人, 18人 and 6人 are no 35人. */
import type { OfficialDocument } from '../../../document/document.ts';
import type { PlacedMistake, Rule, Whole } from '../../rule.ts';
import type { Text } from '../../text.ts';
import { STATISTICS } from '../sources.ts';
import { checkGroups } from './groups.ts';

const TOTAL =
  /(?:参会|与会|参加会议|会议|参训|参加培训|培训|参加|出席)(?:人员)?(?:总人数|人数|规模|合计|总计)(?:共计?|为|是|约为)?(?<all>\d{1,4})[人名](?![次以左])/u;
/** 各部门主要负责人，共18人（名单见附件1）。 */
const ITEM = /(?:共计?|，|（|、)?(?<count>\d{1,4})[人名位](?:（[^（）]*）)?[。；]?$/u;
const UNSURE = /左右|以内|以上|不超过|[约各每另含]\d|每[\p{Script=Han}]{0,4}\d|另有|包括|其中/u;
const HEADING = /(?:参会|参加|与会|参训|培训|出席)[\p{Script=Han}]{0,4}(?:人员|对象|范围|名额)/u;

function checkAttendance({ texts }: Whole): PlacedMistake[] {
  const said = texts.flatMap((text) => {
    const match = text.isProse ? TOTAL.exec(text.text) : null;
    return match?.groups?.all ? [{ text, match, all: match.groups.all }] : [];
  });
  const [total, ...more] = said;
  if (total === undefined || more.length > 0) return [];
  const sentence = /^[^。；]*/u.exec(total.text.text.slice(total.match.index))?.[0] ?? '';
  if (/含|包括|约|其中/u.test(sentence)) return [];
  const counts = itemsOf(texts);
  if (counts.length < 2) return [];
  const sum = counts.reduce((all, one) => all + one, 0);
  if (sum === Number(total.all)) return [];
  const start = total.match.index + total.match[0].lastIndexOf(total.all);
  return [
    {
      text: total.text,
      start,
      end: start + total.all.length,
      message: {
        zh: `参会人员各项（${counts.map((one) => `${one}人`).join('、')}）相加是${sum}人，这里写的是${total.all}人`,
        en: `Those who come make ${sum}, not ${total.all}`,
      },
      hint: { zh: '核对总人数和各项人数', en: 'Check the total and each number' },
    },
  ];
}

/** The numbers of persons of the items below the one heading that says who comes; none where an item has none. */
function itemsOf(texts: readonly Text[]): number[] {
  const heads = texts.flatMap((text, at) =>
    text.isHeading && HEADING.test(text.text) ? [at] : [],
  );
  const [head, ...others] = heads;
  if (head === undefined || others.length > 0) return [];
  const level = texts[head]?.heading?.level ?? 1;
  const next = texts.findIndex(
    ({ heading }, at) => at > head && heading !== undefined && heading.level <= level,
  );
  const items = texts
    .slice(head + 1, next < 0 ? texts.length : next)
    .filter(({ isProse }) => isProse);
  const counts = items.map(({ text }) => {
    const persons = text.match(/\d+[人名位]/gu) ?? [];
    const count = UNSURE.test(text.replace(/（[^（）]*）/gu, ''))
      ? undefined
      : ITEM.exec(text)?.groups?.count;
    return persons.length === 1 && count ? Number(count) : undefined;
  });
  return counts.every((one) => one !== undefined) ? counts : [];
}

const meeting = (all: number): Partial<OfficialDocument> => ({
  body: [
    {
      type: 'section',
      level: 1,
      number: 1,
      heading: '参会人员',
      runIn: false,
      children: [
        {
          type: 'items',
          items: ['园区领导，共7人。', '各部门负责人，共18人。', '企业负责人，共6人（名单附后）。'],
        },
      ],
    },
    {
      type: 'section',
      level: 1,
      number: 2,
      heading: '有关要求',
      runIn: false,
      children: [{ type: 'paragraph', text: `会议总人数${all}人，请提前入场。` }],
    },
  ],
});

export const personRules: Rule[] = [
  {
    code: 'check/persons',
    severity: 'warning',
    family: 'arithmetic',
    basis: 'regulation',
    source: STATISTICS,
    words: {
      zh: '人数、组数和每组人数对不上，或者参会人员各项相加不是总人数。',
      en: 'Persons, groups and so many in each do not go together, or those who come are no such total.',
    },
    examples: {
      bad: [
        '抽调6名工作人员组成3个调查小组，每组「3」人。',
        '组建3个检查组，每组「2」人，共抽调7人。',
        { document: meeting(35) },
      ],
      good: [
        '抽调6名工作人员组成3个调查小组，每组2人；另抽调9人组成3个小组，每组2人，设组长1人。',
        '抽调15名干部组成3个小组，每组4人，其余3人机动。',
        { document: meeting(31) },
      ],
    },
    inText: checkGroups,
    inWhole: checkAttendance,
  },
];
