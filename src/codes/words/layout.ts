/** What the codes of layout mean that stand for no rule of a clause. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const layoutWords = {
  'column-squeezed': {
    zh: '表格列太多，有一列窄得只排得下几个字，一格要排很多行。',
    en: 'A table has so many columns that one of them holds a few characters a line.',
    remedy: {
      zh: '在表格里写“横排: 是”，排在横放的页上；或者减少几列。',
      en: 'Put the table on a turned page (横排: 是), or use fewer columns.',
    },
    typed: '（12列的表格，第二列写了几十个字）',
    said: '表格有12列，“事项”一行只排得下3个字，最长的一格要排9行（GB/T 9704-2012，8）。',
  },
  'font-missing': {
    zh: '电脑上没有标准要求的字体，也没有相近的；打开时会换成别的字体。',
    en: 'The computer lacks a font of the standard and has nothing near it.',
    remedy: {
      zh: '装上这个字体，或在有字体的电脑上打印。',
      en: 'Install it, or print where it is installed.',
    },
    typed: 'hongtou doctor',
    said: '（列出缺少的字体）',
  },
  'font-near': {
    zh: '电脑上没有这个字体，但有相近的可以顶替。',
    en: 'The computer lacks the font but has a near one.',
    remedy: {
      zh: '不要紧；正式印制时最好装上。',
      en: 'It will do; install the font for the final print.',
    },
    typed: 'hongtou doctor',
    said: '（列出顶替的字体）',
  },
  'no-text-on-page-1': {
    zh: '版头和标题太长，首页排不下正文；按规定首页必须显示正文。',
    en: 'Letterhead and title leave page 1 no room for the text, which must begin there.',
    remedy: {
      zh: '把标题改短，或减少联署的机关。',
      en: 'Shorten the title, or let fewer bodies issue it.',
    },
    typed: '（十个机关联合发文，标题四行）',
    said: '版头有10个发文机关、标题有4行，首页排不下正文；按规定首页必须显示正文（GB/T 9704-2012，7.3.3）。',
  },
  'nothing-to-learn': {
    zh: '这个文件没有竖排的页面可学：不是 Word 文件，或者只有横排的页。',
    en: 'The file has no upright pages to learn from: it is no Word file, or has turned pages only.',
    remedy: {
      zh: '换一份本单位排得好的 .docx。',
      en: 'Take a good .docx of the office.',
    },
    typed: 'hongtou learn 通知.txt',
    said: '“通知.txt”不是 Word 文件，没有页面和字体可学。',
  },
  'office-style': {
    zh: '单位.yaml 里“版式”的一项看不懂、超出范围，几项合不上，或者“字体”的名称打错了。',
    en: 'An entry of 版式 in 单位.yaml is not understood, beyond its limits, does not go with another, or a font is mistyped.',
    remedy: {
      zh: '照提示改；拿不准就用 hongtou learn 从一份排得好的文件里读出来。',
      en: 'Write what the hint says, or let hongtou learn read it from a good document.',
    },
    typed: '版式:\n  行距: 两倍',
    said: '版式的“行距”看不懂或超出范围：两倍。',
  },
  'office-style-differs': {
    zh: '本单位的版式有几项和国标不同；照单位的版式排。',
    en: "The office's own layout differs from the standard; the office's is followed.",
    remedy: {
      zh: '不用改；想照国标排，删去单位.yaml 里的这几项。',
      en: 'Nothing need be done; take the entries out to keep to the standard.',
    },
    typed: '版式:\n  行距: 固定值28磅',
    said: '本单位的版式和国标不同：行距固定值28磅（国标固定值28.95磅，5.2.2.3）。',
  },
  'recipients-moved': {
    zh: '主送机关太多，首页排不下正文，已移到版记里。',
    en: 'The recipients left page 1 no room for the text and stand in the imprint.',
    remedy: {
      zh: '不用改；不想移就写统称。',
      en: 'Nothing need be done; a collective name would keep them on page 1.',
    },
    typed: '（主送机关有上百个）',
    said: '主送机关太多，首页排不下正文，已移到版记里抄送机关的上面（GB/T 9704-2012，7.3.2、7.4.2）。',
  },
  'signature-alone': {
    zh: '署名单独成了一页，行距、移行都解决不了。',
    en: 'The signature stands alone on a page, and no measure helps.',
    remedy: {
      zh: '正文多写一两行，或减少联署的机关。',
      en: 'Write a line or two more, or let fewer bodies sign.',
    },
    typed: '（正文只有一行，十几个机关联署）',
    said: '正文太短，和12个机关的署名在一页里排不下，署名单独成了一页（GB/T 9704-2012，7.3.5.5）。',
  },
  'picture-coarse': {
    zh: '图片的点太少，印出来会模糊。',
    en: 'The picture has too few points and will look coarse.',
    remedy: {
      zh: '换一张大一些的图片，或者把“宽”改小。',
      en: 'Use a larger picture, or print it less wide.',
    },
    typed: '（“图片”写了 小图.png，宽是整行）',
    said: '图片“小图.png”印 156 毫米宽，每英寸只有 65 点，印出来会模糊。',
  },
  'picture-scaled': {
    zh: '要的宽度放不进版心，图片缩小了。',
    en: 'The picture was made smaller to stay within the type area.',
    remedy: { zh: '不用改；“宽”最多写156毫米。', en: 'Nothing need be done.' },
    typed: '（“图片”写了 园区全景.png，宽是30厘米）',
    said: '图片“园区全景.png”要宽 300 毫米，版心放不下，缩小到了 156 毫米宽。',
  },
  'signature-parted': {
    zh: '联署的机关太多，署名分在了两页。',
    en: 'There are too many signatures for one page.',
    remedy: {
      zh: '减少联署的机关，或用规范化简称。',
      en: 'Let fewer bodies sign, or use short names.',
    },
    typed: '（几十个机关联署）',
    said: '40个机关的署名一页排不下，分在了两页（GB/T 9704-2012，7.3.5）。',
  },
  'one-paragraph': {
    zh: '正文只有一段，最后几行要随署名排到末页，前一页又只剩得下几行；Word 会这样排，LibreOffice 会把整段移到下一页。',
    en: 'A text of one paragraph parts for its signature in Word, not in LibreOffice.',
    remedy: { zh: '把正文分成两段。', en: 'Make two paragraphs of the text.' },
    typed: '（八个机关加盖签名章，正文一段七行）',
    said: '正文只有一段，它的最后几行要随署名排到末页；Word 会这样排，用 LibreOffice 打开时整段会移到下一页，首页没有正文（GB/T 9704-2012，7.3.3、7.3.5.5）。',
  },
  'text-parted': {
    zh: '正文后面排不下署名，正文最后几行随它排到下一页，前一页下端留空。',
    en: 'The last lines of the text go with the signature to the next page.',
    remedy: {
      zh: '不用改；想排在一页就删减一两行。',
      en: 'Nothing need be done; a line or two less would keep it on one page.',
    },
    typed: '（正文正好写满首页）',
    said: '正文后面排不下署名和成文日期，正文的最后几行随它们排到下一页，首页下端留空（GB/T 9704-2012，7.3.5.5）。',
  },
  tightened: {
    zh: '末页排不下署名，行距调紧了一点，不让署名单独成页。',
    en: 'Lines were set closer so that the signature does not stand alone.',
    remedy: {
      zh: '不用改；想用标准行距就删减一两行。',
      en: 'Nothing need be done; a line or two less would restore the usual spacing.',
    },
    typed: '（署名正好排不下）',
    said: '末页排不下署名和成文日期，正文行距已调为每页23行，不让署名单独成页（GB/T 9704-2012，7.3.5.5）。',
  },
  'title-off-page-1': {
    zh: '版头太高、标题太长，首页排不下标题。',
    en: 'Page 1 has no room for the title.',
    remedy: {
      zh: '把标题改短，或减少联署的机关。',
      en: 'Shorten the title, or let fewer bodies issue it.',
    },
    typed: '（二十个机关联合发文）',
    said: '版头有20个发文机关、标题有3行，发文机关标志缩到最小，首页还是排不下标题（GB/T 9704-2012，7.2.4、7.3.1）。',
  },
  'title-hourglass': {
    zh: '每行排得下的字太少，标题不拆开词和名称就总有一行比上下两行都短（GB/T 9704-2012，7.3.1）。',
    en: 'So few characters fit a line that the title can only be an hourglass.',
    remedy: {
      zh: '把标题改短；“版式”里的页边太宽、标题字号太大的，改一改。',
      en: 'Shorten the title, or change the margins and the size in 版式.',
    },
    typed: '（“单位.yaml”的“版式”里订口、切口各 55 毫米）',
    said: '标题“关于……”分4行，按“版式”每行排得下4个字，不拆开词和名称，总有一行比上下两行都短；应当排成梯形或者菱形（GB/T 9704-2012，7.3.1）。',
  },
  'title-too-long': {
    zh: '标题太长，没有按词义和形状分行，多半是把正文写进了标题（GB/T 9704-2012，7.3.1）。',
    en: 'The title is too long to be broken by sense and shape; it probably holds text.',
    remedy: { zh: '把标题改短，正文写进“正文”。', en: 'Shorten the title, and move text to 正文.' },
    typed: '（“标题”里粘贴了一整段话）',
    said: '标题“各科室要认真落实……”有236个字，太长，没有按词义和形状分行（GB/T 9704-2012，7.3.1）。',
  },
} as const satisfies Partial<Record<CodeOf<'layout'>, Explanation>>;
