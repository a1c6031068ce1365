/**
 * The model: the same text as our writer lays it out. Its paragraphs say which style is whose, its styles, pages and
 * footers are taken over: there is no second definition of the layout here.
 */
import { openPackage, readPart, type WordPackage, wordPrefix } from '../review/index.ts';
import { bare } from './align.ts';
import { childrenOf } from './properties.ts';
import { type ScannedParagraph, scanParagraphs } from './scan.ts';

export interface Model {
  file: WordPackage;
  paragraphs: ModelParagraph[];
  /** Properties of the section with the text, as written; of pages turned by a quarter, where it has any. */
  upright: string;
  turned: string | undefined;
  styles: ReadonlyMap<string, ModelStyle>;
  defaults: { paragraph: string; run: string };
}

export interface ModelParagraph {
  style: string;
  text: string;
  runs: { style: string | undefined; length: number }[];
}

export interface ModelStyle {
  id: string;
  name: string;
  type: string;
  xml: string;
}

/** The model in a file of our writer; undefined where it is none. */
export function readModel(bytes: Uint8Array): Model | undefined {
  const file = openPackage(bytes);
  const xml = file && readPart(file, file.main);
  const styles = file && readPart(file, 'word/styles.xml');
  if (!file || xml === undefined || styles === undefined || wordPrefix(xml) === undefined) {
    return undefined;
  }
  const named = stylesOf(styles);
  const paragraphs = scanParagraphs(xml, { tables: true })
    .filter(({ inTable, floats }) => !inTable || floats)
    .map((paragraph) => modelParagraph(paragraph, xml, named));
  const sections = [...xml.matchAll(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gsu)].map(([whole]) => whole);
  const isTurned = (section: string) => /w:orient="landscape"/.test(section);
  return {
    file,
    paragraphs: paragraphs.filter(({ text }) => bare(text) !== ''),
    upright: sections.find((section) => !isTurned(section)) ?? '',
    turned: sections.find(isTurned),
    styles: named,
    defaults: {
      paragraph: /<w:pPrDefault>\s*<w:pPr>(.*?)<\/w:pPr>/su.exec(styles)?.[1] ?? '',
      run: /<w:rPrDefault>\s*<w:rPr>(.*?)<\/w:rPr>/su.exec(styles)?.[1] ?? '',
    },
  };
}

/** Styles of marks that would take the Latin font: a file has its own way there. */
const MARKS_STYLE = /^全角标点/u;

function modelParagraph(
  { properties, runs, text }: ScannedParagraph,
  xml: string,
  styles: Model['styles'],
): ModelParagraph {
  const written = xml.slice(properties.start, properties.end);
  return {
    style: styleId(written, 'pStyle') ?? '',
    text,
    runs: runs.map((run) => {
      const style = styleId(xml.slice(run.properties.start, run.properties.end), 'rStyle');
      const isMarks = MARKS_STYLE.test(styles.get(style ?? '')?.name ?? '');
      return { style: isMarks ? undefined : style, length: bare(run.text).length };
    }),
  };
}

function styleId(properties: string, kind: 'pStyle' | 'rStyle'): string | undefined {
  return new RegExp(`<w:${kind}\\s+w:val="([^"]*)"`).exec(properties)?.[1];
}

/** All styles of a styles part, by their ids. */
export function stylesOf(xml: string): Map<string, ModelStyle> {
  const styles = new Map<string, ModelStyle>();
  for (const { name, xml: written } of childrenOf(xml)) {
    if (name !== 'style') continue;
    const open = /^<[^>]*>/u.exec(written)?.[0] ?? '';
    const id = /styleId\s*=\s*["']([^"']*)["']/.exec(open)?.[1];
    const type = /\btype\s*=\s*["']([^"']*)["']/.exec(open)?.[1] ?? 'paragraph';
    const label = /<\w+:name\s+\w+:val\s*=\s*["']([^"']*)["']/.exec(written)?.[1];
    if (id !== undefined) styles.set(id, { id, name: label ?? id, type, xml: written });
  }
  return styles;
}
