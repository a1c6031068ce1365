/** Names of offices, meetings and laws: seen wrong, or no longer in use in the year of the paper. */
import { wordStartingAt } from '../lexicon/words.ts';
import { write } from '../pattern.ts';
import type { Mistake, Part, Rule, Whole } from '../rule.ts';
import type { Text } from '../text.ts';
import { WordFinder } from '../words/find-words.ts';
import { MISNAMED, RETIRED, RETIRED_LAWS } from './offices.ts';
import { isKnownBefore, mayBeBefore, yearOf } from './year-of-paper.ts';

const misnames = MISNAMED.trim()
  .split(/\s+/u)
  .flatMap((entry) => {
    const [right = '', wrong = ''] = entry.split('=');
    return wrong.split(',').map((one) => [one, right] as const);
  });
const names = new Set(misnames.map(([, right]) => right));

/** A name with its two parts the wrong way round: 环境生态局, 乡村和住房建设局 are made of any right one. */
function turnedAround(name: string): (readonly [string, string])[] {
  const turned = [
    name.replace(/^(..)(..)(?=[部局厅委]|委员会$)/u, '$2$1'),
    name.replace(/^(国家)?([^国].+)和(.+?)(?=部$|局$|厅$|委员会$)/u, '$1$3和$2'),
  ];
  return turned
    .filter((wrong) => wrong !== name && !names.has(wrong))
    .map((wrong) => [wrong, name] as const);
}

const misnamed = new WordFinder([...misnames, ...[...names].flatMap(turnedAround)]);

/** 建设部署, 信访工作法治化: the last sign belongs to the next word. */
function runsOn(line: string, end: number): boolean {
  return wordStartingAt(line, end - 1, end) !== undefined;
}

function checkMisnamed(text: Text): Mistake[] {
  return misnamed.find(text.text).flatMap(({ start, end, value }): Mistake[] => {
    // the wrong name may be part of the right one
    const inside = value.indexOf(text.text.slice(start, end));
    if (inside >= 0 && text.text.startsWith(value, start - inside)) return [];
    if (runsOn(text.text, end)) return [];
    return [
      {
        start,
        end,
        message: {
          zh: `“${text.text.slice(start, end)}”的名称应为“${value}”`,
          en: `The name is ${value}`,
        },
        hint: write(value),
        fixes: [{ start, end, text: value }],
      },
    ];
  });
}

/** 市环保局, 由工商局: what may stand before an office's name; 规划建设部 is a name of its own. */
const BEGINS =
  /(?:^|[^\p{Script=Han}]|[省市州盟县旗区镇乡国家原由与和同及或向报请经按对到从送抄给将被让找在])$/u;
const offices = new WordFinder(RETIRED.map((row) => [row[0], row] as const));
const laws = new WordFinder(RETIRED_LAWS.map((row) => [row[0], row] as const));
/** 文化体育广电和旅游局 is one office; 教育局和旅游局 are two. */
const JOINED = /(?<![部局厅委办院处])[和与及]$/u;
/** What was is told of by its old name: 原环保局, 2015年国土局. */
const WAS = /(?:原|前(?![，。；、])|旧|时任|曾任|撤销|并入|组建|划入|划转|更名|改名|合并|整合)/u;

/** Where a paper speaks for itself, or to someone. */
const HEADS: ReadonlySet<Part> = new Set<Part>(['issuer', 'recipients', 'copies']);

/** So many years it takes until a reform has reached the last county. */
const REFORM = 3;

/** Years of what is told; 到2020年 is a target. */
const TOLD_YEARS = /(?<![\d到至—-])((?:19|20)\d\d)年/gu;

/** The old name is part of the new one, in full or without its 和: 文化和旅游局, 住房城乡建设部, 中央党校（国家行政学院）. */
function isPartOf(now: string, old: string, line: string, start: number): boolean {
  return [now, now.replace('和', '')].some((name) => {
    const at = name.lastIndexOf(old);
    return at > 0 && line.startsWith(name, start - at);
  });
}

/** What a reform left to a place: 上海 and 重庆 have their 委 still. */
function isKept(old: string, before: string): boolean {
  return old === '经济和信息化委员会' && /(?:上海|重庆)市?$/u.test(before);
}

function checkRetired(text: Text, whole: Whole): Mistake[] {
  return [...offices.find(text.text), ...laws.find(text.text)].flatMap(
    ({ start, end, value: [old, until, now] }): Mistake[] => {
      const before = text.text.slice(Math.max(0, start - 40), start);
      if (isPartOf(now, old, text.text, start) || isKept(old, before)) return [];
      if (runsOn(text.text, end) || !BEGINS.test(before) || JOINED.test(before)) return [];
      // 环境保护部际联席会议
      if (old.endsWith('部') && text.text[end] === '际') return [];
      const after = text.text.slice(end, end + 30);
      const last = [...before.matchAll(TOLD_YEARS)].at(-1)?.[1];
      // 国家乡村振兴局2022年印发: the year stands behind the name
      const next = last ?? /^[^，。；\d]{0,6}((?:19|20)\d\d)年/u.exec(after)?.[1];
      // a paper that does not say of which year it is may be older than the change
      const isPast =
        next === undefined || isKnownBefore(whole, until)
          ? mayBeBefore(whole, until)
          : Number(next) <= until;
      if (
        isPast ||
        WAS.test(before.slice(-12)) ||
        /^[^。；]{0,20}(?:废止|撤销|更名|并入|改为)/u.test(after)
      )
        return [];
      return [
        {
          start,
          end,
          strong:
            Number(next ?? 0) >= until + REFORM ||
            (HEADS.has(text.part) && yearOf(whole) >= until + REFORM),
          message: {
            zh: `“${old}”${until}年起不再使用`,
            en: `${old} is no longer in use since ${until}`,
          },
          hint: { zh: `现为${now}；说过去的事，前面加“原”`, en: `Now ${now}` },
        },
      ];
    },
  );
}

export const officeRules: Rule[] = [
  {
    code: 'check/office-name',
    severity: 'error',
    family: 'names',
    basis: 'regulation',
    source: '《党和国家机构改革方案》（2018、2023）；法律法规公布时的名称',
    words: {
      zh: '机构、会议、法律法规的名称写错（“和”写成“与”、缺字、次序颠倒）。',
      en: 'The name of an office, a meeting or a law is wrong.',
    },
    examples: {
      bad: [
        '报市「人力资源与社会保障局→人力资源和社会保障局」备案。',
        '依照《「生产安全法→安全生产法」》处理。',
      ],
      good: ['报市人力资源和社会保障局备案。', '依照《安全生产法》处理。', '推进信访工作法治化。'],
    },
    inText: checkMisnamed,
  },
  {
    code: 'check/retired-office',
    severity: 'warning',
    family: 'names',
    basis: 'regulation',
    source: '《党和国家机构改革方案》（2018、2023）；《中华人民共和国民法典》第一千二百六十条',
    words: {
      zh: '用了已撤销、更名的机构或已废止的法规名称。',
      en: 'An office that was renamed, or a law that is no longer in force.',
    },
    examples: {
      bad: [
        '2016年，由市环保局检查。2024年，机构监管职责由中国「银保监会」承担。',
        '由市「安监局」牵头检查。',
        '依照《「中华人民共和国合同法」》签订。',
      ],
      good: [
        '由市环保局牵头检查。\n2015年3月2日',
        '到2025年，环境保护部门要建成监测网。',
        '第三组由规划建设部牵头。',
        '由市应急管理局牵头检查。',
        '原安监局的职责划入应急管理局。',
        '由云园文化体育广电和旅游局牵头。',
        '报住房城乡建设部备案。',
        '2012年，环境保护部要求报送总结，文化部、卫生部也作了部署。',
        '在中央党校（国家行政学院）学习。',
        '2016年，市环保局批复了规划环评。',
        '2025年，上海市经济和信息化委员会发布名单。',
      ],
    },
    inText: checkRetired,
  },
];
