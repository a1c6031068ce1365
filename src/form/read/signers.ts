/** 签发人: 方同舟　程禾生, as they stand on paper: as many names as there are issuers, one for each. */
import type { ListNode, MapNode, TextNode } from '../source/tree.ts';

const NAMES = /^\p{Script=Han}{2,4}(?:(?:[ \u3000]{1,4}|、)\p{Script=Han}{2,4})+$/u;

export function partSigners({ entries }: MapNode): void {
  const entry = entries.get('签发人');
  const issuers = entries.get('发文机关')?.value;
  if (entry?.value.type !== 'text' || issuers?.type !== 'list') return;
  const { value } = entry;
  const typed = value.text.trim();
  if (!NAMES.test(typed)) return;
  const names = typed.split(/[ \u3000、]+/u);
  if (names.length !== issuers.items.length) return;
  let from = 0;
  const items = names.map((text): TextNode => {
    const at = value.text.indexOf(text, from);
    from = at + text.length;
    return { ...value, text, start: value.start + at, end: value.start + from };
  });
  entry.value = {
    type: 'list',
    file: value.file,
    start: value.start,
    end: value.end,
    items,
  } satisfies ListNode;
}
