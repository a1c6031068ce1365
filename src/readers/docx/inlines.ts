/** What stands in a paragraph: stretches of text with their looks, breaks, and drawings anchored there. */
import { leftOut } from '../read-file.ts';
import type { PartContext } from './context.ts';
import { chosen, type FoundDrawing, readDrawing } from './drawings.ts';
import { overlay, type Properties, runProperties } from './looks.ts';
import { symbolCharacter } from './symbols.ts';
import { child, elements, isOn, textOf, toggle, value, type XmlElement } from './xml.ts';

export type Inline =
  | { kind: 'text'; text: string; look: Properties }
  | { kind: 'break' }
  | { kind: 'page' }
  | { kind: 'drawing'; found: FoundDrawing }
  /** Text that is in the file but not of the document. */
  | { kind: 'hidden'; text: string; reason: 'hidden' | 'contents' };

/** Elements that only hold others; what tracked changes put in counts, what they took out does not. */
const HOLDERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:rubyBase',
]);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);
/** Text of runs that stands for itself. */
const SIGNS: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '-',
  // Only shows where a line happens to end.
  'w:softHyphen': '',
};

/** @param base the look of the paragraph's style, which runs are laid over */
export function readInlines(
  paragraph: XmlElement,
  base: Properties,
  context: PartContext,
): Inline[] {
  const inlines: Inline[] = [];
  const { fields, file } = context;

  const addText = (text: string, look: Properties, isHidden = false): void => {
    if (text === '') return;
    const state = fields.state();
    if (state === 'hidden') return;
    if (isHidden || state === 'contents') {
      inlines.push({ kind: 'hidden', text, reason: isHidden ? 'hidden' : 'contents' });
    } else {
      inlines.push({ kind: 'text', text, look });
    }
  };

  /** What a field shows in place of its result. */
  const addShown = (text: string, look: Properties): void => {
    if (text !== '') inlines.push({ kind: 'text', text, look });
  };

  const readChildren = (holder: XmlElement): void => {
    for (const node of elements(holder)) readInline(node);
  };

  const readInline = (node: XmlElement): void => {
    const { name } = node;
    if (name === 'w:r') readRun(node);
    else if (HOLDERS.has(name)) readChildren(node);
    else if (INSERTED.has(name)) {
      file.count.revisions += 1;
      readChildren(node);
    } else if (DELETED.has(name)) file.count.revisions += 1;
    else if (name === 'w:sdt') readControl(node);
    else if (name === 'w:fldSimple') readSimpleField(node);
    else if (name === 'mc:AlternateContent') readChildren(chosen(node) ?? node);
    else if (name.startsWith('m:oMath')) addText(mathText(node), base);
  };

  const readControl = (control: XmlElement): void => {
    const content = child(control, 'w:sdtContent');
    if (content === undefined) return;
    if (toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr')) {
      inlines.push({ kind: 'hidden', text: textOf(content), reason: 'hidden' });
    } else readChildren(content);
  };

  const readSimpleField = (field: XmlElement): void => {
    fields.begin(field.attributes['w:instr'] ?? '');
    addShown(fields.separate(), base);
    readChildren(field);
    addShown(fields.end(), base);
  };

  const readRun = (run: XmlElement): void => {
    const properties = child(run, 'w:rPr');
    const look = runLook(properties, base, context);
    const isHidden = toggle(properties, 'w:vanish') ?? false;
    for (const node of elements(run)) readRunChild(node, look, isHidden);
  };

  const readRunChild = (node: XmlElement, look: Properties, isHidden: boolean): void => {
    const { name, attributes } = node;
    const sign = SIGNS[name];
    if (name === 'w:t') addText(runText(node), look, isHidden);
    else if (sign !== undefined) addText(sign, look, isHidden);
    else if (name === 'w:br' || name === 'w:cr') addBreak(attributes['w:type']);
    else if (name === 'w:fldChar') readFieldMark(attributes['w:fldCharType'], look);
    else if (name === 'w:instrText') fields.addInstruction(textOf(node));
    else if (name === 'w:sym') {
      addText(symbolCharacter(attributes['w:font'], attributes['w:char']), look, isHidden);
    } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
      const found = readDrawing(node);
      if (found) inlines.push({ kind: 'drawing', found });
    } else if (name === 'mc:AlternateContent') {
      for (const inner of elements(chosen(node))) readRunChild(inner, look, isHidden);
    } else if (name === 'w:ruby') readChildren(child(node, 'w:rubyBase') ?? node);
    else readReference(name, attributes['w:id'] ?? '');
  };

  const addBreak = (type: string | undefined): void => {
    if (fields.state() !== 'text') return;
    inlines.push({ kind: type === 'page' || type === 'column' ? 'page' : 'break' });
  };

  const readFieldMark = (type: string | undefined, look: Properties): void => {
    if (type === 'begin') fields.begin();
    else if (type === 'separate') addShown(fields.separate(), look);
    else if (type === 'end') addShown(fields.end(), look);
  };

  const readReference = (name: string, id: string): void => {
    const [notes, reason] =
      name === 'w:footnoteReference'
        ? ([file.footnotes, 'footnote'] as const)
        : name === 'w:endnoteReference'
          ? ([file.endnotes, 'endnote'] as const)
          : name === 'w:commentReference'
            ? ([file.comments, 'comment'] as const)
            : [];
    const text = notes?.get(id)?.trim();
    if (text && reason) file.leftOut.push(leftOut(text, reason, file.count.paragraphs));
  };

  readChildren(paragraph);
  fields.endParagraph();
  return inlines;
}

/** The look of a run, or of a paragraph mark: its own properties over its style's over the paragraph's. */
export function runLook(
  properties: XmlElement | undefined,
  base: Properties,
  { file }: Pick<PartContext, 'file'>,
): Properties {
  if (properties === undefined) return base;
  const style = value(properties, 'w:rStyle');
  const styled = style === undefined ? base : overlay(base, file.styles.lookOf(style));
  return overlay(styled, runProperties(properties, file.theme));
}

/** Line ends in the XML are spaces; spaces at both ends count only where the file says so. */
function runText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]+/g, ' ');
  if (element.attributes['xml:space'] === 'preserve') return text;
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element);
  return elements(element).map(mathText).join('');
}

/** Whether a tracked change took the paragraph mark away, so that the next paragraph goes on from this one. */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

/** Whether a paragraph stands in a frame that floats. */
export function isFramed(properties: XmlElement | undefined): boolean {
  const frame = child(properties, 'w:framePr')?.attributes;
  return frame !== undefined && !isOn(frame['w:dropCap']);
}
