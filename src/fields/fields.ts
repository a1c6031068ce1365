/** The entries around a body, as the kind's schema has them, filled or not. */
import type { Form, FormNode } from '../form/index.ts';
import { isBlank } from '../form/index.ts';
import { resolved, type Schema } from '../kinds/index.ts';
import { type Building, textView } from './text-view.ts';
import type { FieldView } from './view.ts';

/** What the window shows elsewhere, or not at all. */
const ELSEWHERE = new Set(
  '文种 单位 指标 数据 导语 引语 条目 要点 正文 小节 结语 表格 总结 计划 上年文字 待核对 印发内容 附件 代号 填报 占位符'.split(
    ' ',
  ),
);

export function fieldsOf(building: Building, form: Form): FieldView[] {
  const { schema } = form.kind;
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const meaning = resolved(property);
    if (ELSEWHERE.has(name) || meaning === undefined) return [];
    const entry = form.root.entries.get(name);
    const at = { file: form.path, path: [name] };
    const value = entry?.value;
    if (value?.type === 'map' || (value === undefined && !isSimple(meaning))) return [];
    const inherited = form.office && shown(form.office.entries.get(name)?.value);
    return [
      {
        name,
        description: meaning.description ?? '',
        at,
        ...(value?.type === 'text' && { text: textView(building, value) }),
        ...(value?.type === 'list' && {
          list: value.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])),
        }),
        ...(choicesOf(meaning) && { choices: choicesOf(meaning) ?? [] }),
        isDate: meaning.format === '日期',
        required: schema.required?.includes(name) === true,
        ...(inherited === undefined ? {} : { inherited }),
      } satisfies FieldView,
    ];
  });
}

/** A text, or a list of texts. */
function isSimple({ type, items }: Schema): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return (
    types.includes('string') || (types.includes('array') && resolved(items)?.type === 'string')
  );
}

function choicesOf(schema: Schema): readonly string[] | undefined {
  if (schema.format === '是否') return ['是', '否'];
  return schema.enum;
}

function shown(node: FormNode | undefined): string | undefined {
  if (node === undefined || isBlank(node)) return undefined;
  if (node.type === 'text') return node.text.trim();
  if (node.type === 'list') {
    return node.items
      .flatMap((item) => (item.type === 'text' ? [item.text.trim()] : []))
      .join('；');
  }
  return undefined;
}
