/** What the codes of reading a form and the files it names mean. */
import type { CodeOf } from '../../codes.ts';
import type { Explanation } from '../explanation.ts';

export const formReadingWords = {
  'duplicate-key': {
    zh: '同一项写了两次，不知道以哪个为准。',
    en: 'An entry is written twice; it is unclear which counts.',
    remedy: { zh: '留一个，另一个删掉或改名。', en: 'Keep one, delete or rename the other.' },
    typed: '标题: 甲\n标题: 乙',
    said: '“标题”写了两次，不知道以哪个为准。',
  },
  exchanged: {
    zh: '上下两项的内容写反了。',
    en: 'The values of two entries are exchanged.',
    remedy: { zh: '把两行冒号后面的内容对调。', en: 'Exchange what stands behind the colons.' },
    typed: '年度: 单位.yaml\n单位: 2026',
    said: '“年度”和“单位”的内容写反了。',
  },
  conflict: {
    zh: '文件里留着合并两个版本的记号（<<<<<<<、=======、>>>>>>>）。',
    en: 'A merge of two versions left its marks in the file.',
    remedy: { zh: '两个版本留一个，记号都删掉。', en: 'Keep one version and delete the marks.' },
    typed: '<<<<<<< HEAD\n标题: 2025年工作总结\n=======\n标题: 2025年工作报告\n>>>>>>> 修改',
    said: '“<<<<<<<”是合并两个版本时留下的记号，还没有选定用哪一个。',
  },
  empty: {
    zh: '文件里没有内容。',
    en: 'The file has no content.',
    remedy: { zh: '用 hongtou new 新建一张。', en: 'Make one with hongtou new.' },
    typed: '（空文件）',
    said: '这张表是空的。',
  },
  'not-a-form': {
    zh: '文件是一段文字或一张清单，没有“名称: 内容”。',
    en: 'The file is plain text or a list, without entries.',
    remedy: {
      zh: '第一行写“文种: 工作总结”，下面一行一项。',
      en: 'Begin with a line like "文种: 工作总结", an entry a line.',
    },
    typed: '2025年工作总结',
    said: '这个文件只是一段文字，不是表单。',
  },
  'not-a-key': {
    zh: '冒号前面是括号、清单一类的写法，不能当名称。',
    en: 'What stands before the colon is no name.',
    remedy: {
      zh: '写成一般的名称；要填的空写成【】。',
      en: 'Write a plain name, and 【】 for a box.',
    },
    typed: '{ 甲: 乙 }: 丙',
    said: '冒号前面只能是一项的名称。',
  },
  'not-text': {
    zh: '文件是 Word、Excel 一类的文件，或者不是文字。',
    en: 'The file is a Word or Excel file, or no text at all.',
    remedy: {
      zh: '去年的文件用 hongtou import；表单另存为纯文本。',
      en: 'Use hongtou import for an old document; save forms as plain text.',
    },
    typed: 'hongtou render 去年总结.docx',
    said: '这是 Word、Excel 一类的文件，不是表单。',
  },
  'too-nested': {
    zh: '括号或缩进一层套一层，读不下去。',
    en: 'Brackets or indentation are nested too deeply to read.',
    remedy: { zh: '检查多余的 [ 或 {。', en: 'Look for stray [ or {.' },
    typed: '（几百个“[”连着写）',
    said: '括号或缩进套得太多层，读不下去。',
  },
  'unreadable-file': {
    zh: '文件在那里，但读不了：没有权限、是设备、太大或正被占用。',
    en: 'The file is there but cannot be read: no right to, a device, too large or in use.',
    remedy: { zh: '照提示里的原因处理。', en: 'See the reason in the message.' },
    typed: '（没有读取权限的文件）',
    said: '（说明读不了的原因，如没有权限）',
  },
  yaml: {
    zh: '这一处不合 YAML 的写法，程序也猜不出原意。',
    en: 'This is not valid YAML and its sense could not be guessed.',
    remedy: {
      zh: '照提示改；常见的是引号、括号没有配对。',
      en: 'Follow the hint; often a quote or bracket lacks its partner.',
    },
    typed: '标题: "2025年工作总结',
    said: '从这里开始的英文双引号没有收尾。',
  },
  'missing-file': {
    zh: '引用的或要打开的文件不在那里。',
    en: 'A file that is named is not there.',
    remedy: { zh: '检查文件名和文件夹。', en: 'Check its name and folder.' },
    typed: '单位: 没有.yaml',
    said: '找不到文件“没有.yaml”。',
  },
  'no-last-year-text': {
    zh: '“上年文字”写的是第几条，原文另放在表单旁边的“…上年文字.txt”里；那里没有这一条。',
    en: "The form gives the number of last year's words, which stand in a file beside it; that has none.",
    remedy: {
      zh: '把“…上年文字.txt”放回表单旁边；不要了就删掉这一项“上年文字”。',
      en: 'Put the file back beside the form, or delete the 上年文字.',
    },
    typed: '正文:\n  - 标题: 招商\n    导语: 签约项目12个。\n    上年文字: 第3条',
    said: '旁边的“…上年文字.txt”里没有第3条，上年的话看不到，也没法和今年的比。',
  },
  outside: {
    zh: '引用的文件在表单的文件夹外面；为了安全不读。',
    en: 'The file lies outside the folder of the forms; for safety it is not read.',
    remedy: { zh: '把文件复制到表单的文件夹里。', en: 'Copy it into the folder of the forms.' },
    typed: '正文:\n  - 来自: /别处/材料.yaml',
    said: '“/别处/材料.yaml”不在表单的文件夹里面，不能引用。',
  },
  cycle: {
    zh: '文件引用来引用去又回到自己。',
    en: 'References lead back to where they began.',
    remedy: { zh: '去掉这一处引用。', en: 'Remove this reference.' },
    typed: '（甲.yaml 引用乙.yaml，乙.yaml 又引用甲.yaml）',
    said: '“甲.yaml”又引用回了自己，没有尽头。',
  },
  'wrong-kind': {
    zh: '引用的文件不是这里能用的文种。',
    en: 'The file is of a kind that cannot stand here.',
    remedy: {
      zh: '换一个文件，能用的文种见提示。',
      en: 'Name a file of a kind that the hint allows.',
    },
    typed: '（正文里引用一份“单位”文件）',
    said: '这里不能用“单位”。',
  },
  'too-many-files': {
    zh: '引用的文件太多，没有全部收进来。',
    en: 'There are too many references; not all were followed.',
    remedy: { zh: '减少引用，或把内容合到几个文件里。', en: 'Use fewer, larger files.' },
    typed: '（正文里引用了几千处）',
    said: '引用太多，没有全部收进来。',
  },
  'own-kind': {
    zh: '这个文种按本单位“模板”文件夹里的来写，没有用程序自带的。',
    en: "The kind comes from the office's own folder 模板, not from the program.",
    remedy: {
      zh: '不用改；不想这样就把“模板”里的文件移走。',
      en: 'Nothing need be done; move the file away if it is not meant.',
    },
    typed: '（“模板”文件夹里有 通知.json）',
    said: '“通知”按本单位的“模板/通知.json”来写，没有用程序自带的。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
