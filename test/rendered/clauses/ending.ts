/** 7.3.4, 7.3.6, 7.3.7: 附件说明, 附注, 附件. */
import type { OfficialDocument } from '../../../src/document/document.ts';
import { attachmentMark } from '../../../src/document/lines.ts';
import { attachmentNames } from '../../../src/document/printed.ts';
import {
  attachmentNote as attachmentNoteRule,
  attachment as attachmentRule,
  bodySizePoints,
  note as noteRule,
  tightened,
} from '../../../src/layout/standard/gb9704.ts';
import type { Stretch } from '../page.ts';
import { area, beginsLine, findLast, findText, middle, rowTop, textLines } from '../queries.ts';
import { isFirstLine, titleStretches } from './body.ts';
import type { Clause, Rendered, Ruler } from './clause.ts';
import { bodyParagraphs } from './page.ts';

import { signatureParts } from './signature.ts';

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
export function lastTextLine(rendered: Rendered): Stretch | undefined {
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

export const endingClauses: Clause[] = [
  {
    clause: '7.3.4',
    says: '附件说明 stands one blank line below the body, in by two characters, numbers and names aligned',
    applies: (document) => attachmentNames(document).length > 0,
    measure: (rendered, ruler) => measureAttachmentNote(rendered, ruler),
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
