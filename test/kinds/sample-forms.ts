/** Two forms of a kind that differ in one entry only, made of the examples that the schemas show. */
import { stringify } from 'yaml';
import { type Kind, resolved } from '../../src/kinds/index.ts';

type Entries = Record<string, unknown>;

export interface Pair {
  /** The form that lacks the entry; with another value where its kind must have it. */
  without: string;
  with: string;
  /** What the entry holds in the second form. */
  value: unknown;
}

const sub = (标题: string, 导语: string) => ({ 标题, 导语 });
const BODY = [
  '经研究，作如下安排。',
  { 标题: '抓项目建设', 小节: [sub('道路', '春华路于【年度】年通车。')] },
  { 标题: '抓人才培养', 小节: [sub('学习', '学习【学习次数】。'), sub('培训', '培训2次。')] },
];

/** What is typed where the first example of the schema would change nothing, or needs more than itself. */
const TYPED: Entries = {
  正文: ['春华路通车。', { 标题: '抓项目建设', 条目: ['开工3个。', '竣工2个。'] }],
  总结: { 标题: '2024年工作总结', 正文: BODY },
  计划: { 标题: '2025年工作计划', 正文: ['再修三条道路。'] },
  年度: 2024,
  单位: '单位.yaml',
  期号: 4,
  标题含机关: '否',
  格式: '信函',
  版本: '套红',
  落款: '否',
  指标: { 学习次数: { 值: 12, 单位: '次' } },
  数据: '统计表.csv',
  编号方式: '一、1.（1）',
  标题接排: '是',
  附件: [{ 标题: '重点项目表', 正文: ['春华路项目1个。'] }],
  印发内容: { 文种: '工作总结', 标题: '2024年工作总结', 正文: ['道路通车。'] },
};

/** Another value than the usual one. */
const OTHER_THAN_USUAL: Record<string, Record<string, string>> = {
  格式: { 信函: '文件' },
  落款: { paper: '是' },
  版本: { paper: '草稿' },
  发文机关标志: { 白纸: '云溪市青禾产业园区' },
  主送机关: { one: '云溪市人民政府' },
};

/** Entries without which a form is refused, or says nothing: compared with another value of theirs. */
const INSTEAD: Entries = {
  年度: 2022,
  标题: '关于道路修建的【年度】年情况',
  发文机关: '青禾产业园区管理委员会',
  成文日期: '2024-01-16',
  指标: { 学习次数: { 值: 11, 单位: '次' } },
  正文: ['春华路通车。'],
  印发内容: { 文种: '工作总结', 标题: '2023年工作总结', 正文: ['道路通车。'] },
};

/** What an entry needs around it to be seen. */
const AROUND: Record<string, Entries> = {
  单位: { 发文机关: undefined },
  发文字号: { 期号: undefined },
  保密期限: { 密级: '秘密' },
  联系人: { 联系电话: '0800-1234567' },
  联系电话: { 联系人: '林小满' },
  印发机关: { 印发日期: '2024-01-16' },
  印发日期: { 印发机关: '综合办公室' },
  双面印刷: { 印发机关: '综合办公室' },
  数据: { 指标: { 学习次数: { 来自: { 行: '学习次数', 列: '值' } } } },
  占位符: { 导语: '表扬xx公司。' },
  审议: { 正文: undefined },
  成文日期: { 落款: '是' },
  版本: { 发文机关标志: '云溪市青禾产业园区' },
};

/** Files that sample forms refer to. */
export const SAMPLE_FILES: Record<string, string> = {
  '2023/统计表.csv': '指标,单位,值\n学习次数,次,12\n',
  '2023/单位.yaml': '文种: 单位\n发文机关: 青禾产业园区管理委员会\n',
};

/** The entries of a kind, 文种 left out. */
export function entriesOf({ schema }: Kind): string[] {
  return Object.keys(schema.properties ?? {}).filter((name) => name !== '文种');
}

/** The two forms of an entry. */
export function pairOf(kind: Kind, name: string): Pair {
  const value = sampleOf(kind, name);
  const { [name]: _, ...rest } = { ...baseOf(kind), ...AROUND[name] };
  const isNeeded = kind.schema.required?.includes(name);
  const instead = INSTEAD[name] ?? (isNeeded ? changed(value) : undefined);
  return {
    without: form(kind, { ...rest, [name]: instead }),
    with: form(kind, { ...rest, [name]: value }),
    value,
  };
}

/** A form that has all these entries. */
export function formWith(kind: Kind, names: readonly string[]): string {
  const around = Object.assign({}, ...names.map((name) => AROUND[name]));
  const typed = Object.fromEntries(names.map((name) => [name, sampleOf(kind, name)]));
  return form(kind, { ...baseOf(kind), ...around, ...typed });
}

function sampleOf(kind: Kind, name: string): unknown {
  const { family, habits } = kind;
  const states = [habits.format, habits.undated && 'undated', habits.oneRecipient && 'one', family];
  for (const state of states) {
    const other = OTHER_THAN_USUAL[name]?.[state || ''];
    if (other !== undefined) return other;
  }
  if (name in TYPED) return TYPED[name];
  if (name === '标题') return titleOf(kind);
  const example = resolved(kind.schema.properties?.[name])?.examples?.[0];
  if (example === undefined) throw new Error(`${name} of ${kind.name} shows no example`);
  return example;
}

/** A form of a kind with all that it must have, and a body in which every setting is seen. */
function baseOf(kind: Kind): Entries {
  const { required = [] } = kind.schema;
  return {
    年度: 2024,
    标题: titleOf(kind),
    发文机关: '云溪市青禾产业园区管理委员会',
    成文日期: '2024-01-15',
    期号: 3,
    ...(kind.habits.format === '信函' && { 发文字号: '青禾园管函〔2024〕3号' }),
    ...Object.fromEntries(required.map((name) => [name, sampleOf(kind, name)])),
    正文: BODY,
    指标: { 学习次数: { 值: 11, 单位: '次' } },
  };
}

function titleOf({ name, habits: { titles = [] } }: Kind): string {
  const words = titles.map(([word]) => `工作${word}`).join('和') || `的${name}`;
  return name === '印发通知' ? '关于印发2024年工作总结的通知' : `【年度】年关于道路通车${words}`;
}

/** The same value with other words. */
function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return value === '' ? '甲' : `新${value}`;
  if (Array.isArray(value)) return value.map((item, index) => (index === 0 ? changed(item) : item));
  const [[key, first] = ['', ''], ...rest] = Object.entries(value as Entries);
  return Object.fromEntries([[key, changed(first)], ...rest]);
}

function form({ name, schema: { properties = {} } }: Kind, entries: Entries): string {
  return stringify(
    Object.fromEntries(
      Object.entries({ 文种: name, ...entries }).filter(
        ([key, value]) => key in properties && value !== undefined,
      ),
    ),
  );
}
