/** An example of a rule in words: a sentence as it is, a document by the entries that it has. */
import type { Block, OfficialDocument } from '../document/document.ts';
import type { Example } from './rule.ts';

/** So much of a long text is shown. */
const LONGEST = 60;

/** The entries of a document, in the order of the page, as a form names them. */
const ENTRIES: readonly (readonly [
  name: string,
  words: (document: Partial<OfficialDocument>) => string | undefined,
])[] = [
  ['文种', ({ kind }) => kind],
  [
    '发文机关标志',
    ({ letterhead }) => letterhead && letterhead.issuers.join('、') + letterhead.suffix,
  ],
  ['发文字号', ({ documentNumber }) => documentNumber],
  ['签发人', ({ signatories }) => signatories?.join('、')],
  ['标题', ({ title }) => title],
  ['主送机关', ({ recipients }) => recipients],
  ['正文', ({ body }) => body && textsOf(body).join('　')],
  ['附件说明', ({ attachmentNote }) => attachmentNote?.join('；')],
  ['附件', ({ attachments }) => attachments?.map(({ title }) => title).join('；')],
  ['署名', ({ signature }) => signature?.issuers.join('、')],
  ['成文日期', ({ signature }) => signature?.date],
  ['附注', ({ note }) => note],
  ['抄送机关', ({ imprint }) => imprint?.copies?.text],
  ['印发日期', ({ imprint }) => imprint?.printDate],
  ['印发内容', ({ issued }) => issued?.title],
];

/** The words that show an example; empty where there are none. */
export function shownExample(example: Example): string {
  if (typeof example === 'string') return example;
  if (example.text !== undefined) return example.text;
  const { document = {} } = example;
  return ENTRIES.flatMap(([name, words]) => {
    const text = words(document);
    if (text === undefined || text === '') return [];
    return [`${name}: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text}`];
  }).join('；');
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(wordsOf);
}

function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'section':
      return [block.heading, ...textsOf(block.children)];
    case 'paragraph':
      return [block.text];
    case 'items':
      return block.items;
    case 'points':
      return block.points;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' | '));
    case 'picture':
      return [block.file];
  }
}
