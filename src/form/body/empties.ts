/** Entries of the body with nothing in them: refused like an empty box, since a reader would find a hole there. */
import type { Problem } from '../../problem.ts';
import type { Form } from '../compose/form.ts';
import { placeOf, placeOfKey } from '../source/places.ts';
import type { FormNode, MapNode } from '../source/tree.ts';
import { isBlank, textOf } from '../source/tree.ts';

const BODY = new Set(
  '导语 引语 结语 正文 小节 条目 要点 表格 附件 题名 表头 发文机关 引用'.split(' '),
);
const REMARKS = new Set('指标 上年文字 待核对 数据'.split(' '));
const CONTENT = ['导语', '引语', '条目', '要点', '表格', '图片', '正文', '小节', '结语', '引用'];

/** Every empty entry and list item of the body of a form and of all that it refers to. */
export function emptyEntries(entry: Form): Empty[] {
  const forms = new Set([entry]);
  for (const form of forms) for (const included of form.included.values()) forms.add(included);
  return [...emptyHeads(entry.root), ...[...forms].flatMap(({ root }) => [...inMap(root)])];
}

/** 标题: and 单位: with nothing behind them: the paper has neither then, and nobody meant that. */
function* emptyHeads(root: MapNode): Generator<Empty> {
  for (const name of ['标题', '单位']) {
    const entry = root.entries.get(name);
    if (!entry || !isBlank(entry.value)) continue;
    yield named(name, entry.value, placeOfKey(entry));
  }
}

/** @param isSection whether the mapping is a block of a body, which needs contents */
function* inMap(map: MapNode, isSection = false, isAttachment = false): Generator<Empty> {
  for (const [name, entry] of map.entries) {
    if (REMARKS.has(name)) continue;
    const { value } = entry;
    // 小节 tells of its own empty headings
    const isHeading = name === '标题' && isSection && !isAttachment;
    if (isBlank(value) && (BODY.has(name) || (isAttachment && name === '标题')))
      yield name === '发文机关'
        ? named(name, value, placeOfKey(entry))
        : empty(`“${name}”还空着。`, value, placeOfKey(entry));
    else if (!isHeading) yield* below(name, value);
  }
}

function isHole(item: FormNode): item is MapNode {
  if (item.type !== 'map' || textOf(item, '标题') === undefined) return false;
  return !CONTENT.some((key) => item.entries.has(key));
}

function* below(name: string, value: FormNode): Generator<Empty> {
  if (value.type === 'map') {
    yield* inMap(value);
    return;
  }
  if (value.type !== 'list' || name === '行' || name === '表头') return;
  const isBody = name === '正文' || name === '小节' || name === '附件';
  // Where all are mere headings, a list of headings is meant.
  const hasContents = value.items.some((item) => item.type === 'map' && !isHole(item));
  for (const item of value.items) {
    if (isBody && hasContents && isHole(item)) {
      const heading = textOf(item, '标题');
      const words = heading?.text.trim() ?? '';
      // A heading that is a sentence of its own says all there is.
      if (!/[。；！？】]$/u.test(words)) {
        // An old file may well have had a bare heading: asked about, not refused.
        const { problem, node } = empty(`“${words.slice(0, 20)}”下面还没有内容。`, heading ?? item);
        yield { problem: { ...problem, severity: 'warning' }, node };
      }
    }
    if (item.type === 'map') yield* inMap(item, isBody, name === '附件');
    else if (isBlank(item) && BODY.has(name)) {
      yield empty(`“${name}”里有一项是空的。`, item);
    }
  }
}

interface Empty {
  problem: Problem;
  node: FormNode;
}

/** An entry of a form's head, which stands there once: what lacks because it is empty is known by its name. */
function named(name: string, value: FormNode, place: NonNullable<Problem['place']>): Empty {
  const { problem, node } = empty(`“${name}”还空着。`, value, place);
  return { problem: { ...problem, about: name }, node };
}

function empty(zh: string, node: FormNode, place = placeOf(node)): Empty {
  const problem: Problem = {
    severity: 'error',
    code: 'form/empty-box',
    message: { zh, en: 'Nothing is written here.' },
    place,
    hint: { zh: '写上内容，还不知道就写【】；用不着就删掉。', en: 'Fill it in, or delete it.' },
  };
  return { problem, node };
}
