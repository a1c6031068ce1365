/** The page of each section: size, margins, grid, and which header and footer it bears. */
import {
  bottomMargin,
  draftMark,
  footerTwips,
  letter as letterRule,
  lineTwips,
  margins,
  mmToTwips,
  paper,
  rightMargin,
  turnedArea,
  typeArea,
} from '../../layout/index.ts';

/** A stretch of pages alike in size and grid. */
export interface Section {
  elements: string[];
  /** Lines of a page: 22, or more where the signature needs them (7.3.5.5). */
  lines: number;
  /** Pages turned by a quarter (8). */
  turned: boolean;
  start: 'nextPage' | 'evenPage';
  /** Pages with nothing but the imprint carry no number (7.5). */
  numbered: boolean;
  /**
   * Pages of a letter (10.1). Its text begins higher, so on later pages a header holds the text down. The front has a
   * rule at its foot instead of a number.
   */
  letter?: { top: number; front: boolean; preprinted: boolean };
}

export const plainSection: Omit<Section, 'elements' | 'lines'> = {
  turned: false,
  start: 'nextPage',
  numbered: true,
};

/** Names of the parts that a page refers to; their relationships are named after them. */
export type PagePartName =
  | 'oddFooter'
  | 'evenFooter'
  | 'blankFooter'
  | 'turnedOddFooter'
  | 'turnedEvenFooter'
  | 'letterFooter'
  | 'draftHeader'
  | 'blankHeader'
  | 'laterHeader'
  | 'laterDraftHeader';

interface Reference {
  kind: 'header' | 'footer';
  on: 'default' | 'even' | 'first';
  part: PagePartName;
}

/** What the pages of a section refer to; without a header of its own a section would take the one before it. */
export function references(section: Section, draft: boolean): Reference[] {
  const { numbered, turned, letter: { front = false, preprinted = false } = {} } = section;
  const [odd, even] = !numbered
    ? (['blankFooter', 'blankFooter'] as const)
    : turned
      ? (['turnedOddFooter', 'turnedEvenFooter'] as const)
      : (['oddFooter', 'evenFooter'] as const);
  const header = headerOf(section, draft);
  return [
    ...(header === undefined
      ? []
      : (['default', 'even'] as const).map(
          (on) => ({ kind: 'header', on, part: header }) as const,
        )),
    ...(front
      ? [{ kind: 'header', on: 'first', part: draft ? 'draftHeader' : 'blankHeader' } as const]
      : []),
    { kind: 'footer', on: 'default', part: odd },
    { kind: 'footer', on: 'even', part: even },
    ...(front
      ? [
          {
            kind: 'footer',
            on: 'first',
            part: preprinted ? 'blankFooter' : 'letterFooter',
          } as const,
        ]
      : []),
  ];
}

function headerOf({ turned, letter }: Section, draft: boolean): PagePartName | undefined {
  if (letter === undefined) return draft ? 'draftHeader' : undefined;
  if (turned) return draft ? 'draftHeader' : 'blankHeader';
  return draft ? 'laterDraftHeader' : 'laterHeader';
}

/** The properties of a section. */
export function sectionProperties(section: Section, draft: boolean): string {
  const { turned, lines, letter, start } = section;
  const referenceElements = references(section, draft).map(
    ({ kind, on, part }) => `<w:${kind}Reference w:type="${on}" r:id="${part}"/>`,
  );
  const [width, height] = turned ? [paper.height, paper.width] : [paper.width, paper.height];
  const size = `<w:pgSz w:w="${mmToTwips(width)}" w:h="${mmToTwips(height)}"${turned ? ' w:orient="landscape"' : ''}/>`;
  const pitch = lineTwips(lines, turned ? typeArea.width : typeArea.height);
  return `<w:sectPr>${referenceElements.join('')}<w:type w:val="${start}"/>${size}${pageMargins(section)}${letter?.front ? '<w:titlePg/>' : ''}<w:docGrid w:type="lines" w:linePitch="${pitch}"/></w:sectPr>`;
}

function pageMargins({ turned, letter }: Section): string {
  const sides = turned
    ? {
        top: turnedArea.top,
        right: paper.height - turnedArea.left - turnedArea.width,
        bottom: paper.width - turnedArea.bottom,
        left: turnedArea.left,
      }
    : {
        top: letter?.top ?? margins.top,
        right: rightMargin,
        bottom: bottomMargin,
        left: margins.left,
      };
  const attributes = Object.entries(sides).map(([side, mm]) => `w:${side}="${mmToTwips(mm)}"`);
  return `<w:pgMar ${attributes.join(' ')} w:header="${mmToTwips(draftMark.top)}" w:footer="${footerTwips}" w:gutter="0"/>`;
}

/** From the edges of the type area to a letter's rules, which are wider, in twips: left and right, below 0. */
export const letterRuleIndents = {
  startTwips: mmToTwips((paper.width - letterRule.ruleWidth) / 2 - margins.left),
  endTwips: mmToTwips((paper.width - letterRule.ruleWidth) / 2 - rightMargin),
};
