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
import { type Glyph, type Page, roomAroundDigits, type Stretch, stretch } from '../page.ts';
import { area, findLast, findText, lineAbove, middle, textLines } from '../queries.ts';
import { type Clause, type Rendered, type Ruler, TOLERANCE } from './clause.ts';
import { lastTextLine } from './ending.ts';

/** The smallest seal, in mm. */
const SEAL = 42;

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

/** A name under a seal, which may stand in several lines. */
interface SealedBlock {
  page: Page;
  text: string;
  lines: [Stretch, ...Stretch[]];
  x: number;
  right: number;
  middle: number;
}

/** The blocks of text above the date, by what stands below each other; from left to right, row after row. */
function blocksAbove(date: Stretch, rendered: Rendered): SealedBlock[] {
  const end = lastTextLine(rendered);
  const lines = rendered.pages
    .flatMap(textLines)
    .filter((line) => (end === undefined || isBehind(line, end)) && isBehind(date, line));
  const blocks: SealedBlock[] = [];
  for (const line of lines) {
    for (const piece of piecesOf(line)) {
      const over = blocks.find((block) => continues(block, piece));
      if (over === undefined) {
        const { page, text, x, right } = piece;
        blocks.push({ page, text, lines: [piece], x, right, middle: middle(piece) });
        continue;
      }
      over.lines.push(piece);
      over.text += piece.text;
      over.x = Math.min(over.x, piece.x);
      over.right = Math.max(over.right, piece.right);
      over.middle = (middle(over.lines[0]) + middle(piece)) / 2;
    }
  }
  return blocks.toSorted((one, other) =>
    one.page.number !== other.page.number
      ? one.page.number - other.page.number
      : Math.abs(one.middle - other.middle) > SEAL / 2
        ? one.middle - other.middle
        : one.x - other.x,
  );
}

/** What stands apart on one line. */
function piecesOf({ page, glyphs }: Stretch): Stretch[] {
  const pieces: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || glyph.x - before.right > APART)
      pieces.push([glyph]);
    else last.push(glyph);
  }
  return pieces.map((each) => stretch(page, each));
}

/** In mm; the characters of a name are less apart, two names more. */
const APART = 2;

function continues({ page, lines, x, right }: SealedBlock, piece: Stretch): boolean {
  const last = lines.at(-1);
  if (last === undefined || piece.page !== page) return false;
  const lower = middle(piece) - middle(last);
  const aside = Math.abs((x + right) / 2 - (piece.x + piece.right) / 2);
  return lower > 1 && lower < page.pitch * 1.3 && aside < characterPitch;
}

function measureSealed(rendered: Rendered, ruler: Ruler): void {
  const { document, fonts } = rendered;
  const { issuers: wanted = [] } = document.signature ?? {};
  const { date } = signatureParts(rendered);
  const issuers = date === undefined ? [] : blocksAbove(date, rendered);
  const last = issuers.at(-1);
  if (date === undefined || last === undefined) {
    ruler.missing(0, 'issuer or date');
    return;
  }
  ruler.same(last.page, 'issuers', issuers.map(({ text }) => text).join(), wanted.join());
  const all = issuers.flatMap(({ lines }) => lines);
  ruler.look('issuers', all, { font: fonts.body, sizePoints: bodySizePoints });
  ruler.indentRight('date', date, sealedSignature.dateIndentCharacters);
  ruler.blankLines('date', last.lines.at(-1) ?? last.lines[0], date, 0);
  // A name too wide to be centred ends at the edge of the type area.
  const centre = (date.x + date.right) / 2;
  const half = (last.right - last.x) / 2;
  const tolerance = TOLERANCE + roomAroundDigits(date) / 2;
  ruler.centred('last issuer', last, Math.min(centre, area.right - half), tolerance);
  const [first] = issuers;
  const above = lastTextLine(rendered);
  if (first && above && first.lines.length === Math.max(...rowOf(first, issuers)))
    ruler.blankLines('first issuer', above, first.lines[0], sealedSignature.blankLinesAbove);
  for (const [index, issuer] of issuers.entries()) {
    ruler.atMost(issuer.page, `left end of ${issuer.text}`, area.left - 0.1, issuer.x);
    for (const other of issuers.slice(index + 1)) {
      if (other.page !== issuer.page) continue;
      const apart = Math.hypot(centreOf(other) - centreOf(issuer), other.middle - issuer.middle);
      ruler.atMost(issuer.page, `mm between ${issuer.text} and ${other.text}`, SEAL, apart);
    }
  }
}

function centreOf({ x, right }: SealedBlock): number {
  return (x + right) / 2;
}

/** How many lines the names of one row have. */
function rowOf(block: SealedBlock, all: readonly SealedBlock[]): number[] {
  return all
    .filter(({ middle: own }) => Math.abs(own - block.middle) < SEAL / 2)
    .map(({ lines }) => lines.length);
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
