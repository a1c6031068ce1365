/** Numbers that change their form within a phrase, units side by side, lunar days, plans without their marks; a row each. */
import { findRows, type Row } from '../pattern.ts';
import type { Rule } from '../rule.ts';

const HAN = '[一二两三四五六七八九十百千]';
const COUNTER = '(?:个|家|名|户|项|件|台|套|条|座|辆|亿元|万元|元|人|次|所|亩)';

const ROWS: readonly Row[] = [
  {
    pattern:
      /(?<![“第一二三四五六七八九两零十百千])[一二三四五六七八九两][千百][零〇一二三四五六七八九][十零〇一二三四五六七八九百千]{1,6}(?=元|人|名|户|亩|吨|件|家|公里|米|次|台)/gu,
    zh: '“$0”：统计的数用阿拉伯数字',
    en: 'Figures of statistics are written in digits',
    advice: { zh: '写作“3058元”', en: 'As 3058元' },
  },
  {
    pattern: /(?<![\d年./-])0[1-9]月(?=\d{1,2}日)|(?<=(?<![\d年])(?:[1-9]|1[0-2])月)0[1-9]日/gu,
    zh: '“$0”：月、日不编虚位',
    en: 'No leading nought in a month or day',
    fix: ({ 0: all }) => all.slice(1),
  },
  {
    pattern:
      /(?<!\d)(\d[\d.]*(?:岁|周岁|万元|亿元|元|平方米|分))以上(?![^。；]{0,2}[（(]含)[^。；（]{0,20}\1以下(?!的?不|[（(]?不?含)/gu,
    zh: '“$0”：“以上”“以下”都连本数，界限重叠',
    en: 'Both 以上 and 以下 take the number in',
    advice: { zh: '注明含不含本数，或改用“不满”“超过”', en: 'Say which takes the number in' },
    severity: 'note',
  },
  {
    pattern:
      /第\d{1,2}(?<what>次|届|批|期|轮)(?=[^。；]{0,24}第[一二三四五六七八九十]{1,3}\k<what>)|(?<=第[一二三四五六七八九十]{1,3}(?<what2>次|届|批|期|轮)[^。；]{0,24})第\d{1,2}\k<what2>/gu,
    zh: '“$0”：同一句里序数的写法不一致',
    en: 'Ordinals are written in two ways',
    advice: { zh: '都用汉字，或都用阿拉伯数字', en: 'Use one kind' },
    severity: 'note',
  },
  {
    pattern: /零下\d+(?:\.\d+)?[-—～~－至](?!零下)\d+(?:\.\d+)?(?=℃|度|摄氏度)/gu,
    zh: '“$0”：后一个数是零上还是零下不明',
    en: 'Is the second figure below nought, too?',
    advice: { zh: '写作“零下8℃至零下5℃”', en: 'As 零下8℃至零下5℃' },
  },
  {
    pattern:
      /(?:农历|夏历|阴历)\d{1,2}月(?:初?\d{1,2}|[一二三四五六七八九十廿]{1,3})|(?<!\d)(?:8月15|5月初?5|9月初?9|1月15)(?:日)?(?=中秋|端午|重阳|元宵)/gu,
    zh: '“$0”：农历的月日用汉字',
    en: 'Days of the lunar calendar are written in Chinese',
    advice: { zh: '写作“农历八月十五”', en: 'As 农历八月十五' },
  },
  {
    pattern:
      /(?<![“"‘第二三四五六七八九十])十[一二三四五六]五(?=规划|时期|期间|以来|末|开局|收官|纲要|发展规划)/gu,
    zh: '五年规划的简称“$0”加引号',
    en: 'The short name of a plan stands in “ ”',
    fix: ({ 0: all }) => `“${all}”`,
  },
  {
    pattern: /(?<=\d[百千万亿]*)[吋呎哩浬瓩]/gu,
    zh: '“$0”：计量单位旧字，已停止使用',
    en: 'An old sign for a unit',
    advice: { zh: '写作“英寸”“海里”“千瓦”，或换算成法定计量单位', en: 'Use a legal unit' },
  },
  {
    pattern:
      /(?:同比|环比|比上年|较上年)?(?:增长|增加|上升|提高|增幅[为达]?)(?:了|约)?[-－−](?=\d[\d.]*[%％])/gu,
    zh: '“$0”：负的增长写“下降”',
    en: 'Negative growth is a fall',
    advice: { zh: '写作“下降3.2%”', en: 'Write 下降3.2%' },
  },
  {
    pattern: /(?<![A-Za-z\d])[’‘'](?:[5-9]\d|[0-2]\d)年/gu,
    zh: '“$0”：年份写四位数字',
    en: 'A year has four digits',
    advice: { zh: '写作“1995年”', en: 'As 1995年' },
  },
  {
    pattern:
      /(?<![\d零〇一二三四五六七八九十百千两])[零〇][一二三四五六七八九]年(?=[\p{Script=Han}，、])/gu,
    zh: '“$0”：年份写四位数字',
    en: 'A year has four digits',
    advice: { zh: '写作“2008年”', en: 'As 2008年' },
  },
  {
    pattern: /第[（(][\d一二三四五六七八九十]{1,3}[）)](?=[条章节])/gu,
    zh: '“$0”：条的序号不加括号',
    en: 'Articles are numbered without brackets',
    advice: { zh: '写作“第三条”', en: 'As 第三条' },
  },
  {
    pattern:
      /([人户亩年月日])均[\p{Script=Han}]{0,10}\d[\d.]*[万亿]?[\p{Script=Han}]{1,4}[/／]\1(?!次)|年[\p{Script=Han}]{1,6}(?:达到?|为)?\d[\d.]*[万亿]?[\p{Script=Han}]{1,4}[/／]年/gu,
    zh: '“$0”：“均”“年”与“/年”“/人”重复',
    en: 'Per year or person is said twice',
    advice: { zh: '删去“/”及其后的单位', en: 'Delete what follows /' },
  },
  {
    pattern: /(?<=\d[百千万亿]*)(?:美元|欧元|港元|日元|英镑)(?:人民币|元(?![件素旦]))/gu,
    zh: '“$0”：两种货币单位连用',
    en: 'Two currencies side by side',
    advice: { zh: '只留一种', en: 'Keep one' },
    severity: 'error',
  },
  {
    pattern:
      /(?<=\d[\d.]*[百千万亿]*)(?:平方公里|平方米|立方米|公里|公顷|千克|公斤)(?:亩|公顷|公里|米|吨|元)(?=[，。；、])/gu,
    zh: '“$0”：两个单位连用',
    en: 'Two units side by side',
    advice: { zh: '只留一个', en: 'Keep one' },
    severity: 'error',
  },
  {
    pattern: new RegExp(
      `(?:由|从)${HAN}+[万亿]?(?:元|个|家|人|户|亩|吨|项|公里)[\\p{Script=Han}]{1,6}(?:到|至)\\d[\\d.]*[万亿]?(?:元|个|家|人|户|亩|吨|项|公里)|(?:由|从)\\d[\\d.]*[万亿]?(?:元|个|家|人|户|亩|吨|项|公里)[\\p{Script=Han}]{1,6}(?:到|至)${HAN}+[万亿]?(?:元|个|家|人|户|亩|吨|项|公里)`,
      'gu',
    ),
    zh: '“$0”：前后两个数一用汉字、一用阿拉伯数字',
    en: 'One figure in Chinese, the other in digits',
    advice: { zh: '同一处的数字体例一致', en: 'Use one kind' },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.第])\\d+(${COUNTER})[\\p{Script=Han}]{1,8}[、和及](?!一)${HAN}{1,3}\\1|(?<![第\\p{Script=Han}])(?!一)${HAN}{1,3}(${COUNTER})[\\p{Script=Han}]{1,8}[、和及]\\d+\\2`,
      'gu',
    ),
    zh: '“$0”：并列的数量一用汉字、一用阿拉伯数字',
    en: 'Counts side by side, one in Chinese, one in digits',
    advice: { zh: '同一处的数字体例一致', en: 'Use one kind' },
    severity: 'note',
  },
  {
    pattern:
      /第[1-4]季度(?=[^。；]{0,40}第[一二三四]季度)|(?<=第[一二三四]季度[^。；]{0,40})第[1-4]季度/gu,
    zh: '“$0”：同一句里季度的写法不一致',
    en: 'Quarters are written in two ways',
    advice: { zh: '都写“第三季度”', en: 'Use one kind' },
    severity: 'note',
  },
  {
    pattern: /[五六七八][.．·、]一(?=国际|劳动|节|期间|假期|长假|儿童|建军|建党|黄金)/gu,
    zh: '“$0”：节日名称中间不加点',
    en: 'No dot within the name of this day',
    fix: ({ 0: all }) => `${all[0]}一`,
  },
  {
    pattern: /(?<=(?:体温|气温|室温|水温|温度)[^，。；\d]{0,6}\d[\d.]*)度(?![数角电以])/gu,
    zh: '温度的单位是摄氏度（℃），不写“$0”',
    en: 'Degrees Celsius: ℃',
    fix: '℃',
  },
  {
    pattern: /(?<=\d)个亿(?!万|元)/gu,
    zh: '“$0”是口语',
    en: 'Colloquial',
    advice: { zh: '写作“亿元”', en: 'Write 亿元' },
  },
];

export const styleRules: Rule[] = [
  {
    code: 'check/number-style',
    severity: 'warning',
    family: 'digits',
    basis: 'standard',
    source: 'GB/T 15835—2011，4.2、4.3、5.1；GB 3100—1993',
    words: {
      zh: '数字体例前后不一，农历月日、五年规划、年份、温度、货币的写法不合规定，两个单位连用。',
      en: 'Numbers change their form, or lunar days, plans, years, temperatures and money are written wrong.',
    },
    examples: {
      bad: [
        '「农历5月初5」前完成。',
        '共发放「二千四百零六」元。',
        '会议定于「08月→8月」12日召开。',
        '气温为「零下3-6」℃。',
        '「第3批」设备到货，第四批设备在途。',
        '「45岁以上的30人，45岁以下」的50人。',
        '「十一五→“十一五”」规划期间建成。',
        '屏幕尺寸为65「吋」。',
        '税收「同比增长-」3.2%。',
        '「’95年」建成。',
        '「零八年」以来累计投入3亿元。',
        '「第（3）」条规定，企业应当申报。',
        '「人均住房面积45.2平方米/人」。',
        '出口300万「美元人民币」。',
        '面积50「平方公里亩」。',
        '税收「由一亿元增加到1.5亿元」。',
        '引进「5家外资企业、三家」内资企业。',
        '安排「五.一→五一」期间值班。',
        '体温超过37.3「度→℃」。',
        '投入3「个亿」。',
      ],
      good: [
        '农历五月初五前完成，“十一五”规划期间建成。',
        '第三条第（三）项规定，人均住房面积45.2平方米。',
        '税收由1亿元增加到1.5亿元，同比下降3.2%。',
        '引进5家外资企业、3家内资企业，其中一家是龙头企业。',
        '推进6000个亿元以上项目建设。',
        '当天共接诊一百二十余人，发放手册三千五百余份，累计行程一千二百余公里。',
        '体温超过37.3℃，北纬30度以南，满意度95%。',
      ],
    },
    inText: findRows(ROWS),
  },
];
