/** Elements for which the docx package has no option, through its public builder. */
import { BuilderElement, type XmlComponent } from 'docx';

/** All that is built here; how much of a file that is, `test/writers/docx/share.test.ts` computes. */
export type OwnElement = (typeof OWN_ELEMENTS)[number];

/** What the package cannot say: indents in characters, blank lines in grid lines, a style's aliases, drawings, … */
export const OWN_ELEMENTS = [
  ...['w:style', 'w:name', 'w:aliases', 'w:basedOn', 'w:next', 'w:uiPriority', 'w:semiHidden'],
  ...['w:qFormat', 'w:ind', 'w:spacing', 'w:snapToGrid', 'w:widowControl', 'w:kinsoku'],
  ...['w:wordWrap', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:adjustRightInd'],
  ...['w:docDefaults', 'w:rPrDefault', 'w:pPrDefault'],
  ...['w:tblPr', 'w:tblInd', 'w:tblCellMar', 'w:tblBorders', 'w:jc', 'w:top', 'w:left'],
  ...['w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
  ...['w:font', 'w:altName', 'w:charset', 'w:family'],
  ...['w:zoom', 'w:bordersDoNotSurroundHeader', 'w:bordersDoNotSurroundFooter'],
  ...['w:characterSpacingControl', 'w:themeFontLang', 'w:decimalSymbol', 'w:listSeparator'],
  ...['w:fldChar', 'w:instrText', 'w:drawing', 'w:pict', 'w:txbxContent'],
  ...['mc:AlternateContent', 'mc:Choice', 'mc:Fallback'],
  ...['wp:anchor', 'wp:simplePos', 'wp:positionH', 'wp:positionV', 'wp:posOffset', 'wp:extent'],
  ...['wp:effectExtent', 'wp:wrapNone', 'wp:docPr', 'wp:cNvGraphicFramePr'],
  ...['a:graphic', 'a:graphicData', 'a:xfrm', 'a:off', 'a:ext', 'a:prstGeom', 'a:avLst'],
  ...['a:noFill', 'a:solidFill', 'a:srgbClr', 'a:ln', 'a:noAutofit'],
  ...['wps:wsp', 'wps:cNvSpPr', 'wps:spPr', 'wps:txbx', 'wps:bodyPr'],
  ...['v:rect', 'v:textbox'],
] as const;

/**
 * An element with its attributes in this order. Numbers that are not finite are refused: no program reads them.
 * @throws RangeError for such a number, which is a fault of ours
 */
export function element(
  name: OwnElement,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new RangeError(`${name} ${key}="${value}"`);
    }
  }
  const payload = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
  );
  const built = new BuilderElement({ name, attributes: payload });
  for (const child of children) built.addChildElement(child);
  return built;
}

/** An element that has nothing but a value. */
export function valued(name: OwnElement, value: string | number): XmlComponent {
  return element(name, { 'w:val': value });
}
