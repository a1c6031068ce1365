/** The evaluation set as Word files in raw XML, set in the ways in which offices set them. */
import { escapeXml, type Parts, wordFile, wordPart } from '../../readers/word-file.ts';
import type { Sample } from '../truth.ts';
import { numberLines } from './numbered.ts';
import { chances, type SourceLine, sourceLines } from './source.ts';

type Way = (sample: Sample) => Uint8Array;

/** Looks of paragraphs set by hand: properties of the paragraph, font and half points of its text. */
const BY_HAND: Record<SourceLine['look'], [properties: string, font: string, size: number]> = {
  title: ['<w:jc w:val="center"/>', '方正小标宋简体', 44],
  letterhead: ['<w:jc w:val="center"/>', '方正小标宋简体', 72],
  right: ['<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>', '仿宋_GB2312', 32],
  heading1: ['<w:ind w:firstLineChars="200" w:firstLine="640"/>', '黑体', 32],
  heading2: ['<w:ind w:firstLineChars="200" w:firstLine="640"/>', '楷体_GB2312', 32],
  body: ['<w:ind w:firstLineChars="200" w:firstLine="640"/>', '仿宋_GB2312', 32],
  flush: ['', '仿宋_GB2312', 32],
  blank: ['', '仿宋_GB2312', 32],
};
const FOOTER = wordPart(
  'ftr',
  '<w:p><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>',
);
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId-footer1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

/** Direct formatting, text in many runs, leftovers of editing, tracked changes. */
export const editedWord: Way = (sample) => {
  const chance = chances(sample.name);
  const body = sourceLines(sample).map((line) => {
    const [properties, font, size] = BY_HAND[line.look];
    const look = `<w:rPr><w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr>`;
    return `<w:p><w:pPr>${properties}</w:pPr>${inRuns(line.text, look, chance)}</w:p>`;
  });
  return wordFile(body.join('') + SECTION, { footer1: FOOTER });
};

/** Cut where spelling and editing cut, with traces of both. */
function inRuns(text: string, look: string, chance: () => number): string {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const length = 1 + Math.floor(chance() * 12);
    const run = `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text.slice(from, from + length))}</w:t></w:r>`;
    const kind = chance();
    if (kind < 0.05)
      pieces.push(`<w:del w:id="1"><w:r><w:delText>删去的文字</w:delText></w:r></w:del>`);
    if (kind > 0.95)
      pieces.push('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>');
    pieces.push(kind > 0.4 && kind < 0.45 ? `<w:ins w:id="2">${run}</w:ins>` : run);
    from += length;
  }
  return pieces.join('');
}

/** No blank paragraphs, heading styles, letterhead in a text box, lines of a title parted by line breaks. */
export const styledWord: Way = (sample) => {
  const lines = sourceLines(sample);
  const body = lines.map((line, index) => {
    const previous = lines[index - 1];
    if (line.look === 'blank') return '';
    if (line.look === 'title' && previous?.look === 'title') return '';
    if (line.look === 'letterhead') return letterheadBox(line.text);
    return `<w:p><w:pPr><w:pStyle w:val="${line.look}"/></w:pPr><w:r>${titleText(lines, index)}</w:r></w:p>`;
  });
  return wordFile(body.join('') + SECTION, { footer1: FOOTER, styles: STYLES });
};

function titleText(lines: readonly SourceLine[], at: number): string {
  const texts = [lines[at]?.text ?? ''];
  if (lines[at]?.look === 'title') {
    for (let next = at + 1; lines[next]?.look === 'title'; next += 1)
      texts.push(lines[next]?.text ?? '');
  }
  return texts.map((text) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`).join('<w:br/>');
}

function letterheadBox(text: string): string {
  const inner = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="72"/></w:rPr><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;
  const box = `<w:drawing><wp:anchor><wp:positionV relativeFrom="page"><wp:posOffset>1260000</wp:posOffset></wp:positionV><wp:extent cx="5616000" cy="792000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

const STYLES = wordPart(
  'styles',
  Object.entries(BY_HAND)
    .map(([id, [properties, font, size]]) => {
      const name = id.replace('heading', 'heading ');
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr><w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr></w:style>`;
    })
    .join(''),
);

/** Labels are automatic numbers and not in the text. */
export const numberedWord: Way = (sample) => {
  const { lines, numbering } = numberLines(sourceLines(sample));
  const body = lines.map(({ look, text, list }) => {
    const [properties, font, size] = BY_HAND[look];
    const number = list
      ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`
      : '';
    return `<w:p><w:pPr>${number}${properties}</w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  });
  const parts: Parts = { footer1: FOOTER, numbering };
  return wordFile(body.join('') + SECTION, parts);
};
