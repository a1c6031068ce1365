/** Lines of a file to the documents in it: parts, then each document from its head to its imprint. */
import type { Line } from '../readers/index.ts';
import { type SiteSign, stepName, stepsOf } from '../sites/index.ts';
import { leavePicture } from './body/pictures.ts';
import { type FoundImprint, readImprint } from './ending/imprint.ts';
import type { Recognised, RecogniseOptions, Recognition } from './findings/recognition.ts';
import { withoutCollectionNumber } from './head/collection-number.ts';
import { withoutNews } from './head/page/news-above.ts';
import { dropAboveBreadcrumb, withoutPageTop } from './head/page/page-top.ts';
import { withoutRunTogether } from './head/run-together.ts';
import { withoutContents } from './lines/contents.ts';
import { withDecimalTops } from './lines/decimal-tops.ts';
import { Findings } from './lines/doubts.ts';
import { type Entry, toEntries } from './lines/entries.ts';
import { withoutFileNames } from './lines/file-names.ts';
import { furniture, leaveFurniture } from './lines/furniture.ts';
import { withGluedLabels, withOwnChapters, withoutInnerParts } from './lines/glued.ts';
import { splitParts } from './lines/parts.ts';
import { joinWrapped } from './lines/wrapped.ts';
import { type Context, MOST_DOCUMENTS, readDocument } from './read-document.ts';
import { LETTER_SIZE } from './words/around-titles.ts';
import { kindOf, kindWord } from './words/kinds.ts';
import { COLLECTION_ENDS } from './words/titles.ts';

/** Recognises the documents in the lines of a file. Linear in the length of the text. */
export function recognise(lines: readonly Line[], options: RecogniseOptions): Recognition {
  const findings = new Findings(options.file, options.ownKinds);
  const { entries, leftovers, pictures } = toEntries(lines, options.format === 'docx');
  for (const leftover of leftovers) findings.leaveLine(leftover);
  const { parts, pageTitle } = splitParts(
    withOwnChapters(
      withoutInnerParts(
        withGluedLabels(withoutContents(withoutRunTogether(entries, findings), findings)),
      ),
    ),
    findings,
  );
  const pageKind =
    pageTitle &&
    kindOf(pageTitle.replace(/[（(【[].{1,10}[)）】\]]$/u, '').replace(COLLECTION_ENDS, ''));
  const context: Context = {
    findings,
    budget: MOST_DOCUMENTS,
    ...(pageKind !== undefined && { pageKind }),
  };
  const documents = parts.flatMap(({ mark, entries: own }): Recognised[] => {
    const recognised = readDocuments(withDecimalTops(joinWrapped(own, findings)), context);
    return mark === undefined ? recognised : recognised.map((one) => ({ ...one, part: mark }));
  });
  for (const found of pictures) if (!found.isTaken) leavePicture(found, findings);
  findings.leftovers.sort((a, b) => a.number - b.number);
  findings.doubts.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  findings.readings.sort((a, b) => a.number - b.number);
  const { doubts, leftovers: left, readings } = findings;
  return { documents, doubts, leftovers: left, readings };
}

/** The document of some entries, and those that follow it below its end. */
function readDocuments(entries: readonly Entry[], context: Context): Recognised[] {
  const { findings } = context;
  const imprint = readImprint(entries, findings);
  const own = withoutFurniture(entries.slice(0, imprint.length), findings);
  const text = withoutFileNames(withoutPageTop(withoutNews(own, findings), findings), findings);
  const kept = withoutCollectionNumber(text, findings);
  const documents: Recognised[] = [];
  let rest: readonly Entry[] = kept;
  do {
    const { recognised, following } = readDocument(rest, context);
    documents.push(recognised);
    rest = following;
  } while (rest.length > 0);
  addImprint(documents[0], imprint, findings);
  return documents;
}

/** The entries without what only web pages have. */
function withoutFurniture(entries: readonly Entry[], findings: Findings): Entry[] {
  const kept: Entry[] = [];
  let steps: readonly string[] = [];
  let end = 0;
  for (const [index, entry] of entries.entries()) {
    const sign = entry.cells
      ? undefined
      : (furniture(entry) ?? sizeOf(entries, index) ?? stepAgain(entry, index < end, steps));
    if (sign?.is === 'breadcrumb') {
      steps = stepsOf(entry.text);
      end = index + NEAR_WAY;
    }
    if (sign?.is === 'breadcrumb')
      dropAboveBreadcrumb(kept, entries.slice(index + 1, index + 8), findings);
    if (sign) leaveFurniture(findings, entry, sign);
    else kept.push(entry);
  }
  return kept;
}

const SIZE: SiteSign = {
  is: 'control',
  name: 'letter-size',
  reason: '字号的按钮，大、中、小各一行',
};

/** Strokes between buttons, alone on their lines. */
const STROKES = /^[|｜]+$/u;

/** Why a character alone is a page's: sizes to click at stand a line each, perhaps with strokes between. */
function sizeOf(entries: readonly Entry[], index: number): SiteSign | undefined {
  const isSize = (at: number) => {
    const { text = '', firm, cells } = entries[at] ?? {};
    return !firm && !cells && LETTER_SIZE.test(text.trim());
  };
  const isStroke = (at: number) => STROKES.test(entries[at]?.text.trim() ?? '');
  const isBeside = (step: number) =>
    isSize(index + step) || (isStroke(index + step) && isSize(index + step * 2));
  return isSize(index) && (isBeside(-1) || isBeside(1)) ? SIZE : undefined;
}

/** So many lines below the way to a page may repeat the name of a column. */
const NEAR_WAY = 6;
const STEP: SiteSign = {
  is: 'navigation',
  name: 'step-again',
  reason: '和上面网页路径的一级同名，是栏目名',
};

/** Why a line is a column's: it repeats a step of the way to the page, and names no kind. */
function stepAgain(
  { text, firm, label }: Entry,
  near: boolean,
  steps: readonly string[],
): SiteSign | undefined {
  const repeats = near && !firm && !label && steps.includes(stepName(text));
  return repeats && kindWord(text) === undefined ? STEP : undefined;
}

function addImprint(
  recognised: Recognised | undefined,
  { imprint, recipients, lines }: FoundImprint,
  findings: Findings,
): void {
  if (!recognised) return;
  const { document, placement } = recognised;
  if (imprint) document.imprint = imprint;
  if (recipients && document.recipients !== undefined) {
    findings.leave(recipients.entry, 'repeated-recipients', `主送：${recipients.text}`);
    Object.assign(placement.fields, { ...lines, recipients: placement.fields.recipients });
    return;
  }
  if (recipients) document.recipients = recipients.text;
  Object.assign(placement.fields, lines);
}
