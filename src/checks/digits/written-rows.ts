/** Digits and Chinese numerals where the other ones belong, and units said twice; a row each, by GB/T 15835—2011. */
import type { Row } from '../pattern.ts';

const EVENTS =
  '(?:国家|全国|国际|世界|事件|事故|案件|专案|火灾|爆炸|惨案|学雷锋|消费者|运动|起义|事变|讲话|宪法日|禁毒日|护士节|国庆|劳动节)';

export const WRITTEN_ROWS: readonly Row[] = [
  {
    pattern:
      /(?<=\d(?:\.\d+)?[万亿]?(?:人次|户次|家次|个|名|户|人|家|件|项|处))[余多](?=[，。；、]|$)/gu,
    zh: '“$0”放在数的后面、量词的前面',
    en: '余 stands before the counter',
    advice: { zh: '写作“1.2万余人次”', en: 'As 1.2万余人次' },
    severity: 'note',
  },
  {
    pattern: /“?十[一二三四五]?\d”?(?=期间|时期|规划)/gu,
    zh: '“$0”：五年规划的数用汉字',
    en: 'Five-year plans are counted in Chinese',
    advice: { zh: '写作“十五五”', en: 'As “十五五”' },
  },
  {
    pattern: /第[1-4]季度/gu,
    zh: '“$0”：季度用汉字',
    en: 'Quarters are counted in Chinese',
    fix: ({ 0: all }) => `${'一二三四'[Number(all[1]) - 1] ?? ''}季度`,
    severity: 'note',
  },
  {
    pattern: /(?<=时间[为是]|定于|上午|下午|于|\d日)\d{1,2}[点时]\d{1,2}分钟/gu,
    zh: '“$0”：时刻写“分”，时长写“分钟”',
    en: 'A time of day has no 分钟',
    fix: ({ 0: all }) => all.replace(/点/u, '时').replace('分钟', '分'),
  },
  {
    pattern: /(?<=[\d一二两三四五六七八九十百千万])块钱?(?=[，。；、/]|$)(?<=块钱|\d块)/gu,
    zh: '“$0”是口语，公文写“元”',
    en: 'Papers say 元',
    fix: '元',
    severity: 'note',
  },
  {
    // 5.2.2
    pattern:
      /(?<=^|[，。；：、（自从至到])[5-9]\d年(?=(?:以来|以后|以前|起|至今|初|底|末|春|夏|秋|冬|建成|成立|开始)|\d{1,2}月)/gu,
    zh: '“$0”：年份不能简写成两位',
    en: 'A year has four digits',
    fix: ({ 0: year }) => `19${year}`,
  },
  {
    pattern: /(?<=(?:19|20)\d\d年?[-—－–~～至到])[0-9]{2}年(?!\d|以|内|期|间|后|来)/gu,
    zh: '“$0”：起止年份都用四位数',
    en: 'Both years have four digits',
    fix: ({ 0: year }) => `20${year}`,
  },
  {
    pattern: /(?<![\d,，.])\d{1,3},\d{1,2}(?=[万亿千百]|[%％]|个百分点|元\/)/gu,
    zh: '“$0”：小数点误作逗号',
    en: 'A comma for the decimal point',
    fix: ({ 0: number }) => number.replace(',', '.'),
    severity: 'error',
  },
  {
    // GB 3100, 6.2: 摄氏度 is one unit
    pattern: /摄氏(?:零[下上])?\d+(?:\.\d+)?(?:度|℃)+|\d+(?:\.\d+)?度℃|\d+(?:\.\d+)?℃度/gu,
    zh: '“$0”：单位是“℃”或“摄氏度”，不拆开，不重复',
    en: 'The unit is ℃ or 摄氏度, in one piece',
    advice: { zh: '写作“10℃”“零下10℃”', en: 'Write 10℃' },
  },
  {
    // 5.2.4
    pattern:
      /(?:农历|夏历|阴历)(?:[\d\p{Script=Han}]{2,4}年)?\d{1,2}月(?:初?\d{1,2})?[日号]?|(?:正月|腊月|冬月)(?:初)?\d{1,2}/gu,
    zh: '“$0”：农历的月、日用汉字',
    en: 'Dates of the lunar calendar are written in Chinese',
    advice: { zh: '如“农历八月十五”“正月初五”', en: 'Write 八月十五' },
  },
  {
    pattern: /(?<=[几]|数)、\d+(?=[个名家户人次条项件位])|[一二三四五六七八九]?十几、\d+/gu,
    zh: '“$0”：概数用汉字',
    en: 'About is written in Chinese',
    advice: { zh: '如“一二十个”“十几个”', en: 'Write 十几个' },
  },
  {
    pattern:
      /(?:大?约|大概|近|将近|接近|差不多)(?:[一二三四五六七八九十百千万]+分之[一二三四五六七八九十]+|[一二两三四五六七八九十百千万]{1,5}[个名家户人次条项件位成倍天年月]|[一二三四五六七八九]成|一半)(?:左右|上下)/gu,
    zh: '“$0”：概数词用了两次',
    en: 'The number is hedged twice',
    advice: { zh: '只留一个', en: 'Keep one of the two words' },
  },
  {
    // 5.2.6: months of one sign take no dot
    pattern:
      /(?<=^|[^\p{Script=Han}\d])[二三四五六七八九十][·・•．.、][一二三四五六七八九十]{1,3}(?=”?(?:青年节|运动|国际|劳动节|儿童节|建军|护士|国庆|节|期间|长假|讲话|惨案|事变))/gu,
    zh: '“$0”：含一月、十一月、十二月的才用间隔号，其他月份不用',
    en: 'Only months of two signs take a dot',
    fix: ({ 0: date }) => date.replace(/[·・•．.、]/u, ''),
  },
  {
    pattern: new RegExp(
      `(?<=[\\p{Script=Han}，。；：、（])\\d{1,2}[·・•．.]\\d{1,2}(?=${EVENTS})`,
      'gu',
    ),
    zh: '“$0”：用月、日表示事件、节日的要加引号，中间用间隔号',
    en: 'Dates that name events stand in “” with a dot',
    fix: ({ 0: date }) => `“${date.replace(/[・•．.]/u, '·')}”`,
  },
  {
    pattern:
      /(?<=(?:同比|比上年|比去年|较上年|较去年|环比)[^，。；\d]{0,6}(?:下降|减少|降低|下滑|回落))-\d/gu,
    zh: '“下降”之后的数不用负号',
    en: 'No minus behind a word for less',
    fix: ({ 0: number }) => number.slice(1),
    severity: 'error',
  },
  {
    // 4.1.1: 24 hours a day with 上午, 下午 said twice
    pattern: /(?:上午|凌晨|早上|早晨)(?:1[3-9]|2[0-3])(?=时|点|[:：]\d\d)/gu,
    zh: '“$0”：时段与钟点不合',
    en: 'The hour is not in that part of the day',
    advice: { zh: '核对时间', en: 'Check the time' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=\d)(?:平方)(?=[，。；、]|$)(?<=(?:面积|建筑|厂房|绿地|广场|占地)[^，。；]{0,12}平方)/gu,
    zh: '“$0”：面积单位是“平方米”',
    en: 'Write 平方米',
    fix: '平方米',
  },
  {
    pattern: /(?<=\d)(?:[Kk][Gg]|公斤)\/(?:亩|人|天|月|年|公顷)(?<=K[Gg]\/.+|kG\/.+)/gu,
    zh: '“$0”：千克的符号是kg',
    en: 'Write kg',
    advice: { zh: '写作“kg”', en: 'Write kg' },
  },
  {
    pattern: /(?:最低|最少|至少)(?:不(?:少|低)于)|(?:最高|最多|至多)(?:不(?:超|多|高)(?:过|于))/gu,
    zh: '“$0”意思重复',
    en: 'The limit is said twice',
    advice: { zh: '只留一个', en: 'Keep one' },
    severity: 'note',
  },
  {
    pattern:
      /(?:原价|投资额?|成本|能耗|费用|人数|数量|面积|价格|时间|时限|事故|发案率?|案件)[^，。；\d]{0,10}(?:减少|下降|降低|缩短|缩小|压减)了?[一二两三四五六七八九十\d]+倍/gu,
    zh: '减少、下降不用倍数',
    en: 'What falls is not told in multiples',
    advice: { zh: '用分数或百分数', en: 'Use a fraction or a percentage' },
    severity: 'error',
  },
];
