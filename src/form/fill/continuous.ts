/** 连续编号: headings of one depth, or of one label, count through the whole text instead of anew below each heading. */
import type { FormNode } from '../source/tree.ts';
import { readNumbered } from '../values/formats.ts';
import type { BlockData } from './data.ts';

/** The blocks with 序号 on what counts through them, as 连续编号 of a form or an attachment says. */
export function numberContinuously(blocks: BlockData[], node: FormNode | undefined): BlockData[] {
  const answer = node?.type === 'text' ? readNumbered(node.text) : undefined;
  if (!answer || !('value' in answer) || answer.value === false) return blocks;
  const { value } = answer;
  const level = typeof value === 'object' ? value.level : value;
  const counter = { number: 0 };
  return counted(blocks, (block, depth) => (level === true ? depth === 1 : block.级别 === level), {
    counter,
    depth: 0,
  });
}

type Section = Extract<BlockData, { 类型: '小节' }>;

function counted(
  blocks: readonly BlockData[],
  counts: (section: Section, depth: number) => boolean,
  { counter, depth }: { counter: { number: number }; depth: number },
): BlockData[] {
  return blocks.map((block): BlockData => {
    if (block.类型 !== '小节') return block;
    const isCounted = block.编号 && counts(block, depth);
    if (isCounted) counter.number = block.序号 ?? counter.number + 1;
    const 序号 = isCounted ? { 序号: counter.number } : {};
    return { ...block, ...序号, 内容: counted(block.内容, counts, { counter, depth: depth + 1 }) };
  });
}
