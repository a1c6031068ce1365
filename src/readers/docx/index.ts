/** Word files (.docx) to lines. Each part of the file has its reader here; this is the order they work in. */
import type { Checked, Problem } from '../../problem.ts';
import type { Line } from '../lines.ts';
import type { PageLook } from '../page-look.ts';
import { leftOut, type ReadFile } from '../read-file.ts';
import type { Zip } from '../zip.ts';
import { readBlocks } from './blocks.ts';
import type { FileContext, NoteText } from './context.ts';
import { fieldStack } from './fields.ts';
import { namedSightings, sightingProblems } from './not-text.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type Part } from './package.ts';
import {
  beginsPage,
  type Edges,
  gridPitch,
  pageLook,
  type Section,
  sectionEdges,
} from './sections.ts';
import { readStyles, readThemeFonts } from './styles.ts';
import { child, elements, textOf, toggle, type XmlElement } from './xml.ts';

/** @throws ReaderTrouble where the text itself cannot be read */
export function readDocx(zip: Zip, name: string): Checked<ReadFile> {
  const { main, coreProperties } = openPackage(zip);
  const file = fileContext(main);
  const { lines, sections } = readBody(bodyOf(main.root), main, file);
  markPages(lines, sections);
  const { edgeLines, pages } = readPages(sections, lines, main, file);
  const title = textOf(child(coreProperties, 'dc:title')).trim();
  const inPart = namedSightings(file);
  return {
    value: {
      format: 'docx',
      lines: [...lines, ...edgeLines],
      leftOut: file.leftOut,
      ...(file.notes.length > 0 && { notes: file.notes }),
      ...(inPart.length > 0 && { inPart }),
      ...(title !== '' && { properties: { title } }),
      pages,
    },
    problems: [
      ...revisionProblems(file, name),
      ...sightingProblems(file, [...lines, ...edgeLines], name),
    ],
  };
}

/** The body; some programs write several, one after the other. */
function bodyOf(root: XmlElement): XmlElement {
  const [first = root, ...others] = [...elements(root)].filter(({ name }) => name === 'w:body');
  if (others.length === 0) return first;
  return { ...first, children: [first, ...others].flatMap(({ children }) => children) };
}

function fileContext(main: Part): FileContext {
  const theme = readThemeFonts(main.byKind('theme')?.root);
  return {
    styles: readStyles(main.byKind('styles')?.root, theme),
    theme,
    numbering: readNumbering(main.byKind('numbering')?.root),
    footnotes: notesById(main.byKind('footnotes')?.root),
    endnotes: notesById(main.byKind('endnotes')?.root),
    comments: notesById(main.byKind('comments')?.root),
    notes: [],
    leftOut: [],
    drawings: [],
    sightings: [],
    count: { paragraphs: 0, tables: 0, revisions: 0 },
  };
}

function notesById(part: XmlElement | undefined): Map<string, NoteText> {
  return new Map(
    elements(part).map((note) => {
      const paragraphs = elements(note).map(plainText);
      // Cut here: a long note may be referred to many times.
      const listed = leftOut(paragraphs.join(''), 'footnote', 0).text;
      return [note.attributes['w:id'] ?? '', { listed, paragraphs }];
    }),
  );
}

/** Text of notes and comments: only what shows. */
function plainText(element: XmlElement): string {
  if (element.name === 'w:t') return textOf(element);
  if (element.name === 'w:del' || element.name === 'w:instrText') return '';
  return elements(element).map(plainText).join('');
}

function readBody(
  body: XmlElement,
  main: Part,
  file: FileContext,
): { lines: Line[]; sections: Section[] } {
  const lines: Line[] = [];
  const sections: Section[] = [];
  // A section's properties stand at its end: those with a grid of lines are looked up ahead.
  const ahead = sectionsAhead(body);
  const pitches = ahead.map(gridPitch);
  readBlocks(body, {
    file,
    region: 'body',
    fields: fieldStack(false),
    marksPages: false,
    bytesById: main.bytesById,
    inCell: false,
    lines,
    linePitch: () => pitches[sections.length],
    endSection(properties) {
      sections.push({ properties, from: sections.at(-1)?.to ?? 0, to: lines.length });
    },
  });
  const from = sections.at(-1)?.to ?? 0;
  const properties = child(body, 'w:sectPr');
  if (properties || from < lines.length || sections.length === 0) {
    sections.push({ properties, from, to: lines.length });
  }
  return { lines, sections };
}

function sectionsAhead(body: XmlElement): XmlElement[] {
  return elements(body).flatMap((node) => {
    const section = node.name === 'w:sectPr' ? node : child(child(node, 'w:pPr'), 'w:sectPr');
    return section ? [section] : [];
  });
}

function markPages(lines: readonly Line[], sections: readonly Section[]): void {
  for (const { properties, from, to } of sections.slice(1)) {
    const first = lines[from];
    if (first && from < to && beginsPage(properties)) first.pageBreak = true;
  }
}

function readPages(
  sections: readonly Section[],
  lines: readonly Line[],
  main: Part,
  file: FileContext,
): { edgeLines: Line[]; pages: PageLook[] } {
  const read = new Map<string, Line[]>();
  const readEdge = (part: Part, region: 'header' | 'footer'): Line[] => {
    const known = read.get(part.name);
    if (known) return known;
    const edgeLines: Line[] = [];
    readBlocks(part.root, {
      file,
      region,
      fields: fieldStack(true),
      marksPages: true,
      bytesById: part.bytesById,
      inCell: false,
      lines: edgeLines,
      linePitch: () => undefined,
    });
    read.set(part.name, edgeLines);
    return edgeLines;
  };
  const settings = main.byKind('settings')?.root;
  const ownEvenPages = toggle(settings, 'w:evenAndOddHeaders') ?? false;
  let edges: Edges | undefined;
  const pages = sections.map((section) => {
    edges = sectionEdges(section.properties, edges, main, readEdge);
    return pageLook(section, lines, edges, ownEvenPages);
  });
  let at = 0;
  for (const drawing of file.drawings) {
    while (at < pages.length - 1 && drawing.anchor > (pages[at]?.lastLine ?? 0)) at += 1;
    pages[at]?.drawings.push(drawing);
  }
  return { edgeLines: [...read.values()].flat(), pages };
}

function revisionProblems({ count }: FileContext, file: string): Problem[] {
  if (count.revisions === 0) return [];
  return [
    {
      severity: 'note',
      code: 'readers/tracked-changes',
      message: {
        zh: `这个文件有 ${count.revisions} 处修订，都按已接受读取。`,
        en: `This file has ${count.revisions} tracked changes; all were taken as accepted.`,
      },
      hint: {
        zh: '如果有的修订不该接受，请先在 Word 或 WPS 里处理完修订。',
        en: 'If some should not be accepted, settle them in Word or WPS first.',
      },
      place: { file, line: 1, column: 1, length: 0, lineText: '' },
    },
  ];
}
