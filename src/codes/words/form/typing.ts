/** What the codes of typing mistakes in a form mean. */
import type { CodeOf } from '../../codes.ts';
import type { Explanation } from '../explanation.ts';

export const formTypingWords = {
  aligned: {
    zh: '这一行行首的空格和上下的各行不一样多；程序已对齐。',
    en: 'A line does not begin where its sisters do; it was aligned with them.',
    remedy: { zh: '同一级的各行，行首空格一样多。', en: 'Lines of one level begin alike.' },
    typed: '正文:\n  - 第一段。\n   - 第二段。',
    said: '这一行左边没有对齐，已和上下的各行对齐。',
  },
  colon: {
    zh: '名称后面是中文冒号，或冒号后面没有空格；程序已按“: ”读。',
    en: 'The colon after a name is full-width or lacks its blank; it was read as ": ".',
    remedy: {
      zh: '不改也能用；写成英文冒号加一个空格更稳当。',
      en: 'Nothing need be done; a colon and a blank would be plain.',
    },
    typed: '标题：2025年工作总结',
    said: '名称后面的冒号已按英文冒号加空格读。',
  },
  comma: {
    zh: '花括号里是中文逗号、冒号，或数里有千位逗号；程序已按英文标点、整数读。',
    en: 'Chinese marks within braces, or thousands separators; both were understood.',
    remedy: { zh: '写成 {值: 1234, 单位: 家}。', en: 'Write {值: 1234, 单位: 家}.' },
    typed: '指标:\n  企业: {值：1234，单位：家}',
    said: '花括号里的中文标点、千位逗号已按英文标点、整数读（共 3 处）。',
  },
  'cut-by-comment': {
    zh: '空格加“#”以后是说明，不会印出来；正文里的“#”会把后半句切掉。',
    en: 'From a blank and "#" on a line is a comment and is not printed.',
    remedy: {
      zh: '是正文就去掉前面的空格或改成“＃”；是说明就在“#”后面空一格。',
      en: 'Remove the blank or write ＃ for text; put a blank after # for a comment.',
    },
    typed: '正文:\n  - 新建 #2 楼竣工。',
    said: '空格后面的“#”到行尾会被当作说明，不会印出来。',
  },
  'printed-comment': {
    zh: '“|”下面的文字里、引号里，和“#”前面没有空格的地方，“#”以后不是说明，会照样印出来。',
    en: 'Below | , within quotation marks and without a blank before it, "#" begins no comment.',
    remedy: {
      zh: '说明单独写一行，以“#”开头，放在这一项的上面；正文里改成“＃”。',
      en: 'Put the comment on a line of its own above the entry; write ＃ in text.',
    },
    typed: '正文:\n  - 请认真做好工作。# 已核对',
    said: '“# 已核对”会照样印出来，不是说明。',
  },
  dash: {
    zh: '清单前面是破折号、圆点一类的符号；程序已按“- ”读。',
    en: 'An item begins with another dash or a dot; it was read as "- ".',
    remedy: { zh: '写减号加一个空格。', en: 'Write a hyphen and a blank.' },
    typed: '正文:\n  — 第一段。\n  — 第二段。',
    said: '清单前面的横线已按“- ”读（共 2 处）。',
  },
  'dash-in-text': {
    zh: '“- ”的缩进和清单不一样，这一行会接在上一行后面，“- ”也会印出来。',
    en: 'The dash is not aligned with its list: the line continues the one above, dash and all.',
    remedy: {
      zh: '另起一项就对齐；接着写就去掉“- ”。',
      en: 'Align it for a new item, or remove the dash.',
    },
    typed: '正文:\n  - 第一段。\n      - 第二段。',
    said: '这一行会接在上一行后面，“- ”也会印出来。',
  },
  'lost-dash': {
    zh: '清单里的一行前面没有“- ”，会接在上一项后面。',
    en: 'A line of a list has no dash and goes on with the item above.',
    remedy: { zh: '前面补上减号和空格。', en: 'Put a hyphen and a blank in front of it.' },
    typed: '正文:\n  - 第一段写的是总体情况。\n  第二段写的是下一步打算。',
    said: '这一行前面没有“- ”，会接在上一项后面印成一段。',
  },
  indent: {
    zh: '行首是 Tab 或全角空格，YAML 不认；程序已按空格读。',
    en: 'Tabs or full-width blanks at the start of a line were read as blanks.',
    remedy: {
      zh: '不改也能用；改成普通空格更稳当。',
      en: 'Nothing need be done; plain blanks would be better.',
    },
    typed: '正文:\n　　- 第一段。',
    said: '行首的 Tab 或全角空格已按空格读。',
  },
  'indent-text': {
    zh: '下一行的文字前面没有空格；程序当作上一项的内容。',
    en: 'A line of text without indentation was taken as part of the entry above.',
    remedy: { zh: '在这一行前面加两个空格。', en: 'Indent the line by two blanks.' },
    typed: '导语: |\n第一段文字。\n',
    said: '这一行前面没有空格，已当作上一项的内容。',
  },
  'joined-lines': {
    zh: '两行文字之间没有空行，会接成一段。',
    en: 'Lines without an empty one between them make one paragraph.',
    remedy: { zh: '要另起一段，中间空一行。', en: 'Leave an empty line between paragraphs.' },
    typed: '正文:\n  - |\n    第一段说完了。\n    第二段也说完了。\n',
    said: '这一行和上一行会排成同一段。',
  },
  'line-separator': {
    zh: '文字里有看不见的换行符（从网页、聊天里粘贴来的），前后已接成一段。',
    en: 'An invisible line break, often pasted from a page, was removed; both sides were joined.',
    remedy: {
      zh: '接着写就删掉它；另起一段就按回车。',
      en: 'Delete it, or press Enter for a new paragraph.',
    },
    typed: '（“园区共有”和“企业30家”之间有一个看不见的换行符）',
    said: '这里有一个看不见的换行符，前后已经接成一段。',
  },
  pasted: {
    zh: '从 Excel 粘贴的行（用 Tab 隔开）已读成“名称、值、上年”。',
    en: 'Rows pasted from Excel were read as name, value and last year.',
    remedy: { zh: '核对读出来的数。', en: 'Check the numbers.' },
    typed: '指标:\n  税收\t7.46亿元',
    said: '从 Excel 粘贴的行已读成“名称、值、上年”。',
  },
  'pasted-columns': {
    zh: '从 Excel 粘贴的行看不出哪一列是什么：没有表头，或者表头的词不认识。',
    en: 'It is not certain what the columns of pasted rows are: there is no header, or an unknown one.',
    remedy: {
      zh: '把表头一起粘贴：“名称、单位、值、上年、计划、同比、填报”，中间是 Tab；别的列删掉。',
      en: 'Paste the header as well: 名称, 单位, 值, 上年, 计划, 同比, 填报, with tabs between.',
    },
    typed: '指标:\n  税收\t7.46\t6.59',
    said: '粘贴的行上面没有表头，按“名称、值、上年”读了。',
  },
  'pasted-rows': {
    zh: '从 Excel、Word 表格粘贴的行（用 Tab 隔开）已排成一张表。',
    en: 'Rows pasted from a table became a table.',
    remedy: {
      zh: '看一看表头对不对；稳当的写法是“表格:”下面分“表头:”“行:”。',
      en: 'See whether the header is right; 表格 with 表头 and 行 is certain.',
    },
    typed: '正文:\n片区\t企业\n石屏\t20',
    said: '从表格粘贴的 2 行已排成一张表，第一行作表头。',
  },
  quoted: {
    zh: '文字里有 YAML 的特殊符号（如冒号加空格、开头的方括号）；程序已当普通文字读。',
    en: 'The text holds special characters of YAML; it was read as plain text.',
    remedy: {
      zh: '不用改；看一看印出来的对不对。',
      en: 'Nothing need be done; see that it is printed as meant.',
    },
    typed: '标题: 关于: 工作总结',
    said: '这句话里有 YAML 的特殊符号，已按普通文字读。',
  },
  'straight-quote': {
    zh: '公文用中文引号；英文引号成对的已改，不成对的要自己改。',
    en: 'Official prose uses “”; pairs of straight quotes were changed, a single one is yours to mend.',
    remedy: { zh: '写成“”。', en: 'Write “”.' },
    typed: '正文:\n  - 开展"百日攻坚"行动。',
    said: '英文引号已改成中文引号“”。',
  },
  'two-on-a-line': {
    zh: '一行里写了两项；程序已当作两行读。',
    en: 'Two entries stand on one line; they were read as two.',
    remedy: { zh: '一项一行：后一项另起一行。', en: 'Write each on a line of its own.' },
    typed: '（通知）盖章: 是 附注: 此件公开发布',
    said: '一行里写了两项，“附注”已当作另一行读。',
  },
  'typed-number': {
    zh: '编号由程序生成，手写的已去掉，免得印两遍。',
    en: 'Numbers are made automatically; the typed one was left out so that it is not printed twice.',
    remedy: { zh: '删掉手写的编号。', en: 'Delete the typed number.' },
    typed: '正文:\n  - 标题: 一、主要工作\n    导语: 完成全年任务。',
    said: '“一、”不用写，编号会自动生成，这里已经去掉。',
  },
  'unseen-character': {
    zh: '名称或者文字里有看不见的字符（零宽空格、软连字符一类，从网页、聊天里粘贴来的），读的时候已当作没有。',
    en: 'Names or texts hold characters that nobody sees, often pasted from a page; they were passed over.',
    remedy: {
      zh: '不改也能用；“hongtou check --fix”会从表单里删去它们，表格文件里的请自己删。',
      en: 'Nothing need be done; check --fix takes them out of forms, not out of tables.',
    },
    typed: '（“主送”和“机关”之间有一个零宽空格）',
    said: '“主送”和“机关”中间有看不见的字符：零宽空格（U+200B），已当作没有。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
