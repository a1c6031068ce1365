/** The evaluation set as text files of other kinds: encodings, line ends, indents; and as Markdown. */
import { strToU8 } from 'fflate';
import { gb18030 } from '../../readers/encodings.ts';
import type { Sample } from '../truth.ts';
import { sourceLines } from './source.ts';

/** From the Notepad of an old Windows. */
export function windowsText({ text }: Sample): Uint8Array {
  return gb18030(text.replace(/\r?\n/g, '\r\n'));
}

/** Saved as “Unicode text”. */
export function unicodeText({ text }: Sample): Uint8Array {
  const units = [...`\ufeff${text.replace(/\r?\n/g, '\r\n')}`].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), true);
  return bytes;
}

/** Copied out of a Word file: looks are gone, indents became spaces, blank lines are gone. */
export function copiedText(sample: Sample): Uint8Array {
  const lines = sourceLines(sample).flatMap(({ text, look }) => {
    if (look === 'blank') return [];
    if (look === 'title') return [`          ${text}`];
    if (look === 'right') return [`${'　'.repeat(12)}${text}`];
    return [look === 'flush' || look === 'letterhead' ? text : `　　${text}`];
  });
  return strToU8(lines.join('\n'));
}

/** Written for a site that takes Markdown. */
export function markdown(sample: Sample): Uint8Array {
  let hasTitle = false;
  const lines = sourceLines(sample).map(({ text, look }) => {
    const marked = text
      .replace(/([*_`\\[\]<>])/g, '\\$1')
      .replace(/^(#|>|[-+](?=\s)|\d+(?=\.\s))/, '\\$1');
    if (look === 'title') {
      const mark = hasTitle ? '' : '# ';
      hasTitle = true;
      return `${mark}${marked}`;
    }
    if (look === 'heading1') return /[。；]/u.test(text) ? `**${marked}**` : `## ${marked}`;
    return marked;
  });
  return strToU8(`---\nlayout: page\n---\n\n${lines.join('\n\n')}\n`);
}
