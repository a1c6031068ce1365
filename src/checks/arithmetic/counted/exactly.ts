/** Lists and the number behind them that counts them: 食品、纺织、建材三大产业, 云岭茶业、青坪果蔬、柳泉乳业4个加工园区. */
import { readCount } from '../../../text/index.ts';
import type { Mistake } from '../../rule.ts';
import type { Text } from '../../text.ts';

const JOINT = /[和与及]/u;
const NUMERAL = '(\\d{1,2}|[两二三四五六七八九十]{1,3})';

/** A list, and its end by itself, which is looked for first: it begins with a mark. */
interface Counted {
  whole: RegExp;
  end: RegExp;
  /** Of words that more may be meant by, so one more or less is told. */
  isNamed: boolean;
}

function countedBy(counter: string, longest: number, isNamed: boolean): Counted {
  const item = `、[\\p{Script=Han}A-Za-z]{2,${longest}}`;
  const first = '[^，。；：！？、,;:\\n“”（）《》]{2,24}';
  return {
    whole: new RegExp(`(${first}(?:${item}){1,12}?)${NUMERAL}${counter}`, 'gu'),
    end: new RegExp(`${item}${NUMERAL}${counter}`, 'u'),
    isNamed,
  };
}

const KINDS = countedBy(
  '(大(?:主导|支柱|特色|重点)?产业|大(?:工程|行动|板块|领域|体系|任务|专项|平台|片区|集群|模块|重点|环节|方面|战役|关系|攻坚战)|个片区|个领域|个方面|个环节|个(?:先进)?集体|个部门|个产业|个重点|个?[工小科]作?[组室](?=[，。；]|$)|个组(?=[，。；]|$)|个专班|个平台|个片|个园区|个社区|个乡镇|个街道|家单位|家企业|类企业|类问题)',
  8,
  false,
);

/** Places and offices that are named before they are counted. */
const KINDS_OF_PLACES = countedBy(
  '([个家所座](?:\\p{Script=Han}{0,4}?)(?:园区|片区|乡镇|街道|社区|示范村|行政村|[村镇乡县区市](?![\\p{Script=Han}])|[村镇乡](?=同步|率先|先行|试点|启动|开展|推广|实施|已|均|被|为|开工|全面|全部|组织|设立|进行|调研|检查|督导)|县区|单位|公司|企业|学校|医院|基地|中心|支队|小区|合作社|工作站|板块|专班|课题组))',
  10,
  true,
);

/** Numerals, and words that are no end of a name. */
const NOT_NAMED = /[一二三四五六七八九十\d各第建设增有括含盖及]$/u;

/** Stretches in brackets and quotation marks blotted out, so that their marks do not count. */
export function withoutBrackets(text: string): string {
  return text.replace(/（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》/gu, (inside) =>
    '口'.repeat(inside.length),
  );
}

/** Words that are no last item of a list: of, in, or a verb of what is counted. */
const NOT_LAST =
  /(?:等|[的在对向与和及有为是共]|设立|成立|建成|新建|组建|建立|形成|打造|划分|分[成为]|开展|评选|选出|确定|推荐|派出)$/u;

/** So many items the pattern sees. */
const MOST_SEEN = 12;

const QUOTED =
  /“(?<list>[^“”]{2,24}(?:、[^“”、]{2,24}){1,8})”(?<count>\d{1,2}|[两二三四五六七八九十]{1,3})(?<counter>(?:大|项|个|条)(?:行动|工程|战役|攻坚|计划|专项|任务|抓手|体系|平台|产业|片区|板块|机制|目标|战略|活动|载体|品牌|机制|模式|方式|关口|环节|清单|工作法)|(?:种|类)[\p{Script=Han}]{0,4}(?:服务|方式|模式|渠道|途径|办法|类型|问题|形式|机制|手段|业态|情形)|张(?:网|清单|图|名片|表)|级(?:队伍|联动|网络|体系|架构|机制|网格)|步(?:走|法|工作法)|(?:个|条)(?:方面|要求|清单|主题|一批|专项))/dgu;

/** What stands behind the list. */
const COUNT_BEHIND = /”[\d两二三四五六七八九十]/gu;

/** “产业链提升、项目大会战、服务零距离”四大行动. */
export function checkQuotedList(text: Text): Mistake[] {
  if (text.matches(COUNT_BEHIND).length === 0) return [];
  return text.matches(QUOTED).flatMap((match): Mistake[] => {
    const { list = '', count = '', counter = '' } = match.groups ?? {};
    const items = list.split('、');
    const said = readCount(count);
    const most = items.length + items.filter((item) => JOINT.test(item)).length;
    if (said === undefined || (said >= items.length && said <= most)) return [];
    const [start = 0] = match.indices?.groups?.count ?? [];
    return [
      {
        start,
        end: match.index + match[0].length,
        severity: 'warning',
        message: {
          zh: `引号里列了${items.length}项，却说“${count}${counter}”`,
          en: `${items.length} are quoted, the text counts ${count}`,
        },
        hint: { zh: '核对所列项目和个数', en: 'Check the list and its count' },
      },
    ];
  });
}

/** 食品、纺织、建材三大产业: as many as the number says. */
export function checkListedExactly(text: Text): Mistake[] {
  const lists = [KINDS, KINDS_OF_PLACES].filter(({ whole }) => text.mayMatch(whole));
  if (lists.length === 0) return [];
  const plain = withoutBrackets(text.text);
  const ended = lists.filter(({ end }) => end.test(plain));
  return ended.flatMap(({ whole, isNamed }) =>
    [...plain.matchAll(whole)].flatMap((match): Mistake[] => {
      const [all, list = '', numeral = '', counter = ''] = match;
      const said = readCount(numeral);
      const items = list.split('、');
      const last = items.at(-1) ?? '';
      if (said === undefined || NOT_LAST.test(last) || items.length < 2) return [];
      // a list that begins before the match: how long it is, is not seen
      const before = plain.slice(Math.max(0, match.index - 30), match.index);
      if (/、[^。；，]*$/u.test(before) || items.length > MOST_SEEN) return [];
      const high = items.length + items.filter((item) => JOINT.test(item)).length;
      if (said >= items.length && said <= high) return [];
      if (isNamed && (said > high + 1 || NOT_NAMED.test(last))) return [];
      // 涉爆粉尘作业、有限空间作业18家企业: what sort they are of, not which
      if (/^家/u.test(counter) && said > high + 1) return [];
      const start = match.index + list.length;
      return [
        {
          start,
          end: match.index + all.length,
          severity: 'warning',
          message: {
            zh: `列了${high}项，却说“${numeral}${counter}”`,
            en: `${high} are listed, the text counts ${numeral}`,
          },
          hint: { zh: '核对所列项目和个数；没有列全的加“等”', en: 'Check the list and its count' },
        },
      ];
    }),
  );
}
