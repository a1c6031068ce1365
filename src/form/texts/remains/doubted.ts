/** What may stand in a text by mistake: words to colleagues and leaders, what is not settled, marks of other programs. */
import type { Remains } from './sort.ts';

/** 请王主任审定, 此处由产业部补充, 领导批示后再改: said to somebody, not to the reader. 报区领导审定后实施 is text. */
const TO_LEADERS = new RegExp(
  [
    '[（(]?请(?:[^，。；（）]{0,4})(?:领导|主任|书记|[局处科部]长|[\\p{Script=Han}]总)(?:再)?(?:审阅|审定|审核|审示|过目|斧正|定夺|把关|核|阅)[）)]?(?=[，。；]|$)',
    '(?:领导|主任|书记)(?:审阅|审定|批示|过目|看过|同意)[后完](?:再|才)?[定改填补写](?:[^，。；（）]{0,4})[）)]?(?=[，。；]|$)',
    '(?:此|本|这|该)(?:处|段|句|节|部分|里)(?:内容)?(?:[^，。；（）]{0,2})(?:请|由|待|需)[^，。；（）]{0,8}(?:补充|补上|再核|核实|核对|核定|确认|更新|完善|提供|填写?|改|删|定)(?=[，。；）)]|$)',
    '[（(](?:此|本|这一?)(?:条|项|数|表|指标)(?:内容|数据|数字)?(?:[^，。；（）]{0,2})(?:请|由|待|需)[^，。；（）]{0,8}(?:补充|补上|核实|核对|核定|确认|更新|完善|提供|填写?|改|删|定)[）)]',
    '[（(]请[^，。；（）]{2,10}(?:补充|补上|核实|核对|确认|更新|完善|提供|填写?|把关|审核)[）)]',
    '[（(](?:[^（）()]{0,6})(?:再改|再定|再核|再补|待补|先空着|先这样)[）)]',
    '(?<=^|[。；，（(])(?:注|备注|说明|附言)[：:][^。；（）()]{0,14}(?:未核|来自|没有?核|待核|暂缺|不准|存疑|存在出入)[^。；（）()]{0,6}',
  ].join('|'),
  'u',
);
/** 【王主任：时间再定】, （李科长：此数再核）, 【请财政局补充】: a remark between brackets, which would be printed. */
const REMARK = new RegExp(
  [
    '[（(［[【](?:\\p{Script=Han}{1,3}(?:主任|书记|[局处科部院校县区镇乡市]长|主席|经理|总|老师|同志)|领导|(?<=【)[小老]\\p{Script=Han})[：:][^（）()［］[\\]【】｜|]{1,60}[）)］\\]】]',
    '【(?:备?注|批注|问|(?:修改)?意见|建议|提示|提醒)[：:][^【】｜|]{1,60}】',
    '【[^【】｜|]{0,30}(?:再[定核改补议商看]|待[定核补查](?!期)|(?:请|由)[^【】]{1,10}(?:核实|核对|确认|补充|提供|填写?|把关|审定|审阅)|要不要|怎么写|对吗|删掉|改成|改为|[？?])[^【】｜|]{0,20}】',
  ].join('|'),
  'u',
);
const UNSETTLED =
  /(?<=[\p{Script=Han}，；：])(?:(?<=\p{Script=Han})尚?待定(?!期)|(?:数据|数字|名单|金额|情况)(?:暂缺|未核|未定|待补|缺失|待[^，。；]{1,8}(?:提供|补充|核实|确认|报送)))(?=[，。；、）)]|$)(?![^。]{0,16}另行)/u;
/** An address in running text that is not said to be one. */
const LINK =
  /(?<!(?:网址|登录|登陆|网站|访问|官网|平台|下载|邮箱|网页|门户|系统|扫码|地址|链接)[^。；]{0,16})(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+/iu;

/** @安全应急部 收到请回复[OK]: all that is said to those who read the chat. */
const CHAT = new RegExp(
  [
    '@(?:所有人|[\\p{Script=Han}]{2,12})(?:(?=[\\s\\u2005])[^。；]{0,30}(?:回复|收到)[^。；]{0,12}|(?=[\\s\\u2005]|$))',
    '(?<=^|[。！；])[^。！；，@]{0,8}收到请回复?(?:[！!。]|\\[[^\\]]{1,4}\\])*(?=$)',
    '发自我的[ ]?[A-Za-z\\p{Script=Han}]{2,12}|(?<=^|[。！，])辛苦(?:大家|各位)[了啦]?[！!。]?(?=$)',
    '(?<=^|[。！])以下是(?:为您|根据您|按照?您)[^：:。]{0,24}[：:]',
  ].join('|'),
  'u',
);

/** Where old papers may well have it: asked about, not refused. */
export const DOUBTED: readonly Remains[] = [
  {
    code: 'placeholder',
    pattern:
      /[（([［][^（）()【】，。；]{0,16}待[^（）()【】，。；]{0,8}(?:核实|核对|核准|确认|补充?|更新|提供|核|定稿?|查证?|改)[）)\]］]/u,
    sign: /待/,
    words: { zh: '还没有办完的记号', en: 'a note of what is still to be done' },
    hint: { zh: '办好以后删去它。', en: 'Do it, and delete the note.' },
  },
  {
    code: 'word-remains',
    pattern: /(?<=[\p{Script=Han}\d%％）】])\[\d{1,2}(?:[,，\-–—]\d{1,2})*\](?=[，。；：、）]|$)/u,
    sign: /\[/,
    words: { zh: '论文里引文的序号', en: 'the number of a reference' },
    hint: { zh: '删去它；要注明出处，用文字写。', en: 'Delete it; say in words where it is from.' },
  },
  {
    code: 'word-remains',
    pattern:
      /^(?:#{1,6}\s*(?=[\p{Script=Han}【《“\d])|>\s+(?=\p{Script=Han})|[*＊]\s*(?![号为是指]|表示|代表|标)(?=[\p{Script=Han}【《“])|[-o][ ]+(?=[\p{Script=Han}【《“])|[=~*-]{5,}[ ]*$)/mu,
    sign: /[#>*＊=~o-]/,
    words: { zh: 'Markdown 的标题、引用、分隔线、清单记号', en: 'a mark of Markdown' },
    hint: { zh: '删去它；小标题写成“- 标题: ……”，分条写成“要点:”。', en: 'Use 标题 or 要点.' },
  },
  {
    code: 'placeholder',
    pattern: REMARK,
    sign: /[（(［[【]/,
    words: { zh: '写给同事看的话，不是正文', en: 'a remark, and no text' },
    hint: { zh: '办好以后连括号一起删去；确实要印的，只留文字。', en: 'Do it, and delete it.' },
  },
  {
    code: 'placeholder',
    pattern: TO_LEADERS,
    sign: /[请领主书此本这该再待先注明言]/,
    ask: /请|领导|主任|书记|[此本这该][处段句节部里]|[此本这一][条项数表指]|再[改定核补]|待补|先[空这]|[注明言][：:]/,
    words: { zh: '写给领导或者同事看的话', en: 'words to a leader or colleague' },
    hint: { zh: '办好以后删去它。', en: 'Do it, and delete the words.' },
  },
  {
    code: 'placeholder',
    pattern: UNSETTLED,
    sign: /[待暂未缺]/,
    ask: /待|暂缺|未[核定]|缺失/,
    words: { zh: '还没有定下来的内容', en: 'what is not settled' },
    hint: {
      zh: '写上实际内容；还不知道就写【】；确实以后再通知的，写“另行通知”。',
      en: 'Write what it is, or 【】.',
    },
  },
  {
    code: 'word-remains',
    pattern: LINK,
    sign: /[:wW]/,
    ask: /https?:|www\./i,
    words: { zh: '网址', en: 'a link' },
    hint: {
      zh: '删去它；确实要请人登录，写清楚是什么网站：登录园区官网（https://…）。',
      en: 'Delete it, or say what it is the address of.',
    },
  },
  {
    code: 'word-remains',
    pattern: /[\u2e80-\u2fdf]+/u,
    sign: /[\u2e80-\u2fdf]/,
    words: { zh: 'PDF 里的部首，样子像字，不是字', en: 'a radical of a PDF, no character' },
    hint: { zh: '打上那个字。', en: 'Type the character that it looks like.' },
  },
  {
    code: 'word-remains',
    pattern: CHAT,
    sign: /[@收发辛以]/,
    ask: /@|收到请回|发自我|辛苦|以下是/,
    words: { zh: '聊天、邮件里的话', en: 'words of a chat or mail' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
  {
    code: 'word-remains',
    pattern:
      /(?:\p{Extended_Pictographic}(?<![\u2190-\u2bff©®™※〰〽㊗㊙])[\ufe0f\u200d]*)+|\[(?:强|玫瑰|抱拳|微笑|OK|合十|鲜花|握手|呲牙|偷笑|捂脸|赞|鼓掌)\]/u,
    sign: /[©®\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83f[]/,
    words: { zh: '表情符号', en: 'an emoji' },
    hint: { zh: '删去它。', en: 'Delete it.' },
  },
];
