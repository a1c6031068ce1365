export { textWidth } from './char-width.ts';
export { type FontState, fontRoles, fontStates } from './font-state.ts';
export { defaultFonts, type FontNames, nearFonts } from './fonts.ts';
export * from './gb9704.ts';
export {
  type CharacterIndent,
  indentAttributes,
  type ReadAttribute,
  readIndent,
} from './indents.ts';
export { bodyTracking, titleCharacters, turnedArea } from './page-geometry.ts';
export { imprintLists, imprintPage } from './page-imprint.ts';
export {
  type Page,
  type PlacedLine,
  placedText,
  type Role,
  type Rule,
  type Run,
} from './page-model.ts';
export { columnWidths } from './page-table.ts';
export { beginsTurned } from './page-text.ts';
export {
  layoutPages,
  linesOfText,
  type PageSettings,
  recipientsMoveToImprint,
} from './pages.ts';
export {
  issuerRows,
  issuerStarts,
  sealedIndents,
  stampIndents,
  unsealedIndents,
} from './signature.ts';
export {
  breakTitle,
  type TitleFault,
  type TitleOptions,
  titleFaults,
  titleLines,
} from './title-lines.ts';
export * from './units.ts';
export * from './word.ts';
