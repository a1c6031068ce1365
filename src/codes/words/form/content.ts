/** What the codes of what a form says mean. */
import type { CodeOf } from '../../codes.ts';
import type { Explanation } from '../explanation.ts';

export const formContentWords = {
  kind: {
    zh: '没有写文种，或没有这个文种，不知道按哪张表读。',
    en: 'The kind is missing or unknown, so nothing can be read by it.',
    remedy: {
      zh: '第一行写“文种: 通知”这样；能写的见提示。',
      en: 'Begin with a line like "文种: 通知".',
    },
    typed: '文种: 通支',
    said: '没有“通支”这个文种。',
  },
  'unknown-key': {
    zh: '这张表里没有这一项，写了也印不出来。',
    en: 'The form has no such entry; it would not be printed.',
    remedy: {
      zh: '照提示改名；不知道放哪儿就写进正文。',
      en: 'Rename it as the hint says, or put it into 正文.',
    },
    typed: '附注说明: 联系人',
    said: '“工作总结”里没有“附注说明”这一项。',
  },
  required: {
    zh: '这一项必须写，少了成不了文。',
    en: 'The entry is needed.',
    remedy: { zh: '照提示加上这一行。', en: 'Add the line in the hint.' },
    typed: '标题:',
    said: '“标题”还空着，这一项必须写。',
  },
  type: {
    zh: '这一项的写法不对：该写清单的写了一句话，该写一句话的写了清单等。',
    en: 'The shape is wrong: text where a list belongs, a list where text belongs, and the like.',
    remedy: { zh: '照提示的样子写。', en: 'Write it as the hint shows.' },
    typed: '指标: 税收7.46亿元',
    said: '“指标”下面要分项写。',
  },
  choice: {
    zh: '这一项只能从几个值里选。',
    en: 'The entry takes one of a few values.',
    remedy: { zh: '照提示改。', en: 'Write one of them.' },
    typed: '文种: 通知\n密级: 很密',
    said: '“密级”只能写“绝密”“机密”“秘密”，现在写的是“很密”。',
  },
  format: {
    zh: '这一项的写法看不懂。',
    en: 'How the entry is written cannot be understood.',
    remedy: { zh: '照这一项的例子写。', en: 'Follow the example of this entry.' },
    typed: '（自定文种的一项要写网址，写的不是）',
    said: '“网址”看不懂。',
  },
  date: {
    zh: '日期看不懂，或没有这一天。',
    en: 'The date is unclear or does not exist.',
    remedy: { zh: '写成 2026-03-05 或 2026年3月5日。', en: 'Write 2026-03-05 or 2026年3月5日.' },
    typed: '成文日期: 2026-02-30',
    said: '“成文日期”写的“2026-02-30”不是真实的日期。',
  },
  year: {
    zh: '年份看不懂。',
    en: 'The year is unclear.',
    remedy: { zh: '写四位数，如 2026。', en: 'Write four digits, like 2026.' },
    typed: '年度: 去年',
    said: '“年度”要写四位数的年份。',
  },
  number: {
    zh: '这里要写数。',
    en: 'A number is wanted here.',
    remedy: { zh: '只写数字和小数点，如 12.8。', en: 'Write digits and a point, like 12.8.' },
    typed: '指标:\n  税收: {值: 七点四}',
    said: '“值”要写一个数，现在写的是“七点四”。',
  },
  'yes-no': {
    zh: '这里只能写是或否。',
    en: 'Only yes or no can stand here.',
    remedy: { zh: '写“是”或“否”。', en: 'Write 是 or 否.' },
    typed: '文种: 通知\n盖章: 也许',
    said: '“盖章”只能写“是”或“否”。',
  },
  'copy-number': {
    zh: '份号是不超过六位的数字。',
    en: 'The copy number is up to six digits.',
    remedy: { zh: '写成 000001。', en: 'Write 000001.' },
    typed: '文种: 通知\n份号: 甲一',
    said: '“份号”要写不超过六位的数字。',
  },
  'document-number': {
    zh: '发文字号缺代字，或写得不合规范（括号、“第”字、补零）。',
    en: "The number lacks its 代字, or its form is not the standard's.",
    remedy: {
      zh: '写成 青禾园委发〔2026〕3号；代字也可以写在单位.yaml。',
      en: 'Write it like 青禾园委发〔2026〕3号, or give 代字 in 单位.yaml.',
    },
    typed: '文种: 通知\n发文字号: 青禾园委发(2026)第3号',
    said: '“发文字号”已改为“青禾园委发〔2026〕3号”。',
  },
  'too-long': {
    zh: '这一项太长，印不下。',
    en: 'The entry is too long to be printed.',
    remedy: { zh: '写短一些。', en: 'Make it shorter.' },
    typed: '正文:\n  - 用语: 就是要做到\n    要点:\n      - 抓招商。\n      - 抓服务。',
    said: '“用语”太长，最多 4 个字。',
  },
  'empty-list': {
    zh: '清单是空的。',
    en: 'The list is empty.',
    remedy: { zh: '写上内容，或删掉这一项。', en: 'Fill it in, or delete the entry.' },
    typed: '正文: []',
    said: '“正文”的清单是空的。',
  },
  'empty-box': {
    zh: '方框里还没有填，正式的文件不能有空格子。',
    en: 'A box is still empty; a document cannot be issued with it.',
    remedy: {
      zh: '在方框里填上数，或在“指标”里填上值；先看样子就加 --draft。',
      en: 'Fill in the box or its figure; use --draft for a look.',
    },
    typed: '正文:\n  - 新签约项目【】个。',
    said: '这个空还没有填。',
  },
  placeholder: {
    zh: '×××、***一类的占位符号会照样印出来。',
    en: 'Placeholders such as ××× would be printed as they are.',
    remedy: { zh: '填上实际内容；还不知道就写【】。', en: 'Write what they stand for, or 【】.' },
    typed: '正文:\n  - 全年实现税收×××亿元。',
    said: '“×××”是占位的符号，不是实际内容。',
  },
  'heading-exchanged': {
    zh: '标题是一句话，下面的导语却像标题：两项的内容像是写反了。',
    en: 'A heading is a sentence and the text below it a heading: they seem to be exchanged.',
    remedy: {
      zh: '把两行冒号后面的内容对调；没有写反，标题末尾去掉句号。',
      en: 'Exchange them; else end the heading without a mark.',
    },
    typed: '正文:\n  - 标题: 坚持安全第一、预防为主。\n    导语: 总体要求',
    said: '“标题”和“导语”的内容像是写反了。',
  },
  'texts-exchanged': {
    zh: '两个标题下面的内容各说各的对方：像是写反了。',
    en: 'The texts below two headings are each about the other heading.',
    remedy: {
      zh: '写反了就把两处“导语”对调；没有写反，不用改。',
      en: 'Exchange them, or leave them.',
    },
    typed:
      '正文:\n  - 标题: 党的建设\n    导语: 新增就业1299人，失业人员再就业320人。\n  - 标题: 民生就业\n    导语: 党的理论学习开展12次，党的组织生活开展8次。',
    said: '“党的建设”和“民生就业”下面的内容像是写反了。',
  },
  'values-exchanged': {
    zh: '两个指标今年的值各合对方的上年：像是写反了。',
    en: "Two key figures have each a value that fits the other's last year.",
    remedy: {
      zh: '写反了就把两个“值”对调；没有写反，核对数。',
      en: 'Exchange them, or check the numbers.',
    },
    typed:
      '指标:\n  规上企业: {值: 150, 单位: 家, 上年: 52}\n  入园企业: {值: 60, 单位: 家, 上年: 140}',
    said: '“规上企业”和“入园企业”的值像是写反了：“规上企业”今年150、上年52；“入园企业”今年60、上年140。',
  },
  'missing-heading': {
    zh: '有“小节”却没有“标题”，不知道小节属于谁。',
    en: 'There are 小节 without a 标题 above them.',
    remedy: { zh: '在这一项开头加“- 标题: ……”。', en: 'Begin the item with "- 标题: …".' },
    typed: '正文:\n  - 小节:\n      - 标题: 招商\n        导语: 签约项目12个。',
    said: '这一节有“小节”，却没有“标题”。',
  },
  'too-deep': {
    zh: '标题最多四级。',
    en: 'Headings have four levels at most.',
    remedy: {
      zh: '提高一级，或改写成一段话、“条目”“要点”。',
      en: 'Raise it by a level, or make it a paragraph, 条目 or 要点.',
    },
    typed:
      '正文:\n  - 标题: 一\n    小节:\n      - 标题: 二\n        小节:\n          - 标题: 三\n            小节:\n              - 标题: 四\n                小节:\n                  - 标题: 五\n                    导语: 太深了。',
    said: '层次太多：标题最多四级。',
  },
  'table-width': {
    zh: '表格这一行的格数和别的行不一样。',
    en: 'This row has another number of cells than the others.',
    remedy: {
      zh: '空着的格子也要留出来，如 [甲, "", 乙]。',
      en: 'Keep empty cells, like [甲, "", 乙].',
    },
    typed:
      '正文:\n  - 表格:\n      表头: [名称, 数量]\n      行:\n        - [企业, 30]\n        - [项目]',
    said: '这一行有 1 格，表头有 2 格。',
  },
  decimals: {
    zh: '“小数”是小数位数，只能写 0 到 6。',
    en: '小数 is the number of decimals, 0 to 6.',
    remedy: { zh: '一位小数写 1，两位写 2。', en: 'Write 1 for one digit, 2 for two.' },
    typed: '指标:\n  税收: {值: 7.46, 小数: 12}',
    said: '“小数”要写 0 到 6。',
  },
  unit: {
    zh: '数后面的单位和“单位”或统计表里的不同，不能换算。',
    en: "The unit at the number differs from 单位 or the table's and does not convert.",
    remedy: {
      zh: '换成同一个单位；是一回事的写进单位.yaml 的“同一单位”。',
      en: 'Use one unit, or name both under 同一单位 in 单位.yaml.',
    },
    typed: '指标:\n  税收: {值: 7.46亿元, 单位: 家}',
    said: '这里的单位是“亿元”，“单位”里写的是“家”。',
  },
  'one-formula': {
    zh: '“计算”一次只能用一种算法。',
    en: '计算 takes one operation.',
    remedy: { zh: '分成几个指标来算。', en: 'Use several figures.' },
    typed: '指标:\n  甲: 1\n  乙: 2\n  丙: {计算: {之和: [甲, 乙], 之差: [甲, 乙]}}',
    said: '“计算”只能写一种算法，现在写了之和、之差。',
  },
  'empty-entry': {
    zh: '写了名称却没有内容，或者写的是“/”“~”这样的记号。',
    en: 'An entry of the head holds nothing, or a sign for nothing.',
    remedy: { zh: '填上，或者删去这一行。', en: 'Fill it in, or delete the line.' },
    typed: '文种: 通知\n标题: 关于开展检查的通知\n主送机关: 各部门\n成文日期: 2026-03-05\n附注:',
    said: '写了“附注”却没有内容。',
  },
  'one-recipient': {
    zh: '请示一类的上行文只能主送一个机关。',
    en: 'Upward documents such as 请示 go to one recipient only.',
    remedy: {
      zh: '只留负责答复的，别的写进“抄送机关”。',
      en: 'Keep the one that is to answer; the others go to 抄送机关.',
    },
    typed:
      '文种: 请示\n标题: 关于调整机构的请示\n签发人: 林知远\n联系人: 周晓川\n联系电话: 0000-1234567\n主送机关: 云溪市人民政府、云溪市财政局',
    said: '“请示”只能主送一个机关。',
  },
  'attachment-note': {
    zh: '“附件说明”和后面的附件数目或名称不一致（GB/T 9704-2012，7.3.7）。',
    en: '附件说明 and the attachments differ (GB/T 9704-2012, 7.3.7).',
    remedy: {
      zh: '改成一致；附件写在表里的，不用写“附件说明”。',
      en: 'Make them agree; with attachments in the form leave 附件说明 out.',
    },
    typed: '文种: 通知\n附件说明: [任务表]\n附件:\n  - 标题: 分工表\n    正文:\n      - 分工如下。',
    said: '“附件说明”和附件的标题不一致，附件的标题是“分工表”。',
  },
  'not-a-document': {
    zh: '“单位”文件是本单位的固定内容，不能单独成文。',
    en: "The office's settings make no document of their own.",
    remedy: { zh: '用通知、工作总结等表单。', en: 'Use a form such as 通知.' },
    typed: '文种: 单位',
    said: '这是本单位的固定内容，不能单独生成文件。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
