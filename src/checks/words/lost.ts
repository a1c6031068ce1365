/** What an edit took away, and what it left: 新增停车泊位个, 会同沁源食品、举办, 从严处理（原：处罚）, 部署、部署. */
import { eachMatch, mistakeAt } from '../pattern.ts';
import type { Mistake, Rule } from '../rule.ts';
import type { Text } from '../text.ts';

/** Before 个 as a measure word: what makes a word with it. */
const MAKES_A_WORD = /[各整几逐两哪一二三四五六七八九十百千万亿多单这那首半数每第某个余来\d]/u;
const NO_NUMBER =
  /(?<=\p{Script=Han}(?<before>\p{Script=Han}))(?<unit>个|[万亿]元)(?=[、，；。])/gu;
/** 三百亿元, 数千万元, 上亿元. */
const MAKES_A_SUM = /[一二三四五六七八九十百千万亿两几数多余上近过超每]/u;

/** So many characters around it are looked at. */
const NEAR = 60;
const COUNTS = /(?:新增|新建|建成|完成|改造|引进|签约|实现|安排|投入|办结)[^，。；]*$/u;
const NUMBER_BEHIND = /^[^。；\d]*\d/u;

/** 新增停车泊位个、充电桩260个: the number is gone. */
function lostNumbers(text: Text): Mistake[] {
  if (!text.isProse) return [];
  return eachMatch(text, NO_NUMBER, (match) => {
    const { before = '', unit = '' } = match.groups ?? {};
    if ((unit === '个' ? MAKES_A_WORD : MAKES_A_SUM).test(before)) return undefined;
    // a number of the same kind stands beside it, or the words count
    const ahead = text.text.slice(Math.max(0, match.index - NEAR), match.index);
    const behind = text.text.slice(match.index, match.index + NEAR);
    if (!COUNTS.test(ahead) && !NUMBER_BEHIND.test(behind)) return undefined;
    return mistakeAt(match, {
      message: { zh: `“${unit}”前面少了数`, en: `No number stands before ${unit}` },
      hint: { zh: '补上数', en: 'Fill it in' },
    });
  });
}

const AFTER_MARK =
  /(?<with>会同|联合|协同)(?<name>[^，。；、（）]{2,12})、(?:举办|举行|召开|开展|建设|打造|成立|制定|推进|实施|签订|编制|承办)(?=\p{Script=Han})(?!单位|方|地|者|人|城市|机构)/gu;
/** 会同各科室排查、推进整改: what is done with them is said. */
const DOES =
  /(?:排查|研究|调研|巡查|检查|核查|督查|会商|协商|推进|推动|开展|走访|整治|治理|执法|办公|攻关|监管|审查|联动|宣传|协作|合作|编制|制定|实施|建设|服务)$/u;
/** 联合 and 协同 stand before verbs as well. */
const OFFICE = /(?:[委局办会部院所站校行团]|部门|科室|单位|企业|公司|中心|街道|乡镇|大学|协会)$/u;

/** 会同沁源食品、举办供应链大会: the other name is gone. */
function lostNames(text: Text): Mistake[] {
  return eachMatch(text, AFTER_MARK, (match) => {
    const { with: word = '', name = '' } = match.groups ?? {};
    if (DOES.test(name) || (word !== '会同' && !OFFICE.test(name))) return undefined;
    const at = match.index + match[0].indexOf('、');
    return {
      start: at,
      end: at + 1,
      message: { zh: '“、”后面少了名称', en: 'A name is missing behind 、' },
      hint: { zh: '补上名称，或者删掉“、”', en: 'Fill it in, or delete the mark' },
    };
  });
}

const WAS =
  /[（(](?:原[：:]|改为|改成|应为|建议改为|拟改为|此处改为|删除?[：:])[^（）()]{1,20}[）)]/gu;
/** （原：云溪市经贸委）: what an office was called. */
const OLD_NAME = /(?:委|局|厅|部|院|所|站|厂|公司|集团|镇|乡|村|县|区|市|校|中心|路|街)[）)]$/u;

/** 从严处理（原：处罚）: a note of who mended it. */
function notes(text: Text): Mistake[] {
  return eachMatch(text, WAS, (match) =>
    OLD_NAME.test(match[0])
      ? undefined
      : mistakeAt(match, {
          message: { zh: `“${match[0]}”是改稿时的话`, en: 'A note of who mended the draft' },
          hint: { zh: '删掉它', en: 'Delete it' },
        }),
  );
}

const TWICE =
  /(?<=^|[，。；：、（“]|\p{Script=Han})(?<word>\p{Script=Han}{4,8})、\k<word>(?=[、，。；）”和与及等])/gu;
/** 本硕博连读、硕博连读; 保障性租赁住房、租赁住房: the first item is of a kind, the second is all of them. */
const OF_A_KIND =
  /(?:性|型|级|制|式|化|类|本|非|准|半|总|副|公共|公租|专业|综合|重点|特色|智慧|数字|大型|小型|国家|国有|民营|集体|省|市|县|区|新|老|旧)$/u;
const TWICE_SHORT =
  /(?<=[，。；：、（“])(?<word>\p{Script=Han}{2,3})、\k<word>(?=[、，。；）”和与及等])/gu;

/** Items are no longer, in UTF-16 units. */
const LONGEST_ITEM = 16;

/** Whether a mark may stand between words that are the same: their first signs are, and their last ones. */
function mayListTwice(line: string): boolean {
  for (let mark = line.indexOf('、'); mark >= 0; mark = line.indexOf('、', mark + 1))
    for (let size = 2; size <= LONGEST_ITEM && size <= mark; size++)
      if (
        line.charCodeAt(mark + 1) === line.charCodeAt(mark - size) &&
        line.charCodeAt(mark + size) === line.charCodeAt(mark - 1)
      )
        return true;
  return false;
}

/** 亲自部署、亲自部署、亲自检查. */
function itemsTwice(text: Text): Mistake[] {
  if (!mayListTwice(text.text)) return [];
  return [TWICE, TWICE_SHORT].flatMap((pattern) =>
    eachMatch(text, pattern, (match) => {
      const word = match.groups?.word ?? '';
      if (OF_A_KIND.test(text.text.slice(Math.max(0, match.index - 4), match.index)))
        return undefined;
      return mistakeAt(match, {
        message: { zh: `“${word}”列了两次`, en: `${word} is listed twice` },
        hint: { zh: '删掉一个，或者换成漏写的', en: 'Delete one, or write what was meant' },
      });
    }),
  );
}

export const lostRules: Rule[] = [
  {
    code: 'check/edit-remains',
    severity: 'warning',
    family: 'words',
    basis: 'practice',
    source: '按行文：改稿不留残句',
    words: {
      zh: '改稿时少了数、少了名称，留了批改的话，或者同一项列了两次。',
      en: 'An edit took a number or a name away, left a note, or put an item twice.',
    },
    examples: {
      bad: [
        '新增停车泊位「个」、充电桩260个。',
        '全年完成投资「亿元」，同比增长5%。',
        '会同青禾食品「、」举办供应链大会2场。',
        '构成违法的依法从严处理「（原：处罚）」。',
        '主要负责人「亲自部署、亲自部署」、亲自检查。',
      ],
      good: [
        '新增停车泊位920个、充电桩260个，逐个、整个、一个个落实。',
        '撬动社会资本上亿元，争取资金数千万元。',
        '会同青禾食品、恒砺精工举办供应链大会2场。',
        '组织企业参观、开展交流活动，邀请专家授课、举办培训班。',
        '联合执法、开展整治，会同各科室排查、推进整改，会同招商局、举办单位做好保障。',
        '市商务局（原：云溪市经贸委）牵头。',
        '亲自部署、亲自检查，研究部署、检查部署。',
        '打通本硕博连读、硕博连读通道，建设保障性租赁住房、租赁住房。',
      ],
    },
    inText: (text) => [
      ...lostNumbers(text),
      ...lostNames(text),
      ...notes(text),
      ...itemsTwice(text),
    ],
  },
];
