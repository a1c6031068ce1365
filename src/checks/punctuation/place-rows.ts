/** Marks that stand where the sentence has none or another; a row each, by GB/T 15834—2011. */
import { findRows, looksTogether, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { checkBetweenPoints } from './between-points.ts';

const LINK = '(?:因此|所以|但是|然而|同时|此外|另外|首先|其次|最后|例如|总之|为此|对此|目前|其中)';

const ROWS: readonly Row[] = [
  {
    pattern:
      /(?<=分[两三四五]步(?:走|实施|推进)|分[两三四五]个?(?:步骤|阶段)(?:进行|实施|推进)?|做好以下[几两三四五六]项工作|抓好以下[几两三四五六]项工作|提出以下[几两三四五]点(?:意见|要求)|提[几两三四五]点(?:意见|要求))，(?=第一|一是|首先)/gu,
    zh: '总起的话后面用冒号',
    en: 'A colon stands before what is told one by one',
    fix: '：',
    severity: 'note',
  },
  {
    // a note of part of the sentence, at the end of its paragraph
    pattern: /。(?=）\s*$)(?<=[^。！？：；\s]（[^（）。！？]{1,40}。)/gu,
    zh: '句内的括号里不用句号，句号放在括号后面',
    en: 'The stop stands behind the bracket',
    fix: '',
  },
  {
    pattern: /[，。；：、](?=的(?![确士哥话])[\p{Script=Han}])/gu,
    zh: '“的”前面不用“$0”',
    en: 'No mark before 的',
    fix: '',
  },
  {
    pattern:
      /、(?=其中(?![的间])|分别[为是占]|同比|环比|比上年|较上年|共计|合计|占[\p{Script=Han}]{0,6}\d)/gu,
    zh: '分句之间用逗号，不用顿号',
    en: 'A comma between clauses',
    fix: '，',
    severity: 'note',
  },
  {
    pattern:
      /(?<=\p{Script=Han})[：；，。](?=等(?:[一二两三四五六七八九十]|\d+)[人名家个项部件种])/gu,
    zh: '“等”前面不用“$0”',
    en: 'No mark before 等',
    fix: '',
  },
  {
    pattern: new RegExp(`(?<=(?:^|[。；]\\s*)${LINK})；`, 'gu'),
    zh: '关联词语后面用逗号，不用分号',
    en: 'A comma behind a connective',
    fix: '，',
  },
  {
    pattern:
      /(?<=(?:^|[。]\s*)[^，。；：、！？“”（）]{4,16})；(?=(?:但是?|而且|并且|所以|因此|从而|却)[^，。；]{2,16}。)/gu,
    zh: '单层的转折、因果分句之间用逗号',
    en: 'A comma between two plain clauses',
    fix: '，',
  },
  {
    pattern: /(?<=》)，(?=《[^《》]+》(?:和|及|与|、)《)/gu,
    zh: '并列的书名号之间不用逗号',
    en: 'No comma between titles side by side',
    fix: '',
  },
  {
    pattern: /[，、；：](?=（(?:复印件|附后|见附件|含|不含|下同|略|原件|包括|联系人)[^（）]*）)/gu,
    zh: '括号注释紧接被注释的词语，前面不用“$0”',
    en: 'A note in brackets follows its word at once',
    fix: '',
  },
  {
    pattern: /[，。；、：][.．](?=\p{Script=Han})/gu,
    zh: '“$0”：标点连用',
    en: 'Marks side by side',
    fix: ({ 0: all }) => all[0] ?? '',
    severity: 'error',
  },
  {
    pattern:
      /(?<=(?:^|[。！？]\s*)(?:为了|由于|因为|虽然|尽管|如果|即使|只要|只有|随着)[^，。；：！？]{2,20})。(?=\s*\p{Script=Han})/gu,
    zh: '句子没有说完，用逗号',
    en: 'The sentence is not complete: a comma',
    fix: '，',
  },
  {
    pattern: /(?<=(?:目标|主题|口号|理念|思路|原则|宗旨|主线)是)：(?=“[^“”]{2,24}”)/gu,
    zh: '“是”后面不用冒号',
    en: 'No colon behind 是',
    fix: '',
  },
  {
    pattern:
      /(?<=(?:分|分为|分成|有|包括|做到|抓好|突出|坚持|实现)[两二三四五六七八][\p{Script=Han}]{1,8})；(?=一[^，。；、]{1,20}，|一是|第一|首先)/gu,
    zh: '总说与分说之间用冒号',
    en: 'A colon before what is told one by one',
    fix: '：',
  },
  {
    pattern:
      /(?:要求|指出|强调|提出|认为|表示|通知)：[^。！？；“”：\n]{2,30}：(?=一是|（一）|第一|首先|1[.．])/gu,
    zh: '一句话里套用了冒号',
    en: 'A colon inside the scope of another',
    advice: { zh: '改前一个冒号为逗号', en: 'Make the first a comma' },
  },
  {
    pattern:
      /(?<=(?:关心|担心|关注|询问|调查|核实|不清楚|不知道|不了解)[^，。；？！“”]{0,10}(?:何时|如何|怎样|怎么|能否|是否|哪些|多少|何处|谁)[^。；？！“”]{0,14})？/gu,
    zh: '疑问词在宾语里，全句是陈述，不用问号',
    en: 'The sentence states something: no question mark',
    advice: { zh: '改用逗号或句号', en: 'Use ， or 。' },
  },
  {
    pattern:
      /(?<=(?:请|要|应当?|必须|务必|需要)[^，。；？！“”何怎谁哪吗呢什否几]{0,12}(?<!(?:哪些|什么)[^。；？！]{0,20})(?:思考|研究|考虑|重视|落实|执行|报送|参加|配合|准备|反馈|注意))？/gu,
    zh: '祈使、陈述语气不用问号',
    en: 'No question mark behind what is asked for',
    fix: '。',
  },
  {
    pattern:
      /(?<=\p{Script=Han}{2})——(?=[\p{Script=Han}]{2,3}(?:高速|高铁|铁路|航线|专线|快线|城际))/gu,
    zh: '起止地点之间用一字线“—”',
    en: 'A dash — joins two places',
    fix: '—',
  },
  {
    pattern: /(?<=\d°\d{1,2})['’‘](?=[，。；、NSEW\d）)]|$)/gu,
    zh: '角分的符号是“′”',
    en: 'Minutes of arc: ′',
    fix: '′',
  },
  {
    pattern:
      /(?<=[\p{Script=Han}][：；。]\s*)[1-9]、(?=\p{Script=Han})(?!\p{Script=Han}{0,3}[、和][1-9])/gu,
    zh: '“$0”：阿拉伯数字序号后面用“.”',
    en: 'A dot stands behind an Arabic number',
    fix: ({ 0: all }) => `${all[0]}.`,
  },
  {
    pattern:
      /(?<=\d{1,2}[:：]\d{2})[-–－一](?=\d{1,2}[:：]\d{2})|(?<=(?<![\d\-A-Za-z〔])(?:19|20)\d\d)-(?=(?:19|20)\d\d年(?!.{0,2}行动))/gu,
    zh: '起止时间之间用一字线“—”，不用“$0”',
    en: 'A dash — joins two times',
    fix: '—',
    severity: 'note',
  },
];

export const markPlaceRules: Rule[] = [
  {
    code: 'check/mark-place',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.2、4.4—4.7、4.9、4.13',
    words: {
      zh: '标点放在了不该停顿的地方，或层次不对：“的”“等”“（复印件）”之前，“因此”之后，没有说完的句子。',
      en: 'A mark where the sentence does not pause, or of another level.',
    },
    examples: {
      bad: [
        '坚持以人为本「，→」的原则。',
        '有企业200家「、→，」其中规上企业50家。',
        '张明、李红「：→」等三人被通报。',
        '因此「；→，」要加强监管。',
        '企业数量不断增加「；→，」但质量不高。',
        '讨论了《方案》「，→」《办法》和《细则》。',
        '提供营业执照「，→」（复印件）和申请表。',
        '为了加快发展「。→，」园区制定了规划。',
        '会议的主题是「：→」“创新驱动发展”。',
        '抓好三件事：一是清理可燃物，消除隐患；二是检修水泵，备足器材「，→；」三是加强宣传。',
        '东门广场将于年底前完工（含配套停车场「。→」）',
        '项目分三期建设「；→：」一期已建成，二期在建。',
        '会议「要求：各部门要提高认识：」一是加强领导。',
        '企业普遍关心项目何时开工「？」',
        '对此，大家要认真思考「？→。」',
        '北京「——→—」上海高速铁路开通。',
        "位于东经120°30「'→′」。",
        '例如：「1、→1.」教育。',
        '工作时间为9:00「-→—」17:00。',
      ],
      good: [
        '坚持以人为本的原则。园区有企业200家，其中规上企业50家。',
        '张明、李红等三人被通报。因此，要加强监管。',
        '提供营业执照（复印件）和申请表；（一）至（三）项除外。',
        '为了加快发展，园区制定了规划。',
        '会议要求，各部门要提高认识：一是加强领导。',
        '怎样加快建设？要认真思考哪些问题？',
        '覆盖以下楼栋：1、2号楼和5号楼。',
      ],
    },
    inText: looksTogether([findRows(ROWS), checkBetweenPoints]),
  },
];
