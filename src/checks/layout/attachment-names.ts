/** Attachments against 附件说明 (GB/T 9704-2012, 7.3.4 and 7.3.7): the same names in both. */
import { breachOf } from './common-rules.ts';
import { type Breach, type LayoutFile, ofKind } from './rule.ts';

/** Marks and names of attachments as 附件说明 has them. */
export function checkAttachmentNames(file: LayoutFile): Breach[] {
  const note = ofKind(file, 'attachmentNote').flatMap(({ text }) => text.split('\n'));
  const marks = ofKind(file, 'attachmentMark');
  if (note.length === 0 || marks.length === 0) return [];
  const names = note.map((text) =>
    bare(text.replace(/^附\s*件[：:]/u, '').replace(/^\s*\d+[.．、]/u, '')),
  );
  const titles = new Map<number, string>();
  for (const { document, text } of ofKind(file, 'title')) {
    titles.set(document, `${titles.get(document) ?? ''}${bare(text)}`);
  }
  // A long name goes on in a line of its own.
  const known = new Set([
    ...names,
    ...names.map((name, index) => `${name}${names[index + 1] ?? ''}`),
  ]);
  return marks.flatMap((mark) => {
    const title = titles.get(mark.document) ?? '';
    if (title === '' || known.has(title)) return [];
    return [
      breachOf(
        mark,
        {
          zh: `附件的标题“${title}”和附件说明不一致`,
          en: `The attachment's title "${title}" is not in the list of attachments`,
        },
        {
          zh: '附件顺序号和标题应当与附件说明的表述一致',
          en: 'Number and title should be as the list has them',
        },
        [title],
      ),
    ];
  });
}

function bare(text: string): string {
  return text.replace(/[\s《》]/gu, '');
}
