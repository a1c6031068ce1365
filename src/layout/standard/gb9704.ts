/**
 * GB/T 9704-2012 in numbers. Every number of the standard stands here, once, with its clause; writers and checks
 * have none of their own. Lengths in millimetres unless the name says points, lines (of the grid) or characters
 * (字, the width of one character of the element's own size).
 */

/** 5.2.1: A4. */
export const paper = { width: 210, height: 297 } as const;

/** 5.2.2.1: 天头 and 订口; the type area (版心) leaves the other two. */
export const margins = { top: 37, left: 28 } as const;
export const typeArea = { width: 156, height: 225 } as const;
export const rightMargin = paper.width - margins.left - typeArea.width;
export const bottomMargin = paper.height - margins.top - typeArea.height;

/** 5.2.2.3: lines of a page, characters of a line, filling the type area. */
export const grid = { lines: 22, characters: 28 } as const;
export const linePitch = typeArea.height / grid.lines;
export const characterPitch = typeArea.width / grid.characters;

/** Type sizes by their Chinese names, in points. */
export const sizes = { 二号: 22, 三号: 16, 四号: 14 } as const;

/** 5.2.2.2: 3号 unless said otherwise. */
export const bodySizePoints = sizes.三号;

/** 5.2.2.4 and 7.2.4, 7.2.7: black but for the letterhead and its rule. */
export const colors = { text: '000000', red: 'FF0000' } as const;

/** 7.2.4: the letterhead's top edge below the top of the type area; its height is at most the print of a 标志. */
export const letterhead = {
  below: 35,
  sizePoints: 36,
  smallestSizePoints: 22,
  /** Left open: height of a line of a joint letterhead as a share of its size. */
  lineHeight: 1.15,
} as const;

/** 7.2.5: number two blank lines below the letterhead; upward documents: in by one character from the left. */
export const documentNumber = { blankLinesAbove: 2, upwardIndentCharacters: 1 } as const;

/** 7.2.6: signatories in by one character from the right, two a line. */
export const signatories = { indentCharacters: 1, perLine: 2 } as const;

/** 7.2.7: red rule as wide as the type area, 4 mm below the number. The standard leaves the thickness open. */
export const headerRule = { below: 4, widthPoints: 1.5 } as const;

/** 7.3.1: 2号, two blank lines below the red rule. */
export const title = {
  sizePoints: sizes.二号,
  blankLinesAbove: 2,
  /** Left open: what is longer is no title, but text that stands in its place by mistake. */
  mostCharacters: 150,
} as const;

/** 7.3.2: one blank line below the title. */
export const recipients = { blankLinesAbove: 1 } as const;

/** 7.3.3: each paragraph in by two characters. */
export const body = { firstLineCharacters: 2 } as const;

/** 7.3.4: one blank line below the body, in by two characters. */
export const attachmentNote = { blankLinesAbove: 1, indentCharacters: 2 } as const;

/** 7.3.5.1, with seal: date in by four characters from the right; room above for the seal. */
export const sealedSignature = {
  dateIndentCharacters: 4,
  blankLinesAbove: 2,
  /** Two or three a row, a name in one line or two; longer ones stand two a row in as many lines as they need. */
  perRow: 3,
  leastPerRow: 2,
  nameLines: 2,
  mostNameLines: 4,
  /** Seals are 42 to 45 mm wide: so many lines from the middle of one to that of the next row's. */
  linesBetweenSeals: 5,
  /** Of a date that is missing: its place is kept. */
  usualDateCharacters: 7,
} as const;

/** 7.3.5.2, without seal: in by two characters; the date begins two characters right of the issuer. */
export const signature = {
  blankLinesAbove: 1,
  indentCharacters: 2,
  dateOffsetCharacters: 2,
} as const;

/**
 * 7.3.5.3, with the stamp of a person's signature: two blank lines below the body, the stamp in by four characters,
 * the signer's office two characters to its left; the date one blank line below, in by four.
 */
export const stampSignature = {
  blankLinesAbove: 2,
  indentCharacters: 4,
  officeGapCharacters: 2,
  blankLinesAboveDate: 1,
} as const;

/**
 * 7.3.5.5: where the rest of a page cannot hold the signature, the lines of a short text move closer; in any case so
 * many lines of text stand before it on its page.
 */
export const tightened = { mostLines: 25, mostPages: 3, textLinesBeforeSignature: 2 } as const;

/** 7.3.6: in by two characters, on the line below the date. */
export const note = { indentCharacters: 2 } as const;

/** 7.3.7: mark on line 1, title on line 3. */
export const attachment = { titleBlankLinesAbove: 1 } as const;

/** 7.4.1: rules as wide as the type area; the last one lies on its bottom edge. */
export const imprint = {
  outerRule: 0.35,
  innerRule: 0.25,
  /** 7.4.2, 7.4.3: 4号, in by one character left and right. */
  sizePoints: sizes.四号,
  indentCharacters: 1,
  /** Left open: height of a line. */
  linePitch: 8,
} as const;

/** 7.5: 4号 half-width Song; the dash's top 7 mm below the type area; in by one character. */
export const pageNumber = { below: 7, sizePoints: sizes.四号, indentCharacters: 1 } as const;

/** 8: a table on a turned page has its head on the left of the upright page; 4号 text is usual, the rest is left open. */
export const table = {
  sizePoints: sizes.四号,
  rule: 0.18,
  linePitch: 7,
  paddingAcross: 1.2,
  paddingDown: 1,
} as const;

/** Pictures are not in the standard: room above and below them; the height of one whose file is missing. */
export const picture = { roomAround: 2, emptyHeight: 40 } as const;

/**
 * 10.1, letters: the name 30 mm below the top of the page; a double rule 4 mm below it, thick above thin, and one
 * 20 mm from the foot of the page, thin above thick, both 170 mm wide in the middle of the page; marks and number
 * seven eighths of a 3号 character below the upper one. How thick the rules are is left open.
 */
export const letter = {
  letterheadTop: 30,
  ruleBelow: 4,
  ruleWidth: 170,
  footRuleAboveEdge: 20,
  thickRule: 0.7,
  thinRule: 0.25,
  gapBetweenRules: 0.5,
  marksBelow: (7 / 8) * sizes.三号 * (25.4 / 72),
  titleBlankLinesAbove: 2,
} as const;

/** 10.2, orders: the letterhead 20 mm below the top of the type area; number and body two blank lines below each other. */
export const order = { below: 20, numberBlankLinesAbove: 2, bodyBlankLinesAbove: 2 } as const;

/** 10.3, minutes: one blank line below the body, in by two characters. */
export const attendance = { blankLinesAbove: 1, indentCharacters: 2 } as const;
