/**
 * The markup that templates emit: every element, what it may carry and hold. This table is the definition;
 * the reader and the check of templates follow it.
 */

export interface ElementRule {
  /** Attribute names with their allowed values; `text` allows any. A `?` before it: may be left out. */
  attributes: Record<string, AttributeRule>;
  /** Elements it may hold, and how many of each. */
  children: Record<string, Count>;
  /** Whether it holds text. */
  text: boolean;
}

export interface AttributeRule {
  values: readonly string[] | 'text';
  optional: boolean;
}

export type Count = 'one' | 'optional' | 'many';

const yesNo: AttributeRule = { values: ['yes', 'no'], optional: false };
const maybe: AttributeRule = { values: ['yes', 'no'], optional: true };
const anyText: AttributeRule = { values: 'text', optional: false };
const optionalText: AttributeRule = { values: 'text', optional: true };

const blocks: Record<string, Count> = {
  p: 'many',
  section: 'many',
  items: 'many',
  points: 'many',
  table: 'many',
  picture: 'many',
};

function holdsText(attributes: Record<string, AttributeRule> = {}): ElementRule {
  return { attributes, children: {}, text: true };
}

function holds(
  children: Record<string, Count>,
  attributes: Record<string, AttributeRule> = {},
): ElementRule {
  return { attributes, children, text: false };
}

export const vocabulary: Record<string, ElementRule> = {
  document: holds(
    {
      copyNumber: 'optional',
      classification: 'optional',
      urgency: 'optional',
      letterhead: 'optional',
      number: 'optional',
      signatory: 'many',
      title: 'one',
      titleNote: 'optional',
      recipients: 'optional',
      body: 'one',
      attachmentNote: 'optional',
      signature: 'optional',
      attendance: 'many',
      note: 'optional',
      attachment: 'many',
      issued: 'optional',
      imprint: 'optional',
    },
    {
      kind: anyText,
      format: { values: ['document', 'letter', 'order', 'minutes', 'plain'], optional: false },
      draft: maybe,
      preprinted: maybe,
    },
  ),
  copyNumber: holdsText(),
  classification: holdsText({ term: optionalText }),
  urgency: holdsText(),
  letterhead: holds({ issuer: 'many' }, { suffix: optionalText }),
  issuer: holdsText(),
  number: holdsText(),
  signatory: holdsText(),
  title: { attributes: {}, children: { issuer: 'many' }, text: true },
  titleNote: holdsText(),
  recipients: holdsText(),
  body: holds(blocks),
  p: holdsText(),
  section: holds(
    { heading: 'one', ...blocks },
    {
      level: { values: ['1', '2', '3', '4'], optional: false },
      numbered: yesNo,
      runIn: yesNo,
      number: optionalText,
    },
  ),
  heading: holdsText(),
  items: holds({ item: 'many' }),
  item: holdsText(),
  points: holds(
    { lead: 'optional', point: 'many' },
    {
      word: anyText,
      arrangement: { values: ['together', 'separate', 'firstRunsIn'], optional: false },
    },
  ),
  lead: holdsText(),
  point: holdsText(),
  table: holds({ caption: 'optional', header: 'many', row: 'many' }, { turned: maybe }),
  picture: holds({ caption: 'optional' }, { file: anyText, width: optionalText }),
  caption: holdsText(),
  header: holds({ cell: 'many' }),
  row: holds({ cell: 'many' }),
  cell: holdsText(),
  attachmentNote: holds({ name: 'many' }),
  name: holdsText(),
  signature: holds({ issuer: 'many', signer: 'many', date: 'optional' }, { seal: yesNo }),
  signer: holdsText({ office: anyText }),
  date: holdsText(),
  attendance: holdsText({ label: { values: ['出席', '请假', '列席'], optional: false } }),
  note: holdsText(),
  attachment: holds({ title: 'one', body: 'one' }),
  issued: holds({ document: 'one' }),
  imprint: holds(
    { copies: 'optional', printingOffice: 'optional', printDate: 'optional' },
    { evenPage: maybe },
  ),
  copies: holdsText({ label: anyText }),
  printingOffice: holdsText(),
  printDate: holdsText(),
};
