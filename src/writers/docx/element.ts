/**
 * Elements of the docx package as text. The package's own packer writes times and random ids, so that no two
 * files are the same; here the elements are taken one by one, and the parts are put together in package.ts.
 */
import { type IContext, Paragraph, type XmlComponent } from 'docx';

/** A paragraph or table of the body, as it stands in the file. */
export type BodyElement = string;

/** What a component of the package turns itself into: its name, and attributes, children or text. */
type Tree = { [name: string]: Node | readonly Node[] } | { _attr: Attributes };
type Node = Tree | Attributes | string | number | undefined;
type Attributes = { [name: string]: string | number | boolean | undefined };

/** The components that are used here ask nothing of the file they belong to. */
const CONTEXT = { stack: [] } as unknown as IContext;

/** The text of an element. */
export function xmlOf(component: XmlComponent): string {
  return treeText(component.prepForXml(CONTEXT) as Tree | undefined);
}

/** A written element where the package wants one of its own: in a table's cell. */
export class Written extends Paragraph {
  readonly #xml: string;

  constructor(xml: string) {
    super({});
    this.#xml = xml;
  }

  override prepForXml(): { [WRITTEN]: string } {
    return { [WRITTEN]: this.#xml };
  }
}

const WRITTEN = '#written';

function treeText(tree: Tree | undefined): string {
  let text = '';
  for (const [name, content] of Object.entries(tree ?? {})) {
    text += name === WRITTEN ? content : elementText(name, content);
  }
  return text;
}

function elementText(name: string, content: Node | readonly Node[]): string {
  const nodes = Array.isArray(content) ? (content as readonly Node[]) : [content as Node];
  let attributes = '';
  let inside = '';
  for (const node of name === 'w:pPr' ? inOrder(nodes) : nodes) {
    if (typeof node !== 'object') inside += node === undefined ? '' : escapeXml(String(node));
    else if ('_attr' in node) attributes += attributesText(node._attr as Attributes);
    else inside += treeText(node as Tree);
  }
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** Children of a paragraph's properties in the order of the schema, which the package does not always keep. */
const PROPERTIES =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'
    .split(' ')
    .map((name) => `w:${name}`);

function inOrder(nodes: readonly Node[]): Node[] {
  return nodes.toSorted((a, b) => place(a) - place(b));
}

function place(node: Node): number {
  return typeof node === 'object' ? PROPERTIES.indexOf(Object.keys(node)[0] ?? '') : 0;
}

/** Characters that no XML file may hold, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Everything that may have to be escaped or left out, and pairs of surrogates, which may stay. */
const SPECIAL = /[^\t\n\r !#-%'-;=?-\ud7ff\ue000-\ufffd]/;

/** Text as content or as an attribute's value. */
export function escapeXml(text: string): string {
  // Most texts have nothing to escape, and are looked through once.
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
