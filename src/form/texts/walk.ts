/** The texts of a form's body one after another, each with where it stands. */
import { remembered } from '../../text/index.ts';
import type { Form } from '../compose/form.ts';
import type { FormNode, MapNode, TextNode } from '../source/tree.ts';
import { isBlank, textOf } from '../source/tree.ts';

/** A text of the body. */
export interface BodyText {
  node: TextNode;
  /** 导语, 要点 … */
  key: string;
  /** The mapping that has the key. */
  map: MapNode;
  form: Form;
  /** The other texts of its list, itself among them. */
  list: readonly TextNode[];
}

/** Keys with sentences. */
const PROSE = new Set(['导语', '引语', '结语', '正文', '小节', '条目', '要点']);
/** Entries that hold no text of the body. */
const OTHER = new Set(['指标', '上年文字', '数据', '签名章', '字体', '版式', '校对', '用语']);

/** A form and all that it takes in. */
export function formsOf(entry: Form): Form[] {
  const forms = new Set([entry]);
  for (const form of forms) for (const included of form.included.values()) forms.add(included);
  return [...forms];
}

/** Every mapping of a form that can hold texts, its root first. */
export const mapsOf = remembered((form: Form): readonly MapNode[] => [...mapsBelow(form.root)]);

function* mapsBelow(map: MapNode): Generator<MapNode> {
  yield map;
  for (const [key, { value }] of map.entries) {
    if (OTHER.has(key)) continue;
    for (const item of value.type === 'list' ? value.items : [value]) {
      if (item.type === 'map') yield* mapsBelow(item);
    }
  }
}

/** The texts of a form, without those of the files it refers to. */
export const textsIn = remembered((form: Form): readonly BodyText[] => [...textsOfBody(form)]);

function* textsOfBody(form: Form): Generator<BodyText> {
  // What is printed as it stands, xx and all, is an old paper that nobody signs again.
  if (textOf(form.root, '占位符')?.text.trim() === '照印') return;
  for (const map of mapsOf(form)) {
    for (const [key, { value }] of map.entries) {
      if (!PROSE.has(key)) continue;
      const list = listOf(value);
      for (const node of list) yield { node, key, map, form, list };
    }
  }
}

function listOf(value: FormNode): TextNode[] {
  const items = value.type === 'list' ? value.items : [value];
  return items.filter((item): item is TextNode => item.type === 'text' && !isBlank(item));
}
