/** What the codes of the departments' tables and figures in several files mean. */
import type { CodeOf } from '../../codes.ts';
import type { Explanation } from '../explanation.ts';

export const formTablesWords = {
  'no-data': {
    zh: '写了“来自”，却没有写“数据”，或没说是哪个文件。',
    en: '来自 is given, but no table or none of several is named.',
    remedy: {
      zh: '写上“数据: 统计表.xlsx”；有几个就写明“文件”。',
      en: 'Add 数据: 统计表.xlsx, or say which 文件.',
    },
    typed: '指标:\n  税收: {来自: 税收合计}',
    said: '写了“来自”，但是这张表没有写“数据”。',
  },
  'no-header': {
    zh: '表格没有“表头”，第一行就是1。',
    en: 'A table has no 表头: its first row is numbered 1.',
    remedy: { zh: '在“行”上面加一行“表头: [序号, 名称]”这样。', en: 'Add 表头 above 行.' },
    typed: '正文:\n  - 表格:\n      行:\n        - ["1", 石屏厂房]\n        - ["2", 河湾码头]',
    said: '这张表没有“表头”，第一行就是1。',
  },
  'no-table': {
    zh: '“数据”写的文件打不开，或者不是表。',
    en: 'A file under 数据 cannot be opened as a table.',
    remedy: { zh: '另存为 .xlsx 或 .csv。', en: 'Save it as .xlsx or .csv.' },
    typed: '数据: 统计.docx',
    said: '“统计.docx”不是表。',
  },
  'no-sheet': {
    zh: '表文件里没有这个名字的工作表。',
    en: 'The file has no sheet of that name.',
    remedy: { zh: '照提示里的工作表名写。', en: 'Use one of the names in the hint.' },
    typed: '来自: {工作表: 三月, 行: 税收}',
    said: '“统计表.xlsx”里没有工作表“三月”。',
  },
  'empty-table': {
    zh: '表文件里没有内容。',
    en: 'The table is empty.',
    remedy: { zh: '检查是不是存错了文件。', en: 'Check the file.' },
    typed: '数据: 空表.csv',
    said: '“空表.csv”里没有内容。',
  },
  'no-row': {
    zh: '表里没有这个名称的行。',
    en: 'The table has no row of that name.',
    remedy: { zh: '照表里的名称写。', en: 'Write the name as the table has it.' },
    typed: '来自: {行: 税费, 列: 本年}',
    said: '“统计表.xlsx”里没有“税费”这一行。',
  },
  'several-rows': {
    zh: '表里有几行都叫这个名字，不知道取哪一行。',
    en: 'Several rows have this name; it is unclear which counts.',
    remedy: {
      zh: '在表里改成不同的名称，或写明上一级的名称。',
      en: 'Give them different names, or name the group above.',
    },
    typed: '来自: {行: 合计}',
    said: '“统计表.xlsx”里有2行叫“合计”（第5、9行）。',
  },
  'no-column': {
    zh: '表里没有这个表头的列，或看不出哪一列是今年的。',
    en: "The table has no such column, or none that is clearly this year's.",
    remedy: { zh: '照表头写“列”。', en: 'Name the column by its heading.' },
    typed: '来自: {行: 税收, 列: 今年}',
    said: '“统计表.xlsx”里没有“今年”这一列。',
  },
  'several-columns': {
    zh: '有几列都是这个表头，不知道取哪一列。',
    en: 'Several columns have this heading.',
    remedy: { zh: '在表里改成不同的表头。', en: 'Give them different headings.' },
    typed: '来自: {行: 税收, 列: 数}',
    said: '“统计表.xlsx”里有2列叫“数”。',
  },
  cell: {
    zh: '取到的格子不是数。',
    en: 'The cell holds no number.',
    remedy: {
      zh: '在表里改成数，或换一行、换一列。',
      en: 'Mend the table, or name another row or column.',
    },
    typed: '（C4 里写着“待报”）',
    said: '“统计表.xlsx”的 C4 是“待报”，不是数。',
  },
  'empty-cell': {
    zh: '取到的格子是空的。',
    en: 'The cell is empty.',
    remedy: { zh: '请填表的部门补上。', en: 'Ask the department to fill it in.' },
    typed: '（C4 是空的）',
    said: '“统计表.xlsx”的 C4 是空的。',
  },
  'table-differs': {
    zh: '这里写的数和统计表里的不一样。',
    en: 'The number typed here is not the one in the table.',
    remedy: {
      zh: '以表为准就删掉这个数；以这里为准就改表。',
      en: 'Delete this number, or mend the table.',
    },
    typed: '税收: {值: 7.46, 来自: 税收}（表里是 7.64）',
    said: '这里写的是7.46，统计表里是7.64。',
  },
  'figures-disagree': {
    zh: '同一指标同一年的数，几份文件写得不同。',
    en: 'Two files give one figure of one year different values.',
    remedy: {
      zh: '核对后改成一致；基数调整过的可以不改。',
      en: 'Make them agree; a revised base may stay.',
    },
    typed: '（去年的表单税收写 6.59，今年的“上年”写 6.95）',
    said: '“税收”2024年的数这里是6.95，去年总结.yaml第6行是6.59。',
  },
} as const satisfies Partial<Record<CodeOf<'form'>, Explanation>>;
