/**
 * Drawings with a place of their own on the page, for headers and footers: no text of the document stands in them.
 * The docx package writes such boxes in one form alone; here the new form and the old one stand side by side.
 */
import type { Paragraph, XmlComponent } from 'docx';
import { mmToEmu, mmToPoints } from '../../../layout/index.ts';
import { element } from '../package/element.ts';

export interface Drawing {
  id: number;
  name: string;
  /** From the corner of the page, in mm. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A box with a paragraph that reads downwards; the paragraph stands in both forms. */
export function turnedText(drawing: Drawing, content: () => Paragraph): XmlComponent {
  const inside = () => element('w:txbxContent', {}, [content()]);
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const turned = { rot: 0, vert: 'vert', wrap: 'square', ...insets, anchor: 't', anchorCtr: 0 };
  return bothForms(
    drawing,
    [
      element('wps:cNvSpPr', { txBox: 1 }),
      shape(drawing, element('a:noFill')),
      element('wps:txbx', {}, [inside()]),
      element('wps:bodyPr', turned, [element('a:noAutofit')]),
    ],
    { filled: 'f', stroked: 'f' },
    [element('v:textbox', { inset: '0,0,0,0', style: 'layout-flow:vertical' }, [inside()])],
  );
}

/** A filled rule. */
export function drawnRule(drawing: Drawing, color: string): XmlComponent {
  const fill = element('a:solidFill', {}, [element('a:srgbClr', { val: color })]);
  return bothForms(
    drawing,
    [element('wps:cNvSpPr'), shape(drawing, fill), element('wps:bodyPr')],
    { fillcolor: `#${color}`, stroked: 'f' },
    [],
  );
}

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

function bothForms(
  drawing: Drawing,
  newer: readonly XmlComponent[],
  look: Readonly<Record<string, string>>,
  older: readonly XmlComponent[],
): XmlComponent {
  const rect = element(
    'v:rect',
    { id: `drawing${drawing.id}`, ...look, style: place(drawing) },
    older,
  );
  return element('mc:AlternateContent', {}, [
    element('mc:Choice', { Requires: 'wps' }, [
      element('w:drawing', {}, [anchored(drawing, element('wps:wsp', {}, newer))]),
    ]),
    element('mc:Fallback', {}, [element('w:pict', {}, [rect])]),
  ]);
}

/** Where the older form stands. */
function place({ id, left, top, width, height }: Drawing): string {
  const points = (mm: number) => `${mmToPoints(mm).toFixed(2)}pt`;
  return `position:absolute;margin-left:${points(left)};margin-top:${points(top)};width:${points(width)};height:${points(height)};z-index:${id};mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
}

/** The newer form at its place. */
function anchored(drawing: Drawing, content: XmlComponent): XmlComponent {
  const { id, name, left, top } = drawing;
  const offset = (mm: number) => element('wp:posOffset', {}, [String(mmToEmu(mm))]);
  const distances = { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: id };
  return element(
    'wp:anchor',
    { ...distances, behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 },
    [
      element('wp:simplePos', { x: 0, y: 0 }),
      element('wp:positionH', { relativeFrom: 'page' }, [offset(left)]),
      element('wp:positionV', { relativeFrom: 'page' }, [offset(top)]),
      element('wp:extent', extent(drawing)),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:wrapNone'),
      element('wp:docPr', { id, name }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': DRAWING }, [
        element('a:graphicData', { uri: SHAPE }, [content]),
      ]),
    ],
  );
}

function shape(drawing: Drawing, fill: XmlComponent): XmlComponent {
  return element('wps:spPr', {}, [
    element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent(drawing))]),
    element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
    fill,
    element('a:ln', {}, [element('a:noFill')]),
  ]);
}

function extent({ width, height }: Drawing) {
  return { cx: mmToEmu(width), cy: mmToEmu(height) };
}
