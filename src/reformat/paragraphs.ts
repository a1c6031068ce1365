/** A paragraph of the file in the style that the model gives it: its own look goes, all that is no look stays. */
import { bare } from './align.ts';
import type { Brought } from './brought.ts';
import type { ModelParagraph } from './model.ts';
import { changed, childrenOf, type Property } from './properties.ts';
import type { ScannedParagraph, ScannedRun, Span } from './scan.ts';

/** A piece of XML in place of another. */
export interface Edit extends Span {
  text: string;
}

/** What a style says for the whole paragraph. */
const OWN_LOOK: ReadonlySet<string> = new Set(
  `pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs kinsoku wordWrap overflowPunct
  topLinePunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind contextualSpacing
  mirrorIndents jc textAlignment outlineLvl`.split(/\s+/u),
);
const OWN_RUN_LOOK: ReadonlySet<string> = new Set(
  'rStyle rFonts color spacing w kern sz szCs snapToGrid fitText lang'.split(' '),
);
/** Emphasis within text is a person's; headings and titles have their own. */
const BOLD: ReadonlySet<string> = new Set([...OWN_RUN_LOOK, 'b', 'bCs', 'i', 'iCs']);

export interface Dress {
  /** The style's id in the file. */
  style: string;
  prefix: string;
  /** The paragraph keeps its own bold and slanted words, and its place in the line. */
  isText: boolean;
  /** A heading: as in text its first line stands in by two, whatever its numbering says. */
  isHeading: boolean;
  /** A page begins before it anyway. */
  breaksBefore: boolean;
  /** Rules are drawn already. */
  hasRule: boolean;
  /** It stands above the signature, which is not left alone on a page (7.3.5.5). */
  isLastText: boolean;
  /** What the style that it had brings along. */
  brought: Brought;
  /** Run styles of the model by their ids here. */
  runStyles: ReadonlyMap<string, string>;
}

/** Edits that dress a paragraph; its words are not touched. */
export function dressParagraph(
  xml: string,
  paragraph: ScannedParagraph,
  model: ModelParagraph,
  offset: number,
  dress: Dress,
): Edit[] {
  const { prefix } = dress;
  const written = xml.slice(paragraph.properties.start, paragraph.properties.end);
  const own = written === '' ? [] : childrenOf(written);
  const brought = broughtTo(own, dress.brought);
  const added = [
    { name: 'pStyle', xml: `<${prefix}:pStyle ${prefix}:val="${dress.style}"/>` },
    ...brought,
    ...keptPlace(paragraph, [...own, ...brought], dress),
  ];
  const mark = own.find(({ name }) => name === 'rPr');
  if (mark) {
    const look = changed(mark.xml, `${prefix}:rPr`, dress.isText ? OWN_RUN_LOOK : BOLD, []);
    if (look !== '') added.push({ name: 'rPr', xml: look });
  }
  const properties = changed(written, `${prefix}:pPr`, new Set([...OWN_LOOK, 'rPr']), added);
  return [
    { ...paragraph.properties, text: properties },
    ...dressRuns(xml, paragraph.runs, model, offset, dress),
  ];
}

/** What a paragraph has by its style that it must have itself once it has another. */
function broughtTo(own: readonly Property[], brought: Brought): readonly Property[] {
  const style = own.find(({ name }) => name === 'pStyle')?.xml ?? '';
  const id = /val\s*=\s*["']([^"']*)/u.exec(style)?.[1] ?? '';
  const has = new Set(own.map(({ name }) => name));
  return (brought.get(id) ?? []).filter(({ name }) => !has.has(name));
}

/** A paragraph stays in its style, which is laid out anew: what the style brought along becomes its own. */
export function keepsBrought(
  xml: string,
  { properties }: ScannedParagraph,
  { prefix, taken, brought }: { prefix: string; taken: ReadonlySet<string>; brought: Brought },
): Edit[] {
  const written = xml.slice(properties.start, properties.end);
  const own = written === '' ? [] : childrenOf(written);
  const style = own.find(({ name }) => name === 'pStyle')?.xml ?? '';
  const added = broughtTo(own, brought);
  if (added.length === 0 || !taken.has(/val\s*=\s*["']([^"']*)/u.exec(style)?.[1] ?? '')) return [];
  return [{ ...properties, text: changed(written, `${prefix}:pPr`, new Set(), added) }];
}

/** What of a paragraph's place stays its own: typed indents, lists, the middle of the line, room for a picture. */
function keptPlace(
  { text, holdsDrawing, breaksLine }: ScannedParagraph,
  own: readonly Property[],
  { prefix: w, isText, breaksBefore, hasRule, isLastText, isHeading }: Dress,
): Property[] {
  const added: Property[] = [];
  const keep = (name: string) => own.find((one) => one.name === name);
  const align = keep('jc');
  const isPlaced =
    isText && align !== undefined && /val\s*=\s*["'](?:center|right|end)/.test(align.xml);
  if (isPlaced) added.push(align);
  // A justified line that ends in a break is torn apart.
  else if (isText && breaksLine) added.push({ name: 'jc', xml: `<${w}:jc ${w}:val="left"/>` });
  if (isLastText) added.push({ name: 'keepNext', xml: `<${w}:keepNext/>` });
  const typed = /^(?:\u3000{1,}|[ \u00a0]{3,}|\t)/u.test(text);
  if (isText && (isPlaced || typed)) {
    added.push({ name: 'ind', xml: `<${w}:ind ${w}:firstLineChars="0" ${w}:firstLine="0"/>` });
  }
  if (keep('numPr') && (isText || isHeading)) {
    added.push({
      name: 'ind',
      xml: `<${w}:ind ${w}:left="0" ${w}:firstLineChars="200" ${w}:firstLine="640"/>`,
    });
  }
  if (holdsDrawing) {
    added.push({ name: 'spacing', xml: `<${w}:spacing ${w}:line="240" ${w}:lineRule="auto"/>` });
  }
  if (breaksBefore)
    added.push({ name: 'pageBreakBefore', xml: `<${w}:pageBreakBefore ${w}:val="0"/>` });
  if (hasRule) {
    added.push({ name: 'pBdr', xml: `<${w}:pBdr><${w}:bottom ${w}:val="nil"/></${w}:pBdr>` });
  }
  return added;
}

/** Runs in the styles of the model's runs at the same place; a run that lies across two is parted. */
function dressRuns(
  xml: string,
  runs: readonly ScannedRun[],
  model: ModelParagraph,
  offset: number,
  dress: Dress,
): Edit[] {
  const edits: Edit[] = [];
  const removed = dress.isText ? OWN_RUN_LOOK : BOLD;
  let at = offset;
  for (const run of runs) {
    const pieces = piecesOf(run, model, at);
    at += bare(run.text).length;
    const [first] = pieces;
    const written = xml.slice(run.properties.start, run.properties.end);
    const look = (style: string | undefined) => {
      const id = style === undefined ? undefined : dress.runStyles.get(style);
      const added =
        id === undefined
          ? []
          : [{ name: 'rStyle', xml: `<${dress.prefix}:rStyle ${dress.prefix}:val="${id}"/>` }];
      // A heading's words are not set apart by weight, but by their style.
      return changed(
        written,
        `${dress.prefix}:rPr`,
        id === undefined ? withoutRunStyle(removed, written) : BOLD,
        added,
      );
    };
    if (pieces.length > 1 && run.isPlain)
      edits.push(partedRun(xml, run, pieces, look, dress.prefix));
    else edits.push({ ...run.properties, text: look(first?.style) });
  }
  return edits;
}

/** Styles of the file's own runs that are no look of text, such as that of a note's number, stay. */
function withoutRunStyle(removed: ReadonlySet<string>, written: string): ReadonlySet<string> {
  if (!/rStyle/.test(written)) return removed;
  return new Set([...removed].filter((name) => name !== 'rStyle'));
}

interface Piece {
  text: string;
  style: string | undefined;
}

/** The words of a run, parted where the model changes its style. */
function piecesOf({ text }: ScannedRun, { runs }: ModelParagraph, from: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const sign of text) {
    const length = bare(sign).length;
    const style = styleAt(runs, at);
    at += length;
    const last = pieces.at(-1);
    // Marks stay with the words before them.
    if (last && (last.style === style || length === 0)) last.text += sign;
    else pieces.push({ text: sign, style });
  }
  return pieces;
}

function styleAt(runs: ModelParagraph['runs'], at: number): string | undefined {
  let end = 0;
  for (const run of runs) {
    end += run.length;
    if (at < end) return run.style;
  }
  return undefined;
}

function partedRun(
  xml: string,
  run: ScannedRun,
  pieces: readonly Piece[],
  look: (style: string | undefined) => string,
  prefix: string,
): Edit {
  const open = xml.slice(run.span.start, xml.indexOf('>', run.span.start) + 1);
  const parts = pieces.map(
    ({ text, style }) =>
      `${open}${look(style)}<${prefix}:t xml:space="preserve">${escapeText(text)}</${prefix}:t></${prefix}:r>`,
  );
  return { ...run.span, text: parts.join('') };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The XML with all edits made; they do not lie across each other. */
export function withEdits(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}
