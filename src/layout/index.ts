export { type FontState, fontRoles, fontStates } from './fonts/font-state.ts';
export {
  defaultFonts,
  type FontNames,
  type FontRole,
  headingFont,
  nearFonts,
} from './fonts/fonts.ts';
export {
  jointPlaces,
  type LetterheadSize,
  letterheadBleed,
  letterheadSize,
} from './head/letterhead.ts';
export { SIGNATORY_LABEL, type SignatoryPlaces, signatoryPlaces } from './head/signatories.ts';
export { textWidth } from './lines/char-width.ts';
export {
  readStyle,
  type StyleFault,
  styleDifferences,
  styleTexts,
} from './office/style.ts';
export type { PageSettings } from './pages/context.ts';
export type { FreeFoot } from './pages/fill.ts';
export { imprintLists, imprintPage } from './pages/imprint.ts';
export {
  type Page,
  type PlacedLine,
  placedText,
  type Role,
  type Rule,
  type Run,
} from './pages/page.ts';
export { layoutPages } from './pages/pages.ts';
export { type PictureSize, pictureSize } from './pages/picture.ts';
export { type PagePlan, type PlanFault, planIssued, planPages } from './pages/plan.ts';
export { columnWidths, type SqueezedColumn, squeezedColumn } from './pages/table.ts';
export { beginsTurned } from './pages/text.ts';
export {
  type SealedName,
  sealedDate,
  sealedRows,
  stampPlaces,
  unsealedPlaces,
} from './signature/signature.ts';
export * from './standard/measures.ts';
export type { ElementStyle, OfficeStyle, StyledElement } from './standard/office-style.ts';
export * from './standard/units.ts';
export {
  hourglassOf,
  type TitleFault,
  type TitleOptions,
  titleFaults,
  titleLines,
  titleWays,
} from './title/title-lines.ts';
export {
  type CharacterIndent,
  indentAttributes,
  type ReadAttribute,
  readIndent,
} from './word/indents.ts';
export * from './word/word.ts';
