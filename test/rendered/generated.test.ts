/** What holds in generated documents, wherever a line or page happens to end. */
import { beforeAll, describe, expect, it } from 'vitest';
import { planPages } from '../../src/layout/index.ts';
import { runs } from '../support/properties.ts';
import { imprintTop } from './clauses/imprint.ts';
import { allDeviations, type Deviation, type Rendered } from './clauses/index.ts';
import { bodyParagraphs, LEFT_BELOW } from './clauses/page.ts';
import { canRender } from './office.ts';
import type { Stretch } from './page.ts';
import { textLines } from './queries.ts';
import { renderDocuments } from './render.ts';
import { generatedDocument } from './specimens/generated.ts';

const COUNT = runs(150);

const rendered = new Map<string, Rendered>();

beforeAll(async () => {
  if (!canRender) return;
  const seeds = Array.from({ length: COUNT }, (_, seed) => seed);
  const documents = new Map(seeds.map((seed) => [`seed ${seed}`, generatedDocument(seed)]));
  const inReadings = await renderDocuments(documents);
  for (const [reading, all] of inReadings)
    for (const [name, one] of all) {
      // What Word computes to the same was measured already.
      const same = inReadings.get('as written')?.get(name)?.pages === one.pages;
      if (reading === 'as written' || !same) rendered.set(`${name}, ${reading}`, one);
    }
}, 1_200_000);

/** Faults of every document, each with the seed that makes it. */
function faults(find: (document: Rendered) => string[]): string[] {
  return [...rendered].flatMap(([name, document]) =>
    find(document).map((fault) => `${name}: ${fault}`),
  );
}

/** Two neighbouring lines of one paragraph. */
function lineEnds(document: Rendered): { line: Stretch; next: Stretch }[] {
  return bodyParagraphs(document).flatMap(({ lines }) =>
    lines.slice(1).flatMap((next, index) => {
      const line = lines[index];
      return line === undefined ? [] : [{ line, next }];
    }),
  );
}

function isLastOnPage(line: Stretch, { document }: Rendered): boolean {
  const top = imprintTop(line.page, document);
  const own = textLines(line.page).filter(({ bottom }) => bottom < top);
  return own.at(-1)?.baseline === line.baseline;
}

/** A number that goes on, or its percent sign; a unit may begin a line. */
const NUMBER_END = /[0-9](?:[.,][0-9]*)?$/u;
const NUMBER_GOES_ON = /^(?:[.,]?[0-9]|[%‰℃％])/u;

describe.skipIf(!canRender)(`${COUNT} generated documents`, () => {
  it('are all rendered, to more than one page each on the average', () => {
    const pages = [...rendered.values()].map((document) => document.pages.length);
    expect(Math.min(...pages)).toBeGreaterThan(0);
    expect(pages.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(COUNT);
  });

  it('have all their text', () => {
    expect(
      faults((document) =>
        bodyParagraphs(document).flatMap(({ text, lines }) => (lines.length === 0 ? [text] : [])),
      ),
    ).toEqual([]);
  });

  it('have no heading as the last line of a page', () => {
    expect(
      faults((document) =>
        bodyParagraphs(document).flatMap(({ text, headingText, lines }) => {
          const last = lines.at(-1);
          const alone = text === headingText && last !== undefined;
          return alone && isLastOnPage(last, document) ? [text] : [];
        }),
      ),
    ).toEqual([]);
  });

  it('split no number, and none from its percent sign, at the end of a line', () => {
    expect(
      faults((document) =>
        lineEnds(document).flatMap(({ line, next }) => {
          const split = NUMBER_END.test(line.text) && NUMBER_GOES_ON.test(next.text);
          return split ? [`${line.text.slice(-6)}|${next.text.slice(0, 4)}`] : [];
        }),
      ),
    ).toEqual([]);
  });

  it('have no line that begins with a closing mark or ends with an opening one', () => {
    expect(
      faults((document) =>
        lineEnds(document).flatMap(({ line, next }) => {
          const wrong =
            /^[。，、；：？！）》〉】〕”’％%‰…]/u.test(next.text) ||
            /[（《〈【〔“‘]$/u.test(line.text);
          return wrong ? [`${line.text.slice(-3)}|${next.text.slice(0, 3)}`] : [];
        }),
      ),
    ).toEqual([]);
  });

  it('keep the signature with text, and obey every other clause', () => {
    expect(
      faults((document) =>
        allDeviations(document)
          .filter((deviation) => !isOfPrediction(deviation, document))
          .map(
            ({ clause, page, what, measured, expected }) =>
              `${clause}, page ${page}: ${what}: ${measured} instead of ${expected}`,
          ),
      ).slice(0, 40),
    ).toEqual([]);
  });
});

/**
 * The writer foretells on which page the signature and the imprint will stand. LibreOffice, which leaves room
 * around digits, now and then needs a line more: then lines moved closer in vain, or the imprint, alone on its page
 * against all expectation, has a number.
 */
function isOfPrediction({ clause, what, expected }: Deviation, rendered: Rendered): boolean {
  // Where the foot of page 1 stays free, it sets the lines that are left in the middle of their height.
  const { freeFoot } = planPages(rendered.document, { words: [] });
  if (freeFoot?.on === 'first' && (clause === '5.2.2.1' || clause === '7.2.4')) return true;
  const inVain = clause === '5.2.2.3' && what === LEFT_BELOW;
  const alone = clause === '7.5' && what === 'page number' && expected === '';
  // It keeps paragraphs whole: the last line of a long first one cannot come along without leaving page 1 bare.
  const oneLine = clause === '7.3.5.5' && expected === '≤ 1';
  const twoParagraphs = bodyParagraphs(rendered).length === 2;
  return inVain || alone || (oneLine && twoParagraphs);
}
