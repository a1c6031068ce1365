export { fromBase64, toBase64 } from './base64.ts';
export {
  type CalendarDate,
  type FoundDate,
  isBareYear,
  isCalendarDate,
  printDate,
  readDate,
  splitTrailingDate,
  today,
  withArabicDates,
  withArabicYears,
} from './dates.ts';
export { type DecodedText, decodeText, type NotText, startsWith } from './decode.ts';
export { digitLike } from './digit-like.ts';
export { escapeXml, xmlText } from './escape.ts';
export { splitEditorLines, splitLines, withLineFeeds } from './lines.ts';
export { mayMakeCode } from './may-make-code.ts';
export {
  chineseNumeral,
  foldWidth,
  halfWidth,
  LABEL_NUMERALS,
  legalNumeral,
  readChineseDigits,
  readChineseNumeral,
  readCount,
  writeChineseDigits,
} from './numerals.ts';
export { nearName, oneSignOff, unlike } from './one-sign-off.ts';
export { isUnchanged, marked } from './own-bytes.ts';
export { basename, dirname, isInside, join, relative, resolve } from './paths.ts';
export {
  kept,
  keptLately,
  latest,
  once,
  remembered,
  rememberedTexts,
  rememberedUnits,
  rememberedWith,
  standingAlone,
} from './remembered.ts';
export { anyOf, beginsWith, endsWith, literally } from './search/any-of.ts';
export { STOPS, statementAt, wordsBefore, wordsFrom } from './search/around.ts';
export { lastAtMost } from './search/last-at-most.ts';
export { longestOf } from './search/longest-of.ts';
export { neededBy, type Requirements, requirementsOf } from './search/needed.ts';
export {
  codePointOf,
  type UnseenSigns,
  unseenSigns,
  whereUnseen,
  withoutUnseen,
} from './unseen.ts';
export { webPage } from './web-page.ts';
export { columnsOf, columnsOfCharacter } from './width.ts';
