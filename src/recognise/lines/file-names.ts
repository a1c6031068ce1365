/** Names of files that pages set alone on a line to be clicked at, and the marks above that they leave empty. */
import { isFileName } from '../../sites/index.ts';
import type { Evidence } from '../findings/evidence.ts';
import { ATTACHMENT_MARK } from '../words/ending.ts';
import type { Findings } from './doubts.ts';
import type { Entry } from './entries.ts';

const SENTENCE = /。/u;
const ARCHIVE = /\.(?:zip|rar|ceb|ofd|et|pptx?)$/iu;
const HAN = /\p{Script=Han}/u;
/** 1： on a line of its own, below 附件 on another. */
const NUMBER = /^\d{1,2}\s*[:：.．、]?$/u;

const FILE: Evidence = { name: 'file-name', reason: '一行只有文件名，是下载链接' };
const EMPTY: Evidence = { name: 'empty-mark', reason: '下面只有下载链接，没有附件的内容' };

/** The entries without them. A name in words right below 附件 says what the attachment is, and stays. */
export function withoutFileNames(entries: readonly Entry[], findings: Findings): readonly Entry[] {
  const kept: Entry[] = [];
  let begun = false;
  for (const entry of entries) {
    const { text, firm, cells } = entry;
    const isFile = begun && !firm && !cells && isFileName(text);
    // What a form takes for a file to be read in cannot be printed; other names in words may stay.
    const harmless = HAN.test(text) && ARCHIVE.test(text);
    const named = harmless || isMark(kept.at(-1)) || isFileName(kept.at(-1)?.text ?? '');
    if (isFile && !(HAN.test(text) && named)) {
      dropMark(kept, findings);
      findings.leave(entry, 'download', text, FILE);
    } else kept.push(entry);
    begun ||= SENTENCE.test(text);
  }
  if (NUMBER.test(kept.at(-1)?.text ?? '') && isMark(kept.at(-2))) dropMark(kept, findings);
  return kept;
}

function isMark(entry: Entry | undefined): boolean {
  return entry !== undefined && !entry.cells && ATTACHMENT_MARK.test(entry.text.trim());
}

/** Leaves out the mark at the end of some entries, on one line or on two. */
function dropMark(kept: Entry[], findings: Findings): void {
  const last = kept.at(-1);
  const numbered = last && NUMBER.test(last.text.trim()) && isMark(kept.at(-2));
  const marks = numbered ? kept.splice(-2) : isMark(last) ? kept.splice(-1) : [];
  for (const mark of marks) findings.leave(mark, 'attachment-mark', mark.text, EMPTY);
}
