/** A department's tree as the text of its form, and the form's text as its tree. */
import { entryText, isPlainMap, type Plain, type PlainMap, plainOf } from '../edit/index.ts';
import { readTree } from '../form/index.ts';
import { type Manifest, manifestLine } from './manifest.ts';

/** What stands above a department's form. */
export interface Head {
  manifest: Omit<Manifest, 'version'>;
  /** 交稿日期, as a person writes it. */
  until?: string;
}

/** The entries of a form that are no section's. */
const OF_THE_FORM = ['文种', '年度', '部门', '填报人', '指标', '数据', '待核对'];

/** The entries as YAML, without a head: what the mark is made of. */
export function bodyText(tree: Plain): string {
  if (!isPlainMap(tree)) return '';
  const setting = { column: 0, lineEnd: '\n' };
  return tree.entries.map(([name, value]) => `${entryText(name, value, setting)}\n`).join('');
}

/** The form that a department gets. */
export function departmentForm(tree: Plain, { manifest, until }: Head): string {
  const { department, year, form } = manifest;
  const plainName = form.replace(/\.ya?ml$/iu, '');
  const lines = [
    `${department}填报：${year === '' ? '' : `${year}年`}${plainName}`,
    '把数填进【】和“值:”后面；竖线后面和“上年”是去年的数，不用动；话也可以改。',
    ...(until === undefined ? [] : [`交稿日期：${until}`]),
    `${manifestLine(manifest)}  （收稿时认这一行，不要改）`,
  ];
  const head: [string, Plain][] = [
    ['文种', '部门稿'],
    ...(year === '' ? [] : [['年度', year] satisfies [string, Plain]]),
    ['部门', department],
    ['填报人', ''],
  ];
  return `${lines.map((line) => `# ${line.replace(/[\r\n]+/gu, ' ')}\n`).join('')}${bodyText({ entries: head })}\n${bodyText(tree)}${END}`;
}

/** The last line of what is handed out: a file without it is half of one. */
const END = '# （完）\n';

/** Whether a form that was handed out is there to its last line. */
export function hasEnd(text: string): boolean {
  return text.includes(END.trim());
}

/** What a form that came back holds: who filled it in, and its parts as they are handed out. */
export interface ReadBack {
  department: string;
  reporter: string;
  tree: PlainMap;
}

/** Undefined where the text is no form. A form with one section at its top is taken as one that has it below 小节. */
export function readBack(file: string, text: string): ReadBack | undefined {
  const { root } = readTree(file, text);
  if (root === undefined) return undefined;
  const plain = plainOf(root);
  if (!isPlainMap(plain)) return undefined;
  const at = (name: string) => plain.entries.find(([each]) => each === name)?.[1];
  const said = (name: string) => {
    const value = at(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const figures = at('指标');
  const section = plain.entries.filter(([name]) => !OF_THE_FORM.includes(name));
  const isWrapped = section.every(([name]) => name === '小节');
  const sections = isWrapped ? (section[0]?.[1] ?? '') : [{ entries: section }];
  const isThere = (value: Plain | undefined): value is Plain => value !== undefined && value !== '';
  return {
    department: said('部门'),
    reporter: said('填报人'),
    tree: {
      entries: [
        ...(isThere(figures) ? [['指标', figures] as const] : []),
        ...(isThere(sections) && !isEmpty(sections) ? [['小节', sections] as const] : []),
      ],
    },
  };
}

function isEmpty(plain: Plain): boolean {
  return !isPlainMap(plain) && plain.length === 0;
}

/** The same parts as a paper that can be printed: 正文 in the place of 小节. */
export function paperForm(
  tree: Plain,
  { department, year }: { department: string; year: string },
): string {
  if (!isPlainMap(tree)) return '';
  const entries = tree.entries.map(
    ([name, value]) => [name === '小节' ? '正文' : name, value] as const,
  );
  const head: [string, Plain][] = [
    ['文种', '工作总结'],
    ...(year === '' ? [] : [['年度', year] satisfies [string, Plain]]),
    ['标题', `${department}填报的材料`],
  ];
  const body = entries.some(([name]) => name === '正文')
    ? entries
    : [...entries, ['正文', figureLines(entries)] as const];
  return `${bodyText({ entries: head })}${bodyText({ entries: body })}`;
}

/** Where only figures are asked for: a line for each. */
function figureLines(entries: readonly (readonly [string, Plain])[]): Plain {
  const figures = entries.find(([name]) => name === '指标')?.[1];
  const names =
    figures !== undefined && isPlainMap(figures) ? figures.entries.map(([name]) => name) : [];
  return [
    {
      entries: [
        ['标题', '指标'],
        ['条目', names.map((name) => `${name}【${name}】。`)],
      ],
    },
  ];
}

/** A paper's tree as the department's. */
export function treeOfPaper(file: string, text: string): PlainMap | undefined {
  const { root } = readTree(file, text);
  const plain = root && plainOf(root);
  if (plain === undefined || !isPlainMap(plain)) return undefined;
  const entries = plain.entries
    .filter(([name]) => name === '指标' || name === '正文')
    .map(([name, value]) => [name === '正文' ? '小节' : name, value] as const);
  return { entries };
}
