/** Remarks at the top of a form that was made of a file. */
import type { Problem } from '../../problem.ts';

/** What is known of the file that a form was made of. */
export interface Origin {
  /** Name of the file that the document was read from. */
  source?: string;
  /** The form is to be rolled over to the next year at once: the remark at the top says so. */
  rollsOver?: boolean;
  /** Doubts about what was read: they stand at the top, so that they are not lost with the screen. */
  doubts?: readonly Problem[];
}

/** What a form is, and how to fill it in. */
export function headOf({ source, rollsOver }: Origin): string[] {
  const numbers = '序号（一、（一）1.（1））、“一是二是”、“——”都不用打，按层次自动编。';
  if (rollsOver) {
    return [
      `沿用“${source ?? '上年的文件'}”：去年的话在“上年文字”里，去年的数在方框的竖线后面。`,
      '把今年的数写在竖线前面：【29｜25】；文字照今年的情况改，改好了删掉旁边的“上年文字”。',
      '“待核对”里是可能过时的说法：改过，或者核对后不用改的，就删掉那一条。',
      numbers,
    ];
  }
  return [
    source === undefined
      ? '由旧文件转成；和原文不同的地方，转成时逐处列出。'
      : `由“${source}”转成；和原文不同的地方，转成时逐处列出。`,
    '【29】这样的方框里是原文的数，改数只改方框里面；去年的数写在竖线后面：【29｜25】。',
    numbers,
  ];
}

/** What stands above it. */
export const TO_DO = '还要看一看，看过一条删一条：';

/** What a person has still to look at, as remarks. */
export function toDo(problems: readonly Problem[], { doubts = [] }: Origin): string[] {
  const open = [...doubts, ...problems].filter(({ severity }) => severity === 'warning');
  const words = open.map(({ message, place }) => {
    const line = place === undefined ? '' : `（原文第${place.line}行）`;
    return `  - ${message.zh.replace(/\s+/gu, ' ')}${line}`;
  });
  return words.length === 0 ? [] : [TO_DO, ...new Set(words)];
}
