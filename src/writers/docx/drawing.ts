/**
 * Drawings with a place of their own on the page, for headers and footers: no text of the document stands in them.
 * The docx package writes such boxes in the old form alone; here the new form and the old one stand side by side.
 */
import { mmToEmu, mmToPoints } from '../../layout/index.ts';

export interface Drawing {
  id: number;
  name: string;
  /** From the corner of the page, in mm. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A run with a box of paragraphs that read downwards. */
export function turnedText(drawing: Drawing, content: string): string {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  return bothForms(
    drawing,
    `<wps:cNvSpPr txBox="1"/>${shape(drawing, '<a:noFill/>')}<wps:txbx>${inside}</wps:txbx><wps:bodyPr rot="0" vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" anchorCtr="0"><a:noAutofit/></wps:bodyPr>`,
    `filled="f" stroked="f"`,
    `<v:textbox inset="0,0,0,0" style="layout-flow:vertical">${inside}</v:textbox>`,
  );
}

/** A run with a filled rule. */
export function drawnRule(drawing: Drawing, color: string): string {
  return bothForms(
    drawing,
    `<wps:cNvSpPr/>${shape(drawing, `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`)}<wps:bodyPr/>`,
    `fillcolor="#${color}" stroked="f"`,
    '',
  );
}

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

function bothForms(drawing: Drawing, newer: string, look: string, older: string): string {
  const { id, name, left, top, width, height } = drawing;
  const place = `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${mmToEmu(left)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${mmToEmu(top)}</wp:posOffset></wp:positionV><wp:extent ${extent(drawing)}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="${name}"/><wp:cNvGraphicFramePr/>`;
  const choice = `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">${place}<a:graphic><a:graphicData uri="${SHAPE}"><wps:wsp>${newer}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const points = (mm: number) => `${mmToPoints(mm).toFixed(2)}pt`;
  const style = `position:absolute;margin-left:${points(left)};margin-top:${points(top)};width:${points(width)};height:${points(height)};z-index:${id};mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
  const fallback = `<w:pict><v:rect id="drawing${id}" ${look} style="${style}">${older}</v:rect></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
}

function shape(drawing: Drawing, fill: string): string {
  return `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent(drawing)}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></wps:spPr>`;
}

function extent({ width, height }: Drawing): string {
  return `cx="${mmToEmu(width)}" cy="${mmToEmu(height)}"`;
}

/** The namespaces that a part with drawings declares. */
export const DRAWING_NAMESPACES = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="${SHAPE}" xmlns:v="urn:schemas-microsoft-com:vml"`;
