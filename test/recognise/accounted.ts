/**
 * Holds what was recognised against the lines it came from: every character of the file must be in a document
 * or among the leftovers. Marks that the layout sets by itself (labels' punctuation, colons, brackets around a
 * note, spaces) are left out on both sides.
 */
import type { Block, OfficialDocument } from '../../src/document/document.ts';
import { bodyLines, lineText } from '../../src/document/lines.ts';
import type { Line } from '../../src/readers/index.ts';
import type { Recognition } from '../../src/recognise/index.ts';

/** Set by the layout, or written differently for the same label. */
const STRUCTURAL = /[\s、.．，,：:。（）()〔〕[\]［］【】—–―─－·•‧∙●○■□◆◇▲△▪▶►➢➤✓✔\-_*★☆|]/gu;

/** Printed paragraphs of a document in the order of its pages. */
export function printed(document: OfficialDocument): string[] {
  const { classification, letterhead, signatories, signature, imprint } = document;
  return [
    document.copyNumber ?? '',
    classification ? `${classification.level}${classification.term ?? ''}` : '',
    document.urgency ?? '',
    ...(letterhead ? [...letterhead.issuers, letterhead.suffix] : []),
    document.documentNumber ?? '',
    ...(signatories.length > 0 ? [`签发人${signatories.join('')}`] : []),
    ...document.titleIssuers,
    document.title,
    document.titleNote ?? '',
    document.masthead?.printed ?? '',
    document.recipients ?? '',
    ...blockText(document.body),
    ...(document.attachmentNote ?? document.attachments.map(({ title }) => title)),
    ...(signature?.signers ?? []).map(({ office, name }) => `${office}${name}`),
    ...(signature ? [...signature.issuers, signature.date ?? ''] : []),
    document.note ?? '',
    ...(document.attendance ?? []).map(({ label, names }) => `${label}${names}`),
    ...(document.issued ? printed(document.issued) : []),
    ...document.attachments.flatMap(({ title, body }) => [title, ...blockText(body)]),
    ...(imprint?.copies ? [`${imprint.copies.label}${imprint.copies.text}`] : []),
    imprint?.printingOffice ?? '',
    imprint?.printDate ?? '',
  ];
}

export function blockText(blocks: readonly Block[]): string[] {
  return bodyLines(blocks).flatMap((line) => {
    if (line.type === 'paragraph') return [lineText(line)];
    if (line.type === 'picture') return [line.caption ?? ''];
    return [line.caption ?? '', ...line.header, ...line.rows.flat()];
  });
}

/** Characters of the lines that are neither in a document nor left over; empty where nothing was lost. */
export function lostCharacters(lines: readonly Line[], recognition: Recognition): string {
  const counts = new Map<string, number>();
  const kept = [
    ...recognition.documents.flatMap(({ document }) => printed(document)),
    ...recognition.leftovers.map(({ text }) => text),
  ];
  for (const text of kept) {
    for (const char of bare(text)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  let lost = '';
  for (const { text, label = '' } of lines) {
    for (const char of bare(label + text)) {
      const left = counts.get(char) ?? 0;
      if (left > 0) counts.set(char, left - 1);
      else lost += char;
    }
  }
  return lost;
}

/** Words of marks that become structure: 附件说明, 印发, 主送 below the text, seals. */
export function isStructuralWord(lost: string): boolean {
  return /^[附件印发主送机关单位盖公章（()）]*\d{0,4}$/u.test([...lost].sort().reverse().join(''));
}

export function bare(text: string): string {
  return [...text.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')]
    .map((char) => char.normalize('NFKC'))
    .join('')
    .replace(STRUCTURAL, '');
}
