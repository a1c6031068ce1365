/** The checked tree of the markup to the typed document; here sections get their numbers. */
import type {
  Attachment,
  Block,
  Format,
  Imprint,
  Level,
  OfficialDocument,
  Picture,
  PointsArrangement,
  Section,
  Signature,
  Table,
} from '../document/document.ts';
import { joinedTable } from '../document/merged.ts';
import { numberSisters } from '../document/numbering.ts';
import type { MarkupElement } from './read-markup.ts';

/** @param element a `document` element that keeps to the vocabulary */
export function toDocument(element: MarkupElement): OfficialDocument {
  const title = childOf(element, 'title');
  const document: OfficialDocument = {
    kind: element.attributes.kind ?? '',
    format: element.attributes.format as Format,
    draft: element.attributes.draft === 'yes',
    signatories: texts(element, 'signatory'),
    titleIssuers: texts(title, 'issuer'),
    title: title?.text ?? '',
    body: blocksOf(childOf(element, 'body')),
    attachments: childrenOf(element, 'attachment').map(toAttachment),
  };
  if (element.attributes.preprinted === 'yes') document.preprinted = true;
  const classification = childOf(element, 'classification');
  if (classification) {
    const term = classification.attributes.term ?? '';
    document.classification = { level: classification.text, ...(term !== '' && { term }) };
  }
  const letterhead = childOf(element, 'letterhead');
  if (letterhead) {
    document.letterhead = {
      issuers: texts(letterhead, 'issuer'),
      suffix: letterhead.attributes.suffix ?? '',
    };
  }
  const signature = childOf(element, 'signature');
  if (signature) document.signature = toSignature(signature);
  const names = texts(childOf(element, 'attachmentNote'), 'name');
  const attendance = childrenOf(element, 'attendance').map(({ attributes, text }) => ({
    label: attributes.label ?? '',
    names: text,
  }));
  const issued = childOf(childOf(element, 'issued'), 'document');
  const imprint = childOf(element, 'imprint');
  return {
    ...document,
    ...optional('copyNumber', textOf(element, 'copyNumber')),
    ...optional('urgency', textOf(element, 'urgency')),
    ...optional('documentNumber', textOf(element, 'number')),
    ...optional('titleNote', textOf(element, 'titleNote')),
    ...optional('recipients', textOf(element, 'recipients')),
    ...(names.length > 0 && { attachmentNote: names }),
    ...(attendance.length > 0 && { attendance }),
    ...optional('note', textOf(element, 'note')),
    ...(issued && { issued: toDocument(issued) }),
    ...(imprint && { imprint: toImprint(imprint) }),
  };
}

function toSignature(element: MarkupElement): Signature {
  const signers = childrenOf(element, 'signer').map(({ attributes, text }) => ({
    office: attributes.office ?? '',
    name: text,
  }));
  return {
    issuers: texts(element, 'issuer'),
    ...optional('date', textOf(element, 'date')),
    sealed: element.attributes.seal === 'yes',
    ...(signers.length > 0 && { signers }),
  };
}

function toImprint(element: MarkupElement): Imprint {
  const copies = childOf(element, 'copies');
  return {
    ...(copies && { copies: { label: copies.attributes.label ?? '', text: copies.text } }),
    ...optional('printingOffice', textOf(element, 'printingOffice')),
    ...optional('printDate', textOf(element, 'printDate')),
    ...(element.attributes.evenPage === 'yes' && { evenPage: true }),
  };
}

function toAttachment(element: MarkupElement): Attachment {
  return { title: textOf(element, 'title') ?? '', body: blocksOf(childOf(element, 'body')) };
}

/** Blocks in order; numbered sections count among their sisters unless they bring a number. */
function blocksOf(element: MarkupElement | undefined): Block[] {
  const blocks = (element?.children ?? []).flatMap((child) => toBlock(child) ?? []);
  numberSisters(blocks);
  return blocks;
}

function toBlock(element: MarkupElement): Block | undefined {
  switch (element.name) {
    case 'p':
      return { type: 'paragraph', text: element.text };
    case 'items':
      return { type: 'items', items: texts(element, 'item') };
    case 'points': {
      const lead = textOf(element, 'lead');
      return {
        type: 'points',
        ...optional('lead', lead),
        word: element.attributes.word ?? '',
        arrangement: element.attributes.arrangement as PointsArrangement,
        points: texts(element, 'point'),
      };
    }
    case 'table':
      return toTable(element);
    case 'picture':
      return toPicture(element);
    case 'section':
      return toSection(element);
    default:
      return undefined;
  }
}

/** Marks of merged cells become rectangles. */
function toTable(element: MarkupElement): Table {
  const cells = (name: string) => childrenOf(element, name).map((row) => texts(row, 'cell'));
  const [header = [], ...more] = cells('header').filter((row) => row.length > 0);
  return {
    type: 'table',
    ...optional('caption', textOf(element, 'caption')),
    ...joinedTable(header, more, cells('row')),
    ...(element.attributes.turned === 'yes' && { turned: true }),
  };
}

function toPicture(element: MarkupElement): Picture {
  const [, value = '', unit] =
    /^(\d+(?:\.\d+)?)(mm|%)$/u.exec(element.attributes.width ?? '') ?? [];
  return {
    type: 'picture',
    file: element.attributes.file ?? '',
    ...optional('caption', textOf(element, 'caption')),
    ...(value !== '' && { width: { value: Number(value), unit: unit === '%' ? '%' : 'mm' } }),
  };
}

function toSection(element: MarkupElement): Section {
  return {
    type: 'section',
    level: Number(element.attributes.level) as Level,
    // 0: to be counted among its siblings.
    number: element.attributes.numbered === 'yes' ? Number(element.attributes.number ?? 0) : null,
    heading: textOf(element, 'heading') ?? '',
    runIn: element.attributes.runIn === 'yes',
    children: blocksOf(element),
  };
}

function childOf(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function childrenOf(element: MarkupElement | undefined, name: string): MarkupElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function texts(element: MarkupElement | undefined, name: string): string[] {
  return childrenOf(element, name).map((child) => child.text);
}

function textOf(element: MarkupElement, name: string): string | undefined {
  return childOf(element, name)?.text;
}

/** The property, or nothing where its value is missing. */
function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: string });
}
