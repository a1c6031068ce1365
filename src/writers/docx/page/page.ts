/** The page of each section: size, margins, grid, and which header and footer it bears. */
import { DocumentGridType, type IPropertiesOptions, PageOrientation, SectionType } from 'docx';
import {
  bottomMargin,
  draftMark,
  type FreeFoot,
  footerTwips,
  hasLineGrid,
  letter as letterRule,
  lineTwips,
  margins,
  mmToTwips,
  paper,
  rightMargin,
  turnedArea,
  typeArea,
} from '../../../layout/index.ts';
import type { BodyElement } from '../text/paragraphs.ts';
import { footerOf, headerOf, type PagePart } from './page-parts.ts';

/** A stretch of pages alike in size and grid. */
export interface Section {
  elements: BodyElement[];
  /** Lines of a page: 22, or more where the signature needs them (7.3.5.5). */
  lines: number;
  /** Pages turned by a quarter (8). */
  turned: boolean;
  start: 'nextPage' | 'evenPage';
  /** Room at the foot of its pages, or of some, that stays free (7.3.5.5). */
  freeFoot?: FreeFoot;
  /** Its first page has an even number, where that page has a foot of its own. */
  beginsEven?: boolean;
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

type SectionOptions = Omit<IPropertiesOptions['sections'][number], 'children'>;

/** What stands above and below the text of a section's pages, by the pages on which it does. */
export interface PageParts {
  headers: Partial<Record<'default' | 'even' | 'first', PagePart>>;
  footers: Partial<Record<'default' | 'even' | 'first', PagePart>>;
}

/** The headers and footers of a section's pages. */
export function pageParts(section: Section, draft: boolean): PageParts {
  const { numbered, turned, letter: { front = false } = {} } = section;
  const [odd, even] = !numbered
    ? (['blankFooter', 'blankFooter'] as const)
    : turned
      ? (['turnedOddFooter', 'turnedEvenFooter'] as const)
      : laterFooters(section);
  const header = headerPart(section, draft);
  const foot = firstFooter(section);
  return {
    headers: {
      ...(header !== undefined && { default: header, even: header }),
      ...(front && { first: draft ? 'draftHeader' : 'blankHeader' }),
      ...(!front && foot !== undefined && header !== undefined && { first: header }),
    },
    footers: {
      default: odd,
      even,
      ...(foot !== undefined && { first: foot }),
    },
  };
}

/** A footer that reaches higher keeps the text's last lines from its page. */
function laterFooters({ freeFoot }: Section): [odd: PagePart, even: PagePart] {
  return [
    freeFoot?.on === 'odd' ? 'highFooter' : 'oddFooter',
    freeFoot?.on === 'even' ? 'highEvenFooter' : 'evenFooter',
  ];
}

/** A letter's front page has its own, and any whose foot differs from those of later pages. */
function firstFooter({ letter, freeFoot, beginsEven }: Section): PagePart | undefined {
  const isHigh = freeFoot?.on === 'first';
  if (letter?.front !== true) {
    if (isHigh) return beginsEven === true ? 'highEvenFooter' : 'highFooter';
    return freeFoot?.on === 'odd' ? 'oddFooter' : undefined;
  }
  if (letter.preprinted) return isHigh ? 'highBlankFooter' : 'blankFooter';
  return isHigh ? 'highLetterFooter' : 'letterFooter';
}

function headerPart({ turned, letter }: Section, draft: boolean): PagePart | undefined {
  if (letter === undefined) return draft ? 'draftHeader' : undefined;
  if (turned) return draft ? 'draftHeader' : 'blankHeader';
  return draft ? 'laterDraftHeader' : 'laterHeader';
}

/** The properties of the sections; one takes over the headers and footers before it that are alike. */
export function sectionOptions(sections: readonly Section[], draft: boolean): SectionOptions[] {
  const current: PageParts = { headers: {}, footers: {} };
  return sections.map((section) => {
    const { headers, footers } = pageParts(section, draft);
    const changed = <T>(
      kind: keyof PageParts,
      own: PageParts['headers'],
      make: (p: PagePart) => T,
    ) =>
      Object.fromEntries(
        (['default', 'even', 'first'] as const).flatMap((on) => {
          const part = own[on];
          if (part === undefined || current[kind][on] === part) return [];
          current[kind][on] = part;
          return [[on, make(part)]];
        }),
      ) as Partial<Record<'default' | 'even' | 'first', T>>;
    return {
      headers: changed('headers', headers, headerOf),
      footers: changed('footers', footers, footerOf),
      properties: sectionProperties(section),
    };
  });
}

function sectionProperties(section: Section): NonNullable<SectionOptions['properties']> {
  const { turned, lines, start } = section;
  const pitch = lineTwips(lines, turned ? typeArea.width : typeArea.height);
  return {
    type: start === 'evenPage' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
    page: {
      // The package turns the two round itself.
      size: {
        width: mmToTwips(paper.width),
        height: mmToTwips(paper.height),
        ...(turned && { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: pageMargins(section),
    },
    grid: {
      type: hasLineGrid() ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      linePitch: pitch,
    },
    ...(firstFooter(section) !== undefined && { titlePage: true }),
  };
}

function pageMargins({ turned, letter }: Section) {
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
  return {
    top: mmToTwips(sides.top),
    right: mmToTwips(sides.right),
    bottom: mmToTwips(sides.bottom),
    left: mmToTwips(sides.left),
    header: mmToTwips(draftMark.top),
    footer: footerTwips(),
    gutter: 0,
  };
}

/** From the edges of the type area to a letter's rules, which are wider, in twips: left and right, below 0. */
export function letterRuleIndents() {
  const side = (paper.width - letterRule.ruleWidth) / 2;
  return {
    startTwips: mmToTwips(side - margins.left),
    endTwips: mmToTwips(side - rightMargin),
  };
}
