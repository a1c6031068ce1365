/** A Word file and what `format` makes of it, taken apart. */
import { strFromU8, unzipSync } from 'fflate';
import { formatInPlace, readDocument } from '../../src/index.ts';
import { tagsOf } from '../../src/review/index.ts';
import { type Parts, paragraph, wordFile, wordPart } from '../readers/word-file.ts';

export async function formatted(body: string, parts?: Parts) {
  const bytes = wordFile(body, parts);
  const { value } = await readDocument(bytes, '旧通知.docx');
  if (value === undefined) throw new Error('nothing was read');
  const made = await formatInPlace(bytes, value);
  if (typeof made === 'string') throw new Error(made);
  return { ...made, before: partsOf(bytes), after: partsOf(made.bytes) };
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

/** All of a text but looks, and where runs and paragraphs end: elements as written, words joined. */
export function contentOf(xml: string): string {
  const bare = xml.replace(/<w:(pPr|rPr|sectPr)\b[^>]*?(?:\/>|>.*?<\/w:\1>)/gsu, '');
  let out = '';
  let at = 0;
  for (const tag of tagsOf(bare)) {
    out += bare.slice(at, tag.start);
    if (!/^w:(?:p|r|t)$/u.test(tag.name)) out += bare.slice(tag.start, tag.end);
    at = tag.end;
  }
  return out;
}

/** Style names by the text of their paragraphs. */
export function stylesByText({ after }: { after: Record<string, string> }): Map<string, string> {
  const names = new Map(
    [...(after['word/styles.xml'] ?? '').matchAll(/<w:style\b.*?<\/w:style>/gsu)].map(([style]) => [
      /w:styleId="([^"]*)"/u.exec(style)?.[1] ?? '',
      /<w:aliases w:val="([^"]*)"/u.exec(style)?.[1] ?? /<w:name w:val="([^"]*)"/u.exec(style)?.[1],
    ]),
  );
  return new Map(
    [...(after['word/document.xml'] ?? '').matchAll(/<w:p\b[^/>]*>.*?<\/w:p>/gsu)].map(([one]) => [
      [...one.matchAll(/<w:t\b[^>]*>([^<]*)</gu)].map(([, text]) => text).join(''),
      names.get(/<w:pStyle w:val="([^"]*)"/u.exec(one)?.[1] ?? '') ?? '',
    ]),
  );
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const CENTRED = '<w:jc w:val="center"/>';
export const HEAD = [
  paragraph('关于做好园区防汛工作的通知', CENTRED, '<w:b/><w:sz w:val="36"/>'),
  paragraph(''),
  paragraph('园区各企业：'),
  paragraph('为做好今年防汛工作，现将有关事项通知如下。', '<w:ind w:firstLine="420"/>'),
  paragraph('一、加强值守', '', '<w:b/>'),
].join('');
export const BODY = `<w:p>${run('值班人员不得离岗，详见值班安排')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}</w:p>`;
export const END = [
  paragraph('二、排查隐患'),
  paragraph('重点排查低洼地段、地下车库。'),
  paragraph(''),
  paragraph('云溪市青禾产业园区管理委员会', '<w:jc w:val="right"/>'),
  paragraph('2024年6月3日', '<w:jc w:val="right"/>'),
].join('');
export const NOTES: Parts = {
  footnotes: wordPart(
    'footnotes',
    '<w:footnote w:id="2"><w:p><w:r><w:t>值班表另发。</w:t></w:r></w:p></w:footnote>',
  ),
};
