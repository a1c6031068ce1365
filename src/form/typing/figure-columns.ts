/** What the columns of rows pasted below 指标 are: by the words above them, else by what stands in the first row. */

/** An entry of a figure, its name, a mere number of the row, or something that has no place in a form. */
export type Column =
  | 'name'
  | '值'
  | '上年'
  | '计划'
  | '单位'
  | '填报'
  | '同比'
  | 'serial'
  | 'other';

const WORDS: readonly (readonly [Column, RegExp])[] = [
  ['serial', /^(?:序号|编号|No\.?)$/iu],
  ['name', /^(?:指标|名称|指标名称|项目|项目名称|类别|内容)?$/u],
  ['单位', /^(?:计量)?单位$/u],
  [
    '同比',
    /^(?:同比|比上年|较上年|比去年|增长|增幅|增速|增减|升降)(?:增长|增减|变化)?(?:率|幅度)?$|^±$/u,
  ],
  ['上年', /^(?:上年|去年|上一年|同期|上期|上年同期|去年同期)(?:累计|完成|实际|实绩|值|数)?$/u],
  ['计划', /^(?:年度|全年|本年)?(?:计划|目标|任务)(?:数|值)?$/u],
  ['填报', /^(?:填报|责任|报送|牵头)?(?:部门|单位名称)$|^填报(?:单位)?$/u],
  [
    '值',
    /^(?:本年|今年|本期|当年|实际|累计|数值|值|数|完成|实绩|本年累计|本期累计|累计完成|实际完成)(?:累计|完成|实际|实绩|值|数)?$/u,
  ],
];

/** Columns by their header; a year is this year's beside the year before, or where the form's 年度 says so. */
export function columnsBelow(header: readonly string[], formYear?: number): Column[] {
  const bare = header.map((cell) => cell.replace(/[\s\u3000]|[（(][^（()）]*[）)]|[%％]$/gu, ''));
  const years = bare.map((cell) => Number(/^(20\d\d)年?/u.exec(cell)?.[1] ?? Number.NaN));
  const known = years.filter((year) => !Number.isNaN(year));
  const latest =
    known.length > 1 ? Math.max(...known) : formYear !== undefined ? formYear : undefined;
  const columns = bare.map((cell, index): Column => {
    const year = years[index] ?? Number.NaN;
    if (!Number.isNaN(year)) {
      if (year === latest) return '值';
      return latest !== undefined && year === latest - 1 ? '上年' : 'other';
    }
    return WORDS.find(([, words]) => words.test(cell))?.[0] ?? 'other';
  });
  if (!columns.includes('name')) columns[columns[0] === 'serial' ? 1 : 0] = 'name';
  // two columns of one meaning: which is right is not known
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : 'other'));
}

/** Whether a row names columns: no numbers in it but years. */
export function isHeader(cells: readonly string[]): boolean {
  const columns = columnsBelow(cells);
  return (
    cells.every((cell) => !/\d/u.test(cell.replace(/20\d\d年?/gu, ''))) &&
    cells.some((cell, at) => at > 0 && cell.trim() !== '' && columns[at] !== 'other')
  );
}

/** Columns of a row without a header above, and whether there is only one way to read it. */
export function columnsOfRow(cells: readonly string[]): { columns: Column[]; isCertain: boolean } {
  const [, second = '', third = ''] = cells;
  const unitFirst = !/\d/u.test(second) && /\d/u.test(third);
  const unitThird = /\d/u.test(second) && third.trim() !== '' && !/\d/u.test(third);
  const names: Column[] = unitFirst
    ? ['单位', '值', '上年']
    : unitThird
      ? ['值', '单位', '上年']
      : ['值', '上年'];
  const columns = cells.map(
    (_, index): Column => (index === 0 ? 'name' : (names[index - 1] ?? 'other')),
  );
  const numbers = cells.slice(1).filter((cell) => /\d/u.test(cell)).length;
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return { columns, isCertain: numbers < 2 && filled <= names.length + 1 };
}
