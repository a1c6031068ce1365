/** What deals with a problem of a form itself by one click: the text that its hint speaks of, a word off its list. */
import { editOf, type FileEdit, type NodePath, nodeAt, textsBelow } from '../edit/index.ts';
import { type FormNode, originalOffset, readTree, type TextNode } from '../form/index.ts';
import type { Problem, Words } from '../problem.ts';

/** The list of what is to be looked at, beside the texts. */
const LIST = '待核对';

interface Handling {
  mend?: FileEdit;
  silence?: FileEdit;
  /** What it says where a button does it. */
  hint?: Words;
}

/** @param file absolute path of the file that the problem is in */
export function handlingOf(
  { code, place, instead }: Problem,
  file: string,
  text: string,
): Handling {
  const isListed = code === 'outline/to-check';
  if (place === undefined || !(isListed || instead !== undefined)) return {};
  const { root } = readTree(file, text);
  if (root === undefined) return {};
  const words = place.lineText.slice(place.column - 1, place.column - 1 + place.length);
  const lines = text.split('\n').slice(0, place.line - 1);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
  const found = [...textsBelow(root)].find(
    ({ node }) =>
      originalOffset(node.file, node.start) <= offset &&
      offset < originalOffset(node.file, node.end),
  );
  if (found === undefined) return {};
  const { path, node } = found;
  if (isListed) return offList({ file, text, root }, path, words);
  const before = text.slice(originalOffset(node.file, node.start), offset).split(words).length - 1;
  const now = withInstead(node, words, instead ?? '', before);
  const mend =
    now === undefined ? undefined : editOf({ do: 'set', at: { file, path }, text: now }, text);
  return mend?.value ? { mend: mend.value } : {};
}

/** The text with other words in the place of those, which stand in it so many times before. */
function withInstead(node: TextNode, words: string, instead: string, before: number) {
  const parts = node.text.split(words);
  if (parts.length < before + 2) return undefined;
  const first = parts.slice(0, before + 1).join(words);
  const now = `${first}${instead}${parts.slice(before + 1).join(words)}`;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  return isBlock ? now.replace(/\n+$/u, '') : now;
}

/** The word taken off the nearest list above its text; the last one with the list. */
function offList(
  { file, text, root }: { file: string; text: string; root: FormNode },
  path: NodePath,
  word: string,
): Handling {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const way = [...path.slice(0, depth), LIST];
    const list = nodeAt(root, way);
    if (list === undefined) continue;
    const items = list.type === 'list' ? list.items : [list];
    const index = items.findIndex((item) => item.type === 'text' && item.text.trim() === word);
    if (index < 0) continue;
    const at = { file, path: items.length === 1 ? way : [...way, index] };
    const { value } = editOf({ do: 'remove', at }, text);
    if (value === undefined) return {};
    return {
      silence: value,
      hint: {
        zh: '照今年的情况改；不用改，就点“此处不查”。',
        en: 'Write it for this year; where it is right, leave it.',
      },
    };
  }
  return {};
}
