/** What must not get out with a public copy (公开版): in a form that is printed as one, in a file that is to go on a web site. */
import type { OfficialDocument } from '../document/document.ts';
import { type BodyLine, bodyLines, lineText } from '../document/lines.ts';
import { classificationText, oneLine } from '../document/printed.ts';
import { type Form, placeOfEntry } from '../form/index.ts';
import { type Line, leaksInLines, leaksInWord } from '../leaks/index.ts';
import type { Place, Problem } from '../problem.ts';
import type { FormSource, OpenForm } from './open.ts';
import { readDocument } from './read.ts';

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

/**
 * What would get out with a file on a web site: numbers of persons, marks of secrecy, what is not finished; of a Word
 * file comments, revisions, hidden words, names in its properties, too.
 * @param name of the file, as messages name it
 * @example
 * const text = new TextEncoder().encode('关于开会的通知\n\n各科室：\n请报名，联系人手机13800000000。');
 * (await findLeaks(text, '通知.txt'))[0].code // => 'leaks/telephone'
 */
export async function findLeaks(bytes: Uint8Array, name: string): Promise<Problem[]> {
  const inWord = leaksInWord(bytes, name);
  if (inWord !== undefined) return inWord;
  const { value, problems } = await readDocument(bytes, name);
  if (value === undefined) return problems;
  return leaksInLines(
    value.read.lines.map(
      ({ text, number }): Line => ({
        text,
        place: (start, end) => ({
          file: name,
          line: number,
          column: start + 1,
          length: end - start,
          lineText: text,
        }),
      }),
    ),
  );
}
