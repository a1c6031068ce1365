/**
 * What stands in a paragraph: stretches of text with their looks, breaks, and drawings anchored there. Two tables say
 * who reads which element, in paragraphs and in runs.
 */
import type { LeftOutReason } from '../read-file.ts';
import { addNote, type PartContext, sight } from './context.ts';
import { isPrompt, sightControl } from './controls.ts';
import { chosen, type FoundDrawing, readDrawing } from './drawings.ts';
import { formFieldText } from './fields.ts';
import { IGNORABLE } from './ignorable.ts';
import { overlay, type Properties, RUN_PROPERTIES, runProperties } from './looks.ts';
import { deletedText, mathText, plainText, runText } from './run-text.ts';
import { raisedText, symbolCharacter } from './symbols.ts';
import { child, elements, textOf, toggle, value, type XmlElement } from './xml.ts';

export type Inline =
  | { kind: 'text'; text: string; look: Properties }
  | { kind: 'break' }
  | { kind: 'page' }
  | { kind: 'drawing'; found: FoundDrawing }
  /** Text that is in the file but not of the document. */
  | { kind: 'hidden'; text: string; reason: LeftOutReason };

interface Reading {
  inlines: Inline[];
  /** The look of the paragraph's style, which runs are laid over. */
  base: Properties;
  context: PartContext;
}

interface RunReading extends Reading {
  look: Properties;
  isHidden: boolean;
  raised: 'superscript' | 'subscript' | undefined;
  struck: boolean;
}

type InlineHandler = (node: XmlElement, reading: Reading) => void;
type RunHandler = (node: XmlElement, reading: RunReading) => void;

/** Stands for a line to write on. */
const BLANK = '____';
/** Instructions that show nothing where they stand: entries of indexes, settings. */
const SILENT_FIELDS =
  /^(?:XE|TC|RD|TA|SET|ASK|PRIVATE|ADVANCE|NEXT|NEXTIF|SKIPIF|ADDIN|DOCVARIABLE)$/;

/** Elements of a paragraph. */
const INLINES: Readonly<Record<string, InlineHandler>> = {
  'w:r': readRun,
  'w:hyperlink': readChildren,
  'w:smartTag': readChildren,
  'w:customXml': readChildren,
  'w:dir': readChildren,
  'w:bdo': readChildren,
  'w:sdtContent': readChildren,
  'w:rubyBase': readChildren,
  // What tracked changes put in counts, what they took out does not.
  'w:ins': readInserted,
  'w:moveTo': readInserted,
  'w:del': readDeleted,
  'w:moveFrom': readDeleted,
  'w:sdt': readControl,
  'w:fldSimple': readSimpleField,
  'mc:AlternateContent': (node, reading) => readChildren(chosen(node) ?? node, reading),
  'm:oMath': readFormula,
  'm:oMathPara': readFormula,
  'w:subDoc': (_node, { context }) => sight(context, 'embedded-document'),
};

/** Elements of a run. */
const RUN: Readonly<Record<string, RunHandler>> = {
  'w:t': (node, reading) => addText(runText(node), reading),
  'w:tab': (_node, reading) => addText('\t', reading),
  'w:ptab': (_node, reading) => addText('\t', reading),
  'w:noBreakHyphen': (_node, reading) => addText('-', reading),
  // Only shows where a line happens to end: told, not kept.
  'w:softHyphen': (_node, reading) => addLeftOut('-', 'softHyphen', reading),
  'w:br': ({ attributes }, reading) => addBreak(attributes['w:type'], reading),
  'w:cr': (_node, reading) => addBreak(undefined, reading),
  'w:fldChar': readFieldMark,
  'w:instrText': (node, { context }) => context.fields.addInstruction(textOf(node)),
  'w:sym': ({ attributes }, reading) =>
    addText(symbolCharacter(attributes['w:font'], attributes['w:char']), reading),
  'w:drawing': addDrawing,
  'w:pict': addDrawing,
  'w:object': addDrawing,
  'mc:AlternateContent': (node, reading) => {
    for (const inner of elements(chosen(node))) readRunChild(inner, reading);
  },
  'w:ruby': (node, reading) => {
    addLeftOut(plainText(child(node, 'w:rt')), 'pinyin', reading);
    readChildren(child(node, 'w:rubyBase') ?? node, reading);
  },
  'w:pgNum': (_node, reading) => addText(reading.context.marksPages ? '{PAGE}' : '', reading),
  'w:footnoteReference': (node, { context }) => addNote(node, context, 'footnote'),
  'w:endnoteReference': (node, { context }) => addNote(node, context, 'endnote'),
  'w:commentReference': (node, { context }) => addNote(node, context, 'comment'),
};

/** @param base the look of the paragraph's style, which runs are laid over */
export function readInlines(
  paragraph: XmlElement,
  base: Properties,
  context: PartContext,
): Inline[] {
  const reading: Reading = { inlines: [], base, context };
  readChildren(paragraph, reading);
  const broken = context.fields.endParagraph();
  for (const instruction of broken) addLeftOut(instruction, 'brokenField', reading);
  return reading.inlines;
}

function readChildren(holder: XmlElement, reading: Reading): void {
  for (const node of elements(holder)) {
    const handler = INLINES[node.name];
    if (handler) handler(node, reading);
    else if (!IGNORABLE.inline.has(node.name)) sight(reading.context, 'unknown-element', node.name);
  }
}

function readRun(run: XmlElement, reading: Reading): void {
  const { base, context } = reading;
  const properties = child(run, 'w:rPr');
  noteUnknown(properties, context);
  const place = value(properties, 'w:vertAlign');
  const look = runLook(properties, base, context);
  const own: RunReading = {
    ...reading,
    look,
    isHidden: look.hidden ?? false,
    raised: place === 'superscript' || place === 'subscript' ? place : undefined,
    struck: (toggle(properties, 'w:strike') || toggle(properties, 'w:dstrike')) ?? false,
  };
  for (const node of elements(run)) readRunChild(node, own);
}

function readRunChild(node: XmlElement, reading: RunReading): void {
  const handler = RUN[node.name];
  if (handler) handler(node, reading);
  else if (!IGNORABLE.run.has(node.name)) sight(reading.context, 'unknown-element', node.name);
}

/** Properties of the text itself that nobody knows may change what it says. */
function noteUnknown(properties: XmlElement | undefined, context: PartContext): void {
  for (const { name } of elements(properties)) {
    if (!(name in RUN_PROPERTIES) && !IGNORABLE.runProperties.has(name)) {
      sight(context, 'unknown-element', name);
    }
  }
}

function addText(text: string, reading: RunReading): void {
  const { context, look, isHidden, raised, struck } = reading;
  if (text === '') return;
  const state = context.fields.state();
  if (state === 'hidden') {
    // Words before the result are part of the instruction.
    context.fields.addInstruction(text);
    return;
  }
  if (isHidden || state === 'contents') {
    addLeftOut(text, isHidden ? 'hidden' : 'contents', reading);
    return;
  }
  if (struck && text.trim() !== '') sight(context, 'struck-text', text);
  reading.inlines.push({ kind: 'text', text: shown(text, raised, reading), look });
}

/** Digits above the line as signs of their own; underlined blanks as rows of underscores. */
function shown(text: string, raised: RunReading['raised'], { look, context }: RunReading): string {
  if (raised !== undefined && text.trim() !== '') {
    const signs = raisedText(text, raised);
    if (signs === undefined) sight(context, 'raised-text', text);
    return signs ?? text;
  }
  if (look.underline !== true || !/[ \u00a0\u3000]{2}|^[ \u00a0\u3000\t]+$/u.test(text))
    return text;
  const written = text.replace(/[ \u00a0\u3000]{2,}|\t|^[ \u00a0\u3000]$/gu, underscores);
  if (written !== text) sight(context, 'blank');
  return written;
}

/** As wide as the blanks: one of a Chinese character's width is two. */
function underscores(blanks: string): string {
  if (blanks === '\t') return BLANK;
  return [...blanks].map((blank) => (blank === '\u3000' ? '__' : '_')).join('');
}

/** What a field shows in place of its result. */
function addShown(text: string, { inlines }: Reading, look: Properties): void {
  if (text !== '') inlines.push({ kind: 'text', text, look });
}

function addLeftOut(text: string, reason: LeftOutReason, { inlines }: Reading): void {
  if (text !== '') inlines.push({ kind: 'hidden', text, reason });
}

function readInserted(node: XmlElement, reading: Reading): void {
  reading.context.file.count.revisions += 1;
  readChildren(node, reading);
}

function readDeleted(node: XmlElement, reading: Reading): void {
  reading.context.file.count.revisions += 1;
  addLeftOut(deletedText(node), node.name === 'w:del' ? 'deleted' : 'moved', reading);
}

function readControl(control: XmlElement, reading: Reading): void {
  const content = child(control, 'w:sdtContent');
  if (content === undefined) return;
  if (!isPrompt(control)) {
    sightControl(control, reading.context);
    readChildren(content, reading);
    return;
  }
  sight(reading.context, 'prompt', textOf(content));
  addShown(BLANK, reading, reading.base);
}

function readFormula(node: XmlElement, reading: Reading): void {
  const { base, context } = reading;
  sight(context, 'formula');
  const text = mathText(node);
  if (text !== '') {
    addText(text, { ...reading, look: base, isHidden: false, raised: undefined, struck: false });
  }
}

function readSimpleField(field: XmlElement, reading: Reading): void {
  const { fields } = reading.context;
  fields.begin(field.attributes['w:instr'] ?? '');
  addShown(fields.separate(), reading, reading.base);
  readChildren(field, reading);
  addShown(fields.end(), reading, reading.base);
}

function readFieldMark(node: XmlElement, reading: RunReading): void {
  const { context, look } = reading;
  const { fields } = context;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') fields.begin('', formFieldText(child(node, 'w:ffData')));
  else if (type === 'separate') addShown(fields.separate(), reading, look);
  else if (type === 'end') endField(reading);
}

function endField(reading: RunReading): void {
  const { context, look } = reading;
  const { fields } = context;
  const instruction = fields.instruction();
  const isOpen = fields.showsNothingYet();
  const text = fields.end();
  addShown(text, reading, look);
  if (!isOpen || instruction === undefined) return;
  const [, kind = ''] = /^\s*\\?([A-Za-z]+)/.exec(instruction) ?? [];
  const name = kind.toUpperCase();
  if (name === 'MACROBUTTON') {
    // Its words ask to be typed over.
    const prompt = instruction.replace(/^\s*\S+\s+\S+\s*/u, '');
    sight(context, 'prompt', prompt);
    addShown(BLANK, reading, look);
  } else if (name === 'EQ') {
    if (!/^[①-⑳]$/u.test(text)) sight(context, 'overprinted', text);
  } else if (text === '' && name !== '' && !SILENT_FIELDS.test(name)) {
    sight(context, 'empty-field', name);
  }
}

function addDrawing(node: XmlElement, reading: RunReading): void {
  const found = readDrawing(node);
  if (found) reading.inlines.push({ kind: 'drawing', found });
  else if (elements(node).length > 0) sight(reading.context, 'unknown-element', node.name);
}

function addBreak(type: string | undefined, { inlines, context }: RunReading): void {
  if (context.fields.state() !== 'text') return;
  inlines.push({ kind: type === 'page' || type === 'column' ? 'page' : 'break' });
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
