/**
 * The one seam to the docx package. It takes a tenth of a second for three thousand paragraphs, which differ in nothing
 * but their text: a look that occurs often is made by the package once, as a pattern at the head of the text, and
 * filled with each text when the file is finished. `test/writers/docx/repeated.test.ts` holds the result against what
 * the package itself writes for every paragraph.
 */
import { type FileChild, Paragraph, TextRun } from 'docx';
import { type BodyElement, lookOf, type TextParagraph, toParagraph } from '../text/paragraphs.ts';
import { allowedText } from './element.ts';

/** From so many paragraphs of one look on, a pattern saves time. */
const OFTEN = 50;
/** Stands for a text; no text of a document holds it, since no XML file may. */
const MARK = '\uffff';

export interface Repeated {
  /** The looks that are filled in later, in the order of their patterns. */
  looks: ReadonlyMap<string, TextParagraph>;
  /** Paragraphs left out of the package's file, by the number that stands in their place. */
  stretches: TextParagraph[][];
}

/** Which looks occur often. */
export function repeatedLooks(elements: readonly BodyElement[], often = OFTEN): Repeated {
  const counts = new Map<string, { first: TextParagraph; count: number }>();
  for (const element of elements) {
    if (!('parts' in element)) continue;
    const look = lookOf(element);
    const known = counts.get(look);
    if (known) known.count++;
    else counts.set(look, { first: element, count: 1 });
  }
  const frequent = [...counts].filter(([, { count }]) => count >= often);
  return {
    looks: new Map(frequent.map(([look, { first }]) => [look, first])),
    stretches: [],
  };
}

/** A paragraph of each of these looks, with marks for its texts. */
export function patterns({ looks }: Repeated): Paragraph[] {
  return [...looks.values()].map((first) =>
    toParagraph({ ...first, parts: first.parts.map((part) => ({ ...part, text: MARK })) }, false),
  );
}

/** The elements as the package takes them; a stretch of paragraphs that are filled in later is one. */
export function packageElements(
  elements: readonly BodyElement[],
  { looks, stretches }: Repeated,
): FileChild[] {
  const children: FileChild[] = [];
  let stretch: TextParagraph[] | undefined;
  for (const [index, element] of elements.entries()) {
    // The last paragraph of a section bears its properties.
    const isLater = index < elements.length - 1 && 'parts' in element && looks.has(lookOf(element));
    if (!isLater) {
      children.push('parts' in element ? toParagraph(element) : element);
      stretch = undefined;
      continue;
    }
    if (stretch === undefined) {
      stretch = [];
      const number = stretches.push(stretch) - 1;
      children.push(new Paragraph({ children: [new TextRun(`${MARK}${number}${MARK}`)] }));
    }
    stretch.push(element);
  }
  return children;
}

const PARAGRAPH = /<w:p>.*?<\/w:p>/gsu;
const BODY = '<w:body>';

/** The text with each stretch in its place and without the patterns. */
export function filled(xml: string, { looks, stretches }: Repeated): string {
  if (looks.size === 0) return xml;
  const start = xml.indexOf(BODY) + BODY.length;
  const frames = new Map<string, string[]>();
  PARAGRAPH.lastIndex = start;
  let end = start;
  for (const look of looks.keys()) {
    const [pattern = ''] = PARAGRAPH.exec(xml) ?? [];
    frames.set(look, pattern.split(MARK));
    end = PARAGRAPH.lastIndex;
  }
  const places = new RegExp(`<w:p>(?:(?!</w:p>).)*${MARK}(\\d+)${MARK}.*?</w:p>`, 'gsu');
  const texts = xml.slice(end).replace(places, (_, number: string) => {
    const paragraphs = stretches[Number(number)] ?? [];
    return paragraphs.map((each) => fill(frames.get(lookOf(each)) ?? [], each)).join('');
  });
  return xml.slice(0, start) + texts;
}

function fill(frame: readonly string[], { parts }: TextParagraph): string {
  let xml = frame[0] ?? '';
  for (const [index, { text }] of parts.entries()) {
    xml += `${escaped(allowedText(text))}${frame[index + 1] ?? ''}`;
  }
  return xml;
}

/** As the package escapes. */
function escaped(text: string): string {
  if (!/[&<>"']/u.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
