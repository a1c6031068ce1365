/** Forms as people and programs write them: comments, empty lines, brackets, block texts, quotes, odd words. */
import fc from 'fast-check';
import { isPlainMap, type Operation, type Plain, type Step } from '../../src/edit/index.ts';

const WORDS = [
  '工业生产持续向好',
  '完成投资【29｜25】亿元',
  '【财政收入】，【财政收入·同比】',
  '目标: 完成',
  '“二次创业”',
  '它说"好"',
  "it's",
  '- 像一项',
  '# 像注释',
  '甲 # 乙',
  '007',
  '12.80',
  '是',
  '*号',
  '【】',
  '[方括号]',
  '{花括号}',
  '其中：甲，乙、丙',
  '100%',
  '　空两格',
  '第一段\n\n第二段',
  '一行\n又一行',
  '𠮷字',
  'null',
  '~',
  '|',
  '>',
  '说明：一、二、三。四；五',
];

export const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc
    .array(fc.constantFrom(...'一二三，。：；【】｜ #-:"\'[]{}\n甲乙丙'), { maxLength: 10 })
    .map((all) => all.join('')),
);

const name = fc.constantFrom(
  '标题',
  '导语',
  '正文',
  '小节',
  '条目',
  '要点',
  '指标',
  '值',
  '单位',
  '财政收入',
  '表格',
  '结语',
);

export const plain: fc.Arbitrary<Plain> = fc.letrec<{ node: Plain; map: Plain; list: Plain }>(
  (tie) => ({
    node: fc.oneof({ depthSize: 'small' }, word, word, tie('list'), tie('map')),
    list: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    map: fc
      .uniqueArray(fc.tuple(name, tie('node')), {
        minLength: 1,
        maxLength: 4,
        selector: ([key]) => key,
      })
      .map((entries) => ({ entries })),
  }),
).node;

const SAFE = [
  '甲乙丙',
  '完成【29｜25】个',
  '【】',
  '"加了：引号"',
  "'单引号'",
  '12.80',
  '一句话，两句话。',
];
const safe = fc.constantFrom(...SAFE);
const remark = fc.constantFrom('', '', '', '   # 注释', ' # 【不算】');

/** A form written by hand, of every layout that YAML allows a careful person. */
export const formText: fc.Arbitrary<string> = fc
  .uniqueArray(fc.tuple(name, fc.letrec<{ node: string[]; below: string[] }>(layouts).node), {
    minLength: 1,
    maxLength: 5,
    selector: ([key]) => key,
  })
  .map(
    (entries) =>
      `# 表头的注释\n文种: 工作总结\n${entries.map(([key, lines]) => entry(key, lines)).join('\n')}\n# 表尾的注释\n`,
  );

/** Lines of a value; the first stands behind the name or dash. */
function layouts(tie: fc.LetrecTypedTie<{ node: string[]; below: string[] }>) {
  const scalarLines = fc.tuple(safe, remark).map(([text, after]) => [text + after]);
  const block = fc.constantFrom<string[]>(
    ['|', '  第一行', '', '  第二段。'],
    ['>', '  折叠的一行', '  接着写'],
    ['|-', '  没有行尾'],
  );
  const flow = fc.constantFrom<string[]>(
    ['[甲, 乙, 丙]'],
    ['{值: 7.46, 单位: 亿元, 上年: 6.59}   # 财政局'],
    ['{值: , 上年: 3}'],
    ['[甲,', '   乙]'],
    ['[{值: 1}, 【2｜3】]'],
  );
  const list = fc
    .tuple(
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '# 中间的注释', ' '),
    )
    .map(([items, between]) => [
      '',
      ...items.flatMap((lines, index) => [
        ...(index > 0 && between !== '' ? [between.trim() === '' ? '' : `  ${between}`] : []),
        `  - ${lines[0] === '' ? '' : lines[0]}`,
        ...lines.slice(1).map((line) => (line === '' ? '' : `    ${line}`)),
      ]),
    ]);
  const map = fc
    .uniqueArray(fc.tuple(name, tie('node')), {
      minLength: 1,
      maxLength: 3,
      selector: ([key]) => key,
    })
    .map((entries) => [
      '',
      ...entries.flatMap(([key, lines]) =>
        entry(key, lines)
          .split('\n')
          .map((line) => (line === '' ? '' : `  ${line}`)),
      ),
    ]);
  return {
    node: fc.oneof(
      { depthSize: 'small' },
      scalarLines,
      scalarLines,
      block,
      flow,
      list,
      map,
      fc.constant<string[]>(['']),
    ),
    below: scalarLines,
  };
}

function entry(key: string, [first = '', ...rest]: string[]): string {
  return [`${key}:${first === '' ? '' : ` ${first}`}`, ...rest].join('\n');
}

/** Ways to every node of a tree. */
function waysIn(node: Plain, path: Step[] = []): { path: Step[]; node: Plain }[] {
  const here = { path, node };
  if (typeof node === 'string') return [here];
  if (isPlainMap(node)) {
    return [here, ...node.entries.flatMap(([key, value]) => waysIn(value, [...path, key]))];
  }
  return [here, ...node.flatMap((item, index) => waysIn(item, [...path, index]))];
}

/** An operation that fits the tree, by numbers drawn beforehand. */
export function operationOn(
  root: Plain,
  draw: { kind: number; at: number; index: number },
  file: string,
  item: Plain,
  text: string,
): Operation {
  const ways = waysIn(root).slice(1);
  const pick = <T>(all: readonly T[]): T | undefined => all[draw.at % Math.max(1, all.length)];
  const texts = ways.filter(({ node }) => typeof node === 'string');
  const lists = ways.filter(({ node }) => typeof node === 'string' || Array.isArray(node));
  const maps = [{ path: [] as Step[], node: root }, ...ways.filter(({ node }) => isPlainMap(node))];
  const items = ways.filter(({ path }) => typeof path.at(-1) === 'number');
  const length = (node: Plain | undefined) =>
    Array.isArray(node) ? node.length : node === '' ? 0 : 1;
  const set = { do: 'set', at: { file, path: pick(texts)?.path ?? ['文种'] }, text } as const;
  switch (draw.kind % 6) {
    case 0:
      return set;
    case 1: {
      const list = pick(lists);
      return {
        do: 'insert',
        at: { file, path: list?.path ?? ['新'] },
        index: draw.index % (length(list?.node) + 1),
        item,
      };
    }
    case 2: {
      const map = pick(maps);
      return { do: 'add', at: { file, path: map?.path ?? [] }, name: '新的一项', value: item };
    }
    case 3:
      return { do: 'remove', at: { file, path: pick(ways)?.path ?? [] } };
    case 4: {
      const one = pick(items);
      if (one === undefined) return set;
      const list = ways.find(({ path }) => path.join('/') === one.path.slice(0, -1).join('/'));
      return {
        do: 'move',
        at: { file, path: one.path },
        index: draw.index % (length(list?.node) + 1),
      };
    }
    default: {
      const named = pick(ways.filter(({ path }) => typeof path.at(-1) === 'string'));
      return { do: 'rename', at: { file, path: named?.path ?? [] }, name: '改了名' };
    }
  }
}
