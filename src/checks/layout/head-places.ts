/** Where the letterhead and the header rule lie (GB/T 9704-2012, 7.2.4, 7.2.7), as far as a file tells it. */
import * as gb from '../../layout/index.ts';
import { breachOf } from './common-rules.ts';
import { sizeOf } from './looks.ts';
import { type LayoutFile, type LayoutRule, nearly, ofKind } from './rule.ts';

/** 信函格式 (10.1): a letterhead without 文件 over a double red rule, the number flush right. */
export function isLetter(file: LayoutFile): boolean {
  const [letterhead] = ofKind(file, 'letterhead');
  const [number] = ofKind(file, 'documentNumber');
  const isUpward = /签发人/u.test(number?.text ?? '');
  const onRight = number?.line.look.align === 'right' && !isUpward;
  // Pre-printed paper bears the letterhead and the rules.
  if (letterhead === undefined) return onRight;
  if (/(?:文件|令|纪要)$/u.test(letterhead.text)) return false;
  const TOP_LINES = 12;
  const doubled = file.lines.slice(0, TOP_LINES).some(({ look: { rules } }) => {
    const both = rules?.above !== undefined && rules.below !== undefined;
    return (
      both || COMPOUND.test(rules?.above?.style ?? '') || COMPOUND.test(rules?.below?.style ?? '')
    );
  });
  const drawn = file.pages.some(({ drawings }) =>
    drawings.some(({ stroke }) => COMPOUND.test(stroke?.compound ?? '')),
  );
  return doubled || drawn || onRight;
}

const COMPOUND = /thick.*thin|thin.*thick|double/iu;

/** 7.2.4: 35 mm below the top of the type area; from the file's own spacing it can be told within some millimetres. */
export function checkLetterheadPlace(file: LayoutFile): ReturnType<LayoutRule['check']> {
  const [letterhead] = ofKind(file, 'letterhead');
  if (letterhead === undefined || letterhead.line.region !== 'body') return [];
  const ROUGH = 9;
  const at = file.lines.indexOf(letterhead.line);
  let above = letterhead.line.look.spacing?.before ?? 0;
  for (const line of file.lines.slice(0, at)) {
    const { before = 0, after = 0, line: fixed } = line.look.spacing ?? {};
    above +=
      before + after + (fixed ?? Math.max(gb.mmToPoints(gb.linePitch), sizeOf(line.look) * 1.3));
  }
  const letter = isLetter(file);
  const isOrder = /令$/u.test(letterhead.text);
  const wanted = letter ? gb.letter.letterheadTop : isOrder ? gb.order.below : gb.letterhead.below;
  const found = gb.pointsToMm(above + (letter ? (file.pages[0]?.margins.top ?? 0) : 0));
  if (nearly(found, wanted, ROUGH)) return [];
  return [
    breachOf(
      letterhead,
      {
        zh: `发文机关标志离${letter ? '上页边' : '版心上边缘'}约${Math.round(found)}毫米`,
        en: `The letterhead is about ${Math.round(found)} mm below the top of the ${letter ? 'page' : 'type area'}`,
      },
      { zh: `应当是${wanted}毫米`, en: `It should be ${wanted} mm` },
    ),
  ];
}

/** A red rule below the number: a border of its paragraph or of a neighbour, or a line drawn on the page. */
export function checkHeaderRule(file: LayoutFile): ReturnType<LayoutRule['check']> {
  const [number] = ofKind(file, 'documentNumber');
  const hasHead = ofKind(file, 'letterhead').length > 0;
  if (number === undefined || !hasHead || isLetter(file) || /^第.*号$/u.test(number.text))
    return [];
  // A row of a table may carry it: the cells' borders are not told.
  if (number.line.region !== 'body') return [];
  const at = file.lines.indexOf(number.line);
  const near = file.lines.slice(Math.max(0, at - 1), at + 4);
  const borders = near
    .flatMap(({ look }) => [look.rules?.below, look.rules?.above])
    .filter((rule) => rule !== undefined);
  const drawn = file.pages
    .flatMap(({ drawings }) => drawings)
    .filter(({ kind }) => kind === 'line' || kind === 'shape');
  const strokes = [
    ...borders.map(({ color }) => color),
    ...drawn.map(({ stroke }) => stroke?.color),
  ];
  const wanted = {
    zh: '发文字号下4毫米应当有一条与版心等宽的红色分隔线',
    en: 'A red rule as wide as the type area should lie 4 mm below the number',
  };
  if (strokes.length === 0) {
    return [
      breachOf(
        number,
        { zh: '发文字号下面没有分隔线', en: 'There is no rule below the number' },
        wanted,
      ),
    ];
  }
  if (strokes.some((color) => color !== undefined && isRedColour(color))) return [];
  return [
    breachOf(number, { zh: '版头的分隔线不是红色', en: 'The header rule is not red' }, wanted),
  ];
}

function isRedColour(color: string): boolean {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return channel(0) >= 0xc0 && channel(2) <= 0x50 && channel(4) <= 0x50;
}
