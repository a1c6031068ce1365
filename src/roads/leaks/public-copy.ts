/** What must not get out with the public copy (公开版) of a form. */
import type { OfficialDocument } from '../../document/document.ts';
import { type BodyLine, bodyLines, lineText } from '../../document/lines.ts';
import { classificationText, oneLine } from '../../document/printed.ts';
import { type Form, placeOfEntry } from '../../form/index.ts';
import { type Line, leaksInLines } from '../../leaks/index.ts';
import type { Place, Problem } from '../../problem.ts';
import type { FormSource, OpenForm } from '../open.ts';

/**
 * What would get out with the public copy of a form.
 * @param whole the document as the office keeps it
 * @param published the same as its public copy
 */
export function leaksOfCopy(
  form: OpenForm,
  read: Form,
  { whole, published }: { whole: OfficialDocument; published: OfficialDocument },
): Problem[] {
  const sources = form.sources();
  const lines = textsOf(published).map(
    ({ text, key }): Line => ({
      text,
      place: (start, end) =>
        placeInSources(sources, text.slice(start, end)) ?? placeOfEntry(read, key),
    }),
  );
  return [...classified(whole, read), ...leaksInLines(lines)];
}

/** The public copy leaves the mark out; whether the paper may be public at all, a person has to know. */
function classified({ classification, issued }: OfficialDocument, read: Form): Problem[] {
  const mark = classification ?? issued?.classification;
  if (mark === undefined) return [];
  const text = classificationText(mark);
  const place = placeOfEntry(read, '密级');
  const [found] = leaksInLines([{ text: `密级：${text}`, place: () => place }]);
  return found === undefined ? [] : [{ ...found, severity: 'warning' }];
}

/** The texts of a document with the entry of the form that each comes from. */
function textsOf(document: OfficialDocument): { text: string; key?: string }[] {
  const { issued, attachments, signature, note } = document;
  return [
    { text: oneLine(document.title), key: '标题' },
    { text: document.titleNote ?? '', key: '题注' },
    { text: document.recipients ?? '', key: '主送机关' },
    ...bodyLines(document.body).flatMap(textsOfLine),
    ...(signature?.issuers ?? []).map((text) => ({ text, key: '发文机关' })),
    { text: note ?? '', key: '附注' },
    ...(document.attendance ?? []).map(({ names }) => ({ text: names, key: '出席' })),
    ...(issued ? textsOf(issued) : []),
    ...attachments.flatMap(({ title, body }) => [
      { text: oneLine(title), key: '附件' },
      ...bodyLines(body).flatMap(textsOfLine),
    ]),
  ].filter(({ text }) => text !== '');
}

function textsOfLine(line: BodyLine): { text: string }[] {
  if (line.type === 'picture') return [{ text: line.caption ?? '' }];
  if (line.type !== 'table') return [{ text: lineText(line) }];
  const { caption = '', header, rows } = line;
  return [{ text: caption }, ...[header, ...rows].map((cells) => ({ text: cells.join(' ') }))];
}

/** Where the words stand in the form's own files; undefined where they are put together. */
function placeInSources(sources: readonly FormSource[], words: string): Place | undefined {
  for (const { file, text } of sources) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    return {
      file,
      line: text.slice(0, at).split('\n').length,
      column: at - start + 1,
      length: words.length,
      lineText: text.slice(start, end < 0 ? undefined : end),
    };
  }
  return undefined;
}
