export { type FontState, fontRoles, fontStates } from './fonts/font-state.ts';
export { defaultFonts, type FontNames, nearFonts } from './fonts/fonts.ts';
export { textWidth } from './lines/char-width.ts';
export { imprintLists, imprintPage } from './pages/imprint.ts';
export {
  type Page,
  type PlacedLine,
  placedText,
  type Role,
  type Rule,
  type Run,
} from './pages/page.ts';
export {
  layoutPages,
  linesOfText,
  type PageSettings,
  recipientsMoveToImprint,
} from './pages/pages.ts';
export { columnWidths } from './pages/table.ts';
export { beginsTurned } from './pages/text.ts';
export {
  issuerRows,
  issuerStarts,
  sealedIndents,
  stampIndents,
  unsealedIndents,
} from './signature/signature.ts';
export * from './standard/gb9704.ts';
export { bodyTracking, titleCharacters, turnedArea } from './standard/geometry.ts';
export * from './standard/units.ts';
export {
  breakTitle,
  type TitleFault,
  type TitleOptions,
  titleFaults,
  titleLines,
} from './title/title-lines.ts';
export {
  type CharacterIndent,
  indentAttributes,
  type ReadAttribute,
  readIndent,
} from './word/indents.ts';
export * from './word/word.ts';
