/** Children in the order of the schema, which the docx package does not always keep. */

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': names(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:settings': names(
    'writeProtection view zoom displayBackgroundShape bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang decimalSymbol listSeparator',
  ),
};

function names(list: string): string[] {
  return list.split(' ').map((name) => `w:${name}`);
}

/** The XML with the children of paragraph properties and settings in order. */
export function inOrder(xml: string): string {
  let ordered = xml;
  for (const [name, order] of Object.entries(ORDERS)) {
    const whole = new RegExp(`(<${name}(?: [^>]*)?>)(.*?)(</${name}>)`, 'gsu');
    ordered = ordered.replace(whole, (_, start: string, inside: string, end: string) => {
      const children = elementsOf(inside);
      const place = (child: string) => order.indexOf(/^<([^ />]+)/u.exec(child)?.[1] ?? '');
      return `${start}${children.toSorted((a, b) => place(a) - place(b)).join('')}${end}`;
    });
  }
  return ordered;
}

/** The elements that stand side by side in a fragment. */
function elementsOf(fragment: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, index } of fragment.matchAll(/<[^>]*>/gu)) {
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
    if (depth > 0) continue;
    found.push(fragment.slice(start, index + tag.length));
    start = index + tag.length;
  }
  return found;
}
