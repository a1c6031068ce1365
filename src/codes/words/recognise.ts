/** What the codes of doubts about a recognised document mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const recogniseWords = {
  'another-document': {
    zh: '从这一行起像是另一份文件，分开读了。',
    en: 'From this line on it looks like another document.',
    remedy: {
      zh: '核对；本来是一份的，分成两个文件再导入没有必要，删掉多余的标题即可。',
      en: 'Check where the first one ends.',
    },
    typed: '（署名、日期之后又有一个标题）',
    said: '从这一行起当作另一份文件。',
  },
  'empty-number': {
    zh: '令号、编号还没有填。',
    en: 'The number is not filled in.',
    remedy: { zh: '在表单里填上编号。', en: 'Fill it in, in the form.' },
    typed: '第　　号',
    said: '编号还没有填，“号”前面是空的。',
  },
  'from-card': {
    zh: '标题、文号等只在网页的登记信息里有，正文里没有。',
    en: "Title, number or the like stand in the page's catalogue card only.",
    remedy: { zh: '对照原件核对。', en: 'Check it with the original.' },
    typed: '（网页上“发文字号：青禾园委发〔2025〕3号”）',
    said: '发文字号“青禾园委发〔2025〕3号”只在网页的登记信息里写着，请核对。',
  },
  'heading-or-sentence': {
    zh: '分不清段首是标题，还是编了号的句子。',
    en: 'The start of the paragraph may be a heading or a numbered sentence.',
    remedy: { zh: '看一看；不对就在表单里改。', en: 'Look, and mend it in the form.' },
    typed: '（一）加强领导。成立工作专班。',
    said: '这一段开头当作标题，也可能只是编了号的句子。',
  },
  'heading-without-mark': {
    zh: '标题和后面的文字之间没有标点，成文时会加“。”。',
    en: 'No mark stands between heading and text; 。 is put there.',
    remedy: { zh: '核对标题到哪里为止。', en: 'Check where the heading ends.' },
    typed: '1.加强领导 成立工作专班。',
    said: '标题“加强领导”和后面的文字之间没有标点。',
  },
  'issued-without-title': {
    zh: '印发的文件自己没有标题，用了通知里的名称。',
    en: "The issued paper has no title; it takes the notice's.",
    remedy: { zh: '核对标题。', en: 'Check the title.' },
    typed: '关于印发《年度工作要点》的通知（后面直接是正文）',
    said: '印发的文件自己没有标题，用了通知里的名称“年度工作要点”。',
  },
  'kind-guessed': {
    zh: '标题没有写明文种，从内容看出来的。',
    en: 'No title names the kind; the text gives it.',
    remedy: { zh: '核对文种。', en: 'Check 文种.' },
    typed: '（没有标题，有“现将……通知如下”）',
    said: '标题没有写明文种，从内容看是“通知”。',
  },
  'no-title': {
    zh: '没有找到标题。',
    en: 'No title was found.',
    remedy: { zh: '在表单的“标题”里补上。', en: 'Give it in the form.' },
    typed: '（文件一开头就是正文）',
    said: '没有找到标题。',
  },
  'number-mended': {
    zh: '发文字号缺了括号或“号”，按四位年份补上了。',
    en: 'The document number lacked a bracket or 号; it was completed by its year of four digits.',
    remedy: { zh: '对照原件核对。', en: 'Check it with the original.' },
    typed: '青禾园委发〔20243',
    said: '发文字号“青禾园委发〔20243”缺了括号或“号”，读作“青禾园委发〔2024〕3号”，请核对。',
  },
  'numbering-repeated': {
    zh: '同一个编号出现了两次。',
    en: 'A number comes twice.',
    remedy: {
      zh: '核对原文；表单照印，要按顺序编就删掉那一节的“编号”。',
      en: 'Check the document; the form keeps it until its 编号 is deleted.',
    },
    typed: '二、甲\n二、乙',
    said: '编号“二、”重复了。',
  },
  'numbering-restarted': {
    zh: '编号又从头开始，可能少了一级标题。',
    en: 'The numbering begins again; a heading may be missing.',
    remedy: { zh: '核对是不是漏了上一级标题。', en: 'See whether a heading above was lost.' },
    typed: '1.甲\n2.乙\n1.丙',
    said: '编号又从“1.”开始。',
  },
  'numbering-skipped': {
    zh: '编号跳过了几个。',
    en: 'The numbering skips.',
    remedy: { zh: '核对原文是不是少了一项。', en: 'See whether something is missing.' },
    typed: '一、甲\n三、乙',
    said: '编号从第1跳到“三、”。',
  },
  'numbering-start': {
    zh: '编号不从第一项开始。',
    en: 'The numbering does not begin with the first.',
    remedy: { zh: '核对前面是不是少了内容。', en: 'See whether something before it is missing.' },
    typed: '三、甲\n四、乙',
    said: '编号从“三、”开始，前面没有第一项。',
  },
  'points-broken': {
    zh: '“二是”一类的段落接不上前面的要点。',
    en: 'A paragraph with 二是 or the like does not go on with points.',
    remedy: {
      zh: '核对编号；已按普通段落保留。',
      en: 'Check the numbering; it was kept as a paragraph.',
    },
    typed: '一是甲。\n三是乙。',
    said: '这一段以“三是”开头，接不上前面的要点。',
  },
  'run-together': {
    zh: '整篇写在一行里，换行变成了空格。',
    en: 'The whole text is on one line; its line ends became spaces.',
    remedy: {
      zh: '核对各段从哪里开始；能找到原件的，用原件导入。',
      en: 'Check where paragraphs begin, or import the original.',
    },
    typed: '青禾园区关于加强值班的通知 各企业： 请做好值班。 2024年3月4日',
    said: '整篇写在一行里，按空格分成了标题、主送机关和各段，请核对。',
  },
  telegram: {
    zh: '是电报：报头（发电单位、签批盖章、机号）没有地方放。',
    en: 'A telegram: forms have no place for its head.',
    remedy: { zh: '对照列出的报头，在正式的报头纸上填写。', en: 'Copy its head from the list.' },
    typed: '发电单位　青禾市人民政府办公室　　签批盖章',
    said: '这是一份电报：报头没有地方放，留下了文号和等级。',
  },
  'title-without-kind': {
    zh: '当作标题的一行看不出文种。',
    en: 'The line taken as the title names no kind.',
    remedy: {
      zh: '是正文就移到正文里；是标题就在表单里写“文种”。',
      en: 'Move it to the body, or give 文种.',
    },
    typed: '青禾园区这一年',
    said: '“青禾园区这一年”当作标题，但看不出文种。',
  },
  'unnumbered-heading': {
    zh: '没有编号的一行当作了标题。',
    en: 'A line without a number was taken as a heading.',
    remedy: { zh: '是正文就并入段落。', en: 'Join it to a paragraph if it is none.' },
    typed: '工作成效',
    said: '“工作成效”没有编号，当作标题。',
  },
  'wrapped-or-new': {
    zh: '分不清是接上段，还是新的一段。',
    en: 'The line may go on with its paragraph or begin one.',
    remedy: { zh: '核对；已按新的一段处理。', en: 'Check; it was taken as a new paragraph.' },
    typed: '（上一行写满一行，正好以句号结束）',
    said: '上一行写满一行并以句末标点结束，这一行可能是接上段，也可能是新的一段。',
  },
} as const satisfies Record<CodeOf<'recognise'>, Explanation>;
