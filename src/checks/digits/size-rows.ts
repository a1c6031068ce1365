/** Sizes, money, times and shares in forms that the standards do not have; a row each, by GB/T 15835 and GB 3100. */
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const HAN = '[一二三四五六七八九十百千两]';
const WHOLE_THINGS =
  '(?:人(?!均|民|口|工|次)|名|家|户|辆|栋|幢|所|座|件(?!均)|封|宗|场|批次|起(?!来)|例|次(?!方))';

const ROWS: readonly Row[] = [
  {
    pattern: new RegExp(`(?:${HAN}+分之\\d+|(?<![\\d.])\\d+分之${HAN}+|百分之${HAN}+\\d)`, 'gu'),
    zh: '“$0”：分数里汉字与阿拉伯数字混用',
    en: 'A fraction mixes digits and Chinese numerals',
    advice: { zh: '写作“三分之一”或“1/3”“95%”', en: 'Use one kind' },
  },
  {
    pattern: new RegExp(
      `(?<![均率比重度数值约～~—\\-/／每户人家\\d.,万亿千米高长宽深厚]|平均[^，。；]{0,12})(?<=(?:培训|新增|引进|签约|走访|慰问|检查|处理|办理|建成|招聘|招录|新建|帮扶|接待|来访|服务|查处|受理|举办|组织|共有|现有)[\\p{Script=Han}]{0,6})\\d+\\.\\d+${WHOLE_THINGS}`,
      'gu',
    ),
    zh: '“$0”：逐个计的数不会有小数',
    en: 'What is counted one by one has no decimals',
    advice: { zh: '核对数字，可能漏了“万”', en: 'Check the number' },
    severity: 'error',
  },
  {
    pattern: /(?<=零下|负)\s*[-－−—](?=\d[\d.]*(?:℃|度|摄氏))/gu,
    zh: '“零下”后面不再带负号',
    en: 'Below zero carries no minus sign',
    fix: '',
    severity: 'error',
  },
  {
    pattern: /负增长(?:了|约|达)?\s*[-－−](?=\d)/gu,
    zh: '“$0”：“负增长”后面不再带负号',
    en: 'Negative growth carries no minus sign',
    advice: { zh: '写作“下降3%”', en: 'Write 下降3%' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=(?:提高|上升|下降|降低|增加|回落|提升|高|低|减少|增长)(?:了|约|近)?\d[\d.]*)个点(?=[，。；、）]|以上|左右|$)/gu,
    zh: '“$0”是口语，百分数之差称“个百分点”',
    en: 'Write 个百分点',
    fix: '个百分点',
  },
  {
    pattern: /(?<![\d.])\d成(?=以上|左右|多|的|企业|居民|职工|群众|，|。|；)(?!立|员|果|效|就)/gu,
    zh: '“$0”：“成”前面用汉字数字，或写百分数',
    en: 'Before 成 stands a Chinese numeral',
    fix: ({ 0: all }) => `${'零一二三四五六七八九'[Number(all[0])]}成`,
  },
  {
    pattern: /(?<=\d[百千万亿]*)度电/gu,
    zh: '电能的单位是千瓦时，不写“$0”',
    en: 'Write 千瓦时',
    fix: '千瓦时',
  },
  {
    pattern: /摄氏\d[\d.]*度/gu,
    zh: '“$0”：“摄氏度”不拆开',
    en: 'Celsius is one unit',
    fix: ({ 0: all }) => `${/[\d.]+/u.exec(all)?.[0]}摄氏度`,
  },
  {
    pattern:
      /(?<=\d)(?:[万亿千]?)(?:(?:k?m[²³23]?|km\/|kg|mg|g|t|kW|MW|L|mL|㎡|m³)[/／](?:秒|小时|分钟|分|天|日|年|人|立方米|平方米|公里|亩)|(?:公里|千米|米|吨|千克|公斤|毫克|微克|立方米|平方米|升)[/／](?:h|s|min|d|a|m[²³23]|L|km|kg|㎡|m³))(?![A-Za-z])/gu,
    zh: '“$0”：一个单位里不混用中文名称和符号',
    en: 'A unit mixes its name and its symbol',
    advice: { zh: '都用符号（km/h）或都用名称（公里/小时）', en: 'Use one kind' },
  },
  {
    pattern:
      /(?<![\d.])\d[\d.]*\s*[×xX*✕]\s*\d[\d.]*(?:\s*[×xX*✕]\s*\d[\d.]*)?(?=\s*(?:厘米|毫米|公分|米(?!字|接力)|cm|mm|m(?![A-Za-z])))/gu,
    zh: '“$0”：相乘的每个数都要带单位',
    en: 'Each number of a product of lengths has its unit',
    advice: { zh: '如“30厘米×40厘米”', en: 'As 30 cm × 40 cm' },
  },
  {
    pattern:
      /\d[\d.]*[百千万亿]*(?:亿万|亿千万|万万|百百|千百万亿|万亿万|万千万)(?=[元吨千人美平])/gu,
    zh: '“$0”：数位词叠用',
    en: 'Two scales at once',
    advice: { zh: '核对数字', en: 'Check the number' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=\d[\d.,]*[百千万亿]*)(元元|元整元|次家次|次人次|个家次|家家次|人人次|次次(?=[，。；])|[%％]{2}|人人(?=[，。；])|吨吨|亩亩|米米|户户(?=[，。；])|家家(?=[，。；])|件件(?=[，。；])|项项(?=[，。；]))/gu,
    zh: '“$0”：单位写了两次',
    en: 'The unit stands twice',
    fix: ({ 0: all }) => all[0] ?? '',
    severity: 'error',
  },
  {
    pattern:
      /(?<=(?:上午|下午|晚上?|\d日|中午|凌晨)\s*)(\d{1,2})[.．]([0-5]\d)(?=召开|举行|开始|在|前|集合|报到|出发|到|，|。|；|$|[-—至~～])(?!\d)/gu,
    zh: '“$0”：时、分之间用冒号',
    en: 'A colon parts hours and minutes',
    fix: ({ 1: hour = '', 2: minute = '' }) => `${hour}：${minute}`,
  },
  {
    pattern:
      /(?:大?约|近|将近|接近)(?:有)?\d[\d.]*[万亿千%]?[\p{Script=Han}]{0,2}[—–~～至到-]{1,2}\d[\d.]*[万亿千%]?[\p{Script=Han}]{0,3}(?:左右|上下|以上)/gu,
    zh: '“$0”：范围前后又加概数词',
    en: 'A range is hedged twice',
    advice: { zh: '只留范围', en: 'Keep the range' },
  },
  {
    pattern: /(?:左右|上下)(?:约|大约)(?=[，。；])/gu,
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one' },
  },
  {
    pattern:
      /(?<=^|[，。；：、（“]|建于|始于|早在|[从自至到在])(?:[5-9]0年代)(?=[初中末以后前的，。来建])/gu,
    zh: '“$0”没有写明世纪',
    en: 'The century is missing',
    fix: ({ 0: all }) => `20世纪${all}`,
  },
  {
    pattern:
      /[两二]千零?[一二三四五六七八九十]{1,3}年(?=[一二三四五六七八九十]{1,2}月|度|底|初|，)/gu,
    zh: '“$0”：年份逐字写，用阿拉伯数字',
    en: 'Years are written in digits',
    advice: { zh: '写作“2026年”', en: 'As 2026年' },
  },
  {
    pattern:
      /(?<=\d)\s*(?:英寸(?![^，。；]{0,6}(?:半导体|晶圆|硅|屏|显示|面板|电视|产线|芯片|生产线|液晶|集成|外延))|英尺|英里|英亩|海里(?!外)|(?<!(?:免冠|照片|相片|图片|证件照)[^，。；]{0,10}\d\s*)寸(?![^，。；]{0,8}(?:照|相片|免冠|证件|头像))|PPM|ppm|PPB|ppb|公厘|毫巴|达因)/gu,
    zh: '“$0”不是法定计量单位，或不用于公文',
    en: 'No legal unit of measurement',
    advice: { zh: '换算成法定计量单位', en: 'Use a legal unit' },
  },
  {
    pattern: /(?<=\d)(?:KGs?|kgs|Kgs|KMs|kms|hrs|hr|mins|secs|sec)(?![A-Za-z])/gu,
    zh: '“$0”：单位符号没有复数、不缩写',
    en: 'Symbols have no plural',
    advice: { zh: '写作kg、km、h、min、s', en: 'As kg, km, h' },
  },
  {
    pattern:
      /\d(?:分贝\s?dB|千克\s?kg|公里\s?km|千米\s?km|厘米\s?cm|毫米\s?mm|平方米\s?(?:㎡|m²|m2)|兆瓦\s?MW|千瓦\s?kW|dB\s?分贝|kg\s?千克|km\s?公里|cm\s?厘米)/gu,
    zh: '“$0”：单位写了两次',
    en: 'The unit stands twice',
    advice: { zh: '名称和符号只用一个', en: 'Keep one' },
  },
  {
    pattern: /(?<=\d亩)地(?=左右|以上|上下|，|。|的)/gu,
    zh: '“亩”已是面积单位，“地”多余',
    en: '亩 is the unit',
    fix: '',
  },
  {
    pattern: /(?<=\d[万亿]?)(?:美金|块钱|元钱|块(?=[，。；]))/gu,
    zh: '“$0”是口语',
    en: 'Colloquial',
    advice: { zh: '写作“美元”“元”', en: 'Write 美元, 元' },
  },
  {
    pattern:
      /\d[\d.]*[%％][—–~～至到-]{1,2}\d[\d.]*个百分点|\d[\d.]*个百分点[—–~～至到-]{1,2}\d[\d.]*[%％]/gu,
    zh: '“$0”：范围两端的单位不一致',
    en: 'The ends of a range have other units',
    advice: { zh: '都用“%”或都用“个百分点”', en: 'Use one' },
    severity: 'error',
  },
  {
    pattern: /人民币[零壹贰叁肆伍陆柒捌玖]+[百十千](?=[元零壹贰叁肆伍陆柒捌玖])/gu,
    zh: '“$0”：大写金额里用了小写的数位词',
    en: 'Capital numerals mixed with plain ones',
    fix: ({ 0: all }) => all.replace('百', '佰').replace('千', '仟').replace('十', '拾'),
    severity: 'error',
  },
  {
    pattern:
      /(?<![\d.])(?:2月(?:份)?(?:共|全月)?(?:30|31)天|[469]月(?:份)?(?:共|全月)31天|11月(?:份)?(?:共|全月)31天)/gu,
    zh: '“$0”：这个月没有这么多天',
    en: 'The month has fewer days',
    advice: { zh: '核对天数', en: 'Check the days' },
    severity: 'error',
  },
  {
    pattern: /(?<![\d.])\d[百千]\d{1,3}(?=[万亿元个家人名项]|万元)/gu,
    zh: '“$0”里阿拉伯数字与汉字数字混用',
    en: 'Digits and Chinese numerals are mixed',
    advice: { zh: '写作“850万元”', en: 'As 850万元' },
  },
  {
    pattern:
      /岁周岁|周岁岁|每平方公里[^，。；\d]{0,6}\d[\d.]*万?[\p{Script=Han}]{1,2}[/／每]平方公里/gu,
    zh: '“$0”：单位写了两次',
    en: 'The unit stands twice',
    advice: { zh: '只留一处', en: 'Say it once' },
  },
  {
    pattern: /第[壹贰叁肆伍陆柒捌玖拾](?=[批届次条章项期个])/gu,
    zh: '“$0”：序数不用大写数字',
    en: 'Ordinals take plain numerals',
    fix: ({ 0: all }) =>
      `第${'一二三四五六七八九十'['壹贰叁肆伍陆柒捌玖拾'.indexOf(all[1] ?? '')]}`,
  },
  {
    pattern: /(?<=\d)公理(?=，|。|、|；|的|以)/gu,
    zh: '“$0”：长度单位是公里',
    en: 'Write 公里',
    fix: '公里',
    severity: 'error',
  },
  {
    pattern: /零十(?=\d)|零(?:十(?=[一二三四五六七八九]))/gu,
    zh: '“$0”：“零”与“十”不连用',
    en: '零 and 十 exclude each other',
    advice: { zh: '核对数字', en: 'Check the number' },
  },
];

export const sizeRules: Rule[] = [
  {
    code: 'check/size-form',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4.3、5.1；GB 3100—1993；《中华人民共和国法定计量单位》',
    words: {
      zh: '分数、尺寸、时刻、金额、单位的写法不合规定：混用数字，单位写一半或写两次，逐个计的数带小数。',
      en: 'Fractions, sizes, times, money or units in a form that the standards do not have.',
    },
    examples: {
      bad: [
        '「三分之1」的企业参加。',
        '全年培训企业「3.5家」。',
        '气温降到零下「-→」5℃。',
        '绿化率提高3「个点→个百分点」。',
        '约「7成→七成」企业复工。',
        '车速不超过30「公里/h」。',
        '展板规格为「30×40」厘米。',
        '会议于上午「9.30→9：30」召开。',
        '始建于「90年代→20世纪90年代」初。',
        '出口3000万「美金」。',
        '投入「8百50」万元。',
        '「第壹→第一」批项目。',
      ],
      good: [
        '举行男女4×100米接力比赛。',
        '三分之一的企业参加，覆盖1/3的片区。',
        '全年培训企业3.5万家次，平均每人办理3.5件。',
        '气温降到零下5℃，绿化率提高3个百分点。',
        '车速不超过30km/h，规格为30厘米×40厘米。',
        '始建于20世纪90年代初，用电5千瓦时。',
        '6月上午9：30召开。',
      ],
    },
    inText: findRows(ROWS),
  },
];
