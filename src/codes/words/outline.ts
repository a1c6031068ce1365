/** What the codes of importing and rolling over mean. */
import type { CodeOf } from '../codes.ts';
import type { Explanation } from './explanation.ts';

export const outlineWords = {
  'dated-phrase': {
    zh: '这个说法每年不同（如“十四五”收官、某次全会），换年时要看一看。',
    en: 'The phrase changes from year to year; roll-over leaves it to a person.',
    remedy: {
      zh: '照今年的情况改，或确认不变。',
      en: 'Write it for this year, or see that it stays.',
    },
    typed: '导语: 今年是“十四五”规划收官之年。',
    said: '“收官之年”每年不同，请看一看。',
  },
  'missing-starter': {
    zh: '没有这个文种的空白表单。',
    en: 'There is no empty form of this kind.',
    remedy: {
      zh: '自定文种：在“模板”里写一份同名的 .yaml；别的：重新安装。',
      en: 'Write one in 模板 for a kind of your own; else install the program again.',
    },
    typed: 'hongtou new 会议议程（“模板”里没有 会议议程.yaml）',
    said: '“模板”文件夹里没有“会议议程.yaml”，不知道空白表单是什么样。',
  },
  names: {
    zh: '这里有人名或职务，沿用了上年的。',
    en: "These names or offices are last year's.",
    remedy: { zh: '人员有变动就改。', en: 'Change them where people have changed.' },
    typed: '签发人: 林知远',
    said: '这里有人名或职务，沿用了上年的。',
  },
  'no-year': {
    zh: '看不出上年的表单是哪一年的，没法换年。',
    en: "The year of last year's form is not known.",
    remedy: { zh: '加一行“年度: 2025”。', en: 'Add a line like "年度: 2025".' },
    typed: 'hongtou new 工作总结 --year 2026 --from 去年.yaml（没有写年度）',
    said: '上年的表单没有写“年度”，标题和日期里也看不出是哪一年。',
  },
  'not-in-box': {
    zh: '文件里的一个数看不清是一个还是两个，没有写成方框，照原文写着。',
    en: 'A number of the file may be one or two: it stands as it was, and in no box.',
    remedy: {
      zh: '和原文核对，改对以后再写成方框，例如【24】。',
      en: 'Compare it with the file, and put it in a box once it is right.',
    },
    typed: '实行2 4小时值班制度',
    said: '“2 4小时”里的数中间有空格，看不出是一个数还是两个：照原文写着，请核对。',
  },
  'not-in-form': {
    zh: '文件里的一处内容，表单里没有地方写，没有收进来。',
    en: 'Something in the document has no place in a form and was left out.',
    remedy: {
      zh: '照提示看一看，要紧的手工补上。',
      en: 'See the message, and add by hand what matters.',
    },
    typed: '（去年的文件里有表单写不了的内容）',
    said: '（说明是什么、在哪里）',
  },
  'not-later': {
    zh: '新年度不在上年表单的年度之后。',
    en: "The new year is not later than last year's.",
    remedy: { zh: '写后一年的年份。', en: 'Name a later year.' },
    typed: 'hongtou new 工作总结 --year 2025 --from 2025年总结.yaml',
    said: '上年的表单写的是2025年，新年度2025年不在它后面。',
  },
  'only-numbers-changed': {
    zh: '空格填好了，可这句话除了数字，和上年一字不差。',
    en: "The boxes are filled, but for its numbers the sentence is word for word last year's.",
    remedy: {
      zh: '看看今年有没有新的做法、新的说法；就这样写，删掉旁边的“上年文字”。',
      en: 'See what is new this year; if it is meant, delete the 上年文字 beside it.',
    },
    typed:
      '导语: 深入企业走访【120｜98】家，协调解决用工、融资等困难。\n上年文字: 深入企业走访98家，协调解决用工、融资等困难。',
    said: '这句话除了数字，和上年一字不差：“深入企业走访120家，协调解决用工、融资等困……”',
  },
  'other-form': {
    zh: '这个文种用另一个文种的表单来写，印出来的文字一样。',
    en: 'The document is written as a form of another kind; its text is the same.',
    remedy: { zh: '不用改。', en: 'Nothing need be done.' },
    typed: 'hongtou import 去年的须知.docx',
    said: '“须知”用“通知”的表单来写，印出来的文字一样。',
  },
  'other-kind': {
    zh: '上年的表单（文件）和要新建的文种不同。',
    en: "Last year's form or file is of another kind than the one asked for.",
    remedy: { zh: '文种写成一样的，或换一张表单。', en: 'Ask for its kind, or name another form.' },
    typed: 'hongtou new 通知 --year 2026 --from 2025年总结.yaml',
    said: '上年的表单是“工作总结”，不是“通知”。',
  },
  'same-as-last-year': {
    zh: '这段话和上年一字不差，可能忘了改。',
    en: "The text is word for word last year's.",
    remedy: {
      zh: '照今年的情况改；就是这样写，删掉旁边的“上年文字”。',
      en: 'Write it for this year, or delete the 上年文字 beside it.',
    },
    typed: '导语: 招商引资成效明显。\n上年文字: 招商引资成效明显。',
    said: '这段话和上年一字不差。',
  },
  table: {
    zh: '指标从统计表取数，表还是上年的。',
    en: "Figures are taken from a table that is still last year's.",
    remedy: { zh: '换成今年的表，或改写文件名。', en: "Put this year's table there, or name it." },
    typed: '数据: 2025统计表.xlsx',
    said: '指标从这张统计表取数，要换成今年的表。',
  },
  'to-check': {
    zh: '“待核对”里的这个说法是上年的，正文里还原样写着。',
    en: "A word listed under 待核对 is last year's and still stands in the text.",
    remedy: {
      zh: '照今年的情况改；不用改，就在“待核对”里删掉这一条。',
      en: 'Write it for this year, or take it off the list 待核对.',
    },
    typed: '导语: 总量居全市第3位。\n待核对: [居全市第3位]',
    said: '“居全市第3位”是上年的说法，还没有核对。',
  },
  'unknown-kind': {
    zh: '没有这个文种。',
    en: 'There is no such kind.',
    remedy: {
      zh: '照提示改；hongtou new --help 列出全部。',
      en: 'See the hint; hongtou new --help lists them all.',
    },
    typed: 'hongtou new 通支',
    said: '没有“通支”这个文种。',
  },
  'years-left-out': {
    zh: '两张表单隔了不止一年，“上年”里填的不是真正的上年数。',
    en: 'More than a year lies between: 上年 holds older figures.',
    remedy: { zh: '把各处“上年”改成上一年的数。', en: "Replace them by last year's figures." },
    typed: 'hongtou new 工作总结 --year 2026 --from 2023年总结.yaml',
    said: '从2023年到2026年隔了不止一年：“上年”里填的是2023年的数。',
  },
} as const satisfies Record<CodeOf<'outline'>, Explanation>;
