/** Marks of names and asides: what stands in 《》, where brackets belong, what follows a colon (GB/T 15834-2011). */
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const PAPERS = '通知|意见|决定|通报|办法|条例|规定|方案|细则|规划|纲要|规则|制度|预案|指南|章程';
const ACTS = '根据|按照|依据|依照|贯彻|落实|印发|转发|下发|制定|制订|出台|学习|执行|遵守|违反|发布';

const NAMES: readonly Row[] = [
  {
    // 4.15.3.1: documents
    pattern: new RegExp(
      `(?<=(?:${ACTS})了?[\\p{Script=Han}]{0,12})(?<!提出[\\p{Script=Han}]{0,12})[“"]((?:[^“”"《》]{0,16}关于[^“”"《》]{2,40}的|[^“”"《》，、]{2,20}(?:管理|实施|工作|暂行|考核|处理|监督|保障))(?:${PAPERS}))[”"]`,
      'gu',
    ),
    zh: '$0是文件，用书名号，不用引号',
    en: 'A document stands in 《》, not in quotation marks',
    fix: ({ 1: name = '' }) => `《${name}》`,
  },
  {
    // laws by their full names
    pattern:
      /(?<![《〈“][^》〉”]{0,30})(?<=^|[，。；：、]|根据|按照|依据|依照|贯彻|落实|学习|执行|违反|遵守|宣传|施行)中华人民共和国(?!宪法|成立|国务院|政府|境内|领域|国旗|国徽|国歌(?!法))[\p{Script=Han}]{1,20}?(?:法|条例)(?=规定|的规定|第[一二三四五六七八九十百\d]|等|有关|相关|，|。|、|和|及|的有关|实施(?!(?:条例|办法|细则)\s*$)|施行|要求|精神|》)/gu,
    zh: '“$0”是法律法规名称，加书名号',
    en: 'The name of a law stands in 《》',
    fix: ({ 0: name }) => `《${name}》`,
  },
  {
    // the kind is part of the title
    pattern: new RegExp(
      `《[^《》]{0,20}关于[^《》]{2,40}(?<!(?:${PAPERS}|请示|报告|函|批复|公告|通告|议案|纪要|决议|公报|令|书|法|案|定|释|话|稿|论|述|要|划|措施|安排|标准|目录|总结|单|表|知|复|见|例)(?:[（(][^（）()《》]{1,12}[）)])?)》的?(?:通知|意见|决定|通报|请示|报告|批复|公告|通告)`,
      'gu',
    ),
    zh: '“$0”：文种在书名号外面',
    en: 'The kind belongs inside 《》',
    fix: ({ 0: all }) => {
      const [title = '', kind = ''] = all.split('》');
      return `${title}${kind.startsWith('的') ? kind : `的${kind}`}》`;
    },
  },
  {
    // A.13: 试行 belongs to the name
    pattern:
      /《([^《》]{2,40}(?:办法|规定|细则|条例|规则|方案|制度|标准|章程|规范|意见|指南))》[（(]((?:试行|暂行|草案|征求意见稿|修订|送审稿|讨论稿|修正案)[^（）()]{0,6})[）)]/gu,
    zh: '“$0”：说明文件本身的括号放在书名号里面',
    en: 'What is said of the document stands inside 《》',
    fix: ({ 1: name = '', 2: note = '' }) => `《${name}（${note}）》`,
  },
  {
    // 4.14.3.4: month and day of an event
    pattern:
      /[“"](?:3[.．]15|5[.．]12|12[.．]9|9[.．]18|7[.．]7|12[.．]4|6[.．]26|4[.．]15|5[.．]25|11[.．]9|9[.．]11|6[.．]5|3[.．]8|5[.．]1|5[.．]4|7[.．]1|8[.．]1)[”"]/gu,
    zh: '$0：月、日之间用间隔号“·”',
    en: 'A middle dot parts month and day',
    fix: ({ 0: all }) => all.replace(/[.．]/u, '·'),
  },
  {
    pattern:
      /(?<![\d.])(?:3\.15(?=消费者)|5\.12(?=防灾|汶川|地震|护士)|12\.4(?=国家宪法|宪法)|6\.26(?=国际禁毒|禁毒)|4\.15(?=全民国家安全)|11\.9(?=消防|全国消防)|9\.18(?=事变))/gu,
    zh: '“$0”：月、日之间用间隔号“·”',
    en: 'A middle dot parts month and day',
    fix: ({ 0: all }) => `“${all.replace('.', '·')}”`,
  },
];

const ASIDES: readonly Row[] = [
  {
    // 4.9.3.1: brackets follow what they explain
    pattern:
      /[，、；](?=[（(](?:以下简称|以下统称|下称|简称|见附件|详见|含|包括|不含|附后|下同)[^（）()]{0,30}[）)])/gu,
    zh: '注释的括号紧跟所注的词语，前面不用“$0”',
    en: 'No mark before brackets that explain',
    fix: '',
  },
  {
    pattern:
      /[。](?=[（(](?:含|不含|包括|其中|见|详见|以下简称|下同)[^（）()。]{1,30}[）)](?:$|[\p{Script=Han}]))/gu,
    zh: '句内的括号放在句号之前',
    en: 'Brackets within a sentence stand before its stop',
    advice: { zh: '句号移到括号后面', en: 'Put the stop behind the brackets' },
  },
  {
    // 4.7: a colon behind a connective
    pattern:
      /(?<=(?:^|[。；])\s*(?:为此|因此|所以|同时|此外|另外|但是|然而|于是|总之|当前|目前|近年来|今年以来|近日|近期))[：:](?=[\p{Script=Han}])/gu,
    zh: '“$0”：连接的词语后面用逗号',
    en: 'A comma behind a connective',
    fix: '，',
  },
  {
    // 4.7: nothing is listed behind 要
    pattern:
      /(?<=[，。；](?:要|应|应当|必须|须|需|就要|还要))[：:](?=[一二三四五六七八九十][是要抓]|[\p{Script=Han}]{2,12}，)/gu,
    zh: '动词前不用冒号',
    en: 'No colon before a verb',
    fix: '',
  },
  {
    // 4.6: points of one row
    pattern: /(?<=[一二三四五六七八九]是[^。；：]{2,40})[：:](?=[二三四五六七八九十]是)/gu,
    zh: '“一是”“二是”之间用分号',
    en: 'Points are parted by ；',
    fix: '；',
  },
  {
    // words of one level, three or more, after 抓好, 包括 and the like
    pattern:
      /(?<=(?:抓好|做好|加强|包括|推进|完善|涉及|覆盖|强化|落实|统筹)[\p{Script=Han}]{2})，(?=[\p{Script=Han}]{2}，[\p{Script=Han}]{2}等)|(?<=(?:抓好|做好|加强|包括|推进|完善|涉及|覆盖|强化|落实|统筹)[\p{Script=Han}]{2}，[\p{Script=Han}]{2})，(?=[\p{Script=Han}]{2}等)/gu,
    zh: '并列的词语之间用顿号',
    en: 'Words of one level are parted by 、',
    fix: '、',
  },
  {
    pattern: /(?<=[省市县乡镇村区园](?:、[省市县乡镇村区园企校]){1,3})，(?=[三四五两]级)/gu,
    zh: '总括的词语前面不用逗号',
    en: 'No comma before what sums up',
    fix: '',
  },
  {
    // one level, other marks
    pattern:
      /(?<=、第[一二三四五六七八九十]+(?:季度|阶段|批|类|产业|组|片区))；(?=第[一二三四五六七八九十]+(?:季度|阶段|批|类|产业|组|片区)(?!，))|(?<=(?<![送报])[：:][\p{Script=Han}]{2,8}、[\p{Script=Han}]{2,8})，(?=[\p{Script=Han}]{2,8}。)|(?<=(?<![送报])[：:][\p{Script=Han}]{2,8})，(?=[\p{Script=Han}]{2,8}、[\p{Script=Han}]{2,8}。)/gu,
    zh: '同一层的并列词语用同一种标点',
    severity: 'note',
    en: 'Words of one level are parted alike',
    fix: '、',
  },
  {
    pattern:
      /[：:](?=“[^“”。！？]{2,10}”[，、]“[^“”。！？]{2,10}”的?(?:问题|现象|情况|要求|理念|作用))/gu,
    zh: '引语是句子的一部分，前面不用冒号，引语之间不用标点',
    en: 'Quoted words within a sentence take no colon',
    advice: { zh: '删去冒号和引语之间的逗号', en: 'Delete the colon and the comma' },
  },
  {
    pattern: /(?<=要“[^“”。！？：]{2,24})。”(?=$|[^”）])/gu,
    zh: '引语是句子的一部分，句号放在引号外',
    en: 'A quotation within a sentence has the stop outside',
    fix: '”。',
  },
  {
    // 4.1: a stop inside a phrase
    pattern:
      /(?<=(?:坚持|按照|树立|贯彻|落实|围绕|践行)[\p{Script=Han}]{2,12})[。；](?=的[\p{Script=Han}]{2})/gu,
    zh: '句子没有完，“$0”多余',
    en: 'The sentence goes on',
    fix: '',
    severity: 'error',
  },
  {
    pattern: /(?<=\d[年月日])[.．](?=[\p{Script=Han}])/gu,
    zh: '“$0”误作逗号',
    en: 'A dot for a comma',
    fix: '，',
  },
  {
    // 4.11: an ellipsis leaves something out
    pattern: /(?<=[是为有])……，(?=[\p{Script=Han}])|……、|、……/gu,
    zh: '“$0”：省略号用得不当',
    en: 'An ellipsis out of place',
    advice: { zh: '补全文字，或改用“等”', en: 'Say it, or write 等' },
  },
  {
    // 4.13.3.2
    pattern:
      /(?<=[“"][\p{Script=Han}]{2,4})[-–－~～](?=[\p{Script=Han}]{2,4}[”"](?:[\p{Script=Han}]{0,4}(?:带|走廊|通道|专线|高铁|铁路|公路|线|经济圈|城市群)))/gu,
    zh: '地名之间用一字线“—”，不用“$0”',
    en: 'A dash — joins two places',
    fix: '—',
  },
  {
    // 4.3: requests end in a full stop
    pattern:
      /(?<=(?:^|[。；])请[^。；！？]{2,30}(?:执行|落实|报送|配合|办理|组织实施|参加|知悉|准备|审议|批示|批准|函复))[！!]/gu,
    zh: '公文里语气缓和的祈使句用句号',
    en: 'A plain request ends with a full stop',
    fix: '。',
  },
  {
    pattern: /(?<=一是[^。；，]{2,30})，(?=二是[^。；，]{2,30}；三是)/gu,
    zh: '“一是”“二是”“三是”之间的标点要一致',
    en: 'Points of one row are parted alike',
    fix: '；',
  },
  {
    // 4.8: no pause ends a quotation
    pattern: /(?<=“[^“”]{1,20})[、，；](?=”)/gu,
    zh: '引号末尾不用“$0”',
    en: 'A quotation does not end so',
    fix: '',
  },
  {
    // 4.13.3.3
    pattern: /(?<=\d[日月])[-–－](?=\d{1,2}[日月])/gu,
    zh: '起止时间之间用一字线“—”',
    en: 'From – to is joined by —',
    fix: '—',
  },
  {
    pattern: /(?<=如下)。(?=[一1][、.．是])/gu,
    zh: '“如下”引出下文，用冒号',
    en: 'A colon follows 如下',
    fix: '：',
  },
  {
    pattern: /(?<=[问说道][：:]“[^“”？]{2,30})”[？?]/gu,
    zh: '完整引用的话，问号放在引号里',
    en: 'A full quotation has its mark inside',
    fix: '？”',
  },
  {
    pattern: /(?<=(?:^|[。；])“[^“”，。]{2,10}”)，(?=“[^“”，。]{2,10}”(?:是|为|的|等))/gu,
    zh: '并列的引语之间不用标点',
    en: 'Quoted words side by side take no mark',
    fix: '',
  },
  {
    // 4.5.3.5
    pattern:
      /(?<=[\p{Script=Han}](?:省、市|市、县|城、乡|工、农|中、小|上、下|党、政|干、群))(?=交界|结合部|级部门|机关干部|学校|游地区)/gu,
    zh: '集合词语之间不用顿号',
    en: 'No 、 within a set expression',
    advice: { zh: '删去顿号', en: 'Delete 、' },
    severity: 'note',
  },
];

export const nameMarkRules: Rule[] = [
  {
    code: 'check/title-mark-use',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.14、4.15',
    words: {
      zh: '文件、法律的名称没有用书名号，文种或“试行”放在书名号外，日期简称用了小圆点。',
      en: 'A document or law without 《》, its kind or 试行 outside, a dot for ·.',
    },
    examples: {
      bad: [
        '根据「“关于做好防汛工作的通知”→《关于做好防汛工作的通知》」要求。',
        '根据「中华人民共和国水法→《中华人民共和国水法》」规定，制定本办法。',
        '印发「《关于做好防汛工作》的通知→《关于做好防汛工作的通知》」。',
        '印发「《道路养护办法》（试行）→《道路养护办法（试行）》」。',
        '开展「“3.15”→“3·15”」活动。',
      ],
      good: [
        '遵守中华人民共和国宪法和法律。',
        '根据《关于做好防汛工作的通知》要求。',
        '根据《中华人民共和国水法》规定，制定本办法。',
        '转发《防汛办法》的通知，《办法》（以下简称本办法）。',
        '关于印发《关于建立河湖巡查制度的意见（试行）》的通知',
        '印发《关于支持园区建设的若干措施》的通知',
        '根据规定提出明确的“自我处理意见”。',
        '中华人民共和国成立以来，开展“3·15”活动。',
        '落实“放管服”改革方案，打好“蓝天保卫战”。',
      ],
    },
    inText: findRows(NAMES),
  },
  {
    code: 'check/aside-mark',
    severity: 'warning',
    family: 'punctuation',
    basis: 'standard',
    source: 'GB/T 15834—2011，4.3、4.5、4.6、4.7、4.9、4.11',
    words: {
      zh: '括号前、连接词后、并列词语之间的标点用错。',
      en: 'A wrong mark before brackets, behind a connective, or between words of one level.',
    },
    examples: {
      bad: [
        '管委会「，→」（以下简称园区）负责。',
        '为此「：→，」园区组织检查。',
        '要做到：一是加强学习「：→；」二是加强管理。',
        '抓好防汛「，→、」抗旱，防火等工作。',
        '请各部门认真贯彻执行「！→。」',
        '企业反映“用地难「、→」”问题。',
        '2026年3月5日「-→—」8日召开会议。',
        '“质量第一”「，→」“客户第一”是宗旨。',
      ],
      good: [
        '管委会（以下简称园区）负责。',
        '为此，园区组织检查。',
        '要做到：一是加强学习；二是加强管理。',
        '抓好防汛、抗旱、防火等工作。',
        '请各部门认真贯彻执行。',
        '参加单位：综合办、财政局、规划局。',
        '主送：各党组织，各部门、中心。',
      ],
    },
    inText: findRows(ASIDES),
  },
];
