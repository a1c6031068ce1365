/** A key figure given another name, in every place that calls it by its name. */
import { readBoxes } from '../figures/index.ts';
import { readTree } from '../form/index.ts';
import type { Checked } from '../problem.ts';
import { type Change, type Edit, editOf, type FileEdit } from './edit.ts';
import type { Operation, Where } from './operation.ts';
import { type NodePath, textsBelow } from './plain.ts';

/** Entries whose texts are names of figures. */
const NAMING = new Set(['占', '之和', '之差', '占比', '完成率', '平均', '之比', '人均']);

/**
 * The name of a figure changed where it stands and in the boxes and formulas of all files of its form.
 * @param at the figure's entry
 * @param files the form's files by absolute path, as written
 */
export function renameFigure(
  at: Where,
  name: string,
  files: ReadonlyMap<string, string>,
): Checked<Edit> {
  const old = String(at.path.at(-1) ?? '');
  const edits: FileEdit[] = [];
  for (const [file, text] of files) {
    const { root } = readTree(file, text);
    if (root === undefined) continue;
    const operations: Operation[] = file === at.file ? [{ do: 'rename', at, name }] : [];
    for (const { path, node } of textsBelow(root)) {
      const renamed =
        isNaming(path) && node.text.trim() === old ? name : inBoxes(node.text, old, name);
      if (renamed !== node.text) operations.push({ do: 'set', at: { file, path }, text: renamed });
    }
    const changes: Change[] = [];
    for (const operation of operations) {
      const { value, problems } = editOf(operation, text);
      if (value === undefined) return { problems };
      changes.push(...value.changes);
    }
    if (changes.length > 0) {
      edits.push({ file, changes: changes.sort((a, b) => a.start - b.start) });
    }
  }
  return { value: edits, problems: [] };
}

function isNaming(path: NodePath): boolean {
  return path.slice(-2).some((step) => typeof step === 'string' && NAMING.has(step));
}

/** 【名】, 【名·同比】. */
function inBoxes(text: string, old: string, name: string): string {
  let result = text;
  for (const piece of readBoxes(text).reverse()) {
    if (piece.type !== 'box') continue;
    const [subject = '', ...aspects] = piece.content.split(/(?=[·・])/u);
    if (subject.trim() !== old) continue;
    const end = piece.offset + piece.length;
    result = `${result.slice(0, piece.offset)}【${name}${aspects.join('')}】${result.slice(end)}`;
  }
  return result;
}
