/** Slips in marks inside names, brackets, questions and rows of words; a row each, with its clause of GB/T 15834—2011. */
import type { Row } from '../pattern.ts';

export const INNER_ROWS: readonly Row[] = [
  {
    // 4.5.3.5: two neighbouring numbers before a measure
    pattern:
      /(?<=(?:^|[^第、\d一二三四五六七八九十])(?:二、(?=三)|三、(?=四)|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九)))(?=[三四五六七八九](?:公里|华里|米|分钟|小时|亩|吨|元|成|里路))/gu,
    zh: '相邻两数连用表示概数，中间不用顿号',
    en: 'No 、 in a number that means about',
    advice: { zh: '删去顿号', en: 'Delete 、' },
  },
  {
    // 4.5.3.5: words that are one
    pattern:
      /指、战员|干、警(?![察])|师、生员工|党、团员|进、出口|出、入境|教、职工|教、职员工|离、退休|上、下半年|上、下游|上、下班|亲、友|收、发文|父、母|男、女职工|寒、暑假|冬、春季节?/gu,
    zh: '“$0”：集合词语之间不用顿号',
    en: 'No 、 within a set expression',
    fix: ({ 0: all }) => all.replaceAll('、', ''),
    severity: 'note',
  },
  {
    // 4.2: a question turned round has its mark at the end
    pattern: /(?<=[吗呢吧])？(?=(?:同志们|同志|各位(?:领导|代表|委员|同事)?)。)/gu,
    zh: '倒装的问句，问号放在句末',
    en: 'The mark stands at the end of the question',
    fix: '，',
  },
  {
    // 4.6: 一要，二要 … ；四要
    pattern:
      /(?<=一要[^。；，]{1,30}，二要[^。；，]{1,30}(?:，三要[^。；，]{1,30})?)；(?=[三四]要)|(?<=一要[^。；]{1,40}；二要[^。；，]{1,30})，(?=三要)/gu,
    zh: '“一要”“二要”“三要”之间的标点要一致',
    en: 'Points of one row are parted alike',
    advice: { zh: '都用逗号，或都用分号', en: 'Use ， or ； throughout' },
  },
  {
    // 4.9: what a bracket says in the sentence has no stop
    pattern: /(?<=[（(](?:见|详见|参见)[^（）()。]{1,16})。(?=[）)]\s*$)/gu,
    zh: '句内括号里末尾不用句号',
    en: 'No stop within a bracket of the sentence',
    fix: '',
  },
  {
    // 4.15.3.1
    pattern:
      /(?<=(?:订阅|征订|订购|赠阅)(?:了)?)[\p{Script=Han}]{2,6}(?:日报|晚报|时报|周刊|杂志)(?![社》])/gu,
    zh: '“$0”：报刊名称用书名号',
    en: 'A newspaper’s name stands in 《》',
    fix: ({ 0: all }) => `《${all}》`,
  },
  {
    // 4.2.3: a question that is part of a statement is none
    pattern:
      /(?<=(?:从哪|由谁|如何|怎么|怎样|什么|哪些|是否|多少|谁来|何时)[^。；？！\n]{0,16})[？?](?=[^。；？！\n]{0,14}(?:[？?][^。；？！\n]{0,2})?(?:都|均|这些|仍然?|尚|还)(?:需要?|有待|须|应当|值得|取决于|没有|未))/gu,
    zh: '问句在这里是句子的一部分，不用问号',
    en: 'The question is part of a statement: no question mark',
    advice: { zh: '改用逗号', en: 'Use a comma' },
  },
  {
    // 4.2.3, 4.3.3: both marks only in strong exclamations
    pattern: /[？?][！!]|[！!][？?]/gu,
    zh: '“$0”：公文中问号、叹号不连用',
    en: 'No ？！ in official papers',
    fix: '？',
  },
  {
    // 4.7.3: a colon reaches to the end of its sentence
    pattern:
      /(?<=(?:讨论|研究|商量|解决|考虑|明确|探讨|分析|商议))[：:](?=(?:如何|怎样|怎么|为什么|是否)[^。：；]{2,30}(?:问题|办法|途径|措施|思路)[。；，])/gu,
    zh: '动词与宾语之间不用冒号',
    en: 'No colon between verb and object',
    fix: '',
  },
  {
    pattern:
      /(?:指出|强调|要求|表示|认为|提出)[：:](?=[^。！？：；“”\n]{2,24}[一二两三四五六七八九十几](?:点|个方面|项工作|条)[：:])/gu,
    zh: '一句话里套用了冒号',
    en: 'A colon inside the scope of another',
    fix: ({ 0: all }) => `${all.slice(0, -1)}，`,
  },
  {
    // 4.5.3.5: two digits side by side for about
    pattern:
      /(?<=[二三四五六七八九]?十[一二三四五六七八]|几?[一二三四五六七八])、(?=[二三四五六七八九](?:[岁个人名家天月米户次件本位斤里亩]|年(?!级)|十[个人名家岁天年户次件位]|百|千|万))(?<=(?:十)?(?:一、(?=二)|二、(?=三)|三、(?=[四五])|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九)))(?<!第.?.、)/gu,
    zh: '相邻两数连用表示概数，中间不用顿号',
    en: 'No 、 in a number that means about',
    fix: '',
  },
  {
    // 4.8.3, 4.15: a name has no full stop
    pattern: /(?<=“关于[^“”。]{4,40})。(?=”)|(?<=《[^《》。]{2,40})[。，；](?=》)/gu,
    zh: '文件名末尾不用“$0”',
    en: 'No mark at the end of a name',
    fix: '',
  },
  {
    // 4.4.3.2: 第一，第二，
    pattern:
      /(?<=[，。；]\s*(?:第[一二三四五六七八九十]|首先|其次|再次|最后))、(?=(?![一二三四五六七八九十]|第|其次|再次)\p{Script=Han}{2,})/gu,
    zh: '“第一”“首先”之后用逗号',
    en: 'A comma after 第一 or 首先',
    fix: '，',
  },
  {
    // 4.5: what stands in brackets belongs to the word before
    pattern: /、(?=[（(](?:市|区|县|旗|乡|镇|街道|自治县|市、区|处|室|办)[）)])/gu,
    zh: '括号前不用顿号',
    en: 'No 、 before the bracket',
    fix: '',
  },
  {
    pattern: /(?<=全[省市区县州镇乡村局校院园国厂][上内东南])、(?=[下外西北](?!各))/gu,
    zh: '结合紧密的词语之间不用顿号',
    en: 'No 、 inside a close pair',
    fix: '',
  },
  {
    // 4.5.3: 等 closes the row
    pattern:
      /(?<=\p{Script=Han})(?:、(?=等等?(?:[。；，）]|方面|工作|内容|问题))|，(?=等(?:[。；，）]|方面|工作|内容|问题)))/gu,
    zh: '列举之后的“等”前不点断',
    en: 'No mark before 等',
    fix: '',
  },
  {
    // 4.13: a code and its number
    pattern: /(?<=(?<!\d)0\d{2,3})(?:——?|－|_|—)(?=\d{7,8}(?!\d))/gu,
    zh: '区号与号码之间用短横线',
    en: 'A hyphen between code and number',
    fix: '-',
  },
  {
    // 4.15.3: 书名号 only for writings
    pattern:
      /《(?=[^《》]{2,12}》(?:活动|专项行动|主题活动|创建活动|工程|计划工程|称号|奖|荣誉称号|展览会|比赛|大赛|杯))/gu,
    zh: '活动、称号、奖项的名称用引号，不用书名号',
    en: 'Names of activities and honours stand in “”',
    advice: { zh: '改用引号', en: 'Use “”' },
  },
  {
    // 4.9.3: what explains a part of a sentence stands before its mark
    pattern:
      /[，；](?=（(?:详见|见|附后|含|不含|以下简称|简称|其中|包括|下同)[^（）]{0,30}）(?:[，。；]|$))/gu,
    zh: '括号紧跟被注释的词语，前面不用“$0”',
    en: 'A bracket follows its word without a mark',
    fix: '',
  },
  {
    // 4.11: six dots
    pattern: /(?<![…。.])…(?![…])|\.{3,}(?=\p{Script=Han}|[。，；]|$)|。{3,}/gu,
    zh: '省略号是“……”',
    en: 'An ellipsis is ……',
    fix: '……',
  },
  {
    // 4.11.3: an ellipsis says 等
    pattern: /……(?=等等?(?:[^级于待同]|$))|(?<=等等?)……/gu,
    zh: '省略号与“等”只用一个',
    en: 'Either …… or 等',
    fix: '',
  },
];
