/** What the codes of reading files mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const readersWords = {
  blank: {
    zh: '加了下划线的空白，读成了下划线。',
    en: 'Underlined blanks were read as rows of underscores.',
    remedy: { zh: '在表单里改成填空【】。', en: 'Make them boxes 【】 in the form.' },
    typed: '（Word 里“联系人：”后面一段带下划线的空格）',
    said: '有 1 处加了下划线的空白，读成了下划线（____）。',
  },
  'broken-file': {
    zh: '文件不完整或已损坏。',
    en: 'The file is incomplete or damaged.',
    remedy: {
      zh: '重新复制或下载；能打开的话另存一份。',
      en: 'Copy it again; if Word opens it, save a new copy.',
    },
    typed: 'hongtou import 没下载完.docx',
    said: '这个文件不完整或已损坏。',
  },
  control: {
    zh: '内容控件读成了里面现在的文字。',
    en: 'Content controls were read as the text that they hold now.',
    remedy: {
      zh: '看一看选的是不是要的那一项；要保留控件，用 hongtou format。',
      en: 'See whether the right choice stands there; hongtou format keeps the control.',
    },
    typed: '（Word 里一个选了“甲类”的下拉列表）',
    said: '有 1 处内容控件（下拉列表），读成了里面现在的文字，可选的其他项没有保留。',
  },
  'damaged-text': {
    zh: '有些字读不出来，显示成“�”。',
    en: 'Some characters cannot be read and show as �.',
    remedy: {
      zh: '对照原件改正，或重新保存成 UTF-8。',
      en: 'Compare with the original, or save it as UTF-8.',
    },
    typed: '（编码选错了的 .txt）',
    said: '有 3 个字读不出来，显示成了“�”。',
  },
  'embedded-document': {
    zh: '文件里嵌着别的文件，它们的文字没有读。',
    en: 'Other files are embedded; their text was not read.',
    remedy: { zh: '用 Word 打开，另存一份再用。', en: 'Open it in Word and save a copy.' },
    typed: '（Word 里嵌着另一份文件）',
    said: '这个文件里嵌着 1 个别的文件，它们的文字没有读出来。',
  },
  'empty-field': {
    zh: '域没有结果，没有文字可读。',
    en: 'A field holds no result.',
    remedy: {
      zh: '在 Word 里按 Ctrl+A、F9 更新后保存。',
      en: 'Update fields in Word with Ctrl+A, F9 and save.',
    },
    typed: '（Word 里一个没有更新过的域）',
    said: '有 1 处域（REF）没有结果，没有读出文字。',
  },
  'empty-file': {
    zh: '文件是空的。',
    en: 'The file is empty.',
    remedy: { zh: '检查是否选错了文件。', en: 'Check whether it is the right file.' },
    typed: 'hongtou import 空.docx',
    said: '这个文件是空的。',
  },
  encrypted: {
    zh: '文件加了密码。',
    en: 'The file is protected by a password.',
    remedy: {
      zh: '用 Word 打开，取消密码后另存。',
      en: 'Open it in Word, remove the password and save a copy.',
    },
    typed: 'hongtou import 加密.docx',
    said: '这个文件加了密码，打不开。',
  },
  formula: {
    zh: '公式只读出了字符，排法没有保留。',
    en: 'Of a formula only the characters were read.',
    remedy: { zh: '对照原件看一看。', en: 'Compare with the original.' },
    typed: '（Word 公式编辑器里的公式）',
    said: '有 1 处公式，只读出了其中的字符，排法没有保留。',
  },
  'merged-cells': {
    zh: '合并的单元格不成方块，读成了拆开的。',
    en: 'Merged cells that make no rectangle were read as single ones.',
    remedy: { zh: '对照原件看一看表格。', en: 'Compare the table with the original.' },
    typed: '（Word 表格里合并的单元格上下宽窄不一）',
    said: '有 1 个表格里合并的单元格不成方块，读成了拆开的：文字在第一格，其余是空格子。',
  },
  'needs-conversion': {
    zh: '.doc、.wps 要先转换成 .docx；电脑上有 LibreOffice 时程序自己转。',
    en: '.doc and .wps have to be converted first; with LibreOffice installed the program does so.',
    remedy: {
      zh: '装上 LibreOffice，或用 Word、WPS 另存为 .docx。',
      en: 'Install LibreOffice, or save the file as .docx.',
    },
    typed: 'hongtou import 去年总结.doc（没有装 LibreOffice）',
    said: '（说明是什么格式、怎样转换）',
  },
  'nested-table': {
    zh: '套在表格里的表格，读成了格子里的文字。',
    en: 'A table within a table was read as the text of its cell.',
    remedy: { zh: '对照原件看一看。', en: 'Compare with the original.' },
    typed: '（Word 里表格套表格）',
    said: '有 1 个表格套在别的表格里，读成了所在格子里的文字。',
  },
  'no-text': {
    zh: '没有读到文字，可能是扫描件。',
    en: 'No text was found; it may be a scan.',
    remedy: { zh: '找有文字的电子版。', en: 'Find a version with text.' },
    typed: 'hongtou import 扫描件.docx',
    said: '这个文件里没有读到文字。',
  },
  'not-a-document': {
    zh: '这类文件不能当公文读。',
    en: 'Files of this sort are no documents.',
    remedy: {
      zh: '能读 .docx、.doc、.wps、.txt、.html、.md。',
      en: 'Readable are .docx, .doc, .wps, .txt, .html and .md.',
    },
    typed: 'hongtou import 照片.png',
    said: '（说明是什么文件，不能当公文读取）',
  },
  'not-text': {
    zh: '文件不是文本，读不出文字。',
    en: 'The file is not text.',
    remedy: {
      zh: '用能打开它的程序另存为 .docx 或 .txt。',
      en: 'Save it as .docx or .txt in its own program.',
    },
    typed: 'hongtou import 程序.txt（里面是二进制）',
    said: '这个文件不是文本，读不出文字。',
  },
  overprinted: {
    zh: '用域叠印的字，读成了最上面的一个。',
    en: 'Signs printed over each other were read as the topmost.',
    remedy: { zh: '对照原件看一看。', en: 'Compare with the original.' },
    typed: '（Word 里用 EQ 域叠印的带框数字）',
    said: '有 1 处用域叠印的字（1），读成了最上面的一个。',
  },
  prompt: {
    zh: '“单击此处输入”一类没有填的提示，读成了下划线。',
    en: 'A prompt that nobody filled in was read as underscores.',
    remedy: {
      zh: '在 Word 里填好，或在表单里改成【】。',
      en: 'Fill it in, or make it a box 【】 in the form.',
    },
    typed: '（Word 里“单击此处输入日期”）',
    said: '有 1 处还没有填写的提示（单击此处输入日期），读成了下划线（____）。',
  },
  'raised-text': {
    zh: '上标或下标读成了一般的字。',
    en: 'Text above or below the line was read as plain text.',
    remedy: { zh: '对照原件看一看。', en: 'Compare with the original.' },
    typed: '（Word 里“吨CO”后面下标的“2e”）',
    said: '有 1 处上标或下标（2e），读成了一般的字。',
  },
  'struck-text': {
    zh: '划了删除线的字，当作没有划读了出来。',
    en: 'Text that is struck through was read as if it were not.',
    remedy: { zh: '不要的字在 Word 里删去。', en: 'Delete in Word what is not wanted.' },
    typed: '（Word 里划掉的“三季度”）',
    said: '有 1 处划了删除线的字（三季度），当作没有划读了出来。',
  },
  'text-box': {
    zh: '文本框里的字，读成了单独的段落。',
    en: 'The words of a text box were read as paragraphs of their own.',
    remedy: {
      zh: '看这些字在正文里该在哪里；要保留文本框，用 hongtou format。',
      en: 'See where they belong in the text; hongtou format keeps the box.',
    },
    typed: '（Word 里正文旁边的文本框“值班室设在二楼”）',
    said: '有 1 个文本框（值班室设在二楼），框没有保留，里面的字读成了单独的段落。',
  },
  'too-deep': {
    zh: '内容一层套一层，套得太深，不像公文。',
    en: 'The contents are nested too deeply to be a document.',
    remedy: { zh: '把正文复制到新文件里再用。', en: 'Copy the text into a new file.' },
    typed: '（套了几百层的网页）',
    said: '这个文件里的内容一层套一层，套得太深，不像是公文。',
  },
  'too-large': {
    zh: '文件或它展开后太大，不像公文。',
    en: 'The file, or what it unpacks to, is too large.',
    remedy: {
      zh: '把要用的部分另存为一个文件。',
      en: 'Save the part you need as a file of its own.',
    },
    typed: '（几百兆的 .docx）',
    said: '这个文件（或它展开后）太大，不像是公文。',
  },
  'tracked-changes': {
    zh: '文件里有修订，都按已接受读取。',
    en: 'Tracked changes were taken as accepted.',
    remedy: {
      zh: '有不该接受的，先在 Word 里处理完。',
      en: 'Settle in Word those that should not be accepted.',
    },
    typed: '（Word 里有 4 处修订）',
    said: '这个文件有 4 处修订，都按已接受读取。',
  },
  'unknown-element': {
    zh: 'Word 文件里有程序不认识的内容，没有读。',
    en: 'The Word file holds something of an unknown kind, which was not read.',
    remedy: {
      zh: '在 Word 里看这一处是什么，要紧的改成普通文字。',
      en: 'See in Word what it is; make it plain text if it matters.',
    },
    typed: '（Word 里程序不认识的图形）',
    said: '有 1 处本程序不认识的内容（……），没有读出来。',
  },
} as const satisfies Record<CodeOf<'readers'>, Explanation>;
