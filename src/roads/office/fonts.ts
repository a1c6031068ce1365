/** Fonts of an office whose names are one sign off from a font of the trade: Word shows another in their place. */
import { type Form, mapOf, placeOf } from '../../form/index.ts';
import { defaultFonts, nearFonts } from '../../layout/index.ts';
import type { Problem } from '../../problem.ts';
import { unlike } from '../../text/index.ts';

const KNOWN = [
  ...Object.values(defaultFonts),
  ...Object.values(nearFonts).flat(),
  ...'方正小标宋_GBK 方正仿宋简体 方正仿宋_GBK 方正楷体简体 方正楷体_GBK 方正黑体简体 方正黑体_GBK 方正书宋简体 方正书宋_GBK 方正大标宋简体 华文宋体 微软雅黑 等线 Arial Calibri Cambria Georgia Garamond'.split(
    ' ',
  ),
].filter((name): name is string => typeof name === 'string');
/** Shorter names are one sign off from many. */
const SHORTEST = 5;

const plain = (name: string) => name.replace(/[\s_-]/gu, '').toLowerCase();

/** 仿宋GB2312, Times New Romam: a doubt for each. */
export function fontNameProblems({ office }: Pick<Form, 'office'>): Problem[] {
  const typed = office && mapOf(office, '字体');
  return [...(typed?.entries ?? [])].flatMap(([key, { value }]): Problem[] => {
    if (value.type !== 'text') return [];
    const name = value.text.trim();
    const meant = nearlyKnown(name);
    if (meant === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'layout/office-style',
        message: {
          zh: `“${key}”的字体“${name}”像是“${meant}”打错了，Word 找不到这个字体，会换成别的。`,
          en: `The font "${name}" may be "${meant}", mistyped.`,
        },
        place: placeOf(value),
        hint: { zh: `写成“${meant}”。`, en: `Write ${meant}.` },
      },
    ];
  });
}

function nearlyKnown(name: string): string | undefined {
  const own = plain(name);
  if (own.length < SHORTEST || KNOWN.some((known) => known.toLowerCase() === name.toLowerCase()))
    return undefined;
  return KNOWN.find((known) => {
    const [left, right] = unlike(own, plain(known));
    return left.length <= 1 && right.length <= 1;
  });
}
