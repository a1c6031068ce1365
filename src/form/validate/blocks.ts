/** Signs of YAML that make one text of a list. */
import type { Problem, Words } from '../../problem.ts';
import { placeAt } from '../source/source.ts';
import type { TextNode } from '../source/tree.ts';

/** 要点: | above a list: all below is one text, its "- " too. */
export function listAsBlock(node: TextNode, name: Words): Problem {
  const sign = node.style === 'literal' ? '|' : '>';
  const isList = /^\s*- /u.test(node.text);
  return {
    severity: 'error',
    code: 'form/type',
    message: {
      zh: `${name.zh}要写成清单，冒号后面的“${sign}”把下面几行变成了一段文字。`,
      en: `${name.en} takes a list; "${sign}" makes one text of the lines below.`,
    },
    place: placeAt(node.file, node.start, node.start + 1),
    hint: isList
      ? { zh: `删掉“${sign}”，下面的“- ”不用动。`, en: `Delete "${sign}".` }
      : {
          zh: `删掉“${sign}”，每项另起一行，行首加“- ”（减号和空格）。`,
          en: `Delete "${sign}" and begin each line with "- ".`,
        },
  };
}
