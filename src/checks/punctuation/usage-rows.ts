/** Slips in the use of marks, a row each, by GB/T 15834—2011. */
import type { Row } from '../pattern.ts';

const ASKS = '(?:妥否|当否|可否|是否妥当|是否可行|是否同意|可行与否|是否可以)';
const REPLY = '请(?:予)?(?:批示|批复|审示|审批|指示|示|批准|函复|审议|核准|审定)';
const OBJECT_VERB =
  '(?:研究|讨论|明确|弄清|搞清|摸清|探讨|思考|说明|不知道?|了解|清楚|考虑|解决|回答)(?:了|好)?';
const INTERROGATIVE = '(?:如何|怎么|怎样|为什么|什么|哪些|是否|谁|何时|何处|多少)';

export const QUESTIONS: readonly Row[] = [
  {
    pattern: new RegExp(`(?<=${ASKS}，?(?:${REPLY}))[？！?!]`, 'gu'),
    zh: '请求语气用句号，不用“$0”',
    en: 'A request ends with a full stop',
    fix: '。',
  },
  {
    pattern: new RegExp(`(?<=${ASKS})[？?。](?=${REPLY})`, 'gu'),
    zh: '“妥否”与“请批示”之间用逗号，不用“$0”',
    en: 'A comma stands between 妥否 and 请批示',
    fix: '，',
  },
  {
    pattern: /[？?](?=的问题|的困难|的疑问|还是)/gu,
    zh: '句子没有完，这里不用问号',
    en: 'The sentence goes on: no question mark here',
    advice: { zh: '删去问号，或改用顿号、逗号', en: 'Delete it, or use 、 or ，' },
  },
  {
    pattern: new RegExp(
      `(?<=(?:^|[，。；：])(?:要|会议|应|应当|需要?|各[^，。？]{1,8})?(?!(?:请问|问))[^，。；：？“”《]{0,8}${OBJECT_VERB}[^，。；？！“”]{0,10}${INTERROGATIVE}[^。；？！“”]{0,20})(?<!请问[^。；？！]{0,60})[？?]`,
      'gu',
    ),
    zh: '疑问词在宾语里，全句是陈述，用句号',
    en: 'The sentence states something: no question mark',
    fix: '。',
  },
];

export const COLONS: readonly Row[] = [
  {
    pattern:
      /(?<=(?:通知|报告|通报|请示|函复|函告|批复|答复|安排|事项|情况|要求|意见|决定|公告|通告|公布|说明|汇报|内容|措施)[^，。；：、]{0,6}如下)[，；、;,](?![^。；]{0,20}(?:请|希望?|望|供|欢迎|特此))/gu,
    zh: '“如下”之后用冒号，不用“$0”',
    en: 'A colon follows 如下',
    fix: '：',
  },
  {
    pattern:
      /(?:指出|强调|要求|表示|认为|几点|如下|包括|问题|方面)：[^。！？：；“”\n]{2,24}(?:几点|问题|方面|要求|任务|如下|包括|原因|做到)：(?=[^“])/gu,
    zh: '一句话里套用了冒号',
    en: 'A colon inside the scope of another',
    advice: { zh: '一句里不套用冒号：改前一个为逗号，或分作两句', en: 'Make the first a comma' },
  },
  {
    pattern: /(?<=[一二三四五六七八九十]是|首先|其次|再次)[：:]/gu,
    zh: '“一是”“首先”之后不用冒号',
    en: 'No colon after 一是 or 首先',
    advice: { zh: '“首先”“其次”之后用逗号，“一是”之后不点断', en: 'A comma after 首先' },
  },
];

const HAN_OR_MARK = '[\\p{Script=Han}）]';
/** Offices, places and the like: 管委会, 街道办事处, 市、区. */
const ASIDE =
  '(?:[\\p{Script=Han}、]{0,20}(?:管委会|委员会|办事处|局|办|委|院|厅|处|所|中心|园区|开发区|街道|[市县区镇乡村])|下同|试行|草案)';

export const WORKS: readonly Row[] = [
  {
    pattern:
      /《[^《》]{2,14}(?:培训班|研讨班|年会|座谈会|动员会|表彰会|运动会|博览会|交易会|洽谈会|质量月|宣传周|宣传月|安全月|活动月|活动周|先进单位|先进个人|先进集体|模范|标兵|执照|许可证|资格证|营业证|奖状|锦旗|奖杯|课题|示范区|示范点|领导小组|委员会|有限公司)》/gu,
    zh: '“$0”不是作品，不用书名号',
    en: 'That is no work: no 《》',
    fix: (match) => `“${match[0].slice(1, -1)}”`,
  },
  {
    pattern:
      /《[^《》]{2,14}》(?=(?:主题|创建|评选|评比|专题|宣传)?活动(?!方案|的)|称号|荣誉|奖项|奖牌|牌匾|证书|专项行动(?!方案)|培训班|会议(?!纪要)|大赛|竞赛)/gu,
    zh: '“$0”不是作品，不用书名号',
    en: 'That is no work: no 《》',
    fix: (match) => `“${match[0].slice(1, -1)}”`,
  },
  {
    // 区教育局（高新区〈管委会〉）: an office or a place behind its word is no title
    pattern: new RegExp(`(?<=${HAN_OR_MARK})[<＜〈]${ASIDE}[>＞〉](?![^《》]{0,40}》)`, 'gu'),
    zh: '“$0”当括号用了，改用“（）”',
    en: 'Title marks stand for brackets',
    fix: (match) => `（${match[0].slice(1, -1)}）`,
  },
  {
    pattern: new RegExp(
      `(?:(?<!${HAN_OR_MARK})|(?!.${ASIDE}[>＞〉]))[<＜〈][\\p{Script=Han}]{2,30}[>＞〉](?![^《》]{0,40}》)`,
      'gu',
    ),
    zh: '“$0”：书名号先用双的',
    en: 'A title stands in 《》',
    fix: (match) => `《${match[0].slice(1, -1)}》`,
  },
];

const SAYS = '(?:说|指出|强调|表示|提出|写道|回答|问|道|讲)';

export const QUOTES: readonly Row[] = [
  {
    pattern: /(?<=[。！？]”)。/gu,
    zh: '引文末尾已有句末点号，引号外不再用句号',
    en: 'The quotation has its stop: none after it',
    fix: '',
  },
  {
    pattern: new RegExp(`(?<=${SAYS}[：:]“[^“”。！？]{4,60})”[。.]`, 'gu'),
    zh: '完整引用的话，句号放在引号里',
    en: 'A full quotation has its stop inside',
    fix: '。”',
  },
  {
    pattern: new RegExp(
      `(?<=(?:坚持|做到|践行|落实|实现|贯彻|推进|开展|打造|提出|要求|是|为|的|指|${SAYS})“[^“”。！？：]{2,24})。”(?=$|[^”）])`,
      'gu',
    ),
    zh: '引语是句子的一部分，句号放在引号外',
    en: 'A quotation within a sentence has the stop outside',
    fix: '”。',
  },
  {
    pattern: /(?<![“\p{Script=Han}])‘([^‘’“”]{2,20})’(?![^“”]{0,40}”)/gu,
    zh: '引号先用双的，里面再引才用单的',
    en: 'Quotation marks are double first',
    fix: (match) => `“${match[1]}”`,
  },
  {
    pattern: /(?<![A-Za-z])'([\p{Script=Han}][\p{Script=Han}、，]{0,19})'(?![A-Za-z])/gu,
    zh: '中文里用了半角单引号',
    en: 'Straight single quotes in Chinese text',
    fix: (match) => `“${match[1]}”`,
  },
];

export const DASHES: readonly Row[] = [
  {
    pattern: /(?<=\d{4}年?|\d日|\d月)(?:一|--+|－－|——|ー)(?=\d{1,4}[年月日.]|\d{4}(?!\d))/gu,
    zh: '起止时间之间用一字线“—”，不用“$0”',
    en: 'A dash — joins two dates',
    fix: '—',
  },
  {
    pattern:
      /(?<=[\p{Script=Han}]{2,4})[-–ー](?=[\p{Script=Han}]{2,4}(?:高铁|高速|铁路|公路|航线|专线|段))/gu,
    zh: '起止地点之间用一字线“—”，不用“$0”',
    en: 'A dash — joins two places',
    fix: '—',
  },
];

export const STOPS: readonly Row[] = [
  {
    pattern:
      /(?<=[^上中下高初优降同平劣何特头甲乙丙一二三四五此均相对不]等)、(?=各|有关|相关|多|[\p{Script=Han}]{2})/gu,
    zh: '“等”之后不用顿号',
    en: 'No 、 behind 等',
    fix: '',
  },
  {
    pattern:
      /(?<=(?:^|[。；：\n])第[一二三四五六七八九十])、(?=[\p{Script=Han}])(?!第?[一二三四五六七八九十])|(?<=(?:^|[。；\n])(?:首先|其次|再次|最后|其[一二三四]))、/gu,
    zh: '“第一”“首先”“其一”之后用逗号，不用顿号',
    en: 'A comma follows 第一, 首先, 其一',
    fix: '，',
  },
  {
    pattern:
      /(?<=[，。；、\p{Script=Han}])(?:上、下级|中、小学|工、农业|中、小企业|老、中、青|城、乡(?=[居一融]))/gu,
    zh: '“$0”：集合词语之间不用顿号',
    en: 'No 、 within a set expression',
    fix: (match) => match[0].replaceAll('、', ''),
    severity: 'note',
  },
  {
    pattern: /(?<=[\p{Script=Han}])[ \u3000]+(?=[，。；：、！？])/gu,
    zh: '标点前有空格',
    en: 'A space before a mark',
    fix: '',
  },
  {
    pattern: /（（[^（）]*））|““[^“”]*””|《《[^《》]*》》/gu,
    zh: '“$0”：括号、引号成双地重复了',
    en: 'Brackets are doubled',
    fix: (match) => match[0].slice(1, -1),
    severity: 'error',
  },
  {
    pattern: /(?<=[\p{Script=Han}]{4})\.(?=\s*$)/gu,
    zh: '句末用了半角的“.”',
    en: 'A half-width stop ends the sentence',
    fix: '。',
  },
];
