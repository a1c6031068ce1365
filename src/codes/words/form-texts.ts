/** What the codes of the texts of a form mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const formTextWords = {
  announced: {
    zh: '用手写的“四个方面”“五项措施”，和下面写的个数不一样。',
    en: 'A count typed by hand is not the number of parts that follow.',
    remedy: {
      zh: '核对数目；写成【小节数】【要点数】【条目数】就会自己数。',
      en: 'Check the count, or let 【小节数】, 【要点数】 or 【条目数】 count.',
    },
    typed:
      '正文:\n  - 标题: 主要工作\n    导语: 主要有四项任务。\n    小节:\n      - 标题: 抓项目\n        导语: 开工项目。\n      - 标题: 抓服务\n        导语: 走访企业。',
    said: '这里说“四项任务”，下面写了2个。',
  },
  'file-as-text': {
    zh: '正文里只写了一个文件名，会照样印出来。',
    en: 'A paragraph is nothing but the name of a file.',
    remedy: {
      zh: '要收进那份文件，写成“引用: 安全应急部.yaml”。',
      en: 'To take the file in, write 引用: and its name.',
    },
    typed: '正文:\n  - 安全应急部.yaml',
    said: '这里只有一个文件名“安全应急部.yaml”，会照样印出来。',
  },
  end: {
    zh: '一句话末尾没有标点或标点不对；标题、表名末尾多了标点。',
    en: 'A sentence lacks the mark at its end, or a heading has one.',
    remedy: { zh: '句末用句号，引出要点用冒号，标题不用标点。', en: 'Write it as the hint says.' },
    typed: '（通知）结语: 特此通知',
    said: '句末没有标点。',
  },
  'excel-remains': {
    zh: '复制来的文字里有 Excel 的错误值（#DIV/0!、####）或者科学计数。',
    en: 'The copied text holds an error of Excel or a number in scientific notation.',
    remedy: {
      zh: '在 Excel 里改好，再写上整个数。',
      en: 'Mend it in Excel and write the number in full.',
    },
    typed: '正文:\n  - 表格:\n      表头: [片区, 企业]\n      行:\n        - [石屏, "#DIV/0!"]',
    said: '“#DIV/0!”是复制时带来的：Excel 算不出来、显示不下的数。',
  },
  'odd-date': {
    zh: '要办的事写的日期已经过了，或者年份、日期像是打错了。',
    en: 'A date for what is to be done is past, or looks mistyped.',
    remedy: {
      zh: '核对是不是沿用了往年的日期；没有错就在行末加“# 不查 odd-date”。',
      en: 'Check whether it is left over; if it is right, end the line with # 不查 odd-date.',
    },
    typed: '（2026年3月5日的通知）导语: 2025年5月底前，完成自查。',
    said: '“2025年5月底”已经过了：成文日期是2026-03-05。',
  },
  reference: {
    zh: '文中指到的图、表、部分没有，或者引用的文号、标题和这份文件对不上。',
    en: 'The text points to what is not there, or cites a paper under a number that cannot be.',
    remedy: {
      zh: '核对；没有错就在行末加“# 不查 reference”。',
      en: 'Check it; if it is right, end the line with # 不查 reference.',
    },
    typed: '正文:\n  - 泵站位置见图2。',
    said: '这里写“见图2”，文中没有图。',
  },
  spaces: {
    zh: '一句话里有多余的空格，多是粘贴带来的。',
    en: 'Blanks within a sentence, left by a paste.',
    remedy: { zh: '删去空格。', en: 'Delete them.' },
    typed: '正文:\n  - 坚持  安全第一、预防为主。',
    said: '文字之间有多余的空格。',
  },
  twice: {
    zh: '标题、要点、附件、表头、行或代号写了两次，多是复制以后忘了改。',
    en: 'A heading, point, attachment, column, row or code stands twice.',
    remedy: { zh: '改掉一个，多了就删掉。', en: 'Mend one of them, or delete it.' },
    typed:
      '正文:\n  - {标题: 总体要求, 导语: 坚持安全第一。}\n  - {标题: 总体要求, 导语: 坚持预防为主。}',
    said: '标题“总体要求”写了两次。',
  },
  'word-remains': {
    zh: '复制来的文字里有 Word 的域代码、书签、批注标记、目录点线、页码或者丢了的图片。',
    en: 'The copied text holds field codes, bookmarks, marks of comments, leaders or lost pictures of Word.',
    remedy: {
      zh: '删去它；原来有文字的，对照原件写上。',
      en: 'Delete it; where there was text, see the original.',
    },
    typed: '正文:\n  - 进度安排见错误！未找到引用源。',
    said: '“错误！未找到引用源。”是复制时带来的：失效的交叉引用。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
