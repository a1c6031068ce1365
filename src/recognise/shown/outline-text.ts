/** What a file holds as a page for people: `hongtou outline FILE`. */
import type { OfficialDocument } from '../../document/document.ts';
import { bodyLines } from '../../document/lines.ts';
import { pictureWords } from '../../document/picture.ts';
import type { Placement, Recognition } from '../findings/recognition.ts';
import { leftoverLines } from './leftover-words.ts';

export function outlineText({ documents, doubts, leftovers }: Recognition): string {
  const lines: string[] = [];
  documents.forEach(({ document, placement, part }, index) => {
    if (documents.length > 1) lines.push(`【${part ?? `第${index + 1}份`}】`);
    addDocument(lines, document, placement, '');
    lines.push('');
  });
  if (doubts.length > 0) {
    lines.push(`拿不准的地方（${doubts.length}处）：`);
    for (const { place, message } of doubts) lines.push(`  第${place?.line ?? 0}行：${message.zh}`);
    lines.push('');
  }
  if (leftovers.length > 0) {
    lines.push(`没有放进文件的内容（${leftovers.length}处）：`);
    for (const { zh } of leftoverLines(leftovers)) lines.push(`  ${zh}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function addDocument(
  lines: string[],
  document: OfficialDocument,
  placement: Placement,
  indent: string,
): void {
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') lines.push(`${indent}${name}：${value}`);
  };
  add('文种', document.kind);
  add('标题', placement.title);
  add('发文机关', placement.issuers.join('、'));
  add('发文字号', document.documentNumber);
  add('签发人', document.signatories.join('、'));
  add('主送机关', document.recipients);
  add('成文日期', placement.date);
  add('附注', document.note);
  add(
    '附件',
    [...(document.attachmentNote ?? document.attachments.map(({ title }) => title))].join('；'),
  );
  const copies = document.imprint?.copies;
  add(copies?.label ?? '抄送', copies?.text);
  add(
    '印发',
    [document.imprint?.printingOffice, document.imprint?.printDate].filter(Boolean).join('　'),
  );
  if (placement.headings.length > 0) lines.push(`${indent}标题层次：`);
  let last: number | undefined;
  for (const { section, label, text, line, attachment } of placement.headings) {
    if (attachment !== last) lines.push(`${indent}附件${attachment}的标题层次：`);
    last = attachment;
    const own = label !== '' && text.startsWith(label) ? text.slice(label.length).trim() : text;
    const run = section.runIn ? '　（接排）' : '';
    lines.push(`${indent}  ${'  '.repeat(section.level - 1)}${label}${own}${run}　第${line}行`);
  }
  add('图片', picturesOf(document).join('；'));
  if (document.issued && placement.issued) {
    lines.push(`${indent}印发的文件：`);
    addDocument(lines, document.issued, placement.issued, `${indent}  `);
  }
}

/** 〔图片〕 and what it shows, in the body and in attachments. */
function picturesOf({ body, attachments }: OfficialDocument): string[] {
  const bodies = [body, ...attachments.map((attachment) => attachment.body)];
  return bodies
    .flatMap((blocks) => bodyLines(blocks))
    .flatMap((line) => (line.type === 'picture' ? [`〔图片〕${pictureWords(line)}`] : []));
}
