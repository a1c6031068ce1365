/** 7.3.4 to 7.3.7: 附件说明, signature and date, 附注, 附件. */
import type { OfficialDocument, Signature } from '../../../src/document/document.ts';
import { attachmentMark } from '../../../src/document/lines.ts';
import { attachmentNames } from '../../../src/document/printed.ts';
import { textWidth } from '../../../src/layout/char-width.ts';
import {
  attachmentNote as attachmentNoteRule,
  attachment as attachmentRule,
  bodySizePoints,
  characterPitch,
  note as noteRule,
  sealedSignature,
  signature as signatureRule,
  stampSignature,
  tightened,
} from '../../../src/layout/gb9704.ts';
import { roomAroundDigits, type Stretch } from '../page.ts';
import {
  area,
  beginsLine,
  findLast,
  findText,
  lineAbove,
  middle,
  rowTop,
  textLines,
} from '../queries.ts';
import { isFirstLine, titleStretches } from './body.ts';
import { type Clause, type Rendered, type Ruler, TOLERANCE } from './clause.ts';
import { bodyParagraphs } from './page.ts';

const ownBody = (rendered: Rendered): Rendered => ({
  ...rendered,
  document: withoutRest(rendered.document),
});

function withoutRest({ issued: _, ...document }: OfficialDocument): OfficialDocument {
  return { ...document, attachments: [] };
}

/** The last line of the document's own body. */
export function lastBodyLine(rendered: Rendered): Stretch | undefined {
  return bodyParagraphs(ownBody(rendered)).at(-1)?.lines.at(-1);
}

/** The last line above the signature: of 附件说明 where there is one. */
function lastTextLine(rendered: Rendered): Stretch | undefined {
  return noteLines(rendered).at(-1)?.at(-1) ?? lastBodyLine(rendered);
}

/** 附件说明, name by name, in the lines that each stands on; empty where it is missing. */
function noteLines({ pages, document }: Rendered): Stretch[][] {
  const names = attachmentNames(document);
  return names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}.`;
    return findText(pages, `${index === 0 ? '附件：' : ''}${number}${name}`);
  });
}

/** The signature's date and issuers, sought from the end of the document's own pages. */
function signatureParts(rendered: Rendered): { issuers: Stretch[]; date: Stretch | undefined } {
  const { pages, document } = rendered;
  const { issuers = [], date = '' } = document.signature ?? {};
  const end = lastTextLine(rendered);
  const behind = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => end === undefined || isBehind(line, end)),
  }));
  return {
    issuers: issuers.flatMap((issuer) => findText(behind, issuer)),
    date: findText(behind, date)[0],
  };
}

function isBehind(line: Stretch, end: Stretch): boolean {
  const pages = line.page.number - end.page.number;
  return pages > 0 || (pages === 0 && middle(line) > middle(end) + 1);
}

const signed =
  (kind: 'sealed' | 'plain' | 'stamped') =>
  ({ signature }: OfficialDocument): boolean =>
    signature !== undefined && kindOf(signature) === kind;

function kindOf({ sealed, signers }: Signature): 'sealed' | 'plain' | 'stamped' {
  return signers !== undefined ? 'stamped' : sealed ? 'sealed' : 'plain';
}

export const endingClauses: Clause[] = [
  {
    clause: '7.3.4',
    says: '附件说明 stands one blank line below the body, in by two characters, numbers and names aligned',
    applies: (document) => attachmentNames(document).length > 0,
    measure: (rendered, ruler) => measureAttachmentNote(rendered, ruler),
  },
  {
    clause: '7.3.5.1',
    says: 'with seal: the date is in by four characters from the right, the issuer centred over it',
    applies: signed('sealed'),
    measure: (rendered, ruler) => measureSealed(rendered, ruler),
  },
  {
    clause: '7.3.5.2',
    says: 'without seal: the issuer is in by two characters from the right, the date begins two right of it',
    applies: signed('plain'),
    measure: (rendered, ruler) => measureUnsealed(rendered, ruler),
  },
  {
    clause: '7.3.5.3',
    says: 'with stamp: it is in by four characters from the right, the office two characters to its left',
    applies: signed('stamped'),
    measure: (rendered, ruler) => measureStamped(rendered, ruler),
  },
  {
    clause: '7.3.5.4',
    says: 'the date is written in full, in Arabic digits without leading zeros',
    applies: ({ signature }) => signature?.date !== undefined,
    measure: (rendered, ruler) => {
      const { date } = signatureParts(rendered);
      const found = ruler.found('date', date === undefined ? [] : [date]);
      if (found === undefined) return;
      const written = /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(found[0].text);
      ruler.same(found[0].page, 'date', written ? '' : found[0].text, '');
      const { body } = rendered.fonts;
      ruler.look('date', found, { font: body, sizePoints: bodySizePoints });
    },
  },
  {
    clause: '7.3.5.5',
    says: 'the signature stands with text, never on a page by itself',
    applies: ({ signature }) => signature !== undefined,
    measure: (rendered, ruler) => {
      const { issuers, date } = signatureParts(rendered);
      const first = issuers[0] ?? date;
      if (first === undefined) {
        ruler.missing(0, 'signature');
        return;
      }
      const above = textLines(first.page).filter((line) => middle(line) < middle(first) - 1);
      const lines = above.length;
      const wanted = tightened.textLinesBeforeSignature;
      ruler.atMost(first.page, 'lines of text above it', wanted, lines);
    },
  },
  {
    clause: '7.3.6',
    says: '附注 stands in brackets on the line below the date, in by two characters',
    applies: ({ note }) => note !== undefined,
    measure: (rendered, ruler) => {
      const { document, pages, fonts } = rendered;
      const lines = ruler.found('附注', findLast(pages, `（${document.note}）`));
      if (lines === undefined) return;
      ruler.look('附注', lines, { font: fonts.body, sizePoints: bodySizePoints });
      ruler.indent('附注', lines[0], noteRule.indentCharacters);
      const { date } = signatureParts(rendered);
      if (date) ruler.blankLines('附注', date, lines[0], 0);
    },
  },
  {
    clause: '7.3.7',
    says: 'an attachment begins a page: its mark in 黑体 flush left on line 1, its title centred on line 3',
    applies: ({ attachments }) => attachments.length > 0,
    measure: (rendered, ruler) => measureAttachments(rendered, ruler),
  },
  {
    clause: '7.3.7',
    says: 'an issued document begins a page with its own title and has no mark of an attachment',
    applies: ({ issued }) => issued !== undefined,
    measure: (rendered, ruler) => {
      const { document } = rendered;
      const { issued } = document;
      const title = issued && titleStretches(rendered, issued);
      const lines = ruler.found('title of the issued document', title ?? []);
      if (lines === undefined) return;
      ruler.same(lines[0].page, 'first line of its page', String(isFirstLine(lines[0])), 'true');
      ruler.near(lines[0].page, 'mm of its row', rowTop(lines[0]), area.top);
      ruler.atMost(lines[0].page, 'page before it', 2, lines[0].page.number);
    },
  },
];

function measureAttachmentNote(rendered: Rendered, ruler: Ruler): void {
  const { document, fonts } = rendered;
  const names = attachmentNames(document);
  const notes = noteLines(rendered);
  const label = '附件：';
  // Where names begin: of the only one behind the colon, of several behind the number.
  let nameX: number | undefined;
  let numberX: number | undefined;
  for (const [index, stretches] of notes.entries()) {
    const name = names[index] ?? '';
    const lines = ruler.found(`附件说明 ${name}`, stretches);
    if (lines === undefined) continue;
    const [first, ...later] = lines;
    ruler.look(name, lines, { font: fonts.body, sizePoints: bodySizePoints });
    const skipped =
      (index === 0 ? label.length : 0) + (names.length === 1 ? 0 : `${index + 1}.`.length);
    const own = first.glyphs[skipped]?.x ?? Number.NaN;
    const number = first.glyphs[index === 0 ? label.length : 0]?.x ?? Number.NaN;
    nameX ??= own;
    numberX ??= number;
    ruler.near(first.page, `left end of the name ${name}`, own, nameX);
    ruler.near(first.page, `left end of the number of ${name}`, number, numberX);
    for (const line of later) ruler.near(line.page, `left end of ${line.text}`, line.x, nameX);
    ruler.same(first.page, 'begins its line', String(beginsLine(first)), 'true');
    if (index > 0) continue;
    ruler.indent(label, first, attachmentNoteRule.indentCharacters);
    const above = lastBodyLine(rendered);
    if (above) ruler.blankLines(label, above, first, attachmentNoteRule.blankLinesAbove);
  }
}

function measureSealed(rendered: Rendered, ruler: Ruler): void {
  const { document, fonts } = rendered;
  const { issuers: wanted = [] } = document.signature ?? {};
  const { issuers, date } = signatureParts(rendered);
  ruler.same(
    issuers[0]?.page ?? 0,
    'issuers',
    issuers.map(({ text }) => text).join(),
    wanted.join(),
  );
  const last = issuers.at(-1);
  if (date === undefined || last === undefined) {
    ruler.missing(0, 'issuer or date');
    return;
  }
  ruler.look('issuers', issuers, { font: fonts.body, sizePoints: bodySizePoints });
  ruler.indentRight('date', date, sealedSignature.dateIndentCharacters);
  ruler.blankLines('date', last, date, 0);
  // A name too wide to be centred ends at the edge of the type area.
  const centre = (date.x + date.right) / 2;
  const half = (last.right - last.x) / 2;
  const tolerance = TOLERANCE + roomAroundDigits(date) / 2;
  ruler.centred('last issuer', last, Math.min(centre, area.right - half), tolerance);
  const [first] = issuers;
  const above = lastTextLine(rendered);
  if (first && above)
    ruler.blankLines('first issuer', above, first, sealedSignature.blankLinesAbove);
  for (const [index, issuer] of issuers.entries()) {
    const before = issuers[index - 1];
    if (before === undefined || Math.abs(before.baseline - issuer.baseline) > 1) continue;
    ruler.atMost(issuer.page, `right end of ${before.text}`, before.right, issuer.x);
  }
}

function measureUnsealed(rendered: Rendered, ruler: Ruler): void {
  const { document, fonts } = rendered;
  const { issuers: wanted = [], date: dateText = '' } = document.signature ?? {};
  const { issuers, date } = signatureParts(rendered);
  ruler.same(
    issuers[0]?.page ?? 0,
    'issuers',
    issuers.map(({ text }) => text).join(),
    wanted.join(),
  );
  const first = issuers[0] ?? date;
  const above = lastTextLine(rendered);
  if (first === undefined) {
    ruler.missing(0, 'signature');
    return;
  }
  ruler.look('issuers', issuers, { font: fonts.body, sizePoints: bodySizePoints });
  if (above) ruler.blankLines('signature', above, first, signatureRule.blankLinesAbove);
  for (const [index, issuer] of issuers.entries()) {
    const before = issuers[index - 1];
    if (before) ruler.blankLines(issuer.text, before, issuer, 0);
  }
  const widest = issuers.toSorted((a, b) => b.right - b.x - (a.right - a.x))[0];
  const dateIsWider = textWidth(dateText) > Math.max(0, ...wanted.map(textWidth));
  const outer = dateIsWider ? date : widest;
  if (outer)
    ruler.indentRight('the wider of issuer and date', outer, signatureRule.indentCharacters);
  if (date && widest) {
    const offset = date.x - widest.x;
    ruler.near(
      date.page,
      'mm that the date begins right of the issuer',
      offset,
      signatureRule.dateOffsetCharacters * characterPitch,
      TOLERANCE + roomAroundDigits(date),
    );
  }
  const lowest = issuers.at(-1);
  if (date && lowest) ruler.blankLines('date', lowest, date, 0);
}

function measureStamped(rendered: Rendered, ruler: Ruler): void {
  const { document, pages, fonts } = rendered;
  const { signers = [] } = document.signature ?? {};
  const { date } = signatureParts(rendered);
  const names = signers.map(({ name }) => findLast(pages, name)[0]);
  const right = Math.max(...names.map((name) => name?.right ?? 0));
  const left = Math.min(...names.map((name) => name?.x ?? 0));
  for (const [index, { office, name }] of signers.entries()) {
    const [officeLine] = findLast(pages, `${office}${name}`);
    const nameLine = names[index];
    if (officeLine === undefined || nameLine === undefined) {
      ruler.missing(0, `${office} ${name}`);
      continue;
    }
    const { page } = nameLine;
    const officeRight = officeLine.glyphs[[...office].length - 1]?.right ?? Number.NaN;
    ruler.near(page, `left end of ${name}`, nameLine.x, left);
    ruler.near(
      page,
      `mm between ${office} and its stamp`,
      left - officeRight,
      stampSignature.officeGapCharacters * characterPitch,
    );
    ruler.near(page, `baseline of ${name}`, nameLine.baseline, officeLine.baseline, 0.2);
    ruler.look(
      office,
      [{ ...officeLine, glyphs: officeLine.glyphs.slice(0, [...office].length) }],
      {
        font: fonts.body,
        sizePoints: bodySizePoints,
      },
    );
    const above = index === 0 ? lineAbove(nameLine) : undefined;
    if (above) ruler.blankLines(office, above, officeLine, stampSignature.blankLinesAbove);
  }
  const last = names.at(-1);
  if (last === undefined || date === undefined) {
    ruler.missing(0, 'stamp or date');
    return;
  }
  const indent = stampSignature.indentCharacters;
  ruler.near(
    last.page,
    'mm of the stamp from the right',
    area.right - right,
    indent * characterPitch,
  );
  ruler.indentRight('date', date, indent);
  ruler.blankLines('date', last, date, stampSignature.blankLinesAboveDate);
}

function measureAttachments(rendered: Rendered, ruler: Ruler): void {
  const { document, pages, fonts } = rendered;
  const { attachments } = document;
  for (const [index, attachment] of attachments.entries()) {
    const mark = attachmentMark(attachments, index);
    const page = pages.find((each) => textLines(each)[0]?.text === mark);
    const line = page && textLines(page)[0];
    if (page === undefined || line === undefined) {
      ruler.missing(0, `${mark} on line 1`);
      continue;
    }
    ruler.look(mark, [line], { font: fonts.hei, sizePoints: bodySizePoints });
    ruler.indent(mark, line, 0);
    ruler.near(page, `row of ${mark}`, rowTop(line), area.top);
    const own = { ...rendered, pages: [page] };
    const title = titleStretches(own, {
      ...document,
      titleIssuers: [],
      title: attachment.title,
    });
    const lines = ruler.found(`title of ${mark}`, title);
    if (lines === undefined) continue;
    ruler.blankLines('title', line, lines[0], attachmentRule.titleBlankLinesAbove);
    for (const each of lines) ruler.centred(each.text, each);
  }
}
