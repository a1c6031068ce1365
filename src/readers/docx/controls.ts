/** Content controls: what stands in them is text; what asks to be typed over is none, wherever the control stands. */
import { type PartContext, sight } from './context.ts';
import { child, elements, toggle, type XmlElement } from './xml.ts';

/** Controls that offer or fill in what is typed, as Word names them; others only hold text. */
const KINDS: Readonly<Record<string, string>> = {
  'w:dropDownList': '下拉列表',
  'w:comboBox': '组合框',
  'w:date': '日期',
  'w:text': '文本',
  'w14:checkbox': '复选框',
};

export function isPrompt(control: XmlElement): boolean {
  return toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
}

export function sightControl(control: XmlElement, context: PartContext): void {
  const kind = elements(child(control, 'w:sdtPr')).find(({ name }) => name in KINDS);
  if (kind) sight(context, 'control', KINDS[kind.name] ?? '');
}

/** What stands in a control around paragraphs, rows or cells; each paragraph of a prompt as one within the line. */
export function controlContent(control: XmlElement, context: PartContext): XmlElement | undefined {
  const content = child(control, 'w:sdtContent');
  if (content === undefined) return undefined;
  if (isPrompt(control)) return prompting(content, control);
  sightControl(control, context);
  return content;
}

function prompting(holder: XmlElement, control: XmlElement): XmlElement {
  const children = holder.children.map((node) => {
    if (typeof node === 'string') return node;
    return node.name === 'w:p' ? promptParagraph(node, control) : prompting(node, control);
  });
  return { ...holder, children };
}

function promptParagraph(paragraph: XmlElement, control: XmlElement): XmlElement {
  const isProperties = (node: XmlElement | string) =>
    typeof node !== 'string' && node.name === 'w:pPr';
  const properties = paragraph.children.filter(isProperties);
  const words = paragraph.children.filter((node) => !isProperties(node));
  if (words.every((node) => typeof node === 'string')) return paragraph;
  const inside = { name: 'w:sdtContent', attributes: {}, children: words };
  const own = control.children.filter(
    (node) => typeof node !== 'string' && node.name === 'w:sdtPr',
  );
  return {
    ...paragraph,
    children: [...properties, { ...control, children: [...own, inside] }],
  };
}
