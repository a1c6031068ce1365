/**
 * Elements that say nothing about text and look, by name, in each place where they may stand. What is neither here nor
 * in a table of handlers is told as `readers/unknown-element`.
 */

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/u).map((name) => (name.includes(':') ? name : `w:${name}`)));
}

/** Marks of places and of who changed what, which may stand anywhere. */
const MARKS = `bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd
  moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart
  customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
  customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd
  w14:customXmlConflictInsRangeStart w14:customXmlConflictInsRangeEnd
  w14:customXmlConflictDelRangeStart w14:customXmlConflictDelRangeEnd`;

export const IGNORABLE = {
  /** Where paragraphs and tables stand: properties are read by whom they belong to. */
  block: named(`${MARKS} sectPr tcPr sdtPr sdtEndPr customXmlPr smartTagPr background`),
  /** In a paragraph. */
  inline: named(`${MARKS} pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr fldData`),
  /** In a run: what marks a note's own place, and where Word last broke a page. */
  run: named(`rPr lastRenderedPageBreak annotationRef footnoteRef endnoteRef separator
    continuationSeparator instrText delInstrText delText fldData`),
  paragraphProperties: named(`pStyle numPr framePr rPr sectPr pPrChange suppressLineNumbers shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd contextualSpacing mirrorIndents suppressOverlap textDirection textAlignment
    textboxTightWrap divId cnfStyle`),
  runProperties:
    named(`rStyle rPrChange ins del moveFrom moveTo bCs iCs caps smallCaps outline shadow
    emboss imprint noProof snapToGrid webHidden kern position szCs highlight effect bdr shd fitText rtl
    cs em lang eastAsianLayout specVanish oMath w14:glow w14:shadow w14:reflection
    w14:textOutline w14:textFill w14:scene3d w14:props3d w14:ligatures w14:numForm w14:numSpacing
    w14:stylisticSets w14:cntxtAlts`),
  /** Where rows stand, and where cells stand. */
  table: named(`${MARKS} tblPr tblGrid`),
  row: named(`${MARKS} trPr tblPrEx`),
} as const;
