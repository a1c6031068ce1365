/** Word files with one fault each, as a careless hand or a broken program would make them. */
import { defaultFonts } from '../../../src/layout/fonts/fonts.ts';
import { mmToTwips } from '../../../src/layout/standard/units.ts';
import { styleId, styleNames } from '../../../src/writers/docx/styles/style-names.ts';
import { add, noRule, type Parts, put, size } from './parts.ts';

export interface Mutant {
  /** The fault. */
  fault: string;
  /** The specimen it is put into. */
  specimen: string;
  /** The clause that must find it. */
  clause: string;
  change: (parts: Parts) => void;
}

const DOCUMENT = /word\/document\.xml$/u;
const ANY = /word\/.*\.xml$/u;
const FULL = '文件·全部要素';
/** A fault as large as a ruler shows. */
const TWO_MM = mmToTwips(2);

/** The table that floats on the bottom of the type area. */
const IMPRINT = /<w:tbl><w:tblPr><w:tblpPr .*?<\/w:tbl>/su;
const inImprint = (edit: (xml: string) => string) => (xml: string) => xml.replace(IMPRINT, edit);

function page(fault: string, clause: string, edit: (xml: string) => string): Mutant {
  return { fault, specimen: FULL, clause, change: (parts) => parts.change(DOCUMENT, edit) };
}

function styled(
  fault: string,
  clause: string,
  [style, specimen = FULL]: readonly [string, string?],
  edit: (xml: string) => string,
): Mutant {
  return { fault, specimen, clause, change: (parts) => parts.style(style, edit) };
}

/** All text in one font becomes text in another that is there as well. */
function font(from: keyof typeof defaultFonts, clause: string, specimen = FULL): Mutant {
  const other = from === 'song' ? defaultFonts.body : defaultFonts.song;
  return {
    fault: `${defaultFonts[from]} is ${other}`,
    specimen,
    clause,
    change: (parts) =>
      parts.change(ANY, (xml) => xml.replaceAll(`"${defaultFonts[from]}"`, `"${other}"`)),
  };
}

/** Faults of the page itself, and of its fonts. */
const pageMutants: Mutant[] = [
  page('the paper is Letter', '5.2.1', (xml) =>
    put('pgSz', 'h', '15840')(put('pgSz', 'w', '12240')(xml)),
  ),
  page('the left margin is 2 mm too wide', '5.2.2.1', add('pgMar', 'left', TWO_MM)),
  page('the left margin is 2 mm too narrow', '5.2.2.1', add('pgMar', 'left', -TWO_MM)),
  page('the right margin is 2 mm too wide', '5.2.2.1', add('pgMar', 'right', TWO_MM)),
  page('the right margin is 2 mm too narrow', '5.2.2.1', add('pgMar', 'right', -TWO_MM)),
  page('the top margin is 2 mm too wide', '5.2.2.1', add('pgMar', 'top', TWO_MM)),
  page('the top margin is 2 mm too narrow', '5.2.2.1', add('pgMar', 'top', -TWO_MM)),
  page('the top margin is 2 mm too wide', '7.2.4', add('pgMar', 'top', TWO_MM)),
  page('the bottom margin is 2 mm too wide', '5.2.2.3', add('pgMar', 'bottom', TWO_MM)),
  page('lines are 1 mm too close', '5.2.2.3', add('docGrid', 'linePitch', -57)),
  page('lines are half a mm too close', '5.2.2.3', add('docGrid', 'linePitch', -28)),
  page('there are 20 lines on a page', '5.2.2.3', add('docGrid', 'linePitch', 60)),
  page('the page number is 2 mm too low', '7.5', add('pgMar', 'footer', -TWO_MM)),
  page('pages after the first have no number', '7.5', (xml) =>
    xml.replace(/<w:footerReference w:type="even"[^>]*\/>/gu, ''),
  ),
  page('the imprint is missing', '7.4.1', (xml) => xml.replace(IMPRINT, '')),
  page('an attachment follows without a new page', '7.3.7', (xml) =>
    xml.replaceAll(`<w:pStyle w:val="${styleId(styleNames.attachmentMark)}"/>`, ''),
  ),
  font('body', '5.2.2.2'),
  font('title', '7.2.4'),
  font('title', '7.3.1'),
  font('hei', '7.2.2'),
  font('hei', '7.3.3'),
  font('kai', '7.3.3'),
  font('kai', '7.2.6', '上行文·三位签发人'),
  font('song', '7.5'),
  font('digits', '5.2.2.2'),
  {
    fault: 'the body is 小三号',
    specimen: FULL,
    clause: '5.2.2.2',
    change: (parts) =>
      parts.change(/styles\.xml$/u, (xml) =>
        xml.replaceAll('<w:sz w:val="32"/>', '<w:sz w:val="30"/>'),
      ),
  },
];

/** Faults of single elements. */
const elementMutants: Mutant[] = [
  styled(
    'characters stand as wide as they are',
    '5.2.2.3',
    [styleNames.body],
    put('spacing', 'val', '0'),
  ),
  styled('paragraphs are not in by two characters', '7.3.3', [styleNames.body], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, ''),
  ),
  styled(
    'the body is not set to both edges',
    '5.2.2.1',
    [styleNames.body],
    put('jc', 'val', 'left'),
  ),
  styled(
    'the letterhead is black',
    '7.2.4',
    [styleNames.letterhead],
    put('color', 'val', '000000'),
  ),
  styled(
    'the letterhead is dark red',
    '7.2.4',
    [styleNames.letterhead],
    put('color', 'val', 'C00000'),
  ),
  styled(
    'the letterhead is 2 mm too low',
    '7.2.4',
    [styleNames.letterhead],
    add('spacing', 'before', TWO_MM),
  ),
  styled(
    'the letterhead is flush left',
    '7.2.4',
    [styleNames.letterhead, '文件·不用文件二字'],
    put('jc', 'val', 'left'),
  ),
  styled('the letterhead is too large', '7.2.4', [styleNames.letterhead], size(96)),
  styled(
    'joint names are not spread',
    '7.2.4',
    [styleNames.jointLetterhead, '文件·联合行文用印'],
    put('jc', 'val', 'left'),
  ),
  styled('the number is one line too high', '7.2.5', [styleNames.documentNumber], (xml) =>
    add('spacing', 'before', -579)(xml.replace(/w:beforeLines="\d+" /u, '')),
  ),
  styled(
    'the number is flush left',
    '7.2.5',
    [styleNames.documentNumber],
    put('jc', 'val', 'left'),
  ),
  styled('the red rule is missing', '7.2.7', [styleNames.documentNumber], noRule('bottom')),
  styled(
    'the red rule is black',
    '7.2.7',
    [styleNames.documentNumber],
    put('bottom', 'color', '000000'),
  ),
  styled(
    'the red rule is too thick',
    '7.2.7',
    [styleNames.documentNumber],
    put('bottom', 'sz', '16'),
  ),
  styled(
    'the red rule is 2 mm too low',
    '7.2.7',
    [styleNames.documentNumber],
    add('bottom', 'space', 6),
  ),
  styled('the red rule is too short', '7.2.7', [styleNames.documentNumber], (xml) =>
    xml.replace('<w:jc ', '<w:ind w:left="200"/><w:jc '),
  ),
  styled('the title is 三号', '7.3.1', [styleNames.title], size(32)),
  styled('the title is red', '5.2.2.4', [styleNames.title], (xml) =>
    xml.replace('<w:sz ', '<w:color w:val="FF0000"/><w:sz '),
  ),
  styled('the title is flush left', '7.3.1', [styleNames.title], put('jc', 'val', 'left')),
  styled('the title stands one line below the rule', '7.3.1', [styleNames.title], (xml) =>
    put('spacing', 'before', '579')(put('spacing', 'beforeLines', '100')(xml)),
  ),
  styled('recipients follow the title at once', '7.3.2', [styleNames.title], (xml) =>
    put('spacing', 'after', '0')(put('spacing', 'afterLines', '0')(xml)),
  ),
  styled('recipients are in by two characters', '7.3.2', [styleNames.recipients], (xml) =>
    xml.replace('<w:jc ', '<w:ind w:firstLineChars="200" w:firstLine="632"/><w:jc '),
  ),
  styled('附件说明 follows the body at once', '7.3.4', [styleNames.attachmentNote], (xml) =>
    put('spacing', 'before', '0')(put('spacing', 'beforeLines', '0')(xml)),
  ),
  styled('names of attachments are not aligned', '7.3.4', [styleNames.attachmentNoteMore], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:firstLineChars="200" w:firstLine="632"/>'),
  ),
  styled('the date is flush right', '7.3.5.2', [styleNames.date], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:right="0" w:firstLine="0"/>'),
  ),
  styled(
    'the sealed date is in by two characters',
    '7.3.5.1',
    [styleNames.date, '文件·加盖印章'],
    (xml) => xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:rightChars="200" w:right="632"/>'),
  ),
  styled('附注 is flush left', '7.3.6', [styleNames.note], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:firstLineChars="0" w:firstLine="0"/>'),
  ),
  styled('the mark of an attachment is 仿宋', '7.3.7', [styleNames.attachmentMark], (xml) =>
    xml.replaceAll(defaultFonts.hei, defaultFonts.body),
  ),
  page('the first rule of the imprint is missing', '7.4.1', inImprint(noRule('top'))),
  page('the last rule of the imprint is missing', '7.4.1', inImprint(noRule('bottom'))),
  page(
    'the inner rule is as thick as the outer ones',
    '7.4.1',
    inImprint(put('insideH', 'sz', '8')),
  ),
  page('the imprint follows the text', '7.4.1', (xml) => xml.replace(/<w:tblpPr [^>]*\/>/u, '')),
  styled('copies are 三号', '7.4.2', [styleNames.imprintList], (xml) =>
    xml.replace('<w:rPr>', '<w:rPr><w:sz w:val="32"/>').replace(/<w:sz w:val="28"\/>/u, ''),
  ),
  styled('copies are flush left', '7.4.2', [styleNames.imprintList], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:left="0" w:firstLine="0"/>'),
  ),
  styled('the printing line is flush left', '7.4.3', [styleNames.printingOffice], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, '<w:ind w:left="0" w:firstLine="0"/>'),
  ),
  styled('odd page numbers stand left', '7.5', [styleNames.pageNumber], put('jc', 'val', 'left')),
  styled(
    'even page numbers stand right',
    '7.5',
    [styleNames.evenPageNumber],
    put('jc', 'val', 'right'),
  ),
  styled('page numbers are 小五号', '7.5', [styleNames.pageNumber], size(18)),
  styled('page numbers are flush right', '7.5', [styleNames.pageNumber], (xml) =>
    xml.replace(/<w:ind [^>]*\/>/u, ''),
  ),
];

/** Faults of formats and of parts beside the text. */
const otherMutants: Mutant[] = [
  {
    fault: 'all page numbers stand on one side',
    specimen: FULL,
    clause: '7.5',
    change: (parts) =>
      parts.change(/settings\.xml$/u, (xml) => xml.replace(/<w:evenAndOddHeaders[^>]*\/>/u, '')),
  },
  {
    fault: 'page numbers have no dashes',
    specimen: FULL,
    clause: '7.5',
    change: (parts) => parts.change(/footer\d\.xml$/u, (xml) => xml.replaceAll('—', '')),
  },
  {
    fault: 'a letter’s rules are black',
    specimen: '信函',
    clause: '10.1',
    change: (parts) =>
      parts.change(ANY, (xml) => xml.replaceAll('w:color="FF0000"', 'w:color="000000"')),
  },
  {
    fault: 'a letter’s rules are missing',
    specimen: '信函',
    clause: '10.1',
    change: (parts) =>
      parts.change(ANY, (xml) =>
        xml.replace(/<w:bottom [^>]*FF0000[^>]*\/>|<w:top [^>]*FF0000[^>]*\/>/gu, ''),
      ),
  },
  {
    fault: 'a letter’s first page has a number',
    specimen: '信函·多页',
    clause: '7.5',
    change: (parts) => parts.change(DOCUMENT, (xml) => xml.replace(/<w:titlePg\/>/u, '')),
  },
  {
    fault: 'an order’s letterhead is 2 mm too low',
    specimen: '命令',
    clause: '10.2',
    change: (parts) => parts.style(styleNames.letterhead, add('spacing', 'before', TWO_MM)),
  },
  {
    fault: 'labels of an attendance list are 仿宋',
    specimen: '纪要',
    clause: '10.3',
    change: (parts) =>
      parts.style(styleNames.attendanceLabel, (xml) =>
        xml.replaceAll(defaultFonts.hei, defaultFonts.body),
      ),
  },
  {
    fault: 'a draft is not marked',
    specimen: '文件·草稿',
    clause: '公文草稿',
    change: (parts) => parts.change(/header\d\.xml$/u, (xml) => xml.replaceAll('草稿', '')),
  },
];

export const mutants: Mutant[] = [...pageMutants, ...elementMutants, ...otherMutants];
