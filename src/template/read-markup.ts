/** The strict reader of the markup that templates emit: text to a tree that keeps to the vocabulary. */
import { SaxesParser } from 'saxes';
import type { Checked, Problem, ProblemCode, Words } from '../problem.ts';
import { type TemplateFile, templatePlace } from './place.ts';
import { PLACE_ATTRIBUTE } from './scan.ts';
import { type ElementRule, vocabulary } from './vocabulary.ts';

export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: MarkupElement[];
  /** Its own text. */
  text: string;
}

interface OpenElement extends MarkupElement {
  /** Where its start tag was written: file number, line, column. */
  at: string;
}

/** Reads markup; every element is held against its rule. Linear in the length of the markup. */
export function readMarkup(markup: string, files: readonly TemplateFile[]): Checked<MarkupElement> {
  const problems: Problem[] = [];
  const report = (at: string, code: ProblemCode, message: Words, hint?: Words) => {
    const [number = 0, line = 1, column = 0] = at.split(':').map(Number);
    const file = files.find((each) => each.number === number);
    problems.push({
      severity: 'error',
      code,
      message,
      ...(file && { place: templatePlace(file, line, column + 1) }),
      ...(hint && { hint }),
    });
  };
  const top = `${files[0]?.number ?? 0}:1:0`;
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '', at: top };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  let broken = false;
  let lastClosed = { element: root, position: -1 };
  parser.on('error', () => {
    if (broken) return;
    broken = true;
    // Of two tags that do not match, the parser has just closed the first.
    const isAtEnd = lastClosed.position === parser.position;
    const { name, at } = isAtEnd ? lastClosed.element : (open.at(-1) ?? root);
    report(
      at,
      'template/not-well-formed',
      {
        zh: `标签“${name}”没有正确地开始和结束。`,
        en: `The tags of "${name}" do not match.`,
      },
      {
        zh: '每个 <标签> 都要有 </标签>，属性的值要加引号。',
        en: 'Each <tag> needs its </tag>, and values of attributes need quotes.',
      },
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own: Record<string, string> = {};
    let at = open.at(-1)?.at ?? root.at;
    for (const attribute in attributes) {
      const value = attributes[attribute] ?? '';
      if (attribute === PLACE_ATTRIBUTE) at = value;
      else own[attribute] = value;
    }
    open.push({ name, attributes: own, children: [], text: '', at });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || broken) return;
    lastClosed = { element, position: parser.position };
    checkElement(element, report);
    if (element.name === 'document') checkAttachments(element, report);
    const parent = open.at(-1);
    if (parent && !isAbsent(element, vocabulary[parent.name])) parent.children.push(element);
  });
  parser.write(markup).close();
  const [document] = root.children;
  if (problems.length > 0) return { problems };
  if (document?.name !== 'document' || root.children.length !== 1) {
    report(root.at, 'template/no-document', {
      zh: '模板要从 <document> 开始，到 </document> 结束。',
      en: 'A template begins with <document> and ends with </document>.',
    });
    return { problems };
  }
  return { value: document, problems };
}

/** An empty element where none need be is the same as none, so templates need few conditions. */
function isAbsent(element: MarkupElement, parentRule: ElementRule | undefined): boolean {
  const count = parentRule?.children[element.name];
  const isEmpty = element.text === '' && element.children.length === 0;
  return isEmpty && (count === 'optional' || REPEATED_TEXT.has(element.name));
}

/** Of these, an empty one says nothing; an empty cell of a table does. */
const REPEATED_TEXT = new Set([
  'p',
  'item',
  'point',
  'issuer',
  'signatory',
  'signer',
  'name',
  'attendance',
  'items',
  'row',
]);

type Report = (at: string, code: ProblemCode, message: Words, hint?: Words) => void;

function checkElement(element: OpenElement, report: Report): void {
  const { name, at } = element;
  const rule = vocabulary[name];
  if (rule === undefined) {
    report(at, 'template/unknown-element', {
      zh: `没有“${name}”这个标签。`,
      en: `There is no element "${name}".`,
    });
    return;
  }
  checkAttributes(element, rule, report);
  if (!rule.text && element.text.trim() !== '') {
    report(at, 'template/text-not-allowed', {
      zh: `“${name}”里面不能直接写文字：${element.text.trim().slice(0, 20)}`,
      en: `"${name}" cannot hold text: ${element.text.trim().slice(0, 20)}`,
    });
  }
  const counts = new Map<string, number>();
  for (const child of element.children) {
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    if (rule.children[child.name] === undefined) {
      report((child as OpenElement).at, 'template/not-allowed-here', {
        zh: `“${child.name}”不能放在“${name}”里面。`,
        en: `"${child.name}" cannot stand in "${name}".`,
      });
    }
  }
  for (const [childName, count] of Object.entries(rule.children)) {
    const found = counts.get(childName) ?? 0;
    if (count !== 'many' && found > 1) {
      report(at, 'template/too-many', {
        zh: `“${name}”里面只能有一个“${childName}”，现在有 ${found} 个。`,
        en: `"${name}" may hold one "${childName}", not ${found}.`,
      });
    }
    if (count === 'one' && found === 0) {
      report(at, 'template/missing-element', {
        zh: `“${name}”里面缺少“${childName}”。`,
        en: `"${name}" needs a "${childName}".`,
      });
    }
  }
}

/** Number and names in 附件说明 and on the attachments are the same (GB/T 9704-2012, 7.3.7). */
function checkAttachments({ children }: OpenElement, report: Report): void {
  const note = children.find(({ name }) => name === 'attachmentNote') as OpenElement | undefined;
  const titles = children
    .filter(({ name }) => name === 'attachment')
    .map((each) => textOf(each.children.find(({ name }) => name === 'title')));
  if (note === undefined || titles.length === 0) return;
  const names = note.children.map(textOf);
  if (names.join('\n') === titles.join('\n')) return;
  report(
    note.at,
    'template/attachment-note',
    {
      zh: `附件说明（${names.join('、')}）和附件（${titles.join('、')}）不一致。`,
      en: `The list of attachments (${names.join(', ')}) differs from them (${titles.join(', ')}).`,
    },
    {
      zh: '附件在文件里的，不用写 attachmentNote，附件说明会自动生成。',
      en: 'With attachments in the document, leave attachmentNote out: the list follows from them.',
    },
  );
}

function textOf(element: MarkupElement | undefined): string {
  return element?.text.replaceAll('\n', '') ?? '';
}

function checkAttributes(
  { name, attributes, at }: OpenElement,
  rule: ElementRule,
  report: Report,
): void {
  for (const attribute of Object.keys(attributes)) {
    if (rule.attributes[attribute] !== undefined) continue;
    report(at, 'template/unknown-attribute', {
      zh: `标签“${name}”没有“${attribute}”这个属性。`,
      en: `The element "${name}" has no attribute "${attribute}".`,
    });
  }
  for (const [attribute, { values, optional }] of Object.entries(rule.attributes)) {
    const value = attributes[attribute];
    if (value === undefined || value === '') {
      if (optional) continue;
      report(at, 'template/missing-attribute', {
        zh: `标签“${name}”缺少属性“${attribute}”。`,
        en: `The element "${name}" needs the attribute "${attribute}".`,
      });
    } else if (values !== 'text' && !values.includes(value)) {
      report(
        at,
        'template/wrong-value',
        {
          zh: `标签“${name}”的“${attribute}”不能是“${value}”。`,
          en: `"${attribute}" of "${name}" cannot be "${value}".`,
        },
        { zh: `能用的值：${values.join('、')}。`, en: `It can be: ${values.join(', ')}.` },
      );
    }
  }
}
