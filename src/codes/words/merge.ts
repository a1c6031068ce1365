/** What is said when an edited Word file goes back into its form. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const mergeWords = {
  blank: {
    zh: '文件里的日期、字号空着或者删掉了。是等定了再填，还是不要了，程序看不出来，表单里的没有动。',
    en: 'A date or number was left open or taken out in the file; the form still has it.',
    remedy: {
      zh: '要等定了再填，就在表单里把这一项后面清空；定了就写上。',
      en: 'To leave it open, clear the entry in the form.',
    },
    typed: '（文件里把“2024年9月12日”改成“2024年9月  日”）',
    said: '在文件里空着',
  },
  both: {
    zh: 'Word 文件生成以后，表单也改了同一处，两边改得不一样，没有替人选。',
    en: 'The form changed the same words after the Word file was made; nobody chose between them.',
    remedy: {
      zh: '看两边的写法定一个：窗口里点选，命令里加 --ask 一处一处地定，或者 --take 写要照文件的号数。',
      en: 'Choose one: in the window, with --ask, or with --take and the numbers of the file’s.',
    },
    typed: '（文件里改成“坚决防范”，表单里已改成“严格防范”）',
    said: '这一处表单和文件都改了，按表单的留着。',
  },
  computed: {
    zh: '人改了由程序算出来的内容：同比、占比、合计、小节数等。程序不会照抄，由人定。',
    en: 'Somebody changed by hand what the program computes: growth, shares, sums, counts.',
    remedy: {
      zh: '数错了就改“指标”里的数；口径不同就在指标里写“同比”和“口径”；要照文件写死，在窗口里点选，或者用 --ask、--take 定，格子就成了文字。',
      en: 'Mend the numbers under 指标, state the rate there, or take what was typed (--ask, --take): the box becomes words.',
    },
    typed: '（文件里把“同比增长13.2%”改成“同比增长13.5%”）',
    said: '是程序算出来的',
  },
  box: {
    zh: '文件里加了文本框；框浮在版面上，里面的字不算正文，没有并。',
    en: 'A text box was put into the file; its words are no part of the text and were not merged.',
    remedy: {
      zh: '要放进正文，就剪出来粘贴成一段再并一次；是给人看的话，用批注。',
      en: 'Paste its words as a paragraph and merge again; remarks are better made as comments.',
    },
    typed: '（文件里插了一个文本框写“此处再核”）',
    said: '文件里加了文本框',
  },
  cells: {
    zh: '文件的表格里合并、拆开了单元格，或者加减、对调了列。格子和列由表单定，这张表整个没有照改。',
    en: 'Cells of a table were merged or parted, or columns changed; that is the form’s to say, so no change of the table was merged.',
    remedy: {
      zh: '在表单里改：并到左边的格子写“←”，并到上边的写“↑”；加一列，表头和每一行都加一格。',
      en: 'In the form write ← in a cell merged with the one before it, ↑ with the one above.',
    },
    typed: '（文件里把两行的同一列合成了一格）',
    said: '里合并、拆开了单元格，或者加减、对调了列',
  },
  digits: {
    zh: '文件里的数字是全角的；公文里印半角，按半角并回。',
    en: 'Digits were typed in full width; they are merged in half width, as the document prints them.',
    remedy: { zh: '不用管。', en: 'Nothing.' },
    typed: '（文件里把“57家”改成“５８家”）',
    said: '按半角并回',
  },
  follows: {
    zh: '同一个数或同一处文字印在几个地方：改了一处，别处跟着变，和改过的文件不一样。',
    en: 'One figure or text is printed in several places; those not edited changed with it.',
    remedy: { zh: '看一眼是不是都该变。', en: 'See whether all of them should change.' },
    typed: '（文件里只改了一处“7.46亿元”，文中还有一处）',
    said: '跟着变了',
  },
  footnote: {
    zh: '文件里加了脚注或尾注；表单里没有注，没有并。',
    en: 'A footnote or endnote was put into the file; forms have none, so it was not merged.',
    remedy: {
      zh: '要留下，就写进正文的句子里再并一次；是给人看的话，用批注。',
      en: 'Write it into the text and merge again; remarks are better made as comments.',
    },
    typed: '（文件里插了一条脚注“此数截至8月底”）',
    said: '文件里加了脚注',
  },
  look: {
    zh: '文件里给字标了颜色、加了粗、划了线，或者有只改格式的修订。字的样子由版面定，没有并。',
    en: 'Words were coloured, bold or underlined, or formats changed with tracking on; that is not merged.',
    remedy: {
      zh: '记号是有话要说的，看一眼文件；请改的人用批注说。',
      en: 'Look at the file: a mark may say something. Comments say it better.',
    },
    typed: '（文件里把一句话标成黄色）',
    said: '文件里给字做了记号',
  },
  margin: {
    zh: '文件的页眉、页脚里加了字；页眉、页脚由版面定，没有并。',
    en: 'Something was put into the head or foot of the pages, which the layout makes; it is not merged.',
    remedy: {
      zh: '要印的话写进正文或者表单的“附注”。',
      en: 'Write it into the text or under 附注.',
    },
    typed: '（文件的页眉里写了“内部资料”）',
    said: '文件的页眉、页脚里加了',
  },
  'no-origin': {
    zh: '文件里没有生成时留的底（连同属性里的一份都没有了），分不清一处不同是文件里改的，还是表单后来改的，都要由人定。',
    en: 'The file does not say what it was made from; whether it or the form has changed since is asked.',
    remedy: {
      zh: '生成以后表单没有改过，就用 --take word 全按文件；改过的，用 --ask 一处一处地定。开着修订改的，不用问。',
      en: 'Where the form has not changed since: --take word; else --ask. Tracked changes are not asked about.',
    },
    typed: '（把文字另贴进一个新文件，再合并）',
    said: '里没有生成时留的底',
  },
  'other-paper': {
    zh: '拿来合并的 Word 文件里几乎没有这张表单的文字，像是另一份文件。',
    en: 'The Word file has hardly a paragraph of the form: it looks like another paper.',
    remedy: {
      zh: '核对表单和 Word 文件是不是一对；要从旧文件做表单，用 hongtou import。',
      en: 'Check that form and file belong together; to make a form of a file: hongtou import.',
    },
    typed: '（拿去年总结的 Word 文件合并进今年的通知）',
    said: '像是另一份文件',
  },
  'not-printable': {
    zh: '表单现在生成不了文件，没法和改过的文件对照。',
    en: 'The form cannot be printed as it stands, so nothing can be compared.',
    remedy: { zh: '先用 hongtou check 改正表单。', en: 'Mend the form first: hongtou check.' },
    typed: '（表单里有没配对的引号）',
    said: '表单现在生成不了文件',
  },
  'not-word': {
    zh: '要合并的文件不是 .docx。',
    en: 'The file to merge is no .docx.',
    remedy: { zh: '用 Word 或 WPS 另存为 .docx。', en: 'Save it as .docx in Word or WPS.' },
    typed: 'hongtou merge 通知.yaml 通知.txt',
    said: '不是能合并的 Word 文件',
  },
  spot: {
    zh: '“特急”这样的字并进了表单的“紧急程度”，印在版心左上角，和文件里写的地方不一样。',
    en: 'An entry such as 紧急程度 is printed where the layout has it, not where it was typed.',
    remedy: { zh: '不用管。', en: 'Nothing.' },
    typed: '（文件里在字号上面写了“特急”）',
    said: '印在版面规定的地方',
  },
  writing: {
    zh: '文件里的日期换了写法（二〇二四年、2024-9-20）；公文里印“2024年9月20日”这样的，按这个写法并回。',
    en: 'A date was typed in another way than documents print it; it is merged as it is printed.',
    remedy: { zh: '不用管。', en: 'Nothing.' },
    typed: '（文件里把日期改成“二〇二四年九月二十日”）',
    said: '文件里的日期写',
  },
  numbering: {
    zh: '人改了由结构排出来的内容：一、（一）、一是、附件号、顿号句号。编号自动排，不照抄。',
    en: 'Somebody changed what the structure makes: labels, numbers, closing marks.',
    remedy: { zh: '不用管；要换编号方式，在表单里写“编号方式”。', en: 'Nothing, or set 编号方式.' },
    typed: '（文件里在中间加了一节，后面的“三、”没有改成“四、”）',
    said: '是自动排的',
  },
  office: {
    zh: '这处文字来自“单位.yaml”，各年的表单都用它，没有改。',
    en: 'The words come from the office’s file, which all forms share; it was not changed.',
    remedy: {
      zh: '确实要改，就改“单位.yaml”。',
      en: 'Change the office’s file where it is meant.',
    },
    typed: '（文件里改了发文机关的名称）',
    said: '来自单位的固定内容',
  },
  place: {
    zh: '这处改动在表单里没有找到能放的地方，没有改。',
    en: 'No place in the form was found for this change; it was left out.',
    remedy: { zh: '在表单里手工改。', en: 'Make the change in the form by hand.' },
    typed: '（文件里在版头加了一行字）',
    said: '没有找到能放的地方',
  },
  picture: {
    zh: '改过的文件里图片多了或少了；图片并不回表单。',
    en: 'The edited file has more or fewer pictures; pictures are not merged.',
    remedy: {
      zh: '要用的另存成文件，在表单里写“图片: 文件名”；不要的在表单里删去。',
      en: 'Keep the picture as a file and name it under 图片 in the form, or delete that entry.',
    },
    typed: '（文件里贴了一张照片）',
    said: '图片并不回表单',
  },
  break: {
    zh: '一段文字里的换行（Shift+Enter）多了或少了，或者表格的一格里另起了一段；换行由版面决定，没有照改。',
    en: 'Line breaks within a paragraph were changed, or a cell got a second paragraph; the layout decides.',
    remedy: {
      zh: '要另起一段，在 Word 里按回车键再并一次；标题要在哪里换行，在表单的“标题”里分行写。',
      en: 'For a new paragraph press Enter in Word and merge again.',
    },
    typed: '（文件里在句子中间按了 Shift+Enter）',
    said: '里的换行没有照改',
  },
  signs: {
    zh: '文件里只是标点、引号的写法不同；写法由公文的印法定，没有照改。',
    en: 'Only the look of marks differs; the document prints them its own way.',
    remedy: { zh: '不用管。', en: 'Nothing.' },
    typed: '（文件里把“”改成了直引号）',
    said: '只是标点的写法',
  },
  'other-unit': {
    zh: '文件里把一个指标的数连同单位一起改了：数按指标自己的单位换算并回，印的还是那个单位。',
    en: 'A figure was typed with another unit; it is merged in the unit that it has under 指标.',
    remedy: {
      zh: '不用管；要换单位，在“指标”里改“值”和“单位”。',
      en: 'Nothing; for another unit change 值 and 单位 under 指标.',
    },
    typed: '（文件里把“3.20亿元”改成“32500万元”）',
    said: '用的是另一个单位',
  },
  unknown: {
    zh: '文件和表单这里不一样，文件又没有留底，不知道是哪一边改的，没有替人选。',
    en: 'File and form differ here and nothing tells which of them has changed; nobody chose.',
    remedy: {
      zh: '看两边的写法定一个：窗口里点选，命令里用 --ask 或 --take。',
      en: 'Choose one: in the window, with --ask or with --take.',
    },
    typed: '（没有留底的文件里写“坚决防范”，表单里写“严防”）',
    said: '不知道是文件里改的还是表单后来改的',
  },
  unmarked: {
    zh: '两稿比出来的花脸稿里，图片的增减、更换、改宽和单元格的合并、拆分没有标成修订。',
    en: 'Pictures put in, taken out, replaced or resized and cells joined or parted are no tracked changes.',
    remedy: { zh: '对照两稿看一眼。', en: 'Look at both drafts.' },
    typed: '（送审稿里的照片换了一张同名的）',
    said: '花脸稿里没有标成修订',
  },
  wording: {
    zh: '人改了这个文种固定印的话，如印发通知的“现印发给你们，请认真贯彻执行”；表单里没有这句话，没有改。',
    en: 'Somebody changed words that the kind itself prints; they stand in no form.',
    remedy: {
      zh: '确实要改，就改模板（模板/ 文件夹里放一份），或者改用“通知”。',
      en: 'Change the template, or use another kind.',
    },
    typed: '（文件里把“请认真贯彻执行”改成“请结合实际认真贯彻执行”）',
    said: '是这个文种固定印的话',
  },
} as const satisfies Record<CodeOf<'merge'>, Explanation>;
