/** Slips in marks that one pattern decides; a row each, with its clause of GB/T 15834—2011. */
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { INNER_ROWS } from './inner-rows.ts';

const ROWS: readonly Row[] = [
  {
    // 4.5.3: 顿号 within 逗号; two directions in a row of one level
    pattern:
      /(?<=[东南西北])，(?=[东南西北](?:、[东南西北]|[\p{Script=Han}]{0,3}个片区))|(?<=[东南西北])、(?=[东南西北]，[东南西北](?:[\p{Script=Han}]{1,3}个))/gu,
    zh: '并列的词语之间用顿号，前后要一致',
    en: 'Words of one level are parted alike by 、',
    fix: '、',
  },
  {
    // 4.7.3.1
    pattern: /(?<=(?:强调|指出|要求|表示|提出|认为|说|写道|问|答))，(?=“[^”]{2,60}[。！？]”)/gu,
    zh: '引出完整的话用冒号',
    en: 'A colon before a full quotation',
    fix: '：',
  },
  {
    // 4.2.3: a question of its own
    pattern:
      /(?<=(?:^|[。；]\s*)(?:究竟|到底|难道|为什么|何以)[^，。；？！]{2,24})，(?=(?:需要?|还需|有待|必须|应当|要)(?:查明|弄清|搞清|研究|思考|回答))/gu,
    zh: '设问用问号',
    en: 'A question ends with ？',
    fix: '？',
  },
  {
    // 4.13.3.3: months and numbers joined by 一字线 or 浪纹线
    pattern:
      /(?<=(?:^|[^\d\-.A-Za-z])(?:\d{1,2}))-(?=\d{1,2}(?:月(?!\d)|日(?!\d)|季度|时|点|年(?!\d)|周岁|岁))/gu,
    zh: '起止的时间、数值之间用一字线“—”，不用半角连字符',
    en: 'From – to is joined by —',
    fix: '—',
  },
  {
    // 4.5: no comma before or behind the conjunction
    pattern: /(?<=\p{Script=Han})、(?=以及|及其|及(?!时|格|早)|或者|或|并且)/gu,
    zh: '“及”“以及”“或”之前不用顿号',
    en: 'No 、 before a conjunction',
    advice: { zh: '删去顿号', en: 'Delete 、' },
  },
  {
    pattern:
      /(?<=[、][\p{Script=Han}]{1,8})，(?=(?:和|及|以及|与)[\p{Script=Han}]{2,10}[。；])(?<=(?:^|[。；，：])[\p{Script=Han}]{1,8}、[\p{Script=Han}]{1,8}，)/gu,
    zh: '并列成分最后一项前用“和”，不再用逗号',
    severity: 'note',
    en: 'No comma before the last of a row',
    advice: { zh: '删去逗号', en: 'Delete the comma' },
  },
  {
    // 4.5: two clauses with subjects of their own
    pattern:
      /(?<=由[\p{Script=Han}]{2,8}(?:主持|牵头|负责|组织|承办|主办))、(?=[\p{Script=Han}]{2,12}(?:参加|配合|出席|列席|协助|协办|落实))/gu,
    zh: '分句之间用逗号，不用顿号',
    en: 'A comma between clauses',
    fix: '，',
  },
  {
    // 4.6: 分号 and 句号 in one row of points
    pattern:
      /(?<=一是[^。；]{2,60}；二是[^。；]{2,60})。(?=三是[^。；]{2,80}[；。])|(?<=(?:^|[。：])\s*一是[^。；]{2,60})。(?=二是[^。；]{2,60}；)/gu,
    zh: '“一是”“二是”“三是”之间的标点要一致',
    severity: 'note',
    en: 'Points of one row are parted alike',
    advice: { zh: '都用分号，或都用句号', en: 'Use ； or 。 throughout' },
  },
  {
    pattern: /(?<=[（(][^（）()。]{1,30})。(?=[）)][^。]{0,40}[。；，])/gu,
    zh: '句内括号里末尾不用句号',
    en: 'No full stop inside brackets within a sentence',
    advice: { zh: '删去括号内的句号', en: 'Delete it' },
    severity: 'note',
  },
  {
    // 检查企业？？家: a hole, which is told as such
    pattern: /[？?]{2,}(?![\p{Script=Han}%％，、）)？?])|[！!]{2,}/gu,
    zh: '“$0”：公文中标点不叠用',
    en: 'Marks are not repeated',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern:
      /(?<=(?:^|[。；：])\s*第[一二三四五六七八九十])、(?!第|[一二三四五六七八九十](?:季度|车间|产业|批|期|届|轮|组|类|标段|阶段|项|条|章|节|[、和]))(?=\p{Script=Han}{2,})/gu,
    zh: '“第一”“第二”之后用逗号',
    en: 'A comma after 第一',
    fix: '，',
  },
];

export const standardMarkRules: Rule[] = [
  {
    code: 'check/mark-form',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.1—4.15',
    words: {
      zh: '标点用得不合标准：起止时间用半角连字符，“和”前用顿号，分句之间用顿号，引出的话前用逗号等。',
      en: 'Marks used otherwise than the standard has them.',
    },
    examples: {
      bad: [
        '7「-→—」9月开展专项整治。',
        '企业「、」以及个体户均应参加。',
        '会议强调「，→：」“要把安全放在第一位。”',
        '会议由张主任主持「、→，」各部门负责人参加。',
        '根据《关于加强管理的通知「。→」》要求。',
        '各区、县「、→」（市）要抓好落实。',
        '会议讨论「：→」如何完成任务的问题。',
        '「离、退休→离退休」人员参加。',
        '“这样行吗「？→，」同志们。”他问。',
        '一要快，二要稳「；」三要准。',
        '具体要求不变（见附表2「。→」）',
        '做好订阅「农民日报→《农民日报》」工作。',
      ],
      good: [
        '7—9月开展专项整治。',
        '企业以及个体户均应参加。',
        '会议强调：“要把安全放在第一位。”',
        '会议由张主任主持，各部门负责人参加。',
        '三、四年级各5个班。',
        '第三、四季度订阅《农民日报》，离退休人员参加。',
        '一要快，二要稳，三要准（见附表2）。',
      ],
    },
    inText: findRows([...ROWS, ...INNER_ROWS]),
  },
];
