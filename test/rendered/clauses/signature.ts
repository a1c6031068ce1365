/** 7.3.5: signature, date, seals and stamps. */
import type { OfficialDocument, Signature } from '../../../src/document/document.ts';
import { textWidth } from '../../../src/layout/lines/char-width.ts';
import {
  bodySizePoints,
  characterPitch,
  sealedSignature,
  signature as signatureRule,
  stampSignature,
} from '../../../src/layout/standard/gb9704.ts';
import { roomAroundDigits, type Stretch } from '../page.ts';
import { area, findLast, findText, lineAbove, middle } from '../queries.ts';
import { type Clause, type Rendered, type Ruler, TOLERANCE } from './clause.ts';
import { lastTextLine } from './ending.ts';
export function signatureParts(rendered: Rendered): {
  issuers: Stretch[];
  date: Stretch | undefined;
} {
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

export const signatureClauses: Clause[] = [
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
];

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
    if (before === undefined) continue;
    if (Math.abs(before.baseline - issuer.baseline) > 1) {
      ruler.blankLines(issuer.text, before, issuer, sealedSignature.blankLinesBetweenRows);
      continue;
    }
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
