/** 连续编号: headings of the second depth count through the whole text instead of anew below each heading. */
import type { BlockData } from './data.ts';

/** The blocks with 序号 on every numbered heading of the second depth. */
export function numberContinuously(blocks: readonly BlockData[]): BlockData[] {
  let number = 0;
  return blocks.map((block) => {
    if (block.类型 !== '小节') return block;
    const contents = block.内容.map((child): BlockData => {
      if (child.类型 !== '小节' || !child.编号) return child;
      number += 1;
      return { ...child, 序号: number };
    });
    return { ...block, 内容: contents };
  });
}
